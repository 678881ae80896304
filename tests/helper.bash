# helper: what the tests share. `load helper` at the head of a .bats file gives
#
#   ROOT, BIN        the source tree and the folder of the programs, absolute; BIN leads PATH
#   a scratch folder to stand in for each test ($BATS_TEST_TMPDIR; where a file has a setup of its own: call enter_scratch)
#   for_programs     a check run over every program of BIN
#   try, ...         a program run, and what can be expected of it
#   run_cases        the pairs of tests/cases
#   run_transcripts  shell examples run and compared with what is shown
#
# Expectations do not end a test: each says on the spot what is wrong, and all_well at the end of the test fails it. So a
# loop over programs or cases tells everything at once.
# shellcheck shell=bash

ROOT=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd)
BIN=${BIN:-$ROOT/bin}
case $BIN in
/*) ;;
*) BIN=$ROOT/$BIN ;;
esac
TOOL=$BIN/.build/tests/tool
PAGES=$ROOT/tests/pages
case :$PATH: in
*":$BIN:"*) ;;
*) PATH=$BIN:$PATH ;;
esac
export PATH
: "${BATS_TEST_TIMEOUT:=300}" # a program that hangs fails its test
export BATS_TEST_TIMEOUT
unset POSIXLY_CORRECT
wrong=0    # complaints in this test
examples=0 # that were run in it

enter_scratch() {
    cd "$BATS_TEST_TMPDIR" || return 1
}

setup() {
    enter_scratch
}

# The programs of BIN by name.
programs() {
    local file
    for file in "$BIN"/*; do
        if [ -f "$file" ] && [ -x "$file" ]; then
            echo "${file##*/}"
        fi
    done
}

sanitized() {
    [ -n "${SANITIZE:-}" ]
}

# complain WORD...: the test will fail, and this is why.
complain() {
    wrong=$((wrong + 1))
    echo "$*"
}

all_well() {
    [ "$wrong" -eq 0 ]
}

# for_programs CHECK: calls it with $program set, in an empty folder for each program.
for_programs() {
    local seen=0
    for program in $(programs); do
        mkdir -p "$BATS_TEST_TMPDIR/$program"
        cd "$BATS_TEST_TMPDIR/$program" || return 1
        "$1"
        seen=$((seen + 1))
    done
    cd "$BATS_TEST_TMPDIR" || return 1
    [ "$seen" -gt 0 ] || complain "no program in $BIN"
    all_well
}

# try [ARGUMENT]...: runs $program; leaves the files out and err, and $status.
try() {
    tried="$program $*"
    status=0
    "$program" "$@" >out 2>err || status=$?
}

# start_filter [ARGUMENT]...: runs $program with descriptor 6 as its input and 5 as its output.
start_filter() {
    tried="$program $*"
    coproc FILTER { exec "$program" "$@" 2>err; }
    process=$FILTER_PID
    eval "exec 5<&${FILTER[0]} 6>&${FILTER[1]} ${FILTER[0]}<&- ${FILTER[1]}>&-"
}

end_filter() {
    exec 6>&-
    cat <&5 >/dev/null
    exec 5<&-
    wait "$process" || complain "$tried: exit $?: $(cat err)"
}

exits() {
    [ "$status" -eq "$1" ] || complain "$tried: exit $status, wanted $1; said: $(head -c 300 err)"
}

prints_nothing() {
    [ ! -s out ] || complain "$tried: printed $(wc -c <out) bytes, wanted none: $(head -c 100 out | tr -d '\0')"
}

prints_something() {
    [ -s out ] || complain "$tried: printed nothing"
}

# prints_file FILE: the output is the same bytes.
prints_file() {
    cmp -s out "$1" || complain "$tried: output differs: $(diff "$1" out | head -n 6 | cut -c1-200 | tr -d '\0')"
}

says_nothing() {
    [ ! -s err ] || complain "$tried: said: $(head -c 300 err)"
}

# says_one_line WORD: one message that begins with the program's name and holds the word.
says_one_line() {
    if [ "$(wc -l <err)" -ne 1 ] || ! grep -q "^$program: " err || ! grep -qF -e "$1" err; then
        complain "$tried: wanted one line \"$program: ... $1 ...\", it said: $(head -c 300 err)"
    fi
}

# is_well: done, and not a word of complaint.
is_well() {
    exits 0
    says_nothing
}

# feed INPUT WANTED [OPTION]...: both as printf(1) writes them, WANTED into the file wanted.
feed() {
    local input=$1 wanted=$2
    shift 2
    # shellcheck disable=SC2059 # they are formats
    printf "$input" >in
    # shellcheck disable=SC2059
    printf "$wanted" >wanted
    try "$@" <in
    is_well
}

# gives INPUT OUTPUT [OPTION]...
gives() {
    feed "$@"
    prints_file wanted
}

# refuses WORD OPTION...: as wrong usage, with a message that holds the word.
refuses() {
    local word=$1
    shift
    try "$@" <<<a
    exits 2
    prints_nothing
    says_one_line "$word"
}

# same_text ONE OTHER: equal but for one newline at the end.
same_text() {
    cmp -s "$1" "$2" || cmp -s <(cat "$1" && echo) "$2" || cmp -s "$1" <(cat "$2" && echo)
}

# Does --help of the program name this option?
has_option() {
    "$1" --help | grep -q -e "--$2\>"
}

# Programs whose results are records put an array beside the field, and print a table.
gives_text() {
    ! has_option "$1" format
}

# A page for the program: HTML for what reads only HTML, else text as a scraper left it.
sample_of() {
    case $1 in
    html-to-text) echo "$PAGES/news.html" ;;
    mend-text) echo "$PAGES/damaged.txt" ;;
    *) echo "$PAGES/ferry.txt" ;;
    esac
}

# lay_sample: the sample of the program as the file "page", and as the record "record.jsonl".
lay_sample() {
    cp "$(sample_of "$program")" page
    "$TOOL" record <page >record.jsonl
}

# run_cases PROGRAM: every NAME.in of tests/cases/PROGRAM gives NAME.out, with the words of NAME.options where that
# stands, and quietly. The same through --jsonl, but for cases of bytes that no JSON string holds, of options that print a
# table, and those named stream-*, which are about what only a stream has.
run_cases() {
    local input seen=0
    program=$1
    for input in "$ROOT/tests/cases/$1"/*.in; do
        if [ -e "$input" ]; then
            run_case "${input%.in}"
            seen=$((seen + 1))
        fi
    done
    [ "$seen" -gt 0 ] || complain "no case in tests/cases/$1"
    all_well
}

run_case() {
    local options=() words=''
    if [ -e "$1.options" ]; then
        words=$(cat "$1.options")
        eval "options=($words)"
    fi
    try "${options[@]}" <"$1.in"
    is_well
    cmp -s "$1.out" out || complain "case ${1##*/}: $tried: - wanted, + got:
$(diff -u "$1.out" out | tail -n +3)"
    case "${1##*/} $words " in
    stream-* | *\ -z* | *--null* | *--explain* | *--format* | *--header* | *\ -H* | *--charset*) return ;;
    esac
    if gives_text "$program" && "$TOOL" record <"$1.in" >record.jsonl; then
        run_case_as_record "$1" "${options[@]}"
    fi
}

run_case_as_record() {
    local case=$1
    shift
    try --jsonl text "$@" <record.jsonl
    is_well
    "$TOOL" field <out >decoded
    tr -d '\0' <decoded >field
    tr -d '\0' <"$case.out" >wanted
    same_text wanted field || complain "case ${case##*/} in JSONL: $tried: - wanted, + got:
$(diff -u wanted field | tail -n +3)"
}

# run_transcripts WHERE: reads lines, of which "$ COMMAND" begins an example (a backslash at its end continues it) and the others
# are what it prints; runs each with bash, in this folder, and complains where it prints something else. A shown line
# "..." stands for any lines.
run_transcripts() {
    local where=$1 line command='' wanted=''
    while IFS= read -r line; do
        if [ "${line#\$ }" != "$line" ]; then
            run_example "$where" "$command" "$wanted"
            command=${line#\$ } wanted=''
            examples=$((examples + 1))
        elif [ "${command%\\}" != "$command" ] && [ -z "$wanted" ]; then
            command=${command%\\}${line#> }
        else
            wanted+=$line$'\n'
        fi
    done
    run_example "$where" "$command" "$wanted"
}

run_example() {
    local got
    if [ -z "$2" ]; then
        return
    fi
    got=$(bash -c "$2" 2>&1 </dev/null && :; echo .)
    got=${got%.}
    # shellcheck disable=SC2053 # the right side is a pattern
    if [[ $got != "$3" ]] && { [[ $3 != *...* ]] || [[ $got. != $(as_pattern "$3" && echo .) ]]; }; then
        complain "$1: \$ $2
$(diff <(printf %s "$3") <(printf %s "$got") | sed 's/^</shown:/; s/^>/  got:/; /^[0-9-]/d')"
    fi
}

# The shown lines as a pattern of the shell, in which a line "..." is *.
as_pattern() {
    local line pattern=''
    while IFS= read -r line; do
        if [ "$line" = ... ]; then
            pattern+='*'
        else
            pattern+=$(printf '%q' "$line")$'\n'
        fi
    done <<<"${1%$'\n'}"
    printf %s "$pattern"
}

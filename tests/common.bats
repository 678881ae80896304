# What every filter promises, checked on every program of BIN. A new program needs no line here.
# In each check $program is the program and the folder is empty; see helper.bash for try and what follows it.
# shellcheck disable=SC2154 # helper.bash sets program and status
load helper

common_options=(help version null jsonl into errors fail-empty line-buffered output progress)

# Its output, in the file "wanted".
lay_wanted() {
    lay_sample
    try <page
    is_well
    prints_something
    mv out wanted
}

# --- the ends of a stream

empty_input() {
    try </dev/null
    is_well
    prints_nothing
    try --jsonl text </dev/null
    is_well
    prints_nothing
    try -z </dev/null
    is_well
    prints_nothing
    : >empty
    try empty - empty </dev/null
    is_well
    prints_nothing
}
@test "empty input: empty output, exit 0" {
    for_programs empty_input
}

ordinary_input() {
    lay_wanted
    [ "$(tail -c 1 wanted | od -An -tx1 | tr -d ' ')" = 0a ] || complain "$tried: no newline at the end"
    try <page
    prints_file wanted
}
@test "a page gives text that ends in newline, quietly, and the same each time" {
    for_programs ordinary_input
}

no_last_newline() {
    lay_sample
    printf '%s\n' "$(cat page)" >ended
    printf '%s' "$(cat page)" >open
    try <ended
    is_well
    mv out wanted
    try <open
    is_well
    prints_file wanted
    try --jsonl text < <(printf %s "$(cat record.jsonl)")
    is_well
    mv out wanted
    try --jsonl text <record.jsonl
    prints_file wanted
}
@test "the last line need not end in newline" {
    for_programs no_last_newline
}

odd_bytes() {
    local bytes
    for bytes in 'before\na\0b\nafter\n' '\0' '\0\0\n' 'before\n\377\376 caf\351 \300\257 \355\240\200 \364\220\200\200\nafter\n' \
        '\357\273\277one\342\200\250two\302\205three\r\nfour\rfive' '\033]0;x\007\177\n' '\342\202' '<' '&' '<!--' '\n\n\n\n' '\t' '\r'; do
        # shellcheck disable=SC2059 # the bytes are written as a format
        printf "$bytes" >odd
        try <odd
        tried+=" (bytes $bytes)"
        is_well
        try -z <odd
        tried+=" (bytes $bytes)"
        is_well
    done
}
@test "NUL, control bytes, bad UTF-8 and cut characters are input like any other" {
    for_programs odd_bytes
}

long_line() {
    { printf '“We came,” said Ann Cole, who x' && head -c 20000000 /dev/zero | tr '\0' x; } >long
    try <long
    is_well
    if has_option "$program" list || ! has_option "$program" format; then # in others there may be nothing to record
        prints_something
    fi
    { printf '{"text":"' && cat long && printf '"}\n'; } >long.jsonl
    try --jsonl text <long.jsonl
    is_well
    [ "$(wc -c <out)" -gt 10 ] || complain "$tried: lost the record"
    rm -f long long.jsonl out
}
@test "a line of 20 MB" {
    for_programs long_line
}

many_lines() {
    head -c 4000000 /dev/zero | tr '\0' '\n' >many
    try <many
    is_well
    yes 'A line that comes again, said Ann on 3 May 2021.' | head -n 100000 >many
    try <many
    is_well
    head -c 3000000 /dev/zero | tr '\0' '<' >many
    try <many
    is_well
    yes '<div>&' | head -c 3000000 >many
    try <many
    is_well
    rm -f many out
}
@test "millions of empty lines, of equal ones, of tags and of brackets" {
    for_programs many_lines
}

# --- reading

operands() {
    lay_wanted
    try page < <(echo 'not read')
    is_well
    prints_file wanted
    try - <page
    is_well
    prints_file wanted
    try -- - <page
    is_well
    prints_file wanted
    cp page ./-o
    try -- -o </dev/null
    is_well
    prints_file wanted
}
@test "FILE is read and not stdin; - is stdin; -- ends the options" {
    for_programs operands
}

two_files() {
    lay_sample
    printf '%s' "$(cat page)" >one
    case $program in
    html-to-text) echo '<p>Quite another page, of 4 May 2020: “We came late,” said Bea Brook.' >two ;;
    *) printf 'Quite another page, of 4 May 2020, of which not much is left.\n\n“We came late,” said Bea Brook, who leads the group of the coast.\n' >two ;;
    esac
    "$program" one >wanted
    "$program" two >>wanted
    "$program" <(cat one && echo && cat two) >joined
    try one two
    is_well
    cmp -s out wanted || cmp -s out joined || complain "$tried: is neither the files one by one nor joined by lines"
    try one - <two
    is_well
    cmp -s out wanted || cmp -s out joined || complain "$tried: with stdin is not the same"
}
@test "two FILE operands are not glued" {
    for_programs two_files
}

files_that_fail() {
    lay_wanted
    mkdir folder
    try missing page
    exits 2
    says_one_line missing
    prints_file wanted
    try folder page
    exits 2
    says_one_line folder
    prints_file wanted
    try page missing
    exits 2
    prints_file wanted
    if [ "$(id -u)" -ne 0 ]; then
        cp page locked
        chmod 000 locked
        try locked page
        exits 2
        says_one_line locked
        prints_file wanted
    fi
    try --jsonl text missing record.jsonl
    exits 2
    says_one_line missing
    prints_something
}
@test "a FILE that can't be read is said, the others are done, the end is 2" {
    for_programs files_that_fail
}

stdin_that_fails() {
    try <.
    exits 2
    says_one_line -
    prints_nothing
    try <&-
    exits 2
    says_one_line -
    prints_nothing
    lay_wanted
    try page <&-
    is_well
    prints_file wanted
}
@test "stdin that is a directory, or closed" {
    for_programs stdin_that_fails
}

any_cut() {
    local page size
    for page in "$(sample_of "$program")" "$PAGES/news.html" "$PAGES/latin1.html" odd; do
        printf 'a\r\n\0\303\251\342\202\254\360\237\230\200\377 &amp;&notit; <b\n>x</b ><!-- - -->y\n\na\r\n' >odd
        try <"$page"
        mv out wanted
        for size in 1 2 7 4096; do
            status=0
            tried="$program reading $size bytes at a time of ${page##*/}"
            "$TOOL" pieces "$size" "$program" <"$page" >out 2>err || status=$?
            is_well
            prints_file wanted
        done
    done
    lay_sample
    try --jsonl text <record.jsonl
    mv out wanted
    tried="$program --jsonl text reading 5 bytes at a time"
    "$TOOL" pieces 5 "$program" --jsonl text <record.jsonl >out 2>err || complain "$tried: exit $?"
    prints_file wanted
}
@test "however the input is cut into reads, the same bytes come out" {
    for_programs any_cut
}

any_environment() {
    lay_wanted
    local name
    for name in C POSIX C.UTF-8 xx_XX.none tr_TR.UTF-8; do
        status=0
        tried="LC_ALL=$name $program"
        LOCPATH=$BATS_TEST_TMPDIR/locales LC_ALL=$name LANG=$name "$program" <page >out 2>err || status=$?
        is_well
        prints_file wanted
    done
    status=0
    tried="env -i $program"
    env -i "$BIN/$program" <page >out 2>err || status=$?
    is_well
    prints_file wanted
    status=0
    tried="POSIXLY_CORRECT=1 $program page --line-buffered"
    POSIXLY_CORRECT=1 "$program" page --line-buffered >out 2>err || status=$?
    is_well
    prints_file wanted
}
@test "any locale (a Turkish one, where it can be made), an empty environment and POSIXLY_CORRECT give the same bytes" {
    mkdir -p "$BATS_TEST_TMPDIR/locales"
    localedef -i tr_TR -f UTF-8 "$BATS_TEST_TMPDIR/locales/tr_TR.UTF-8" >/dev/null 2>&1 || true
    for_programs any_environment
}

# --- writing

full_disk() {
    lay_wanted
    status=0
    tried="$program >/dev/full"
    "$program" <page >/dev/full 2>err || status=$?
    exits 2
    says_one_line ''
    try -o /dev/full <page
    exits 2
    says_one_line '/dev/full: cannot write'
    status=0
    tried="$program --help >/dev/full"
    "$program" --help >/dev/full 2>err || status=$?
    exits 2
    status=0
    tried="$program --jsonl text >/dev/full"
    "$program" --jsonl text <record.jsonl >/dev/full 2>err || status=$?
    exits 2
    says_one_line ''
}
@test "a full disk: exit 2 and a message" {
    [ -c /dev/full ] || skip "this system has no /dev/full"
    for_programs full_disk
}

small_file() {
    lay_wanted
    local output
    for output in '' '-o small'; do
        rm -f small
        yes "$(cat page)" | head -c 100000 >many
        tried="(ulimit -f 0) $program $output"
        # shellcheck disable=SC2086
        (ulimit -f 0 && exec "$program" $output <many 2>&1 >out) | cat >err
        status=${PIPESTATUS[0]}
        exits 2
        says_one_line ''
        [ ! -e small ] || complain "$tried: left half a file"
    done
}
@test "a file that may not grow: exit 2 and a message, no signal" {
    for_programs small_file
}

closed_descriptors() {
    lay_wanted
    status=0
    tried="$program >&-"
    "$program" <page >&- 2>err || status=$?
    exits 2
    says_one_line ''
    status=0
    tried="$program page >&-"
    "$program" page >&- 2>err || status=$?
    exits 2
    status=0
    tried="$program page 2>&-"
    "$program" page >out 2>&- || status=$?
    exits 0
    prints_file wanted
    printf '{"text":"torn\n' >bad
    status=0
    tried="$program -o target --jsonl text bad 2>&-"
    "$program" -o target --jsonl text bad >out 2>&- || status=$?
    cmp -s target bad || complain "$tried: the message went into the file"
}
@test "a closed stdout: exit 2 and a message; a closed stderr takes no file's place" {
    for_programs closed_descriptors
}

# A pipe as descriptor 6 that nobody reads. (3 and 4 are those of bats.)
open_pipe_without_reader() {
    rm -f pipe
    mkfifo pipe
    exec 5<>pipe # opened to write alone, a pipe would wait for its reader
    exec 6>pipe 5<&-
}

reader_gone() {
    lay_wanted
    local dies=141 # 128 + SIGPIPE
    open_pipe_without_reader
    status=0
    tried="$program | (a reader that left)"
    "$program" <page >&6 2>err || status=$?
    exits $dies
    says_nothing
    status=0
    tried="SIGPIPE ignored: $program | (a reader that left)"
    (
        trap '' PIPE
        exec "$program" <page >&6 2>err
    ) || status=$?
    exits $dies
    says_nothing
    exec 6>&-
}
@test "a reader that leaves ends the program quietly, also where SIGPIPE was ignored" {
    for_programs reader_gone
}

# The files of the folder but for those that try makes and this one.
names() {
    printf '%s\n' ./* ./.[!.]* | grep -v -x -e ./out -e ./err -e ./before
}

output_option() {
    lay_wanted
    try -o target page
    is_well
    prints_nothing
    cmp -s target wanted || complain "$tried: target differs from stdout"
    cp page target
    chmod 640 target
    ln -s target link
    names >before
    try --output link target
    is_well
    cmp -s target wanted || complain "$tried: input named as output is not the result"
    [ -L link ] || complain "$tried: the symbolic link was replaced"
    case $(ls -l target) in
    -rw-r-----*) ;;
    *) complain "$tried: the mode was not kept: $(ls -l target)" ;;
    esac
    names | diff before - >out || complain "$tried: files left behind: $(cat out)"
    if [ "$(id -u)" -eq 0 ]; then
        chown 12345:54321 target
        try -o target page
        is_well
        case $(ls -ln target) in
        *\ 12345\ *54321\ *) ;;
        *) complain "$tried: owner and group were not kept: $(ls -ln target)" ;;
        esac
    fi
}
@test "-o FILE writes FILE alone, also where it is the input or a link, and keeps its mode and owner" {
    for_programs output_option
}

output_after_failure() {
    lay_sample
    echo 'as it was' >target
    echo 'as it was' >old
    mkdir folder
    names >before
    try -o target page missing
    exits 2
    cmp -s target old || complain "$tried: target was touched"
    try -o target --no-such-option page
    exits 2
    cmp -s target old || complain "$tried: target was touched"
    try -o fresh missing
    exits 2
    [ ! -e fresh ] || complain "$tried: a file was made"
    try -o none/file page
    exits 2
    says_one_line none/file
    try -o folder page
    exits 2
    says_one_line folder
    names | diff before - >out || complain "$tried: files left behind: $(cat out)"
    cat record.jsonl <(echo torn) >records
    try -o target --jsonl text records
    exits 1
    [ "$(wc -l <target)" -eq 2 ] || complain "$tried: exit 1 must leave the complete output"
}
@test "-o FILE is untouched after a failure, and complete where only some record was bad" {
    for_programs output_after_failure
}

# To open the pipe that the filter reads, the shell waits until the filter has opened it, and so its output.
output_after_signal() {
    lay_sample
    mkfifo input
    open_pipe_without_reader
    echo 'as it was' >target
    names >before
    local signal
    for signal in HUP TERM; do
        tried="$program -o target, ended by $signal"
        "$program" -o target input 2>err 6>&- &
        exec 7>input
        kill -s "$signal" $!
        exec 7>&-
        wait $! 2>/dev/null && complain "$tried: exit 0"
        names | diff before - >out || complain "$tried: files left behind: $(cat out)"
    done
    echo torn >records
    names >before
    status=0
    tried="$program -o target 2>(a pipe whose reader left)"
    "$program" -o target --jsonl text records 2>&6 || status=$?
    exits 141
    names | diff before - >out || complain "$tried: files left behind: $(cat out)"
    exec 6>&-
    [ "$(cat target)" = 'as it was' ] || complain "$tried: target was touched"
}
@test "-o FILE is untouched after a signal, and nothing is left beside it" {
    for_programs output_after_signal
}

odd_outputs() {
    lay_wanted
    status=0
    tried="$program -o /dev/stdout"
    { echo before && "$program" -o /dev/stdout page 2>err && echo after; } >out || status=$?
    is_well
    cmp -s out <(echo before && cat wanted && echo after) || complain "$tried: lost what others wrote"
    ln -s nowhere link
    try -o link page
    exits 2
    says_one_line link
    [ -L link ] || complain "$tried: the link was replaced"
    try -o '' page
    exits 2
    says_one_line 'cannot write'
    local long
    long=$(printf 'x%.0s' {1..255})
    try -o "$long" page
    is_well
    cmp -s "$long" wanted || complain "$tried: wrote something else"
    if [ "$(id -u)" -ne 0 ]; then
        echo 'as it was' >locked
        chmod 444 locked
        try -o locked page
        exits 2
        says_one_line locked
    fi
}
@test "-o: what stdout goes to, a link to nothing, no name, a long one, a file that may not be written" {
    for_programs odd_outputs
}

streams() {
    case $program in
    strip-boilerplate | extract-metadata) return ;; # they need the whole document
    esac
    lay_sample
    start_filter
    cat page >&6
    IFS= read -r -t 60 -n 1 <&5 || complain "$program: nothing came out while the input stayed open"
    end_filter
}
@test "a stream gives what is decided before it ends" {
    for_programs streams
}

pipe_operand() {
    lay_wanted
    mkfifo late out
    tried="$program page late"
    "$program" page late >out 2>err &
    exec 5<out
    IFS= read -r -t 60 -n 1 <&5 || complain "$tried: nothing came out while the pipe was not open"
    : >late
    cat <&5 >/dev/null
    exec 5<&-
    wait $! || complain "$tried: exit $?: $(cat err)"
}
@test "what is decided comes out before a named pipe is waited for" {
    for_programs pipe_operand
}

whole_writes() {
    lay_sample
    for _ in 1 2 3 4 5 6 7 8; do cat page; done | tr ' ' '\n' >many
    strace -f -e trace=write -s 1000000 -o trace "$program" <many >out 2>err || complain "strace: exit $?"
    grep 'write(1, ' trace | grep -v -e '\\n", [0-9]*) *=' >torn || true
    [ ! -s torn ] || complain "$program: $(wc -l <torn) writes do not end at the end of a line"
    strace -f -e trace=write -s 1000000 -o trace "$program" --line-buffered <many >out 2>err || complain "strace: exit $?"
    [ "$(grep -c 'write(1, ' trace)" -eq "$(wc -l <out)" ] ||
        complain "$program --line-buffered: $(grep -c 'write(1, ' trace) writes of $(wc -l <out) lines"
}
@test "each write ends at a line's end; with --line-buffered each line is a write" {
    sanitized && skip "sanitizers can't run under strace"
    strace true 2>/dev/null || skip "strace is missing or may not trace"
    for_programs whole_writes
}

bounded_memory() {
    lay_sample
    local copies
    copies=$(((60000000 + $(wc -c <record.jsonl) - 1) / $(wc -c <record.jsonl)))
    yes "$(cat record.jsonl)" | head -n "$copies" >many
    try_small --jsonl text <many
    [ "$(wc -l <out)" -eq "$copies" ] || complain "$tried: $(wc -l <out) records of $copies"
    case $program in
    strip-boilerplate | extract-metadata) ;;
    *)
        yes "$(cat page)" | head -c 60000000 >many
        try_small <many
        ;;
    esac
    rm -f many out
}
# try with 64 MB of address space.
try_small() {
    tried="(ulimit -v 65536) $program $*"
    status=0
    (
        ulimit -v 65536
        exec "$program" "$@"
    ) >out 2>err || status=$?
    is_well
}
@test "60 MB of records, or of a stream, pass in little memory" {
    sanitized && skip "sanitizers need much address space"
    for_programs bounded_memory
}

# --- options

help_and_version() {
    local option
    for option in --help -h; do
        try "$option" </dev/null
        is_well
        prints_something
    done
    for option in "${common_options[@]}"; do
        grep -A 1 -e "^ .*--$option\>" out | grep -q '[^ ]  *[a-z]* [a-z]' || complain "$program --help: no line for --$option"
    done
    grep -q "^usage: $program " out || complain "$program --help: no usage line"
    for option in --version -V; do
        try "$option" </dev/null
        is_well
        grep -q "^$program .*[0-9]" out || complain "$tried: printed $(cat out)"
    done
}
@test "--help has a line for each option, --version the name and a number; both on stdout" {
    for_programs help_and_version
}

wrong_usage() {
    lay_sample
    try --no-such-option <page
    exits 2
    says_one_line --no-such-option
    prints_nothing
    try -% <page
    exits 2
    says_one_line %
    prints_nothing
    local option
    for option in --jsonl --output -o; do
        try "$option" <page
        exits 2
        says_one_line "$option"
        prints_nothing
    done
    try --jsonl text --errors=perhaps <record.jsonl
    exits 2
    says_one_line perhaps
    prints_nothing
    try --into name <page
    exits 2
    says_one_line --into
    try --help=yes <page
    exits 2
    says_one_line --help
    prints_nothing
}
@test "an unknown option, a missing or a wrong argument: exit 2, a message, no output" {
    for_programs wrong_usage
}

options_together() {
    refuses "--jsonl and --null" --jsonl text --null
    if has_option "$program" format; then
        refuses "--jsonl and --header" --jsonl text --header
        refuses "--jsonl does not go with --format or --with-filename" -H --format=jsonl --jsonl text
    fi
    if has_option "$program" list; then
        refuses "--header goes with --list" --header
        refuses "--format and --with-filename go with --list" -H --format=jsonl
        refuses "--explain and --list" --list --explain
    fi
    try --jsonl text --null --help </dev/null
    is_well
    prints_something
}
@test "options that do not go together are named, and no others; --help is shown all the same" {
    for_programs options_together
}

progress_option() {
    lay_wanted
    try --progress <page
    exits 0
    prints_file wanted
    [ -s err ] || complain "$tried: showed nothing"
}
@test "--progress leaves stdout as it is" {
    for_programs progress_option
}

null_option() {
    lay_sample
    case $program in
    dedupe-lines) # its records are lines
        tr '\n' '\0' <page >lines
        try -z <lines
        is_well
        "$program" <page | tr '\n' '\0' >wanted
        prints_file wanted
        return
        ;;
    esac
    "$program" <page >one
    { cat page && printf '\0\0' && cat page; } >two
    try -z <two
    is_well
    [ "$(tr -dc '\0' <out | wc -c)" -eq 3 ] || complain "$tried: wanted three NULs, got $(tr -dc '\0' <out | wc -c)"
    tr '\0' '\n' <out >pieces
    cat one one | diff -B - pieces >difference || complain "$tried: pieces differ: $(head -n 5 difference)"
}
@test "-z: records end in NUL, in and out" {
    for_programs null_option
}

explain_option() {
    has_option "$program" explain || return 0
    lay_sample
    try --explain <page
    is_well
    prints_something
    awk -F '\t' 'NF != 6 || $1 !~ /^[0-9]+$/ || $2 !~ /^[0-9]+$/ || $4 !~ /^-?[0-9]+$/ { print; bad = 1 } END { exit bad }' out >bad ||
        complain "$tried: not start, end, decision, score, rule, text: $(head -n 1 bad)"
    cut -f 5 out | sort -u >rules
    while IFS= read -r rule; do
        grep -q -w -e "${rule%%:*}" "$ROOT/man/$program.1" || complain "$tried: rule $rule is not in the manual"
    done <rules
}
@test "--explain: rows of start, end, decision, score, rule and text; the manual lists the rules" {
    for_programs explain_option
}

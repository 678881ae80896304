#!/usr/bin/env bats
# What only dedupe-lines has; what all programs share is in common.bats.
# shellcheck disable=SC2030,SC2031 # each test is a subshell, and what it sets is for itself

load helper
export program=dedupe-lines

@test "the first of equal lines stays, in its place" {
    gives 'b\na\nb\nc\na\n' 'b\na\nc\n'
    gives 'b\na\nb' 'b\na\n'
    gives 'b\na' 'b\na\n'
    gives '\n\na\n\n' '\na\n'
    gives 'a\r\na\nA\n a\n' 'a\r\na\nA\n a\n'
    all_well
}

@test "many lines give what awk gives" {
    awk 'BEGIN { for (i = 0; i < 300000; i++) print i * 7919 % 99991, i % 1000 < 500 ? "" : "a longer line, to be sure of it" }' >in
    LC_ALL=C awk '!seen[$0]++' in >wanted
    try <in
    is_well
    prints_file wanted
    all_well
}

@test "files are one run of lines, and are not glued" {
    printf 'a\nb' >one
    printf 'b\nc\na\n' >two
    try one two
    is_well
    printf 'a\nb\nc\n' >wanted
    prints_file wanted
    all_well
}

@test "-z: lines end in NUL" {
    gives 'a\nb\0c\0a\nb\0' 'a\nb\0c\0' -z
    gives 'a\0b' 'a\0b\0' --null
    gives 'a\0b\0a\0' '      2 a\0      1 b\0' -zc
    all_well
}

@test "--count: how often, as uniq writes it, in the order of first coming" {
    gives 'b\na\nb\nb\n' '      3 b\n      1 a\n' --count
    gives 'b\na\nb' '      2 b\n      1 a\n' -c
    gives '\n\n' '      2 \n' -c
    all_well
}

@test "--repeated and --unique: lines that occur more than once, and once" {
    gives 'a\nb\nc\nb\na\n' 'a\nb\n' --repeated
    gives 'a\nb\nc\nb\na\n' 'c\n' --unique
    gives 'a\nb\n' '' -d
    gives 'a\na\n' '' -u
    gives 'a\nb\na' '      2 a\n' -cd
    gives 'a\nb\na' '      1 b\n' -cu
    all_well
}

# A file is read twice, and a pipe kept in memory.
@test "--count, --repeated, --unique: of files what they give of a pipe" {
    awk 'BEGIN { for (i = 0; i < 50000; i++) printf "line %d of them\n", i * 7919 % 30011 }' >one
    printf 'line 3 of them' >>one
    printf 'last\nLAST\nlast' >two
    printf 'line 5 of them\n' >skip
    for options in -c -d -u -cd '-c --explain' '-c --fold=case' '-u --key 2 -t n' '-c --skip-file skip'; do
        # shellcheck disable=SC2086 # a list of options
        {
            cat one two | dedupe-lines $options >wanted
            try $options <(cat one two)
            prints_file wanted
            try $options - <<<"$(cat one two)"
            prints_file wanted
            cat one >joined
            cat two >>joined
            try $options joined
            is_well
            prints_file wanted
            echo >>one
            cat one two | dedupe-lines $options >wanted
            try $options one two
            is_well
            prints_file wanted
            try $options one - <two
            is_well
            prints_file wanted
            truncate -s -1 one
        }
    done
    { read -r _ && try -d; } <<<$'a\nb\na\nb'
    is_well
    echo b >wanted
    prints_file wanted
    all_well
}

@test "--count of a file takes no memory for the text" {
    [ -z "$SANITIZE" ] || skip "the sanitizers reserve memory of their own"
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "%0500d\n", i }' >in
    (
        ulimit -v 40000
        dedupe-lines -c in | awk '$1 != 1 { exit 1 } END { if (NR != 100000) exit 1 }'
    ) || complain "counting needs more than 40 MB for 100000 lines"
    all_well
}

@test "--count of a file that grows or changes while it is read" {
    seq 100000 | tee in before | sed 's/^/      1 /' >wanted
    # shellcheck disable=SC2094 # to read what it writes is what is tried
    dedupe-lines -c in >>in || complain "it did not end well"
    cat before wanted | cmp -s - in || complain "what came late was counted, or lines were lost"
    cp before in
    status=0
    tried="dedupe-lines -c in 1<> in"
    dedupe-lines -c in 1<>in 2>err || status=$?
    exits 1
    says_one_line changed
    all_well
}

@test "--key: fields as cut counts them" {
    gives '1\ta\n2\ta\n3\tb\n' '1\ta\n3\tb\n' --key 2
    gives 'a b c\nx b c\na y c\n' 'a b c\na y c\n' -k 2- -t ' '
    gives 'a b c\na b d\na c d\n' 'a b c\na c d\n' -k -2 -t ' '
    gives 'a b c d\nx b y d\nx b y e\n' 'a b c d\nx b y e\n' -k 4,2 -t ' '
    gives 'a\nb\na\n' 'a\nb\n' -k 2
    gives 'a,\nb,\nc\n' 'a,\nc\n' -k 2 -t ,
    gives 'a b\na\n' 'a b\n' -k 1 -t ' '
    gives 'a\tb\nc\tb\n' 'a\tb\n' -k 2,99999999999999999999999 -t '\t'
    all_well
}

@test "--key compares what cut prints" {
    awk 'BEGIN { for (i = 0; i < 3000; i++) print i % 7 ":" i % 5 (i % 3 ? ":" i % 4 (i % 2 ? ":" i % 6 : "") : "") }' >in
    for fields in 1 2 3- -2 2-3 1,3 2,4-9; do
        cut -d : -f "$fields" in | paste -d '\t' - in | awk -F '\t' '!seen[$1]++ { print $2 }' >wanted
        try -k "$fields" -t : <in
        is_well
        prints_file wanted
    done
    all_well
}

@test "--fold: lines compared without regard to case, spacing, punctuation" {
    gives 'Post a Comment\nPOST A COMMENT\n' 'Post a Comment\n' --fold=case
    gives 'Ärger\nÄRGER\nОБЩИЙ\nобщий\n' 'Ärger\nОБЩИЙ\n' --fold=case
    gives ' a  b\na\tb \na\302\240b\nab\n' ' a  b\nab\n' --fold=space
    gives 'Read more\nRead more »\n“Read more”\n' 'Read more\nRead more »\n' --fold=punct
    gives 'Read more\nRead more »\n— READ: more!\n' 'Read more\n' --fold=case,space,punct
    gives 'a \377\nA \377\nA \376\n' 'a \377\nA \376\n' --fold=case,space,punct
    gives '1\tB\n2\tb\n' '1\tB\n' --fold=case -k 2
    gives 'A\na\n' '      2 A\n' --fold=case -c
    all_well
}

@test "--keep-blank: paragraphs stay apart, and gaps close" {
    gives 'A\n\nB\n\nC\n' 'A\n\nB\n\nC\n' --keep-blank
    gives 'A\n\nA\n\nB\n' 'A\n\nB\n' --keep-blank
    gives 'A\n\nA\n\n\nB\n' 'A\n\n\nB\n' --keep-blank
    gives 'A\n\n\nA\n\nB\n' 'A\n\n\nB\n' --keep-blank
    gives 'A\n\nA\n\nA\nA\n\n\nB\n\nC\n' 'A\n\n\nB\n\nC\n' --keep-blank
    gives 'A\nA\n\nB\n' 'A\n\nB\n' --keep-blank
    gives '\n\nA\n\n\nB\n \t\nC\n' '\n\nA\n\n\nB\n \t\nC\n' --keep-blank
    all_well
}

@test "--explain: where, what and why" {
    gives 'A\n\nA\n\nB' '0\t1\tkeep\t0\tfirst\tA\n2\t2\tkeep\t0\tblank\t\n3\t4\tdrop\t1\trepeat\tA\n5\t5\tdrop\t0\tgap\t\n6\t7\tkeep\t0\tfirst\tB\n' \
        --keep-blank --explain
    gives 'A\nB\nA\n' '0\t1\tkeep\t2\tseveral\tA\n2\t3\tdrop\t1\tonce\tB\n' --explain --repeated
    gives 'A\nB\nA\n' '0\t1\tdrop\t2\tseveral\tA\n2\t3\tkeep\t1\tonce\tB\n' --explain -u
    all_well
}

@test "--jsonl: lines stay known from record to record; counts do not" {
    gives '{"t":"a\\nb\\na"}\n{"t":"b\\nc"}\n' '{"t":"a\\nb\\n"}\n{"t":"c"}\n' --jsonl t
    gives '{"t":"a\\nb\\na"}\n{"t":"b\\nc"}\n' '{"t":"      2 a\\n      1 b\\n"}\n{"t":"      1 b\\n      1 c"}\n' --jsonl t -c
    gives '{"t":"a\\nb\\na\\n"}\n{"t":"a"}\n{"t":""}\n' '{"t":"b\\n"}\n{"t":"a"}\n{"t":""}\n' --jsonl t -u
    gives '{"t":"a\\n"}\n{"t":"\\nb"}\n' '{"t":"a\\n"}\n{"t":"\\nb"}\n' --jsonl t --keep-blank
    all_well
}

@test "--fold=digits,accents: numbers, and letters with their marks" {
    gives '3 comments\n7 comments\n12 comments\n' '3 comments\n12 comments\n' --fold=digits
    gives '\331\243\n3\n\340\245\251\n' '\331\243\n' --fold=digits
    gives 'Zoë\nZoe\nZoe\314\210\nZOE\n' 'Zoë\nZOE\n' --fold=accents
    gives 'Ế\ne\nE\314\202\314\201\n' 'Ế\n' --fold=accents,case
    gives 'Øre\nOre\nстрой\nстрои\n' 'Øre\nOre\nстрой\n' --fold=accents
    gives 'が\nか\nकि\nक\n' 'が\nか\nकि\nक\n' --fold=accents
    gives '3\0004\n7\0001\n\0\n' '3\0004\n\0\n' --fold=digits,accents
    all_well
}

@test "--skip-file: lines of a file count as seen" {
    printf 'b\nx\n\nlast' >skip
    gives 'a\nb\nlast\n\na\nlas\n' 'a\nlas\n' --skip-file skip
    gives 'a\n\nb\n\nc\n' 'a\n\nc\n' --skip-file skip --keep-blank
    gives 'a\nB\na\n' '      2 a\n' --skip-file skip --fold=case -c
    gives 'a\nb\n' '0\t1\tkeep\t0\tfirst\ta\n2\t3\tdrop\t0\tskip\tb\n' --skip-file skip --explain
    printf 'c\0d' >skip
    gives 'c\0d\0e\0' 'e\0' --skip-file skip -z
    : >skip
    gives 'a\n' 'a\n' --skip-file skip
    seq 100000 >skip
    seq 50000 150000 >in
    seq 100001 150000 >wanted
    try --skip-file skip in
    is_well
    prints_file wanted
    try -o made --skip-file missing in
    exits 2
    says_one_line missing
    [ ! -e made ] || complain "a file was written"
    try --skip-file . in
    exits 2
    prints_nothing
    printf '3\n4\n' | try --skip-file - <(printf '3\n5\n')
    printf '5\n' >wanted
    prints_file wanted
    for file in '' -; do # it would be read twice
        # shellcheck disable=SC2086
        try --skip-file - $file <in
        exits 2
        says_one_line '-: it is read'
        prints_nothing
    done
    all_well
}

@test "--invert: only what would be dropped" {
    gives 'a\nb\na\na\nc\n' 'a\na\n' --invert
    gives 'a\nb\nc\n' '' --invert
    gives 'A\n\nA\n\nB\n' 'A\n\n' --invert --keep-blank
    gives 'a\nb\na\n' '0\t1\tdrop\t0\tfirst\ta\n2\t3\tdrop\t0\tfirst\tb\n4\t5\tkeep\t1\trepeat\ta\n' --invert --explain
    awk 'BEGIN { for (i = 0; i < 3000; i++) print i * i % 1013 }' >in
    { dedupe-lines in && dedupe-lines --invert in; } | sort >both
    sort in | cmp -s - both || complain "what is kept and what is dropped are not the input"
    all_well
}

@test "--explain: which line a repeat repeats" {
    printf 'a\nb\nc\nb\na\na\n' | dedupe-lines --explain | cut -f 4 | tr '\n' ' ' >out
    printf '0 0 0 2 1 1 ' >wanted
    prints_file wanted
    seq 5000 | cat - <(seq 5000) | dedupe-lines --explain | awk '$4 != (NR > 5000 ? NR - 5000 : 0)' >out
    prints_nothing
    printf '{"t":"a"}\n{"t":"b\\na"}\n{"t":"b"}\n' | dedupe-lines --explain --jsonl t | grep -o '"score":[0-9]*' | tr '\n' ' ' >out
    printf '"score":0 "score":0 "score":1 "score":2 ' >wanted
    prints_file wanted
    all_well
}

@test "--within: only repeats in the same record" {
    gives '{"t":"a\\nb\\na"}\n{"t":"b\\nc\\nb"}\n' '{"t":"a\\nb\\n"}\n{"t":"b\\nc\\n"}\n' --jsonl t --within
    printf 'c\n' >skip
    gives '{"t":"a\\na"}\n{"t":"b\\nc"}\n{"t":"a\\nc"}\n' '{"t":"a\\n"}\n{"t":"b\\n"}\n{"t":"a\\n"}\n' --jsonl t --within --skip-file skip
    all_well
}

@test "--by: records whose field was seen are dropped" {
    local records='{"u":"x","t":"A\\nB"}\n{"u": "y","t":"B\\nC"}\n{"u":"x","t":"Q"}\n{"t":"B"}\n{"u":null}\n'
    gives "$records" '{"u":"x","t":"A\\nB"}\n{"u": "y","t":"B\\nC"}\n{"t":"B"}\n{"u":null}\n' --by u
    gives "$records" '{"u":"x","t":"Q"}\n{"t":"B"}\n{"u":null}\n' --by u --invert
    gives "$records" '{"u":"x","t":"A\\nB"}\n{"u": "y","t":"C"}\n{"t":""}\n{"u":null}\n' --by u --jsonl t
    gives "$records" '{"u":"x","t":"A\\nB"}\n{"u": "y","t":"B\\nC"}\n{"t":"B"}\n{"u":null}\n' --by u --jsonl t --within
    gives '{"a":{"u":"X"}}\n{"a":{"u":"x"}}\n{"a":{"u":"\\u0078 "}}' '{"a":{"u":"X"}}\n' --by /a/u --fold=case,space
    gives '{"u":"a/1"}\n{"u":"a/2"}\n{"u":"b/1"}\n' '{"u":"a/1"}\n{"u":"b/1"}\n' --by u -k 1 -t /
    gives '{"u":"a\\nb"}\n{"u":"a"}\n{"u":"a\\nb"}\n{"u":""}\n{"u":""}\n' '{"u":"a\\nb"}\n{"u":"a"}\n{"u":""}\n' --by u
    printf 'y\nz\n' >skip
    gives "$records" '{"u":"x","t":"A\\nB"}\n{"t":"B"}\n{"u":null}\n' --by u --skip-file skip
    gives '{"u":"x"}\n{"u":"x"}\n' \
        '{"u":"x","explain":[{"start":0,"end":1,"decision":"keep","score":0,"rule":"first","text":"x"}]}\n{"u":"x","explain":[{"start":0,"end":1,"decision":"drop","score":1,"rule":"repeat","text":"x"}]}\n' \
        --by u --explain
    all_well
}

@test "--by: a bad record is what --errors says" {
    printf '{"u":"x"}\n{"u":3}\n[]\n{"u":"x"}\n' >in
    try --by u in
    exits 1
    printf '{"u":"x"}\n{"u":3}\n[]\n' >wanted
    prints_file wanted
    try --by u --errors=drop in
    exits 1
    printf '{"u":"x"}\n' >wanted
    prints_file wanted
    try --by u --errors=stop in
    exits 2
    says_one_line in:2:
    try --by u --errors=warn in
    exits 0
    all_well
}

@test "a line that comes in pieces is written when it ends" {
    local line=''
    start_filter
    printf 'slow' >&6
    printf 'ly\n' >&6
    IFS= read -r -t 60 line <&5 || complain "nothing came out while the input stayed open"
    [ "$line" = slowly ] || complain "'$line' came out"
    end_filter
    all_well
}

@test "--progress counts lines" {
    printf 'a\nb\na' >lines
    try --progress lines
    grep -q '^3 records' err || complain "--progress of three lines: $(cat err)"
    tr '\n' '\0' <lines >pieces
    try --progress -z pieces
    grep -q '^3 records' err || complain "--progress of three lines: $(cat err)"
    all_well
}

@test "options may follow operands, but not behind --" {
    printf 'a\nb\n' >-d
    printf 'b\nc\n' >lines
    [ "$(dedupe-lines lines -d ./-d)" = b ] || complain "-d behind an operand is an option"
    [ "$(dedupe-lines lines -- -d | tr '\n' ' ')" = 'b c a ' ] || complain "-d behind -- is a file"
    [ "$(dedupe-lines - -u -- lines <-d | tr '\n' ' ')" = 'a c ' ] || complain "- is an operand"
    all_well
}

@test "wrong usage is said" {
    refuses "exclude each other" --repeated --unique
    refuses "--keep-blank" --keep-blank --count
    refuses "--delimiter" --delimiter ,
    refuses "--delimiter" --key 1 --delimiter ab
    refuses "--delimiter" --key 1 --delimiter '\0'
    refuses "--fold" --fold=case,size
    refuses "--fold" --fold=case,
    refuses "--invert" --invert --count
    refuses "--invert" --invert --by u --jsonl t
    refuses "--within" --within
    refuses "--by" --by u -d
    refuses "--state" --state s --count
    refuses "--state" --state s --invert
    refuses "--state-info" --state-info
    refuses "--near" --near --count
    refuses "--near" --near --state s
    for share in 0 1.1 101% .x x '' 1.2.3 .0001; do
        refuses "over 0 and up to 1" --near="$share"
    done
    refuses "--groups" --groups -d
    refuses "--groups" --groups --jsonl t
    refuses "--by" --by u -z
    refuses "FIELD" --by /~2
    refuses "--into" --by u --into v
    for fields in '' 0 a 1,,2 '1,' 3-2 - 1-2-3 0-2 '1 2' -0 +1; do
        refuses "--key" --key "$fields"
    done
    all_well
}

# lay_state: a state of the lines 1 to 1000.
lay_state() {
    rm -f state
    try --state state < <(seq 1000)
    is_well
}

@test "--state: a line comes once in all runs" {
    gives 'a\nb\na\n' 'a\nb\n' --state state
    gives 'b\nc\n' 'c\n' --state state
    gives 'a\nb\nc' '' --state state
    gives '\n\nd\n\n' '\n\nd\n\n' --state state --keep-blank
    gives '\nD\n' '\n' --state state --fold=case
    gives 'D\n' '' --state state --fold=case
    printf 'x\n' >skip
    gives 'x\ny\n' 'y\n' --state state --skip-file skip
    gives 'x\n' 'x\n' --state state
    gives 'z\0x\0' 'z\0' --state state -z
    all_well
}

@test "--state: many lines, in runs of any size" {
    seq 200000 >in
    try --state state in
    is_well
    prints_file in
    try --state state in
    is_well
    prints_nothing
    seq 100001 300000 | "$TOOL" pieces 700 dedupe-lines --state state >out
    seq 200001 300000 >wanted
    prints_file wanted
    [ "$(wc -c <state)" -le $((300000 * 24)) ] || complain "the state has $(wc -c <state) bytes"
    all_well
}

@test "--state: a long log is folded, and all of it stays known" {
    try --state state < <(seq 1200000)
    is_well
    [ "$(dedupe-lines --state state --state-info | tr '\t\n' '= ' | cut -d ' ' -f 2-5)" = 'lines=1200000 base=1200000 log=0 batches=0' ] ||
        complain "not folded: $(dedupe-lines --state state --state-info)"
    try --state state < <(seq 1 7 1300000)
    seq 1 7 1300000 | awk '$1 > 1200000' >wanted
    is_well
    prints_file wanted
    chmod 640 state
    ln -s state link
    try --state link < <(seq 1300001 2700000)
    is_well
    [ -L link ] || complain "the link was replaced"
    case $(ls -l state) in
    -rw-r-----*) ;;
    *) complain "the mode was not kept: $(ls -l state)" ;;
    esac
    try --state state < <(seq 2700000)
    [ "$(wc -l <out)" -eq $((100000 - $(wc -l <wanted))) ] || complain "$(wc -l <out) lines were not known"
    [ "$(wc -c <state)" -le $((2700000 * 16)) ] || complain "the state has $(wc -c <state) bytes"
    [ "$(echo *)" = 'err link out state wanted' ] || complain "left behind: $(echo *)"
    all_well
}

@test "--state: two runs at once give each line once" {
    seq 300000 >in
    for round in 1 2 3; do
        rm -f state
        dedupe-lines --state state in >one &
        sort -R --random-source=in in | dedupe-lines --state state >two
        wait $! || complain "exit $?"
        sort -n one two | cmp -s - in || complain "round $round: not each line once"
    done
    # One that waits for input holds up nobody.
    start_filter --state state
    printf 'first\n' >&6
    IFS= read -r -t 60 line <&5
    [ "$line" = first ] || complain "'$line' came out"
    gives 'first\nsecond\n' 'second\n' --state state
    printf 'second\nthird\n' >&6
    IFS= read -r -t 60 line <&5
    [ "$line" = third ] || complain "'$line' came out"
    end_filter
    all_well
}

@test "--state: who was folded away under one run goes on with the new file" {
    lay_state
    start_filter --state state
    printf '1001\n' >&6
    IFS= read -r -t 60 line <&5
    try --state state < <(seq 1002 1200000)
    is_well
    [ "$(wc -l <out)" -eq 1198999 ] || complain "$(wc -l <out) lines"
    printf '7\n1100000\nnew\n' >&6
    IFS= read -r -t 60 line <&5
    [ "$line" = new ] || complain "'$line' came out"
    end_filter
    gives 'new\n' '' --state state
    all_well
}

@test "--state: what was not delivered is not recorded" {
    lay_state
    cp state before
    status=0
    tried="dedupe-lines --state state >/dev/full"
    seq 2000 | dedupe-lines --state state >/dev/full 2>err || status=$?
    exits 2
    cmp -s state before || complain "recorded, though the disk was full"
    try --state state -o none/file < <(seq 2000)
    exits 2
    cmp -s state before || complain "recorded, though there is no output"
    seq 2000 >in
    try --state state -o target in missing
    exits 2
    cmp -s state before || complain "recorded, though the output was given up"
    [ ! -e target ] || complain "a file was written"
    try --state state -o target in
    is_well
    seq 1001 2000 | cmp -s - target || complain "target is not what was new"
    try --state state in
    prints_nothing
    mkfifo pipe
    exec 5<>pipe
    exec 6>pipe 5<&-
    status=0
    seq 3000 | dedupe-lines --state state >&6 2>err || status=$?
    exits 141
    exec 6>&-
    try --state state < <(seq 3000)
    seq 2001 3000 >wanted
    prints_file wanted
    all_well
}

@test "--state: a state that would be replaced by the output stays as it is" {
    lay_state
    ln -s state link
    cp state before
    for output in state ./state link; do
        for option in -z --state-info --explain; do
            try --state state "$option" -o "$output" <<<new
            exits 2
            says_one_line state
            cmp -s state before || complain "$tried: the state was changed"
        done
    done
    rm state link
    mkdir folder
    for output in ./fresh folder/../fresh; do
        try --state fresh -o "$output" <<<new
        exits 2
        says_one_line state
        [ "$(echo *)" = 'before err folder out' ] || complain "left behind: $(echo *)"
    done
    try --state fresh -o folder/fresh <<<new
    exits 0
    rm fresh folder/fresh
    ln -s nothing folder/next
    ln -s folder/next link
    try --state link -o folder/nothing <<<new
    exits 2
    says_one_line state
    [ "$(echo * folder/*)" = 'before err folder link out folder/next' ] || complain "left behind: $(echo * folder/*)"
    ln -s "$PWD/link" ring
    try --state ring -o ./folder/nothing <<<new
    exits 2
    says_one_line state
    all_well
}

@test "--state: no file beside it is touched, by whatever name" {
    echo mine >state.new
    seq 3 | dedupe-lines --state seen >seen.new
    lay_state
    seq 3 | cmp -s - seen.new || complain "the output was taken for the state's own file"
    [ "$(cat state.new)" = mine ] || complain "a file beside the state was overwritten"
    local long
    long=$(printf '%0255d' 0)
    gives 'a\n' 'a\n' --state "$long"
    gives 'a\n' '' --state "$long"
    all_well
}

@test "--state: a state that is read as lines, or that standard output goes to, is refused" {
    lay_state
    cp state before
    for input in state ./state; do
        try --state state before "$input"
        exits 2
        prints_nothing
        says_one_line 'an input'
        cmp -s state before || complain "$tried: the state was changed"
    done
    for input in '' -; do
        # shellcheck disable=SC2086,SC2094 # the first is no operand at all; and that is what is refused
        try --state state $input <state
        exits 2
        says_one_line 'an input'
    done
    try --state state --skip-file state <<<a
    exits 2
    status=0
    tried="$program --state all >all"
    # shellcheck disable=SC2094 # that is what is refused
    "$program" --state all <before >all 2>err || status=$?
    exits 2
    says_one_line all
    [ ! -s all ] || complain "$tried: something was written"
    all_well
}

@test "--state: a named pipe is refused, and not waited for" {
    mkfifo pipe
    for option in --keep-blank --explain --state-info; do
        status=0
        tried="$program --state pipe $option"
        timeout 10 "$program" --state pipe "$option" </dev/null >out 2>err || status=$?
        exits 2
        prints_nothing
        says_one_line pipe
    done
    all_well
}

@test "--state: killed at any moment, it loses no line" {
    seq 100000 >in
    for round in 1 2 3 4 5 6; do
        head -n $((round * 9000)) in >part
        mkfifo pipe
        dedupe-lines --state state <pipe >"delivered$round" 2>/dev/null &
        process=$!
        exec 7>pipe
        cat part >&7 || true
        kill -KILL "$process"
        exec 7>&-
        wait "$process" 2>/dev/null || true
        rm pipe
    done
    try --state state in
    is_well
    # A line that was cut in two was not delivered.
    for file in delivered? out; do
        [ -z "$(tail -c 1 "$file")" ] || sed -i '$d' "$file"
    done
    sort -n -u delivered? out | cmp -s - in || complain "lines were lost"
    all_well
}

@test "--state: a state that cannot be written is said, and the lines come again" {
    lay_state
    local size
    size=$(wc -c <state)
    status=0
    tried="dedupe-lines --state state, with no room"
    (
        ulimit -f $(((size + 3000) / 1024))
        seq 5000 | dedupe-lines --state state 2>err >/dev/null
        exit "${PIPESTATUS[1]}"
    ) || status=$?
    exits 2
    says_one_line state
    [ "$(wc -c <state)" -eq "$size" ] || complain "half a batch was left in the state"
    try --state state < <(seq 5000)
    is_well
    seq 1001 5000 >wanted
    prints_file wanted
    for file in . none/state; do
        try --state "$file" <wanted
        exits 2
        prints_nothing
        says_one_line "$file"
    done
    all_well
}

put_byte() { # FILE OFFSET VALUE
    printf '%b' "\\0$(printf '%03o' "$3")" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# Turn the bits of one byte of a file.  (A fixed byte would now and then be
# the one that stands there: a state's key and fingerprints are random.)
flip_byte() { # FILE OFFSET
    put_byte "$1" "$2" $(($(od -An -v -tu1 -j "$2" -N 1 "$1") ^ 255))
}

@test "--state: a torn end is cut off, and damage anywhere else is one error" {
    lay_state
    cp state whole
    local size at
    size=$(wc -c <state)
    for at in 1 3 12 13 500 11999; do
        head -c $((size - at)) whole >state
        try --state state < <(seq 1000)
        is_well
        [ "$(wc -l <out)" -eq 1000 ] || complain "cut by $at: $(wc -l <out) lines came again"
        try --state state < <(seq 1000)
        is_well
        prints_nothing
    done
    # Zeros are what a machine that lost power may leave.
    { head -c $((size - 600)) whole && head -c 600 /dev/zero; } >state
    try --state state < <(seq 1000)
    is_well
    try --state state < <(seq 1000)
    prints_nothing
    seq 1001 2000 | dedupe-lines --state whole >out
    for at in 0 9 20 100 1700 $((size - 12010)) $((size - 12005)) $((size - 6000)) $((size + 5)) $((size + 700)); do
        cp whole state
        flip_byte state "$at"
        cp state damaged
        try --state state < <(seq 3000)
        tried+=" (changed at $at)"
        exits 2
        prints_nothing
        says_one_line state
        cmp -s state damaged || complain "$tried: the state was changed"
    done
    all_well
}

@test "--state: a state of another kind of machine, or of another version, is told by its head" {
    lay_state
    cp state other
    flip_byte other 12
    cp state swapped
    cp state newer
    local at bytes
    mapfile -t bytes < <(od -An -v -tu1 -w1 -j 8 -N 4 state) # the version: a small number
    for at in 0 1 2 3; do
        put_byte swapped $((8 + at)) $((bytes[3 - at]))
        [ $((bytes[at])) -eq 0 ] || put_byte newer $((8 + at)) $((bytes[at] + 1))
    done
    for at in swapped:machine other:machine newer:version; do
        try --state "${at%:*}" < <(seq 3)
        exits 2
        says_one_line "${at#*:}"
    done
    all_well
}

@test "--state: damage in the base is one error, and no other file is touched" {
    seq 1200000 | dedupe-lines --state state >out
    for at in 5000 7000000 $(($(wc -c <state) - 5)); do
        cp state damaged
        flip_byte damaged "$at"
        try --state damaged < <(seq 1200001)
        tried+=" (changed at $at)"
        exits 2
        prints_nothing
        says_one_line damaged
    done
    printf 'not a state, but a text\n' >text
    cp text before
    try --state text < <(echo a)
    exits 2
    prints_nothing
    says_one_line 'not a state'
    cmp -s text before || complain "a text was overwritten"
    all_well
}

@test "--state with records: those whose field was seen in no run" {
    local records='{"u":"x","t":"A\\nB"}\n{"u":"y","t":"A\\nx"}\n'
    gives "$records" "$records" --state one --by u
    gives "$records" '' --state one --by u
    gives '{"u":"y"}\n{"u":"z"}\n' '{"u":"z"}\n' --state one --by u
    gives "$records" '{"u":"x","t":"A\\nB"}\n{"u":"y","t":"x"}\n' --state both --by u --jsonl t
    gives '{"u":"y","t":"C"}\n{"u":"z","t":"B\\nC\\ny"}\n' '{"u":"z","t":"C\\ny"}\n' --state both --by u --jsonl t
    gives '{"t":"A\\nB"}\n' '{"t":"A\\nB"}\n' --state lines --jsonl t
    gives '{"t":"B\\nC"}\n' '{"t":"C"}\n' --state lines --jsonl t
    all_well
}

@test "--state --explain tells what is known, and records nothing" {
    printf 'a\n' | dedupe-lines --state state >out
    cp state before
    gives 'a\nb\nb\n' '0\t1\tdrop\t0\tknown\ta\n2\t3\tkeep\t0\tfirst\tb\n4\t5\tdrop\t2\trepeat\tb\n' --state state --explain
    cmp -s state before || complain "--explain recorded something"
    printf '{"u":"x"}\n' | dedupe-lines --state records --by u >out
    gives '{"u":"x"}\n' '{"u":"x","explain":[{"start":0,"end":1,"decision":"drop","score":0,"rule":"known","text":"x"}]}\n' \
        --state records --by u --explain
    all_well
}

@test "--state-info: what is in a state" {
    lay_state
    seq 1010 | dedupe-lines --state state >out
    gives 'not read\n' "version\\t1\\nlines\\t1010\\nbase\\t0\\nlog\\t1010\\nbatches\\t2\\nbytes\\t$(wc -c <state)\\n" \
        --state state --state-info
    all_well
}

@test "--state-info and --explain only look" {
    gives 'a\na\n' '0\t1\tkeep\t0\tfirst\ta\n2\t3\tdrop\t1\trepeat\ta\n' --state missing --explain
    [ ! -e missing ] || complain "--explain made a state"
    try --state missing --state-info
    exits 2
    prints_nothing
    says_one_line missing
    [ ! -e missing ] || complain "--state-info made a state"
    : >empty
    gives 'a\n' '0\t1\tkeep\t0\tfirst\ta\n' --state empty --explain
    [ ! -s empty ] || complain "--explain made a state"
    # A batch that was not written to its end is cut off by a run that adds.
    lay_state
    head -c -5 state >torn
    cp torn before
    gives 'a\n' '0\t1\tkeep\t0\tfirst\ta\n' --state torn --explain
    cmp -s torn before || complain "--explain changed the state"
    try --state torn --state-info
    is_well
    cmp -s torn before || complain "--state-info changed the state"
    chmod a-w state
    local without=()
    [ ! -w state ] || without=(setpriv --bounding-set=-dac_override) # root may write all the same
    if [ ! -w state ] || command -v setpriv >/dev/null; then
        "${without[@]}" dedupe-lines --state state --state-info >out || complain "--state-info wants to write to the state"
        echo new | "${without[@]}" dedupe-lines --state state --explain >out || complain "--explain wants to write to the state"
        ! echo new | "${without[@]}" dedupe-lines --state state 2>err || complain "the state could be written to"
    fi
    all_well
}

@test "--near: near-copies are dropped, the first stays" {
    local a='The ferry to the islands leaves the old harbour at nine every morning of the week, the port said'
    gives "$a.\\n$a again.\\nThe ferry was late.\\nThe Ferry was late!\\n" "$a.\\nThe ferry was late.\\n" --near
    gives "$a.\\nQuite another thing happened in the town hall on Monday.\\n" \
        "$a.\\nQuite another thing happened in the town hall on Monday.\\n" --near
    gives "$a.\\nSo $a on Monday, and nobody knows why it is that it was so.\\n" "$a.\\n" --near=.8
    gives "$a.\\n$a on some days.\\n" "$a.\\n" --near=1
    gives "$a.\\n${a%port said} boss told us.\\n" "$a.\\n${a%port said} boss told us.\\n" --near=100%
    gives "$a.\\n${a%port said} boss told us.\\n" "$a.\\n" --near=80.5%
    gives "$a.\\0$a\\nagain.\\0" "$a.\\0" --near -z
    gives "$a.\\n$a again.\\n" "$a again.\\n" --near --invert
    gives '\n***\n---\n\n***\n' '\n***\n---\n' --near
    gives 'a\n\nA\n\nb\n' 'a\n\nb\n' --near --keep-blank
    echo "$a" >skip
    gives "$a today.\nThe port said so.\n" "The port said so.\n" --near --skip-file skip
    gives '{"u":"x","t":"On Monday\\nno"}\n{"u":"on Monday!","t":"X!"}\n' '{"u":"x","t":"On Monday\\nno"}\n' \
        --near --skip-file <(echo 'On monday') --by u
    all_well
}

@test "--near: characters where there are no spaces, and words of any script" {
    gives '今天早上港口的渡轮因为大雾停航了两个小时\n今天早上港口的渡轮因为大雾停航了三个小时\n昨天晚上山上的火车准时到达了终点站没有晚点\n' \
        '今天早上港口的渡轮因为大雾停航了两个小时\n昨天晚上山上的火车准时到达了终点站没有晚点\n' --near
    gives 'Утром паром на острова ушёл из старой гавани ровно в девять часов\nУТРОМ паром на острова ушёл из старой гавани ровно в десять часов\n' \
        'Утром паром на острова ушёл из старой гавани ровно в девять часов\n' --near
    all_well
}

@test "--near with --fold=accents: composed or not, a text is the same" {
    local one='Un été à Besançon fut très chaud, déclare le préfet désolé'
    local other='Un e\314\201te\314\201 a\314\200 Besanc\314\247on fut tre\314\200s chaud, de\314\201clare le pre\314\201fet de\314\201sole\314\201'
    gives "$one\\n$other\\n" "$one\\n$other\\n" --near
    gives "$one\\n$other\\n" "$one\\n" --near --fold=accents
    all_well
}

@test "--near with records: fields that are near-copies of an earlier one, and lines" {
    local a='The ferry to the islands leaves the old harbour at nine every morning of the week'
    gives "{\"t\":\"$a\"}\\n{\"t\":\"$a.\"}\\n{\"t\":null}\\n" "{\"t\":\"$a\"}\\n{\"t\":null}\\n" --near --by t
    gives "{\"t\":\"$a\"}\\n{\"t\":\"B\\\\n$a.\"}\\n" "{\"t\":\"$a\"}\\n{\"t\":\"B\\\\n\"}\\n" --near --jsonl t
    gives "{\"t\":\"$a\"}\\n{\"t\":\"B\\\\n$a.\"}\\n" "{\"t\":\"$a\"}\\n{\"t\":\"B\\\\n$a.\"}\\n" --near --jsonl t --within
    gives "{\"t\":\"x\"}\\n{\"t\":\"X.\"}\\n" \
        '{"t":"x","explain":[{"start":0,"end":1,"decision":"keep","score":0,"rule":"first","text":"x"}]}\n{"t":"X.","explain":[{"start":0,"end":2,"decision":"drop","score":1,"rule":"near","text":"X."}]}\n' \
        --near --by t --explain
    all_well
}

@test "--groups: for each line the one that it repeats" {
    gives 'a\nb\nA\na\nb' '0\n1\n2\n0\n1\n' --groups
    gives 'a\nb\nA!\na\n' '0\n1\n0\n0\n' --groups --near
    gives 'a\0b\0a\0' '0\n1\n0\n' --groups -z
    gives 'a\n\na\n\nb\n' '0\n1\n0\n3\n4\n' --groups --keep-blank
    printf 'b\n' >skip
    gives 'a\nb\nb\n' '0\n1\n2\n' --groups --skip-file skip
    all_well
}

@test "--near: many texts give what comparing each with each gives" {
    awk 'BEGIN {
        srand(7)
        for (i = 0; i < 400; i++) {
            line = ""
            copy = i > 20 && rand() < .5 ? int(rand() * i) : -1
            split(copy < 0 ? "" : lines[copy], words, " ")
            many = copy < 0 ? 20 + int(rand() * 300) : length(words)
            for (j = 1; j <= many; j++)
                line = line (copy >= 0 && rand() > .02 ? words[j] : "w" int(rand() * 5000)) " "
            lines[i] = line
            print line
        }
    }' >in
    awk '{
        delete mine
        count = 0
        for (i = 1; i + 4 <= NF; i++) {
            run = $i " " $(i + 1) " " $(i + 2) " " $(i + 3) " " $(i + 4)
            if (!(run in mine)) count++
            mine[run]
        }
        near = 0
        for (k = 1; k <= kept && !near; k++) {
            common = 0
            for (run in mine) common += (k, run) in had
            near = common >= (count < counts[k] ? count : counts[k]) * .6
        }
        if (!near) {
            counts[++kept] = count
            for (run in mine) had[kept, run]
            print
        }
    }' in >wanted
    try --near in
    is_well
    [ "$(diff out wanted | grep -c '^[<>]')" -le 4 ] || complain "$(diff out wanted | grep -c '^[<>]') of $(wc -l <in) texts are judged otherwise"
    [ "$(wc -l <wanted)" -lt 390 ] || complain "the texts are no test"
    all_well
}

@test "--near: many short texts with a run of a very long one take linear time" {
    awk 'BEGIN {
        for (i = 0; i < 600000; i++) printf "%d ", i
        print ""
        for (i = 0; i < 500000; i++) print "39 40 41 42 43 x" i # a run that is kept of the first line
    }' >in
    status=0
    tried="$program --near in"
    timeout 20 "$program" --near in >out 2>err || status=$?
    is_well
    [ "$(wc -l <out)" -gt 1 ] || complain "$(wc -l <out) lines are left"
    all_well
}

@test "the cases" {
    run_cases dedupe-lines
}

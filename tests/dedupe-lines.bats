#!/usr/bin/env bats
# What only dedupe-lines has; what all programs share is in common.bats.

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
    refuses "--fold" --fold=case,size
    refuses "--invert" --invert --count
    refuses "--invert" --invert --by u --jsonl t
    refuses "--within" --within
    refuses "--by" --by u -d
    refuses "--by" --by u -z
    refuses "FIELD" --by /~2
    refuses "--into" --by u --into v
    for fields in '' 0 a 1,,2 '1,' 3-2 - 1-2-3 0-2 '1 2' -0 +1; do
        refuses "--key" --key "$fields"
    done
    all_well
}

@test "the cases" {
    run_cases dedupe-lines
}

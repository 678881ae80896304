# What every filter promises of JSONL, checked on every program of BIN: see common.bats.
# shellcheck disable=SC2154 # helper.bash sets program and status
load helper

# lay_bad_records: two good records around each line that is none, and what becomes of the good one in "good".
lay_bad_records() {
    lay_sample
    try --jsonl text <record.jsonl
    is_well
    mv out good
    {
        echo '{"text":"torn'
        echo '[1,"text"]'
        echo '{"id":2,"text":5}'
        printf '{"text":"caf\351"}\n'
        echo 'no JSON at all'
        echo '{"text":"tail"} more'
    } >bad
    cat record.jsonl bad record.jsonl >records
}

# The second of two equal records may lose its lines to the first: what the program makes of both.
lay_good_pair() {
    cat record.jsonl record.jsonl | "$program" --jsonl text >pair
}

stream_is_jsonl() {
    gives_text "$program" || return 0
    local page
    for page in "$PAGES"/*; do
        "$TOOL" record <"$page" >record.jsonl 2>/dev/null || continue # no UTF-8
        try <"$page"
        is_well
        mv out wanted
        try --jsonl text <record.jsonl
        is_well
        "$TOOL" field <out >decoded
        tr -d '\0' <decoded >field
        same_text field wanted || complain "$tried: ${page##*/} differs from the stream: $(diff wanted field | head -n 6)"
    done
}
@test "the same text gives the same in a JSONL record as in a stream" {
    for_programs stream_is_jsonl
}

record_bytes() {
    lay_sample
    local head='{"id": 1.50, "x" : "\u00e9\/","deep":{"a/b":[0,{"c~":"' middle='"}]}, "text": ' tail=' ,"z":[1 , 2e0]}'
    sed "s/^{\"text\"://; s/}\$//" record.jsonl >string
    printf '%s%s%s%s\n' "$head" "$middle" "$(cat string)" "$tail" >records
    try --jsonl text <records
    is_well
    [ "$(wc -l <out)" -eq 1 ] || complain "$tried: $(wc -l <out) lines of one record"
    case $(cat out) in
    "$head$middle"*"$tail" | "$head$middle"*'}') ;;
    *) complain "$tried: other bytes of the record are not as they came: $(head -c 200 out)" ;;
    esac
    try --jsonl /text <records
    is_well
    "$program" --jsonl text <records >wanted
    prints_file wanted
    try --jsonl text --into result <records
    is_well
    case $(cat out) in
    "${head}${middle}$(cat string)"*'"result":'*) ;;
    *) complain "$tried: FIELD is not as it was, or no result: $(head -c 200 out)" ;;
    esac
    printf '%s%s%s\n' "${head%\"}" "$(cat string)" '}]}}' >records
    try --jsonl '/deep/a~1b/1/c~0' <records
    is_well
    [ "$(head -c 20 out)" = "$(head -c 20 records)" ] || complain "$tried: $(head -c 100 out)"
    ! gives_text "$program" || ! cmp -s out records || [ "$program" = dedupe-lines ] || complain "$tried: the record was not touched"
}
@test "every byte of a record outside the result is as it came; --into and JSON Pointer" {
    for_programs record_bytes
}

absent_fields() {
    printf '%s\n' '{"id":  7}' '{"id" :7,"text":null }' '{}' ' { "a" : [ ] } ' '{"Text":"x"}' >records
    try --jsonl text <records
    is_well
    prints_file records
    try --jsonl text --into result <records
    is_well
    prints_file records
}
@test "a record whose field is absent or null is copied" {
    for_programs absent_fields
}

one_in_one_out() {
    lay_sample
    sed 's/^{\(.*\)}$/\1/' record.jsonl >member
    for id in 1 2 3 4 5 6 7 8 9 10; do
        printf '{"id":%s,%s}\n{"id":%s0,"text":"<p>Line %s of it, 3 May 2021.\\u0000\\ud83d\\nMore\\u2028"}\n' "$id" "$(cat member)" "$id" "$id"
    done >records
    try --jsonl text <records
    is_well
    sed 's/,.*//' records >wanted
    cut -c1-12 out | sed 's/,.*//' | cmp -s wanted - || complain "$tried: records are lost, doubled or out of order: $(cut -c1-12 out)"
    "$TOOL" record <out >/dev/null || complain "$tried: output is no valid UTF-8"
}
@test "one record in is one record out, in order, as valid UTF-8" {
    for_programs one_in_one_out
}

bad_records() {
    lay_bad_records
    try --jsonl text --errors=copy <records
    mv out explicit
    try --jsonl text <records
    exits 1
    prints_file explicit
    [ "$(wc -l <out)" -eq 8 ] || complain "$tried: $(wc -l <out) lines out of 8"
    cmp -s <(sed 1d out | head -n 6) bad || complain "$tried: bad lines are not as they came: $(sed 1d out | head -n 6)"
    [ "$(head -n 1 out)" = "$(cat good)" ] || complain "$tried: the good record is lost"
    [ "$(wc -l <err)" -eq 6 ] || complain "$tried: $(wc -l <err) messages of 6 bad records"
    local number
    for number in 2 3 4 5 6 7; do
        grep -q "^$program: .*:$number: " err || complain "$tried: no message for line $number"
    done
    cp records file.jsonl
    try --jsonl text file.jsonl
    exits 1
    grep -q "^$program: file.jsonl:2: " err || complain "$tried: the message does not name file and line: $(head -n 1 err)"
    try --jsonl text --errors=warn <records
    exits 0
    prints_file explicit
    [ "$(wc -l <err)" -eq 6 ] || complain "$tried: $(wc -l <err) messages of 6 bad records"
    lay_good_pair
    try --jsonl text --errors=drop <records
    exits 1
    prints_file pair
}
@test "a line that is no record is said and copied, or as --errors wants it" {
    for_programs bad_records
}

torn_records() {
    local LC_ALL=C length record='{"a":[1,-2.5e+3,{"b":"\ud83d\ude00é\""}],"text":"x\u0000 \/<p>y\\","z":[null,true]}'
    for ((length = 1; length < ${#record}; length++)); do
        printf '%s\n' "${record:0:length}"
    done >torn
    for ((length = 1; length < ${#record}; length++)); do
        printf '%s\n' "${record:length}"
    done >>torn
    try --jsonl text --errors=warn <torn
    exits 0
    prints_file torn
    [ "$(wc -l <err)" -gt 0 ] || complain "$tried: not a word about torn records"
    { cat torn && printf '%s\n' "$record"; } >records
    try --jsonl text --errors=warn <records
    [ "$(wc -l <out)" -eq "$(wc -l <records)" ] || complain "$tried: $(wc -l <out) lines of $(wc -l <records)"
}
@test "a record torn at any byte is copied as it came" {
    for_programs torn_records
}

errors_stop() {
    lay_bad_records
    for _ in 1 2 3 4 5 6 7 8 9 10; do cat records; done >many
    for _ in 1 2 3 4 5 6 7 8 9 10; do cat many; done >>records
    status=0
    tried="$program --jsonl text --errors=stop"
    { head -c 100000000 records || touch torn; } 2>/dev/null | "$program" --jsonl text --errors=stop >out 2>err || status=$?
    [ ! -e torn ] || complain "$tried: whoever wrote to it saw a broken pipe"
    exits 2
    prints_file good
    says_one_line :2:
}
@test "--errors=stop ends with 2 at the first bad record, behind the good ones, and reads its input to the end" {
    for_programs errors_stop
}

fail_empty() {
    local option
    lay_sample
    try --fail-empty <page
    is_well
    try --fail-empty </dev/null
    is_well
    try --jsonl text --fail-empty <<<'{"text":""}'
    exits 1
    says_one_line :1:
    if has_option "$program" explain; then
        try --jsonl text --fail-empty --explain <<<'{"text":""}'
        exits 1
        says_one_line :1:
    fi
    try --jsonl text --fail-empty <record.jsonl
    is_well
    printf ' \302\240\n\343\200\200' >blank
    for option in '' $(has_option "$program" explain && echo --explain); do
        status=0
        tried="$program --fail-empty $option reading white space a byte at a time"
        # shellcheck disable=SC2086
        "$TOOL" pieces 1 "$program" --fail-empty $option <blank >out 2>err || status=$?
        is_well
    done
}
@test "--fail-empty: exit 1 where a document gave nothing" {
    for_programs fail_empty
}

# at_once ARGUMENT...: with these, "record.jsonl" gives a line while the input stays open.
at_once() {
    local line=''
    start_filter "$@"
    cat record.jsonl >&6
    IFS= read -r -t 60 line <&5 || complain "$program $*: no record came out while the input stayed open"
    [ -n "$line" ] || complain "$program $*: an empty line"
    end_filter
}
records_at_once() {
    lay_sample
    at_once --jsonl text
    at_once --jsonl text --line-buffered
}
@test "a record comes out while the input stays open" {
    for_programs records_at_once
}

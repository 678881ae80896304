#!/usr/bin/env bats
# What only tag-dates has; what all programs share is in common.bats, and values are in tests/unit/date.c.

load helper
export program=tag-dates

# lists INPUT VALUE...: these values and no others, with the options in $options.
lists() {
    # shellcheck disable=SC2059
    printf "$1" >in
    shift
    printf '%s\n' "$@" >wanted
    # shellcheck disable=SC2086 # they are words
    try --list $options <in
    is_well
    cut -f 5 out >values
    mv values out
    prints_file wanted
}

@test "cases" {
    run_cases tag-dates
}

@test "--ref: a day in any way that is read, the text's own, or the clock's" {
    gives 'today\n' '<TIMEX3 type="DATE" value="2025-09-04">today</TIMEX3>\n' --ref 2025-09-04
    gives 'today\n' '<TIMEX3 type="DATE" value="2025-09-04">today</TIMEX3>\n' --ref 'September 4, 2025'
    gives 'today\n' '<TIMEX3 type="DATE" value="2025-09-04">today</TIMEX3>\n' --ref '2025-09-04T23:00:00Z'
    gives 'today, May 3, 2020\n' '<TIMEX3 type="DATE" value="2020-05-03">today</TIMEX3>, <TIMEX3 type="DATE" value="2020-05-03">May 3, 2020</TIMEX3>\n' \
        --ref text
    local before after
    before=$(date -u +%F)
    try --ref today --list <<<today
    after=$(date -u +%F)
    is_well
    grep -q -e "$before" -e "$after" out || complain "$tried: $(cat out), and the day is $before"
    refuses --ref --ref Mayday
    refuses --ref --ref 2025-09
    refuses --ref --ref 2025-02-30
    all_well
}

@test "without a reference day values stay open" {
    options=''
    lists 'Monday, yesterday, last week, in May, May 4, this year, in summer, last quarter\n' \
        XXXX-WXX-1 XXXX-XX-XX XXXX-WXX XXXX-05 XXXX-05-04 XXXX XXXX-SU XXXX-QX
    all_well
}

@test "--ref=text without a full date: said, and values stay open" {
    echo 'It rained on Monday.' >in
    try --ref text in
    exits 0
    says_one_line 'in:1: no full date'
    grep -q XXXX-WXX-1 out || complain "$tried: $(cat out)"
    all_well
}

@test "--ref=text: no day that the end of the first 16 KB cuts" {
    for length in 16374 16375 16376 16400; do
        printf "%${length}s2021-03-13 and yesterday\n" '' >in
        try --ref text --list <in
        exits 0
        if [ "$length" -eq 16374 ]; then
            grep -q '2021-03-12' out || complain "$tried: behind $length blanks: $(cat out)"
        else
            grep -q 'XXXX-XX-XX' out || complain "$tried: behind $length blanks: $(cat out)"
        fi
    done
    all_well
}

@test "--ref-field: each record has its own day" {
    # shellcheck disable=SC2016
    printf '%s\n' '{"d":"2020-03-01","t":"today"}' '{"d":{"e":"4 May 2021"},"t":"today"}' '{"t":"today"}' '{"d":5,"t":"today"}' '{"d":"2020","t":"today"}' >in
    try --jsonl t --ref-field d --ref 1999-12-31 --list <in
    is_well
    grep -o '"value":"[^"]*"' out >values
    printf '"value":"%s"\n' 2020-03-01 1999-12-31 1999-12-31 1999-12-31 1999-12-31 >wanted
    mv values out
    prints_file wanted
    try --jsonl t --ref-field /d/e --list <in
    is_well
    grep -q '"value":"2021-05-04"' out || complain "$tried: $(cat out)"
    gives '{"d":"4 May 2021","t":"today"}\n' '{"d":"4 May 2021","t":"<TIMEX3 type=\\"DATE\\" value=\\"2021-05-04\\">today</TIMEX3>"}\n' \
        --jsonl t --ref-field d --ref text
    refuses --jsonl --ref-field d
    try --jsonl t --ref-field d <<<'{"d":1700000000,"t":"today"}'
    exits 0
    says_one_line "-:1: the reference field is no day"
    all_well
}

@test "a weekday of another language heeds --prefer, and is of no week where no day is known" {
    text='Die Polizei hat am Freitag nicht geschlafen, und das ist gut.\n'
    options=
    lists "$text" XXXX-WXX-5
    options='--ref 2025-09-10'
    lists "$text" 2025-09-05
    options='--ref 2025-09-10 --prefer=future'
    lists "$text" 2025-09-12
    all_well
}

@test "--prefer: which day is meant" {
    options='--ref 2025-09-04'
    lists 'Monday. Friday. In March. On May 3. In October\n' 2025-09-01 2025-08-29 2025-03 2025-05-03 2025-10
    options='--ref 2025-09-04 --prefer=past'
    lists 'Monday. Friday. In March. On May 3. In October. A year ago Friday\n' 2025-09-01 2025-08-29 2025-03 2025-05-03 2024-10 2024-08-29
    options='--ref 2025-09-04 --prefer=future'
    lists 'Monday. Friday. In March. On May 3. In October\n' 2025-09-08 2025-09-05 2026-03 2026-05-03 2025-10
    options='--ref 2025-09-04 --prefer=nearest'
    lists 'Monday. Friday. In March. On May 3. In October\n' 2025-09-01 2025-09-05 2025-03 2025-05-03 2025-10
    refuses perhaps --prefer=perhaps
    all_well
}

@test "the middle of a part of the day bears its mod" {
    gives 'by mid-morning\n' 'by <TIMEX3 type="TIME" value="2025-09-04TMO" mod="MID">mid-morning</TIMEX3>\n' --ref 2025-09-04
    all_well
}

@test "--only: these types alone" {
    local text='Noon on 3 May 2020, for two days, every week\n'
    options='--only=DATE'
    lists '3 May 2020, for two days, every week\n' 2020-05-03
    options='--only=TIME,SET'
    lists "$text" 2020-05-03T12:00 P1W
    options='--only=DURATION'
    lists "$text" P2D
    all_well
}

@test "--day-first, and the evidence of the document" {
    options=''
    lists '3/4/2025' 2025-03-04
    lists '3/4/2025\n\n25/4/2025\n' 2025-04-03 2025-04-25
    lists '3/4/2025\n\n4/25/2025\n\n26/4/2025\n\n4/27/2025\n' 2025-03-04 2025-04-25 2025-04-26 2025-04-27
    options='--day-first'
    lists '3/4/2025, 4/25/2025' 2025-04-03 2025-04-25
    all_well
}

@test "day and month stand in the order of the language" {
    local six='la barca va al porto di sera' english='the boat of the town sails and the harbour of it'
    options=''
    lists "$six, $six, $six, $six, 3/4/2025\n" 2025-04-03
    lists "$six, 3/4/2025\n" 2025-03-04
    lists "$english, $english, $english, 3/4/2025\n" 2025-03-04
    all_well
}

@test "the order of day and month holds for the reference day, too" {
    options='--ref text'
    lists '3/4/2025: yesterday\n\n25/4/2025\n' 2025-04-03 2025-04-02 2025-04-25
    lists '3/4/2025: yesterday\n' 2025-03-04 2025-03-03
    options='--ref text --day-first'
    lists '3/4/2025: yesterday\n' 2025-04-03 2025-04-02
    options='--ref 3/4/2025 --day-first'
    lists yesterday 2025-04-02
    gives '{"d":"3/4/2025","t":"today"}\n' '{"d":"3/4/2025","t":"<TIMEX3 type=\\"DATE\\" value=\\"2025-04-03\\">today</TIMEX3>"}\n' \
        --jsonl t --ref-field d --day-first
    all_well
}

@test "evidence far behind the head does not count, however the input comes" {
    { echo 3/4/2025 && head -c 20000 /dev/zero | tr '\0' '\n' && echo 25/4/2025; } >in
    try --list <in
    is_well
    [ "$(cut -f 5 out | head -n 1)" = 2025-03-04 ] || complain "$tried: $(cat out)"
    mv out wanted
    "$TOOL" pieces 7 tag-dates --list <in >out
    prints_file wanted
    all_well
}

@test "a document's names and evidence are not those of the next" {
    printf '25/4/2025, 3/4/2025, the third quarter of 1998' >one
    printf '3/4/2025, a year ago' >two
    try --list --ref 2025-09-04 one two
    is_well
    cut -f 5 out | tr '\n' ' ' >values
    [ "$(cat values)" = '2025-04-25 2025-04-03 1998-Q3 2025-03-04 2024 ' ] || complain "$tried: $(cat values)"
    all_well
}

@test "--list: offsets, lines and the days that a value covers" {
    gives 'On 4 May 2020\n\nand in\nearly June.\n' \
        '3\t13\t1\tDATE\t2020-05-04\t\t4 May 2020\tfull-date\t2020-05-04\t2020-05-04\n22\t32\t4\tDATE\t2020-06\tSTART\tearly June\tmonth\t2020-06-01\t2020-06-10\n' \
        --list --ref 2020-05-04
    gives 'in 1990\nand two\ndays\n' '{"start":3,"end":7,"line":1,"type":"DATE","value":"1990","mod":null,"text":"1990","rule":"year","begin":"1990-01-01","until":"1990-12-31"}\n{"start":12,"end":20,"line":2,"type":"DURATION","value":"P2D","mod":null,"text":"two\\ndays","rule":"duration","begin":null,"until":null}\n' \
        --list --format=jsonl
    gives 'x\n' 'start\tend\tline\ttype\tvalue\tmod\ttext\trule\tbegin\tuntil\n' --list --header
    all_well
}

@test "tags that were there stay, and tagging twice changes nothing" {
    local tagged='On <TIMEX3 type="DATE" value="1999">Monday</TIMEX3> and Tuesday. <TIMEX3>4 May 2020 and 5 June 2021\n\n6 July 2022</TIMEX3>\n'
    # shellcheck disable=SC2059
    printf "$tagged" >in
    try --ref 2025-09-04 <in
    is_well
    cp out once
    printf 'On <TIMEX3 type="DATE" value="1999">Monday</TIMEX3> and <TIMEX3 type="DATE" value="2025-09-02">Tuesday</TIMEX3>. <TIMEX3>4 May 2020 and 5 June 2021\n\n<TIMEX3 type="DATE" value="2022-07-06">6 July 2022</TIMEX3></TIMEX3>\n' >wanted
    prints_file wanted
    try --ref 2025-09-04 <once
    is_well
    prints_file once
    gives '<TIMEX3 >3 May\n' '<TIMEX3 >3 May\n'
    gives '<TIMEX3s>3 May 2020\n' '<TIMEX3s><TIMEX3 type="DATE" value="2020-05-03">3 May 2020</TIMEX3>\n'
    gives '3 <TIMEX3>May</TIMEX3> 2020\n' '3 <TIMEX3>May</TIMEX3> 2020\n'
    all_well
}

@test "a paragraph of 64 KB ends at a line's end, tagged or not" {
    yes 'It came on 3 May 2020, a day after the second of' | head -c 200000 >in
    try <in
    is_well
    cp out once
    sed 's/<[^>]*>//g' once | cmp -s - <(cat in && echo) || complain "$tried: without its tags the text is another"
    try <once
    is_well
    prints_file once
    all_well
}

@test "NUL is no sign of a date, and parts words as any other" {
    options='--ref 2025-09-04'
    lists 'x\0001998\0002001-05-03\000at 18:45 Monday\00018:45 Friday' 1998 2001-05-03 2025-09-01T18:45 2025-08-29T18:45
    lists '3\0004\0002025' 2025
    all_well
}

@test "a line of any white space parts paragraphs" {
    options='--ref 2025-09-04'
    for blank in '' ' \t\r' '\302\240' '\343\200\200'; do
        lists "In 1998 it fell.\n$blank\nOn Oct. 9 it rose.\n" 1998 2025-10-09
    done
    lists 'In 1998 it fell.\n.\nOn Oct. 9 it rose.\n' 1998 1998-10-09
    options='--ref text'
    lists 'On March 3,\n\n2021 was dry. Born on 4 May\n2022. Yesterday\n' 2022-03-03 2021 2022-05-04 2022-05-03
    all_well
}

@test "a paragraph comes as soon as it ends" {
    start_filter
    printf 'On 3 May 2020 it\nrained.\n\nThen' >&6
    IFS= read -r -t 20 line <&5 || true
    [ "$line" = 'On <TIMEX3 type="DATE" value="2020-05-03">3 May 2020</TIMEX3> it' ] || complain "no paragraph while the input is open: $line"
    end_filter
    all_well
}

@test "floods of digits, weekdays and half dates take linear time" {
    local word
    for word in 1 1. 1/ 1- 1: 2020- 'Monday ' 'the ' 'end of the ' 'early ' 'two hundred and ' 'a year and ' 'May ' 'last ' '<TIMEX3>' '<TIMEX3 ' '</TIMEX3>'; do
        yes "$word" | tr -d '\n' | head -c 3000000 >in
        tried="$program on a flood of \"$word\""
        status=0
        timeout 60 "$program" <in >out 2>err || status=$?
        is_well
    done
    all_well
}

@test "holidays: the byte that the table of words gives is that of all names that begin so" {
    cut -f 1 "$ROOT/src/tables/date-holidays.txt" | grep -v '^#' >names
    awk -F '\t' '$2 ~ /^holiday/ { split($2, class, " "); print $1, class[2] }' "$ROOT/src/tables/date-words.txt" >firsts
    [ "$(wc -l <firsts)" -gt 20 ] || complain "words that begin names: $(cat firsts)"
    local first number second
    while read -r first number; do
        grep -e "^$first" names | awk -v first="$first" '$1 == first { print $2 }' >seconds
        [ -s seconds ] || complain "no name begins with $first"
        while [ -n "$number" ] && [ "$number" != 1 ] && read -r second; do
            [ "$(printf '%d' "'$second")" = "$number" ] || complain "$first $second: not $number"
        done <seconds
    done <firsts
    all_well
}

#!/usr/bin/env bats
# What only extract-quotes has; what all programs share is in common.bats, and each pattern is in tests/unit/quote.c.

load helper
export program=extract-quotes

# finds INPUT WANTED [OPTION]...: the columns $columns of the records, with | between fields and at each line's end.
finds() {
    feed "$@"
    cut -f "$columns" out | tr '\t' '|' >fields
    mv fields out
    prints_file wanted
}

@test "cases" {
    run_cases extract-quotes
}

@test "records: offsets in bytes, lines, and all fields in each format" {
    local text='É\n\n\n“We came,” said Ann Cole, the mayor.\n'
    gives "$text" '8\t16\t4\tdirect\tAnn Cole\tAnn Cole\tthe mayor\tsaid\tWe came,\t25\t44\t1\t95\n'
    gives "$text" 'start\tend\tline\ttype\tspeaker\tname\tdescription\tcue\tquote\tspeaker_start\tspeaker_end\tgroup\tscore\n8\t16\t4\tdirect\tAnn Cole\tAnn Cole\tthe mayor\tsaid\tWe came,\t25\t44\t1\t95\n' --header
    gives "$text" '{"start":8,"end":16,"line":4,"type":"direct","speaker":"Ann Cole","name":"Ann Cole","description":"the mayor","cue":"said","quote":"We came,","speaker_start":25,"speaker_end":44,"group":1,"score":95}\n' --format=jsonl
    gives "$text" 'Ann Cole: “We came,”\n' --format=text
    gives 'The “smart” boat sank.\n' '{"start":7,"end":12,"line":1,"type":"scare","speaker":null,"name":null,"description":null,"cue":null,"quote":"smart","speaker_start":null,"speaker_end":null,"group":1,"score":0}\n' --format=jsonl
    gives 'The “smart” boat sank.\n' '7\t12\t1\tscare\t\t\t\t\tsmart\t\t\t1\t0\n'
    gives '“We came\nlate,” said Ann Cole.\n' '3\t16\t1\tdirect\tAnn Cole\tAnn Cole\t\tsaid\tWe came\\nlate,\t25\t33\t1\t95\n'
    all_well
}

@test "lines are counted through long documents" {
    { yes 'It rained.' | head -n 70000 && printf '\n\n“We came,” Ann said. “We\nsaw,” she said.\n“So did I,” said Bea.\n'; } >in
    try <in
    is_well
    cut -f 3 out | tr '\n' ' ' >lines
    [ "$(cat lines)" = '70003 70003 70005 ' ] || complain "$tried: lines $(cat lines)"
    all_well
}

@test "JSONL: the array quotes, or what --into names, beside the field as it was" {
    gives '{"id":7,"t":"“We came,” said Ann.","z":0}\n' '{"id":7,"t":"“We came,” said Ann.","z":0,"quotes":[{"start":3,"end":11,"line":1,"type":"direct","speaker":"Ann","name":"Ann","description":null,"cue":"said","quote":"We came,","speaker_start":20,"speaker_end":23,"group":1,"score":95}]}\n' --jsonl t
    gives '{"t":"It rained."}\n' '{"t":"It rained.","said":[]}\n' --jsonl t --into said
    gives '{"t":"\\u201cWe\\u00e9,\\u201d said Ann."}\n' '{"t":"\\u201cWe\\u00e9,\\u201d said Ann.","quotes":[{"start":3,"end":8,"line":1,"type":"direct","speaker":"Ann","name":"Ann","description":null,"cue":"said","quote":"Weé,","speaker_start":17,"speaker_end":20,"group":1,"score":95}]}\n' --jsonl t
    all_well
}

@test "--types: these alone" {
    local text='“We came late,” said Ann. Bea called it “a year of rain”.\n\nThe “smart” boat sank. Her novel “The Long Road” sold. It was cold, Ann said.\n'
    columns=4,9
    finds "$text" 'direct|We came late,\npartial|a year of rain\nscare|smart\ntitle|The Long Road\n'
    finds "$text" 'direct|We came late,\n' --types=direct
    finds "$text" 'scare|smart\ntitle|The Long Road\n' --types=title,scare
    finds "$text" 'partial|a year of rain\nindirect|It was cold\n' --types=partial,indirect
    refuses loud --types=loud
    all_well
}

@test "no name is so long that writing it with each quotation takes more than linear time" {
    local long
    long=$(printf 'X%01100d' 7 | tr 0-9 y)
    columns=6,9
    finds '“Yes,” said Ann '"${long:0:900}." "Ann ${long:0:900}|Yes,\n"
    finds '“Yes,” said Ann '"$long." '|Yes,\n'
    finds "Ann $long left."' “No,” she said.' 'she|No,\n'
    all_well
}

@test "--indirect adds reported speech, and changes nothing else" {
    local text='“We came,” said Ann Cole.\n\nShe said nobody came.\n\n“We waited.”\n\nThe boat was late, Bea said. “It sank,” Ann said, adding that it was old. “It was cold.”\n'
    columns=4,6,9,12
    finds "$text" 'direct|Ann Cole|We came,|1\ndirect|Ann Cole|We waited.|2\ndirect|Ann|It sank,|3\ndirect|Ann|It was cold.|3\n'
    finds "$text" 'direct|Ann Cole|We came,|1\nindirect|Ann Cole|nobody came|2\ndirect|Ann Cole|We waited.|3\nindirect|Bea|The boat was late|4\ndirect|Ann|It sank,|5\nindirect|Ann|that it was old|6\ndirect|Ann|It was cold.|5\n' --indirect
    printf '%s\n' "$(cat "$ROOT"/tests/cases/extract-quotes/s*.in)" >in
    try --types=direct,partial,scare,title <in
    cut -f 1-11,13 out >wanted
    try --indirect <in
    grep -v -P '^\d+\t\d+\t\d+\tindirect\t' out | cut -f 1-11,13 >others
    mv others out
    prints_file wanted
    all_well
}

@test "--min-words, in words that somebody said" {
    local text='“No,” said Ann. “Not now, no,” said Bea. “A <b class="x y z">boat</b>,” said Cole.\n'
    columns=9
    finds "$text" 'No,\nNot now, no,\nA boat,\n' --min-words 1
    finds "$text" 'Not now, no,\nA boat,\n' --min-words 2
    finds "$text" 'Not now, no,\n' --min-words=3
    finds "$text" '' --min-words 4
    refuses many --min-words many
    all_well
}

@test "--speaker: whose name, as it stands or in full, holds a text in any case" {
    local text='“No,” said Ann Cole. “Yes,” said Oskar Lind. “Why?” she asked. “So,” Lind said.\n'
    columns=5,9
    finds "$text" 'Ann Cole|No,\nshe|Why?\n' --speaker ann
    finds "$text" 'Oskar Lind|Yes,\nLind|So,\n' --speaker=LIND
    finds "$text" 'she|Why?\n' --speaker she
    finds "$text" '' --speaker Moss
    all_well
}

@test "--join: one record for the pieces, from the first to the last" {
    gives '“I came,” Rosa Diaz said, “and I left.” “So,” said Ann.\n' \
        '3\t44\t1\tdirect\tRosa Diaz\tRosa Diaz\t\tsaid\tI came, and I left.\t14\t23\t1\t95\n51\t54\t1\tdirect\tAnn\tAnn\t\tsaid\tSo,\t63\t66\t2\t95\n' --join
    columns=9,12
    finds '“I came,” Rosa said. “I saw.\n\n“I left.”\n' 'I came, I saw.|1\nI left.|1\n' --join
    finds '“I came,” Rosa said, “and I left.”\n' 'I came, and I left.|1\n' --join --min-words 4
    try --join --explain <in
    exits 2
    says_one_line --explain
    all_well
}

@test "--lang: whose words tell who speaks" {
    columns=4,6,8,9
    finds 'Der Minister sagte: „Nein.“\n' 'direct|Der Minister|sagte|Nein.\n' --lang=de
    finds 'Le ministre a dit : « Non. »\n' 'direct|Le ministre|dit|Non.\n' --lang=fr
    finds 'El ministro dijo: «No».\n' 'direct|El ministro|dijo|No\n' --lang=es
    finds '“No,” said Ann.\n\n„Nein“, versprach Weber.\n' 'direct|Ann|said|No,\ndirect|Weber|versprach|Nein\n' --lang=en,de
    finds 'Ann said: “A man is late.”\n\n« Nous partons », a dit Anne.\n\n«No», dijo Ana Ruiz.\n' \
        'direct|Ann|said|A man is late.\ndirect|Anne|dit|Nous partons\ndirect|Ana Ruiz|dijo|No\n' --lang=en,fr,es
    refuses nl --lang=nl
    all_well
}

@test "--marks: which ones count" {
    local text='“One two three,” he said. '"'Two three four,'"' he said. «Three four five», he said. 「四五六七八九十」he said.\n'
    columns=9
    finds "$text" 'One two three,\nTwo three four,\nThree four five\n四五六七八九十\n'
    finds "$text" 'One two three,\n' --marks=double
    finds "$text" 'Two three four,\n' --marks=single
    finds "$text" 'Three four five\n' --marks=angle
    finds "$text" '四五六七八九十\n' --marks=corner
    finds "$text" 'One two three,\nThree four five\n' --marks=angle,double
    refuses round --marks=round
    all_well
}

@test "--explain: the quotation, its source, and who else it might be" {
    gives 'Ann Cole heard Bea Lind say: "Not now."\n' \
        '30\t38\tdirect\t90\tsource-verb-quote\tNot now.\n15\t23\tsource\t90\tsource-verb-quote\tBea Lind\n0\t8\tcandidate\t50\tsubject\tAnn Cole\n' --explain
    gives 'The “smart” boat sank.\n' '7\t12\tscare\t0\tnone\tsmart\n' --explain
    gives '{"t":"“No,” said Ann."}\n' '{"t":"“No,” said Ann.","explain":[{"start":3,"end":6,"decision":"direct","score":95,"rule":"quote-verb-source","text":"No,"},{"start":15,"end":18,"decision":"source","score":95,"rule":"quote-verb-source","text":"Ann"}]}\n' --explain --jsonl t
    all_well
}

@test "--explain names each rule that the page lists" {
    sed -n '/^\.Sh RULES/,/^\.Sh EXIT/s/^\.It Cm \([a-z-]*\) Pq.*/\1/p' "$ROOT/man/extract-quotes.1" | sort -u >page
    cut -f 5 "$ROOT/tests/cases/extract-quotes/rules.out" | sort -u >told
    diff page told || complain "the rules of the page (<) are not those of the text (>)"
    all_well
}

@test "tags are stepped over and left out, but offsets count them" {
    gives '“On <TIMEX3 type="DATE" value="2025-09-01">Monday</TIMEX3>,” said <b>Ann</b> Cole.\n' \
        '3\t61\t1\tdirect\tAnn Cole\tAnn Cole\t\tsaid\tOn Monday,\t73\t85\t1\t95\n'
    columns=4,6,9
    finds 'The “<i class="a b c">smart</i>” boat sank. “1 < 2 and 2 > 1,” said Ann.\n' 'scare||smart\ndirect|Ann|1 < 2 and 2 > 1,\n'
    finds 'Cole was booed at <TIMEX3 type="DATE">Friday</TIMEX3>\342\200\231s debate when she said the Linds\342\200\231 plan was “too late”.\n' 'partial|she|too late\n'
    finds 'It was on <TIMEX3 type="DATE">Friday</TIMEX3>'"'"'s “Harbour Live,” said Ann.\n' 'title|Ann|Harbour Live,\n'
    strip-boilerplate "$PAGES/news.html" >plain
    try <plain
    cut -f 3-9,12,13 out >wanted
    tag-dates --ref text plain >tagged
    grep -q TIMEX3 tagged || complain "nothing was tagged"
    try <tagged
    is_well
    cut -f 3-9,12,13 out >fields
    mv fields out
    prints_file wanted
    all_well
}

@test "--indirect leaves all other records as they are, though more of the text is read for it" {
    local types=direct,partial,scare,title file
    for file in "$ROOT"/tests/cases/extract-quotes/*.in; do
        cat "$file" && echo
    done >in
    cat >>in <<'END'
The U.S. grew by 4.5 percent. Ann Cole, the mayor, left early. She was tired! “We are late,” she said. Bob Lund sat there.

Dr. Ann Cole rose. Nobody spoke, e.g. in the back rows. “We are late.” Then Bob Lund left: it was ten.

Ann Cole spoke first
Bob Lund came next. And then <b>they</b> left. “No,” “never,” he said of J. Cole. The end. Lund wrote:

“All is well.” The town was glad? Prices rose... “It is not.”

But Cole would not comment on an order “to cover the harbour.” Cole says he did not see what was signed.
END
    try --types="$types" <in
    is_well
    cut -f 1-11,13 out >wanted
    try --indirect --types="$types" <in
    is_well
    cut -f 1-11,13 out >fields
    mv fields out
    prints_file wanted
    all_well
}

@test "line ends of Windows, and TABs and no-break spaces that indent, change nothing" {
    local file
    columns=6,9
    finds '\tBen Cole was late.\n\tOskar Lind left with Karl Marsh.\n\n“No,” he said.\n' 'Oskar Lind|No,\n'
    finds 'Ben Cole was late.\n\n\302\240\302\240On Friday, Oskar Lind left with Karl Marsh.\n\n\302\240“No,” he said.\n' 'Oskar Lind|No,\n'
    finds '\302\240“It was late.”\n\302\240– Ann Cole\n' 'Ann Cole|It was late.\n'
    finds 'It was late.\n\302\240\n—I am here, said Ann.\n' 'Ann|I am here\n'
    finds 'It was late.\n\302\240— No, said Ann.\n\302\240— Yes, said Bea.\n\302\240— It is late.\n' 'Ann|No\nBea|Yes\nAnn|It is late.\n'
    for file in "$ROOT"/tests/cases/extract-quotes/*.in; do
        cat "$file" && echo
    done >in
    cat >>in <<'END'
Ben Cole was late.

Oskar Lind left with Karl Marsh.

“No,” he said.

— No, said Ann. It is late.

— It is not.
END
    try <in
    is_well
    cut -f 3-9,12,13 out >wanted
    sed 's/$/\r/' in >windows
    try <windows
    is_well
    cut -f 3-9,12,13 out | sed 's/\\r//g' >fields
    mv fields out
    prints_file wanted
    all_well
}

@test "a byte order mark at the front is stepped over, and counted in offsets" {
    columns=1,2,3,4,5
    finds '\357\273\277Lind called it “no boat”\n\n“Yes,” said Ann.\n' '21|28|1|partial|Lind\n36|40|3|direct|Ann\n'
    printf '{"t":"\357\273\277Lind called it “no boat”\\n\\n“Yes,” said Ann."}\n' | extract-quotes --jsonl t | grep -q '"speaker":"Lind"' || complain "in JSONL it is part of the name"
    all_well
}

@test "what one document tells is not known in the next" {
    printf '“Yes,” said Ann Cole.' >one
    printf '“No.”\n\n“Why?” she said. “So,” Cole said.' >two
    columns=3,6,9,12
    try one two
    is_well
    printf '1\tAnn Cole\tYes,\t1\n1\t\tNo.\t1\n3\tshe\tWhy?\t2\n3\tCole\tSo,\t3\n' >wanted
    cut -f "$columns" out >fields
    mv fields out
    prints_file wanted
    all_well
}

@test "the last 256 people are known" {
    local first='“Yes,” said Ann Xu.\n\n' number people
    for number in 255 256; do
        people=$(seq 1000 $((999 + number)) | tr '0-9' 'a-j' | sed 's/.*/Bea X&./' | tr '\n' ' ')
        # shellcheck disable=SC2059
        { printf "$first" && echo "$people" && printf '\n“No,” Xu said.\n'; } >in
        try <in
        is_well
        [ "$(tail -n 1 out | cut -f 6)" = "$([ "$number" -eq 255 ] && echo 'Ann Xu' || echo Xu)" ] || complain "after $number others: $(tail -n 1 out)"
    done
    all_well
}

@test "a paragraph's records come when it ends" {
    start_filter
    printf '“We came late,”\nsaid Ann Cole.\n\nThen' >&6
    IFS= read -r -t 20 line <&5 || true
    case $line in
    3*direct*'Ann Cole'*'We came late,'*) ;;
    *) complain "no record while the input is open: $line" ;;
    esac
    end_filter
    all_well
}

@test "a paragraph without end is cut at the end of the line in which it reaches 64 KB" {
    yes '“We came late,” said Ann Cole, the mayor of the town, and left.' | head -n 5000 >in
    try <in
    is_well
    [ "$(wc -l <out)" -eq 5000 ] || complain "$(wc -l <out) records"
    [ "$(cut -f 9 out | sort -u)" = 'We came late,' ] || complain "$(cut -f 9 out | sort | uniq -c | head -n 3)"
    mv out wanted
    "$TOOL" pieces 7 extract-quotes <in >out
    prints_file wanted
    all_well
}

@test "floods of marks, verbs, names and commas take linear time" {
    local word bytes=500000
    sanitized && bytes=100000
    for word in '"' "'" '“' '„' '«' "'s " '"a' 'a" ' "'a " '“a” ' '“a,” said ' '“a.” ' 'said ' 'Ann Cole ' '. ' 'A. ' ', ' ': ' '- ' '(' 'who said ' ', the mayor' \
        'of the ' 'according to ' 'said that ' "Cole's claim that " '<b>' '<b' '="' '王' 'and ' 'Ann, ' '6"' '“a\n' '“a\n\n'; do
        # shellcheck disable=SC2059 # \n in it
        printf -- "$word%.0s" {1..1000} >some
        while [ "$(wc -c <some)" -lt "$bytes" ]; do cat some some >twice && mv twice some; done
        head -c "$bytes" some >in
        for options in --header '--indirect --explain' '--indirect --join'; do
            tried="$program $options on a flood of \"$word\""
            status=0
            # shellcheck disable=SC2086 # they are words
            timeout 60 "$program" $options <in >out 2>err || status=$?
            is_well
        done
    done
    all_well
}

@test "a flood of names of one letter beyond ASCII, one of which has spoken, takes linear time" {
    sanitized && skip "this measures the time"
    { printf '“No,” Â said. ' && yes 'Â' | head -n 800000 | tr '\n' ' '; } >in
    tried="$program on a letter beyond ASCII between blanks, and so on"
    status=0
    timeout 30 "$program" <in >out 2>err || status=$?
    is_well
    all_well
}

@test "a flood of ends of sentences before a colon takes linear time" {
    sanitized && skip "this measures the time"
    { head -c 3000000 /dev/zero | tr '\0' '?' && echo ' Cole:'; } >in
    tried="$program on millions of question marks and a colon"
    status=0
    timeout 30 "$program" <in >out 2>err || status=$?
    is_well
    all_well
}

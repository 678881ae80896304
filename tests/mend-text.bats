#!/usr/bin/env bats
# What only mend-text has; what all programs share is in common.bats.

load helper
export program=mend-text

@test "cases" {
    run_cases mend-text
}

@test "a text that is well comes out byte for byte, however long" {
    for word in 'All is well.' 'Все хорошо, «да»…' 'Tout va bien : « oui »' '東京。' 'Was für ein Ärger – „nein“!'; do
        yes "$word" | head -n 9000 >in
        try <in
        is_well
        prints_file in
    done
    all_well
}

@test "a line is mended wherever it stands among others" {
    for before in 0 1 13 63 64 65 500 70000; do
        { yes 'All is well here' | head -c "$before" && printf '\nso.Then\n' && yes 'And here.' | head -n 99; } >in
        { yes 'All is well here' | head -c "$before" && printf '\nso. Then\n' && yes 'And here.' | head -n 99; } | sed 's/ $//' >wanted
        try --except=space <in
        sed 's/ $//' out >trimmed
        mv trimmed out
        prints_file wanted
    done
    all_well
}

@test "--only and --except choose rules, and the others keep their hands off" {
    local text='one.Two  caf&eacute; “so”,then\n'
    gives "$text" 'one. Two  caf&eacute; “so”,then\n' --only=sentence
    gives "$text" 'one.Two café “so”,then\n' --only=space,entity
    gives "$text" 'one.Two  caf&eacute; "so",then\n' --only=quote
    gives "$text" 'one. Two  café “so”,then\n' --except=space
    gives "$text" 'one.Two  caf&eacute; "so",then\n' --only=sentence --except=sentence --straighten
    gives "$text" 'one. Two  caf&eacute; “so”,then\n' --only=sentence,space --except=space
    refuses nonsense --only=nonsense
    all_well
}

@test "--explain says what stood where, also under several layers" {
    gives 'A\tb Ãƒ© x\nso.Then\nwell\n' '1\t2\t \t0\tspace\t\\t\n16\t16\t \t0\tsentence\t\n' --explain --only=space,sentence
    gives 'DvoÃ…â„¢ÃƒÂ¡k &amp;\n' '25\t30\t&\t0\tentity\t&amp;\n3\t8\tÅ\t0\tmojibake\tÃ…\n8\t15\t™\t0\tmojibake\tâ„¢\n15\t19\tÃ\t0\tmojibake\tÃƒ\n19\t23\t¡\t0\tmojibake\tÂ¡\n3\t15\tř\t0\tmojibake\tÃ…â„¢\n15\t23\tá\t0\tmojibake\tÃƒÂ¡\n' --explain
    gives 'all is well\n' '' --explain
    all_well
}

@test "--explain names each rule that the page lists" {
    sed -n '/^\.Sh RULES/,/^\.Sh EXIT/s/^\.It Cm \(.*\)/\1/p' "$ROOT/man/mend-text.1" | sort -u >page
    try --explain --debris --straighten --unwrap "$ROOT/tests/cases/mend-text/rules/every-rule"
    is_well
    cut -f 5 out | sort -u >told
    diff page told || complain "the rules of the page (<) are not those of the text (>)"
    all_well
}

@test "--unwrap joins broken words alone, and waits for the next line" {
    gives 'go-\n' 'go-\n' --unwrap
    gives 'govern-' 'govern-\n' -u
    gives 'govern-\n\nment\n' 'govern-\n\nment\n' -u
    gives 'govern-\r\nment\r\n' 'government\n' -u
    gives 'govern-\nMent \n' 'govern-\nMent\n' -u
    gives 'govern-\nment\n' 'govern-\nment\n'
    all_well
}

@test "--unwrap waits for the next line only where a word may be broken" {
    local line
    start_filter -u
    printf 'All is well.\nThe govern-\n' >&6
    IFS= read -r -t 60 line <&5 || complain "a whole line is held back"
    [ "$line" = 'All is well.' ] || complain "'$line' came out"
    printf 'ment left.\n' >&6
    IFS= read -r -t 60 line <&5 || complain "a joined line is held back"
    [ "$line" = 'The government left.' ] || complain "'$line' came out"
    end_filter
    all_well
}

@test "lines stay lines" {
    gives 'one\n\n  two\n\n\n' 'one\n\n  two\n\n\n'
    gives 'one \n \ntwo ' 'one\n\ntwo\n'
    gives 'It may vary widely.Â\r\nSo is this.Â\n' 'It may vary widely.\nSo is this.\n'
    gives '{"t":"a.  b \\n c"}\n' '{"t":"a. b\\n c"}\n' --jsonl t
    all_well
}

@test "--unwrap: a broken word comes out once the line that ends it is there, however short" {
    mkfifo input output
    "$program" --unwrap <input >output &
    exec 6>input 5<output
    printf 'a-\nb\n' >&6
    IFS= read -r -t 60 line <&5 || complain "nothing came out while the input stayed open"
    [ "$line" = 'ab' ] || complain "not what was wanted: $line"
    exec 6>&- 5<&-
    wait $! || complain "exit $?"
    all_well
}

@test "floods of one thing end in time" {
    for piece in '&amp;' '&' 'amp;' '<a ' '<' '<p' '<!--' '">' 'Ã' 'Ãƒ' 'â€' ' ,' ', ' 'ab,' 'ab.Cd' '."' '\\"' 'e\xcc\x81' '\xe2\x80\x8d' '\x1b]' '\x1b[' '[aB' '{{' '  ' '\xc2\xa0' '\xff' 'í\xa0' 'ab:Cd ' '"' 'Å ' '?' '\r'; do
        # shellcheck disable=SC2059 # the pieces are formats
        yes "$(printf "$piece")" | tr -d '\n' | head -c 2000000 >flood
        try --debris --straighten --unwrap <flood
        is_well
    done
    all_well
}

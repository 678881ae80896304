#!/usr/bin/env bats
# What only strip-boilerplate has; what all programs share is in common.bats. What it keeps of pages of each kind is in
# article-*.bats.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article
cases=$ROOT/tests/cases/strip-boilerplate

# A page of HTML in the file page, with a menu, a caption, a table and comments.
write_page() {
    printf '%s\n' '<html><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><article><h1>The Ferry Sails Again</h1>' \
        "<figure><img src=q><figcaption>The quay</figcaption></figure><p>$first<p>$second" \
        '<table><tr><th>Port<th>Ships<tr><td>North<td>12</table></article>' \
        '<div class=comments><h3>2 comments</h3><p>I shall be the first on board.</div>' >page
}

# A page of plain text in the file in.
write_dump() {
    printf 'Home\nMenu\n\n%s\n\n%s\n\n\nShare this\nAll rights reserved.\n' "$first" "$second" >in
}

# lines_kept OPTION... FILE: how many lines that are not blank.
lines_kept() {
    "$program" "$@" | awk NF | wc -l
}

@test "paragraphs stay, and a gap becomes one blank line" {
    write_dump
    makes "$first"$'\n\n'"$second"$'\n'
    printf 'Home\n\n\n\n%s\n \n\t\n\n%s\n' "$first" "$second" >in
    makes "$first"$'\n\n'"$second"$'\n'
    all_well
}

@test "every line is one of the input, byte for byte" {
    printf '  %s \t\r\n%s\r\nHome\n' "$first" "$second" >in
    try --plain <in
    is_well
    while IFS= read -r line; do
        grep -qxF -- "$line" in || complain "not a line of the input: $line"
    done <out
    grep -qxF -- "  $first "$'\t\r' out || complain "white space at the ends is lost"
    all_well
}

@test "kept and dropped are the whole input" {
    for file in "$cases"/teasers.in "$cases"/debris.in "$cases"/links.in "$cases"/german.in; do
        "$program" --plain "$file" >kept
        "$program" --plain --invert "$file" >dropped
        grep -v '^[[:space:]]*$' "$file" | LC_ALL=C sort >wanted
        cat kept dropped | grep -v '^[[:space:]]*$' | LC_ALL=C sort >got
        cmp wanted got || complain "lines are lost or added: $file"
    done
    all_well
}

@test "--html and --plain: what a document is taken for" {
    printf '<p>%s</p><p>%s</p>' "$first" "$second" >in
    makes "$first"$'\n'"$second"$'\n' --html
    makes "$(cat in)"$'\n' --plain
    refuses 'exclude' --html --plain
    all_well
}

@test "HTML is recognised" {
    printf '<!DOCTYPE html><p>%s</p><p>%s</p>' "$first" "$second" >in
    makes "$first"$'\n'"$second"$'\n'
    all_well
}

@test "HTML is recognised behind a byte order mark, and in UTF-16" {
    printf '<!DOCTYPE html><p>%s</p><p>%s</p>' "$first" "$second" >page
    sed 's/./&\n/g' page | tr '\n' '\0' >wide # UTF-16LE: each byte and a zero
    { printf '\377\376' && cat wide; } >in
    makes "$first"$'\n'"$second"$'\n'
    cp wide in
    makes "$first"$'\n'"$second"$'\n' --charset utf-16le
    printf '\357\273\277<style>%3000s</style><p>%s<p>%s' '' "$first" "$second" >in
    makes "$first"$'\n'"$second"$'\n'
    printf '\377\376%s\n' "$first" >in
    cp in wanted
    try <in
    is_well
    prints_file wanted
    all_well
}

@test "plain text: a byte order mark in front changes nothing" {
    mapfile -t between < <(printf 'Photo %s of the harbour wall\n' {1..30})
    { printf '\xef\xbb\xbf'
        printf '%s\n\n' 'Muddle on the Pier | Harbour News' Home 'Muddle on the Pier' "${between[@]}" 'Island Ferry Office' "$first" "$second"
    } >in
    "$program" --plain <in >marked
    tail -c +4 in | "$program" --plain >wanted
    cmp marked wanted || complain "another text: $(cat marked)"
    printf '\xef\xbb\xbf%s\n\n%s\n' "$first" "$second" >in
    try --plain in
    prints_file in
    all_well
}

@test "--charset: what the page says of itself does not count" {
    printf '<html><meta charset=utf-8><p>Caf\351 owners of Stone Island said on Sunday that they will open again in April.</p>' >in
    makes 'Café owners of Stone Island said on Sunday that they will open again in April.'$'\n' --charset latin1
    refuses 'charset' --charset klingon
    all_well
}

@test "a charset is found, and JSONL is UTF-8 whatever the page says" {
    printf '<html><meta charset=windows-1252><p>Caf\351 owners of Stone Island said on Sunday that they will open again in April.</p>' >in
    makes 'Café owners of Stone Island said on Sunday that they will open again in April.'$'\n'
    printf '{"t":"<html><meta charset=windows-1252><p>Café owners of Stone Island said on Sunday that they open again.</p>"}\n' >in
    try --jsonl t <in
    is_well
    grep -q 'Café owners' out || complain "not read as UTF-8: $(cat out)"
    all_well
}

@test "--precision keeps no more, and --recall no less" {
    for file in "$cases"/*.in; do
        some=$(lines_kept "$file")
        [ "$(lines_kept --precision "$file")" -le "$some" ] || complain "--precision keeps more of $file"
        [ "$(lines_kept --recall "$file")" -ge "$some" ] || complain "--recall keeps less of $file"
    done
    refuses 'exclude' --precision --recall
    refuses 'exclude' --invert --explain
    all_well
}

@test "--explain: each block once, with a rule that the manual names" {
    try --explain "$cases"/*.in
    is_well
    cut -f 5 out | cut -d : -f 1 | sort -u >rules
    while read -r rule; do
        grep -q "^\.It Cm $rule\$" "$ROOT/man/$program.1" || complain "not in the manual: $rule"
    done <rules
    for rule in forest headline headline-again byline teaser repeat slug debris breadcrumb call pointer comment; do
        grep -qx "$rule" rules || complain "no case for the rule $rule"
    done
    write_dump
    try --explain <in
    cut -f 1-3,6 out >got
    printf '%s\t%s\t%s\t%s\n' 0 4 drop Home 5 9 drop Menu 11 99 keep "$first" 101 186 keep "$second" \
        189 199 drop 'Share this' 200 220 drop 'All rights reserved.' >wanted
    cmp got wanted || diff got wanted || complain 'not the blocks that were wanted'
    all_well
}

@test "a page with words is not left empty" {
    printf 'Home\n' >in
    makes 'Home'$'\n'
    printf '\n \n' >in
    makes ''
    printf '<html><body><a href=x>Home</a></body></html>' >in
    makes 'Home'$'\n'
    all_well
}

@test "hidden text is the page where nothing else is shown, and none of it where it stands alone" {
    local menu='<nav><a href=/>Home</a></nav>' long="$first $second $first $second $first $second"
    printf '<html><body>%s<div style="visibility:hidden"><p>%s</p><p>%s</p></div></body></html>' "$menu" "$long" "$first" >in
    makes "$long"$'\n'"$first"$'\n'
    printf '<html><body>%s<p>%s</p><p>%s</p><div hidden><p>Nobody sees this line of the page at all.</p></div></body></html>' "$menu" "$long" "$first" >in
    makes "$long"$'\n'"$first"$'\n'
    all_well
}

@test "answers that a page hides until they are asked for are part of it" {
    local q1='When does it sail?' a1='It sails at seven and at noon, and on Sundays in the evening, too, as it did before the fire.'
    local q2='What does it cost?' a2='A way costs four crowns for adults, and nothing for children who have not been to school yet.'
    local q3='May I bring a dog?' a3='You may, if it has a lead and you have a towel, for the deck is wet where the waves come over.'
    local one='<h3>%s</h3><div class=answer style="display:none"><p>%s</p></div>'
    # shellcheck disable=SC2059
    printf "<html><nav><a href=/>Home</a></nav><p>%s %s</p><p>%s</p><div class=faq>$one$one$one</div><footer>All rights reserved.</footer></html>" \
        "$first" "$second" "$first" "$q1" "$a1" "$q2" "$a2" "$q3" "$a3" >in
    makes "$first $second"$'\n'"$first"$'\n'"$q1"$'\n'"$a1"$'\n'"$q2"$'\n'"$a2"$'\n'"$q3"$'\n'"$a3"$'\n'
    all_well
}

@test "what only a browser without scripts or frames shows is the page where there is nothing else" {
    local long="$first $second $first $second $first $second"
    printf '<html><p>Loading</p><noscript><a href=/>Home</a><p>%s</p><p>%s</p></noscript></html>' "$long" "$first" >in
    makes "$long"$'\n'"$first"$'\n'
    printf '<html><p>%s</p><p>%s</p><noscript><p>%s</p></noscript></html>' "$long" "$first" "$second" >in
    makes "$long"$'\n'"$first"$'\n'
    printf '<HTML><FRAMESET COLS="150,*"><FRAME SRC=menu.htm><FRAME SRC=main.htm><NOFRAMES><BODY><A HREF=menu.htm>Menu</A><P>%s<P>%s</BODY></NOFRAMES></FRAMESET></HTML>' \
        "$long" "$first" >in
    makes "$long"$'\n'"$first"$'\n'
    all_well
}

@test "words are written without how they are read" {
    printf '<html><p>%s<p>%s <ruby>\xE6\xB1\x9F<rt>river</rt></ruby></html>' "$first" "$second" >in
    makes "$first"$'\n'"$second "$'\xE6\xB1\x9F\n'
    all_well
}

@test "documents do not mix" {
    write_dump
    printf 'Fog\n' >other
    try other in other
    is_well
    printf 'Fog\n%s\n\n%s\nFog\n' "$first" "$second" >wanted
    prints_file wanted
    all_well
}

@test "--explain: the kind of a block, and what weighed most in its score" {
    local names
    names=$(sed -n 's/^\([a-z0-9-]*\)\t.*/\1/p' "$ROOT/src/tables/block-features.txt")
    write_page
    for format in cat html-to-text 'html-to-text --marks'; do
        $format page >in
        try --explain <in
        is_well
        cut -f 5 out | grep -v -x -E '[a-z-]+:(h|li|term|caption|quote|row|pre|control|text):[+-][a-z0-9-]+(,[+-][a-z0-9-]+){0,2}' >bad &&
            complain "not RULE:KIND:FEATURES: $(head -n 1 bad)"
        cut -f 5 out | cut -d : -f 3 | tr -d + | tr , '\n' | sed 's/^-//' | sort -u | comm -23 - <(sort <<<"$names") >bad
        [ ! -s bad ] || complain "no features: $(cat bad)"
    done
    try --explain <page
    cut -f 5,6 out | sed 's/^[^:]*:\([a-z]*\)[^\t]*/\1/' | tr '\t' ' ' | cut -c 1-16 >got
    printf '%s\n' 'li Home' 'li News' 'h The Ferry Sails' 'caption The quay' "text ${first:0:11}" "text ${second:0:11}" 'row Port\tShips' \
        'row North\t12' 'h 2 comments' 'text I shall be t' | cut -c 1-16 >wanted
    diff wanted got || complain 'not these kinds'
    printf '* %s\n%s\n' "$first" "$second" >in
    try --explain <in
    [ "$(cut -f 5 out | cut -d : -f 2 | tr '\n' ' ')" = 'li text ' ] || complain "a bullet is not told: $(cat out)"
    all_well
}

# The forest decides without the reasons: they are only looked for.
@test "--explain keeps and drops what is kept and dropped without it" {
    for file in "$cases"/*.in "$PAGES"/*.html; do
        for option in '' --recall --drop=title; do
            "$program" ${option:+"$option"} --plain "$file" | grep -v '^[[:space:]]*$' >wanted || true
            "$program" ${option:+"$option"} --plain --explain "$file" | awk -F '\t' '$3 == "keep" { print $1, $2 }' |
                while read -r start end; do
                    tail -c +$((start + 1)) "$file" | head -c $((end - start))
                    echo
                done | grep -v '^[[:space:]]*$' >got || true
            cmp wanted got || complain "$option $file: not what is kept"
        done
    done
    all_well
}

@test "--explain=html: one page that shows all blocks, kept and dropped" {
    write_page
    for format in cat html-to-text 'html-to-text --marks'; do
        $format page >in
        try --explain=html in
        is_well
        [ "$(head -n 1 out)" = '<!DOCTYPE html>' ] || complain 'no page of HTML'
        [ "$(tail -n 1 out)" = '</html>' ] || complain 'the page has no end'
        "$program" --explain in >rows
        [ "$(grep -c '^<div class="keep .*data-score' out)" -eq "$(cut -f 3 rows | grep -c keep)" ] || complain "kept ones are missing"
        [ "$(grep -c '^<div class="drop .*data-score' out)" -eq "$(cut -f 3 rows | grep -c drop)" ] || complain "dropped ones are missing"
        while IFS= read -r rule; do
            grep -qxF "$rule" <(sed -n 's/^\([a-z-]*:[^"]*\)">.*/\1/p' out) || complain "no tooltip of $rule"
        done < <(cut -f 5 rows)
    done
    grep -q -i -E '<script|<link|src=|href=|url\(|@import' out && complain 'it needs more than itself'
    try --explain=nothing in
    exits 2
    says_one_line nothing
    all_well
}

@test "--explain=html: everything is escaped, and nothing stands there that may not" {
    printf 'A <b>bold</b> claim & "another", it\047s said.\n</div><script>alert(1)</script>\nNUL \0 and \001 and \302\205 and \377.\n' >'<i>&"x'
    try --plain --explain=html '<i>&"x'
    is_well
    grep -q '>A &lt;b>bold&lt;/b> claim &amp; &quot;another&quot;, it' out || complain "text is not escaped: $(cat out)"
    grep -q '<title>&lt;i>&amp;&quot;x</title>' out || complain 'the name is not escaped'
    grep -q '<script' out && complain 'a script came through'
    iconv -f utf-8 -t utf-8 out >/dev/null || complain 'not valid UTF-8'
    tr -d '\n\40-\176\200-\377' <out >odd
    [ ! -s odd ] || complain 'a control came through'
    [ "$(grep -o $'NUL \xef\xbf\xbd and \xef\xbf\xbd and \xef\xbf\xbd and \xef\xbf\xbd' out | wc -l)" -eq 1 ] || complain "controls are not U+FFFD: $(grep NUL out)"
    all_well
}

@test "--explain=html: a page for each document" {
    write_page
    write_dump
    try --explain=html page in
    is_well
    "$program" --explain=html page >wanted
    "$program" --explain=html in >>wanted
    prints_file wanted
    printf 'a\0b\0' | "$program" -z --explain=html >out
    [ "$(tr '\0\n' '\n ' <out | grep -c '^<!DOCTYPE html>.*</html> $')" -eq 2 ] || complain 'not a page for each piece'
    printf '{"t":"Fog & <b>rain"}\n' >in
    try --explain=html --jsonl t in
    is_well
    grep -q '^{"t":"<!DOCTYPE html>.*&amp; &lt;b>rain.*</html>\\n"}$' out || complain "not the page in its field: $(cat out)"
    "$program" --explain=html -o target page
    cmp target <("$program" --explain=html page) || complain '-o is not the same'
    all_well
}

@test "--keep and --drop: parts of a page, whatever their score" {
    write_page
    mv page in
    makes "The Ferry Sails Again"$'\n'"The quay"$'\n'"$first"$'\n'"$second"$'\nPort\tShips\nNorth\t12\n2 comments\nI shall be the first on board.\n' \
        --keep=captions,tables,comments,title
    makes "$first"$'\n'"$second"$'\n' --drop=captions,tables,comments,title
    makes "The quay"$'\n'"$first"$'\n'"$second"$'\n2 comments\nI shall be the first on board.\n' --drop=title,tables --keep comments,captions
    html-to-text --marks in >marked
    mv marked in
    makes "$first"$'\n'"$second"$'\n' --drop captions,tables,comments,title
    printf '%s\n\n%s\n\nPort     Ships\nNorth    12\n\n2 comments\n\nOn board!\n' "$first" "$second" >in
    makes "$first"$'\n\n'"$second"$'\n' --drop=tables,comments
    makes "$first"$'\n\n'"$second"$'\n\nPort     Ships\nNorth    12\n\n2 comments\n\nOn board!\n' --keep=tables,comments
    refuses 'same part' --keep=title,captions --drop=tables,captions
    refuses 'pictures' --keep=pictures
    all_well
}

@test "marks of html-to-text are read, and not written" {
    write_page
    html-to-text --marks page >in
    try <in
    is_well
    head -n 2 out >got
    printf '%s\n' "$first" "$second" >wanted
    cmp wanted got || complain "not the article, or with marks: $(cat out)"
    cp out wanted
    "$program" --invert in | sort - out >got
    cut -f 4- in | sort | cmp - got || complain 'kept and dropped are not all lines'
    try --plain <in
    grep -q $'^text\tarticle\t0\t' out || complain '--plain does not take marks for words'
    "$program" --explain in | while IFS=$'\t' read -r start end _ _ _ text; do
        [ "$(tail -c +$((start + 1)) in | head -c $((end - start)) | sed 's/\t/\\t/g')" = "$text" ] || echo "$start $end $text"
    done >bad
    [ ! -s bad ] || complain "not where the text stands: $(cat bad)"
    "$TOOL" record <in >in.jsonl
    try --jsonl text in.jsonl
    is_well
    grep -qF "$(head -n 1 wanted)\\n" out || complain "not read in a record: $(cat out)"
    html-to-text --marks <<<"<ul><li><pre>make</pre><p>$first</ul><h2>Ferries<pre>sail</pre></h2><p>$second" >in
    { "$program" in && "$program" --invert in; } >got
    ! grep $'\t' got || complain 'the marks of a preformatted line are not read'
    all_well
}

@test "a document has marks if all lines of its beginning have" {
    printf 'text\tarticle\t0\t%s\nno marks here\n' "$first" >in
    "$program" in >out
    "$program" --invert in | sort - out >got
    sort in | cmp - got || complain "marks are taken away, and one line has none: $(cat got)"
    { html-to-text --marks <<<"<p>$first<p>$second<p>$first $second<p>$second $first $second $first $second $first $second $first $second $first" &&
        echo "A line without marks comes late, and it is as good as any other, they say." ; } >in
    cut -f 4- in | head -n 4 >wanted
    try in
    head -n 4 out >got
    cmp got wanted || complain "marks are not known: $(cat out)"
    grep -qx "A line without marks.*" out || complain 'the line without marks is lost'
    all_well
}

@test "--jsonl: a page that can't be read is one message, and the run goes on" {
    write_page
    {
        "$TOOL" record <page
        printf '{"text":"<html><p>cut short\n'
        printf '{"text":"<html><p>caf\351"}\n'
        printf '{"text":7}\n'
        "$TOOL" record <page
    } >in
    "$TOOL" record <page >one
    "$program" --jsonl text one >line
    try --jsonl text in
    exits 1
    [ "$(wc -l <err)" -eq 3 ] || complain "not a message for each: $(cat err)"
    [ "$(cut -d : -f 1-3 err | tr '\n' ' ')" = "$program: in:2 $program: in:3 $program: in:4 " ] || complain "not where it is: $(cat err)"
    cat line <(sed -n 2,4p in) line >wanted
    prints_file wanted
    try --jsonl text --errors=drop in
    exits 1
    cat line line >wanted
    prints_file wanted
    all_well
}

@test "cases" {
    run_cases strip-boilerplate
}

@test "HTML comes out as valid UTF-8, whatever its bytes" {
    printf '<html><meta charset=utf-8><p>The ferry \xff left the port of Stone Island on Monday, said the caf\xe9 at the quay.' >page
    try page
    exits 0
    printf 'The ferry \xef\xbf\xbd left the port of Stone Island on Monday, said the caf\xef\xbf\xbd at the quay.\n' >wanted
    diff wanted out || complain 'bytes that are no UTF-8 came through'
    all_well
}

#!/usr/bin/env bats
# What only strip-boilerplate has; what all programs share is in common.bats.

load helper
export program=strip-boilerplate

cases=$ROOT/tests/cases/strip-boilerplate
first='The ferry to Stone Island will sail again from April, the harbour office said on Sunday.'
second='It has stood still for two years, since a fire in the engine room took the only boat.'

# A page of HTML in the file page, with a menu, a caption, a table and comments.
write_page() {
    printf '%s\n' '<html><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><article><h1>The Ferry Sails Again</h1>' \
        "<figure><img src=q><figcaption>The quay</figcaption></figure><p>$first<p>$second" \
        '<table><tr><th>Port<th>Ships<tr><td>North<td>12</table></article>' \
        '<div class=comments><h3>2 comments</h3><p>I shall be the first on board.</div>' >page
}

# Writes `in`: two paragraphs, and the HTML $1 behind them.
write_behind() {
    printf '<html><main><h1>Ferries</h1><p>%s %s</p><p>%s %s</p>%s</main></html>' "$first" "$second" "$second" "$first" "$1" >in
}

# makes OUTPUT [OPTION]...: of the file in.
makes() {
    printf '%s' "$1" >wanted
    shift
    try "$@" <in
    is_well
    prints_file wanted
}

# A page of plain text in the file in.
write_dump() {
    printf 'Home\nMenu\n\n%s\n\n%s\n\n\nShare this\nAll rights reserved.\n' "$first" "$second" >in
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

# lines_kept OPTION... FILE: how many lines that are not blank.
lines_kept() {
    "$program" "$@" | awk NF | wc -l
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

# talk WEEKS REPLIES: a page of so many paragraphs and so many comments on them.
talk() {
    local i
    printf '<html><article>'
    for ((i = 1; i <= $1; i++)); do
        echo "<p>Week $i: The crossing had been shut since the fire, and the people of the island went by way of the north, which takes four hours on a good day and cannot be done at all when the wind is high."
    done
    printf '</article><section class=comments>'
    for ((i = 1; i <= $2; i++)); do
        echo "<p>I have waited for this for $i years, and I shall be there when the first boat sails, for I have family on the other side, and they are old."
    done
}

@test "comments on an article are dropped, and those that are the page are not" {
    talk 7 5 >in
    try in
    is_well
    [ "$(grep -c Week out)" -eq 7 ] || complain "not the article: $(cat out)"
    ! grep -q waited out || complain "with comments: $(cat out)"
    try --keep=comments in
    [ "$(grep -c waited out)" -eq 5 ] || complain "--keep drops comments: $(cat out)"
    talk 2 1 >in
    makes "$(sed -n 's/.*<p>\(Week\)/\1/p' in)"$'\n' in
    talk 1 5 >in
    try in
    grep -q waited out || complain "without what there is: $(cat out)"
    all_well
}

@test "what stands below the heading of a thread is comments, and --keep=comments keeps it" {
    for heading in '5 responses to “The ferry”' 'One Thought on "The ferry"' '2 Kommentare zu „The ferry“' '3 réflexions au sujet de « The ferry »'; do
        talk 1 5 | sed "s/<section class=comments>/<section><h3>$heading<\\/h3>/" >in
        try in
        ! grep -q waited out || complain "$heading: with comments: $(cat out)"
        try --keep=comments in
        [ "$(grep -c waited out)" -eq 5 ] || complain "$heading: --keep drops comments: $(cat out)"
    done
    talk 1 5 | sed 's/<section class=comments>/<section><h3>Her response to "The ferry"<\/h3>/' >in
    try in
    grep -q waited out || complain "without what there is: $(cat out)"
    all_well
}

@test "the heading of other stories within an article is dropped with the links below it" {
    local link='<h4><a href=/a>New metro line opens in May</a> (05.03.2008)</h4>'
    printf '<html><p>%s %s</p><p>%s %s</p><h3>You might also like</h3>%s%s<p>%s</p>' "$first" "$second" "$second" "$first" "$link" "$link" "$first" >in
    try --html --explain in
    [ "$(grep -c 'drop.*related:.*metro' out)" -eq 2 ] || complain "not the two links: $(cat out)"
    for heading in 'You might also like:' 'READ MORE:'; do
        sed "s/You might also like/$heading/" in >with_colon
        try --html --explain with_colon
        [ "$(grep -c 'drop.*related:.*metro' out)" -eq 2 ] || complain "$heading: $(cat out)"
    done
    sed 's/You might also like/The opening in three parts:/' in >with_colon
    try --html --explain with_colon
    ! grep -q 'related:' out || complain "what the author lists: $(cat out)"
    all_well
}

@test "what stands for a post of another site until one agrees is dropped" {
    local line
    for line in 'Empfohlener redaktioneller Inhalt' 'Externer Inhalt' 'Bitte aktivieren Sie JavaScript, um die Karte zu sehen.' \
        'An dieser Stelle finden Sie einen externen Inhalt von Fjordbild. Er lässt sich mit einem Klick anzeigen lassen.' \
        'Sieh dir diesen Beitrag auf Instagram an' 'Voir cette publication sur Instagram'; do
        printf '<html><article><h1>The Ferry Sails Again</h1><p>%s %s</p><div>%s</div><p>%s %s</p></article>' "$first" "$second" "$line" "$second" "$first" >in
        try --html --explain in
        grep -qF "$line" <(grep 'drop.*call:' out) || complain "kept: $line"
    done
    all_well
}

@test "what stands in a box of a story's page is dropped, and stays where most of the text does" {
    local text box="<p>She will carry two hundred people and four lorries, and a dog.</p>"
    text="<p>$first $second</p><p>$second $first $second</p><p>$first $first $second</p><p>$second $second $first $second $first</p>"
    printf '<html><link rel=canonical href=https://a.example/news/ferry><article><h1>The Ferry Sails Again</h1>%s<div class=promo>%s</div>%s</article>' "$text" "$box" "$text" >in
    try --html --explain in
    grep -q 'drop.*box:.*carry' out || complain "kept: $(cat out)"
    sed 's/news/x/' in >other
    try --html --explain other
    ! grep -q 'box:' out || complain "no story: $(cat out)"
    sed 's/<article>/<meta property=og:type content=article>&/' other >typed
    try --html --explain typed
    grep -q 'drop.*box:.*carry' out || complain "by its type: $(cat out)"
    sed 's/<article>/<article class=promo>/' in >all
    try --html --explain all
    ! grep -q 'box:' out || complain "all of the text: $(cat out)"
    all_well
}

@test "a dialog about cookies and the signatures of a board are dropped beside a text, and stay where all stands in such" {
    local long="The crew of the Anna has been hired again, and most of them live on the island, as their fathers did."
    post() { printf '<div class=post><b>pilot</b><p>%s</p><div class=signature>%s</div></div>' "$1" "$2"; }
    {
        printf '<html><link rel=canonical href=https://a.example/forum/ferry><h1>The Ferry Sails Again</h1>'
        post "$first" "Old boats never die, they only leak away with the tide."
        post "$second" "A dog on board brings rain, a cat brings only the mice."
        post "$long" "Sold my first boat and was glad of it for two days."
        printf '<div id=cookie-notice><p>We and our partners count who reads these pages, and from where, for as long as you let us do so.</p></div>'
    } >in
    try --html --explain in
    [ "$(grep -c 'drop.*box:' out)" -eq 4 ] || complain "$(cat out)"
    [ "$(grep -c 'keep.*text:' out)" -eq 3 ] || complain "posts: $(cat out)"
    sed 's/forum/x/' in >other
    try --html --explain other
    [ "$(grep -c 'drop.*box:' out)" -eq 1 ] || complain "no board: $(cat out)"
    sed 's/<h1>/<main class=cookie-notice>&/' in >all
    try --html --explain all
    ! grep -q 'box:' out || complain "all of the text: $(cat out)"
    all_well
}

@test "tooltips, dialogs, small print, and what customers say of a product are dropped beside a text" {
    local long="The crew of the Anna has been hired again, and most of them live on the island, as their fathers did."
    local said="<p>We sailed with her for a week, and none of us was sick for a day, said Ann.</p>"
    box() {
        printf '<html><meta property=og:type content=%s><h1>The Anna</h1><p>%s</p><p>%s</p><p>%s</p><div class=%s>%s</div>' "$1" "$first" "$second" "$long" "$2" "$said" >in
        try --html --explain in
    }
    for class in tooltip customer-reviews legal-text dialog; do
        box product "$class"
        grep -q 'drop.*box:.*We sailed' out || complain "kept in $class: $(cat out)"
    done
    box article author-box
    grep -q 'drop.*box:.*We sailed' out || complain "kept in the author's: $(cat out)"
    box website customer-reviews
    ! grep -q 'box:' out || complain "no product: $(cat out)"
    sed 's/<p>We/<p>Most of the islanders came down to see her, and the children were given the day off, for which they thanked the captain, who had sailed round the world as a boy and was not thanked for it, and the school and the bakery stayed shut until the evening.&/; s/customer-reviews/dialog/' in >longer
    try --html --explain longer
    ! grep -q 'box:' out || complain "most of the text: $(cat out)"
    all_well
}

@test "what stands in <nav> and <footer> is dropped beside a text" {
    local long="The crew of the Anna has been hired again, and most of them live on the island, as their fathers did."
    for element in nav footer; do
        printf '<html><h1>The Anna</h1><p>%s</p><p>%s</p><p>%s</p><%s><p>We sailed with her for a week, and none of us was sick for a day, said Ann.</p></%s>' \
            "$first" "$second" "$long" "$element" "$element" >in
        try --html --explain in
        grep -q 'drop.*box:.*We sailed' out || complain "$element: $(cat out)"
    done
    all_well
}

@test "what a class says is to be unfolded stays where it is likely" {
    local long="The crew of the Anna has been hired again, and most of them live on the island, as their fathers did."
    printf '<html><h1>Our Ferries</h1><p>%s</p><p>%s</p><p>%s</p><p>%s</p><div class=accordion><div><b>Who may board?</b><div style="display:none"><div>Pilots and cooks go first, then all the others.</div></div></div><div><b>How long does it take?</b><div style="display:none"><div>Two hours, and three in winter.</div></div></div></div><footer>© <a href=x>Harbour office</a></footer>' \
        "$first" "$second" "$long" "$first $long" >in
    try --html --explain in
    grep -q 'keep.*Pilots and cooks' out || complain "folded: $(cat out)"
    sed 's/accordion/questions/' in >other
    try --html --explain other
    grep -q 'drop.*hidden:.*Pilots and cooks' out || complain "hidden: $(cat out)"
    all_well
}

@test "what a page says twice is kept once, and paragraphs that are meant to come again stay" {
    local third='She is called Anneke, and she has been built by hand in the yard of Eastmere.' all
    all="<p>$first $second</p><p>$second $third</p><p>$third $first</p>"
    printf '<html><div class=wide>%s</div><div class=narrow>%s</div>' "$all" "$all" >in
    try --html --explain in
    [ "$(grep -c 'drop.*repeat:' out)" -eq 3 ] || complain "kept twice: $(cat out)"
    sed "s|<p>$third $first</p>||g" in >refrain
    try --html --explain refrain
    ! grep -q 'repeat:' out || complain "two paragraphs: $(cat out)"
    printf '%s\n\n' "$first $second" "$second $third" "$third $first" >once
    cat once once >in
    try --plain --explain in
    [ "$(grep -c 'drop.*repeat:' out)" -eq 3 ] || complain "plain text, kept twice: $(cat out)"
    printf '<html>%s<p>%s</p>%s<p>%s</p>%s' "$all" "$second" "$all" "$first" "$all" >in
    try --html --explain in
    [ "$(grep -c 'drop.*repeat:' out)" -eq 6 ] || complain "kept three times: $(cat out)"
    all_well
}

@test "what dialogs ask consent for is dropped in any language" {
    local purpose
    for purpose in 'Store and/or access information on a device' 'Measure content performance' 'Messung der Werbeleistung' \
        'Archiviare informazioni su dispositivo e/o accedervi' 'Mesurer la performance des contenus' 'Pomiar wydajności reklam'; do
        printf '%s\n\n' "$first" "$second" "$first $second" "$purpose" "$second $first" >in
        try --plain --explain in
        grep -q "drop.*call:.*$purpose" out || complain "$purpose: $(cat out)"
    done
    all_well
}

@test "that the article goes on below the advertisement is dropped in any language" {
    local line
    for line in 'Juttu jatkuu mainoksen jälkeen' 'Artikkel jätkub pärast reklaami' 'Článek pokračuje pod reklamou' \
        'La suite après la publicité' 'Continua después de la publicidad' 'Dalsza część artykułu pod reklamą'; do
        printf '<html><h1>The Ferry Sails Again</h1><p>%s</p><p>%s</p><p>%s</p><p>%s</p>' "$first" "$second" "$line" "$first $second" >in
        try --html --explain in
        grep -q "^[0-9]*.[0-9]*.drop.*$line" out || complain "$line: $(cat out)"
    done
    all_well
}

@test "what old pages say of themselves below the text is dropped in any language" {
    local line
    for line in 'Olet kävijä numero 1204' 'Sei il visitatore numero 1204' 'Sidan uppdaterad 04.05.2001' 'Laatst bijgewerkt: 4 mei 2001' \
        'Terug naar de startpagina' 'Powrót do strony głównej'; do
        printf '<html><h1>The Ferry Sails Again</h1><p>%s<p>%s<p>%s<p>%s' "$first" "$second" "$first $second" "$line" >in
        try --html --explain in
        grep -q "drop.*$line" out || complain "$line: $(cat out)"
    done
    all_well
}

@test "how to end a subscription, to refuse cookies and to say that a page helped is dropped in any language" {
    local line
    for line in 'Désinscription en un clic' 'Date de baja cuando quieras' 'Отписаться можно в любой момент' '随时取消订阅' \
        'Alle ablehnen' 'Odrzuć wszystkie' 'Tümünü reddet' 'すべて拒否' '¿Le ha resultado útil esta información?' \
        'カートに入れる' 'Lägg i varukorg' 'ブログランキング参加中'; do
        printf '%s\n\n%s\n\n%s\n\n%s\n\n%s\n' "$first $second" "$second $first" "$line" "$first $first" "$second $second" >in
        try --plain --explain in
        grep -q "^[0-9]*.[0-9]*.drop.*$line" out || complain "$line: $(cat out)"
    done
    all_well
}

@test "what a page says of its author below its text is dropped, and what it says of others stays" {
    local text about='Ann Brook is of the harbour office, and she has been on the ferry to Stone Island since a fire took the only boat in April.'
    text=$(printf '%s\n\n' "$first $second" "$second $first" "$first $first $second" "$second $second $first" "$first $second")
    printf 'The Ferry Sails Again\n\nBy Ann Brook\n\n%s\n\n%s\n' "$text" "$about" >in
    try --plain --explain in
    grep -q 'drop.*author:.*Ann Brook is' out || complain "kept: $(cat out)"
    sed 's/^By Ann/By Tom/' in >other
    try --plain --explain other
    ! grep -q 'author:' out || complain "of somebody else: $(cat out)"
    printf 'The Ferry Sails Again\n\nBy Ann Brook\n\n%s\n\n%s\n' "$first $second" "$about" >short
    try --plain --explain short
    ! grep -q 'author:' out || complain "most of the text: $(cat out)"
    about='She writes short stories of harbours and teaches evening classes on the island. Her second book, The Last Ferry, is out in May.'
    printf 'The Ferry Sails Again\n\nBy Ann Brook\n\n%s\n\nAnn Brook\n\n%s\n' "$text" "$about" >in
    try --plain --explain in
    [ "$(grep -c 'drop.*author:.*\(Ann Brook\|She writes\)' out)" -eq 2 ] || complain "below the name: $(cat out)"
    local word
    for word in About Über; do
        sed "6,\$s/^Ann Brook/$word Ann Brook/" in >headed
        try --plain --recall --explain headed
        [ "$(grep -c 'drop.*author:.*\(Ann Brook\|She writes\)' out)" -eq 2 ] || complain "below $word: $(cat out)"
    done
    printf 'The Ferry Sails Again\n\nBy Ann Brook\n\n%s\n\nAnn Brook\n\n%s\n\n%s\n' "$text" "$about" "$second" >longer
    try --plain --explain longer
    ! grep -q 'author:' out || complain "a name above more paragraphs: $(cat out)"
    printf '%s\n\n' 'The Sailors Talk' "$first $second" 'Ann Brook' "$text" 'Tom Hill' "$text" 'Ann Brook' "$first" >turns
    try --plain --explain turns
    ! grep -q 'author:' out || complain "who speaks in a talk: $(cat out)"
    all_well
}

@test "signs on lines of their own part no lines of plain text from their neighbours" {
    printf '%s\n' Home Menu "$first $second" 'Of the ferries' '(' Anneke ')' , '(' Marthe ')' , '(' Wilma ')' \
        'the first sails on Sunday' "$second $first" Share >in
    try --plain <in
    [ "$(grep -c 'Anneke\|Marthe\|Wilma' out)" -eq 3 ] || complain "dropped: $(cat out)"
    all_well
}

@test "a line of a list beside a likely paragraph of plain text is as likely as the list is in the mean" {
    local list=('Boats that still sail' '* Anneke, which is the oldest of them' '* Marthe, which has two masts' \
        '* ORDER 7, ORDER 8, ORDER 9, 1944' '* Wilma, built of oak and brass' 'Boats that do not sail any more')
    printf '%s\n' Home Menu "$first $second" "${list[@]}" "$second $first" Share >in
    try --plain --explain in
    [ "$(grep 'ORDER\|any more' out | cut -f 4 | uniq | wc -l)" -eq 1 ] || complain "not raised: $(cat out)"
    printf '%s\n' Home Menu "${list[@]}" Share >alone
    try --plain --explain alone
    [ "$(grep 'ORDER\|any more' out | cut -f 4 | uniq | wc -l)" -eq 2 ] || complain "by no paragraph: $(cat out)"
    all_well
}

# Kept lines of the file in that have one of these words.
kept() {
    try --plain <in
    grep -c "$1" out || true
}

@test "what plain text keeps apart from the article stays where it is nearly as likely" {
    local lines links
    lines=$(printf '%s\n' 'A walk along the quay, with all the boats, on a summer evening in the north.' \
        'What the islanders have to say about the ferry and its crew' \
        'The boats of the company carry people and their goods to all the islands of the north.' \
        'The best of the harbour, for you and for all who have a boat of their own.')
    links=$(printf '%s\n' Share Ferries Boats Ships Harbours Islands Quays Bridges Crews Captains Engines)
    printf '%s\n' Home Menu "$first $second" "$second $first" "$first $first $second" "$second $second $first" \
        "$links" "$lines" Contact >in
    [ "$(kept 'walk\|goods')" -eq 0 ] || complain "kept apart: $(cat out)"
    grep -vxF "$links" in >near && mv near in
    [ "$(kept 'walk\|goods')" -eq 2 ] || complain "not kept beside the article: $(cat out)"
    all_well
}

@test "behind a call to subscribe, or a line about rights, plain text is kept only where it is likely" {
    local line lines
    lines=$(printf '%s\n' Share Print 'A map of the harbour' Tuesday)
    for line in 'Subscribe to our newsletter' 'All rights reserved' 'The news of our harbour'; do
        printf '%s\n' Home Menu "$first $second" "$second $first" "$first $first $second" "$second $second $first" \
            "$lines" "$line" 'We sail to every island of the north, summer and winter, with crews who have known these waters for forty years.' \
            'Book a cabin for the whole family, and we shall bring you there.' Contact >in
        [ "$(kept 'every island')" -eq "$(grep -c 'The news' in)" ] || complain "behind $line: $(cat out)"
    done
    all_well
}

@test "a line that stands twice by mistake is kept once, and a refrain as often as it stands" {
    local refrain='And the ferry sails on, and the ferry sails on.'
    printf '%s\n\n' "$first" "$refrain" "$second" "$refrain" "$first $second" >twice
    try --plain --explain twice
    [ "$(grep -c 'drop.*repeat:' out)" -eq 1 ] || complain "kept twice: $(cat out)"
    printf '%s\n\n' "$first" "$refrain" "$second" "$refrain" "He has a dog, and the dog has a bell of brass." "$refrain" >often
    try --plain --explain often
    ! grep -q 'repeat:' out || complain "refrain: $(cat out)"
    all_well
}

@test "what a page hides is dropped where it shows the same" {
    local all="<p>$first $second</p><p>$second $first $first</p>" page
    for page in "<div style=display:none>$all</div><div>$all</div>" "<div>$all</div><div style=display:none>$all</div>"; do
        printf '<html><article><h1>The Ferry Sails Again</h1>%s</article>' "$page" >in
        try --html --explain in
        [ "$(grep -c 'drop.*hidden:' out)" -eq 2 ] || complain "of $page: $(cat out)"
    done
    all_well
}

@test "what stands below a heading that says comments is comments, but not on a board" {
    talk 7 5 | sed 's/<section class=comments>/<section><h3>Guest book entries<\/h3>/' >in
    try --keep=comments in
    [ "$(grep -c waited out)" -eq 5 ] || complain "--keep drops comments: $(cat out)"
    try --explain in
    [ "$(grep -c 'drop.*comment:.*waited' out)" -eq 5 ] || complain "with comments: $(cat out)"
    sed -i 's/<html>/<html><meta name=generator content=phpBB>/' in
    try --explain in
    ! grep -q 'comment:' out || complain "without the posts of a board: $(cat out)"
    all_well
}

@test "the lines that say when each post was written are dropped, and two such lines are not" {
    local posts=() day
    for day in 4 5 6 7; do
        posts+=("<p>posted March $day, 2001 10:4$day AM</p><p>$first</p><p>$second</p>")
    done
    printf '<html><div>%s%s%s%s</div>' "${posts[@]}" >in
    try --html --keep=byline --explain in
    [ "$(grep -c 'stamp:.*posted March' out)" -eq 3 ] || complain "stamps: $(cat out)"
    try --html --explain <<<"${posts[0]}${posts[1]}"
    ! grep -q 'stamp:' out || complain "two are enough: $(cat out)"
    all_well
}

@test "plain text: what stands around the posts of a board is dropped, and the posts are kept" {
    local names=(Ann bertil Cleo) posts=("$first $second" "The quay of Eastmere is too low for her. $second" "We waited at the quay for an hour, and then she came.") i
    for i in 0 1 2; do
        printf '%s\nMember\nPosts: %s\nJoined: May %s\n%s\nQuote\n' "${names[i]}" "$((i * 37))" "$((2004 + i))" "${posts[i]}"
    done >in
    try --plain --explain in
    [ "$(grep -c 'item:.*\(Posts:\|Joined:\|Quote\)' out)" -ge 4 ] || complain "not the lines of the board: $(cat out)"
    "$program" --plain in >got
    printf '%s\n' "${posts[@]}" >wanted
    grep . got | diff wanted - || complain "not the posts"
    sed 's/^Quote$/Score/; s/^Posts/Price/; s/^Joined/Sold/' in >guide
    try --plain --explain guide
    ! grep -q 'item:' out || complain "the rows of a guide: $(cat out)"
    all_well
}

@test "plain text: what blogs and papers ask between paragraphs is dropped" {
    local line
    while IFS= read -r line; do
        printf 'Home\n\n%s\n\n%s\n\n%s\n' "$first" "$line" "$second" >in
        try --plain --explain in
        grep -qF 'drop' <(grep $'\tcall:' out) || complain "kept: $line"
    done <<'END'
The Quay Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a paid subscriber.
Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)
Cliquez pour partager sur X(ouvre dans une nouvelle fenêtre)
La suite de cet article est réservée aux abonnés.
Kliknij, aby udostępnić na Facebooku (Otwiera się w nowym oknie)
Нашли ошибку? Выделите текст и нажмите Ctrl+Enter
Klikk for å dele på Facebook(åpnes i et nytt vindu)
Ακολουθήστε μας στο Google News
您需要登录后才可以回帖
Последвайте ни във Facebook
মন্তব্য করুন
Ti è piaciuta la ricetta? Lascia un voto!
Dacă ți-a plăcut articolul, arată-l și vecinilor.
Este post contiene enlaces de afiliado.
Vous avez repéré une erreur ?
END
    all_well
}

@test "plain text: no credit, byline, name of an image or item is the headline, though it is said twice" {
    for line in '© Ferry of Stone Island' 'Photo: Ferry of Stone Island' '[Ferry of Stone Island]' 'By Ann Ferry of Stone' '  □ Ferry to Stone Island'; do
        printf '%s\n\n' Home News "$line" "$line" "$first" "$second" "$second" >in
        try --plain --explain in
        ! grep -q 'headline:' out || complain "a headline: $(cat out)"
    done
    printf '%s\n\n' Home News 'Ferry of Stone Island' 'Ferry of Stone Island' "$first" "$second" "$second" >in
    try --plain --explain in
    grep -q 'keep.*headline:.*Stone' out || complain "no headline: $(cat out)"
    all_well
}

@test "plain text: neither an item of a list nor a date is the headline" {
    printf '%s\n\n' 'Home' '  * Ferry to Stone Island' 'Published in April 2031' 'The Ferry Sails Again' "$first" "$second" 'Ferry to Stone Island' "$second" >in
    try --plain --explain in
    ! grep -q 'headline:.*\( \* \|Published\)' out || complain "not a headline: $(cat out)"
    grep -q 'keep.*Ferry Sails Again' out || complain "not the headline: $(cat out)"
    [ "$(grep -c 'keep.*Ferry to Stone Island$' out)" -eq 1 ] || complain "the heading is lost: $(cat out)"
    all_well
}

@test "plain text: where a line below the first paragraph is no headline, the likeliest above is" {
    mapfile -t rest < <(printf 'In the year %s the ferry of the island took more people to the harbour office than in any year before, it said.\n' {1971..1999})
    printf '%s\n\n' Home Menu 'The Ferry to the Island Sails' 'By Ann Cole' "$first $second" "$second $first $second" \
        'What the office of the ferry to Stone Island said' 'What the office of the ferry to Stone Island said' "${rest[@]}" >in
    try --plain --explain in
    grep -q 'keep.*byline:.*Ann Cole' out || complain "no headline above the byline: $(cat out)"
    all_well
}

@test "plain text: a line that the title has, with which the page begins, is the headline" {
    mapfile -t between < <(printf 'Photo %s of the harbour wall\n' {1..30})
    for title in 'Muddle on the Pier | Harbour News' 'Harbour News: Muddle on the Pier' 'Muddle on the Pier'; do
        printf '%s\n\n' "$title" 'Home' 'Muddle on the Pier' "${between[@]}" 'Island Ferry Office' "$first" "$second" >in
        try --plain in
        [ "$(grep -c 'Muddle on the Pier' out)" -eq 1 ] || complain "$title: not once: $(cat out)"
        grep -q '^Muddle on the Pier$' out || complain "$title: not the headline: $(cat out)"
        try --plain --explain in
        ! grep -q 'headline:.*Island Ferry Office' out || complain "$title: another headline: $(cat out)"
    done
    printf '%s\n\n' 'Pier Muddle and the Ferry to Stone Island - Harbour News' 'Pier Muddle' "${between[@]}" "$first" "$second" >in
    try --plain --explain in
    ! grep -q 'headline:.*Muddle' out || complain "a small part of the title: $(cat out)"
    cat >in <<'END'
Muddle on the Pier

By Ann Cole

The ferry to Stone Island will sail again from April, the harbour office said on Sunday, after a winter in which nobody could tell whether there would be one.

Muddle on the Pier

It has stood still for two years, since a fire in the engine room took the only boat, and the islanders have rowed their children to school, their milk to the dairy and their dead to the churchyard.

The new boat is longer by a third than the old one was, and has room for forty cars, a lounge with a stove, and a deck for goats, of which the island has more than people.

Ann Cole, the mayor of the island, said that she would believe it when she saw it, because the office had promised the same in the spring and in the autumn of last year, and then a third time at Christmas.
END
    try --plain --explain in
    head -n 1 out | grep -q 'keep.*headline:.*Muddle' || complain "the first line is no headline: $(cat out)"
    grep -q 'keep.*The ferry to Stone Island will sail' out || complain "without the first paragraph: $(cat out)"
    all_well
}

@test "plain text: a line of a menu that has the headline's words is no headline" {
    printf '%s\n\n' 'Home Ferry Stone Island Office News Search' 'Ferry to Stone Island Sails' "$first" "$second" >in
    try --plain --explain in
    ! grep -q 'keep.*Home' out || complain "menu: $(cat out)"
    grep -q 'keep.*Sails' out || complain "not the headline: $(cat out)"
    all_well
}

@test "plain text: what a board says of a member is no byline" {
    printf '%s\n' Home News Search 'Log in' 'Ferry to Stone Island Sails Again' Follow Share 'Joined: May 2029' Subscribe \
        Print "$first" "$second" >in
    try --plain --explain in
    ! grep -q 'keep.*Joined' out || complain "byline: $(cat out)"
    all_well
}

@test "plain text: a line goes on in the next that begins small, but not in Georgian, where all do" {
    printf '%s\n' 'სკოლის დირექტორმა სახურავზე ვენახი გააშენა' 'თელავის სკოლის სახურავზე ახლა ორმოცი ძირი ვაზი ხარობს.' \
        'The Quay Street school has planted' 'vines on its roof.' >in
    try --plain --explain in
    [ "$(grep -c . out)" -eq 3 ] || complain "blocks: $(cat out)"
    all_well
}

@test "plain text: a menu at the top is dropped in any language, and lines that end as no word does are none" {
    local paragraph='თელავის სკოლის ბრტყელ სახურავზე, სადაც ადრე წყალი დგებოდა, ახლა ორმოცი ძირი ვაზი ხარობს.'
    printf '%s\n' მთავარი პოლიტიკა საზოგადოება სპორტი კულტურა 'სკოლის დირექტორმა სახურავზე ვენახი გააშენა' "$paragraph" \
        'დირექტორი ამბობს, რომ ბიოლოგიის გაკვეთილი აღარავის ეზარება და ბავშვებს მოსავალი უხარიათ.' >in
    try --plain --explain in
    [ "$(grep -c 'teaser:' out)" -eq 5 ] || complain "menu: $(cat out)"
    [ "$(grep -c 'keep' out)" -eq 3 ] || complain "text: $(cat out)"
    sed -i '1,5s/$/,/' in
    try --plain --explain in
    ! grep -q 'teaser:' out || complain "no menu: $(cat out)"
    all_well
}

@test "plain text: answers to a short question are kept where the first of them is" {
    cat >in <<'END'
143 points by
Ann
on July 9, 2031 |
hide
58 comments
How do you keep the deck of a ferry dry in winter? I have tried salt, sand and straw, and I slip on all of them.
bertil
on July 9, 2031
[-]
Number the planks, and paint one in three with tar and sand. Where you have painted it nobody falls any more, and where you have not they walk more slowly. We have done so for eleven years on a boat that carries sheep, and not one of them has slipped, which is more than I can say of the men who drive them. The tar has to be warm, and the sand has to be dry, and both of them have to be spread on a day without wind.
reply
Ann
on July 9, 2031
[-]
That is clever. I shall begin with the planks below the stairs, which are the ones that I fall on most.
reply
Cleo
on July 10, 2031
[-]
I cut old nets into strips and nail them down. What is left of them in spring still holds, and you can feel it with your feet.
reply
END
    try --plain --precision --explain in
    [ "$(grep -c 'keep.*item:.*\(clever\|old nets\)' out)" -eq 2 ] || complain "not the answers: $(cat out)"
    all_well
}

@test "plain text: comments that are parted from an article as from each other are not its posts" {
    printf '%s\n\n' Home 'The Ferry Sails Again' "$first $second $first $second $first $second" "$second $first $second $first" \
        'Ann | March 3, 2031' Like Reply Comments \
        'bertil | March 4, 2031' 'I waited for her at the old quay all winter, and it was as cold as it ever is.' Like Reply \
        'Cleo | March 5, 2031' 'My mother was on board when it burned and she says that it was the coffee machine.' Like Reply \
        'Dan | March 6, 2031' 'Will she take bicycles, and what does it cost to bring a dog and two old aunts?' Like Reply >in
    try --plain --explain in
    ! grep -q 'keep.*item:' out || complain "posts: $(cat out)"
    all_well
}

@test "plain text: lines without blanks are not joined where the next character had room" {
    local name
    for name in ふきのとう 梅干し たけのこ; do
        printf '島の港で長く働いてきた%sさんは、日曜日の朝にこう話した。\n' "$name"
        printf '新しい船には車が十台と百人の客が乗れるようになっていて、切符は少し高くなるが、子どもはこれからも無料で乗れるそうだ。\n'
    done >in
    try --plain --explain in
    [ "$(wc -l <out)" -eq 6 ] || complain "joined: $(cat out)"
    all_well
}

@test "plain text: a label may have a wide colon" {
    local name
    for name in ふきのとう 梅干し たけのこ; do
        printf '回答者：%s\n回答日時：2031/07/18 22:10\n\n塩を大さじ二杯混ぜて、三日ほど冷蔵庫で休ませてから、%sと一緒にもう一度試してみてください。\n\n通報する\n\n' "$name" "$name"
    done >in
    try --plain --explain in
    [ "$(grep -c 'item:.*回答者' out)" -eq 3 ] || complain "labels: $(cat out)"
    [ "$(grep -c 'keep.*冷蔵庫' out)" -eq 3 ] || complain "posts: $(cat out)"
    all_well
}

@test "plain text: two posts are a thread" {
    printf '%s\nPosts: %s\nLocation: %s\n\n%s\n\nBack to top\n' Ann 3 Varnholm "$first" bertil 811 Eastmere "$second" >in
    try --plain --explain in
    [ "$(grep -c 'keep.*\(on Sunday\|engine room\)' out)" -eq 2 ] || complain "posts: $(cat out)"
    ! grep -q 'keep.*\(Posts\|Location\|top\)' out || complain "lines: $(cat out)"
    all_well
}

@test "plain text: dated posts are a thread, whatever words the lines between them have" {
    set -- "$first" "$second" 'I have seen the new boat in the yard, and she is red from stem to stern.'
    for name in Ann bertil Cleo; do
        printf '%s\nZorn 14.05.2031, 20:15\nKelm 2.%s45\nVarl: Eastmere\n\n%s\n\nBrek\n' $name ${#1} "$1"
        shift
    done >in
    try --plain --explain in
    [ "$(grep -c 'keep.*\(on Sunday\|engine room\|red\)' out)" -eq 3 ] || complain "posts: $(cat out)"
    ! grep -q 'keep.*\(Zorn\|Kelm\|Varl\|Brek\)' out || complain "lines: $(cat out)"
    all_well
}

@test "plain text: a line between posts comes again with other figures, and thousands are parted by a stop, too" {
    for posts in 3 2.145 812; do
        printf 'Ann\nPosts: %s\nLikes %s\n\n%s\n\nQuote\n' $posts $posts "$first"
    done >in
    try --plain --explain in
    [ "$(grep -c 'item:.*Likes' out)" -gt 0 ] && ! grep -q 'keep.*Likes' out || complain "lines: $(cat out)"
    all_well
}

@test "plain text: a profile that a dump joined to one line tells of a thread" {
    set -- 3 "$first" 811 "$second" 12 'I have seen the new boat in the yard, and she is red from stem to stern.'
    for name in Ann bertil Cleo; do
        printf '%s Junior Member of the club Posts: %s Thanks received: 1 in all\n\nThree years ago #%s\n\n%s\n\nPlease sit down.\n' \
            $name "$1" "$1" "$2"
        shift 2
    done >in
    try --plain --explain in
    [ "$(grep -c 'keep.*\(on Sunday\|engine room\|red\)' out)" -eq 3 ] || complain "posts: $(cat out)"
    [ "$(grep -c 'item:.*ago' out)" -eq 3 ] || complain "lines: $(cat out)"
    all_well
}

@test "plain text: a day and a time between two paragraphs are dropped, and a line of code that has them is not" {
    printf '%s\n\n' "$first" '14 januari 2031 20:11' "$second" "SET day = '2031-01-14 20:11:00'" "$first" >in
    try --plain --explain in
    grep -q 'stamp:.*januari' out || complain "stamp: $(cat out)"
    ! grep -q 'stamp:.*SET' out || complain "code: $(cat out)"
    all_well
}

@test "plain text: the headline of a thread stays, though each post has it" {
    for name in Ann Bertil Cleo; do
        printf '%s\n\n' 'When does the ferry to Stone Island sail?' "$name" 'Posts: 3' \
            "The ferry to Stone Island will sail again when $name mends it, the harbour office said on Sunday." Quote
    done >in
    try --plain --explain in
    [ "$(grep -c 'keep.*When does' out)" -eq 1 ] || complain "headline: $(cat out)"
    ! grep -q 'keep.*\(Posts\|Quote\)' out || complain "lines: $(cat out)"
    all_well
}

@test "plain text: what a post quotes of another is dropped, with the line that says so, and its signature" {
    for name in Ann bertil Cleo; do
        printf '%s\nPosts: 3\n\n%s\n\n--\nSee you on the quay.\n\nQuote\n' "$name" "$first"
    done >in
    printf 'Dan\nPosts: 3\n\nThe man from Varnholm said:\n\nbertil wrote: %s\n\n%s\n\nQuote\n' "$first" "$second" >>in
    try --plain --explain in
    [ "$(grep -c 'keep.*on Sunday' out)$(grep -c 'repeat:.*on Sunday' out)" = 13 ] || complain "not once: $(cat out)"
    grep -q 'drop.*said:$' out || complain "who is quoted: $(cat out)"
    [ "$(grep -c 'drop.*on the quay' out)" -eq 3 ] || complain "signatures: $(cat out)"
    sed 's/^The man from.*/Quote:/; s/^bertil wrote: /Originally Posted by bertil\n\n/' in >labelled
    try --plain --explain labelled
    [ "$(grep -c 'drop.*\(Quote:\|by bertil\)$' out)" -eq 2 ] || complain "the label of a quotation: $(cat out)"
    all_well
}

# Three answers to a question.
answers=('You can warm the lid with a hair dryer, then it grows a little and can be turned. With me that works nearly always.'
    'With a rubber glove you have a better hold. Lift the rim with a spoon before, so that some air gets in.'
    'Just turn it over and knock it on the floor once. That is how my grandmother did it.')

@test "what a letter quotes of one above is dropped, with the line that says whose it is, and a prompt is not" {
    printf '%s\n\n> Where are the boats that sail to Eastmere?\n\nOn 3 Nov 2031, Ann Brook wrote:\n> %s\n\n%s\n' \
        "$first" "$first" "$second" >in
    try --plain in
    grep -q '^> Where' out || complain "not said above: $(cat out)"
    [ "$(grep -c 'on Sunday' out)" -eq 1 ] || complain "quotation: $(cat out)"
    ! grep -q 'wrote:' out || complain "who is quoted: $(cat out)"
    printf '<html><pre>%s</pre><p>Ann Brook wrote:</p><pre>&gt; %s</pre><p>%s</p><pre>&gt;&gt;&gt; %s</pre>' \
        "$first" "$first" "$second" "$first" >in
    try --html in
    [ "$(grep -c '^The.*on Sunday' out)$(grep -c '^> ' out)$(grep -c '^>>>' out)" = 101 ] || complain "HTML: $(cat out)"
    ! grep -q 'wrote:' out || complain "who is quoted in HTML: $(cat out)"
    all_well
}

@test "two dated posts of a board are a thread in HTML" {
    local i=0 post
    printf '<html><div>' >in
    for post in "$first" "${answers[0]}"; do
        i=$((i + 1))
        printf '<div class=p><b>pilot%s</b><div>Old hand</div><div>Posts: 4%s</div><div class=d>0%s.03.2031, 17:12</div><p>%s</p><div>Reply</div></div>' \
            "$i" "$i" "$i" "$post" >>in
    done
    try --html --explain in
    [ "$(grep -c 'keep.*\(on Sunday\|hair dryer\)' out)" -eq 2 ] || complain "posts: $(cat out)"
    ! grep -q $'\tkeep\t.*\(Old hand\|Posts\|17:12\|Reply\)' out || complain "lines: $(cat out)"
    all_well
}

@test "a day with two figures of its year tells when posts of a board were written" {
    local i=0 post
    printf '<html><div>' >in
    for post in "$first" "$second $first" "${answers[0]}"; do
        i=$((i + 1))
        printf '<div class=p><h4>pilot%s</h4><h5>Senior Member</h5><div class=d>%s/3/31</div><div class=t>%s</div><div class=b>Report post</div></div>' \
            "$i" "$i" "$post" >>in
    done
    try --html --explain in
    [ "$(grep -c 'keep.*\(on Sunday\|hair dryer\)' out)" -ge 2 ] || complain "posts: $(cat out)"
    ! grep -q $'\tkeep\t.*\(pilot\|Senior\|/3/31\)' out || complain "lines: $(cat out)"
    all_well
}

@test "the profiles of an old board are dropped where cells have no classes" {
    local i=0 post
    printf '<html><meta name=generator content=phpBB><table>' >in
    for post in "$first" "$second" "${answers[0]}"; do
        i=$((i + 1))
        printf '<tr><td>pilot%s<br>Old hand<br>1%s Posts<br>Joined: May 200%s</td><td>0%s.03.2031, 17:12<hr>%s</td></tr>' "$i" "$i" "$i" "$i" "$post" >>in
    done
    try --html --explain in
    ! grep -q $'\tkeep\t.*\(pilot\|hand\|Posts\|Joined\)' out || complain "lines: $(cat out)"
    [ "$(grep -c keep out)" -eq 3 ] || complain "posts: $(cat out)"
    all_well
}
@test "the headline is no site's name, which ends the page's title, in a heading above it" {
    printf '<html><title>The Ferry Sails - Notes of an Old Harbour Pilot</title><h1>Notes of an Old Harbour Pilot</h1><h3>The Ferry Sails</h3><p>%s</p><p>%s</p>' \
        "$first" "$second" >in
    try --html --keep=title in
    grep -q '^The Ferry Sails' out || complain "no headline: $(cat out)"
    ! grep -q '^Notes' out || complain "the site's name: $(cat out)"
    try --html in
    ! grep -q '^The Ferry Sails' out || complain "headline: $(cat out)"
    all_well
}

# kmsgs LINE: a page of posts of Kunena, each with a rank above and the line below it.
kmsgs() {
    local post
    printf '<html><title>Which ferry?</title><h1>Which ferry?</h1>'
    for post in "$first" "$second" "${answers[0]}"; do
        printf '<div class="kmsg row"><div class=p>Old hand</div><div class=kmessage><p>%s</p></div><div class=m>%s</div></div>' "$post" "${1:+$1 ${post:4:5}}"
    done
}

@test "a button of boards that three posts have goes, where their paragraphs stand in such elements, too" {
    local cell='<tr><td><b>Anne</b></td><td>Posté le: Lun 12 Juin 2006, 9:14<hr>%s</td></tr><tr><td><a href=x>Revenir en haut</a></td></tr>'
    # shellcheck disable=SC2059
    printf "<html><h2>La vieille navette</h2><table>$cell$cell$cell</table></html>" "$first" "$second" "$second $first" >in
    makes "$first"$'\n'"$second"$'\n'"$second $first"$'\n'
    all_well
}

@test "what the software of boards calls posts makes a page a thread" {
    kmsgs '' >in
    try --html --explain in
    [ "$(grep -c 'drop.*item:.*Old hand' out)" -eq 3 ] || complain "profiles: $(cat out)"
    sed -i 's/kmsg/cell/g;s/kmessage/inner/g' in
    try --html --explain in
    ! grep -q 'item:.*Old hand' out || complain "without the classes: $(cat out)"
    all_well
}

@test "a line that tells who answered when is dropped from a thread, however long" {
    kmsgs 'answered 11 May 2031 in ferries, 310 points, by' >in
    try --html --explain in
    grep -q 'drop.*item:.*answered' out || complain "lines: $(cat out)"
    all_well
}
@test "a signature is dropped with the line above it, and a longer text below such a line is not" {
    for line in -- _________________; do
        printf '<html><div>%s<br>%s<br>%s<br>Old boats never die.<br>They leak away.</div>' "$first" "$second" "$line" >in
        makes "$first"$'\n'"$second"$'\n'
        try --explain in
        [ "$(grep -c 'drop.*signature:' out)" -eq 3 ] || complain "another rule: $(cat out)"
    done
    printf '<html><div>%s<br>_____<br>%s<br>%s<br>%s<br>%s</div>' "$first" "$second" "$second" "$second" "$second" >in
    try in
    [ "$(grep -cF "$second" out)" -eq 4 ] || complain "dropped what is no signature: $(cat out)"
    printf '<html><table><tr><td>Posts: 88<br>Registered: Jan 2000<td>posted 02-17-2001<hr>%s<p>------------------<br>Old boats never die.<tr><td>Posts: 9<br>Registered: Jul 1999<td>posted 02-18-2001<hr>%s</table>' \
        "$first" "$second" >in
    try --explain in
    grep -q 'drop.*signature:.*Old boats' out || complain "of a board: $(cat out)"
    sed 's/Posts: //; s/Registered: //' in >other
    try --explain other
    ! grep -q 'signature:' out || complain "of no board: $(cat out)"
    printf '<html><div>%s<br>------------------<br>Update: it sails.</div><p>Ann says:<p>Reply<p>Bo says:<p>Reply<p>Cy says:<p>Reply' \
        "$first" >commented
    try --explain commented
    ! grep -q 'signature:' out || complain "above comments: $(cat out)"
    sed 's/<p>---*<br>/<p>The times of three trips:&/' in >led
    try --explain led
    ! grep -q 'signature:' out || complain "below a colon: $(cat out)"
    sed 's/<br>Old boats[^<]*/&<br>------------------<br>I think they do./' in >enclosed
    try --explain enclosed
    ! grep -q 'signature:' out || complain "between two rows: $(cat out)"
    all_well
}

@test "where a blog filed the entry is dropped, and links to those before and after" {
    printf '<html><p>%s</p><p>%s</p><p>This entry was posted in <a href=b>Boats</a> and tagged <a href=n>north</a>. Bookmark the <a href=p>permalink</a>.</p><div><a href=q>← Rain at the weekend</a></div><div><a href=r>A quiet winter »</a></div><div><a href=s>« Nous avons attendu »</a></div><div>« <a href=t>Older boats</a> | <a href=u>Newer boats</a> »</div>' \
        "$first $second" "$second $first" >in
    try --html --explain in
    grep -q $'\tdrop\t.*\tfiled:.*Boats' out || complain "where it was filed: $(cat out)"
    [ "$(grep -c 'drop.*pager:' out)" -eq 3 ] || complain "not the three: $(cat out)"
    all_well
}

@test "plain text: a headline in capitals, below the title that has it in small letters, is the headline" {
    printf '%s\n' 'The old ferry sails again in spring - Island Post' Home 'THE OLD FERRY SAILS AGAIN IN SPRING' "$first $second" "$second $first" >in
    makes 'THE OLD FERRY SAILS AGAIN IN SPRING'$'\n'"$first $second"$'\n'"$second $first"$'\n'
    all_well
}

@test "plain text: links in brackets to edit a section are dropped, a refrain in brackets is none" {
    printf '%s\n' "$first $second" '[edit]' History "$second $first" '[edit]' Boats "$first $second" >in
    try --plain --explain in
    [ "$(grep -c $'\tdrop\t.*\tpointer:' out)" -eq 2 ] || complain "not the two: $(cat out)"
    printf '%s\n' "$first $second" '[Chorus]' "$second $first" '[Chorus]' "$first $second" >in
    try --plain --explain in
    ! grep -q pointer: out || complain "a refrain: $(cat out)"
    all_well
}

@test "plain text: where a blog filed the entry is dropped, too" {
    local filed='This entry was posted on Friday, March 5th, 2006 at 8:51 pm and is filed under Boats. You can follow any responses to this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.'
    local befiled='Dieser Eintrag wurde veröffentlicht am 5. März 2006 um 20:51 unter Boote. Du kannst die Kommentare zu diesem Eintrag durch den RSS 2.0 Feed verfolgen. Du kannst einen Kommentar schreiben, oder einen Trackback auf deiner Seite einrichten.'
    printf '%s\n' "$first $second" "$second $first" "$filed" >in
    try --plain --explain in
    grep -q $'\tdrop\t.*\tfiled:' out || complain "where it was filed: $(cat out)"
    printf '%s\n' "$first $second" "$second $first" "$befiled" >in
    makes "$first $second"$'\n'"$second $first"$'\n'
    all_well
}

@test "lines that begin as the foot of a page does are dropped below all that is kept" {
    local rights='Copyright 1998 by Ann Brook. This page may be freely copied so long as this notice stays in place.'
    printf '<HTML><H3>When does it sail?</H3><P>%s %s<H3>Since when has it not?</H3><P>%s %s<P>%s</HTML>' \
        "$first" "$second" "$second" "$first" "$rights" >in
    try --html --explain in
    grep -q $'\tdrop\t.*\tfoot:.*Copyright' out || complain "rights: $(cat out)"
    printf '<HTML><H3>When does it sail?</H3><P>%s %s<P>%s<P>%s %s</HTML>' \
        "$first" "$second" "$rights" "$second" "$first" >in
    try --html --explain in
    grep -q $'\tkeep\t.*Copyright' out || complain "dropped within the text: $(cat out)"
    all_well
}

@test "a disclaimer that pages of one time all had, a counter, and rights with a year are the foot of a page" {
    local off='Mit Urteil vom 12. Mai 1998 hat ein Gericht entschieden, dass man die Inhalte einer Seite mit zu verantworten hat, auf die man zeigt.'
    printf '<html><p>%s %s<p>%s %s<hr>Hits since 1/1/00: 00318<br>%s</html>' "$first" "$second" "$second" "$first" "$off" >in
    makes "$first $second"$'\n'"$second $first"$'\n'
    printf '<html><p>%s %s<p>%s %s<p>\xC2\xA9 2002 Ann Brook. The program that made this page can be had from the site of the people who wrote it.</html>' "$first" "$second" "$second" "$first" >in
    try --html --explain in
    grep -q $'\tdrop\t.*\tfoot:' out || complain "a sign and a year: $(cat out)"
    all_well
}

@test "a byline below the standfirst is dropped, also one that only its class tells" {
    local page='<html><h1>The Ferry Sails Again</h1><p>Two harbours agree after years of talk, and the boat may sail.</p><div>%s</div><p>%s</p><p>%s</p>'
    local byline
    for byline in 'Eva Malá, 11. října 2017 8:15' '<div class=autor>Eva Malá</div>' '<div class=meta><span>Eva Malá</span> <span>říjen 2017</span></div>'; do
        # shellcheck disable=SC2059
        printf "$page" "$byline" "$first $second" "$second" >in
        try --html in
        ! grep -q Eva out || complain "with $byline: $(cat out)"
        grep -qF "$second" out || complain "no article: $(cat out)"
    done
    all_well
}

@test "a heading that the title holds is the headline, of whatever words it is" {
    printf '<html><title>작은 마당에 감나무를 심었다 : 부엌 일기</title><h3>작은 마당에 감나무를 심었다</h3><p>%s</p><p>%s</p>' \
        '주말에 장에서 감나무 한 그루를 사 왔다. 키는 내 허리쯤 오고, 뿌리는 신문지에 싸여 있었다.' \
        '남편은 땅을 파고 나는 물을 길었다. 아이는 옆에서 나무 이름을 뭐라고 지을지 한 시간 동안 고민했다.' >in
    try --html in
    ! grep -q '심었다' out || complain "with the headline: $(cat out)"
    try --html --keep=title in
    grep -q '심었다' out || complain "without it: $(cat out)"
    all_well
}

@test "an answer of one short sentence stays where the posts do" {
    local posts=('Has anybody seen the ferry this week? I have to cross on Friday and nobody picks up the telephone at the office.'
        'It went on Monday, but the sea was rough and it turned back at the lighthouse.' 'Take the early one, it never turns back.'
        'I would rather wait for the bridge, it will be open in spring.' 'Thanks, I took the early one and had it to myself.') i
    printf '<html><meta name=generator content=phpBB><title>Which ferry?</title><nav><a href=/>Home</a></nav>' >in
    for i in 0 1 2 3 4; do
        printf '<div class=p><div class=thead>0%s-05-2010, 21:1%s</div><div class=alt2><div><a href=u>pilot%s</a></div><div>Old hand</div><div>Registered: March 2008</div><div>Location: the quay</div><div>Posts: 4%s</div></div><div class=alt1><div class=m>%s</div></div><div class=f><a href=r>Reply</a> <a href=q>Quote</a></div></div>' \
            "$i" "$i" "$i" "$i" "${posts[i]}" >>in
    done
    try --html in
    for i in 0 1 2 3 4; do
        grep -qF "${posts[i]}" out || complain "without ${posts[i]}"
    done
    all_well
}

@test "an answer that ends as no sentence does stays where the other posts do" {
    local posts=('Has anybody seen the ferry this week? I have to cross on Friday and nobody picks up the telephone at the office of the harbour, neither in the morning nor at night.'
        'It went on Monday, but the sea was rough and it turned back at the lighthouse, where we had to wait for two hours until another boat came.'
        'I would rather wait for the bridge, it will be open in spring, and then nobody will have to ask whether there is a boat or not. Until then I take the bus around the bay, which is slow but dry, and the driver knows everybody on the island by name.'
        'Thanks, I took the early one and had it to myself, and it was as calm as a lake all the way over to the island. The captain told me that the office will have more people from May, so that somebody will pick up the telephone.'
        'Row yourself across the bay, as I do') i
    printf '<html><meta name=generator content=phpBB><title>Which ferry?</title><nav><a href=/>Home</a></nav>' >in
    for i in 0 1 2 3 4; do
        printf '<div class=p><div class=thead>0%s-05-2010, 21:1%s</div><div class=alt2><div><a href=u>pilot%s</a></div><div>Old hand</div><div>Posts: 4%s</div></div><div class=alt1><div class=m>%s</div></div><div class=f><a href=r>Reply</a> <a href=q>Quote</a></div></div>' \
            "$i" "$i" "$i" "$i" "${posts[i]}" >>in
    done
    try --html --explain in
    grep -q 'keep.*Row yourself' out || complain "without it: $(cat out)"
    all_well
}

@test "dated answers that are likely together stay, though none is long enough by itself" {
    local i
    printf '<html><title>How do I open a jar?</title><header><a href=/>Ask</a></header><article class=Question><h1>How do I open a jar?</h1><div class=Question-content><p>I have found a jar of pickles in the cellar, and the lid will not move. I have tried hot water, but that has not helped.</p></div></article><section><h2>3 comments</h2><div>Sort by votes</div>' >in
    for i in 0 1 2; do
        printf '<article class=Answer><div class=Answer-header><a href=u>tulip%s</a><div class=date>12.03.2018, 17:1%s</div></div><div class=Body><p>%s</p></div><div class=Answer-footer><button>%s helpful</button><button>Comment</button> <span>1 comment</span></div></article>' \
            "$i" "$i" "${answers[i]}" "$i" >>in
    done
    printf '</section><aside><h2>Similar questions</h2><a href=a>How long do pickles keep?</a><a href=b>Is a rusty lid a danger?</a></aside>' >>in
    try --html in
    for i in 0 1 2; do
        grep -qF "${answers[i]}" out || complain "without ${answers[i]}"
    done
    all_well
}

# board GENERATOR: a page of posts, each with the lines of a profile.
board() {
    local i=0 post
    printf '<html><meta name=generator content="%s">' "$1"
    for post in "$first" "$second" "${answers[@]}"; do
        i=$((i + 1))
        printf '<div class=p><div class=n>pilot%s</div><div class=r>Old hand</div><div class=c>Posts: 4%s</div><h3>Re: Which ferry?</h3><div class=t>Day %s: %s</div><div class=s>A boat in every bath</div></div>' \
            "$i" "$i" "$i" "$post"
    done
}

@test "likely paragraphs of items that are alike stay where none pays for itself, but not in a sidebar" {
    local offer
    {
        printf '<html><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>Our village</h1>'
        for offer in "Bread=The bakery on the quay sells bread until noon and cakes after that." \
            "Boats=Boats are built in the old sheds behind the church, and mended too." \
            "Bicycles=You may hire a bicycle for the day, and a basket for your lunch." \
            "Divers=Our divers look after moorings, chains and anchors of all the ports." \
            "Paint=We paint hulls in the winter and sails in the summer, as asked." \
            "School=The school of sailing takes children from the age of seven years."; do
            printf '<div class=card><a href=x>%s</a><p>%s</p><div><a href=b>Book now</a></div><div><a href=m>See more</a></div></div>' \
                "${offer%%=*}" "${offer#*=}"
        done
    } >in
    try --html --explain in
    [ "$(grep -c 'keep.*item:' out)" -eq 6 ] || complain "$(cat out)"
    sed 's|</h1>|&<div class=sidebar>|' in >beside
    try --html --explain beside
    grep -q 'keep.*item:' out && complain "kept in a sidebar: $(cat out)"
    sed 's|</h1>|&<div class=panel><div class=content>|' in >inside
    try --html --explain inside
    grep -q 'keep.*bakery' out || complain "lost in a text: $(cat out)"
    all_well
}

@test "lines that stand alike in elements of one path stay or go together" {
    printf '<html><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>The Anna</h1><p>%s %s<p>%s<table><tr><td>Length<td>Forty-one metres over all<tr><td>Built<td>In the yard of Eastmere<tr><td>Engines<td>Two, which burn oil from the north<tr><td>Crew<td>Nine<tr><td>Speed<td>Twelve knots, with the wind behind her<tr><td>Cars<td>None<tr><td>Home port<td>Varnholm</table><footer>All rights reserved</footer>' \
        "$first" "$second" "$second" >in
    try --html in
    grep -q 'Varnholm' out || complain "the last row: $(cat out)"
    [ "$(try --html --explain in && grep row: out | cut -f 4 | uniq | wc -l)" -eq 1 ] || complain "scores: $(cat out)"
    all_well
}

@test "likely lines of dated items stay where their likes are not unlikely together" {
    local line day=0
    {
        printf '<html><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>Our village</h1><p>%s' "$first"
        for line in "How we mended the old ferry of the northern strait" "Why the bakery on the quay stays shut in winter" \
            "What the divers found below the oldest of our piers" "Ten walks around the island that take you half a day" \
            "The school of sailing takes children who can swim now" "A winter without a boat and what it did to us"; do
            day=$((day + 1))
            printf '<div class=card><div>%s March 2031</div><p><a href=%s>%s</a></p>' "$day" "$day" "$line"
            printf '<div><a href=b>%s</a></div>' "Add Comment" "5 reactions" "3 min read" Save Share Report
            printf '</div>'
        done
    } >in
    try --html --explain in
    grep -q 'keep.*item:.*A winter without' out || complain "$(cat out)"
    sed -i 's|</a></p>| ...</a></p>|g' in
    try --html --explain in
    ! grep -q 'keep.*item:.*A winter without' out || complain "cut off: $(cat out)"
    all_well
}

@test "a long paragraph that is likely stays between menus, but on a story's page" {
    local long="Sit down at one of our tables by the window and look at the boats as they come in at night, with a bowl of soup and a slice of the bread that we bake ourselves every morning but Monday."
    menu() { printf '<nav><ul>' && printf '<li><a href=b>Table %s</a></li>' {1..24} && printf '</ul></nav>'; }
    printf '<html><h1>The Quay</h1><p>%s</p><p>%s</p>%s<div class=teaser><p>%s</p></div>%s' "$first" "$second" "$(menu)" "$long" "$(menu)" >in
    try --html --explain in
    grep -q 'keep.*Sit down' out || complain "$(cat out)"
    sed 's,<h1>,<link rel=canonical href=https://a.example/news/ferry>&,' in >story
    try --html --explain story
    grep -q 'drop.*Sit down' out || complain "story: $(cat out)"
    all_well
}

@test "a caption that is unlikely goes, and a line between the same paragraphs stays" {
    local long="The crew of the Anna has been hired again, and most of them live on the island, as their fathers did."
    page() { printf '<html><h1>The Ferry Sails Again</h1><p>%s<p>%s<p>%s<p>%s' "$first $second" "$second $long$1" "$long $first" "$second$first" >in; }
    page "<figure><img src=x><figcaption>The Anna at the quay of Stone Island on a summer day.</figcaption></figure>"
    try --html --explain in
    grep -q 'drop.*:caption:.*The Anna at' out || complain "caption: $(cat out)"
    page "<p>The Anna at the quay"
    try --html --explain in
    grep -q 'keep.*The Anna at' out || complain "line: $(cat out)"
    all_well
}

@test "what post after post has is dropped on a board, and stays elsewhere" {
    board phpBB >in
    try --html --explain in
    [ "$(grep -c 'keep.*Day' out)" -eq 5 ] || complain "not the posts: $(cat out)"
    ! grep -q $'\tkeep\t.*\(pilot\|hand\|Posts\|Re:\|bath\)' out || complain "lines of profiles: $(cat out)"
    grep -q 'item:.*bath' out || complain "another rule: $(cat out)"
    board Hugo >in
    try --html --explain in
    ! grep -q 'item:.*Re:' out || complain "no board: $(cat out)"
    all_well
}

@test "a heading with a year and the time of the day says when a post was written" {
    local updates=() hour
    for hour in 10 11 12 13; do
        updates+=("<h4>#5 2009-04-12 $hour:20:31</h4><p>$first</p><p>$second</p>")
    done
    printf '<html><div>%s%s%s%s</div>' "${updates[@]}" >in
    try --html --keep=byline --explain in
    [ "$(grep -c 'stamp:.*2009' out)" -ge 3 ] || complain "headings: $(cat out)"
    all_well
}

@test "HTML: what its class calls a caption is kept for no items around it, and a cutline is one" {
    printf '<html><div id=a><div class=enlargeThis>Enlarge This Image</div>Dana Cole for The Ledger<p class=caption>Ann Brook at the quay, which has been the place of the ferry since 1959.</p><div>Comments of readers<blockquote>Share your thoughts.</blockquote></div><div>More Articles in Business</div></div><h1>The Ferry</h1><p>%s</p><p>%s</p><p>%s</p>' \
        "$first $second" "$second $first" "$first $first" >in
    try --html --explain in
    ! grep -q 'keep.*Ann Brook' out || complain "kept: $(cat out)"
    sed 's/class=caption/class=cutline/' in >cutline
    try --html --keep=captions --explain cutline
    grep -q 'keep.*option:.*Ann Brook' out || complain "a cutline is no caption: $(cat out)"
    all_well
}

@test "feet of the pages of 2006 are known by their words" {
    local line
    for line in 'Maintained by Ann Brook' 'Site design by Wyeweb' 'This site is best viewed at 800x600' 'Last revised 2 May 2004' \
        'Site réalisé par Pixel' 'Número de visitas: 10482' 'Copyright 2006' 'Valid XHTML' 'Seitenanfang' 'Plan du site'; do
        printf '<html><h1>The Ferry</h1><p>%s<p>%s<p>%s' "$first $second" "$second $first" "$line" >in
        try --html --recall --explain in
        ! grep -q "keep.*$line" out || complain "kept: $line: $(cat out)"
    done
    all_well
}

@test "HTML: the second line of a broken headline is of it" {
    printf '<html><title>The ferry to Stone Island sails again - The Ledger</title><td><b>The ferry to Stone Island<br>sails again</b><br><br>%s<br><br>%s' \
        "$first $second" "$second" >in
    try --html --recall in
    ! grep -q '^sails' out || complain "kept: $(cat out)"
    try --html --keep=title in
    [ "$(head -n 2 out | tail -n 1)" = 'sails again' ] || complain "not kept with the title: $(cat out)"
    all_well
}

@test "HTML: what stands below the line that says whose the comments are is comments" {
    local line
    for line in "The comments are owned by the poster. We aren't responsible for their content." \
        'Les commentaires sont la propriété de leurs auteurs.' 'Für den Inhalt der Kommentare sind die Verfasser verantwortlich.'; do
        printf '<html><table><tr><td>%s<br><br>%s %s</table><table><tr><td>%s</table><table><tr><td><b>Re: Ferry</b><br>by Piet<tr><td>%s</table>' \
            "$first $second" "$second" "$first" "$line" 'I shall be the first on board, said my uncle, and then the boat was gone.' >in
        try --html in
        grep -q 'still for two' out || complain "the text: $(cat out)"
        ! grep -q 'my uncle' out || complain "a comment below \"$line\": $(cat out)"
    done
    all_well
}

@test "HTML: a heading that begins the page's title and leads to the site is no headline above one that ends it" {
    local site='Harbour Notes of Eastmere'
    printf '<html><title>%s: The late ferry</title><h1><a href=/>%s</a></h1><h2>2 May 2005</h2><h3>The late ferry</h3><p>%s<p>%s' \
        "$site" "$site" "$first $second" "$second" >in
    try --html --keep=title in
    [ "$(head -n 1 out)" = 'The late ferry' ] || complain "not the headline: $(cat out)"
    ! grep -q "$site" out || complain "the site: $(cat out)"
    sed "s/<a href=.>$site<.a>/$site/" in >plain-name
    try --html --keep=title plain-name
    [ "$(head -n 1 out)" = "$site" ] || complain "a heading that leads nowhere: $(cat out)"
    all_well
}

@test "the ways to other letters of an archive are dropped, with the fields beside them, and answers are not" {
    local ways='<ul><li><b>Next message:</b> <a href=2>Piet Vos: "Which ferry?"</a>
        <li><b>Reply:</b> <a href=2>Piet Vos: "Which ferry?"</a><li><b>Next in thread:</b> <a href=3>Ann: "Which?"</a></ul><hr>'
    printf '<html><h1>Re: Ferry</h1><b>From:</b> Ann (ann at x.org)<br>%s<p>%s<p>Reply: %s<p>%s<hr>%s' \
        "$ways" "$first $second" "$second" "$first" "$ways" >in
    try --html --recall --explain in
    ! grep -q 'keep.*\(Piet\|From:\|Which\)' out || complain "ways or fields: $(cat out)"
    grep -q 'keep.*Reply: It has' out || complain "an answer: $(cat out)"
    [ "$(grep -c 'field:' out)" -ge 6 ] || complain "not by the rule: $(cat out)"
    all_well
}

@test "the line that says whose words a letter quotes is no byline, and what was attached is none of its text" {
    printf '<html><h1>Ferry</h1><pre>On Mon, 10 Feb 2003, Piet Vos wrote:\n&gt; Where do they sail?\n%s\n%s\n-------------- next part --------------\nA file was scrubbed...\nName: ferry.wif\n</pre>' \
        "$first" "$second" >in
    try --html --recall --explain in
    grep -q 'keep.*Vos wrote:' out || complain "who is quoted: $(cat out)"
    [ "$(grep -c 'signature:' out)" -eq 3 ] || complain "attached: $(cat out)"
    all_well
}

@test "the header of a letter is dropped, and what looks like one in its text is not" {
    local field='<li><em>%s</em>: Ann Brook &lt;ann@example.org&gt;</li>'
    printf '<html><h1>Re: Ferry</h1><ul>' >in
    # shellcheck disable=SC2059
    printf "$field" From To Cc >>in
    printf '</ul><p>%s</p><p>%s</p><p>Subject: what was said</p>' "$first $second" "$second" >>in
    try --html --explain in
    ! grep -q 'keep.*Ann Brook' out || complain "with the header: $(cat out)"
    ! grep -q 'field:.*said' out || complain "a line of the text: $(cat out)"
    printf 'Re: Which ferry?\n  * From: Piet Vos\n  * Date: 2 Jun 2006 10:15:00 +0200\n  * Subject: Re: Which ferry?\n%s\n%s\n%s\n' \
        "$first $second" "$second" "$first $first" >in
    try --plain --recall --explain in
    [ "$(grep -c 'field:' out)" -eq 3 ] || complain "plain text: $(cat out)"
    all_well
}

@test "a link to another story between paragraphs is dropped, and one in a sentence is not" {
    printf '<html><p>%s</p><p><a href=q>Read also: The quay of Stone Island is mended</a></p><p>%s</p><p>See also the <a href=m>map</a> that the harbour office has drawn of both quays and of the road between them.</p>' \
        "$first" "$second" >in
    makes "$first"$'\n'"$second"$'\nSee also the map that the harbour office has drawn of both quays and of the road between them.\n'
    try --explain in
    grep -q $'\tdrop\t.*\tpointer:.*Read also' out || complain "another rule: $(cat out)"
    printf '<html><p>%s</p><h2>Quays</h2><div>[<a href=e>edit</a>]</div><p>%s</p>' "$first" "$second" >in
    makes "$first"$'\nQuays\n'"$second"$'\n'
    all_well
}

@test "a link is no pointer for one word of menus, and no quotation is one" {
    local line
    for line in 'Home Harbour of Eastmere' '»Ships of the north«' 'More than a harbour: the islanders and their quay'; do
        printf '<html><p>%s</p><p><a href=q>%s</a></p><p>%s</p>' "$first $second" "$line" "$second $first" >in
        try --recall --explain in
        ! grep -q 'pointer:' out || complain "a pointer: $line: $(cat out)"
    done
    all_well
}

@test "a link that is an item of a likely list is no pointer" {
    printf '<html><p>%s</p><p>All about the ferry and the harbour of the island, as it was told here:</p><ul><li><a href=a>Ferries of the north and their captains</a><li><a href=b>Home harbour: the old quay of Eastmere</a><li><a href=c>Boats that nobody wanted to sail</a></ul><p>%s</p>' \
        "$first $second" "$second $first" >in
    try --explain --recall in
    ! grep -q 'pointer:' out || complain "a pointer: $(cat out)"
    grep -q 'keep.*Home harbour' out || complain "lost: $(cat out)"
    all_well
}

@test "a call to read something else is a line of plain text whose colon stands behind few other words" {
    local line
    for line in 'Read more: the quay of Stone Island is mended' 'See also our map: both quays and the road' 'Video: the quay of Stone Island is mended' \
        '* Read more: the quay of Stone Island is mended'; do
        printf '%s\n' "$first $second" "$line" "$second $first" >in
        try --plain --explain in
        grep 'drop.*pointer:' out | grep -qF "$line" || complain "kept: $line: $(cat out)"
    done
    for line in 'More boats in the winter: the council will pay for two.' 'Back at the harbour: the ferry and her crew.' \
        "More: $first $second" 'Video: no crop' 'Video quality: clear at night and in fog' 'Edit: the ferry has been sold.' \
        '* Search: how to find a ferry in winter'; do
        printf '%s\n' "$first $second" "$line" "$second $first" >in
        try --plain --explain in
        ! grep -q 'pointer:' out || complain "a pointer: $line: $(cat out)"
    done
    all_well
}

@test "plain text: a call to read something else on a line of its own is dropped with its story between paragraphs" {
    local call
    for call in 'Read more:' 'Related:'; do
        printf '%s\n' "$first $second" "$call" 'The old quay of Eastmere is mended' "$second $first" >in
        try --plain --explain in
        [ "$(grep -c 'related:.*\(:$\|mended\)' out)" -eq 2 ] || complain "kept: $(cat out)"
    done
    printf '%s\n' "$first $second" 'What they know:' 'The old quay of Eastmere is mended' "$second $first" >in
    try --plain --explain in
    ! grep -q 'related:' out || complain "the author's: $(cat out)"
    all_well
}

# Of plain text, what stands between two paragraphs.
explain_between() { # TEXT
    printf '%s\n\n' "$first $second" "$1" "$second $first" >in
    try --plain --explain in
}

@test "a headline and lines about networks are no calls, and their names alone are" {
    local line
    printf '%s\n\n' 'Harbour office leaves Twitter, Facebook' "The harbour office leaves Facebook and Twitter. $first" "$second $first" >in
    try --plain --explain in
    grep -q 'keep.*headline:.*Twitter, Facebook$' out || complain "no headline: $(cat out)"
    for line in 'Facebook bought Instagram' 'Twitter und WhatsApp im Norden' 'फेसबुक का नया नियम'; do
        explain_between "$line"
        ! grep -q 'call:' out || complain "a call: $line: $(cat out)"
    done
    for line in 'Facebook Twitter WhatsApp' 'Follow us on Facebook, Twitter and Instagram' '微信 微博'; do
        explain_between "$line"
        grep -q 'drop.*call:' out || complain "kept: $line: $(cat out)"
    done
    all_well
}

@test "buttons and headings of the papers of 2008 are known by their words" {
    local line
    for line in 'Buzz up!' 'Respond to this story' 'Suggest removal' 'Digg Newsvine Fark Technorati' 'Leserbrief schreiben' \
        'Citez sur votre blog' 'Enviar esta noticia' 'Scrivi un commento' 'Place an ad' '收藏此页' '读者评论'; do
        explain_between "$line"
        grep -q 'drop.*call:' out || complain "kept: $line: $(cat out)"
    done
    for line in 'More local news' 'Most e-mailed' 'Elsewhere on the Web' 'Les plus envoyés' 'Meistgelesene Artikel' 'Ссылки по теме'; do
        printf '<html><p>%s %s</p><p>%s %s</p><h4>%s</h4><h5><a href=/a>New metro line opens</a></h5><h5><a href=/b>New metro line closes</a></h5><p>%s</p>' \
            "$first" "$second" "$second" "$first" "$line" "$first" >in
        try --html --explain in
        [ "$(grep -c 'drop.*related:.*metro' out)" -eq 2 ] || complain "below $line: $(cat out)"
    done
    all_well
}

@test "a sentence in which a label stands in passing is no call, and one that calls is" {
    local line
    for line in 'Er konnte alle ablehnen.' 'Where do I log in?' 'They had to accept all, and to share.' 'Ils peuvent tout refuser.' '双方同意了。' 'Они решили зарегистрироваться и войти.'; do
        explain_between "$line"
        ! grep -q 'call:' out || complain "a call: $line: $(cat out)"
    done
    for line in 'Subscribe to our newsletter.' 'To comment, you must be logged in.' 'Accept all.' 'Register today!' '今すぐ登録！' '您的邮箱地址不会被公开。'; do
        explain_between "$line"
        grep -q 'drop.*call:' out || complain "kept: $line: $(cat out)"
    done
    all_well
}

@test "a headline may begin with a word of bylines or credits" {
    local line
    for line in 'Por qué no sale el ferry' 'Von der Insel in die Stadt' 'Published poet sails again' 'Foto de archivo' 'By Stone Island Ferry' \
        'Posted by stone island ferry'; do
        printf '%s\n\n' "$line - The Ledger" Home "$line" "$first $second" "$second $first" "$line" "$first $first $second" >in
        "$program" --plain --explain in | grep -c "headline-again:.*$line\$" || true
    done >out
    [ "$(tr '\n' ' ' <out)" = '1 1 1 0 0 0 ' ] || complain "headlines: $(cat out)"
    all_well
}

@test "a line above the text that holds a word of bylines in passing is none" {
    local line
    for line in 'All doors are painted by hand on Stone Island.' 'Por qué no sale el ferry'; do
        printf '<html><main><h1>Ferries</h1><div>%s</div><p>%s %s</p><p>%s %s</p></main></html>' "$line" "$first" "$second" "$second" "$first" >in
        try --html --explain in
        ! grep -q "option:.*$line" out || complain "a byline: $(cat out)"
        printf '<html><main><h1>Ferries</h1><p>%s</p><div>%s</div><p>%s %s</p></main></html>' "$first" "$line" "$second" "$second" >in
        try --html --explain in
        ! grep -q "option:.*$line" out || complain "a byline below the standfirst: $(cat out)"
    done
    for line in 'Painted by Ann Brook' 'By hand on 3 March.' 'By Ann Brook.'; do
        printf '<html><main><h1>Ferries</h1><p>%s</p><p>%s %s</p><p>%s %s</p></main></html>' "$line" "$first" "$second" "$second" "$first" >in
        try --html in
        ! grep -q "$line" out || complain "kept: $(cat out)"
    done
    for line in 'by ann brook' 'By staff reporters'; do
        printf '<html><main><h1>Ferries</h1><p class=byline>%s</p><p>%s %s</p><p>%s %s</p></main></html>' "$line" "$first" "$second" "$second" "$first" >in
        try --html --keep=byline in
        grep -q "$line" out || complain "no byline: $(cat out)"
    done
    all_well
}

@test "plain text: paragraphs that all are nearly as long as the longest line are not wrapped" {
    printf '%s\n' "$first" 'Ann Brook agreed.' 'The council of Eastmere has found her a new one, which was built in the yard of Varnholm.' \
        'She will carry two hundred people and four lorries in each hour, and a dog, if it is small.' 'Nobody had asked.' "$second" >in
    try --plain --explain in
    [ "$(wc -l <out)" -eq "$(wc -l <in)" ] || complain "lines are joined: $(cat out)"
    all_well
}

@test "a question that holds a word of comments in passing begins none" {
    local line
    for line in 'Antworten Sie ihnen?' 'Do you comment on that?'; do
        printf '<html><main><h1>Ferries</h1><h3>What is new?</h3><p>%s %s</p><p>%s %s</p><h3>%s</h3><p>%s</p></main></html>' "$first" "$second" "$second" "$first" "$line" "$second" >in
        try --html --explain in
        ! grep -q 'comment:' out || complain "HTML: $(cat out)"
        printf '%s\n\n' "$first $second $first" 'Ann Brook:' "$line" "Lind:" "$second" >in
        try --plain --explain in
        ! grep -q 'comment:' out || complain "plain text: $(cat out)"
    done
    all_well
}

@test "the days of a diary are no bylines, though its first stands above its text" {
    local diary day=3
    diary=$(for name in 'The crew came on board.' 'The wind was too strong.' 'Nobody came.' 'She sailed.'; do
        printf '<h3>March %s, 2031</h3><p>%s %s</p>' "$((day += 5))" "$first" "$name"
    done)
    printf '<html><main><h1>A spring with the ferry</h1>%s</main></html>' "$diary" >in
    try --html in
    [ "$(grep -c '^March [0-9]*, 2031$' out)" -eq 4 ] || complain "days are lost: $(cat out)"
    printf '<html><main><h1>Ferries</h1><p>%s</p><h4>By Ann Brook</h4><h4>Published March 8, 2031</h4><h4>Updated March 9, 2031</h4><p>%s %s</p></main></html>' "$first" "$second" "$second" >in
    try --html in
    ! grep -q 'Ann Brook' out || complain "three lines of a byline are a diary: $(cat out)"
    all_well
}

@test "a section's heading that speaks of comments among other words begins none" {
    local heading
    for heading in 'Комментарии рыбаков' 'Comments and critique' 'Compartir los gastos' '评论与批评' 'コメントと批判'; do
        write_behind "<h2>$heading</h2><p>$second</p>"
        try --html --explain --recall in
        ! grep -q 'comment:\|call:' out || complain "comments: $(cat out)"
        grep -q "keep.*$heading" out || complain "lost: $(cat out)"
    done
    for heading in Comments '12 comments' 'Leave a comment' 'Комментарии'; do
        write_behind "<h2>$heading</h2><p>$second</p>"
        try --html --explain --recall in
        grep -q "comment:.*$second\$" out || complain "no comments: $(cat out)"
    done
    all_well
}

@test "plain text: what comes again in an article stays, though its comments below are a thread" {
    local name said=("$first She carried the mail as well." "$second Nobody has missed it since." 'The council of Eastmere bought her from a yard in Varnholm, and paid her off in nine years.' \
        'Her engine was taken from a dredger, which is why she has never been fast, but always on time.')
    {
        for name in Anneke Marta Oskar Lind; do
            printf '%s\n\n' "The $name of the harbour" 'Built in' '1998' "${said[0]} She is called $name."
            said=("${said[@]:1}")
        done
        printf '4 comments\n\n'
        for name in Ann Bert Cleo Dora; do
            printf '%s\n\n' "$name" '3 March 2031' "I waited at the old quay with $name, and it was cold." Reply
        done
    } >in
    try --plain --explain in
    ! grep -q 'item:.*\(Built\|1998\)' out || complain "dropped: $(cat out)"
    all_well
}

@test "plain text: what comes again is dropped above the first comment as above the others" {
    local name
    {
        printf '%s\n\n' 'Ann asked' '3 March 2031' 'Joined: May 2004' "$first $second Does anyone know what it costs to take a dog with us, and where we can sleep? $first" \
            Reply '4 comments'
        for name in Ann Bert Cleo Dora; do
            printf '%s\n\n' "$name" 'Joined: May 2004' "3 March 2031, 10:1${#name}" "I waited at the old quay with $name, and it was cold."
        done
    } >in
    try --plain --recall --explain in
    [ "$(sed '1,/4 comments/d' out | grep -c 'drop.*item:.*Joined')" -eq 4 ] || complain "kept: $(cat out)"
    all_well
}

@test "plain text: a sentence that a dump broke at its link is no heading of other stories" {
    printf '%s\n\n' "$first" "$second $first" 'Check out our' 'Guide to the ferries' 'to see all that sail in winter, and what they cost on Sunday.' \
        'What it costs' "$second" >in
    try --plain --explain in
    ! grep -q 'related:' out || complain "dropped: $(cat out)"
    printf '%s\n\n' "$first" "$second $first" 'Related stories' 'Ferry sails again' 'iPhone tickets are sold' 'The crew is on board' "$second $first" >in
    try --plain --explain in
    [ "$(grep -c 'drop.*related:' out)" -eq 3 ] || complain "headlines are kept: $(cat out)"
    all_well
}

@test "the last sentence of a text is no foot, though it begins as one" {
    local last
    for last in 'About 300 people were on board in 2019.' 'Help came in 2020.' 'Am 14. März wird wieder gewählt.' 'Kontakt bestand bis 2019 nicht mehr.' \
        'Copyrights on films made in 1928 ended.' 'Copyrighted works of 1923 are free now.'; do
        write_behind "<p>$last</p>"
        try --html --explain --recall in
        ! grep -q 'foot:' out || complain "a foot: $(cat out)"
    done
    for last in 'Copyright 1998 by Ann Brook.' 'Copyright 1998 by the estate of the captain.' 'This page was last updated on 3 March 2001.' 'Last modified: 3 March 2001.'; do
        write_behind "<p>$last</p>"
        try --html --recall in
        ! grep -qF "$last" out || complain "kept: $(cat out)"
    done
    all_well
}

@test "plain text: the way to the page is dropped, and neither quotations nor a row of labels is one" {
    local line
    for line in 'Home » World » Ferries' 'World :: Contact :: Ferries' 'You are here: Home / World / Ferries'; do
        explain_between "$line"
        grep -q 'drop.*breadcrumb:.*Ferries' out || complain "kept: $(cat out)"
    done
    for line in 'Between »Faust« and »Hamlet«' 'From « Tintin » to « Astérix »' \
        'Length: 40 m | Room: 40 cars | Built: Eastmere' 'Colours: red | white | green' '* salt / fresh / both' '4oz / 118ml / a small cup' \
        $'Rank | Ship | Port\nfirst | Anneke | Eastmere\nsecond | Marta | Varnholm'; do
        explain_between "$line"
        try --plain --explain --precision in
        ! grep -q 'breadcrumb:' out || complain "a breadcrumb: $line: $(cat out)"
    done
    explain_between 'The ferry of the island / the boat of the council / the raft of the captains'
    ! grep -q 'breadcrumb:' out || complain "likely, but a breadcrumb: $(cat out)"
    all_well
}

@test "plain text: an image without a text, of which w3m leaves the file's name in brackets, is dropped" {
    printf '%s\n' "$first $second" '[image9]' "$second $first" '[sic]' "$first $first $second" >in
    try --plain --explain in
    grep -q 'drop.*slug:.*image9' out || complain "kept: $(cat out)"
    ! grep -q 'slug:.*sic' out || complain "a word: $(cat out)"
    all_well
}

@test "plain text: neither names in code nor sentences without blanks are addresses" {
    local line
    for line in $'ferry_set_quay_depth\nmetadata' $'ferry_http_set_depth\nmodule.' ferry_set_quay_depth --no-set-quay-depth '据介绍，A-B-C-D四条线路全长两千多公里，途经十多个城市。'; do
        explain_between "$line"
        ! grep -q 'slug:' out || complain "a slug: $line: $(cat out)"
    done
    explain_between $'the-old-quay-of-eastmere.jpg\nthe-ferry-on-her-way.jpg'
    grep -q 'drop.*slug:' out || complain "two images: $(cat out)"
    all_well
}

@test "a heading that a table of contents names, too, is no headline" {
    printf '<html><title>Ferries</title><ul><li><a href=#q>The old quay of Eastmere</a></li></ul><p>%s</p><h2>The old quay of Eastmere</h2><p>%s</p>' \
        "$first $second" "$second $first" >in
    try --explain in
    grep -q 'keep.*The old quay of Eastmere' out || complain "dropped: $(cat out)"
    all_well
}

@test "plain text: a section's heading that a table of contents names is no headline" {
    printf '%s\n\n' 'Home' "$first" "$second" '  * Tickets for the ferry' '  * Boats of the harbour' \
        '  * Questions that are often asked' 'Tickets for the ferry' "$second $first" "$first $second" "$second $first" \
        "$first $second" "$second $first" "$first $second" "$second $first" "$first $second" >in
    try --plain --explain in
    ! grep -q 'headline:.*Tickets' out || complain "the headline: $(cat out)"
    ! grep -q 'drop.*The ferry to Stone Island' out || complain "without the first paragraph: $(cat out)"
    all_well
}

@test "a heading of level 1 is the headline, and not a low one that only stands above the first paragraph" {
    {
        printf '<html><body><div class=article-body><h1>Ferries</h1>'
        printf '<p>%s</p>' one two three four five six seven eight nine ten eleven twelve thirteen
        printf '<h4>What it costs to travel in spring</h4><p>%s</p><p>%s</p></div>' "$first $second" "$second $first"
    } >in
    try --recall --explain in
    grep -q 'keep.*What it costs' out || complain "taken for the headline: $(cat out)"
    all_well
}

@test "a heading that begins as that of other stories does is dropped with the links below it" {
    printf '<html><p>%s</p><p>%s</p><h3>Related stories of the harbour office</h3><ul><li><a href=a>The old quay of Eastmere</a></li><li><a href=b>Ships of the north</a></li></ul><p>%s</p>' \
        "$first $second" "$second $first" "$second" >in
    try --recall --explain in
    [ "$(grep -c 'drop.*related:' out)" -ge 1 ] || complain "kept: $(cat out)"
    ! grep -q 'keep.*Ships' out || complain "kept: $(cat out)"
    printf '<html><p>%s</p><p>%s</p><h3>Related stories</h3><a href=a>The old quay of Eastmere</a><br><a href=b>Ships of the north</a><h3>Read more:</h3><a href=c>Ferries are old</a><br><a href=d>Boats are late</a><p>%s</p>' \
        "$first" "$second $first" "$second" >in
    try --recall --explain in
    [ "$(grep -c 'drop.*related:text:' out)" -eq 4 ] || complain "not the list right below: $(cat out)"
    all_well
}

@test "a story drops a link as long as a headline that is not sure to belong" {
    local text="<p>$first $second</p><p>$second $first $second</p>" link='How the old quay of Eastmere was mended in a single winter of storms' type
    for type in article website; do
        printf '<html><meta property=og:type content=%s><body><div>%s<p><a href=q>%s</a></p>%s</div>' "$type" "$text$text$text" "$link" "$text$text$text" >$type
    done
    try --precision --explain article
    grep -q 'drop.*related:.*old quay' out || complain "kept: $(cat out)"
    try --precision --explain website
    ! grep -q 'related:' out || complain "no story: $(cat out)"
    all_well
}

@test "a section's heading that is likely stays, also where it ends as the headline does" {
    printf '<html><title>Ferries of the north</title><body><div class=article-body><h1>Ferries of the north</h1><p>%s</p><p>%s</p><h2>The captains of the Ferries of the north</h2><p>%s</p></div>' \
        "$first $second" "$second $first" "$second $first $second" >in
    try --explain in
    grep -q 'keep.*The captains of' out || complain "dropped: $(cat out)"
    all_well
}

@test "plain text: a section's line that is likely stays, also where it ends as the headline does" {
    printf '%s\n\n' 'Ferries of the north' "$first $second" 'The captains of the ferries of the north' "$second $first" \
        'The old and the new Ferries of the north' "$second $first $second" 'WorldFerries of the north' "$first $second $first" >in
    try --plain --explain in
    grep -q 'keep.*The old and the new' out || complain "dropped: $(cat out)"
    grep -q 'drop.*headline-again:.*WorldFerries' out || complain "kept: $(cat out)"
    all_well
}

@test "a paragraph behind teasers stays where others of its path are kept, or it is sure" {
    local teasers='<div class=t><a href=a>Ships of the north</a></div><div class=t><a href=b>The old quay</a></div><div class=t><a href=c>A bridge for spring</a></div>'
    teasers=$teasers$teasers$teasers$teasers
    {
        printf '<html><h1>Ferries</h1>'
        printf '<div class=b><p>%s</p></div>' "$first $second" "$second $first" "$first $second $first"
        printf '%s<div class=b><p>%s</p></div>%s' "$teasers" "$second" "$teasers"
    } >in
    try in
    [ "$(tail -n 1 out)" = "$second" ] || complain "dropped: $(cat out)"
    sed 's/\(.*\)class=b/\1class=article-body/' in >sure
    try --explain sure
    grep -q "keep.*forest:.*$second\$" out || complain "of another path: $(cat out)"
    sed 's|\(.*\) class=b|\1|; s|$|<footer>All rights reserved</footer>|' in >likely
    try likely
    [ "$(tail -n 1 out)" = "$second" ] || complain "likely, in no story: $(cat out)"
    all_well
}

@test "a button that comes again is dropped, and one that names what it shows is not" {
    local shelf name
    shelf=$(for name in 'The Coast of Mud' 'A Pocket of Rivers' 'North as a Habit' 'How to Fold It'; do
        printf '<li><div><h3><a href=/b>%s</a></h3><p>by Ann Brook</p><p>%s</p><button>Put into the crate</button></div></li>' "$name" "$second"
    done)
    printf '<html><main><h1>Books about maps</h1><p>%s</p><ul>%s</ul></main></html>' "$first" "$shelf" >in
    try --html --explain in
    grep -q $'\tdrop\t.*\tcall:control.*crate' out || complain "the button is kept: $(cat out)"
    printf '<html><main><h1>Answers</h1><p>%s</p><div><button>When does the ferry sail?</button><p>%s</div><div><button>Is there a café on board?</button><p>%s</div></main></html>' \
        "$first" "$second" "$first $second" >in
    try --html in
    grep -q 'café' out || complain "the name of a fold is dropped: $(cat out)"
    sed 's|<p>|<ul><li><a href=#a>When does the ferry sail?</a><li><a href=#b>Is there a café on board?</a></ul>&|' in >listed
    try --html --explain listed
    grep -q 'keep.*control:.*café' out || complain "listed above: $(cat out)"
    all_well
}

@test "code that prints, and a list of networks that the text is about, are no calls" {
    printf '<html><body><div class=article-body><p>%s</p><pre>print(ferry)\n</pre><p>%s</p><ul><li>Facebook</li><li>Instagram</li><li>The harbour</li><li>YouTube</li></ul><p>%s</p></div>' \
        "$first $second" "$second $first" "$second $first $second" >in
    try in
    grep -q '^print(ferry)$' out || complain "no code: $(cat out)"
    try --recall in
    grep -q '^Instagram$' out || complain "no list: $(cat out)"
    all_well
}

@test "the day of the first item of a list is no byline of the page where the others stay" {
    local concerts day=3
    concerts=$(for name in 'The Tin Valley Brass' 'Paper Theatre' 'Wells and Their Keepers' 'Ceilidh for the Roof'; do
        printf '<div class=event><h2><a href=/e>%s</a></h2><div class=when>March %s @ 7:30 pm - 9:45 pm</div><p>%s %s</p></div>' "$name" "$((day += 5))" "$first" "$second"
    done)
    printf '<html><main><h1>What is on</h1>%s</main></html>' "$concerts" >in
    try --html in
    [ "$(grep -c '@ 7:30' out)" -eq 4 ] || complain "days are lost: $(cat out)"
    all_well
}

@test "code and items of the text are no byline and no copy of a caption" {
    printf '<html><p>%s</p><figure><pre>from ferries import the quay\n</pre></figure><figure><pre>from ferries import the quay\n</pre></figure><p>%s</p>' \
        "$first $second" "$second $first" >in
    try --recall in
    [ "$(grep -c 'import the quay' out)" -eq 2 ] || complain "not twice: $(cat out)"
    printf '<html><body><div class=article-body><h1>The ferry, the harbour and the quay</h1><ul>' >in
    printf '<li>The %s, by Ann Brook</li>' 'ferry and her many captains' 'harbour, the boat and the engine room' 'office of the harbour' >>in
    printf '</ul><p>%s</p><p>%s</p></div>' "$first $second" "$second $first" >>in
    try --explain in
    ! grep -q 'option:li' out || complain "a byline: $(cat out)"
    printf '<html><body><div class=article-body><h1>The ferry, the harbour and the quay</h1><ul><li>Updated 2031.03.14 10:22</li></ul><p>%s</p><p>%s</p></div>' "$first $second" "$second $first" >in
    try --recall --explain in
    grep -q 'option:li.*Updated' out || complain "no byline: $(cat out)"
    all_well
}

@test "plain text: the heading of other stories is dropped with the lines below it" {
    printf '%s\n\n' "$first" "$second $first" 'Related stories' '  * The old quay of Eastmere' '  * Ships of the north' "$second" >in
    try --plain --recall --explain in
    [ "$(grep -c 'drop.*related:li:' out)" -eq 2 ] || complain "not the list: $(cat out)"
    printf '%s\n\n' "$first" "$second $first" 'Related stories' 'The old quay of Eastmere' 'Ships of the north' "$second" >in
    try --plain --recall --explain in
    [ "$(grep -c 'drop.*related:' out)" -eq 3 ] || complain "not the lines: $(cat out)"
    all_well
}

@test "plain text: below the heading of other stories their headlines go with the paragraph below each" {
    local stories=('Related stories' 'The old quay' 'Divers found the wreck of a ship, the museum said on Friday.' 'March 4, 2021' 'Ships of the north' 'Two boats were sold, and one has sunk since then.')
    printf '%s\n\n' "$first" "$second $first" "${stories[@]}" 'Contact' >in
    try --plain --recall --explain in
    [ "$(grep -c 'drop.*related:' out)" -eq 6 ] || complain "not the stories: $(cat out)"
    printf '%s\n\n' "$first" "$second $first" "${stories[@]}" 'Trials' "$second" "$first" >in
    try --plain --recall --explain in
    [ "$(grep -c 'drop.*related:' out)" -eq 6 ] || complain "not the stories alone: $(cat out)"
    printf '%s\n\n' "$first" "$second $first" "${stories[@]:0:3}" "$second" "$first" >in
    try --plain --recall --explain in
    ! grep -q 'related:.*Divers' out || complain "a paragraph of the article: $(cat out)"
    all_well
}

@test "plain text: dated comments below a line that speaks of them are dropped, and those of several posts are not" {
    local article="$first $second $first $second $first $second" name
    printf '%s\n\n%s\n\n3 Comments\n\n' "$article" "$second" >in
    for name in Ann bertil Cleo; do
        printf '%s // March 3, 2031\n\nI waited for %s at the old quay, and it was as cold as it ever is in March.\n\n' "$name" "$name"
    done >>in
    try --plain --explain in
    [ "$(grep -c 'drop.*comment:.*old quay' out)" -eq 3 ] || complain "with comments: $(cat out)"
    try --plain --keep=comments in
    [ "$(grep -c 'old quay' out)" -eq 3 ] || complain "--keep drops comments: $(cat out)"
    sed "s|^$article\$|$first $second|; /Cleo/d" in >short
    try --plain --explain short
    [ "$(grep -c 'drop.*comment:.*old quay' out)" -eq 2 ] || complain "of a short article: $(cat out)"
    sed 's|// \(.*\)|// \1 // 2 Comments|' in >several
    try --plain --explain several
    ! grep -q 'comment:' out || complain "posts of a list: $(cat out)"
    all_well
}

@test "plain text: comments without dates are known by who wrote them and by buttons" {
    local article="$first $second $first $second $first $second" form head above below name
    for form in 'Comments|%s said...|' 'Comments|%s|Reply'; do
        IFS='|' read -r head above below <<<"$form"
        printf '%s\n\n%s\n\n%s\n\n' "$article" "$second" "$head" >in
        for name in Ann bertil Cleo; do
            printf "$above\n\nI waited for %s at the old quay, and it was as cold as it ever is in March.\n\n%s\n\n" "$name" "$name" "$below"
        done >>in
        try --plain --explain in
        [ "$(grep -c 'drop.*old quay' out)" -eq 3 ] || complain "$form: $(cat out)"
    done
    sed '/Reply/d' in >bare
    try --plain --explain bare
    ! grep -q 'comment:' out || complain "nothing tells who wrote them: $(cat out)"
    all_well
}

@test "plain text: a line that an arrow begins or ends is dropped, and a quotation is not" {
    local line
    for line in '← The old quay' 'The new ferry →' '← The old quay The new ferry →' '« Storms' 'Ships and harbours ›'; do
        printf 'Home\n\n%s\n\n%s\n\n%s\n' "$first" "$line" "$second" >in
        try --plain --explain in
        grep $'\tpager:' out | grep -qF 'drop' || complain "kept: $line"
    done
    printf 'Home\n\n%s\n\n«Les navires»\n\n%s\n' "$first" "$second" >in
    try --plain --explain in
    ! grep -q 'pager:.*navires' out || complain "a quotation: $(cat out)"
    all_well
}

@test "a byline stays in plain text, and in HTML where --keep names it" {
    local byline='By Ann Brook, 4 September 2025' date='Updated 5 September 2025' third
    third='By May 2024 both ferries had been sold, and the harbour was let to a club of swimmers.'
    printf '<html><h1>The Ferry Sails Again</h1><p>%s</p><p>%s</p><p>%s</p><p>%s</p><p>%s</p>' \
        "$byline" "$date" "$first" "$second" "$third" >in
    makes "$first"$'\n'"$second"$'\n'"$third"$'\n'
    makes "$byline"$'\n'"$date"$'\n'"$first"$'\n'"$second"$'\n'"$third"$'\n' --keep=byline
    html-to-text --marks in >marked
    mv marked in
    makes "$first"$'\n'"$second"$'\n'"$third"$'\n'
    printf '%s\n' 'The Ferry Sails Again' "$byline" "$first" "$second" "$third" >in
    makes "The Ferry Sails Again"$'\n'"$byline"$'\n'"$first"$'\n'"$second"$'\n'"$third"$'\n'
    makes "The Ferry Sails Again"$'\n'"$first"$'\n'"$second"$'\n'"$third"$'\n' --drop=byline
    try "$PAGES/news.html"
    is_well
    ! grep -q '5 min read' out || complain "$program drops no byline that reads like a paragraph"
    try --keep=byline "$PAGES/news.html"
    grep -q '5 min read' out || complain "$program keeps none with --keep=byline"
    all_well
}

@test "words that are hours and zones in one language and verbs in another make no byline without a figure" {
    local line
    for line in 'So ist es heute wieder am Hafen.' 'Le port est ouvert, la mer est calme.'; do
        printf '<html><h1>The Ferry Sails Again</h1><p>%s</p><p>%s</p><p>%s</p>' "$line" "$first" "$second" >in
        makes "$line"$'\n'"$first"$'\n'"$second"$'\n'
    done
    printf '<html><h1>The Ferry Sails Again</h1><p>4 Sept, 11:30 am EST</p><p>%s</p><p>%s</p>' "$first" "$second" >in
    makes "$first"$'\n'"$second"$'\n'
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

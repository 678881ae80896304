#!/usr/bin/env bats
# What strip-boilerplate keeps: what stands beside the text or in it: other stories, boxes, dialogs, what is hidden or said twice.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article

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
    each_is 'drop.*call:.*' --plain "$first\n\n$second\n\n$first $second\n\n%s\n\n$second $first\n\n" \
        'Store and/or access information on a device' 'Measure content performance' 'Messung der Werbeleistung' \
        'Archiviare informazioni su dispositivo e/o accedervi' 'Mesurer la performance des contenus' 'Pomiar wydajności reklam'
    all_well
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
    printf '%s\n' "$first $second" 'LEIA TAMBÉM:' '* The old quay of Eastmere is mended' '* The new quay is older' "$second $first" >in
    try --plain --explain in
    [ "$(grep -c 'related:.*\(:$\|mended\|older\)' out)" -eq 3 ] || complain "not both stories: $(cat out)"
    for call in 'What they know:' 'More:'; do
        printf '%s\n' "$first $second" "$call" 'The old quay of Eastmere is mended' 'The new quay is older' "$second $first" >in
        try --plain --explain in
        ! grep -q 'related:' out || complain "the author's: $(cat out)"
    done
    all_well
}

@test "HTML: a call to read something else between paragraphs is dropped with the link below it, but not with a heading" {
    local page="<html><p>$first $second</p><p>$second $first</p><div>%s</div><%s><a href=/a>The old quay of Eastmere is mended</a></%s><p>%s</p>"
    # shellcheck disable=SC2059 # it is one
    printf "$page" 'Читайте также' div div "$second $first" >in
    try --html --recall --explain in
    grep -q 'drop.*related:.*mended' out || complain "kept: $(cat out)"
    for words in 'Читайте также h3' 'Погода div' ; do
        # shellcheck disable=SC2059 # it is one
        printf "$page" "${words% *}" "${words#* }" "${words#* }" "$second $first" >in
        try --html --recall --explain in
        ! grep -q 'related:' out || complain "$words: $(cat out)"
    done
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

# shop TYPE HTML: writes `in`, a page of that og:type, its text, a list of links and the HTML behind it.
shop() {
    printf '<html><meta property=og:type content=%s><nav><a href=a>Shop</a></nav><main><h1>Bit set</h1><p>%s</p><p>%s</p></main><ul><li><a href=c>Other sets</a><li><a href=d>Drivers</a></ul>%s' \
        "$1" "The set holds sixteen bits of hard steel in a case that fits any pocket, and a driver with a magnet." \
        "Every bit has its own place in the foam, so that nothing is lost on the way to the boat." "$2" >in
}

@test "a product's page keeps its specifications, a label and a value each" {
    local rows='<button>Specifications</button><table><tr><td>Case<td>Polymer<tr><td>Weight<td>240 g</table><h3>Store</h3><table><tr><td>Number<td>X-145-1</table>'
    local items='<ul><li>Case: polymer<li>Weight: 240 g<li>Number: X-145-1</ul>'
    local terms='<dl><dt>Case<dd>Polymer<dt>Weight<dd>240 g<dt>Number<dd>X-145-1</dl>'
    local html
    for html in "$rows" "$items" "$terms"; do
        shop product "$html"
        try --html in
        grep -q '^Weight' out && grep -q 'X-145-1' out || complain "lost: $html: $(cat out)"
        ! grep -q Shop out || complain "links: $(cat out)"
        shop website "$html"
        try --html --explain in
        ! grep -q 'specs:' out || complain "no product: $(cat out)"
    done
    shop product "$rows"
    try --html in
    grep -qx Specifications out && grep -qx Store out || complain "heads: $(cat out)"
    for html in '<table><tr><td>CPU<td>i7, 8 cores<tr><td>RAM<td>16 GB<tr><td>SSD<td>512 GB</table>' \
        '<dl><dt>CPU<dd>i7, 8 cores<dt>RAM<dd>16 GB<dt>SSD<dd>512 GB</dl>'; do
        shop product "$html"
        try --html in
        grep -q '^RAM' out || complain "codes of parts: $html: $(cat out)"
    done
    for html in "${items/<li>Case: polymer/}" '<ul><li>USD: 12.50<li>GBP: 9.80<li>EUR: 11.20</ul>' "<footer>$items</footer>" "<aside>$items</aside>" \
        '<table><tr><td>USD<td>12.50<tr><td>GBP<td>9.80<tr><td>EUR<td>11.20</table>' '<dl><dt>USD<dd>12.50<dt>GBP<dd>9.80<dt>EUR<dd>11.20</dl>' \
        '<p>USD: 12.50USD</p><p>GBP: 9.80GBP</p><p>EUR: 11.20</p>' \
        '<p>Only 12:30 left</p><p>Only 12:31 left</p><p>From 12:40 on</p>' '<p>https://a.example</p><p>https://b.example</p><p>https://c.example</p>' \
        '<table><tr><td>Small<td>38<td>40<tr><td>Medium<td>42<td>44<tr><td>Large<td>46<td>48</table>'; do
        shop product "$html"
        try --html --explain in
        ! grep -q 'specs:' out || complain "none: $html: $(cat out)"
    done
    all_well
}

@test "what a product's page says again for narrow screens is kept once" {
    local text="<p>It comes in a box of card.</p><p>Made on the island by hand.</p><p>Wash it in cold water, and dry it in the shade.</p>"
    shop product "<div>$text</div><div class=narrow>$text</div>"
    try --html in
    [ "$(grep -c 'Made on the island' out)" -eq 1 ] || complain "$(cat out)"
    shop website "<div>$text</div><div class=narrow>$text</div>"
    try --html --explain in
    ! grep -q 'repeat:' out || complain "no product: $(cat out)"
    all_well
}

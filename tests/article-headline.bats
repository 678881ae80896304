#!/usr/bin/env bats
# What strip-boilerplate keeps: the headline, bylines, and what is said of the author.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article

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
    sed "6,\$s/^Ann Brook/By Ann Brook/" in >headed
    try --plain --recall --explain headed
    ! grep -q 'author:' out || complain "the byline of another text: $(cat out)"
    printf 'The Ferry Sails Again\n\nBy Ann Brook\n\n%s\n\nAnn Brook\n\n%s\n\n%s\n' "$text" "$about" "$second" >longer
    try --plain --explain longer
    ! grep -q 'author:' out || complain "a name above more paragraphs: $(cat out)"
    printf '%s\n\n' 'The Sailors Talk' "$first $second" 'Ann Brook' "$text" 'Tom Hill' "$text" 'Ann Brook' "$first" >turns
    try --plain --explain turns
    ! grep -q 'author:' out || complain "who speaks in a talk: $(cat out)"
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

@test "plain text: a headline in capitals, below the title that has it in small letters, is the headline" {
    printf '%s\n' 'The old ferry sails again in spring - Island Post' Home 'THE OLD FERRY SAILS AGAIN IN SPRING' "$first $second" "$second $first" >in
    makes 'THE OLD FERRY SAILS AGAIN IN SPRING'$'\n'"$first $second"$'\n'"$second $first"$'\n'
    all_well
}

@test "how long ago an article was written is its byline in any language" {
    each_is 'drop.*option:.*' --html "<html><h1>The Ferry Sails Again</h1><div>%s</div><p>$first $second</p><p>$second $first</p>" \
        '5 giorni fa' '3 gün önce' '4 dagen geleden' '3 dagar sedan' '5時間前' '3天前' '3 hari yang lalu' '2 ngày trước' '5 dni temu' \
        '3 μέρες πριν' '5 päivää sitten' '3 घंटे पहले' '۳ روز پیش' '3 dage siden' '3 дні тому'
    all_well
}

@test "a line that tells of another year, or of what came out in it, is no byline" {
    local line
    for line in '10 лет назад умер поэт' '10 anni fa la strage' '20 yıl önce kapandı' 'Tăng 5% so với năm trước' \
        'نسبت به سال قبل ۵ درصد' 'הספר פורסם ב-1984 בלונדון' '閱讀時間減少 5%'; do
        printf '<html><h1>Ferries</h1><p>%s %s</p><h2>%s</h2><p>%s %s</p>' "$first" "$second" "$line" "$second" "$first" >in
        try --html --explain in
        ! grep -q 'option:.*'"$line" out || complain "a byline: $(cat out)"
    done
    for line in '10 years ago the ferry sank.' '5 giorni fa il traghetto affondò.' '3 dagen geleden brandde de boot.'; do
        printf '<html><h1>Ferries</h1><p>%s</p><p>%s %s</p><p>%s %s</p>' "$line" "$second" "$first" "$first" "$second" >in
        try --html --explain in
        ! grep -q "option:.*$line" out || complain "a sentence: $(cat out)"
    done
    each_is 'drop.*option:.*' --html "<html><h1>Ferries</h1><p>%s</p><p>$second $first</p><p>$first $second</p>" \
        'Updated 3 hours ago.' '3 hrs ago.' '5:30 p.m.' 'Monday, 3 November, 5:30 p.m.'
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

@test "HTML: the second line of a broken headline is of it" {
    printf '<html><title>The ferry to Stone Island sails again - The Ledger</title><td><b>The ferry to Stone Island<br>sails again</b><br><br>%s<br><br>%s' \
        "$first $second" "$second" >in
    try --html --recall in
    ! grep -q '^sails' out || complain "kept: $(cat out)"
    try --html --keep=title in
    [ "$(head -n 2 out | tail -n 1)" = 'sails again' ] || complain "not kept with the title: $(cat out)"
    printf '<html><title>Song of the ferry - The Ledger of Eastmere</title><h1>Songs</h1><div>Song of the ferry<br>Ferry, ferry<br>ferry of song<br>%s<br>%s</div>' \
        "$first $second" "$second" >in
    try --html in
    [ "$(head -n 1 out)" = 'Ferry, ferry' ] || complain "a song that says its title again: $(cat out)"
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
    printf '<html><title>The late ferry | %s</title><h1><a href=/f>The late ferry</a></h1><h2>%s</h2><p>%s<p>%s' \
        "$site" "$site" "$first $second" "$second" >site-below
    try --html --keep=title site-below
    [ "$(head -n 1 out)" = 'The late ferry' ] || complain "the site's name behind a headline that leads to itself: $(cat out)"
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

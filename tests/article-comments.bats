#!/usr/bin/env bats
# What strip-boilerplate keeps: comments on an article.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article

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

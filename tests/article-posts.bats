#!/usr/bin/env bats
# What strip-boilerplate keeps: boards, threads and letters, whose posts are the text.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article

# Three answers to a question.
answers=('You can warm the lid with a hair dryer, then it grows a little and can be turned. With me that works nearly always.'
    'With a rubber glove you have a better hold. Lift the rim with a spoon before, so that some air gets in.'
    'Just turn it over and knock it on the floor once. That is how my grandmother did it.')

# kmsgs LINE: a page of posts of Kunena, each with a rank above and the line below it.
kmsgs() {
    local post
    printf '<html><title>Which ferry?</title><h1>Which ferry?</h1>'
    for post in "$first" "$second" "${answers[0]}"; do
        printf '<div class="kmsg row"><div class=p>Old hand</div><div class=kmessage><p>%s</p></div><div class=m>%s</div></div>' "$post" "${1:+$1 ${post:4:5}}"
    done
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

@test "the ways to other letters of an archive are dropped, with the fields beside them, and answers are not" {
    local ways='<ul><li><b>Next message:</b> <a href=2>Piet Vos: "Which ferry?"</a>
        <li><b>Reply:</b> <a href=2>Piet Vos: "Which ferry?"</a><li><b>Next in thread:</b> <a href=3>Ann: "Which?"</a></ul><hr>'
    printf '<html><h1>Re: Ferry</h1><b>From:</b> Ann (ann at x.org)<br>%s<p>%s<p>Reply: %s<p>%s<hr>%s' \
        "$ways" "$first $second" "$second" "$first" "$ways" >in
    try --html --recall --explain in
    ! grep -q 'keep.*\(Piet\|From:\|Which\)' out || complain "ways or fields: $(cat out)"
    grep -q 'keep.*Reply: It has' out || complain "an answer: $(cat out)"
    [ "$(grep -c 'field:' out)" -ge 6 ] || complain "not by the rule: $(cat out)"
    printf '<html><h1>The Ferry</h1><p>%s<p>Previous message: I sail at noon<p>Next message: I am late. Ann<p>%s' "$first $second" "$second $first" >in
    try --html --recall --explain in
    [ "$(grep -c 'keep.* message:' out)" -eq 2 ] || complain "what a text tells of: $(cat out)"
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

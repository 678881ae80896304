#!/usr/bin/env bats
# What strip-boilerplate keeps: lines of a kind: calls, captions, menus, small print, feet.
# shellcheck disable=SC2154 # article.bash sets what is not set here

load helper
load article

# Of plain text, what stands between two paragraphs.
explain_between() { # TEXT
    printf '%s\n\n' "$first $second" "$1" "$second $first" >in
    try --plain --explain in
}

@test "that the article goes on below the advertisement is dropped in any language" {
    each_is '^[0-9]*.[0-9]*.drop.*' --html "<html><h1>The Ferry Sails Again</h1><p>$first</p><p>$second</p><p>%s</p><p>$first $second</p>" \
        'Juttu jatkuu mainoksen jälkeen' 'Artikkel jätkub pärast reklaami' 'Článek pokračuje pod reklamou' \
        'La suite après la publicité' 'Continua después de la publicidad' 'Dalsza część artykułu pod reklamą'
    all_well
}

@test "what old pages say of themselves below the text is dropped in any language" {
    each_is 'drop.*' --html "<html><h1>The Ferry Sails Again</h1><p>$first<p>$second<p>$first $second<p>%s" \
        'Olet kävijä numero 1204' 'Sei il visitatore numero 1204' 'Sidan uppdaterad 04.05.2001' 'Laatst bijgewerkt: 4 mei 2001' \
        'Terug naar de startpagina' 'Powrót do strony głównej'
    all_well
}

@test "how to end a subscription, to refuse cookies and to say that a page helped is dropped in any language" {
    each_is '^[0-9]*.[0-9]*.drop.*' --plain "$first $second\n\n$second $first\n\n%s\n\n$first $first\n\n$second $second\n" \
        'Désinscription en un clic' 'Date de baja cuando quieras' 'Отписаться можно в любой момент' '随时取消订阅' \
        'Alle ablehnen' 'Odrzuć wszystkie' 'Tümünü reddet' 'すべて拒否' '¿Le ha resultado útil esta información?' \
        'カートに入れる' 'Lägg i varukorg' 'ブログランキング参加中'
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

@test "plain text: a day and a time between two paragraphs are dropped, and a line of code that has them is not" {
    printf '%s\n\n' "$first" '14 januari 2031 20:11' "$second" "SET day = '2031-01-14 20:11:00'" "$first" >in
    try --plain --explain in
    grep -q 'stamp:.*januari' out || complain "stamp: $(cat out)"
    ! grep -q 'stamp:.*SET' out || complain "code: $(cat out)"
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

@test "lines that stand alike in elements of one path stay or go together" {
    printf '<html><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>The Anna</h1><p>%s %s<p>%s<table><tr><td>Length<td>Forty-one metres over all<tr><td>Built<td>In the yard of Eastmere<tr><td>Engines<td>Two, which burn oil from the north<tr><td>Crew<td>Nine<tr><td>Speed<td>Twelve knots, with the wind behind her<tr><td>Cars<td>None<tr><td>Home port<td>Varnholm</table><footer>All rights reserved</footer>' \
        "$first" "$second" "$second" >in
    try --html in
    grep -q 'Varnholm' out || complain "the last row: $(cat out)"
    [ "$(try --html --explain in && grep row: out | cut -f 4 | uniq | wc -l)" -eq 1 ] || complain "scores: $(cat out)"
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
    for line in 'Site design by Wyeweb' 'This site is best viewed at 800x600' 'Last revised 2 May 2004' \
        'Site réalisé par Pixel' 'Copyright 2006' 'Valid XHTML' 'Seitenanfang' 'Plan du site'; do
        printf '<html><h1>The Ferry</h1><p>%s<p>%s<p>%s' "$first $second" "$second $first" "$line" >in
        try --html --recall --explain in
        ! grep -q "keep.*$line" out || complain "kept: $line: $(cat out)"
    done
    for line in 'Most searched terms of the year were ferries.' 'Recent headlines said that the strait is closed.' 'Create a link to a file'; do
        printf '<html><h1>The Ferry</h1><p>%s<p>%s<p>%s' "$first $second" "$second $first" "$line" >in
        try --html --explain in
        grep -q "keep.*$line" out || complain "a line of the text: $line: $(cat out)"
    done
    all_well
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

# heads_links LINE...: in HTML each line is the heading of other stories, and goes with the links below it.
heads_links() {
    local line
    for line in "$@"; do
        printf '<html><p>%s %s</p><p>%s %s</p><h4>%s</h4><h5><a href=/a>New metro line opens</a></h5><h5><a href=/b>New metro line closes</a></h5><p>%s</p>' \
            "$first" "$second" "$second" "$first" "$line" "$first" >in
        try --html --explain in
        [ "$(grep -c 'drop.*related:.*metro' out)" -eq 2 ] || complain "below $line: $(cat out)"
    done
}

@test "buttons and headings of the papers of 2008 are known by their words" {
    local line
    for line in 'Buzz up!' 'Respond to this story' 'Suggest removal' 'Digg Newsvine Technorati' 'Leserbrief schreiben' \
        'Citez sur votre blog' 'Enviar esta noticia' 'Scrivi un commento' '收藏此页' '读者评论'; do
        explain_between "$line"
        grep -q 'drop.*call:' out || complain "kept: $line: $(cat out)"
    done
    heads_links 'More local news' 'Most e-mailed' 'Elsewhere on the Web' 'Les plus envoyés' 'Meistgelesene Artikel' 'Ссылки по теме'
    all_well
}

@test "what pages ask of their readers and customers is dropped in any language" {
    each_is 'drop.*call:.*' --plain "$first $second\n\n%s\n\n$second $first\n" \
        'Um kommentieren zu können, müssen Sie angemeldet sein.' 'Per poter commentare devi accedere' 'Comente esta notícia' \
        'Комментарии к записи' 'הגב לתגובה זו' 'Participe do grupo' 'Compartilhe esta notícia' \
        'Te ha resultado útil' 'この記事は役に立ちましたか' '这篇文章对您有帮助吗' 'هل كان هذا المقال مفيدا' \
        'Napisz opinię' 'Написать отзыв' 'レビューを書く' '리뷰 쓰기' 'Γράψτε μια κριτική' 'Schreiben Sie eine Bewertung' \
        'Dodaj do ulubionych' 'Купить в один клик' 'Mua ngay' 'Ücretsiz kargo' 'Privatsphäre-Einstellungen' \
        '훈훈해요 30 후속기사 원해요 0' '歡迎按讚加入粉絲團' 'Kostenlos in Ihrem Postfach' 'Dans votre boîte mail' \
        'Opinie o przepisie' 'ख़बर सुनें' 'रहें हर खबर से अपडेट'
    all_well
}

@test "lists of other stories, questions and posts are known by their headings in any language" {
    heads_links 'Ricette correlate' 'Recettes similaires' 'Potrebbero interessarti' 'Anderen bekeken ook' 'Podobné otázky' 'Также спрашивают' \
        'Benzer sorular' '热门博文' 'あわせて知りたい' '인기글' 'Liknande inlägg' 'Postagens populares' 'Beliebte Posts' '人気の投稿' \
        'Популярные записи' 'المشاركات الشائعة' 'Δημοφιλείς αναρτήσεις'
    all_well
}

@test "a headline or a sentence that names what a page also asks for is no call" {
    local line
    for line in 'Он отказался прокомментировать новость' 'Соседи собрались обсудить новость' 'Все отзывы о фильме' 'Песня вошла в избранное' \
        'No quiso comentar esta noticia' 'Não quis comentar esta notícia' 'Os filmes mais assistidos' 'Lo escribió en su correo' \
        'Die Mail flatterte ins Postfach' 'Brasil entre no grupo dos ricos' 'نظرات کارشناسان' 'از دیدگاه کاربران' 'परंपरा से जुड़े रहें' \
        '너무 슬퍼요' '흥미진진 대결' '按讚數破萬' '引發網友評論' '我有话说'; do
        explain_between "$line"
        ! grep -q 'call:' out || complain "a call: $line: $(cat out)"
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

@test "plain text: paragraphs that all are nearly as long as the longest line are not wrapped" {
    printf '%s\n' "$first" 'Ann Brook agreed.' 'The council of Eastmere has found her a new one, which was built in the yard of Varnholm.' \
        'She will carry two hundred people and four lorries in each hour, and a dog, if it is small.' 'Nobody had asked.' "$second" >in
    try --plain --explain in
    [ "$(wc -l <out)" -eq "$(wc -l <in)" ] || complain "lines are joined: $(cat out)"
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
    for line in 'Home » World » Ferries' 'World :: Contact :: Ferries' 'You are here: Home / World / Ferries' \
        'Home>World>Ferries' 'ホーム＞国内＞Ferries'; do
        explain_between "$line"
        grep -q 'drop.*breadcrumb:.*Ferries' out || complain "kept: $(cat out)"
    done
    for line in 'Between »Faust« and »Hamlet«' 'From « Tintin » to « Astérix »' \
        'Length: 40 m | Room: 40 cars | Built: Eastmere' 'Colours: red | white | green' '* salt / fresh / both' '4oz / 118ml / a small cup' \
        'map<int, set<int>>' 'a->b->c' '5>4>3 in all' \
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

@test "code that prints, and a list of networks that the text is about, are no calls" {
    printf '<html><body><div class=article-body><p>%s</p><pre>print(ferry)\n</pre><p>%s</p><ul><li>Facebook</li><li>Instagram</li><li>The harbour</li><li>YouTube</li></ul><p>%s</p></div>' \
        "$first $second" "$second $first" "$second $first $second" >in
    try in
    grep -q '^print(ferry)$' out || complain "no code: $(cat out)"
    try --recall in
    grep -q '^Instagram$' out || complain "no list: $(cat out)"
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

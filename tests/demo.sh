#!/bin/sh
# demo: what the filters make of the sample pages, shown on two screens.
set -eu
cd "$(dirname "$0")/.."
case ${BIN:=bin} in
/*) ;;
*) BIN=$PWD/$BIN ;;
esac
PATH=$BIN:$PATH
cd tests/pages

# Lines are cut at a blank, so that no character is.
narrow() {
    LC_ALL=C sed 's/^\(.\{88\}[^ ]*\) .*/\1 .../' | tr '\t' '|'
}

title() {
    printf '\n--- %s\n' "$*"
}

# show LINES COMMAND: the command, and the first lines of what it prints.
show() {
    printf '$ %s\n' "$2"
    sh -c "$2" | narrow | awk -v most="$1" 'NR <= most; END { if (NR > most) print "... and " NR - most " lines more" }'
}

title "A news page, as it comes: $(grep -c . news.html) lines of HTML"
show 4 "sed -n '/<div class=.breadcrumbs/,\$p' news.html"

title 'Its text, one block a line, none of them twice'
show 4 'html-to-text news.html | dedupe-lines'

title 'The article alone'
show 5 'strip-boilerplate news.html'

title 'What the page says of itself, and which rule told it'
show 4 'extract-metadata --format=tsv news.html'

title 'The same page as a naive scraper left it: other stories first, doubled captions, a glued headline'
show 7 'grep . ferry.txt'

title 'What is left of that'
show 4 'strip-boilerplate ferry.txt | grep .'

title 'A text that was damaged on its way, mended'
show 2 'grep . damaged.txt'
show 2 'grep . damaged.txt | mend-text'

title 'Captions that end differently, once'
show 2 "printf 'The ferry Anneke in the harbour of Eastmere on Monday. Photo: %s\n' 'J. Lund' Ledger | dedupe-lines --near"

title 'Why a line was dropped: from, to, decision, score, rule, text'
show 3 "strip-boilerplate --explain ferry.txt | grep drop"

title 'When it happened: value, words, first and last day'
show 4 "strip-boilerplate --keep=byline news.html | tag-dates --ref=text --list | cut -f 5,7,9,10"

title 'Who said what: type, name, words'
show 4 "strip-boilerplate news.html | extract-quotes --join | cut -f 4,6,9"

title 'Records keep their other members'
show 2 'strip-boilerplate --jsonl text pages.jsonl'
echo

#!/usr/bin/env bats
# What only extract-metadata has; what all programs share is in common.bats.
# shellcheck disable=SC2154 # helper.bash sets tried and status

load helper
export program=extract-metadata

page='<!doctype html><title>Ferry sails - The Ledger</title><meta property="og:site_name" content="The Ledger"><h1>Ferry sails</h1><p class="byline">By Ann Lind and Bo Ek, 4 September 2025'

# makes OUTPUT [OPTION]...: of the page.
makes() {
    # shellcheck disable=SC2059 # it is a format
    printf -- "$1" >wanted
    shift
    printf '%s' "$page" >in
    try "$@" <in
    is_well
    prints_file wanted
}

@test "key: value lines, or TSV with sources, or an object a document" {
    makes 'title: Ferry sails\nauthor: Ann Lind\nauthor: Bo Ek\ndate: 2025-09-04\nsite: The Ledger\n'
    makes 'title\tFerry sails\th1\nauthor\tAnn Lind\tclass\nauthor\tBo Ek\tclass\ndate\t2025-09-04\ttext\nsite\tThe Ledger\topengraph\n' --format=tsv
    makes '{"title":"Ferry sails","author":["Ann Lind","Bo Ek"],"date":"2025-09-04","site":"The Ledger","sources":{"title":"h1","author":["class","class"],"date":"text","site":"opengraph"}}\n' --format=jsonl
    makes 'key\tvalue\tsource\nsite\tThe Ledger\topengraph\n' --format=tsv --header --only=site
    makes '{"file":"-","document":1,"site":"The Ledger","sources":{"site":"opengraph"}}\n' --format=jsonl -H --only=site
    makes '-:1: site: The Ledger\n' -H --only=site
    all_well
}

@test "JSONL: an object is added, also an empty one" {
    printf '%s\n' '{"id":1,"html":"<html><h1>Ferry</h1>"}' '{"id":2,"html":""}' '{"id":3,"html":"<html>"}' '{"id":4}' >in
    try --jsonl html <in
    is_well
    printf '%s\n' '{"id":1,"html":"<html><h1>Ferry</h1>","metadata":{"title":"Ferry","sources":{"title":"h1"}}}' \
        '{"id":2,"html":"","metadata":{}}' '{"id":3,"html":"<html>","metadata":{}}' '{"id":4}' >wanted
    prints_file wanted
    try --jsonl html --into about --only=date <in
    is_well
    [ "$(head -n 1 out)" = '{"id":1,"html":"<html><h1>Ferry</h1>","about":{}}' ] || complain "$tried: $(head -n 1 out)"
    refuses '--format' --jsonl html --format=tsv
    refuses '--format' --jsonl html --format=text
    all_well
}

@test "--only: keys by name" {
    makes 'author: Ann Lind\nauthor: Bo Ek\ndate: 2025-09-04\n' --only=date,author
    refuses 'title,author' --only=colour
    all_well
}

@test "HTML is recognised in UTF-16" {
    printf '<title>Ferry sails again' | sed 's/./&\n/g' | tr '\n' '\0' >wide # UTF-16LE: each byte and a zero
    echo 'title: Ferry sails again' >wanted
    try --charset utf-16le wide
    is_well
    prints_file wanted
    { printf '\377\376' && cat wide; } >marked
    try marked
    is_well
    prints_file wanted
    all_well
}

@test "--html and --plain: what a document is taken for" {
    printf '<p>The ferry <b>sails</p><meta name="author" content="Ann Lind">' >in
    try --html --only=author <in
    is_well
    [ "$(cat out)" = 'author: Ann Lind' ] || complain "$tried: $(cat out)"
    try --plain --only=author <in
    is_well
    prints_nothing
    refuses 'exclude' --html --plain
    all_well
}

@test "--charset: what the page says of itself does not count" {
    printf '<html><meta charset=utf-8><meta name=author content="Ann Gr\366n">' >in
    try --charset latin1 --only=author <in
    is_well
    [ "$(cat out)" = 'author: Ann Grön' ] || complain "$tried: $(cat out)"
    refuses 'charset' --charset klingon
    all_well
}

@test "--explain: every candidate, from sources that the manual names" {
    try --explain "$ROOT"/tests/cases/extract-metadata/*.in
    is_well
    cut -f 5 out | sort -u >sources
    while read -r source; do
        grep -q "^\.It Cm .*\<$source\>" "$ROOT/man/$program.1" || complain "not in the manual: $source"
    done <sources
    for source in json-ld opengraph dublin-core parsely twitter meta microdata time link class html title h1 url text script headline; do
        grep -qx -e "$source" sources || complain "no case for the source $source"
    done
    cut -f 3 out | cut -d ' ' -f 2 | sort -u | tr '\n' ' ' >got
    [ "$(cat got)" = 'chosen passed refused ' ] || complain "decisions: $(cat got)"
    all_well
}

@test "--explain: in the format that is asked for" {
    printf '<title>Ferry sails' >in
    echo '{"start":7,"end":18,"decision":"title chosen","score":60,"rule":"title","text":"Ferry sails"}' >wanted
    try --explain --format=jsonl <in
    is_well
    prints_file wanted
    printf '7\t18\ttitle chosen\t60\ttitle\tFerry sails\n' >wanted
    try --explain <in
    is_well
    prints_file wanted
    all_well
}

@test "--explain: a language that is refused is shown as it stands" {
    printf '<html lang="the Language, of a very long name, and more"><meta name=language content=the_Language_of_a_very_long_name_too>' >in
    try --explain <in
    is_well
    cut -f 3,6 out >got
    printf 'language refused\tthe Language, of a very long name, and more\nlanguage refused\tthe_Language_of_a_very_long_name_too\n' >wanted
    cmp -s got wanted || complain "$tried: $(cat got)"
    all_well
}

@test "the places that --explain gives are those of the page" {
    printf '%s' "$page" >in
    try --explain --only=site,title <in
    is_well
    while IFS=$'\t' read -r start end _ _ source _; do
        part=$(tail -c "+$((start + 1))" in | head -c $((end - start)))
        case $source:$part in
        opengraph:'<meta property="og:site_name" content="The Ledger">' | title:'Ferry sails - The Ledger' | h1:'<h1>') ;;
        *) complain "$source is not at $start: $part" ;;
        esac
    done <out
    all_well
}

@test "--fail-empty: a page that tells nothing" {
    printf '<html><p>Words.' >in
    try --fail-empty <in
    exits 1
    says_one_line 'nothing'
    all_well
}

@test "each story is read against its own day" {
    printf '%s\n' '{"html":"<html><meta property=\"article:published_time\" content=\"2025-09-04T10:00:00+02:00\"><h1>Ferry sails</h1><p>The ferry to Stone Island sailed on Monday, the harbour office said, for the first time in two years.</p>"}' \
        '{"html":"<html><h1>Ferry sinks</h1><p class=\"date\">Published 10 March 2031</p><p>The ferry to Stone Island sank on Monday, the harbour office said, for the first time in two years.</p>"}' >in
    extract-metadata --jsonl html <in | strip-boilerplate --jsonl html --into text |
        tag-dates --jsonl text --ref-field /metadata/date >out
    grep -o 'value=\\"[0-9-]*\\">Monday' out >got || complain "no Monday: $(cat out)"
    printf '%s\n' 'value=\"2025-09-01\">Monday' 'value=\"2031-03-10\">Monday' >wanted
    cmp got wanted || diff wanted got || complain 'not the days that were wanted'
    all_well
}

# within SECONDS FILE: a page that might be quadratic is done in time.
within() {
    status=0
    timeout "$1" "$program" "$2" >out 2>err || status=$?
    [ "$status" -eq 0 ] || complain "${2##*/}: exit $status: $(head -c 200 err)"
}

@test "pages made to be slow are not" {
    repeat() { head -c "$2" /dev/zero | sed "s#\\x0#$1#g"; }
    { echo '<!doctype html>' && repeat '<meta name=author content=\"A, B and C\">' 30000; } >authors
    { echo '<!doctype html>' && repeat '<span class=\"author date\">' 30000; } >spans
    { echo '<!doctype html><script type=\"application/ld+json\">' && repeat '{\"a\":[' 100000; } >deep
    { echo '<!doctype html><script type=\"application/ld+json\">' && repeat '\" ' 300000; } >quotes
    { echo '<!doctype html>' && repeat '<p>By A 1 May 2025 - ' 50000; } >lines
    { echo '<!doctype html><title>' && repeat 'a | ' 200000; } >title
    { echo '<!doctype html><script>' && repeat '2025-01-' 200000; } >script
    { echo '<!doctype html>' && repeat "<meta name=author content=\"$(repeat 'Lind, ' 800)\">" 256; } >families
    within 10 families
    for file in authors spans deep quotes lines title script; do
        within 20 "$file"
    done
    all_well
}

@test "the cases" {
    run_cases extract-metadata
}

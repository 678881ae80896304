#!/usr/bin/env bats
# What only html-to-text has; what all programs share is in common.bats.

load helper
export program=html-to-text

@test "cases" {
    run_cases html-to-text
}

@test "a charset is taken by any of its labels, and an unknown one refused" {
    gives '<p>\xe9' 'é\n' --charset ISO-8859-1
    gives '<p>\xe9' 'é\n' --charset ' Latin1 '
    gives '<p>\xe9' 'й\n' --charset windows-1251
    gives '<p>\xff' '\xef\xbf\xbd\n' --charset utf-8
    gives '\xef\xbb\xbf<p>é' 'é\n' --charset utf-8
    try --charset klingon <<<'<p>a'
    exits 2
    prints_nothing
    says_one_line charset
    all_well
}

@test "what a page says of its charset is not heeded in JSONL" {
    gives '{"t":"<meta charset=latin1>é"}\n' '{"t":"é\\n"}\n' --jsonl t
    gives '{"t":"\\ufeff<p>a"}\n' '{"t":"a\\n"}\n' --jsonl t
    all_well
}

@test "options that would do nothing are refused" {
    refuses 'whole address' --links --base news.example/world
    refuses 'exclude' --marks --explain
    refuses 'utf-8' --charset klingon
    all_well
}

@test "each document has a charset, a <base> and open elements of its own" {
    printf '<base href=http://a.example/><meta charset=latin1><table><tr><td>\xe9<div hidden>' >one
    printf '<a href=b>é</a>' >two
    printf 'é\né (b)\n' >wanted
    try --links one two
    is_well
    prints_file wanted
    all_well
}

@test "what a page says once is not written again for each of its links without bound" {
    local long
    long=$(printf '%02100d' 7)
    gives '<base href=http://a.example/b/><a href=c>d</a>' 'd (http://a.example/b/c)\n' --links
    gives "<base href=http://a.example/$long/><a href=c>d</a>" 'd (c)\n' --links
    all_well
}

@test "lines come before the page ends, once its charset is known" {
    start_filter --charset utf-8
    printf '<p>first<p>sec' >&6
    IFS= read -r -t 20 line <&5 || true
    [ "$line" = first ] || complain "no line while the page goes on: $line"
    end_filter
    start_filter
    printf '<meta charset=latin1><p>caf\xe9<p>sec' >&6
    IFS= read -r -t 20 line <&5 || true
    [ "$line" = café ] || complain "no line while the page goes on: $line"
    end_filter
    all_well
}

@test "a block of any length is one line" {
    {
        printf '<p>'
        yes 'word ' | head -n 100000
    } >in
    try --charset utf-8 <in
    is_well
    [ "$(wc -l <out)" -eq 1 ] || complain "$(wc -l <out) lines"
    [ "$(wc -w <out)" -eq 100000 ] || complain "$(wc -w <out) words"
    try --marks --charset utf-8 <in
    [ "$(wc -l <out) $(grep -c "$(printf 'text\t-\t0\t')word" out)" = '1 1' ] || complain "marks not once"
    printf '<pre>%65536s   \nnext' x >in
    try <in
    [ "$(tail -n 1 out)" = next ] || complain "blanks at the end of a long preformatted line take its end away"
    all_well
}

@test "nesting of any depth keeps its lines and what is hidden" {
    {
        yes '<div><ul><li>' | head -n 5000
        printf 'deep<p>er<span hidden>no<b>no</b></span> shown'
        yes '</ul></div>' | head -n 5000
        printf 'end<p>of it'
    } >in
    printf 'deep\ner shown\nend\nof it\n' >wanted
    try <in
    is_well
    prints_file wanted
    all_well
}

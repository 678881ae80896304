# The manual: pages that mandoc finds nothing in, options that are those of --help, examples that give what is shown.
load helper

# The options that a page documents, in lists: "-o" and "--output" for ".It Fl o , Fl -output Ar FILE".
options_of_page() {
    sed -n 's/^\.It \(Fl .*\)/ \1/p' "$1" | grep -o -e ' Fl [^ ]*' | sed 's/^ Fl /-/; s/\\-/-/g; s/=.*//' | grep '[a-zA-Z0-9]' | sort -u
}

# The options that --help shows, the same way.
options_of_help() {
    "$1" --help | grep '^ ' | grep -o -e '^ *-[a-zA-Z0-9],' -e '^ *\(-.,\)* *--[a-z-]*' | tr ',' '\n' | tr -d ' ' | grep . | sort -u
}

# Which options go together, as --help says it and as a page does: "-a and -b exclude each other".
rules_of_help() {
    "$1" --help | grep '^--' | sed 's/--/-/g; s/,//g'
}

words_of_page() {
    sed 's/^\.Fl //; s/ [,.]$//; s/ , / /g' "$1" | tr '\n' ' '
}

# The lines of the literal displays of a page, as they are shown.
examples_of_page() {
    awk '/^\.Bd .*-literal/ { shown = 1; next } /^\.Ed/ { shown = 0 } shown' "$1" |
        sed 's/\\&//g; s/\\-/-/g; s/\\(aq/'\''/g; s/\\(dq/"/g; s/\\(ga/`/g; s/\\(ha/^/g; s/\\(ti/~/g; s/\\(rs/\\/g; s/\\(lq/“/g; s/\\(rq/”/g; s/\\(Bq/„/g; s/\\(Fo/«/g; s/\\(Fc/»/g; s/\\e/\\/g'
}

@test "every program has a page, and winnow(7) is there and names it" {
    [ -f "$ROOT/man/winnow.7" ] || complain "there is no man/winnow.7"
    for program in $(programs); do
        [ -f "$ROOT/man/$program.1" ] || complain "there is no man/$program.1"
        grep -qx "\.It Xr $program 1" "$ROOT/man/winnow.7" || complain "winnow(7) does not name $program"
        sed -n '/^\.Ss Memory/,/^\.Ss JSONL/p' "$ROOT/man/winnow.7" | grep -q "Xr $program 1" || complain "winnow(7) does not tell the memory of $program"
    done
    for page in "$ROOT"/man/*.1; do
        page=${page##*/}
        [ -x "$BIN/${page%.1}" ] || complain "man/$page is of no program"
    done
    all_well
}

@test "mandoc finds nothing to warn of" {
    command -v mandoc >/dev/null || skip "mandoc is missing"
    for page in "$ROOT"/man/*.[17]; do
        mandoc -T lint -W warning "$page" >out 2>&1 || true
        [ ! -s out ] || complain "$(cat out)"
    done
    all_well
}

# ".Dq a , Dq b" is a quotation within another.
@test "no quotation of a page is within another" {
    command -v mandoc >/dev/null || skip "mandoc is missing"
    for page in "$ROOT"/man/*.[17]; do
        mandoc -T utf8 -O width=1000 "$page" | sed 's/.\x08//g' | grep -n -e '“[^”]*“' -e '””' >out || continue
        complain "${page##*/}: $(cut -c1-300 out)"
    done
    all_well
}

@test "the options of a page and of winnow(7) are those of --help" {
    options_of_page "$ROOT/man/winnow.7" >common
    : >all
    for program in $(programs); do
        options_of_help "$program" | tee -a all >help
        options_of_page "$ROOT/man/$program.1" >page
        [ -s help ] || complain "$program --help shows no option"
        sort -u page common | comm -23 help - >missing
        [ ! -s missing ] || complain "$program: in no page: $(tr '\n' ' ' <missing)"
        comm -13 help page >stray
        [ ! -s stray ] || complain "$program: in the page, not in --help: $(tr '\n' ' ' <stray)"
    done
    if ! grep -q -e --format all; then # nothing in this tree writes records: winnow(7) may tell of them all the same
        printf '%s\n' -H --format --header --list --with-filename >>all
    fi
    sort -u all | comm -13 - common >stray
    [ ! -s stray ] || complain "in winnow(7), and no program has them: $(tr '\n' ' ' <stray)"
    all_well
}

@test "which options go together a page or winnow(7) says as --help does" {
    for program in $(programs); do
        rules_of_help "$program" >rules
        [ -s rules ] || complain "$program --help tells no rule"
        words_of_page "$ROOT/man/$program.1" >words
        words_of_page "$ROOT/man/winnow.7" >>words
        while IFS= read -r rule; do
            grep -qF -e "$rule" words || complain "$program: in no page: $rule"
        done <rules
    done
    all_well
}

@test "the examples of each page give what it shows" {
    for page in "$ROOT"/man/*.[17]; do
        rm -rf scratch
        cp -R "$PAGES" scratch
        cd scratch || return 1
        examples=0
        run_transcripts "man/${page##*/}" < <(examples_of_page "$page")
        [ "$examples" -gt 0 ] || [ "${page%.7}" != "$page" ] || complain "man/${page##*/} has no example"
        cd ..
    done
    all_well
}

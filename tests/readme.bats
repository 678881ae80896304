# Every command of the README's ```console blocks runs and prints what is shown. A ```sh block is not run: it needs things
# from outside.
# shellcheck disable=SC2154 # helper.bash sets examples
load helper

# A tree to run them in: the sources as they are, pages that may be written to, and bin/ as it is under test.
lay_tree() {
    local part
    mkdir -p tree/tests
    for part in Makefile README.md LICENSE src man; do
        ln -s "$ROOT/$part" "tree/$part"
    done
    for part in "$ROOT"/tests/*; do
        ln -s "$part" "tree/tests/${part##*/}"
    done
    rm tree/tests/pages
    cp -R "$PAGES" tree/tests/pages
    ln -s "$BIN" tree/bin
}

@test "the commands of the README give what it shows" {
    lay_tree
    cd tree || return 1
    awk '/^```console/ { shown = 1; next } /^```/ { shown = 0 } shown' "$ROOT/README.md" >examples.txt
    unset BIN MAKEFLAGS MAKELEVEL
    run_transcripts README.md <examples.txt
    [ "$examples" -gt 0 ] || complain "README.md has no example"
    all_well
}

@test "the make rule of the README makes texts, and none of a page that gives nothing" {
    mkdir pages
    cp "$PAGES/news.html" pages/
    printf '<!doctype html><script>nothing to read</script>' >pages/empty.html
    awk '/^```make$/ { shown = 1; next } /^```/ { shown = 0 } shown' "$ROOT/README.md" >Makefile
    unset MAKEFLAGS MAKELEVEL
    ! make -k text/news.txt text/empty.txt >out 2>&1 || complain "a page that gives nothing is no failure: $(cat out)"
    [ -s text/news.txt ] || complain "no text of a good page: $(cat out)"
    [ ! -e text/empty.txt ] || complain "the page that failed left an output"
    all_well
}

@test "the README is short enough to be read" {
    [ "$(wc -l <"$ROOT/README.md")" -le 250 ]
}

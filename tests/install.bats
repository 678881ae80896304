# make install puts programs and pages where PREFIX and DESTDIR say; make uninstall takes them away, and nothing else. And
# make builds for another machine.
load helper

bin=${BIN#"$ROOT"/} # no path with a blank in it, wherever the sources lie: make would take it for two

make_quietly() {
    make -s -C "$ROOT" BIN="$bin" SANITIZE="${SANITIZE:-}" "$@" >"$BATS_TEST_TMPDIR/out" 2>&1 || complain "make $*: $(cat "$BATS_TEST_TMPDIR/out")"
}

@test "make install and uninstall heed PREFIX and DESTDIR" {
    make_quietly install DESTDIR="$PWD/stage" PREFIX=/opt/of\ mine
    for program in $(programs); do
        [ -x "stage/opt/of mine/bin/$program" ] || complain "$program is not installed"
        [ -f "stage/opt/of mine/share/man/man1/$program.1" ] || complain "the page of $program is not installed"
    done
    [ -f "stage/opt/of mine/share/man/man7/winnow.7" ] || complain "winnow(7) is not installed"
    "stage/opt/of mine/bin/$program" --version >/dev/null || complain "$program does not run from there"
    touch "stage/opt/of mine/bin/other"
    make_quietly uninstall DESTDIR="$PWD/stage" PREFIX=/opt/of\ mine
    find stage -type f | grep -v bin/other >left || true
    [ ! -s left ] || complain "left behind: $(cat left)"
    [ -e "stage/opt/of mine/bin/other" ] || complain "uninstall took a file of another"
    all_well
}

@test "what runs while winnow is built is compiled by HOSTCC" {
    unset MAKEFLAGS MAKELEVEL # of the make that runs the tests
    local build=$bin/.build/tests/hostcc
    rm -rf "$BIN/.build/tests/hostcc"
    make_quietly BUILD="$build" CC=false "$build/tables/quote-lexicons.h"
    rm -rf "$BIN/.build/tests/hostcc"
    all_well
}

@test "a generator is made anew where a header that it includes has changed" {
    unset MAKEFLAGS MAKELEVEL
    local header
    for generator in tables lexicons; do
        (cd "$ROOT" && cc -std=c11 -Isrc -I"$bin/.build" -MM "src/gen/$generator.c" src/gen/"$generator"/*.c "src/lib/${generator%s}.c") |
            tr ' ' '\n' | grep '^src/.*\.h$' | sort -u >headers
        grep -q . headers || complain "no header of $generator"
        while IFS= read -r header; do
            make -n -C "$ROOT" BIN="$bin" SANITIZE="${SANITIZE:-}" -W "$header" "$bin/.build/gen/$generator" >out 2>&1
            grep -q -e "-o $bin/.build/gen/$generator" out || complain "$generator: $header has changed, and nothing is done"
        done <headers
    done
    all_well
}

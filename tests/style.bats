# The order of the modules and other rules of the sources that a compiler does not know.
load helper

# Each module includes only itself and those before it. (Files in a folder of src/lib are rooms of the module so named.)
modules='compiler bytes text report memory batch key table lexicon fingerprint set near tally json charset html page prose mend quote date timex record model article metadata stream state seen filter counted'

@test "a module includes only those before it" {
    cd "$ROOT/src"
    grep -r -o '^#include "[^"]*"' lib | grep -v '"tables/' | tr -d '"' | sed 's/:#include//' | awk -v modules="$modules" '
        function module_of(file) {
            gsub("^lib/|/.*$", "", file)
            sub("[.][ch]$", "", file)
            return file == "main" ? "filter" : file # its rooms too
        }
        BEGIN {
            count = split(modules, names, " ")
            for (i = 1; i <= count; i++)
                place[names[i]] = i
        }
        {
            from = module_of($1)
            to = module_of($2)
            if (!place[from] || !place[to])
                print "module " (place[from] ? to : from) " has no place in the order: give it one in tests/style.bats"
            if (place[to] > place[from])
                print "src/" $1 " includes " $2 ", which is above it"
            if ($2 ~ "^lib/.*/" && to != from)
                print "src/" $1 " includes " $2 ", a room of another module"
        }' >"$BATS_TEST_TMPDIR/out"
    [ ! -s "$BATS_TEST_TMPDIR/out" ] || complain "$(cat "$BATS_TEST_TMPDIR/out")"
    grep -n '#include "' ./*.c | grep -v -e '"lib/[a-z]*\.h"' -e '"tables/' >"$BATS_TEST_TMPDIR/out" || true
    [ ! -s "$BATS_TEST_TMPDIR/out" ] || complain "a program includes what is no module: $(cat "$BATS_TEST_TMPDIR/out")"
    all_well
}

@test "no files call each other in a circle, but for the rules of the grammar of dates" {
    cd "$BIN/.build"
    for source in $(cd "$ROOT/src" && find lib -name '*.c'); do
        nm -A -g "${source%.c}.o"
    done | awk '
        {
            file = $1
            sub("[.]o:.*", "", file)
            sub("^lib/date/rule/.*", "lib/date/rule", file)
            if ($(NF - 1) == "U")
                uses[file " " $NF] = 1
            else
                home[$NF] = file
        }
        END {
            for (use in uses) {
                split(use, part, " ")
                if (part[2] in home && home[part[2]] != part[1])
                    print part[1], home[part[2]]
            }
        }' >"$BATS_TEST_TMPDIR/calls"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/calls")" -gt 500 ]
    tsort "$BATS_TEST_TMPDIR/calls" >/dev/null 2>"$BATS_TEST_TMPDIR/out" || complain "$(cat "$BATS_TEST_TMPDIR/out")"
    all_well
}

# nowhere WHAT PATTERN FILE...: no line of the files matches; those that do are said.
nowhere() {
    local what=$1 pattern=$2
    shift 2
    grep -n -E -e "$pattern" "$@" >out && complain "$what: $(cat out)"
    return 0
}

sources() {
    find "$ROOT/src" "$ROOT/tests" -name '*.[ch]'
}

@test "extensions of compilers stand in compiler.h alone" {
    mapfile -t files < <(sources | grep -v /compiler.h)
    nowhere "extensions of compilers" '__(attribute|builtin|extension|int128|typeof|asm)|^#pragma|#if.*__(GNUC|clang)' "${files[@]}"
    all_well
}

@test "nothing depends on the locale, the environment or the time of day" {
    mapfile -t files < <(find "$ROOT/src" -name '*.[ch]' ! -path '*/gen/*' ! -path '*/train/*')
    local calls='is(alpha|alnum|upper|lower|digit|space|punct|print|cntrl|graph|xdigit)|to(upper|lower)|isw[a-z]+|tow[a-z]+'
    calls+='|strn?casecmp|strcoll|strxfrm|setlocale|mb[a-z]*towcs?|wc[a-z]+|mbr[a-z]+|getenv|secure_getenv|time|localtime|gmtime|mktime|strftime'
    nowhere "locale, environment or clock" "(^|[^a-z_])($calls)\\(" "${files[@]}"
    all_well
}

@test "names are given without typedef, and no work is left for later" {
    mapfile -t files < <(sources)
    nowhere "typedef" '^typedef' "${files[@]}"
    nowhere "left for later" '\b(TO''DO|FIX''ME)\b' "${files[@]}"
    all_well
}

@test "the data of a generated table is in one object alone" {
    cd "$ROOT/src"
    # What generators read is in no object of the programs.
    for table in $(grep -r -h -o --exclude-dir=gen '#include "tables/[a-z0-9-]*' . | sed 's/.*tables.//' | sort | uniq -d); do
        # Included more than once, it must show the others its enum alone.
        data=$(tr 'a-z-' 'A-Z_' <<<"$table")_DATA
        [ "$(grep -r -l "^#define $data" . | wc -l)" -eq 1 ] || complain "tables/$table.h is included twice, with its data"
    done
    all_well
}

@test "clang-format finds nothing in the sources" {
    # Another version breaks some lines elsewhere.
    clang-format --version 2>/dev/null | grep -q 'version 14\.' || skip "clang-format 14 is missing"
    mapfile -t files < <(sources)
    clang-format --style="file:$ROOT/.clang-format" --dry-run --Werror "${files[@]}"
}

@test "shellcheck finds nothing in the scripts" {
    command -v shellcheck >/dev/null || skip "shellcheck is missing"
    cd "$ROOT"
    shellcheck .ci/run tests/*.sh tests/*/*.sh tests/*.bash tests/*.bats
}

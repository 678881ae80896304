#!/bin/bash
# bench: what the filters cost: CPU time (user and system) as a ratio to `LC_ALL=C.UTF-8 wc -w` on the same file in the same
# run, the time to start, the chain on a page of 100 KB, memory, and dedupe-lines against its peers.
#
#   make bench [BENCH_PAGES="FILE..."] [BENCH_MB=20]
#
# The inputs are made of tests/pages or of the given files, repeated. Times of a machine that does other work scatter: ratios
# are medians of five alternating pairs.
set -eu
cd "$(dirname "$0")/../.."
case ${BIN:=bin} in
/*) ;;
*) BIN=$PWD/$BIN ;;
esac
PATH=$BIN:$PATH
size=$((${BENCH_MB:-20} * 1000000))
pages=${BENCH_PAGES:-tests/pages/*.html}
texts=${BENCH_PAGES:-tests/pages/*.txt}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C

# repeated BYTES FILE...: the files again and again, with their number, so that not every line comes twice.
repeated() {
    local bytes=$1
    shift
    cat "$@" >"$folder/once"
    echo >>"$folder/once"
    awk -v bytes="$bytes" '
        { lines[NR] = $0 }
        END {
            for (round = 1; written < bytes; round++)
                for (i = 1; i <= NR && written < bytes; i++) {
                    line = i % 7 ? lines[i] : lines[i] " " round
                    print line
                    written += length(line) + 1
                }
        }' "$folder/once"
}

# cpu COMMAND...: its user and system time in milliseconds, as bash has measured it.
cpu() {
    local TIMEFORMAT='%U %S' spent
    spent=$({ time "$@" >/dev/null 2>&1; } 2>&1)
    awk '{ printf "%.0f\n", ($1 + $2) * 1000 }' <<<"${spent##*$'\n'}"
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

count_words() {
    LC_ALL=C.UTF-8 wc -w "$1"
}

# compare FILE NAME COMMAND...: a row of the table: the command on the file, and wc -w, five times in turn.
compare() {
    local file=$1 name=$2 own other
    shift 2
    : >"$folder/ratios"
    : >"$folder/own"
    for _ in 1 2 3 4 5; do
        own=$(cpu "$@")
        other=$(cpu count_words "$file")
        echo "$own" >>"$folder/own"
        awk -v own="$own" -v other="$other" 'BEGIN { printf "%.2f\n", own / (other ? other : 1) }' >>"$folder/ratios"
    done
    awk -v name="$name" -v ms="$(median <"$folder/own")" -v ratio="$(median <"$folder/ratios")" -v bytes="$(wc -c <"$file")" \
        'BEGIN { printf "%-38s %7.2f s %8.0f MB/s %8.2f\n", name, ms / 1000, bytes / 1000 / (ms ? ms : 1), ratio }'
}

# peak COMMAND...: its largest resident memory.
peak() {
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f '%M' "$@" 2>&1 >/dev/null | awk 'END { printf "%.1f MB\n", $1 / 1000 }'
    else
        echo '(needs /usr/bin/time)'
    fi
}

head_of() {
    printf '\n%-38s %9s %13s %8s\n' "$1" CPU '' 'of wc -w'
}

# shellcheck disable=SC2086 # lists of files, as the shell expands them
{
    repeated "$size" $pages >"$folder/pages.html"
    repeated "$size" $texts >"$folder/lines.txt"
    repeated 100000 $pages >"$folder/page.html"
    # Whole pages, parted by NUL, for what holds each document.
    : >"$folder/pages.nul"
    while [ "$(wc -c <"$folder/pages.nul")" -lt "$size" ]; do
        for page in $pages; do cat "$page" && printf '\0'; done >>"$folder/pages.nul"
    done
}

head_of "$((size / 1000000)) MB"
for path in "$BIN"/*; do
    name=${path##*/}
    case $name in
    strip-boilerplate | extract-metadata) compare "$folder/pages.nul" "$name -z" "$name" -z "$folder/pages.nul" ;;
    html-to-text) compare "$folder/pages.html" "$name" "$name" "$folder/pages.html" ;;
    extract-quotes)
        compare "$folder/lines.txt" "$name" "$name" "$folder/lines.txt"
        compare "$folder/lines.txt" "$name --indirect" "$name" --indirect "$folder/lines.txt"
        ;;
    *) compare "$folder/lines.txt" "$name" "$name" "$folder/lines.txt" ;;
    esac
done

# As many bytes of short lines: of a thousand distinct ones, and half of them new.
awk -v bytes="$size" 'BEGIN {
    for (; written < bytes; written += length(line) + 1)
        print line = "line " (state = (state * 16807 + 11) % 2147483647) % 1000
}' >"$folder/few.txt"
awk -v bytes="$size" 'BEGIN {
    for (; written < bytes; written += length(line) + 1) {
        state = (state * 16807 + 11) % 2147483647
        print line = "line " (state % 2 ? count++ : state % (count + 1))
    }
}' >"$folder/half.txt"

through() {
    "$1" <"$2"
}
with_new_state() {
    rm -f "$folder/state"
    dedupe-lines --state "$folder/state" "$1"
}
for lines in lines few half; do
    file=$folder/$lines.txt
    head_of "dedupe-lines and others, $lines.txt"
    compare "$file" dedupe-lines dedupe-lines "$file"
    compare "$file" 'dedupe-lines --state, a new one' with_new_state "$file"
    compare "$file" 'dedupe-lines --near' dedupe-lines --near "$file"
    # shellcheck disable=SC2016 # a program of awk
    compare "$file" "awk '!seen[\$0]++'" awk '!seen[$0]++' "$file"
    compare "$file" 'sort -u' sort -u "$file"
    for peer in huniq runiq uq xuniq; do
        if command -v "$peer" >/dev/null; then
            compare "$file" "$peer" through "$peer" "$file"
        fi
    done
done

starts=200
start_often() {
    local i
    for ((i = 0; i < starts; i++)); do
        "$1" </dev/null
    done
}
printf '\nstart and end on empty input, wall clock\n'
for path in "$BIN"/* "$(type -P true)"; do
    began=${EPOCHREALTIME/./}
    start_often "$path"
    ended=${EPOCHREALTIME/./}
    awk -v name="${path##*/}" -v micro=$(((ended - began) / starts)) 'BEGIN { printf "%-38s %7.2f ms\n", name, micro / 1000 }'
done

chain() {
    local i
    for ((i = 0; i < 20; i++)); do
        html-to-text "$folder/page.html" | strip-boilerplate | dedupe-lines
    done
}
printf '\nhtml-to-text | strip-boilerplate | dedupe-lines, a page of 100 KB, three starts included\n'
for _ in 1 2 3 4 5; do cpu chain; done | median | awk '{ printf "%-38s %7.2f ms CPU\n", "", $1 / 20 }'

printf '\npeak memory, %s MB of input\n' "$((size / 1000000))"
for path in "$BIN"/*; do
    name=${path##*/}
    case $name in
    strip-boilerplate | extract-metadata) printf '%-38s %s\n' "$name -z" "$(peak "$name" -z "$folder/pages.nul")" ;;
    html-to-text) printf '%-38s %s\n' "$name" "$(peak "$name" "$folder/pages.html")" ;;
    *) printf '%-38s %s\n' "$name" "$(peak "$name" "$folder/lines.txt")" ;;
    esac
done

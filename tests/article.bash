# article: pages for the tests of what strip-boilerplate keeps of each. `load article` behind `load helper`.
# shellcheck shell=bash
# shellcheck disable=SC2034 # what the files that load it use

export program=strip-boilerplate
first='The ferry to Stone Island will sail again from April, the harbour office said on Sunday.'
second='It has stood still for two years, since a fire in the engine room took the only boat.'

# Writes `in`: two paragraphs, and the HTML $1 behind them.
write_behind() {
    printf '<html><main><h1>Ferries</h1><p>%s %s</p><p>%s %s</p>%s</main></html>' "$first" "$second" "$second" "$first" "$1" >in
}

# makes OUTPUT [OPTION]...: of the file in.
makes() {
    printf '%s' "$1" >wanted
    shift
    try "$@" <in
    is_well
    prints_file wanted
}

# Kept lines of the file in that have one of these words.
kept() {
    try --plain <in
    grep -c "$1" out || true
}

# each_is PATTERN OPTION PAGE LINE...: of the page that PAGE, a format of printf, makes of each line, a decision fits the
# PATTERN with the line behind it.
each_is() {
    local pattern=$1 option=$2 page=$3 line
    shift 3
    for line in "$@"; do
        # shellcheck disable=SC2059 # it is one
        printf "$page" "$line" >in
        try "$option" --explain in
        grep -q "$pattern$line" out || complain "$line: $(cat out)"
    done
}

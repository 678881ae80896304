# What is written in C: a test of each module, and each program's saved inputs of the fuzzer, run again with changes.
load helper

# run_all PROGRAM...: each must end well.
run_all() {
    local program
    for program in "$@"; do
        "$program" >out 2>&1 || complain "${program##*/}: exit $?
$(tail -n 20 out)"
        grep -q '^[1-9][0-9]* ' out || complain "${program##*/}: did nothing"
    done
    [ "$#" -gt 0 ] || complain "nothing to run"
    all_well
}

@test "the unit tests of all modules" {
    units=()
    for source in "$ROOT"/tests/unit/*.c; do
        name=${source##*/}
        units+=("$BIN/.build/unit/${name%.c}")
    done
    run_all "${units[@]}"
}

@test "inputs that were saved by the fuzzer, and changes of them" {
    shopt -s nullglob # a program may have none yet
    for program in $(programs); do
        for saved in "$ROOT/tests/fuzz/$program" none; do
            "$BIN/.build/fuzz/$program" "$saved"/* >out 2>&1 || complain "$program: exit $?
$(tail -n 20 out)"
            grep -q '^[1-9][0-9]* runs' out || complain "$program: ran nothing"
        done
    done
    all_well
}

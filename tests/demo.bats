# The demo runs with what a build leaves, and shows what it should.
load helper

@test "make demo shows pages, their text, and why lines were dropped" {
    BIN=$BIN sh "$ROOT/tests/demo.sh" >out 2>err || complain "exit $?"
    [ ! -s err ] || complain "said: $(cat err)"
    grep -q 'Varnholm and Eastmere agree' out || complain "no headline"
    grep -q 'drop' out || complain "no dropped line"
    [ "$(wc -l <out)" -le 96 ] || complain "$(wc -l <out) lines are more than two screens"
    all_well
}

# The generator of tables: what it makes of a table compiles and is right, and what breaks the rules is refused by file and line.
load helper

# table LINE...: the lines, each with what printf makes of it, as the file table.txt.
table() {
    printf '%b\n' "$@" >table.txt
}

# refuses LINE-NUMBER WORDS: table.txt is refused for that at that line, in one line.
refuses() {
    local status=0
    "$BIN/.build/gen/tables" table.txt >made.h 2>err || status=$?
    [ "$status" -eq 1 ] || complain "exit $status, wanted 1 for: $2"
    [ "$(cat err)" = "table.txt:$1: $2" ] || complain "wanted \"table.txt:$1: $2\", it said: $(head -c 300 err)"
}

# shows C-EXPRESSION WANTED: what the expression, a number, is where the table has been included.
shows() {
    local got
    cat >shows.c <<END
#include <stdio.h>
#include "lib/table.h"
#define TABLE_DATA
#include "made.h"
int main(void)
{
    printf("%ld\n", (long)($1));
    return 0;
}
END
    "$BIN/.build/gen/tables" table.txt >made.h || complain "table refused"
    "${CC:-cc}" -std=c11 -I"$ROOT/src" -o shows shows.c "$ROOT/src/lib/table.c" || complain "does not compile: $1"
    got=$(./shows) || complain "does not run: $1"
    [ "$got" = "$2" ] || complain "$1 is $got, wanted $2"
}

@test "a table that is not in order is refused" {
    table '#: words' 'b' 'a'
    refuses 3 'not sorted by bytes'
    table '#: words' 'a' 'é' 'z'
    refuses 4 'not sorted by bytes'
    table '#: words' 'a' '# in between' 'a\t7'
    refuses 4 'this key stands twice'
    table '#: spans' '0041-005A\t1' '0050\t1'
    refuses 3 'overlaps an earlier range, or stands behind a later one'
    table '#: ranges no yes' '0041-005A\tyes' '0050\tyes'
    refuses 3 'overlaps an earlier range'
    all_well
}

@test "a line that is no entry is refused" {
    table '#: words' '\tvalue'
    refuses 2 'a key of no length, or too long'
    table '#: words' "$(printf '%070000d' 0)"
    refuses 2 'a key of no length, or too long'
    table '#: words' 'a\tb\tc'
    refuses 2 'more than one tab'
    table '#: words' 'a\r'
    refuses 2 'a control byte'
    table '#: words' 'a\0b'
    refuses 2 'a control byte'
    table '#: words' 'caf\xe9'
    refuses 2 'not UTF-8'
    table '#: words' '\x80'
    refuses 2 'not UTF-8'
    printf '#: words\na' >table.txt
    refuses 2 'no newline at the end'
    all_well
}

@test "a table of no kind, or of an unknown one, is refused" {
    table 'a' 'b'
    refuses 2 'no "#: KIND" line, or no entry'
    table '#: words'
    refuses 1 'no "#: KIND" line, or no entry'
    : >table.txt
    refuses 0 'no "#: KIND" line, or no entry'
    table '# what it is' '#: verses' 'a'
    refuses 2 'no such kind of table'
    for kind in 'words long' 'phrases 2' 'names' 'names a b c' 'terms a' 'ranges a' 'numbers int8_t 2' 'forest'; do
        table "#: $kind" 'a'
        refuses 1 'no such kind of table'
    done
    table '#: words' 'a' '#: words'
    refuses 3 'a second "#: KIND" line'
    all_well
}

@test "a value that its kind does not have is refused" {
    table '#: words' 'a\t1' 'b\t-1'
    refuses 3 'a number below 0'
    table '#: words' 'a\t1' 'b\t2x'
    refuses 3 'not a number in reach'
    table '#: words' 'a\t99999999999999999999'
    refuses 2 'not a number in reach'
    table '#: texts' 'a'
    refuses 2 'no code point'
    table '#: verbs' 'agree'
    refuses 2 'not a number in reach'
    table '#: verbs' "$(printf '%070d' 0)\t1"
    refuses 2 'a verb that is too long'
    table '#: texts' 'a\t41 110000'
    refuses 2 'not a code point'
    table '#: texts' 'a\t0'
    refuses 2 'not a code point'
    table '#: texts' 'a\tD800'
    refuses 2 'not a code point'
    table '#: numbers' 'a\t1 2' 'b\t1'
    refuses 3 'not as many numbers as the line before'
    table '#: numbers' 'a'
    refuses 2 'not as many numbers as the line before'
    table '#: ranges no yes' '41\tmaybe'
    refuses 2 'not a class of this table'
    table '#: ranges no yes' '41-42\tyes maybe'
    refuses 2 'not a class of this table'
    table '#: ranges no yes' '41'
    refuses 2 'no class'
    table '#: ranges no yes' '42-41\tyes'
    refuses 2 'not a range'
    table '#: ranges no yes' '110000\tyes'
    refuses 2 'not a range'
    table '#: ranges no yes' 'A-\tyes'
    refuses 2 'not a number in reach'
    table '#: names word' 'a'
    refuses 1 'no entry has a flag'
    table '#: names colour warm' 'blue\tcold' 'dark-red\tdark warm' 'green\tcold' 'orange\twarm'
    shows 'COLOUR_DARK_RED == 1 && COLOUR_ORANGE == COLOUR_LAST_WARM && COLOUR_LAST == 4' 1
    shows 'table_find(&table, text_of("blue")) == COLOUR_BLUE' 1
    shows 'table_flags[COLOUR_ORANGE] == COLOUR_IS_WARM' 1
    shows 'text_is(text_of(table_names[COLOUR_GREEN]), "green")' 1
    table '#: names colour short' 'blue\tcold' 'dark-orange\twarm' 'red\twarm'
    shows 'table_set_find(&table_short, load_some("red", 3)) == COLOUR_RED && COLOUR_RED == 3' 1
    shows 'table_set_find(&table_short, load_some("dark-ora", 8)) == COLOUR_NONE' 1
    shows 'table_find(&table, text_of("dark-orange")) == COLOUR_DARK_ORANGE' 1
    table '#: terms word month unit' 'a\tmonth 1' 'b\tyear 1'
    refuses 3 'not a class of this table'
    table '#: terms word month unit' 'a\tmonth 65536'
    refuses 2 'a number below 0, or above 65535'
    table '#: labels word' 'a' 'b\tc'
    refuses 3 'not a name of this table'
    table '#: phrases' 'a\t15' 'b\t16'
    refuses 3 'a number below 0, or above 15'
    all_well
}

@test "a forest whose tree is not whole is refused" {
    table '#: forest feature' '000\twords<1 2 3'
    refuses 2 'not 15 nodes and 16 leaves'
    table '#: forest feature' "000\\t$(printf 'words<1 %.0s' {1..14})words $(printf '7 %.0s' {1..16})"
    refuses 2 'a node without <'
    table '#: forest feature' "000\\t$(printf 'words<1 %.0s' {1..15})$(printf '7 %.0s' {1..15})x"
    refuses 2 'not a number in reach'
    all_well
}

@test "a file that cannot be read is refused" {
    rm -rf table.txt
    refuses 0 'No such file or directory'
    mkdir table.txt
    refuses 0 'Is a directory'
    all_well
}

@test "each kind of table becomes what its head promises" {
    table '#: words' '\\#' 'a b\t7' 'é'
    shows 'table_find(&table, text_of("#"))' 0
    shows 'table_find(&table, text_of("a b"))' 7
    shows 'table_find(&table, text_of("é"))' 2
    shows 'table_find(&table, text_of("b"))' -1
    table '#: verbs' 'agree\t1' 'agree to\t2' 'agreeing\t57' 'deny\t3' 'plan\t4' 'see\t5' 'seen\t25' 'shrug\t6' 'sue\t7'
    shows 'table_find(&table, text_of("agree to"))' 2
    shows 'table_find(&table, text_of("agreed to"))' 32
    shows 'table_find(&table, text_of("agreeing"))' 57
    shows 'table_find(&table, text_of("denied"))' 33
    shows 'table_find(&table, text_of("plans"))' 44
    shows 'table_find(&table, text_of("planning"))' 54
    shows 'table_find(&table, text_of("shrugging"))' 56
    shows 'table_find(&table, text_of("sued"))' 37
    shows 'table_find(&table, text_of("suing"))' 57
    shows 'table_find(&table, text_of("seeing"))' 55
    shows 'table_find(&table, text_of("seed"))' -1
    shows 'table_find(&table, text_of("seened"))' -1
    table '#: names colour' 'blue\tcold' 'dark-red\tdark warm'
    shows 'COLOUR_NONE' 0
    shows 'table_find(&table, text_of("dark-red")) == COLOUR_DARK_RED' 1
    shows 'table_flags[COLOUR_DARK_RED] == (COLOUR_IS_DARK | COLOUR_IS_WARM)' 1
    shows 'text_is(text_of(table_names[COLOUR_BLUE]), "blue")' 1
    table '#: terms word month unit' 'day\tunit 4' 'may\tmonth 5' 'then\tunit'
    shows 'WORD_NONE + WORD_UNIT' 2
    shows 'table_find(&table, text_of("may")) == (WORD_MONTH << 16 | 5)' 1
    shows 'table_find(&table, text_of("then")) == WORD_UNIT << 16' 1
    table '#: labels colour' 'blue' 'navy\tblue' 'red'
    shows 'table_find(&table, text_of("navy")) == COLOUR_BLUE' 1
    table '#: words short' 'a' 'eightbyt' 'ninebytes' 'é'
    shows 'table_set_holds(&table_short, load_some("eightbyt", 8)) && table_set_holds(&table_short, load_some("é", 2))' 1
    shows 'table_set_holds(&table_short, load_some("b", 1)) || table_set_holds(&table_short, load_some("ninebyte", 8))' 0
    shows 'table_find(&table, text_of("ninebytes"))' 2
    table '#: words short' 'a\t7' 'ninebytes\t0' 'red\t0'
    shows 'table_set_find(&table_short, load_some("a", 1)) * 10 + table_set_find(&table_short, load_some("red", 3))' 81
    shows 'table_set_find(&table_short, load_some("ninebyte", 8))' 0
    # kind, and 16 for each word of the longest; 512 more where the pairs tell nothing
    table '#: phrases' 'a\t0' 'a b\t3' 'a b c\t4' 'ab\t5' '分\t0' '分享\t7'
    shows 'table_find(&table, text_of("a"))' 48
    shows 'table_find(&table, text_of("ab"))' 21
    shows 'table_find(&table, text_of("a b")) % TABLE_KINDS' 3
    shows 'table_find(&table, text_of("分"))' "$((512 + 48))"
    # of these pairs, those that begin a phrase have their bit: a b, ab alone, but not b a, nor a alone
    shows 'table_pairs[table_pair(table_hash("a", 1), table_hash("b", 1)) / 8] >> table_pair(table_hash("a", 1), table_hash("b", 1)) % 8 & 1' 1
    shows 'table_pairs[table_pair(table_hash("b", 1), table_hash("a", 1)) / 8] >> table_pair(table_hash("b", 1), table_hash("a", 1)) % 8 & 1' 0
    shows 'table_pairs[table_pair(table_hash("ab", 2), TABLE_ALONE) / 8] >> table_pair(table_hash("ab", 2), TABLE_ALONE) % 8 & 1' 1
    shows 'table_pairs[table_pair(table_hash("a", 1), TABLE_ALONE) / 8] >> table_pair(table_hash("a", 1), TABLE_ALONE) % 8 & 1' 0
    table '#: texts' 'euro\t20AC' 'smile\t1F600 41'
    shows 'text_is(text_of(table_texts[table_find(&table, text_of("smile"))]), "😀A")' 1
    table '#: numbers int16_t' 'a\t1 -2' 'b\t0x10 3'
    shows 'table_numbers[table_find(&table, text_of("b"))][0]' 16
    shows 'table_count' 2
    table '#: ranges no yes' '10FFFF\tyes' '41-5A\tyes'
    shows 'table_get(0x41) + table_get(0x5A) + table_get(0x10FFFF)' 3
    shows 'table_get(0x40) + table_get(0x5B) + table_get(0x110000) + table_get(0xFFFFFFFF)' 0
    table '#: ranges no yes' '41\tyes'
    shows 'table_get(0x41) + table_get(0x141) + table_get(0x110000)' 1
    table '#: ranges no odd even' '31-38\todd even'
    shows 'table_get(0x31) == 1 && table_get(0x32) == 2 && table_get(0x38) == 2 && !table_get(0x39)' 1
    table '#: spans' '41-5A\t1 32' 'B5\t1 775'
    shows 'table_count * 1000 + table_spans[1][0] + table_spans[1][1] + table_spans[1][3]' 3137
    all_well
}

/* tables: turns a readable table (src/tables/NAME.txt) into C (NAME.h, on standard output).
 *
 *     tables NAME.txt > NAME.h
 *
 * A table is UTF-8 without control bytes: comments that begin with '#', then entries `key TAB value`, sorted
 * by bytes, each key once. A '#' that is itself a key is written \#. One line "#: KIND ..." says what becomes
 * of it:
 *
 *     words            a lookup `struct table NAME`; the value is a number from 0, the line's place where
 *                      there is none
 *     words short      the same, and the keys of at most eight bytes as a `struct table_set NAME_short`
 *     phrases          a lookup of phrases by their first words (src/lib/table.h), and NAME_pairs[], a filter
 *                      of the first two; the value is a kind from 0 to 15. A first word is itself a key
 *     verbs            such a lookup; where the value is below 10, the key begins with a verb's base form,
 *                      and with all regular ones as well (src/lib/quote/form.h)
 *     names WORD [FLAG]  an enum WORD with WORD_NONE = 0 and WORD_KEY for each key from 1; the value is flags
 *                      parted by spaces: enum WORD_flag has WORD_IS_FLAG bits, NAME_flags[] their sum for
 *                      each key, NAME_names[] the keys; and a lookup of the keys. Keys with FLAG are numbered
 *                      before all others, up to WORD_LAST_FLAG, and those up to WORD_LAST
 *     labels WORD      such an enum and NAME_names[] of those keys that have no value; the value of any other
 *                      key is one of them, of which it is another name; and a lookup of all keys
 *     terms WORD CLASS...  an enum WORD with WORD_NONE = 0 and WORD_CLASS for each CLASS from 1; the value
 *                      is a CLASS and perhaps a number below 65536; a lookup of class * 65536 + number
 *     texts            a lookup of places in NAME_texts[]; the value is code points in hexadecimal parted by
 *                      spaces
 *     numbers [TYPE]   a lookup of rows in NAME_numbers[][N]; the value is N integers parted by spaces
 *     ranges WORD...   the keys are ranges XXXX or XXXX-XXXX of code points; the value is one of WORD (an
 *                      enum of the caller's, counted from 0, the default of what no range holds), or
 *                      several of WORD which take turns: NAME_get(code point)
 *     spans            the keys are such ranges, in order; the value is N integers parted by spaces: rows of
 *                      NAME_spans[][2 + N] (first, last, numbers), without a lookup
 *     forest WORD      an array of struct model_tree (src/lib/model.h), NAME_count of them; the key is a
 *                      tree's number, the value its nodes by levels, "feature<border" with a feature of the
 *                      enum WORD, then its leaves, all parted by spaces
 *
 * What breaks these rules is refused with its file and line. */
#include <stdio.h>
#include <string.h>

#include "gen/tables/kinds.h"

static void make(struct source *source)
{
    char *words[MOST_WORDS];
    size_t found = split(source, source->directive, words, MOST_WORDS, source->directive_line);
    if (found && strcmp(words[0], "words") == 0 && (found == 1 || strcmp(words[1], "short") == 0))
        make_words(source, found == 2);
    else if (found == 1 && strcmp(words[0], "phrases") == 0)
        make_phrases(source);
    else if (found == 1 && strcmp(words[0], "verbs") == 0)
        make_verbs(source);
    else if (found > 1 && found <= 3 && strcmp(words[0], "names") == 0)
        make_names(source, words[1], found == 3 ? words[2] : NULL);
    else if (found == 2 && strcmp(words[0], "labels") == 0)
        make_labels(source, words[1]);
    else if (found > 2 && strcmp(words[0], "terms") == 0)
        make_terms(source, words[1], words + 2, found - 2);
    else if (found == 1 && strcmp(words[0], "texts") == 0)
        make_texts(source);
    else if (found <= 2 && strcmp(words[0], "numbers") == 0)
        make_numbers(source, found == 2 ? words[1] : "int32_t");
    else if (found > 2 && strcmp(words[0], "ranges") == 0)
        make_ranges(source, words + 1, found - 1);
    else if (found == 1 && strcmp(words[0], "spans") == 0)
        make_spans(source);
    else if (found == 2 && strcmp(words[0], "forest") == 0)
        make_forest(source, words[1]);
    else
        refuse(source, source->directive_line, "no such kind of table");
}

int main(int arguments_count, char **arguments)
{
    if (arguments_count != 2) {
        fprintf(stderr, "usage: tables NAME.txt > NAME.h\n");
        return 2;
    }
    struct source source = source_open(arguments[1]);
    printf("/* Made from %s: do not edit. */\n", source.file);
    make(&source);
    bool failed = fflush(stdout) || ferror(stdout);
    if (failed)
        fprintf(stderr, "tables: cannot write\n");
    source_close(&source);
    return failed;
}

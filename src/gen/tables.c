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
 *     words short      the same, and the keys of at most eight bytes as a `struct table_set NAME_short`,
 *                      whose numbers are the values plus 1, where there are any
 *     phrases          a lookup of phrases by their first words (src/lib/table.h), and NAME_pairs[], a filter
 *                      of the first two; the value is a kind from 0 to 15. A first word is itself a key
 *     verbs            such a lookup; where the value is below 10, the key begins with a verb's base form,
 *                      and with all regular ones as well (src/lib/quote/form.h)
 *     names WORD [FLAG]  an enum WORD with WORD_NONE = 0 and WORD_KEY for each key from 1; the value is flags
 *                      parted by spaces: enum WORD_flag has WORD_IS_FLAG bits, NAME_flags[] their sum for
 *                      each key, NAME_names[] the keys; and a lookup of the keys. Keys with FLAG are numbered
 *                      before all others, up to WORD_LAST_FLAG, and those up to WORD_LAST
 *     names WORD short  the same without FLAG, and a set NAME_short, as of words, that gives the numbers
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

static const struct kind {
    const char *name;
    size_t fewest, most; /* words that stand behind it */
    void (*make)(struct source *source);
} kinds[] = {
    {"words", 0, 1, make_words}, {"phrases", 0, 0, make_phrases}, {"verbs", 0, 0, make_verbs},
    {"names", 1, 2, make_names}, {"labels", 1, 1, make_labels},   {"terms", 2, MOST_WORDS, make_terms},
    {"texts", 0, 0, make_texts}, {"numbers", 0, 1, make_numbers}, {"ranges", 2, MOST_WORDS, make_ranges},
    {"spans", 0, 0, make_spans}, {"forest", 1, 1, make_forest},
};

static void make(struct source *source)
{
    char *words = source->directive + strcspn(source->directive, " ");
    if (*words)
        *words++ = '\0';
    source->word_count = split(source, words, source->words, MOST_WORDS, source->directive_line);
    for (const struct kind *kind = kinds; kind < kinds + sizeof kinds / sizeof *kinds; kind++)
        if (strcmp(kind->name, source->directive) == 0 && source->word_count >= kind->fewest &&
            source->word_count <= kind->most) {
            kind->make(source);
            return;
        }
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

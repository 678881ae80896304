/* words: what the tables of metadata say of a name or a word, in any case. The numbers are those of the
 * tables. */
#ifndef METADATA_WORDS_H
#define METADATA_WORDS_H

#include "lib/metadata.h"
#include "tables/metadata-marks.h" /* enum metadata_mark */
#include "tables/metadata-names.h" /* enum metadata_name; its first are those of enum metadata_key, from 1 */
#include "tables/metadata-types.h" /* enum metadata_type */
#include "tables/metadata-words.h" /* enum metadata_word */

/* What was found: its class in the table (0: it is not there), and the number of it. */
struct word_entry {
    int class, trust;
};

/* Is the class of a name that of an address or a picture? */
static inline bool words_is_address(struct word_entry entry)
{
    return entry.class == METADATA_NAME_URL || entry.class == METADATA_NAME_IMAGE;
}

/* A name of <meta>, itemprop, property, or a member of JSON-LD. */
struct word_entry words_name(struct text name);

/* With which two letters the marks of the table begin: most words of classes are told by them not to be
 * there. */
struct word_filter {
    uint64_t bits[16];
};

struct word_filter words_marks_filter(void);

/* A class or id, or a word of one. */
struct word_entry words_mark(const struct word_filter *filter, struct text word);

/* A type of schema.org, perhaps with its address before it: METADATA_TYPE_NONE where it is not known. */
enum metadata_type words_type(struct text type);

/* A word of a text: METADATA_WORD_NONE where it is not known. */
enum metadata_word words_class(struct text word);

/* Whether a name speaks of the day of publication or of the last change: by the table of names, or by the
 * words in it, "created" of "createdAt" (SURE: not by "date" alone). METADATA_KEYS: of neither. */
enum metadata_key words_day_name(struct text name, bool sure);

/* The next word off the front of *REST: letters, digits, marks, and '-' or an apostrophe between two of them;
 * false where there is none. WORD stands in *REST. */
bool words_next(struct text *rest, struct text *word);

/* How many words a text has. */
size_t words_count(struct text text);

/* The class of its last word; METADATA_WORD_NONE: it has no word, or one of no class. */
enum metadata_word words_last_class(struct text text);

/* The text without punctuation, signs and white space at its ends; a full stop or bracket stays behind it. */
struct text words_trim(struct text text);

/* Is one of the text's words of the class? */
bool words_have(struct text text, enum metadata_word class);

/* Does a digit stand in it? */
bool words_have_digit(struct text text);

/* Does a capital stand at the front, or a letter of a script that has none? */
bool words_is_capital(struct text word);

/* Adds the text in lower case with its words alone, parted by one space: what is compared. */
void words_key(struct text text, struct buffer *to);

#endif

/* mend: a line of text made whole: what a wrong charset, a scraper or a converter did to it is undone.
 *
 * Each kind of damage is a rule; the rules take turns over the line in the order of enum mend_rule, since
 * some undo what others need (a control character may be half of a letter). Each leaves alone what it can't
 * improve for certain. Time is linear in the line; any bytes will do. */
#ifndef MEND_H
#define MEND_H

#include "lib/memory.h"
#include "lib/text.h"

enum mend_rule {
    MEND_HYPHEN,    /* a line break within a word, where the caller left it in the line */
    MEND_BYTES,     /* invalid UTF-8 */
    MEND_TAG,       /* what is left of markup */
    MEND_DEBRIS,    /* what may be left of markup and templates */
    MEND_ENTITY,    /* character references of HTML */
    MEND_MOJIBAKE,  /* UTF-8 that was read as another charset, perhaps several times */
    MEND_CONTROL,   /* control characters and terminal sequences */
    MEND_BACKSLASH, /* before quotation marks */
    MEND_LIGATURE,  /* of Latin letters, for looks alone */
    MEND_INVISIBLE, /* characters without width */
    MEND_COMPOSE,   /* letters whose accents stand apart */
    MEND_SPACE,     /* runs of white space, odd white space, white space at the end and before punctuation */
    MEND_SENTENCE,  /* white space that is wanting between sentences */
    MEND_CLAUSE,    /* the same behind a comma or a colon */
    MEND_QUOTE,     /* typographic quotation marks, made straight */
    MEND_RULES
};

/* Their stable names; NULL ends them. */
extern const char *const mend_rule_names[MEND_RULES + 1];

/* One thing that was mended. */
struct mend_change {
    size_t start, end; /* in the line as it came */
    enum mend_rule rule;
    struct text with; /* what came in its place */
};

struct mender;

/* A mender that knows these rules: the bit 1 << RULE for each. It is told whether changes are to be noted.
 * Free it with mend_close. */
struct mender *mend_open(unsigned rules, bool notes);

void mend_close(struct mender *mender);

/* How many bytes at the front of TEXT, which is whole lines, surely need nothing: up to where a line begins
 * that may need something. Many lines at once, since most are well. */
size_t mend_well(const struct mender *mender, struct text text);

/* The line (without what ends it) mended. The result stands in the mender or in the line itself, until the
 * next call. */
struct text mend_line(struct mender *mender, struct text line);

/* What the last mend_line did, in the order of its doing; the texts last as long as its result. */
const struct mend_change *mend_changes(const struct mender *mender, size_t *count);

/* A word is broken between two lines where the first may be, since it ends in a letter and a hyphen, and the
 * next goes on with a small letter. */
bool mend_may_be_broken(struct text line);
bool mend_goes_on(struct text next);

#endif

/* attributes: those of a tag that say something of the page. */
#ifndef METADATA_ATTRIBUTES_H
#define METADATA_ATTRIBUTES_H

#include "lib/html.h"

/* The values as they stand, with their references; empty where the tag has none. */
struct attributes {
    struct text name, property, itemprop, itemtype, equiv, content, datetime, href, src, rel, class, id, lang,
        title, hreflang, label;
};

void attributes_read(const struct html_token *tag, struct attributes *to);

/* Takes the next of the words that white space parts off the front of *WORDS; false where there is none. */
bool attributes_next_word(struct text *words, struct text *word);

/* Is it one of them, in any case? */
bool attributes_have_word(struct text words, const char *wanted);

#endif

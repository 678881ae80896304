/* head: what <meta> and <link> say. */
#ifndef METADATA_HEAD_H
#define METADATA_HEAD_H

#include "lib/metadata/attributes.h"
#include "lib/metadata/element.h"
#include "lib/metadata/words.h"

/* Is the class of a name that of a key? Which. */
static inline bool head_is_key(struct word_entry entry, enum metadata_key *key)
{
    *key = (enum metadata_key)(entry.class - 1);
    return entry.class && entry.class <= METADATA_KEYS;
}

/* Adds what a <meta> says, of which STATE is around it, and what a <link> says. */
void head_read_meta(struct elements_state *state, struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes);

void head_read_link(struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes);

#endif

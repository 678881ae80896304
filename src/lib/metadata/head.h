/* head: what <meta> and <link> say. */
#ifndef METADATA_HEAD_H
#define METADATA_HEAD_H

#include "lib/metadata/attributes.h"
#include "lib/metadata/capture.h"
#include "lib/metadata/words.h"

/* Is the class of a name that of a key? Which. */
static inline bool head_is_key(struct word_entry entry, enum metadata_key *key)
{
    *key = (enum metadata_key)(entry.class - 1);
    return entry.class && entry.class <= METADATA_KEYS;
}

/* Adds what a <meta> says, less LOSES of its trust. CAPTURES are open around it; *WRITES: the last
 * twitter:label said that an author follows. */
void head_read_meta(struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes, const struct captures *captures, bool *writes,
                    int loses);

void head_read_link(struct candidates *found, const struct html_token *tag,
                    const struct attributes *attributes);

#endif

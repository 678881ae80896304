/* tag: the inside of a tag, step by step (HTML standard, sections 13.2.5.8 and 13.2.5.32 to 40). */
#ifndef HTML_TAG_H
#define HTML_TAG_H

#include "lib/html.h"

enum tag_state {
    TAG_NAME,
    TAG_BEFORE_ATTRIBUTE,
    TAG_ATTRIBUTE, /* in its name, behind the first byte */
    TAG_AFTER_ATTRIBUTE,
    TAG_BEFORE_VALUE,
    TAG_DOUBLE_QUOTED,
    TAG_SINGLE_QUOTED,
    TAG_UNQUOTED,
    TAG_CLOSED, /* behind the '>' */
    TAG_SELF_CLOSED
};

/* Steps over what belongs to *STATE between AT and END; where it ended, *STATE is what follows. It looks at
 * no byte twice and holds none back, so a tag may be cut anywhere. The first byte of an attribute's name and
 * both quotes of a value are stepped over with what stands before them. Not for the two closed states. */
const char *tag_step(enum tag_state *state, const char *at, const char *end);

/* Steps over an attribute, from TAG_BEFORE_ATTRIBUTE on, to where one may follow; whether there is one, and
 * what: its value is all that is there, where END cuts it. */
const char *tag_attribute(enum tag_state *state, const char *at, const char *end, bool *found,
                          struct html_attribute *attribute);

#endif

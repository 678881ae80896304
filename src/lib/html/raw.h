/* raw: where the content of script, style, title and the like ends (HTML standard, sections 13.2.5.9 to 31).
 */
#ifndef HTML_RAW_H
#define HTML_RAW_H

#include "lib/text.h"

/* How far a script is in a comment that holds a script: its </script> is not the end then. */
enum raw_script { RAW_PLAIN, RAW_ESCAPED, RAW_DOUBLE_ESCAPED };

/* The length of the content at the front of TEXT: up to the end tag of the element NAME (*ENDED says so), or
 * to where more bytes are needed, or with LAST all of it. SCRIPT is NULL where the element is no script; else
 * its state, {0} at the start, is that behind the content. */
size_t raw_content(struct text text, const char *name, int *script, bool last, bool *ended);

/* Where "-->" stands first, or, with BANG, "--!>": the place of the '>'; text.length where neither does. */
size_t raw_comment_end(struct text text, bool bang);

#endif

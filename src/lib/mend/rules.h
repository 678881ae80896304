/* rules: each looks over the line and replaces what it is sure of; what each is for, enum mend_rule says.
 * Some pass over the line more than once. */
#ifndef MEND_RULES_H
#define MEND_RULES_H

#include "lib/mend/codec.h"
#include "lib/mend/work.h"
#include "lib/prose.h"

void mend_hyphens(struct work *work);
void mend_bytes(struct work *work);
void mend_mojibake(struct work *work, const struct codecs *codecs);
void mend_controls(struct work *work);
void mend_tags(struct work *work);
void mend_debris(struct work *work);
void mend_entities(struct work *work);
void mend_backslashes(struct work *work);
void mend_ligatures(struct work *work);
void mend_invisible(struct work *work);
void mend_compositions(struct work *work);
void mend_spaces(struct work *work);
void mend_glue(struct work *work, enum prose_gap kind);
void mend_quotes(struct work *work);

#endif

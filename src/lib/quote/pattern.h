/* pattern: what the patterns of attribution share, and each of them. A pattern that fits the quotation at
 * PLACE fills the attribution. */
#ifndef QUOTE_PATTERN_H
#define QUOTE_PATTERN_H

#include "lib/quote/attribute.h"

/* How many tokens are looked at around a quotation, so that the time is linear. */
enum { LONGEST_GAP = 60 };

/* Notes what was found: its verb or other cue [CUE, CUE_AFTER), which may be empty. True. */
bool pattern_found(struct attribution *attribution, size_t cue, size_t cue_after, enum quote_pattern pattern,
                   int score);

/* Nobody who can be told apart: "you", "which". */
bool pattern_is_nobody(const struct tokens *tokens, const struct source *source);

/* Who may speak: a name, a person, not just any noun. */
bool pattern_is_person(const struct tokens *tokens, const struct source *source);

/* "by", "par" */
bool pattern_is_by(const struct token *token);

/* What somebody has said, by the noun at NOUN: "Trump's claim that ...", "his promise to ...". */
bool pattern_owned_noun(const struct tokens *tokens, size_t noun, struct source *source);

/* "according to the report" at FROM. */
bool pattern_according(const struct tokens *tokens, size_t from, struct attribution *attribution);

/* Does nothing follow the verb that makes another clause of it? "he said on Friday", not "he said they". */
bool pattern_ends(const struct tokens *tokens, size_t verb);

/* What the quotation at PLACE says, without white space around it; may be empty. */
struct text pattern_inside(const struct tokens *tokens, size_t place);

/* The last byte of that; ' ' where there is none. */
char pattern_last_byte(const struct tokens *tokens, size_t place);

/* Before the quotation (before.c). */
bool pattern_before(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_owner(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_glued(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_noun(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_according_before(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_frame(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_subject(const struct tokens *tokens, size_t place, struct attribution *attribution);

/* Before a colon before it (colon.c). */
bool pattern_colon(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_colon_late(const struct tokens *tokens, size_t place, struct attribution *attribution);

/* Behind it (behind.c). STRICT: nothing may follow the verb that makes another clause of it. */
bool pattern_behind(const struct tokens *tokens, size_t place, bool strict, struct attribution *attribution);
bool pattern_tail(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_dash(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_by(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_unknown_verb(const struct tokens *tokens, size_t place, struct attribution *attribution);
bool pattern_behind_colon(const struct tokens *tokens, size_t place, struct attribution *attribution);

#endif

/* count: how many of a unit, "two and a half weeks", and lengths of time before or behind a day. */
#ifndef DATE_COUNT_H
#define DATE_COUNT_H

#include "lib/date/rule/rules.h"

/* Behind the "+" or "-plus" of "30+ years", "20-plus years"; or AT. */
const struct token *skip_plus(const struct token *at);

/* "weeks" as the unit of a count; a fortnight is two weeks. The token behind it, or NULL. */
const struct token *read_unit(const struct token *at, struct length *length);

/* "two weeks", "several days", without an article before: the token behind, or NULL. */
const struct token *read_some(const struct token *at, struct length *length);

/* "two weeks", "two more weeks", "a year and a half", "half an hour", "two years and six months": the token
 * behind, or NULL. */
const struct token *read_count(const struct token *at, struct length *length);

/* "two weeks ago", "a week from Friday", "a year earlier": of these the length at AT, up to AFTER, is in the
 * reading. */
bool read_ago(const struct token *at, const struct token *after, const struct date_context *context,
              struct reading *reading);

/* "earlier"; "before" or "prior" where the clause ends behind it. */
bool is_earlier(const struct token *at);

/* "later"; "after" where the clause ends behind it. */
bool is_later(const struct token *at);

/* "before that", "after that" where the clause ends behind it. */
bool is_beside_that(const struct token *before);

/* "an hour later", "20 minutes earlier": the time so long after, or before, the last of the clock that the
 * paragraph named, or, where it begins with it, the one before. The length at AT, up to AFTER, is in the
 * reading. */
bool read_time_beside(const struct token *at, const struct token *after, const struct date_context *context,
                      struct reading *reading);

/* Adds TIMEX3's value of it: "P2W", "PT1M30S", "P2.5W", "PXM". */
void length_write(struct value *value, const struct length *length);

/* Is what was read as a year up to AFTER rather a count, "2000 people" aside: is it followed by a unit or a
 * scale? */
bool is_of_count(const struct token *after);

#endif

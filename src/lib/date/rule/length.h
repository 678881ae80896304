/* length: durations, by what they say: a count and a unit (length.c), the unit alone (unit.c), or what an
 * amount is counted by (rate.c). */
#ifndef DATE_LENGTH_H
#define DATE_LENGTH_H

#include "lib/date/rule/count.h"

/* Makes the length of the reading a duration that ends before AFTER. True. */
static inline bool finish_length(struct reading *reading, const struct token *after)
{
    reading->type = DATE_DURATION;
    reading->rule = "duration";
    reading->after = after;
    return true;
}

/* Makes it the past or the future (REF_*), of a time without a measure: "one day", "years past". True. */
static inline bool finish_ref(struct reading *reading, const struct token *after, int ref)
{
    reading->type = DATE_DATE;
    reading->moment = moment_of_ref(ref);
    reading->rule = "vague";
    reading->after = after;
    return true;
}

/* "last" of "is to last three days", "may last several hours": no determiner of what follows. */
bool is_lasting(const struct token *last);

/* Behind "to come" or "ahead" at AFTER, or AFTER: "years to come", "weeks ahead". */
const struct token *skip_ahead(const struct token *after);

/* "for weeks", "years to come"; "weeks ago", "years later", "minutes after" */
bool read_unit_alone(const struct token *at, const struct date_context *context, struct reading *reading);

/* Is the length from AT to AFTER what an amount before it is counted by: "$15 an hour", "700 seats a week",
 * "10 hours a day", "5% a year"? */
bool is_rate(const struct token *at, const struct token *after);

/* Makes the length of the reading such a rate. True. */
bool finish_rate(struct reading *reading, const struct token *after);

/* "a night" behind what it costs, or what is done in one. */
bool read_nightly(const struct token *at, struct reading *reading);

#endif

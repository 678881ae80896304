/* hour: times of day, their zones, and what tells that numbers are times. Of module date. */
#ifndef DATE_HOUR_H
#define DATE_HOUR_H

#include "lib/date/rule/rules.h"

/* Does the time itself tell that it is one, or may it be a score, as 18:45, or a price, as 17.30? */
enum telling { TELLS, BARE, DOTTED };

/* "9 a.m.", "10:30 p.m.", "18:45", "17.30", "5 o'clock", "4 in the morning"; the token behind it, or NULL. */
const struct token *read_hour(const struct token *at, struct moment *moment, enum telling *telling);

/* "noon", "1730" of "1730 GMT", "half past three"; the token behind it, or NULL. */
const struct token *read_told_hour(const struct token *at, struct moment *moment);

/* Is it a word behind which a time of day may be expected, "at", "until"? */
bool is_before_time(const struct token *word);

/* Behind "on the morning of", or AT. */
const struct token *skip_part_of(const struct token *at);

/* ":30", ":30:05" behind an hour; the token behind it, or AT. */
const struct token *read_minutes(const struct token *at, struct moment *moment);

/* "a.m.", "pm": 0 or 12 is added to the hour; the token behind it, or NULL. The last full stop stays outside,
 * since it may end the sentence. */
const struct token *read_meridiem(const struct token *at, int *added);

/* The hour of 24 that an hour of twelve is in that part of the day. */
int hour_of_part(int hour, int part);

/* "EST", "UTC+2", "Eastern time" behind a time, as a zone of the moment where its offset is known; the token
 * behind it, or AT. */
const struct token *read_zone(const struct token *at, struct moment *moment);

/* The day of a time: what stands behind it ("on Tuesday", "yesterday"), else what was named last, else the
 * reference; the token behind it, or AT. RELATIVE: the text does not say it in full. */
const struct token *read_day_of_time(const struct token *at, const struct date_context *context,
                                     struct moment *moment, bool *relative);

/* "T10:30Z", " 10:30:05 +0200" behind a day: makes it a time; the token behind it, or AT. */
const struct token *read_time_of_day(const struct token *at, struct reading *reading);

/* Does the time before AFTER say its half of the day: "9 p.m."? */
bool is_halved(const struct token *after);

/* The part of the day before a time and "at", "tomorrow night at 7:30"; or PART_NONE. */
int part_before(const struct token *at, const struct date_context *context);

/* Of a time of digits alone behind a part of the day, "tomorrow night at 7:30": in that, or past its
 * midnight; and of "8:40" behind "6 p.m." of the same day in the paragraph: in the afternoon, too, as is
 * "1:30" behind "11 a.m.". */
void set_half_of_last(const struct token *at, const struct date_context *context, struct reading *reading);

/* "17.30" behind a word like "at" or "from", or a day with a comma? */
bool is_dotted_clock(const struct token *at);

/* Does what stands around tell that such a one, up to AFTER, is a time, and no price or share: a day, before
 * or behind (OF_DAY), another time, a word like "opens", or, behind "at" or with a later one, LAST, the hours
 * of the 24 that it has? */
bool is_dotted_told(const struct token *at, const struct token *after, bool of_day,
                    const struct moment *moment, const struct moment *last);

/* Is the time from AT to END one of any day, "9 a.m. to 5 p.m. daily", "open daily from 9 a.m. to 5 p.m."? */
bool is_office_hour(const struct token *at, const struct token *end);

#endif

/* rules: the rules of the grammar, and what they share. */
#ifndef DATE_RULES_H
#define DATE_RULES_H

#include "lib/date/doubt.h"
#include "lib/date/lean.h"
#include "lib/date/number.h"
#include "lib/date/occasion.h"
#include "lib/date/reading.h"

/* "13" of "13, 14 and 16 December", into a reading that need not be zeroed. */
bool read_listed_day(const struct token *at, const struct date_context *context, struct reading *reading);

/* "next year", "of last year" behind a day, as a number in *YEAR; the token behind it, or AT. */
const struct token *read_shifted_year(const struct token *at, const struct date_context *context, int *year);

/* How long a feast is. */
struct feast {
    int days;          /* 0: it is none */
    bool from_evening; /* it begins on the evening before */
};

/* The one whose name begins at NAME. */
struct feast feast_of(const struct token *name);

/* "Thursday" of "every Tuesday and Thursday". */
bool read_each_also(const struct token *at, struct reading *reading);

/* "Halloween" of "every Halloween": the day of any year, or one year where it moves; where it ends is in the
 * reading. */
bool read_every_holiday(const struct token *at, struct reading *reading);

/* Behind the last full stop of "P.S.T.", "B.C." at AT; it stays outside where it may end the sentence. */
const struct token *skip_inner_stop(const struct token *at);

/* "morning" behind a day: "yesterday morning", "Friday night"; the token behind it, or AT. */
const struct token *read_part_of_day(const struct token *at, struct reading *reading);

/* The part of the day at AT in that language, "soir", "du soir", "de la tarde", with which the reading then
 * ends; PART_NONE where there is none. */
int read_part_abroad(const struct token *at, enum language language, struct reading *reading);

/* Is it a weekday, and not "sun", "sat" or "wed"? Names cut short are none unless a date follows. */
bool is_weekday(const struct token *at, const struct token **after);

/* Makes the year of a day without one that of the reference or beside it in which it falls on the weekday, if
 * there is one. */
void choose_year(const struct date_context *context, int weekday, struct moment *moment);

/* The date behind a weekday: "Thursday, April 6", "Friday 13 October 1989", "Sunday, March eighth". */
bool read_date_of_weekday(const struct token *after, int weekday, const struct date_context *context,
                          struct reading *reading);

/* Does "before last", which no other unit goes on, stand behind it: "the week before last"? */
bool is_before_last(const struct token *at);

/* "the Friday after Thanksgiving", "the Saturday before Christmas", "the Monday after May 4" */
bool read_weekday_beside(const struct token *at, const struct date_context *context, struct reading *reading);

/* "4" of "4 und 5. Mai", "4, 5 et 6 mai", into a reading that need not be zeroed. */
bool read_listed_world(const struct token *at, const struct date_context *context, struct reading *reading);

/* Makes a week that was read one of its days where that follows: "next week Wednesday", "next week on
 * Tuesday". */
void read_weekday_behind(struct reading *reading);

/* Is the weekday one of a range of every week, as offices and shops have them: "Monday to Friday, 9 a.m. to 5
 * p.m.", "open Wednesday through Sunday"? */
bool is_office_day(const struct token *at);

/* The same, into a reading, where nothing tells of the days of one week: "was open Monday to Friday". */
bool read_office_day(const struct token *at, struct reading *reading);

/* "week" or "weekend" behind a day, as in "Labor Day weekend": makes it the week in which the day lies, or
 * the weekend that is nearest to it; false where no such unit follows. */
bool read_week_of_day(struct reading *reading, enum grain grain);

/* Does a word or number go on behind it without a space, as in "3am3f"? */
bool is_glued_on(const struct token *after);

/* "2011 March 4", as astronomers write it, at a number of four digits. */
bool read_year_first(const struct token *at, const struct date_context *context, struct reading *reading);

/* "April-June quarter", "January to March period of 2012": months that make one. */
bool read_quarter_of_months(const struct token *at, const struct date_context *context,
                            struct reading *reading);

/* "next" of "this year and next", "last" of "this week and last": the same unit beside the one before. */
bool read_other_step(const struct token *at, const struct date_context *context, struct reading *reading);

/* The rules. Each reads what stands at AT, which is looked at with all that stands around it, into READING,
 * which is zeroed; false where it does not stand there. */
bool read_iso(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_numeric(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_month_first(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_nth(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_unit_at_hand(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_day_first(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_second_day(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_end(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_middle(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_new_year(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_turn(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_two_years(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_second_year(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_year(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_decade(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_year_of_era(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_century(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_quarter(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_quarter_of_year(const struct token *at, const struct date_context *context,
                          struct reading *reading);
bool read_the_unit(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_fiscal(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_same_period(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_prior_year(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_year_end(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_day_word(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_day_parted(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_weekday(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_weekdays_ago(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_weekdays(const struct token *at, const struct date_context *context, struct reading *reading);

/* "the next day, Aug. 31, he left", "the following year, 1977", "two days earlier, on Aug. 30": the date
 * behind the comma tells which one the reading means. */
void take_apposed(const struct date_context *context, struct reading *reading);
bool read_shifted(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_season(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_season_beside(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_before_last(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_beside(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_week_of(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_length(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_long(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_hyphened(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_set(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_weekends(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_nights(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_per(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_rate(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_vague(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_vague_ago(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_clock(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_quarter_hour(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_day_part(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_dawn(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_early_part(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_early_hours(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_holiday(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_east_asian(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_world(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_day_abroad(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_weekday_abroad(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_clock_abroad(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_modified(const struct token *at, const struct date_context *context, struct reading *reading);
bool read_moment(const struct token *at, const struct date_context *context, struct reading *reading);

#endif

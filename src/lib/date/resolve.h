/* resolve: which day, month or stretch is meant, given the reference day and what the text named. resolve.c
 * knows the habits of news, hand.c what the text has at hand. */
#ifndef DATE_RESOLVE_H
#define DATE_RESOLVE_H

#include "lib/date.h"
#include "lib/date/lean.h"

/* The day on which the paragraph was written: the one that heads it as an entry of a diary, else the
 * reference.
 */
static inline struct day day_written(const struct date_context *context)
{
    return context->written.year ? context->written : context->reference;
}

/* Where the habits of news and the context place it. */
struct moment resolve_weekday(const struct date_context *context, int weekday, enum lean lean);
struct moment resolve_month(const struct date_context *context, int month, enum lean lean);
struct moment resolve_season(const struct date_context *context, int season, enum lean lean);
struct moment resolve_month_day(const struct date_context *context, int month, int day, enum lean lean);

/* The weekday that is nearest to the reference day, or as the context prefers. */
struct moment resolve_nearest_weekday(const struct date_context *context, int weekday);

/* The day of that number in a month that is not said, and which is a WEEKDAY, or any where that is 0. */
struct moment resolve_day(const struct date_context *context, int day, int weekday, enum lean lean);

/* The best so far of several days, one of which is meant. */
struct choice {
    struct day from; /* what they are near to; year 0: not known, and nothing can be chosen */
    int64_t behind,
        ahead; /* a day that lies farther off, in days, is less likely than that of another year */
    struct moment best;
    int64_t distance; /* of the best; -1: there is none yet */
};

/* Begins a choice; UNKNOWN is what holds where there is nothing to choose by. */
struct choice choice_begin(const struct date_context *context, enum lean lean, struct moment unknown);

void choice_offer(struct choice *choice, struct day day);

/* "a year earlier", in a report: the same quarter of the year before, or that year where more was summed up.
 */
struct moment resolve_year_ago(const struct date_context *context);

/* The day from which "two days later" counts: what was named, else the reference. */
struct day day_counted_from(const struct date_context *context);

/* The day from which "the next day" counts: the last one named, else the reference; year 0 where the text has
 * gone on from that day to a later month or year, or begun another story ("In 2012, ..."). */
struct day day_at_hand(const struct date_context *context);

/* The day of a time before AT with which none is said: the last one named, but no day to come where it is
 * told as past: "Ballots are counted through Nov. 19. She led at noon." */
struct day day_of_lone_time(const struct token *at, const struct date_context *context);

/* Does a line begin with the date from START to AFTER, as the entries of a log or live report do ("9:40 p.m.
 * A bicycle was found"), or their heads? Where lines are cut anywhere a sentence must have ended before it.
 */
bool begins_item(const struct token *start, const struct token *after, const struct date_context *context);

/* Moves a time before AT with which no day is said, of the small hours, to the day behind an evening that was
 * named last: "It burned Monday night. By 2 a.m. it was out."; not "It had begun at 2 a.m."; and a midnight
 * that is over to the end of the day before. */
void pass_midnight(const struct token *at, const struct date_context *context, struct moment *time);

/* The quarter that the text is about: the last one named, else the last one that is over. */
struct moment quarter_at_hand(const struct date_context *context);

/* Is it the winter, said in spring? It is the one just over, not that in which the year ends. */
bool is_winter_in_spring(int season, int now);

/* "the end of the year": the stretch in which lies what the text tells of. */
struct moment resolve_at_hand(const struct date_context *context, enum grain grain);

/* The month of which it is told how it ended, "by the end of the month he had left": that of the last day
 * that was named, where that is another than the reference's; else false. */
bool resolve_ended_month(const struct date_context *context, enum lean lean, struct moment *moment);

/* 11 September 2001, which goes by its month and day in texts that are later; year 0: this is none. */
struct day nine_eleven(const struct date_context *context);

struct moment resolve_shift(const struct date_context *context, enum grain grain, int64_t count);

#endif

/* sight: the questions that are asked of a date in its sentence, to know how it leans. For lean.c, told.c
 * and ahead.c only. */
#ifndef DATE_SIGHT_H
#define DATE_SIGHT_H

#include "lib/date.h"
#include "lib/date/token.h"

/* A date where its sentence is looked at. */
struct sight {
    const struct token *date, *at; /* its first token; that, or the clock before it: "8 p.m. on Friday" */
    const struct token *before;    /* the word that may tell where it lies */
    const struct date_context *context;
    bool owner; /* "Friday's", "Friday night's" */
};

/* What the words just before it say of a day: "until", "starting", "no later than", "ahead of", "as soon as",
 * "postponed to". */
bool looks_ahead(const struct sight *sight);

/* "by Friday" is ahead, if nothing is told that had come about by then. */
enum lean lean_of_deadline(const struct sight *sight);

/* "May 3", "3 May" */
bool is_day_of_month(const struct token *date);

/* "is leaving Friday", "is sentenced Friday" */
bool is_planned(const struct sight *sight);

/* "said Tuesday", as most are */
bool is_told_weekday(const struct sight *sight);

/* "began on May 3", "ended on Jan. 25": a verb in the past just before a day of a month tells that it is
 * over. */
bool is_told_of_day(const struct sight *sight);

/* "said first-quarter sales will fall": the verb tells of what follows. */
bool introduces(const struct sight *sight);

/* "recalled for Friday" */
bool is_called_for(const struct sight *sight);

/* "was due Jan. 15", "were due in May": it may have come, or be to come. */
bool was_due(const struct sight *sight);

/* "said on Friday", "told reporters here Friday", "won Friday's game" */
bool is_told_before(const struct sight *sight);

/* "the report, to be released in May" */
bool is_to_come(const struct sight *sight);

/* "began in May", "took over in May", "In May, he left": a month that is over without doubt, though the next
 * one may be near. */
bool is_begun(const struct sight *sight);

/* "the vote is on Tuesday", "the game is at 8 p.m. Sunday", "the vote is in May" */
bool is_said_to_be(const struct sight *sight);

#endif

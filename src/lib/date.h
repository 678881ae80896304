/* date: the next date expression of a text, and its value on the calendar given a reference day.
 *
 * Types and values are those of TIMEX3 (ISO-TimeML, ISO 24617-1; TimeML Annotation Guidelines 1.2.1, 2006).
 * It hides the tokens, the grammar and the calendar. Nothing is allocated, and the time is linear in the
 * text, whatever it holds. */
#ifndef DATE_H
#define DATE_H

#include "lib/date/language.h"
#include "lib/date/moment.h"
#include "lib/date/story.h"
#include "lib/memory.h"
#include "lib/text.h"

enum date_type { DATE_DATE, DATE_TIME, DATE_DURATION, DATE_SET };

/* TIMEX3's "mod". From BEFORE to ON_OR_AFTER it leaves a stretch open, from START to END it means a third of
 * one. */
enum date_mod {
    MOD_NONE,
    MOD_BEFORE,
    MOD_AFTER,
    MOD_ON_OR_BEFORE,
    MOD_ON_OR_AFTER,
    MOD_LESS_THAN,
    MOD_MORE_THAN,
    MOD_EQUAL_OR_LESS,
    MOD_EQUAL_OR_MORE,
    MOD_START,
    MOD_MID,
    MOD_END,
    MOD_APPROX
};

/* TIMEX3's "quant". */
enum date_quant { QUANT_NONE, QUANT_EACH, QUANT_EVERY, QUANT_EVERY_OTHER };

/* Which day is meant where the text leaves it open. */
enum date_preference {
    PREFER_NEWS, /* weekdays are past, months and days of months the nearest, but for words like "will" */
    PREFER_PAST,
    PREFER_FUTURE,
    PREFER_NEAREST
};

/* An expression. What is not known or not meant is NULL, or a year of 0. */
struct date {
    struct text text; /* where it stands in the text that was given */
    enum date_type type;
    struct value value; /* TIMEX3's, underspecified ("XXXX-WXX-5") where the reference is wanting */
    enum date_mod mod;
    enum date_quant quant;
    const char *freq;     /* TIMEX3's: "2X", "7D" */
    const char *rule;     /* which rule read it: a stable name, which the manual lists */
    const char *context;  /* what gave it a value: "text", "reference" (or what was named), "none" */
    struct moment moment; /* what stretch of the calendar it is; GRAIN_NONE of a duration or set */
};

/* The last time of the clock that the paragraph named. */
struct date_clock {
    struct moment time; /* CLOCK_NONE: none yet */
    bool is_before;     /* it is of the paragraph before */
    bool halved;        /* it is one of the clock of twelve hours, "9 p.m." */
};

/* What a business report is about. */
struct date_report {
    struct moment quarter; /* the last quarter of a year that it named; GRAIN_NONE: none yet */
    struct moment latest;  /* the latest of them; GRAIN_NONE: none, or a fiscal one */
    bool fiscal;           /* that quarter is one of a fiscal year, which may be any of the calendar's */
    bool cumulative;       /* since then it summed up more ("the first nine months") */
};

/* What an expression may refer to. Zeroed, it knows nothing. */
struct date_context {
    /* what the caller knows */
    struct day reference; /* the day on which the text was written; year 0: unknown */
    enum date_preference prefer;
    bool day_first; /* 3/4/2025 is 3 April */
    /* what the text has named */
    struct moment named; /* last; grain GRAIN_NONE: nothing yet */
    struct moment ago;   /* the year of "two years ago", said since; grain GRAIN_NONE: none */
    struct day day;      /* the last day; year 0: none yet */
    bool evening;        /* it was named with an hour, or a part, of its evening or night */
    struct day past;     /* the last day that is not yet to come */
    struct day event;    /* of "it burned Monday, police said today", Monday; year 0: none since */
    struct day entry;    /* of the last entry of a log, or of what heads it; year 0: none yet */
    struct day written;  /* of the head of the paragraph, an entry of a diary; year 0: it has none */
    bool datelined;      /* the line with which a report begins was read */
    struct date_clock clock;
    struct date_report report;
    struct story story; /* of which time it tells */
    /* the text that is open */
    const char *behind;    /* where its last expression ends that is no duration; or NULL */
    struct speech *speech; /* of which rules ask the language; or NULL */
};

/* A walk over a text. Made once (it takes some 60 KB of the arena), then opened for one text after the other.
 */
struct date_scanner;

struct date_scanner *date_scanner_make(struct arena *arena);

void date_scanner_open(struct date_scanner *scanner, struct text text);

/* A paragraph begins: months and days of no year belong no more to the last year that was named, unless the
 * text has become a story of other years. */
void date_begin_paragraph(struct date_context *context);

/* The next expression, in the order of the text; false at its end. The context learns what was named. */
bool date_next(struct date_scanner *scanner, struct date_context *context, struct date *date);

/* Reads the first day, month or year that stands in a short text (an attribute, a date line) by the same
 * grammar, with its time where it bears one; false where there is none. */
bool date_read(struct date_scanner *scanner, struct text text, const struct date_context *context,
               struct date *date);

/* The first and last day that the value covers, "late October" being its last third; false where it is no
 * known stretch of the calendar. */
bool date_span(const struct date *date, struct day *begin, struct day *end);

/* Is it one day, and known? Which, in *DAY, which stays as it was where it is not. */
bool date_is_day(const struct date *date, struct day *day);

/* What numeric dates (3/4/2025) in the text say of the order: above 0 where more of them can only be day
 * first, below 0 where more can only be month first; where none tells, but AMBIGUOUS ones may be both, the
 * language does: above 0 where it is not English, else 0. */
int date_order(struct text text, bool *ambiguous);

#endif

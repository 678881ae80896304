/* moment: a stretch of the calendar (a day, a week, a quarter, the 1990s), perhaps with a time of day. */
#ifndef DATE_MOMENT_H
#define DATE_MOMENT_H

#include <stddef.h>

#include "lib/date/day.h"

/* Sizes of stretches; up to GRAIN_MILLENNIUM as src/tables/date-words.txt numbers units. */
enum grain {
    GRAIN_NONE,
    GRAIN_SECOND,
    GRAIN_MINUTE,
    GRAIN_HOUR,
    GRAIN_DAY,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_MONTH,
    GRAIN_QUARTER,
    GRAIN_YEAR,
    GRAIN_DECADE,
    GRAIN_CENTURY,
    GRAIN_MILLENNIUM,
    GRAIN_HALF,
    GRAIN_SEASON,
    GRAIN_WEEKDAY, /* a day of which only the weekday is known */
    GRAIN_REF      /* past, present or future */
};

enum { PART_NONE, PART_MORNING, PART_MIDDAY, PART_AFTERNOON, PART_EVENING, PART_NIGHT };

enum { REF_PAST, REF_PRESENT, REF_FUTURE };

enum clock_grain { CLOCK_NONE, CLOCK_HOUR, CLOCK_MINUTE, CLOCK_SECOND };

enum { ZONE_ROOM = 8 };

struct moment {
    enum grain grain;
    int year;           /* 0: not known; of a decade or century its first */
    bool before_christ; /* the year is one before Christ, which only the value tells */
    bool two_years;     /* the year, as one of a school, ends in the next */
    int month, day;     /* 0: not known */
    int part;     /* which week, quarter, half, season, weekday or reference, from 1 (a reference: REF_*) */
    int day_part; /* PART_* */
    enum clock_grain clock;
    int hour, minute, second;
    char zone[ZONE_ROOM]; /* "Z", "+02:00", or empty; how the value writes it */
};

enum { VALUE_ROOM = 64 };

/* A value of TIMEX3 that is being written: {0} is an empty one. A C string; what has no room is left
 * out. */
struct value {
    char bytes[VALUE_ROOM];
    size_t length;
};

void value_text(struct value *value, const char *text);

/* A number from 0, with zeros before it up to WIDTH digits, 1 to 4. */
void value_number(struct value *value, int64_t number, int width);

/* The past, present or future (REF_*), without a measure. */
static inline struct moment moment_of_ref(int ref)
{
    return (struct moment){.grain = GRAIN_REF, .part = ref};
}

/* Does it lie in a year that is known? */
static inline bool moment_is_placed(const struct moment *moment)
{
    return moment->grain != GRAIN_NONE && moment->grain != GRAIN_REF && moment->year;
}

/* Adds TIMEX3's value of the moment. */
void moment_write(struct value *value, const struct moment *moment);

/* The first and last day of it; false where the calendar does not tell. */
bool moment_span(const struct moment *moment, struct day *begin, struct day *end);

/* The stretch of that grain in which the day lies. */
struct moment moment_around(struct day day, enum grain grain);

/* Makes it that day, at the time that it has. */
void moment_set_day(struct moment *moment, struct day day);

/* The stretch so many grains later or earlier. One without a known year stays. */
struct moment moment_add(struct moment moment, int64_t count);

/* Is it a day, week, month or season, and so less than a quarter, half or year? */
bool moment_is_within_year(const struct moment *moment);

/* The first day of it; of an unknown one year 0. */
struct day moment_begin(const struct moment *moment);

#endif

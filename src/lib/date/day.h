/* day: arithmetic of the proleptic Gregorian calendar. */
#ifndef DATE_DAY_H
#define DATE_DAY_H

#include <stdbool.h>
#include <stdint.h>

/* Years 1 to 9999; months and days from 1. */
struct day {
    int year, month, day;
};

enum { FIRST_YEAR = 1, LAST_YEAR = 9999 };
enum { WEEK_DAYS = 7, YEAR_DAYS = 366 /* of the longest */, YEAR_MONTHS = 12 };

int month_length(int year, int month);

/* Does the calendar have this day? */
bool day_exists(struct day day);

/* The same of a day whose year may be 0: then, does any year have it? */
bool day_may_exist(struct day day);

/* Days since 0000-03-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"), and back. */
int64_t day_number(struct day day);
struct day day_of_number(int64_t number);

enum { DAY_SECONDS = 86400 };

/* The day, by universal time, so many seconds after 1970 began. */
struct day day_of_seconds(int64_t seconds);

/* COUNT days later, or earlier. */
struct day day_add(struct day day, int64_t count);

/* Whole months later, or earlier; a day that the month lacks becomes its last. */
struct day day_add_months(struct day day, int64_t count);

/* 1 (Monday) to 7. */
int day_weekday(struct day day);

/* How many days later the next such weekday is: 0, where it is one itself, to 6. */
int day_to_weekday(struct day day, int weekday);

/* The week of ISO 8601 in which the day falls, 1 to 53; its year in *YEAR. */
int day_week(struct day day, int *year);

/* The Monday of that week. */
struct day week_begin(int year, int week);

/* Easter Sunday of the Gregorian calendar (the anonymous algorithm; J. Meeus, "Astronomical Algorithms", 8).
 */
struct day easter(int year);

/* Below, at or above 0 as A is before, on or after B. */
int day_compare(struct day a, struct day b);

#endif

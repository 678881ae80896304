/* Days of the Julian, Hebrew, Islamic and Chinese calendars, and of India's. */
#include "lib/date/rule/lunar.h"

#include <stdio.h>

#include "lib/table.h"

#include "tables/date-moons.h"

enum { DAY_ONE = 306 }; /* the number of 0001-01-01, from which the book counts days as from 1 */

struct day easter_east(int year)
{
    int moon = (19 * (year % 19) + 15) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7, sum = moon + sunday + 114;
    int behind = year / 100 - year / 400 - 2; /* days by which the Julian calendar is late */
    return day_add((struct day){year, sum / 31, sum % 31 + 1}, behind);
}

/* Days from the first of all Hebrew years to this one, which may begin a day later still, lest Yom Kippur
 * fall beside a Sabbath. */
static int64_t hebrew_elapsed(int year)
{
    int64_t months = (235 * year - 234) / 19, parts = 12084 + 13753 * months;
    int64_t day = 29 * months + parts / 25920;
    return day + (3 * (day + 1) % 7 < 3);
}

/* The first of Tishri: later by one or two days where else a year would be too long or too short. */
static int64_t hebrew_new_year(int year)
{
    enum { FIRST_DAY = -1373427 + DAY_ONE - 1, TOO_LONG = 356, TOO_SHORT = 382 };
    int64_t before = hebrew_elapsed(year - 1), here = hebrew_elapsed(year), next = hebrew_elapsed(year + 1);
    int delay = next - here == TOO_LONG ? 2 : here - before == TOO_SHORT ? 1 : 0;
    return FIRST_DAY + here + delay;
}

struct day hebrew_day(int year, int month, int day)
{
    enum { AHEAD = 3761, SIXTH = 6, COMPLETE = 5 };
    static const int before[] = {0, 0, 30, 59}; /* days of the year before its month */
    static const int to_end[] = {[6] = 206, 177, 147, 118,
                                 88,        59,  29}; /* from the month's begin to the year's */
    int64_t begin = hebrew_new_year(year + AHEAD), length = hebrew_new_year(year + AHEAD + 1) - begin;
    bool complete = length % 10 == COMPLETE; /* then the second month has 30 days */
    int64_t first = month < SIXTH ? begin + before[month] + (month == 3 && complete) : begin - to_end[month];
    return day_of_number(first + day - 1);
}

struct day islamic_day(int year, int month, int day)
{
    enum { EPOCH = 227015 + DAY_ONE - 1, YEAR = 354 };
    int64_t leap_days = (3 + 11 * year) / 30;
    return day_of_number(EPOCH - 1 + (year - 1) * YEAR + leap_days + 29 * (month - 1) + month / 2 + day);
}

int islamic_year(int year)
{
    enum { FIRST = 622 };
    return (year - FIRST) * 33 / 32;
}

/* Month and day at that column of the year's row. */
static struct day listed(int year, int column)
{
    enum { DIGITS = 4, ROOM = 16 };
    char key[ROOM];
    snprintf(key, sizeof key, "%04d", year);
    int32_t row = table_find(&date_moons, (struct text){key, DIGITS});
    if (year > 9999 || row < 0)
        return (struct day){0, 0, 0};
    return (struct day){year, date_moons_numbers[row][column], date_moons_numbers[row][column + 1]};
}

struct day chinese_new_year(int year)
{
    return listed(year, 0);
}

struct day diwali(int year)
{
    return listed(year, 2);
}

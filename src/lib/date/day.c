#include "lib/date/day.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && is_leap(year));
}

bool day_exists(struct day day)
{
    return day.year >= FIRST_YEAR && day.year <= LAST_YEAR && day.month >= 1 && day.month <= 12 &&
           day.day >= 1 && day.day <= month_length(day.year, day.month);
}

bool day_may_exist(struct day day)
{
    enum { LEAP_YEAR = 2000 };
    return day_exists((struct day){day.year ? day.year : LEAP_YEAR, day.month, day.day});
}

/* Years begin in March here, so that the leap day is a year's last. */
int64_t day_number(struct day day)
{
    int64_t year = day.year - (day.month <= 2);
    int64_t month = (day.month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day - 1;
}

struct day day_of_number(int64_t number)
{
    int64_t era = number / 146097, rest = number % 146097;
    int64_t year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    int64_t in_year = rest - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * in_year + 2) / 153;
    struct day day = {(int)(era * 400 + year), (int)(month < 10 ? month + 3 : month - 9),
                      (int)(in_year - (153 * month + 2) / 5 + 1)};
    day.year += day.month <= 2;
    return day;
}

struct day day_of_seconds(int64_t seconds)
{
    enum { EPOCH = 719468 /* 1970-01-01 as day_number counts */ };
    return day_of_number(EPOCH + seconds / DAY_SECONDS);
}

/* Days out of reach become the first or last of all. */
static struct day clamp(struct day day)
{
    if (day.year < FIRST_YEAR)
        return (struct day){FIRST_YEAR, 1, 1};
    if (day.year > LAST_YEAR)
        return (struct day){LAST_YEAR, 12, 31};
    return day;
}

struct day day_add(struct day day, int64_t count)
{
    enum { REACH = 366 * LAST_YEAR };
    if (count < -REACH || count > REACH)
        count = count < 0 ? -REACH : REACH;
    int64_t number = day_number(day) + count;
    return clamp(day_of_number(number < 0 ? 0 : number));
}

struct day day_add_months(struct day day, int64_t count)
{
    enum { REACH = 12 * LAST_YEAR };
    if (count < -REACH || count > REACH)
        count = count < 0 ? -REACH : REACH;
    int64_t months = (int64_t)day.year * 12 + day.month - 1 + count;
    if (months < 12)
        return (struct day){FIRST_YEAR, 1, 1};
    struct day moved = clamp((struct day){(int)(months / 12), (int)(months % 12) + 1, day.day});
    int length = month_length(moved.year, moved.month);
    moved.day = moved.day < length ? moved.day : length;
    return moved;
}

int day_weekday(struct day day)
{
    return (int)((day_number(day) + 2) % 7) + 1;
}

int day_to_weekday(struct day day, int weekday)
{
    return (weekday - day_weekday(day) + WEEK_DAYS) % WEEK_DAYS;
}

/* A week belongs to the year of its Thursday. */
int day_week(struct day day, int *year)
{
    struct day thursday = day_add(day, 4 - day_weekday(day));
    *year = thursday.year;
    return (int)(day_number(thursday) - day_number((struct day){thursday.year, 1, 1})) / 7 + 1;
}

struct day week_begin(int year, int week)
{
    struct day fourth = {year, 1, 4};
    return day_add(fourth, 1 - day_weekday(fourth) + (week - 1) * 7);
}

struct day easter(int year)
{
    int golden = year % 19, century = year / 100, rest = year % 100;
    int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int shift = (golden + 11 * epact + 22 * sunday) / 451;
    int sum = epact + sunday - 7 * shift + 114;
    return (struct day){year, sum / 31, sum % 31 + 1};
}

int day_compare(struct day a, struct day b)
{
    enum { MONTHS = 16, DAYS = 32 }; /* at least as many as there are */
    int first = (a.year * MONTHS + a.month) * DAYS + a.day,
        second = (b.year * MONTHS + b.month) * DAYS + b.day;
    return (first > second) - (first < second);
}

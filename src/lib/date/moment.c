#include "lib/date/moment.h"

#include <stdio.h>
#include <string.h>

enum { MOST_OF_DATE = 24, MOST_OF_TIME = 24 };

static void write_year(int year, char *to, size_t size)
{
    if (year)
        snprintf(to, size, "%04d", year);
    else
        snprintf(to, size, "XXXX");
}

/* "-08", or "-XX" where the number is not known. */
static void write_part(int number, const char *prefix, char *to, size_t size)
{
    size_t length = strlen(to);
    if (number)
        snprintf(to + length, size - length, "%s%02d", prefix, number);
    else
        snprintf(to + length, size - length, "%sXX", prefix);
}

static void write_letter(const char *kind, int number, char *to, size_t size)
{
    size_t length = strlen(to);
    if (number)
        snprintf(to + length, size - length, "-%s%d", kind, number);
    else
        snprintf(to + length, size - length, "-%sX", kind);
}

static void write_week(const struct moment *moment, char *to, size_t size)
{
    write_part(moment->year ? moment->part : 0, "-W", to, size);
    if (moment->grain == GRAIN_WEEKEND)
        strncat(to, "-WE", size - strlen(to) - 1);
}

static void write_ref(int ref, char *to, size_t size)
{
    static const char *const names[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    snprintf(to, size, "%s", names[ref]);
}

static void write_season(int season, char *to, size_t size)
{
    static const char *const names[] = {"-SP", "-SU", "-FA", "-WI"};
    strncat(to, names[season - 1], size - strlen(to) - 1);
}

static void write_coarse(const struct moment *moment, char *to, size_t size)
{
    if (moment->grain == GRAIN_DECADE)
        to[3] = '\0';
    else if (moment->grain == GRAIN_CENTURY)
        to[2] = '\0';
    else if (moment->grain == GRAIN_MILLENNIUM)
        to[1] = '\0';
    else if (moment->grain == GRAIN_HALF)
        write_letter("H", moment->part, to, size);
    else if (moment->grain == GRAIN_QUARTER)
        write_letter("Q", moment->part, to, size);
}

static void write_date(const struct moment *moment, char *to, size_t size)
{
    write_year(moment->year, to, size);
    switch (moment->grain) {
    case GRAIN_REF:
        write_ref(moment->part, to, size);
        break;
    case GRAIN_SEASON:
        write_season(moment->part, to, size);
        break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        write_week(moment, to, size);
        break;
    case GRAIN_WEEKDAY:
        snprintf(to, size, "XXXX-WXX-%d", moment->part);
        break;
    case GRAIN_MONTH:
        write_part(moment->month, "-", to, size);
        break;
    case GRAIN_DAY:
        write_part(moment->month, "-", to, size);
        write_part(moment->day, "-", to, size);
        break;
    default:
        write_coarse(moment, to, size);
    }
}

/* "T04:00Z", "TMO", or nothing. */
static void write_time(const struct moment *moment, char *to, size_t size)
{
    static const char *const parts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
    int length = 0;
    if (moment->clock == CLOCK_NONE)
        length = snprintf(to, size, "%s", parts[moment->day_part]);
    else if (moment->clock == CLOCK_SECOND)
        length = snprintf(to, size, "T%02d:%02d:%02d", moment->hour, moment->minute, moment->second);
    else
        length = snprintf(to, size, "T%02d:%02d", moment->hour, moment->minute);
    snprintf(to + length, size - (size_t)length, "%s", moment->zone);
}

void moment_write(const struct moment *moment, char *value, size_t size)
{
    char date[MOST_OF_DATE], time[MOST_OF_TIME];
    write_date(moment, date, sizeof date);
    write_time(moment, time, sizeof time);
    snprintf(value, size, "%s%s", date, time);
}

/* How many months a stretch has whose grain is months or more; 0: it is shorter, or unknown. */
static int months_of(enum grain grain)
{
    switch (grain) {
    case GRAIN_MONTH:
        return 1;
    case GRAIN_QUARTER:
    case GRAIN_SEASON:
        return 3;
    case GRAIN_HALF:
        return 6;
    case GRAIN_YEAR:
        return 12;
    case GRAIN_DECADE:
        return 120;
    case GRAIN_CENTURY:
        return 1200;
    case GRAIN_MILLENNIUM:
        return 12000;
    default:
        return 0;
    }
}

static int first_month(const struct moment *moment)
{
    switch (moment->grain) {
    case GRAIN_MONTH:
        return moment->month;
    case GRAIN_QUARTER:
        return moment->part * 3 - 2;
    case GRAIN_HALF:
        return moment->part * 6 - 5;
    case GRAIN_SEASON:
        return moment->part * 3;
    default:
        return 1;
    }
}

struct day moment_begin(const struct moment *moment)
{
    static const struct day none = {0, 0, 0};
    if (!moment->year)
        return none;
    if (moment->grain == GRAIN_WEEK)
        return week_begin(moment->year, moment->part);
    if (moment->grain == GRAIN_WEEKEND)
        return day_add(week_begin(moment->year, moment->part), 5);
    struct day day = {moment->year, moment->month, moment->day};
    if (moment->grain != GRAIN_DAY)
        day = (struct day){moment->year, months_of(moment->grain) ? first_month(moment) : 0, 1};
    return day_exists(day) ? day : none;
}

bool moment_span(const struct moment *moment, struct day *begin, struct day *end)
{
    *begin = *end = moment_begin(moment);
    if (!begin->year)
        return false;
    if (moment->grain == GRAIN_WEEK)
        *end = day_add(*begin, 6);
    else if (moment->grain == GRAIN_WEEKEND)
        *end = day_add(*begin, 1);
    else if (moment->grain != GRAIN_DAY)
        *end = day_add(day_add_months(*begin, months_of(moment->grain)), -1);
    return true;
}

/* A winter belongs to the year in which it begins. */
static struct moment season_around(struct day day)
{
    int year = day.month <= 2 ? day.year - 1 : day.year;
    return (struct moment){.grain = GRAIN_SEASON, .year = year, .part = day.month <= 2 ? 4 : day.month / 3};
}

struct moment moment_around(struct day day, enum grain grain)
{
    struct moment moment = {.grain = grain, .year = day.year};
    switch (grain) {
    case GRAIN_SEASON:
        return season_around(day);
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        moment.part = day_week(day, &moment.year);
        break;
    case GRAIN_QUARTER:
        moment.part = (day.month + 2) / 3;
        break;
    case GRAIN_HALF:
        moment.part = (day.month + 5) / 6;
        break;
    case GRAIN_DECADE:
        moment.year -= day.year % 10;
        break;
    case GRAIN_CENTURY:
        moment.year -= day.year % 100;
        break;
    case GRAIN_MILLENNIUM:
        moment.year -= day.year % 1000;
        break;
    case GRAIN_MONTH:
        moment.month = day.month;
        break;
    case GRAIN_DAY:
        moment.month = day.month;
        moment.day = day.day;
        break;
    default:
        break;
    }
    return moment;
}

struct moment moment_add(struct moment moment, long count)
{
    struct day begin = moment_begin(&moment);
    if (!begin.year)
        return moment;
    if (moment.grain == GRAIN_DAY)
        begin = day_add(begin, count);
    else if (moment.grain == GRAIN_WEEK || moment.grain == GRAIN_WEEKEND)
        begin = day_add(begin, count * 7);
    else
        begin = day_add_months(begin, count * months_of(moment.grain));
    return moment_around(begin, moment.grain);
}

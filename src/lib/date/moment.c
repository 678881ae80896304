#include "lib/date/moment.h"

#include <string.h>

void value_text(struct value *value, const char *text)
{
    for (; *text && value->length + 1 < VALUE_ROOM; text++)
        value->bytes[value->length++] = *text;
    value->bytes[value->length] = '\0';
}

void value_number(struct value *value, int64_t number, int width)
{
    static const uint64_t bounds[] = {1, 10, 100, 1000, 10000};
    uint64_t rest = (uint64_t)number, bound = bounds[width];
    int digits = width;
    for (; bound <= rest; bound *= 10)
        digits++;
    if (value->length + (size_t)digits >= VALUE_ROOM)
        return;
    value->length += (size_t)digits;
    char *at = value->bytes + value->length;
    *at = '\0';
    for (; digits; digits--, rest /= 10)
        *--at = (char)('0' + rest % 10);
}

/* "-08", or "-XX" where the number is not known. */
static void write_part(struct value *value, const char *prefix, int number, int width)
{
    value_text(value, prefix);
    if (number)
        value_number(value, number, width);
    else
        value_text(value, width == 2 ? "XX" : "X");
}

static void write_year(struct value *value, int year, size_t digits)
{
    size_t start = value->length;
    if (year)
        value_number(value, year, 4);
    else
        value_text(value, "XXXX");
    value->length = start + digits;
    value->bytes[value->length] = '\0';
}

/* What follows the year. */
static void write_rest(struct value *value, const struct moment *moment)
{
    static const char *const seasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
    switch (moment->grain) {
    case GRAIN_SEASON:
        value_text(value, seasons[moment->part]);
        break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        write_part(value, "-W", moment->year ? moment->part : 0, 2);
        value_text(value, moment->grain == GRAIN_WEEKEND ? "-WE" : "");
        break;
    case GRAIN_HALF:
        write_part(value, "-H", moment->part, 1);
        break;
    case GRAIN_QUARTER:
        write_part(value, "-Q", moment->part, 1);
        break;
    case GRAIN_DAY:
        write_part(value, "-", moment->month, 2);
        write_part(value, "-", moment->day, 2);
        break;
    case GRAIN_MONTH:
        write_part(value, "-", moment->month, 2);
        break;
    default:
        break;
    }
}

static void write_date(struct value *value, const struct moment *moment)
{
    static const char *const references[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    size_t digits = moment->grain == GRAIN_DECADE       ? 3
                    : moment->grain == GRAIN_CENTURY    ? 2
                    : moment->grain == GRAIN_MILLENNIUM ? 1
                                                        : 4;
    if (moment->grain == GRAIN_REF) {
        value_text(value, references[moment->part]);
    } else if (moment->grain == GRAIN_WEEKDAY) {
        value_text(value, "XXXX-WXX-");
        value_number(value, moment->part, 1);
    } else {
        value_text(value, moment->before_christ ? "BC" : "");
        write_year(value, moment->year, digits);
        if (moment->two_years) {
            value_text(value, "/");
            write_year(value, moment->year + 1, digits);
        }
        write_rest(value, moment);
    }
}

/* "T04:00Z", "TMO", or nothing. */
static void write_time(struct value *value, const struct moment *moment)
{
    static const char *const parts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
    if (moment->clock == CLOCK_NONE) {
        value_text(value, parts[moment->day_part]);
    } else {
        value_text(value, "T");
        value_number(value, moment->hour, 2);
        value_text(value, ":");
        value_number(value, moment->minute, 2);
    }
    if (moment->clock == CLOCK_SECOND) {
        value_text(value, ":");
        value_number(value, moment->second, 2);
    }
    value_text(value, moment->zone);
}

void moment_write(struct value *value, const struct moment *moment)
{
    write_date(value, moment);
    write_time(value, moment);
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

bool moment_is_within_year(const struct moment *moment)
{
    return moment->month || moment->grain == GRAIN_SEASON || moment->grain == GRAIN_WEEK ||
           moment->grain == GRAIN_WEEKEND;
}

struct day moment_begin(const struct moment *moment)
{
    static const struct day none = {0, 0, 0};
    if (!moment->year || moment->before_christ)
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
    else if (moment->two_years)
        *end = (struct day){moment->year + 1, 12, 31};
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

void moment_set_day(struct moment *moment, struct day day)
{
    moment->grain = GRAIN_DAY;
    moment->year = day.year;
    moment->month = day.month;
    moment->day = day.day;
}

struct moment moment_add(struct moment moment, int64_t count)
{
    struct day begin = moment_begin(&moment);
    if (!begin.year)
        return moment;
    if (moment.grain == GRAIN_DAY)
        begin = day_add(begin, count);
    else if (moment.grain == GRAIN_WEEK || moment.grain == GRAIN_WEEKEND)
        begin = day_add(begin, count * WEEK_DAYS);
    else
        begin = day_add_months(begin, count * months_of(moment.grain));
    return moment_around(begin, moment.grain);
}

#include "lib/metadata/when.h"

#include <stdio.h>

#include "lib/metadata/spell.h"

enum {
    FIRST_LIKELY = 1800, /* years that a page may be of */
    LAST_LIKELY = 2100,
    BETWEEN = 14, /* bytes between a day and its time: ", um ", " | " */
    ROOM = 40
};

static size_t count_digits(struct text text)
{
    size_t count = 0;
    while (count < text.length && text_ascii_digit(text.at[count]))
        count++;
    return count;
}

int when_number(struct text text, size_t from, size_t length)
{
    int value = 0;
    for (size_t i = from; i < from + length; i++)
        value = value * 10 + (text.at[i] - '0');
    return value;
}

struct day when_day(struct text value)
{
    return (struct day){when_number(value, 0, 4), when_number(value, 5, 2), when_number(value, 8, 2)};
}

static bool is_likely(struct day day)
{
    return day.year >= FIRST_LIKELY && day.year <= LAST_LIKELY && day_exists(day) &&
           !(day.year == 1970 && day.month == 1 && day.day == 1);
}

static struct text keep(struct candidates *found, const char *written, int length)
{
    return arena_copy(found->arena, (struct text){written, (size_t)length});
}

static struct text day_text(struct candidates *found, struct day day)
{
    char to[ROOM];
    return keep(found, to, snprintf(to, sizeof to, "%04d-%02d-%02d", day.year, day.month, day.day));
}

/* Seconds, or thousandths, since 1970. */
static struct text from_seconds(struct candidates *found, struct text digits)
{
    enum { SECONDS_DIGITS = 10 };
    long long seconds = 0;
    for (size_t i = 0; i < SECONDS_DIGITS; i++)
        seconds = seconds * 10 + (digits.at[i] - '0');
    struct day day = day_of_seconds(seconds);
    int rest = (int)(seconds % DAY_SECONDS);
    char to[2 * ROOM];
    return keep(found, to,
                snprintf(to, sizeof to, "%04d-%02d-%02dT%02d:%02d:%02dZ", day.year, day.month, day.day,
                         rest / 3600, rest / 60 % 60, rest % 60));
}

/* "20250904", perhaps with a time as "T101500" or "101500" and what follows that. */
static struct text from_compact(struct candidates *found, struct text text)
{
    char to[2 * ROOM];
    struct text clock = text_slice(text, text.length > 8 && text.at[8] == 'T' ? 9 : 8, text.length);
    int length = snprintf(to, sizeof to, "%.4s-%.2s-%.2s", text.at, text.at + 4, text.at + 6);
    size_t digits = count_digits(clock);
    if (digits == 6 || digits == 4)
        length += snprintf(to + length, sizeof to - (size_t)length, "T%.2s:%.2s%s%.*s%.*s", clock.at,
                           clock.at + 2, digits == 6 ? ":" : "", digits == 6 ? 2 : 0, clock.at + 4,
                           (int)(clock.length - digits < 8 ? clock.length - digits : 8), clock.at + digits);
    return keep(found, to, length);
}

/* What only attributes hold, as the grammar of texts knows it. */
static struct text spell_out(struct candidates *found, struct text text)
{
    size_t digits = count_digits(text);
    bool alone = digits == text.length;
    if (alone && (digits == 10 || digits == 13) && text.at[0] == '1')
        return from_seconds(found, text);
    bool compact =
        (digits == 8 && (alone || text.at[8] == 'T' || text.at[8] == ' ')) || (alone && digits == 14);
    if (compact && when_number(text, 0, 4) >= FIRST_LIKELY && when_number(text, 0, 4) <= LAST_LIKELY)
        return from_compact(found, text);
    return text;
}

static void set(struct candidates *found, const struct date *date, struct day day, struct when *when)
{
    *when = (struct when){.day = day, .text = date->text};
    bool timed = date->type == DATE_TIME && date->moment.clock != CLOCK_NONE; /* not its morning */
    when->value = timed ? keep(found, date->value.bytes, (int)date->value.length) : day_text(found, day);
}

/* The next expression, where it is the time of the day that was read just before. */
static void add_time(struct candidates *found, struct date_context *context, struct text line,
                     struct when *when)
{
    struct date date;
    struct day day;
    if (!date_next(found->scanner, context, &date) || date.type != DATE_TIME ||
        date.moment.clock < CLOCK_MINUTE)
        return;
    const char *end = when->text.at + when->text.length;
    bool near = date.text.at >= end && date.text.at - end <= BETWEEN && date.text.at < line.at + line.length;
    if (near && date_is_day(&date, &day) && day_compare(day, when->day) == 0) {
        when->value = keep(found, date.value.bytes, (int)date.value.length);
        when->text.length = (size_t)(date.text.at + date.text.length - when->text.at);
    }
}

static bool find_day(struct candidates *found, struct text line, bool day_first, struct when *when)
{
    struct date_context context = {.day_first = day_first};
    struct date date;
    struct day day;
    date_scanner_open(found->scanner, line);
    while (date_next(found->scanner, &context, &date)) {
        if (!date_is_day(&date, &day) || !is_likely(day) || date.type == DATE_SET)
            continue;
        set(found, &date, day, when);
        if (date.type != DATE_TIME)
            add_time(found, &context, line, when);
        const char *end = when->text.at + when->text.length;
        when->rest = (struct text){end, (size_t)(line.at + line.length - end)};
        return true;
    }
    return false;
}

bool when_in_line(struct candidates *found, struct text *line, bool day_first, struct when *when)
{
    enum { LONGEST = 160 };
    if (find_day(found, *line, day_first, when))
        return true;
    struct text spelled = line->length <= LONGEST ? spell_day(found, *line, day_first) : *line;
    if (spelled.at == line->at)
        return false;
    *line = spelled;
    return find_day(found, spelled, day_first, when);
}

/* "2025-09-04" and more, in which something may be wrong. */
static bool has_iso_front(struct text text)
{
    return text.length > 10 && count_digits(text) == 4 && text.at[4] == '-' && text.at[7] == '-';
}

bool when_read(struct candidates *found, struct text text, bool day_first, struct when *when)
{
    enum { LONGEST = 300, DAY = 10, SECONDS = 19 };
    if (text.length > LONGEST)
        return false;
    struct text spelled = spell_out(found, text);
    if (when_in_line(found, &spelled, day_first, when))
        return true;
    return has_iso_front(text) && (find_day(found, text_slice(text, 0, SECONDS), day_first, when) ||
                                   find_day(found, text_slice(text, 0, DAY), day_first, when));
}

/* The number of LENGTH digits or fewer at *AT, which moves behind it; -1 where there are none, or more. */
static int take_number(struct text text, size_t *at, size_t most)
{
    size_t digits = count_digits(text_slice(text, *at, text.length));
    if (!digits || digits > most)
        return -1;
    *at += digits;
    return when_number(text, *at - digits, digits);
}

static bool takes_between(struct text text, size_t *at)
{
    bool found = *at < text.length && memchr("/-_.", text.at[*at], 4);
    *at += found;
    return found;
}

/* Three numbers at AT, of up to so many digits each, with a sign between them; -1: the number is missing. */
static void take_numbers(struct text text, size_t at, const size_t most[3], int numbers[3])
{
    for (int i = 0; i < 3; i++) {
        bool parted = i == 0 || takes_between(text, &at);
        numbers[i] = parted ? take_number(text, &at, most[i]) : -1;
    }
}

/* A day at AT, where digits begin: 20250904, 2025/09/04 or 04-09-2025. */
static bool read_address_day(struct text address, size_t at, bool day_first, struct day *day)
{
    static const size_t year_first[3] = {4, 2, 2}, year_last[3] = {2, 2, 4};
    size_t digits = count_digits(text_slice(address, at, address.length));
    int number[3] = {0, 0, 0};
    if (digits == 8) {
        *day = (struct day){when_number(address, at, 4), when_number(address, at + 4, 2),
                            when_number(address, at + 6, 2)};
        return true;
    }
    take_numbers(address, at, digits == 4 ? year_first : year_last, number);
    if (digits == 4) {
        *day = (struct day){number[0], number[1], number[2]};
        return number[1] > 0 && number[2] > 0;
    }
    bool swapped = number[1] > 12 || (!day_first && number[0] <= 12);
    *day = (struct day){number[2], swapped ? number[0] : number[1], swapped ? number[1] : number[0]};
    return number[0] > 0 && number[1] > 0 && number[2] > 0;
}

bool when_in_address(struct candidates *found, struct text address, bool day_first, struct text *value)
{
    enum { FIRST_OF_WEB = 1994 };
    for (size_t at = 0; at < address.length; at++) {
        struct day day;
        if (!text_ascii_digit(address.at[at]) || (at && text_ascii_digit(address.at[at - 1])))
            continue;
        if (read_address_day(address, at, day_first, &day) && is_likely(day) && day.year >= FIRST_OF_WEB) {
            *value = day_text(found, day);
            return true;
        }
    }
    return false;
}

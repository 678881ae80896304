/* Times of day: clocks, and parts of the day. */
#include "lib/date/reading.h"

#include <stdio.h>

/* Offsets from Greenwich of the zones whose names are the same everywhere. */
struct zone {
    const char *name;
    const char *offset;
};

static const struct zone zones[] = {
    {"GMT", "Z"},       {"UTC", "Z"},       {"EST", "-05:00"},  {"EDT", "-04:00"},  {"CST", "-06:00"},
    {"CDT", "-05:00"},  {"MST", "-07:00"},  {"MDT", "-06:00"},  {"PST", "-08:00"},  {"PDT", "-07:00"},
    {"CET", "+01:00"},  {"CEST", "+02:00"}, {"EET", "+02:00"},  {"EEST", "+03:00"}, {"MSK", "+03:00"},
    {"JST", "+09:00"},  {"KST", "+09:00"},  {"HKT", "+08:00"},  {"AEST", "+10:00"}, {"AEDT", "+11:00"},
    {"AKST", "-09:00"}, {"AKDT", "-08:00"}, {"HST", "-10:00"},  {"SGT", "+08:00"},  {"WIB", "+07:00"},
    {"AWST", "+08:00"}, {"ACST", "+09:30"}, {"NZST", "+12:00"}, {"NZDT", "+13:00"}, {"SAST", "+02:00"}};

/* "+2", "-05:30" behind "GMT"; the token behind it, or AT. */
static const struct token *read_zone_shift(const struct token *at, struct moment *moment)
{
    bool sign = sign_between(at, '+') || sign_between(at, '-');
    const struct token *hours = at + 1, *minutes = at + 3;
    bool from_zero = strcmp(moment->zone, "Z") == 0;
    if (!sign || !from_zero || hours->kind != TOKEN_NUMBER || hours->length > 2 || hours->value > 14)
        return at;
    bool with_minutes = number_behind(at + 2, ':') && minutes->length == 2 && minutes->value < 60;
    snprintf(moment->zone, sizeof moment->zone, "%c%02u:%02u", (char)at->value, (unsigned)hours->value % 100,
             with_minutes ? (unsigned)minutes->value % 100 : 0);
    return with_minutes ? minutes + 1 : hours + 1;
}

/* "Eastern Daylight Time", "Pacific time", "local time", "Moscow time", "8 p.m. Eastern"; the token behind it, or
 * AT. Only with standard or daylight time is the offset known. */
static const struct token *read_spelled_zone(const struct token *at, struct moment *moment)
{
    bool place = at->kind == TOKEN_WORD && at->word == WORD_NONE && at->capital;
    if (place)
        return token_is(at + 1, WORD_TIME) && !at[1].capital ? at + 2 : at;
    if (!token_is(at, WORD_ZONE_WORD))
        return at;
    const struct token *kind = at + 1, *after = kind + token_is(kind, WORD_ZONE_KIND);
    if (after > kind && at->value)
        snprintf(moment->zone, sizeof moment->zone, "-%02u:00", (unsigned)(at->value - kind->value) % 100);
    if (token_is(after, WORD_TIME))
        return after + 1;
    bool goes_on = after->kind == TOKEN_WORD && after->capital; /* "Eastern Michigan" */
    return after > kind || (at->value && at->capital && !goes_on) ? after : at;
}

/* "EST", "GMT", "UTC+2" behind a time, as a zone of the moment where its offset is known; the token behind it, or
 * AT. */
static const struct token *read_zone(const struct token *at, struct moment *moment)
{
    bool bracket = token_is_sign(at, '(');
    const struct token *name = bracket ? at + 1 : at;
    bool shouted = name->capital && name->at[name->length - 1] <= 'Z';
    if (!bracket && !(token_is(name, WORD_ZONE) && shouted))
        return read_spelled_zone(at, moment);
    if (!token_is(name, WORD_ZONE) || !shouted || (bracket && !token_is_sign(name + 1, ')')))
        return at;
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
        if (text_is((struct text){name->at, name->length}, zones[i].name))
            snprintf(moment->zone, sizeof moment->zone, "%s", zones[i].offset);
    return bracket ? name + 2 : read_zone_shift(name + 1, moment);
}

/* "a.m.", "pm": 0 or 12 is added to the hour; the token behind it, or NULL. The last full stop stays outside,
 * since it may end the sentence. */
static const struct token *read_meridiem(const struct token *at, int *added)
{
    if (token_is(at, WORD_MERIDIEM)) {
        *added = at->value;
        return at + 1;
    }
    if (!is_letter(at, 'a') && !is_letter(at, 'p'))
        return NULL;
    *added = is_letter(at, 'p') ? 12 : 0;
    return sign_between(at + 1, '.') && is_letter(at + 2, 'm') ? at + 3 : NULL;
}

/* "in the morning" behind an hour. */
static const struct token *read_in_the(const struct token *at, int *added)
{
    if (!token_is(at, WORD_IN) || !token_is(at + 1, WORD_THE) || !token_is(at + 2, WORD_PART))
        return NULL;
    *added = at[2].value == PART_MORNING ? 0 : 12;
    return at + 3;
}

/* "o'clock" */
static const struct token *read_o_clock(const struct token *at)
{
    bool clock = is_letter(at, 'o') && sign_between(at + 1, '\'') && token_is(at + 2, WORD_CLOCK);
    return clock ? at + 3 : NULL;
}

/* ":30", ":30:05" behind an hour; the token behind it, or AT. */
static const struct token *read_minutes(const struct token *at, struct moment *moment)
{
    moment->clock = CLOCK_HOUR;
    for (int i = 0; i < 2; i++) {
        const struct token *number = at + 1;
        bool parted = number_behind(at, ':') || (i == 0 && number_behind(at, '.'));
        if (!parted || number->length != 2 || number->value > 59)
            break;
        *(i ? &moment->second : &moment->minute) = number->value;
        moment->clock = i ? CLOCK_SECOND : CLOCK_MINUTE;
        at = number + 1;
    }
    return at;
}

/* The hour behind the half of the day is said; false where there is none. */
static bool set_half(struct moment *moment, int added)
{
    if (moment->hour < 1 || moment->hour > 12)
        return false;
    moment->hour = moment->hour % 12 + added;
    return true;
}

/* What tells which half of the day is meant: "a.m.", "o'clock in the morning"; the token behind it, or AT. */
static const struct token *read_half_of_day(const struct token *at, struct moment *moment, bool *good)
{
    int added = 0;
    const struct token *o_clock = read_o_clock(at);
    const struct token *after = read_meridiem(at, &added);
    if (!after)
        after = read_in_the(o_clock ? o_clock : at, &added);
    *good = !after || set_half(moment, added);
    return after ? after : o_clock ? o_clock : at;
}

/* "9 a.m.", "10:30 p.m.", "18:45", "5 o'clock", "4 in the morning"; the token behind it, or NULL. BARE: nothing in
 * it tells that it is no score. */
static const struct token *read_hour(const struct token *at, struct moment *moment, bool *bare)
{
    long number;
    bool good, digits = at->kind == TOKEN_NUMBER;
    const struct token *word = read_number(at, &number);
    if (!word || number > 24)
        return NULL;
    moment->hour = (int)number;
    moment->clock = CLOCK_HOUR;
    const struct token *behind = digits ? read_minutes(at + 1, moment) : word;
    const struct token *after = read_half_of_day(behind, moment, &good);
    bool plain =
        digits && at->length <= 2 && token_is_sign(at + 1, ':') && number < 24 && !token_is_sign(behind, ':');
    *bare = after == behind;
    return good && (!*bare || (plain && moment->clock >= CLOCK_MINUTE)) ? after : NULL;
}

/* Noon and midnight. */
static const struct token *read_named_hour(const struct token *at, struct moment *moment)
{
    moment->clock = CLOCK_HOUR;
    moment->hour = at->value;
    return at + 1;
}

/* The day of a time: what stands behind it ("on Tuesday", "yesterday"), else what was named last, else the
 * reference. */
static const struct token *read_day_of_time(const struct token *at, const struct date_context *context,
                                            struct moment *moment, bool *relative)
{
    struct reading of = {0};
    const struct token *date = at + (token_is(at, WORD_ON) || token_is_sign(at, ','));
    bool found = read_moment(date, context, &of) && of.moment.grain == GRAIN_DAY && of.type == DATE_DATE;
    struct moment day = found                               ? of.moment
                        : context->named.grain == GRAIN_DAY ? context->named
                        : context->reference.year           ? moment_around(context->reference, GRAIN_DAY)
                                                            : (struct moment){.grain = GRAIN_DAY};
    *relative = !found || of.relative;
    moment->grain = day.grain;
    moment->year = day.year;
    moment->month = day.month;
    moment->day = day.day;
    return found ? of.after : at;
}

/* Behind the last full stop of "a.m." */
static const struct token *skip_last_stop(const struct token *at)
{
    return token_is_sign(at, '.') && is_glued(at) && at[-1].length == 1 ? at + 1 : at;
}

/* Is it glued to what makes it a price, a score or a part of something? */
static bool is_part(const struct token *at)
{
    return is_glued(at) && (at[-1].kind != TOKEN_SIGN || strchr("$:./-~=_#@%&+\\", at[-1].value));
}

/* Does a word or number go on behind it without a space, as in "3am3f"? */
static bool is_glued_on(const struct token *after)
{
    return is_glued(after) && (after->kind == TOKEN_WORD || after->kind == TOKEN_NUMBER);
}

/* "-13:30", "to 13:30" */
static bool begins_range(const struct token *after)
{
    bool joined = token_is(after, WORD_TO) || token_is_sign(after, '-');
    return joined && after[1].kind == TOKEN_NUMBER && number_behind(after + 2, ':');
}

/* Does what stands before tell that "10:15" is a time, and no score or verse: a preposition, or a date? */
static bool is_announced(const struct token *at, const struct date_context *context, enum clock_grain clock)
{
    static const enum word tellers[] = {WORD_AT,     WORD_BY,    WORD_FROM,    WORD_UNTIL,  WORD_TILL, WORD_AROUND,
                                        WORD_BEFORE, WORD_AFTER, WORD_BETWEEN, WORD_NEARLY, WORD_ABOUT, WORD_NONE};
    static const enum word joins[] = {WORD_TO, WORD_AND, WORD_ON, WORD_THROUGH, WORD_NONE};
    const struct token *before = at - 1;
    if (before->kind == TOKEN_NONE || token_is(before, WORD_AT) ||
        (clock == CLOCK_MINUTE && token_is_one(before, tellers)))
        return true;
    bool joined = token_is_one(before, joins) || token_is_sign_of(before, ",-(");
    return context->behind && token_end(before - joined) == context->behind;
}

bool read_clock(const struct token *at, const struct date_context *context, struct reading *reading)
{
    struct moment *moment = &reading->moment;
    bool bare = false;
    if (is_part(at))
        return false;
    const struct token *hour =
        token_is(at, WORD_NOON) ? read_named_hour(at, moment) : read_hour(at, moment, &bare);
    if (!hour)
        return false;
    const struct token *behind = skip_last_stop(hour), *zone = read_zone(behind, moment);
    const struct token *day = read_day_of_time(zone, context, moment, &reading->relative);
    bool told = !bare || day > behind || begins_range(hour) || is_announced(at, context, moment->clock);
    if (!told || is_glued_on(hour))
        return false;
    bool may_end = behind->capital || behind->kind == TOKEN_NONE ||
                   token_is_sign(behind, '"'); /* the sentence, with the full stop */
    reading->after = day > behind || !may_end ? day : hour;
    reading->rule = "clock";
    reading->type = DATE_TIME;
    return true;
}

/* "the morning", "mid-afternoon yesterday", "overnight"; "this afternoon" is read as shifted. */
bool read_day_part(const struct token *at, const struct date_context *context, struct reading *reading)
{
    bool overnight = token_is(at, WORD_OVERNIGHT), mid = token_is(at, WORD_MID);
    const struct token *part = mid ? skip_hyphen(at + 1) : at;
    bool bare = part && token_is(part, WORD_PART) && part->value != PART_NIGHT && !token_is(part + 1, WORD_OF);
    if (!overnight && !(bare && (mid || token_is(at - 1, WORD_THE))))
        return false;
    reading->rule = "day-part";
    reading->type = DATE_TIME;
    reading->takes_the = true;
    reading->after = read_day_of_time(part + 1, context, &reading->moment, &reading->relative);
    if (overnight && reading->after == part + 1 && !context->named.year) /* the one that is over */
        reading->moment = moment_add(reading->moment, -1);
    reading->moment.day_part = overnight ? PART_NIGHT : part->value;
    return true;
}

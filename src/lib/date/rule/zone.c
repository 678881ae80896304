/* Zones of time: their names, and how far they are from Greenwich. */
#include "lib/date/rule/hour.h"

#include <stdio.h>

/* What a table says of a zone's offset: with quarters of an hour from this one on. */
enum { GREENWICH = 100 };

/* "Z", "-05:00"; nothing where the name has no offset of its own. */
static void set_offset(struct moment *moment, int value)
{
    int quarters = value - GREENWICH, size = quarters < 0 ? -quarters : quarters;
    if (value && quarters)
        snprintf(moment->zone, sizeof moment->zone, "%c%02u:%02u", quarters < 0 ? '-' : '+',
                 (unsigned)size / 4 % 100, (unsigned)size % 4 * 15);
    else if (value)
        snprintf(moment->zone, sizeof moment->zone, "Z");
}

/* "+2", "-05:30" behind "GMT"; the token behind it, or AT. */
static const struct token *read_zone_shift(const struct token *at, struct moment *moment)
{
    bool sign = sign_between(at, '+') || sign_between(at, '-');
    const struct token *hours = at + 1, *minutes = at + 3;
    bool from_zero = strcmp(moment->zone, "Z") == 0;
    if (!sign || !from_zero || !is_short_number(hours) || hours->value > 14)
        return at;
    bool with_minutes = number_behind(at + 2, ':') && minutes->length == 2 && minutes->value < 60;
    snprintf(moment->zone, sizeof moment->zone, "%c%02u:%02u", (char)at->value, (unsigned)hours->value % 100,
             with_minutes ? (unsigned)minutes->value % 100 : 0);
    return with_minutes ? minutes + 1 : hours + 1;
}

const struct token *skip_inner_stop(const struct token *at)
{
    bool may_end = token_is_capital(at + 1) || at[1].kind == TOKEN_NONE;
    return at + (sign_glued(at, '.') && !may_end);
}

/* "E.T.", "P.S.T."; the token behind it, or AT. */
static const struct token *read_dotted_zone(const struct token *at, struct moment *moment)
{
    static const char regions[] = "ecmp"; /* Eastern, five hours behind Greenwich, and on to the west */
    enum { EASTERN = 5 };
    const char *region = token_is_capital(at) && at->length == 1 ? strchr(regions, *at->at | 0x20) : NULL;
    const struct token *kind = at + 2, *time = kind + 2 * (is_letter(kind, 's') || is_letter(kind, 'd'));
    if (!region || !sign_between(at + 1, '.') || !is_letter(time, 't') || !sign_between(time - 1, '.'))
        return at;
    int hours = EASTERN + (int)(region - regions) - is_letter(kind, 'd');
    if (time > kind)
        snprintf(moment->zone, sizeof moment->zone, "-%02u:00", (unsigned)hours % 100);
    return skip_inner_stop(time + 1);
}

/* "Eastern Daylight Time", "Pacific time", "local time", "Moscow time", "8 p.m. Eastern"; the token behind
 * it, or AT. Only with standard or daylight time is the offset known. */
static const struct token *read_spelled_zone(const struct token *at, struct moment *moment)
{
    bool place = token_is_unknown(at) && token_is_capital(at);
    if (token_is_capital(at) && at->length == 1)
        return read_dotted_zone(at, moment);
    if (place)
        return token_is(at + 1, WORD_TIME) && !token_is_capital(at + 1) ? at + 2 : at;
    if (!token_is(at, WORD_ZONE_WORD))
        return at;
    const struct token *kind = at + 1, *after = kind + token_is(kind, WORD_ZONE_KIND);
    if (after > kind && at->value)
        snprintf(moment->zone, sizeof moment->zone, "-%02u:00", (unsigned)(at->value - kind->value) % 100);
    if (token_is(after, WORD_TIME))
        return after + 1;
    bool goes_on = after->kind == TOKEN_WORD && token_is_capital(after); /* "Eastern Michigan" */
    return after > kind || (at->value && token_is_capital(at) && !goes_on) ? after : at;
}

const struct token *read_zone(const struct token *at, struct moment *moment)
{
    bool bracket = token_is_sign(at, '(');
    const struct token *name = bracket ? at + 1 : at;
    bool shouted = is_shouted(name);
    if (!bracket && !(token_is(name, WORD_ZONE) && shouted))
        return read_spelled_zone(at, moment);
    if (!token_is(name, WORD_ZONE) || !shouted || (bracket && !token_is_sign(name + 1, ')')))
        return at;
    set_offset(moment, name->value);
    return bracket ? name + 2 : read_zone_shift(name + 1, moment);
}

#include "lib/filter/value.h"

#include <stdint.h>

#include "lib/report.h"

/* Where WORD stands in CHOICES; -1 where it does not. */
static int choice_of(const char *const *choices, struct text word)
{
    for (int index = 0; choices[index]; index++)
        if (text_is(word, choices[index]))
            return index;
    return -1;
}

static bool set_number(const char *argument, size_t *number)
{
    size_t value = 0;
    const char *at = argument;
    for (; *at >= '0' && *at <= '9'; at++) {
        size_t digit = (size_t)(*at - '0');
        if (value > (SIZE_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return at != argument && !*at;
}

/* A decimal fraction over 0 and up to 1, or a percentage, to a tenth of it; what is finer is left out. */
static bool set_share(const char *argument, unsigned *thousandths)
{
    const char *at = argument;
    unsigned whole = 0, value, scale = strchr(argument, '%') ? 10 : 1000;
    for (; *at >= '0' && *at <= '9' && whole <= 100; at++)
        whole = whole * 10 + (unsigned)(*at - '0');
    value = whole * scale;
    bool digits = at != argument;
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9'; at++, digits = true)
            value += (unsigned)(*at - '0') * (scale /= 10);
    at += *at == '%';
    *thousandths = value;
    return digits && !*at && value >= 1 && value <= 1000;
}

static bool set_char(const char *argument, char *byte)
{
    static const char letters[] = "tn\\", bytes[] = "\t\n\\";
    size_t length = strlen(argument);
    const char *letter = length == 2 && argument[0] == '\\' ? strchr(letters, argument[1]) : NULL;
    *byte = letter ? bytes[letter - letters] : argument[0];
    return letter || length == 1;
}

static bool set_bits(const char *const *choices, const char *argument, unsigned *bits)
{
    struct text rest = text_of(argument);
    for (bool more = true; more;) {
        size_t length = text_find_byte(rest, ',');
        int index = choice_of(choices, text_slice(rest, 0, length));
        if (index < 0)
            return false;
        *bits |= 1u << index;
        more = length < rest.length;
        rest = text_slice(rest, length + 1, rest.length);
    }
    return true;
}

bool value_set(const struct option_spec *spec, const char *argument, void *member)
{
    switch (spec->kind) {
    case OPTION_FLAG:
        *(bool *)member = true;
        return true;
    case OPTION_TEXT:
    case OPTION_FILE:
    case OPTION_STATE:
        *(const char **)member = argument;
        return true;
    case OPTION_NUMBER:
        return set_number(argument, member);
    case OPTION_SHARE:
        if (argument)
            return set_share(argument, member);
        *(unsigned *)member = SHARE_UNSAID;
        return true;
    case OPTION_CHAR:
        return set_char(argument, member);
    case OPTION_CHOICE:
        *(int *)member = choice_of(spec->choices, text_of(argument));
        return *(int *)member >= 0;
    case OPTION_SET:
        return set_bits(spec->choices, argument, member);
    case OPTION_MODE:
        *(int *)member = argument ? 2 + choice_of(spec->choices, text_of(argument)) : 1;
        return *(int *)member > !!argument;
    }
    return false;
}

void value_choices(const struct option_spec *spec, struct buffer *to)
{
    for (size_t i = 0; spec->choices[i]; i++) {
        buffer_add(to, text_of(i ? "," : ""));
        buffer_add(to, text_of(spec->choices[i]));
    }
}

void value_refuse(const struct option_spec *spec, const char *argument)
{
    struct buffer takes = {0};
    if (spec->choices) {
        value_choices(spec, &takes);
        buffer_add(&takes, text_of(spec->kind == OPTION_SET ? " (or several with commas)" : ""));
    } else {
        buffer_add(&takes, text_of(spec->kind == OPTION_CHAR    ? "one byte that is not NUL"
                                   : spec->kind == OPTION_SHARE ? "a share over 0 and up to 1, as .8 or 80%"
                                                                : "a number"));
    }
    report(NULL, "--%s %s %.*s, not '%s'", spec->name, spec->choices ? "is one of" : "takes",
           (int)takes.length, takes.at, argument);
    buffer_free(&takes);
}

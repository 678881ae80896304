#include "lib/metadata/spell.h"

#include <stdio.h>

#include "lib/metadata/words.h"

enum { ROOM = 64, LONGEST_MONTH = 24, MOST_ASKED = 6 /* words of a text of which the grammar is asked */ };

/* What was read at a place: three numbers, or two and a word. */
struct spelled {
    int day, month, year; /* month 0: it is `word` */
    struct text word;
    size_t from, to; /* the part of the text that says it */
};

static size_t skip_spaces(struct text text, size_t at)
{
    while (at < text.length && text.at[at] == ' ')
        at++;
    return at;
}

/* The number at *AT, of up to four digits; *DIGITS of them. -1 where there is none. */
static int take_number(struct text text, size_t *at, size_t *digits)
{
    int value = 0;
    for (*digits = 0; *at < text.length && text_ascii_digit(text.at[*at]) && *digits < 5;
         (*digits)++, (*at)++)
        value = value * 10 + text.at[*at] - '0';
    return *digits && *digits < 5 ? value : -1;
}

/* A year of four digits, or of two that no time or number goes on from. */
static int take_year(struct text text, size_t *at)
{
    size_t digits, start = *at + (*at < text.length && text.at[*at] == '\'');
    *at = start;
    int year = take_number(text, at, &digits);
    char next = *at < text.length ? text.at[*at] : ' ';
    if (digits == 4)
        return year;
    return digits == 2 && !memchr(":.%,-/", next, 6) && (unsigned char)next < 0x80 ? 2000 + year : 0;
}

/* A word of letters at *AT, which moves behind it and a full stop or comma. */
static struct text take_word(struct text text, size_t *at)
{
    struct text rest = text_slice(text, *at, text.length), word = {NULL, 0};
    if (!rest.length || text_ascii_digit(rest.at[0]) || !words_next(&rest, &word) || word.at != text.at + *at)
        return (struct text){NULL, 0};
    *at += word.length;
    while (*at < text.length && (text.at[*at] == '.' || text.at[*at] == ','))
        (*at)++;
    *at = skip_spaces(text, *at);
    return word;
}

/* Behind a day: "." or ",", or the letters of an ordinal. */
static size_t skip_ordinal(struct text text, size_t at)
{
    static const char *const letters[] = {"st", "nd", "rd", "th", "er", "\xC2\xBA"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (text_starts(text_slice(text, at, text.length), letters[i]))
            at += strlen(letters[i]);
    while (at < text.length && (text.at[at] == '.' || text.at[at] == ','))
        at++;
    return skip_spaces(text, at);
}

/* "22 Septiembre, 2020", "2 November 23", "22 de abril, 2020" */
static bool read_day_first(struct text text, struct spelled *to)
{
    size_t at = to->from, digits;
    to->day = take_number(text, &at, &digits);
    at = skip_ordinal(text, at);
    to->word = take_word(text, &at);
    if (text_is(to->word, "de"))
        to->word = take_word(text, &at);
    if (text_starts(text_slice(text, at, text.length), "de "))
        at = skip_spaces(text, at + 2);
    if (digits > 2 || !to->word.length)
        return false;
    to->year = take_year(text, &at);
    to->to = at;
    return to->year > 0;
}

/* "Mai 05, 2019": from the word on. */
static bool read_month_first(struct text text, struct spelled *to)
{
    size_t at = to->from, digits;
    to->word = take_word(text, &at);
    to->day = take_number(text, &at, &digits);
    if (!to->word.length || digits == 0 || digits > 2)
        return false;
    at = skip_ordinal(text, at);
    size_t start = at;
    to->year = take_number(text, &at, &digits);
    to->to = at;
    return digits == 4 && at > start;
}

/* "01.01.23", "4. 9. 2025", "04/09/25" */
static bool read_numbers(struct text text, struct spelled *to, bool day_first)
{
    size_t at = to->from, digits, month_digits;
    int first = take_number(text, &at, &digits);
    char sign = at < text.length ? text.at[at] : ' ';
    if (digits > 2 || (sign != '.' && sign != '/'))
        return false;
    at = skip_spaces(text, at + 1);
    int second = take_number(text, &at, &month_digits);
    if (month_digits == 0 || month_digits > 2 || at >= text.length || text.at[at] != sign)
        return false;
    at = skip_spaces(text, at + 1);
    to->year = take_year(text, &at);
    to->to = at;
    bool swapped = sign == '/' && !day_first;
    to->day = swapped ? second : first;
    to->month = swapped ? first : second;
    return to->year > 0;
}

/* Does the grammar know the word as a month? */
static bool is_month(struct candidates *found, struct text word, size_t *asked)
{
    char probe[ROOM];
    struct date_context context = {.day_first = true};
    struct date date;
    struct day day;
    if (word.length < 3 || word.length > LONGEST_MONTH || *asked >= MOST_ASKED)
        return false;
    (*asked)++;
    int length = snprintf(probe, sizeof probe, "1 %.*s 2000", (int)word.length, word.at);
    return date_read(found->scanner, (struct text){probe, (size_t)length}, &context, &date) &&
           date_is_day(&date, &day) && day.year == 2000 && day.day == 1;
}

static struct text write(struct candidates *found, struct text text, const struct spelled *spelled)
{
    char to[ROOM];
    int length = spelled->month
                     ? snprintf(to, sizeof to, "%04d-%02d-%02d", spelled->year, spelled->month, spelled->day)
                     : snprintf(to, sizeof to, "%d %.*s %04d", spelled->day, (int)spelled->word.length,
                                spelled->word.at, spelled->year);
    struct text front =
        candidate_join(found, text_slice(text, 0, spelled->from), (struct text){to, (size_t)length});
    return candidate_join(found, front, text_slice(text, spelled->to, text.length));
}

/* Does a word or number begin at AT? */
static bool begins(struct text text, size_t at)
{
    return text.at[at] != ' ' && (at == 0 || memchr(" (|,;:-/>", text.at[at - 1], 9));
}

struct text spell_day(struct candidates *found, struct text text, bool day_first)
{
    size_t asked = 0;
    for (size_t at = 0; at < text.length; at++) {
        struct spelled spelled = {.from = at};
        if (!begins(text, at))
            continue;
        bool number = text_ascii_digit(text.at[at]);
        if (number && read_numbers(text, &spelled, day_first))
            return write(found, text, &spelled);
        bool read = number ? read_day_first(text, &spelled) : read_month_first(text, &spelled);
        if (read && is_month(found, spelled.word, &asked))
            return write(found, text, &spelled);
    }
    return text;
}

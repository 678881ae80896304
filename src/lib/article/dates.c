/* Dates: what of them a line has that its year does not tell: the time of the day, a short day, an age. */
#include "lib/article/line.h"
#include "lib/article/measure.h"
#include "lib/bytes.h"
#include "lib/compiler.h"

/* 10:41, with no third digit behind it. */
static bool is_clock(struct text text, size_t colon)
{
    return colon && colon + 2 < text.length && text_ascii_digit(text.at[colon - 1]) &&
           text_ascii_digit(text.at[colon + 1]) && text_ascii_digit(text.at[colon + 2]) &&
           !(colon + 3 < text.length && text_ascii_digit(text.at[colon + 3]));
}

static bool has_clock(struct text text)
{
    for (size_t at = text_find_byte(text, ':'); at < text.length;) {
        if (is_clock(text, at))
            return true;
        at += 1 + text_find_byte(text_slice(text, at + 1, text.length), ':');
    }
    return false;
}

/* Up to two digits from AT on. */
static size_t digits_at(struct text text, size_t at)
{
    size_t digits = 0;
    while (digits < 2 && text_ascii_digit(text_byte(text, at + digits)))
        digits++;
    return digits;
}

/* 5/3/22 or 05.03.22, a day with two figures of its year. */
static bool is_day(struct text text, size_t at)
{
    size_t first = digits_at(text, at), joint = at + first;
    size_t second = digits_at(text, joint + 1), last = joint + 1 + second;
    unsigned char mark = text_byte(text, joint);
    return first && second && (mark == '/' || mark == '.' || mark == '-') && text_byte(text, last) == mark &&
           digits_at(text, last + 1) == 2 && !text_ascii_digit(text_byte(text, last + 3));
}

/* 3y or 12h. */
static bool is_age(struct text text, size_t at)
{
    size_t end = at + digits_at(text, at);
    unsigned char unit = text_byte(text, end), after = text_byte(text, end + 1);
    return end > at && unit && strchr("yYhHdDmMwW", unit) && (!after || after == ' ');
}

/* Does a word begin as an age or a short day? Behind the text stand BYTES_COMPARED zeros. */
static bool has_short_date(struct text text)
{
    uint64_t behind_blank = 1;
    for (size_t from = 0; from < text.length; from += BYTES_COMPARED) {
        uint64_t blanks = compare_bytes(text.at + from, ' ');
        uint64_t digits = compare_range(text.at + from, '0', '9') & (blanks << 1 | behind_blank);
        behind_blank = blanks >> (BYTES_COMPARED - 1);
        for (; digits; digits &= digits - 1) {
            size_t at = from + lowest_bit(digits);
            if (is_age(text, at) || is_day(text, at))
                return true;
        }
    }
    return false;
}

void measure_dates(const struct measure *measure, struct article_facts *facts)
{
    struct text text = buffer_text(&measure->copy);
    if (facts->year)
        facts->clock = has_clock(text);
    else if (facts->words <= LONGEST_DATED)
        facts->short_date = has_short_date(text);
}

/* number: numbers in digits and words, and the units that they count. Each function is given the token where
 * it begins. */
#ifndef DATE_NUMBER_H
#define DATE_NUMBER_H

#include "lib/date/reading.h"
#include "lib/date/token.h"

enum { LAST_NAMED_YEAR = 2199 }; /* later ones are rather counts */

/* A number in digits or words, "20", "1,500", "twenty-five", "a hundred", "a dozen": the token behind it, or
 * NULL. */
const struct token *read_number(const struct token *at, int64_t *number);

/* The same with halves and ranges: "two and a half", "2.5", "12 to 18" (which leaves it open how many). */
const struct token *read_quantity(const struct token *at, struct length *length);

/* A day of the month, "4", "4th", "fourth", "twenty-fourth"; the token behind it, or NULL. */
const struct token *read_day_of_month(const struct token *at, int *day);

/* An ordinal, "third", "3rd", "20th", "twenty-first": the token behind it, or NULL. */
const struct token *read_ordinal(const struct token *at, int *number);

/* A year in four digits, or after an apostrophe in two: the token behind it, or NULL. */
const struct token *read_year_number(const struct token *at, int *year);

/* "-25", "/2025" behind the year before, in which something begins that ends in the next; the token behind
 * it, or AT. */
const struct token *skip_next_year(const struct token *at, int year);

/* The unit that the word names, "week" or "weeks"; GRAIN_NONE: none. */
enum grain unit_of(const struct token *at);

/* Is it that unit, and one: "week", not "weeks"? */
static inline bool is_unit(const struct token *at, enum grain grain)
{
    return token_is(at, WORD_UNIT) && at->value == (int32_t)grain;
}

/* Steps over a hyphen between words ("third-quarter", "mid-June"), or over nothing where white space parts
 * them; NULL where something else does. */
const struct token *skip_hyphen(const struct token *at);

/* "and a half", "-and-a-half" behind a number or a unit: the token behind it, or NULL. */
const struct token *read_and_a_half(const struct token *at);

/* The year, near to ours, that two digits mean: 98 is 1998, 25 is 2025. */
int year_of_two_digits(int number);

#endif

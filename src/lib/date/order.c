/* Which of the numbers of 3/4/2025 is the day, by the other such dates of a text, or by its language. */
#include "lib/date.h"

/* Takes digits off the front; how many, and what they say where they are at most 4. */
static size_t take_digits(struct text *rest, int *value)
{
    size_t length = 0;
    for (*value = 0; length < rest->length && rest->at[length] >= '0' && rest->at[length] <= '9'; length++)
        if (length < 4)
            *value = *value * 10 + (rest->at[length] - '0');
    *rest = text_slice(*rest, length, rest->length);
    return length;
}

static bool may_be_day(int number, size_t digits)
{
    return (digits == 1 || digits == 2) && number >= 1 && number <= 31;
}

/* What "3/4/2025" at the front says: 1 it can only be day first, -1 only month first, 0 neither; with
 * AMBIGUOUS where it is a date that may be both. */
static int order_of(struct text rest, bool *ambiguous)
{
    int numbers[3] = {0};
    size_t lengths[3];
    for (size_t i = 0; i < 3; i++) {
        if (i && (!rest.length || rest.at[0] != '/'))
            return 0;
        rest = text_slice(rest, i > 0, rest.length);
        lengths[i] = take_digits(&rest, &numbers[i]);
    }
    bool year = lengths[2] == 2 || lengths[2] == 4;
    if (!year || !may_be_day(numbers[0], lengths[0]) || !may_be_day(numbers[1], lengths[1]))
        return 0;
    bool first_month = numbers[0] <= 12, second_month = numbers[1] <= 12;
    *ambiguous = *ambiguous || (first_month && second_month && numbers[0] != numbers[1]);
    return second_month - first_month;
}

int date_order(struct text text, bool *ambiguous)
{
    int order = 0;
    *ambiguous = false;
    for (size_t from = 0; from < text.length;) {
        size_t slash = from + text_find_byte(text_slice(text, from, text.length), '/'), start = slash;
        while (start > from && slash - start < 3 && text.at[start - 1] >= '0' && text.at[start - 1] <= '9')
            start--;
        if (slash < text.length)
            order += order_of(text_slice(text, start, text.length), ambiguous);
        from = slash + 1;
    }
    if (*ambiguous && !order) /* all other languages than English write the day first */
        return is_foreign_language(language_of_text(text));
    return order;
}

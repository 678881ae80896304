#include "lib/quote/pattern.h"

#include "lib/quote/spelling.h"
#include "lib/quote/word.h"

bool attribute_is_alone(const struct tokens *tokens, size_t place)
{
    size_t first = place, last = place;
    while (place - first < LONGEST_GAP && (tokens_at(tokens, first - 1)->kind == TOKEN_QUOTE ||
                                           tokens_at(tokens, first - 1)->kind == TOKEN_SIGN))
        first--;
    while (last - place < LONGEST_GAP && (tokens_at(tokens, last + 1)->kind == TOKEN_QUOTE ||
                                          tokens_at(tokens, last + 1)->kind == TOKEN_SIGN))
        last++;
    return token_ends(tokens_at(tokens, first - 1)) && token_ends(tokens_at(tokens, last + 1));
}

size_t attribute_bare_verb(const struct tokens *tokens, size_t place)
{
    size_t verb = place + 1;
    while (token_is_sign(tokens_at(tokens, verb), ',') || token_is_sign(tokens_at(tokens, verb), '-'))
        verb++;
    bool says = word_is_verb(tokens, verb) && !tokens_at(tokens, verb)->capital;
    return says && pattern_ends(tokens, verb) ? verb : place;
}

/* Does what ends the quotation, or stands behind it, promise that its source follows: a comma, a dash, ? or
 * !? */
static bool is_open(const struct tokens *tokens, size_t place)
{
    char last = pattern_last_byte(tokens, place);
    const struct token *next = tokens_at(tokens, place + 1);
    return token_is_sign(next, ',') || token_is_sign(next, '-') || (last && strchr(",?!-", last)) ||
           (unsigned char)last >= 0x80;
}

/* Does a colon introduce it, and another sentence begin behind it: "She thought: “Why me?” Others saw"? */
static bool is_closed(const struct tokens *tokens, size_t place)
{
    char last = pattern_last_byte(tokens, place);
    return token_is_sign(tokens_at(tokens, place - 1), ':') && last && strchr(".?!", last) &&
           tokens_at(tokens, place + 1)->capital;
}

/* Does the sentence begin before the quotation, and go on in it? */
static bool is_embedded(const struct tokens *tokens, size_t place)
{
    return !token_ends(tokens_at(tokens, place - 1)) && spelling_is_small(pattern_inside(tokens, place));
}

/* Where the source is promised to follow. */
static bool try_behind(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    return is_open(tokens, place) && !is_closed(tokens, place) &&
           pattern_behind(tokens, place, is_embedded(tokens, place), attribution);
}

/* Where nothing promises it. */
static bool try_behind_late(const struct tokens *tokens, size_t place, struct attribution *attribution)
{
    return pattern_behind(tokens, place, true, attribution);
}

/* The patterns, in the order in which they are tried. */
static bool (*const patterns[])(const struct tokens *, size_t, struct attribution *) = {
    pattern_dash,
    pattern_colon,
    try_behind,
    pattern_noun,
    pattern_before,
    pattern_colon_late,
    pattern_by,
    try_behind_late,
    pattern_unknown_verb,
    pattern_behind_colon,
    pattern_glued,
    pattern_tail,
    pattern_according_before,
    pattern_frame,
    pattern_owner,
    pattern_subject,
};

bool attribute_next(const struct tokens *tokens, size_t place, size_t *step, struct attribution *attribution)
{
    while (*step < sizeof patterns / sizeof *patterns) {
        attribution_clear(attribution);
        if (patterns[(*step)++](tokens, place, attribution))
            return true;
    }
    attribution_clear(attribution);
    return false;
}

bool attribute_end(const struct tokens *tokens, size_t end, struct attribution *attribution)
{
    attribution_clear(attribution);
    return pattern_colon(tokens, end, attribution) || pattern_before(tokens, end, attribution) ||
           pattern_subject(tokens, end, attribution);
}

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

/* The patterns, in the order in which they are tried. */
enum attempt {
    TRY_DASH,
    TRY_COLON,
    TRY_BEHIND,
    TRY_NOUN,
    TRY_BEFORE,
    TRY_COLON_LATE,
    TRY_BY,
    TRY_BEHIND_LATE,
    TRY_UNKNOWN_VERB,
    TRY_BEHIND_COLON,
    TRY_GLUED,
    TRY_TAIL,
    TRY_ACCORDING,
    TRY_FRAME,
    TRY_OWNER,
    TRY_SUBJECT,
    TRIES
};

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

static bool read_pattern(const struct tokens *tokens, size_t place, enum attempt attempt,
                         struct attribution *attribution)
{
    switch (attempt) {
    case TRY_DASH:
        return pattern_dash(tokens, place, attribution);
    case TRY_COLON:
        return pattern_colon(tokens, place, attribution);
    case TRY_BEHIND:
        return is_open(tokens, place) && !is_closed(tokens, place) &&
               pattern_behind(tokens, place, is_embedded(tokens, place), attribution);
    case TRY_BY:
        return pattern_by(tokens, place, attribution);
    case TRY_NOUN:
        return pattern_noun(tokens, place, attribution);
    case TRY_BEFORE:
        return pattern_before(tokens, place, attribution);
    case TRY_COLON_LATE:
        return pattern_colon_late(tokens, place, attribution);
    case TRY_BEHIND_LATE:
        return pattern_behind(tokens, place, true, attribution);
    case TRY_UNKNOWN_VERB:
        return pattern_unknown_verb(tokens, place, attribution);
    case TRY_BEHIND_COLON:
        return pattern_behind_colon(tokens, place, attribution);
    case TRY_GLUED:
        return pattern_glued(tokens, place, attribution);
    case TRY_TAIL:
        return pattern_tail(tokens, place, attribution);
    case TRY_ACCORDING:
        return pattern_according_before(tokens, place, attribution);
    case TRY_FRAME:
        return pattern_frame(tokens, place, attribution);
    case TRY_OWNER:
        return pattern_owner(tokens, place, attribution);
    default:
        return pattern_subject(tokens, place, attribution);
    }
}

bool attribute_next(const struct tokens *tokens, size_t place, int *step, struct attribution *attribution)
{
    while (*step < TRIES) {
        attribution_clear(attribution);
        if (read_pattern(tokens, place, (enum attempt)(*step)++, attribution))
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

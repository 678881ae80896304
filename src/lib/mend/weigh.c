/* How a unit is weighed: what is odd about it as it stands, against what its result would be. The numbers are
 * powers of a half or so: three is "seldom seen". None is of a language; the classes of characters decide. */
#include "lib/mend/unit.h"
#include "tables/mend-results.h"

enum result_kind {
    RESULT_RARE,
    RESULT_MARK,
    RESULT_SIGN,
    RESULT_PICTURE,
    RESULT_LATIN,
    RESULT_ACCENT,
    RESULT_SCRIPT,
    RESULT_EAST,
    RESULT_NEVER
};

/* What a character says of what should stand beside it. */
enum habit {
    HABIT_BLANK, /* white space, punctuation of ASCII, the end */
    HABIT_UPPER,
    HABIT_LOWER,
    HABIT_LETTER,  /* without case */
    HABIT_CONTROL, /* never meant */
    HABIT_SIGN,    /* stands behind no letter */
    HABIT_OPENING, /* stands before a letter, behind none */
    HABIT_CLOSING, /* stands behind a letter, before none */
    HABIT_BRAND,   /* so too: trade marks, degrees, ordinals */
    HABIT_LOST
};

static enum habit habit_of(uint32_t character)
{
    switch (character) {
    case 0xA0:
        return HABIT_BLANK;
    case 0xAD:
    case 0x192:
    case 0x2C6:
    case 0x2C7:
        return HABIT_SIGN;
    case 0xA9:
    case 0xAA:
    case 0xAE:
    case 0xB0:
    case 0xB2:
    case 0xB3:
    case 0xB4:
    case 0xB9:
    case 0xBA:
    case 0x2122:
        return HABIT_BRAND;
    case 0xA1:
    case 0xAB:
    case 0xBF:
    case 0x2018:
    case 0x201A:
    case 0x201C:
    case 0x201E:
    case 0x2039:
        return HABIT_OPENING;
    case 0xBB:
    case 0x2013:
    case 0x2014:
    case 0x2019:
    case 0x201D:
    case 0x2026:
    case 0x203A:
        return HABIT_CLOSING;
    case 0xFFFD:
        return HABIT_LOST;
    default:
        break;
    }
    if (character >= 0x80 && character < 0xA0)
        return HABIT_CONTROL;
    switch (text_class(character)) {
    case TEXT_UPPER:
        return HABIT_UPPER;
    case TEXT_LOWER:
        return HABIT_LOWER;
    case TEXT_LETTER:
    case TEXT_IDEOGRAPH:
    case TEXT_MARK:
        return HABIT_LETTER;
    case TEXT_SYMBOL:
        return character < 0x80 ? HABIT_BLANK : HABIT_SIGN;
    case TEXT_PUNCTUATION:
        return character < 0x80 ? HABIT_BLANK : HABIT_SIGN;
    default:
        return HABIT_BLANK;
    }
}

static bool is_letter(enum habit habit)
{
    return habit >= HABIT_UPPER && habit <= HABIT_LETTER;
}

static bool is_latin(uint32_t character)
{
    return (character | 0x20) - 'a' < 26u ||
           (character >= 0xC0 && is_letter(habit_of(character)) &&
            (RESULT_LATIN == (enum result_kind)mend_results_get(character) || character < 0x2B0));
}

static bool is_cyrillic(uint32_t character)
{
    return character >= 0x400 && character < 0x530;
}

static bool is_greek(uint32_t character)
{
    return character >= 0x370 && character < 0x400;
}

/* Two letters that no word has beside each other. */
static bool scripts_differ(uint32_t one, uint32_t other)
{
    return is_letter(habit_of(one)) && is_letter(habit_of(other)) &&
           (is_latin(one) != is_latin(other) || is_cyrillic(one) != is_cyrillic(other) ||
            is_greek(one) != is_greek(other));
}

/* A letter that only few of the languages have that its codec is for. */
static bool is_uncommon(uint32_t letter)
{
    switch (letter) {
    case 0x152:
    case 0x153:
    case 0x178:
    case 0x131:
        return true;
    default:
        return (letter > 0x401 && letter < 0x410 && letter != 0x404 && letter != 0x406 && letter != 0x407) ||
               (letter > 0x451 && letter < 0x460 && letter != 0x454 && letter != 0x456 && letter != 0x457) ||
               letter == 0x490 || letter == 0x491;
    }
}

/* How odd a character is behind LEFT and before RIGHT. */
static int oddness(uint32_t left, uint32_t character, uint32_t right)
{
    enum habit before = habit_of(left), habit = habit_of(character), after = habit_of(right);
    switch (habit) {
    case HABIT_CONTROL:
        return 5;
    case HABIT_SIGN:
        return 3;
    case HABIT_OPENING:
        return is_letter(before) ? 3 : 1;
    case HABIT_CLOSING:
        return is_letter(before) && is_letter(after) ? 2 : 0;
    case HABIT_BRAND:
        return is_letter(after) ? 3 : 1;
    case HABIT_LOST:
        return 2;
    case HABIT_UPPER:
        return (scripts_differ(left, character)                 ? 3
                : before == HABIT_LOWER                         ? 2
                : after == HABIT_LOWER && before == HABIT_UPPER ? 2
                                                                : 0) +
               (is_uncommon(character) ? 2 : 0);
    case HABIT_LOWER:
        return (scripts_differ(left, character) ? 3
                : after == HABIT_UPPER          ? 2
                                                : 0) +
               (is_uncommon(character) ? 2 : 0);
    case HABIT_LETTER:
        return (scripts_differ(left, character) ? 3 : 0) + (is_uncommon(character) ? 2 : 0);
    default:
        return 0;
    }
}

/* How odd the first character is. */
static int oddness_of_lead(const struct unit *unit, const struct surroundings *around)
{
    uint32_t lead = unit->characters[0], second = unit->characters[1];
    enum habit before = habit_of(around->before), habit = habit_of(lead), next = habit_of(second);
    int odd = 0;
    if (!is_letter(habit))
        odd += (is_letter(before) ? 3 : 1) + (is_letter(next) && is_letter(habit_of(around->after)));
    else if (scripts_differ(around->before, lead))
        odd += 3;
    else if (habit == HABIT_UPPER && before == HABIT_LOWER)
        odd += 3;
    if (habit == HABIT_UPPER && !is_letter(before) && !is_letter(next) && next != HABIT_CLOSING &&
        second != ' ')
        odd += 2;
    if (habit == HABIT_UPPER && second == 0xA0 && (!is_letter(before) || before == HABIT_LOWER))
        odd += 1;
    return odd;
}

/* What the number of bytes is worth that fit together. */
static int fit(const struct unit *unit)
{
    return unit->count == 2 ? 0 : unit->count == 3 ? 4 : 7;
}

static bool are_alike(uint32_t result, uint32_t neighbour)
{
    enum result_kind kind = mend_results_get(neighbour);
    return neighbour && (kind == RESULT_EAST || result >> 8 == neighbour >> 8);
}

/* A letter that stands beside its like, or alone, or beside others. */
static int worth_beside(const struct unit *unit, const struct surroundings *around, int alone)
{
    int alike = are_alike(unit->result, around->last) + are_alike(unit->result, around->next);
    uint32_t before = around->last ? around->last : around->before;
    uint32_t after = around->next ? around->next : around->after;
    bool foreign = scripts_differ(before, unit->result) || scripts_differ(unit->result, after);
    return alone + (alike ? 2 + alike : 0) - (foreign ? 3 : 0);
}

static int worth_of_latin(const struct unit *unit, const struct surroundings *around)
{
    uint32_t before = around->last ? around->last : around->before;
    uint32_t after = around->next ? around->next : around->after;
    enum habit habit = habit_of(unit->result);
    bool in_word = is_latin(before) || is_latin(after);
    bool clash = (habit == HABIT_UPPER && habit_of(before) == HABIT_LOWER) ||
                 (habit == HABIT_LOWER && habit_of(before) == HABIT_UPPER && habit_of(after) == HABIT_UPPER);
    return 2 + (in_word ? 2 : 0) - (clash ? 3 : 0) - (scripts_differ(before, unit->result) ? 3 : 0);
}

static int worth(const struct unit *unit, const struct surroundings *around)
{
    switch ((enum result_kind)mend_results_get(unit->result)) {
    case RESULT_MARK:
        return unit->result == 0xB4 || unit->result == 0xB8 ? 0 : 2;
    case RESULT_SIGN:
        return 1;
    case RESULT_PICTURE:
        return 2;
    case RESULT_LATIN:
        return worth_of_latin(unit, around);
    case RESULT_ACCENT:
        return around->before > ' ' ? 2 : -2;
    case RESULT_SCRIPT: /* Greek letters stand alone in formulas */
        return worth_beside(unit, around, is_greek(unit->result) ? 0 : -1);
    case RESULT_EAST:
        return worth_beside(unit, around, 0);
    case RESULT_NEVER: /* but for half a letter that has been through this twice */
        return unit->result >= 0x80 && unit->result < 0xA0 && around->last ? 0 : -8;
    default:
        return worth_beside(unit, around, -4);
    }
}

int unit_weigh(const struct unit *unit, const struct surroundings *around)
{
    int weight = fit(unit) + oddness_of_lead(unit, around) + worth(unit, around);
    for (unsigned i = 1; i < unit->count; i++)
        weight += oddness(unit->characters[i - 1], unit->characters[i],
                          i + 1 < unit->count ? unit->characters[i + 1] : around->after);
    weight += (around->last != 0) + (around->next != 0);
    return weight - (around->touched ? 3 : 0);
}

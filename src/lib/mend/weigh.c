/* How a unit is weighed: what is odd about it as it stands, against what its result would be. The numbers are
 * powers of a half or so: three is "seldom seen". None is of a language; the classes of characters decide. */
#include "lib/mend/unit.h"
#include "tables/mend-habits.h"
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

/* What a character says of what should stand beside it (src/tables/mend-habits.txt, in its order). */
enum habit {
    HABIT_USUAL,   /* of its class */
    HABIT_CONTROL, /* never meant */
    HABIT_BLANK,   /* white space, punctuation of ASCII, the end */
    HABIT_SIGN,    /* stands behind no letter */
    HABIT_OPENING, /* stands before a letter, behind none */
    HABIT_CLOSING, /* stands behind a letter, before none */
    HABIT_BRAND,   /* so too: trade marks, degrees, ordinals */
    HABIT_LOST,
    HABIT_UNCOMMON, /* only in the table: a letter that is */
    HABIT_UPPER,    /* and these only by class */
    HABIT_LOWER,
    HABIT_LETTER /* without case */
};

static enum habit habit_by_class(uint32_t character)
{
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
    case TEXT_PUNCTUATION:
        return character < 0x80 ? HABIT_BLANK : HABIT_SIGN;
    default:
        return HABIT_BLANK;
    }
}

static enum habit habit_of(uint32_t character)
{
    enum habit habit = mend_habits_get(character);
    return habit == HABIT_USUAL || habit == HABIT_UNCOMMON ? habit_by_class(character) : habit;
}

static bool is_letter(enum habit habit)
{
    return habit >= HABIT_UPPER && habit <= HABIT_LETTER;
}

static bool is_latin(uint32_t character)
{
    return text_ascii_letter(character) ||
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

static bool is_uncommon(uint32_t letter)
{
    return (enum habit)mend_habits_get(letter) == HABIT_UNCOMMON;
}

/* How odd a letter is where it stands: of another script, or of a case that clashes. */
static int oddness_of_letter(uint32_t left, uint32_t letter, uint32_t right)
{
    enum habit before = habit_of(left), habit = habit_of(letter), after = habit_of(right);
    bool upper_clash =
        habit == HABIT_UPPER && (before == HABIT_LOWER || (before == HABIT_UPPER && after == HABIT_LOWER));
    bool lower_clash = habit == HABIT_LOWER && after == HABIT_UPPER;
    int odd = scripts_differ(left, letter) ? 3 : upper_clash || lower_clash ? 2 : 0;
    return odd + (is_uncommon(letter) ? 2 : 0);
}

/* How odd a character is behind LEFT and before RIGHT. */
static int oddness(uint32_t left, uint32_t character, uint32_t right)
{
    enum habit before = habit_of(left), after = habit_of(right);
    switch (habit_of(character)) {
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
    case HABIT_LOWER:
    case HABIT_LETTER:
        return oddness_of_letter(left, character, right);
    default:
        return 0;
    }
}

/* A capital by itself, and behind it something that stands behind no letter. */
static bool is_lone_capital(const struct unit *unit, const struct surroundings *around)
{
    enum habit next = habit_of(unit->characters[1]);
    return habit_of(unit->characters[0]) == HABIT_UPPER && !is_letter(habit_of(around->before)) &&
           !is_letter(next) && next != HABIT_CLOSING && unit->characters[1] != ' ';
}

/* Â right behind a small letter, a number, a mark or another, and before a blank: no word ends so. */
static bool is_lost_blank(const struct unit *unit, const struct surroundings *around)
{
    uint32_t before = around->before;
    enum { LEAD = 0xC2 };
    static const char marks[] = ".,;:!?)%";
    bool behind = around->last == NO_BREAK_SPACE || habit_of(before) == HABIT_LOWER ||
                  habit_of(before) == HABIT_CLOSING || text_ascii_digit(before) ||
                  (before < 0x80 && memchr(marks, (int)before, sizeof marks - 1));
    return behind && unit->characters[0] == LEAD && unit->characters[1] == ' ';
}

/* How odd the first character is. */
static int oddness_of_lead(const struct unit *unit, const struct surroundings *around)
{
    uint32_t lead = unit->characters[0], second = unit->characters[1];
    enum habit before = habit_of(around->before), habit = habit_of(lead);
    int odd = 0;
    if (habit == HABIT_OPENING && unit->count == 2 && !is_letter(before) && is_letter(habit_of(second)))
        return 0;
    if (!is_letter(habit))
        odd +=
            (is_letter(before) ? 3 : 1) + (is_letter(habit_of(second)) && is_letter(habit_of(around->after)));
    else if (scripts_differ(around->before, lead))
        odd += 3;
    else if (habit == HABIT_UPPER && before == HABIT_LOWER)
        odd += 3;
    if (habit == HABIT_UPPER && second == NO_BREAK_SPACE && (!is_letter(before) || before == HABIT_LOWER))
        odd += 1;
    return odd + (is_lone_capital(unit, around) ? 2 : 0) + (is_lost_blank(unit, around) ? 4 : 0);
}

/* What the number of bytes is worth that fit together; one that was lost does not. */
static int fit(const struct unit *unit)
{
    unsigned fitting = unit->count - unit_is_lost(unit);
    return fitting <= 2 ? 0 : fitting == 3 ? 4 : 7;
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
    if (unit_is_lost(unit))
        return 1;
    switch ((enum result_kind)mend_results_get(unit->result)) {
    case RESULT_MARK:
        return unit->result == 0xB4 || unit->result == 0xB8 ? 0 : 2 + is_lone_capital(unit, around);
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
        return unit->result >= 0x80 && unit->result < 0xA0 && around->last ? 0 : -16;
    default:
        return worth_beside(unit, around, -4);
    }
}

/* What a character draws with: light lines, double ones, blocks; 0: none of them. */
static int strokes_of(uint32_t character)
{
    enum { LIGHT = 0x2500, DOUBLE = 0x2550, BLOCK = 0x2580, BLOCKS_END = 0x25A0 };
    return character < LIGHT || character >= BLOCKS_END ? 0
           : character < DOUBLE                         ? 1
           : character < BLOCK                          ? 2
                                                        : 3;
}

/* Is it part of a drawing, or of a table? */
static bool is_drawn(const struct unit *unit, const struct surroundings *around)
{
    int strokes = strokes_of(unit->characters[0]);
    for (unsigned i = 1; i < unit->count; i++)
        if (strokes_of(unit->characters[i]) != strokes)
            return false;
    uint32_t before = around->last ? around->last : around->before;
    uint32_t after = around->next ? around->next : around->after;
    return strokes && !is_letter(habit_of(before)) && !is_letter(habit_of(after));
}

int unit_weigh(const struct unit *unit, const struct surroundings *around)
{
    int odd = oddness_of_lead(unit, around);
    for (unsigned i = 1; i < unit->count; i++)
        odd += oddness(unit->characters[i - 1], unit->characters[i],
                       i + 1 < unit->count ? unit->characters[i + 1] : around->after);
    int weight = odd + fit(unit) + worth(unit, around);
    weight += (around->last != 0) + (around->next != 0);
    weight -= (around->touched ? 3 : 0) + (is_drawn(unit, around) ? 4 : 0);
    return odd || weight < WEIGHT_STRONG ? weight : WEIGHT_STRONG - 1;
}

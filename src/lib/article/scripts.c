/* What scripts do that Latin does not: letters that a table spells in one way and pages in several, digits of
 * their own, sentences that no stop ends. */
#include "lib/article/measure.h"

/* Greek, whose capitals have no accents, and Hebrew and Arabic, which leave their points out or not. */
static bool has_loose_accents(uint32_t c)
{
    return (c >= 0x370 && c < 0x400) || (c >= 0x590 && c < 0x700);
}

/* Decimal digits stand in a row from 0 to 9; the first has 0 as its last hexadecimal digit, or in the blocks
 * of India 6 (The Unicode Standard, chapter 22.3). */
static uint32_t digit_of(uint32_t c)
{
    uint32_t value = (c >= 0x900 && c < 0xE00 ? c - 6 : c) & 15;
    return value < 10 ? '0' + value : c;
}

uint32_t measure_fold(uint32_t c, enum text_class class)
{
    if (class == TEXT_DIGIT)
        return digit_of(c);
    if (c == 0x130 || c == 0x131) /* the dotted capital and the dotless letter of Turkish */
        return 'i';
    if (c == 0x401 || c == 0x451) /* Russian is mostly printed without its ё */
        return 0x435;
    uint32_t folded = class == TEXT_UPPER || class == TEXT_LOWER ? text_fold(c) : c;
    return has_loose_accents(c) ? text_base(folded) : folded;
}

bool measure_is_unstopped(uint32_t c)
{
    return c >= 0xE00 && c < 0xF00;
}

#include "lib/prose/shape.h"

size_t shape_characters(struct text word)
{
    size_t count = 0;
    for (size_t i = 0; i < word.length; i++)
        count += ((unsigned char)word.at[i] & 0xC0) != 0x80;
    return count;
}

enum text_class shape_begins(struct text word)
{
    return word.length ? text_class(text_next(&word)) : TEXT_CONTROL;
}

bool shape_is_small(struct text word)
{
    return shape_characters(word) > 2 && shape_begins(word) == TEXT_LOWER &&
           text_find_byte(word, '.') == word.length;
}

/* Takes the last character off the end of *WORD; U+0000 where there is none. */
static uint32_t last_character(struct text *word)
{
    size_t at = word->length;
    while (at > 0 && ((unsigned char)word->at[--at] & 0xC0) == 0x80)
        continue;
    struct text last = text_slice(*word, at, word->length);
    word->length = at;
    return last.length ? text_next(&last) : 0;
}

bool shape_ends_small(struct text word)
{
    return text_class(last_character(&word)) == TEXT_LOWER && text_class(last_character(&word)) == TEXT_LOWER;
}

bool shape_is_capital(struct text word)
{
    if (!word.length || text_class(text_next(&word)) != TEXT_UPPER || !word.length)
        return false;
    uint32_t second = text_next(&word);
    return text_class(second) == TEXT_LOWER || ((second == '\'' || second == 0x2019) && word.length);
}

bool shape_is_number(struct text word)
{
    for (size_t i = 0; i < word.length; i++)
        if (!text_ascii_digit(word.at[i]) && !strchr(".,-/", word.at[i]))
            return false;
    return word.length && text_ascii_digit(word.at[0]);
}

bool shape_is_roman(struct text word)
{
    for (size_t i = 0; i < word.length; i++)
        if (!strchr("IVXLC", word.at[i]) || !word.at[i])
            return false;
    return word.length > 1;
}

bool shape_is_acronym(struct text word)
{
    if (word.length < 3)
        return false;
    bool letter = true;
    while (word.length) {
        uint32_t code_point = text_next(&word);
        if (letter && code_point == '-' && word.length)
            code_point = text_next(&word);
        if (letter ? text_class(code_point) < TEXT_UPPER || text_class(code_point) > TEXT_LETTER
                   : code_point != '.')
            return false;
        letter = !letter;
    }
    return !letter;
}

bool shape_is_address(struct text word)
{
    for (size_t i = 0; i < word.length; i++)
        if (word.at[i] == '/' || word.at[i] == '@' || word.at[i] == '_')
            return true;
    return text_starts(word, "www.");
}

bool shape_is_zone(struct text word)
{
    enum { SHORTEST = 2, LONGEST = 4 };
    if (word.length < SHORTEST || word.length > LONGEST || word.at[word.length - 1] != 'T')
        return false;
    for (size_t i = 0; i < word.length; i++)
        if (!text_ascii_upper(word.at[i]))
            return false;
    return strchr(word.length == SHORTEST ? "ECMP" : "SDME", word.at[word.length - 2]);
}

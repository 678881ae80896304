/* The rules that look at one character at a time and its neighbours. */
#include "lib/mend/character.h"

#define MEND_CHARACTERS_DATA
#include "lib/mend/rules.h"
#include "lib/table.h"
#include "tables/compositions.h"
#include "tables/mend-characters.h"

enum mend_class mend_class(uint32_t character)
{
    return character < 0x80 ? CLASS_PLAIN : (enum mend_class)mend_characters_get(character);
}

/* A character beyond ASCII, and what stands before it (U+0020 at the line's start). */
struct sight {
    uint32_t before, character;
    size_t at, end;
};

/* The next character of the class from sight->end on; false where there is none. */
static bool next_of(struct text text, enum mend_class wanted, struct sight *sight)
{
    sight->before = sight->end ? sight->character : ' ';
    for (size_t at = sight->end; at < text.length;) {
        size_t high = find_high(text, at);
        if (high > at)
            sight->before = (unsigned char)text.at[high - 1];
        if (high == text.length)
            return false;
        struct text rest = text_slice(text, high, text.length);
        sight->character = text_next(&rest);
        sight->at = high;
        at = sight->end = text.length - rest.length;
        if (mend_class(sight->character) == wanted)
            return true;
        sight->before = sight->character;
    }
    return false;
}

static uint32_t character_after(struct text text, size_t end)
{
    struct text rest = text_slice(text, end, text.length);
    return rest.length ? text_next(&rest) : ' ';
}

void mend_ligatures(struct work *work)
{
    static const char *const letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"}; /* U+FB00 to U+FB06 */
    struct sight sight = {0};
    while (next_of(work->text, CLASS_LIGATURE, &sight))
        work_replace(work, sight.at, sight.end, text_of(letters[sight.character - 0xFB00]), MEND_LIGATURE);
    work_finish(work);
}

static bool is_letter(uint32_t character)
{
    enum text_class class = text_class(character);
    return (class >= TEXT_UPPER && class <= TEXT_MARK) || class == TEXT_FORMAT;
}

/* Of scripts that are shaped, or written without blanks: a joiner means something between their letters. */
static bool is_shaped(uint32_t character)
{
    return character >= 0x600 && character < 0x1E00 && is_letter(character);
}

static bool is_picture(uint32_t character)
{
    enum { PICTURE_VARIANT = 0xFE0F, TEXT_VARIANT = 0xFE0E };
    return character == PICTURE_VARIANT || character == TEXT_VARIANT ||
           (character >= 0x2190 && text_class(character) == TEXT_SYMBOL);
}

/* The mark of Indian scripts that a consonant has no vowel; a joiner behind it says how that is written. */
static bool is_virama(uint32_t character)
{
    enum { FIRST = 0x900, END = 0xD80, BLOCK = 0x80, VIRAMA = 0x4D, SINHALA = 0xDCA };
    return (character >= FIRST && character < END && character % BLOCK == VIRAMA) || character == SINHALA;
}

/* A letter of Arabic that U+200D stands beside is written as if another followed, as in dates. */
static bool joins_alone(const struct sight *sight, uint32_t after)
{
    enum { JOINER = 0x200D, ARABIC = 0x600, ARABIC_END = 0x900 };
    uint32_t letter = is_shaped(sight->before) ? sight->before : after;
    return sight->character == JOINER && is_shaped(letter) && letter >= ARABIC && letter < ARABIC_END;
}

static bool joins(const struct sight *sight, uint32_t after)
{
    return (is_shaped(sight->before) && is_shaped(after)) || is_virama(sight->before) ||
           joins_alone(sight, after) || (is_picture(sight->before) && is_picture(after));
}

/* Invisible characters that belong: the parts of a flag, and U+200B where a script has no other mark between
 * words. */
static bool belongs(const struct sight *sight, uint32_t after)
{
    enum { FLAG = 0x1F3F4, TAGS = 0xE0020, TAG_END = 0xE007F, ZERO_WIDTH_SPACE = 0x200B, HAN = 0x2E80 };
    if (sight->character >= TAGS && sight->character <= TAG_END)
        return sight->before == FLAG || (sight->before >= TAGS && sight->before < TAG_END);
    return sight->character == ZERO_WIDTH_SPACE && is_shaped(sight->before) && is_shaped(after) &&
           text_class(sight->before) != TEXT_LETTER && sight->before < HAN;
}

static bool is_right_to_left(uint32_t character)
{
    return (character >= 0x590 && character < 0x900) || (character >= 0xFB1D && character < 0xFE00) ||
           (character >= 0xFE70 && character < 0xFEFF);
}

static bool has_right_to_left(struct text text)
{
    for (size_t at = find_high(text, 0); at < text.length; at = find_high(text, at)) {
        struct text rest = text_slice(text, at, text.length);
        if (is_right_to_left(text_next(&rest)))
            return true;
        at = text.length - rest.length;
    }
    return false;
}

static void remove_all(struct work *work, enum mend_class class)
{
    struct sight sight = {0};
    while (next_of(work->text, class, &sight)) {
        uint32_t after = character_after(work->text, sight.end);
        if (class == CLASS_JOINER ? joins(&sight, after) : class == CLASS_INVISIBLE && belongs(&sight, after))
            continue;
        work_replace(work, sight.at, sight.end, (struct text){0}, MEND_INVISIBLE);
        sight.character = sight.before; /* as if it had not been there */
    }
    work_finish(work);
}

void mend_invisible(struct work *work)
{
    struct sight sight = {0};
    remove_all(work, CLASS_INVISIBLE);
    remove_all(work, CLASS_JOINER);
    if (next_of(work->text, CLASS_DIRECTION, &sight) && !has_right_to_left(work->text))
        remove_all(work, CLASS_DIRECTION);
}

/* The syllable that a letter of Hangul, or a syllable without a final, composes with the next letter (The
 * Unicode Standard, section 3.12); 0: none. */
static uint32_t composed_hangul(uint32_t one, uint32_t other)
{
    enum { FIRST = 0x1100, VOWEL = 0x1161, FINAL = 0x11A7, SYLLABLE = 0xAC00 };
    enum { FIRSTS = 19, VOWELS = 21, FINALS = 28, SYLLABLES = FIRSTS * VOWELS * FINALS };
    uint32_t first = one - FIRST, vowel = other - VOWEL, syllable = one - SYLLABLE, final = other - FINAL;
    if (first < FIRSTS && vowel < VOWELS)
        return SYLLABLE + (first * VOWELS + vowel) * FINALS;
    return syllable < SYLLABLES && syllable % FINALS == 0 && final && final < FINALS ? one + final : 0;
}

/* What two characters compose; 0: nothing. */
static uint32_t composed(uint32_t one, uint32_t other)
{
    uint32_t hangul = composed_hangul(one, other);
    if (hangul)
        return hangul;
    char bytes[8];
    size_t length = text_encode(one, bytes);
    length += text_encode(other, bytes + length);
    int32_t found = table_find(&compositions, (struct text){bytes, length});
    return found < 0 ? 0 : (uint32_t)found;
}

void mend_compositions(struct work *work)
{
    struct text text = work->text;
    struct sight sight = {0};
    while (next_of(text, CLASS_MARK, &sight)) {
        char bytes[4];
        size_t from = sight.at - text_encode(sight.before, bytes), end = sight.at;
        uint32_t whole = sight.before, next, both;
        while (end < text.length && (next = character_after(text, end), both = composed(whole, next)) != 0) {
            whole = both;
            end += text_encode(next, bytes);
        }
        if (end == sight.at || sight.at == 0)
            continue;
        work_replace(work, from, end, (struct text){bytes, text_encode(whole, bytes)}, MEND_COMPOSE);
        sight.end = end;
        sight.character = whole;
    }
    work_finish(work);
}

static const char *straight(uint32_t quote)
{
    return quote >= 0x201C ? "\"" : "'";
}

void mend_quotes(struct work *work)
{
    struct sight sight = {0};
    while (next_of(work->text, CLASS_QUOTE, &sight))
        work_replace(work, sight.at, sight.end, text_of(straight(sight.character)), MEND_QUOTE);
    work_finish(work);
}

/* Does a backslash in the word before AT stand before something else, as in a path or a program, or does a
 * quotation mark stand before this one, so that it is quoted itself? */
static bool is_code(struct text text, size_t at)
{
    enum { FAR = 64 };
    if (at && (text.at[at - 1] == '"' || text.at[at - 1] == '\''))
        return true;
    for (size_t i = at; i > 0 && at - i < FAR && text.at[i - 1] != ' '; i--)
        if (text.at[i - 1] == '\\' && text.at[i] != '\'' && text.at[i] != '"')
            return true;
    return false;
}

void mend_backslashes(struct work *work)
{
    struct text text = work->text;
    for (size_t at = 0; (at += text_find_byte(text_slice(text, at, text.length), '\\')) < text.length; at++)
        if (at + 1 < text.length && (text.at[at + 1] == '\'' || text.at[at + 1] == '"') && !is_code(text, at))
            work_replace(work, at, at + 1, (struct text){0}, MEND_BACKSLASH);
    work_finish(work);
}

#include "lib/mend/scan.h"

#include "lib/bytes.h"
#include "lib/compiler.h"
#include "lib/mend.h"
#include "lib/mend/character.h"
#include "lib/mend/unit.h"
#include "lib/prose.h"

/* Masks of 64 bytes, and what the last 64 leave of them: bit i is for byte i. */
struct marks {
    uint64_t blanks, stops, commas, colons;
    uint64_t small;   /* letters that may end a sentence, digits, what closes */
    uint64_t letters; /* and digits, and what closes */
    uint64_t closed;  /* " to *, ], among which are all that close */
    uint64_t ends;    /* what may stand before that */
};

static bool has(unsigned rules, enum mend_rule rule)
{
    return rules & 1u << rule;
}

static bool mends_glue(unsigned rules)
{
    return has(rules, MEND_SENTENCE) || has(rules, MEND_CLAUSE);
}

/* The bits moved to the byte behind, with the last bits of the 64 bytes before. */
static uint64_t behind(uint64_t bits, uint64_t last, unsigned by)
{
    return bits << by | last >> (64 - by);
}

static uint64_t suspect_glue(unsigned rules, const struct marks *now, const struct marks *last,
                             uint64_t upper, uint64_t letters)
{
    uint64_t small_stop = behind(now->small, last->small, 1) & now->stops;
    uint64_t small_stop_last =
        last->small << 1 & last->stops; /* of the 64 bytes before, but for their first */
    uint64_t sentence = behind(small_stop, small_stop_last, 1) & upper;
    uint64_t closed = behind(now->ends, last->ends, 2) & behind(now->closed, last->closed, 1) & upper;
    if (!has(rules, MEND_CLAUSE))
        return sentence | closed;
    uint64_t comma = behind(now->commas, last->commas, 1) & behind(now->letters, last->letters, 2) & letters;
    uint64_t colon = behind(now->colons, last->colons, 1) & behind(now->letters, last->letters, 2) & upper;
    return sentence | closed | comma | colon;
}

static uint64_t suspect_space(const struct marks *now, const struct marks *last, uint64_t newlines)
{
    return behind(now->blanks, last->blanks, 1) & (now->blanks | newlines | now->commas);
}

/* Bytes that a rule may look for wherever they stand. */
static uint64_t suspect_bytes(const char *at, unsigned rules)
{
    const unsigned marked = 1u << MEND_ENTITY | 1u << MEND_BACKSLASH | 1u << MEND_CONTROL;
    uint64_t suspect = 0;
    if (rules & marked)
        suspect |= compare_three(at, '&', '\\', 0x7F);
    if (has(rules, MEND_TAG) || has(rules, MEND_DEBRIS))
        suspect |= compare_range(at, '<', '>'); /* with '=' between them, which is rare */
    if (has(rules, MEND_DEBRIS))
        suspect |= compare_three(at, '[', '{', '%');
    return suspect;
}

/* Which of 64 bytes, of which HIGH are beyond ASCII, are suspect. */
static uint64_t suspect_ascii(const char *at, unsigned rules, uint64_t high, const struct marks *last,
                              struct marks *now)
{
    uint64_t newlines = compare_bytes(at, '\n'), suspect = suspect_bytes(at, rules);
    uint64_t upper = compare_range(at, 'A', 'Z'), lower = compare_range(at, 'a', 'z');
    now->blanks = compare_bytes(at, ' ');
    now->commas = compare_bytes(at, ',');
    suspect |= compare_range(at, 0, 0x1F) & ~newlines;
    if (has(rules, MEND_SPACE))
        suspect |= suspect_space(now, last, newlines);
    if (!mends_glue(rules))
        return suspect;
    now->colons = compare_bytes(at, ':');
    now->stops = compare_three(at, '.', '!', '?');
    now->closed = compare_several(at, "]]]]", '"', '*');
    now->small = lower | compare_range(at, '0', '9') | high | now->closed | now->stops;
    now->letters = now->small | upper;
    now->ends = now->stops | now->closed | high;
    return suspect | suspect_glue(rules, now, last, upper, upper | lower);
}

/* What a line needs if it holds a character of the class. */
static unsigned rules_for(enum mend_class class)
{
    switch (class) {
    case CLASS_PLAIN:
        return 0;
    case CLASS_CONTROL:
        return 1u << MEND_CONTROL;
    case CLASS_BLANK:
        return 1u << MEND_SPACE;
    case CLASS_INVISIBLE:
    case CLASS_JOINER:
    case CLASS_DIRECTION:
        return 1u << MEND_INVISIBLE;
    case CLASS_LIGATURE:
        return 1u << MEND_LIGATURE;
    case CLASS_MARK:
        return 1u << MEND_COMPOSE;
    case CLASS_QUOTE:
        return 1u << MEND_QUOTE;
    }
    return 0;
}

static bool is_mark(char byte)
{
    return byte == '.' || byte == '!' || byte == '?';
}

static bool is_closer(char byte)
{
    return byte == '"' || byte == ')' || byte == ']' || byte == '*' || byte == '\'';
}

/* May glue stand before the letter at AT, behind ASCII that ends a sentence or a clause? */
static bool is_glued(struct text text, size_t at)
{
    char before = text.at[at - 1], earlier = at > 1 ? text.at[at - 2] : ' ';
    return !is_closer(before) || is_mark(earlier) || is_closer(earlier) || (unsigned char)earlier >= 0x80;
}

/* May it stand behind what is no letter at AT: a quotation mark that closes, or one more mark? */
static bool is_closed(struct text text, size_t at, uint32_t character, struct text rest)
{
    char before = text.at[at - 1];
    unsigned next = rest.length ? (unsigned char)rest.at[0] : ' ';
    return (is_mark(before) || is_closer(before)) &&
           (text_ascii_upper(next) || next >= 0x80 || is_mark((char)next) || is_closer((char)next)) &&
           prose_may_follow_mark(character);
}

/* What stands behind a character beyond ASCII, LAST, was looked at with that; 0: ASCII stands there. */
static bool may_be_glued(struct text text, size_t at, uint32_t character, uint32_t last, struct text rest)
{
    char before = at ? text.at[at - 1] : ' ';
    if (last || !(is_mark(before) || is_closer(before) || before == ',' || before == ':'))
        return false;
    return text_is_word(character) ? is_glued(text, at) : is_closed(text, at, character, rest);
}

/* The byte C3 in a codec that has a no-break space at A0: before a blank it may be all that is left of à; and
 * Â, C2, of a no-break space. */
static bool has_lost_blank(uint32_t character)
{
    return character == 0xC2 || character == 0xC3 || character == 0x102 || character == 0x106 ||
           character == 0x393 || character == 0x413;
}

/* Is the character at the front of REST, which may be the bytes LEADS, the first of a unit of mojibake? */
static bool may_be_mojibake(const struct codecs *codecs, unsigned leads, struct text rest)
{
    struct text behind = rest;
    uint32_t character = text_next(&behind);
    if (!behind.length || behind.at[0] == '\n' || behind.at[0] == '\r')
        return character == 0xC2;
    if (behind.at[0] == ' ')
        return has_lost_blank(character);
    if ((unsigned char)behind.at[0] < 0x80)
        return false;
    uint32_t next = text_next(&behind);
    if (next != REPLACEMENT)
        leads = codecs_of_pair(codecs, character, next);
    struct unit unit;
    for (enum codec codec = 0; leads; codec++, leads >>= 1)
        if ((leads & 1) && unit_read(codecs, codec, rest, &unit))
            return true;
    return false;
}

/* What the tables say of a character: facts of the codecs, and its class. */
static uint32_t facts_of(const struct codecs *codecs, uint32_t character)
{
    if (LIKELY(character < CODEC_CHARACTERS))
        return codecs->facts[character];
    return codec_facts(codecs, character) | (uint32_t)mend_class(character) << CODEC_CLASS_SHIFT;
}

/* The next character; fast where it has two bytes, as the letters of most alphabets do. */
static uint32_t next_character(struct text *rest)
{
    unsigned first = (unsigned char)rest->at[0], second = rest->length > 1 ? (unsigned char)rest->at[1] : 0;
    if (UNLIKELY(first < 0xC2 || first >= 0xE0 || (second & 0xC0) != 0x80))
        return text_next(rest);
    rest->at += 2;
    rest->length -= 2;
    return (first & 0x1F) << 6 | (second & 0x3F);
}

/* The first suspect character of the run of characters beyond ASCII at FROM; *END is where the run ends. */
static size_t suspect_high(const struct codecs *codecs, unsigned rules, struct text text, size_t from,
                           size_t *end)
{
    struct text rest = text_slice(text, from, text.length);
    for (uint32_t last = 0, character; rest.length && (unsigned char)rest.at[0] >= 0x80; last = character) {
        struct text here = rest;
        size_t at = text.length - rest.length;
        character = next_character(&rest);
        uint32_t facts = facts_of(codecs, character), leads = facts & CODEC_MASK;
        if ((facts >> CODEC_CLASS_SHIFT && rules_for(facts >> CODEC_CLASS_SHIFT) & rules) ||
            (leads && has(rules, MEND_MOJIBAKE) && may_be_mojibake(codecs, leads, here)) ||
            (mends_glue(rules) && may_be_glued(text, at, character, last, rest)) ||
            (character == TEXT_BAD_BYTE && has(rules, MEND_BYTES)))
            return at;
    }
    *end = text.length - rest.length;
    return text.length;
}

/* The first suspect character beyond ASCII among 64 bytes at AT, of which HIGH are such; text.length where
 * there is none. *END is where the last run ends that was looked at: it may be far behind. */
static size_t suspect_runs(const struct codecs *codecs, unsigned rules, struct text text, size_t at,
                           uint64_t high, size_t *end)
{
    for (; high; high &= high - 1) {
        size_t place = at + lowest_bit(high);
        if (place < *end)
            continue;
        size_t found = suspect_high(codecs, rules, text, place, end);
        if (found < text.length)
            return found;
    }
    return text.length;
}

/* 64 bytes at AT; where fewer are left, newlines behind them. */
static const char *block_at(struct text text, size_t at, char *block)
{
    size_t left = text.length - at;
    if (left >= BYTES_COMPARED)
        return text.at + at;
    memset(block, '\n', BYTES_COMPARED);
    memcpy(block, text.at + at, left);
    return block;
}

size_t scan_find(const struct codecs *codecs, unsigned rules, struct text text)
{
    struct marks last = {0}, now = {0};
    size_t end = 0; /* of characters beyond ASCII that were looked at */
    for (size_t at = 0; at < text.length; at += BYTES_COMPARED, last = now) {
        char block[BYTES_COMPARED];
        const char *bytes = block_at(text, at, block);
        uint64_t high = compare_range(bytes, 0x80, 0xFF);
        uint64_t suspect = suspect_ascii(bytes, rules, high, &last, &now);
        size_t found = suspect ? at + lowest_bit(suspect) : text.length;
        size_t by_character = high ? suspect_runs(codecs, rules, text, at, high, &end) : text.length;
        found = found < by_character ? found : by_character;
        if (found < text.length)
            return found;
    }
    bool blank = text.length && text.at[text.length - 1] == ' ' && has(rules, MEND_SPACE);
    return text.length - blank;
}

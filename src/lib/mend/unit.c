#include "lib/mend/unit.h"

enum { NO_BREAK_SPACE_BYTE = 0xA0, LOST = 1 /* in place of a byte that may be any */ };

/* The byte that a character stands for where one must continue a sequence; 0 where it can't. */
static unsigned char continuing_byte(const struct codecs *codecs, enum codec codec, uint32_t character)
{
    if (character == REPLACEMENT || character == '?')
        return LOST;
    if (character == ' ')
        return codec_byte(codecs, codec, NO_BREAK_SPACE) == NO_BREAK_SPACE_BYTE ? NO_BREAK_SPACE_BYTE : 0;
    unsigned char byte = codec_byte(codecs, codec, character);
    return byte >= 0x80 && byte <= 0xBF ? byte : 0;
}

/* How many bytes follow that lead. */
static unsigned bytes_behind(unsigned char lead)
{
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
}

/* Reads COUNT more characters as bytes; false where they aren't such. */
static bool read_bytes(const struct codecs *codecs, enum codec codec, struct text *rest, unsigned count,
                       unsigned char *bytes, struct unit *unit)
{
    for (unsigned i = 0; i < count; i++) {
        if (!rest->length)
            return false;
        uint32_t character = text_next(rest);
        bytes[i] = continuing_byte(codecs, codec, character);
        if (!bytes[i] || (character == ' ' && unit->spaced))
            return false;
        unit->guessed = unit->guessed || character == '?';
        unit->spaced = unit->spaced || character == ' ';
        unit->characters[unit->count++] = character;
    }
    return true;
}

static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second < 0x90;
    default:
        return true;
    }
}

static uint32_t surrogate(const unsigned char *bytes)
{
    return 0xD000u | (bytes[0] & 0x3Fu) << 6 | (bytes[1] & 0x3Fu);
}

/* The other half of a surrogate pair, of which BYTES is the first without its lead. */
static bool read_low_half(const struct codecs *codecs, enum codec codec, struct text *rest,
                          const unsigned char *bytes, struct unit *unit)
{
    unsigned char low[2];
    if (bytes[0] >= 0xB0 || bytes[1] == LOST || !rest->length)
        return false;
    uint32_t lead = text_next(rest);
    if (codec_byte(codecs, codec, lead) != 0xED)
        return false;
    unit->characters[unit->count++] = lead;
    if (!read_bytes(codecs, codec, rest, 2, low, unit) || low[0] < 0xB0 || low[1] == LOST)
        return false;
    unit->result = 0x10000 + ((surrogate(bytes) - 0xD800) << 10) + (surrogate(low) - 0xDC00);
    return true;
}

/* What windows-1252 leaves of U+201D where its third byte, to which it gives no character, was dropped. */
static bool read_cut_quote(const struct codecs *codecs, enum codec codec, struct text text, struct unit *unit)
{
    enum { LEAD = 0xE2, SECOND = 0x20AC, QUOTE = 0x201D };
    struct text rest = text;
    uint32_t first = text_next(&rest);
    if (codec > CODEC_1254 || codec_byte(codecs, codec, first) != LEAD || !rest.length ||
        text_next(&rest) != SECOND)
        return false;
    struct text behind = rest;
    uint32_t third = behind.length ? text_next(&behind) : ' ';
    if (third >= 0x80 && continuing_byte(codecs, codec, third))
        return false;
    *unit = (struct unit){.characters = {first, SECOND},
                          .count = 2,
                          .cut = true,
                          .result = QUOTE,
                          .length = text.length - rest.length};
    return true;
}

/* Does windows-1252 read the unit as windows-1256 does? Then it is that one's, which knows of more that
 * stands beside it. */
static bool is_western(const struct codecs *codecs, const struct unit *unit)
{
    unsigned i = 0;
    while (i < unit->count && codec_byte(codecs, CODEC_1252, unit->characters[i]) ==
                                  codec_byte(codecs, CODEC_1256, unit->characters[i]))
        i++;
    return i == unit->count;
}

/* May that be a sequence, of which so many bytes are LOST? Of a long one that has but its lead left nothing
 * is known. */
static bool is_plausible(const struct codecs *codecs, enum codec codec, const struct unit *unit,
                         unsigned lost)
{
    uint32_t first = unit->characters[0], second = unit->characters[1];
    bool read = second >= 0x80 && second != REPLACEMENT;
    if (read && !(codecs_of_pair(codecs, first, second) >> codec & 1))
        return false;
    return (lost < 2 || lost + 1 < unit->count) && !(lost && unit->spaced) &&
           (codec != CODEC_1256 || !is_western(codecs, unit));
}

/* The character that the lead and so many bytes are. */
static uint32_t join_bytes(unsigned char lead, const unsigned char *bytes, unsigned count)
{
    uint32_t result = lead & (0x3Fu >> count);
    for (unsigned i = 0; i < count; i++)
        result = result << 6 | (bytes[i] & 0x3Fu);
    return result;
}

static unsigned count_lost(const unsigned char *bytes, unsigned count)
{
    unsigned lost = 0;
    for (unsigned i = 0; i < count; i++)
        lost += bytes[i] == LOST;
    return lost;
}

/* What is left of a no-break space at the line's end, where blanks were cut off; the end may be CR LF. */
static bool read_cut_blank(enum codec codec, struct text text, struct unit *unit)
{
    enum { LENGTH = 2 };
    if (codec != CODEC_1252 || (!text_is(text, "\xC3\x82") && !text_is(text, "\xC3\x82\r")))
        return false;
    *unit = (struct unit){
        .characters = {0xC2, ' '}, .count = 2, .spaced = true, .result = NO_BREAK_SPACE, .length = LENGTH};
    return true;
}

bool unit_read(const struct codecs *codecs, enum codec codec, struct text text, struct unit *unit)
{
    struct text rest = text;
    unsigned char bytes[4];
    if (!rest.length)
        return false;
    if (read_cut_quote(codecs, codec, text, unit) || read_cut_blank(codec, text, unit))
        return true;
    uint32_t first = text_next(&rest);
    unsigned char lead = codec_byte(codecs, codec, first);
    unsigned more = bytes_behind(lead);
    *unit = (struct unit){.characters = {first}, .count = 1};
    if (!(codec_facts(codecs, first) >> codec & CODEC_LEAD) ||
        !read_bytes(codecs, codec, &rest, more, bytes, unit))
        return false;
    unsigned lost = count_lost(bytes, more);
    if (!is_plausible(codecs, codec, unit, lost))
        return false;
    unit->result = join_bytes(lead, bytes, more);
    if (lead == 0xED && bytes[0] >= 0xA0 && !read_low_half(codecs, codec, &rest, bytes, unit))
        return false;
    if (lost)
        unit->result = REPLACEMENT;
    unit->length = text.length - rest.length;
    return bytes[0] == LOST || second_fits(lead, bytes[0]);
}

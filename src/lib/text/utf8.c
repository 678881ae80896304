#include "lib/text.h"

#include "tables/utf8-bytes.h"

static bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* May SECOND follow LEAD (E0 to F4)? It keeps out what is overlong, a surrogate, or over U+10FFFF. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return continues(second);
    }
}

/* The length of the character at the front; 0 where there is none (The Unicode Standard, table 3-7). */
static inline size_t character_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0x80)
        return 1;
    if (at[0] < 0xC2 || at[0] > 0xF4 || left < 2)
        return 0;
    if (at[0] < 0xE0)
        return continues(at[1]) ? 2 : 0;
    if (left < 3 || !second_fits(at[0], at[1]) || !continues(at[2]))
        return 0;
    if (at[0] < 0xF0)
        return 3;
    return left >= 4 && continues(at[3]) ? 4 : 0;
}

uint32_t text_next(struct text *rest)
{
    const unsigned char *at = (const unsigned char *)rest->at;
    size_t length = character_length(at, rest->length);
    size_t taken = length ? length : 1;
    rest->at += taken;
    rest->length -= taken;
    switch (length) {
    case 0:
        return TEXT_BAD_BYTE;
    case 1:
        return at[0];
    case 2:
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    case 3:
        return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    default:
        return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
    }
}

/* States of the automaton that checks UTF-8, as places of six bits in a row of `steps`. */
enum state {
    BROKEN = 0,  /* for good */
    WHOLE = 6,   /* no character is open */
    OWES_1 = 12, /* so many continuation bytes are to come */
    OWES_2 = 18,
    OWES_3 = 24,
    AFTER_E0 = 30, /* the next byte is limited, and then OWES_1 */
    AFTER_ED = 36,
    AFTER_F0 = 42, /* the next byte is limited, and then OWES_2 */
    AFTER_F4 = 48,
    PLACE = 63 /* the mask of six bits */
};

#define STEP(from, to) ((uint64_t)(to) << (from))
#define CONTINUES (STEP(OWES_1, WHOLE) | STEP(OWES_2, OWES_1) | STEP(OWES_3, OWES_2))

/* What each kind of byte (src/tables/utf8-bytes.txt, in its order) does: the state that follows a state
 * stands at that state's place. So a byte costs a shift and no branch (P. Vognsen, "Shift-based DFAs", 2020).
 */
static const uint64_t steps[] = {
    0,                                                           /* never */
    STEP(WHOLE, WHOLE),                                          /* ascii */
    CONTINUES | STEP(AFTER_ED, OWES_1) | STEP(AFTER_F4, OWES_2), /* continuation_80 */
    CONTINUES | STEP(AFTER_ED, OWES_1) | STEP(AFTER_F0, OWES_2), /* continuation_90 */
    CONTINUES | STEP(AFTER_E0, OWES_1) | STEP(AFTER_F0, OWES_2), /* continuation_a0 */
    STEP(WHOLE, OWES_1),                                         /* lead_2 */
    STEP(WHOLE, AFTER_E0),                                       /* lead_e0 */
    STEP(WHOLE, OWES_2),                                         /* lead_3 */
    STEP(WHOLE, AFTER_ED),                                       /* lead_ed */
    STEP(WHOLE, AFTER_F0),                                       /* lead_f0 */
    STEP(WHOLE, OWES_3),                                         /* lead_4 */
    STEP(WHOLE, AFTER_F4),                                       /* lead_f4 */
};

enum { BLOCK = 16, FAR = 64 };

static const uint64_t HIGH_BITS = UINT64_C(0x8080808080808080);

static bool block_is_ascii(const unsigned char *at)
{
    uint64_t words[BLOCK / sizeof(uint64_t)];
    memcpy(words, at, BLOCK);
    return ((words[0] | words[1]) & HIGH_BITS) == 0;
}

static bool far_is_ascii(const unsigned char *at)
{
    uint64_t words[FAR / sizeof(uint64_t)];
    memcpy(words, at, FAR);
    uint64_t front = words[0] | words[1] | words[2] | words[3];
    return ((front | words[4] | words[5] | words[6] | words[7]) & HIGH_BITS) == 0;
}

/* How many bytes at the front are whole blocks that break no rule; their last character may be unfinished.
 * The state is asked after the bytes: only in text that is all ASCII can a processor foretell it. */
static size_t valid_blocks(const unsigned char *at, size_t length)
{
    size_t done = 0;
    for (uint64_t state = WHOLE; length - done >= BLOCK; done += BLOCK) {
        while (length - done >= FAR + BLOCK && state == WHOLE && far_is_ascii(at + done))
            done += FAR;
        if (block_is_ascii(at + done) && state == WHOLE)
            continue;
        for (size_t i = 0; i < BLOCK; i++)
            state = steps[utf8_bytes_get(at[done + i])] >> (state & PLACE);
        state &= PLACE;
        if (state == BROKEN)
            break;
    }
    return done;
}

size_t text_valid(struct text text)
{
    const unsigned char *at = (const unsigned char *)text.at;
    size_t done = valid_blocks(at, text.length);
    while (done > 0 && continues(at[--done])) /* back to the start of the last character */
        continue;
    while (done < text.length) {
        size_t length = character_length(at + done, text.length - done);
        if (length == 0)
            break;
        done += length;
    }
    return done;
}

size_t text_encode(uint32_t code_point, char bytes[4])
{
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = 0xFFFD;
    size_t length = code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = length; --i > 0; code_point >>= 6)
        bytes[i] = (char)(0x80 | (code_point & 0x3F));
    bytes[0] = (char)(leads[length] | code_point);
    return length;
}

#include "lib/charset.h"
#include "lib/mend/character.h"
#include "lib/mend/rules.h"

static bool continues(struct text text, size_t at)
{
    return (text_byte(text, at) & 0xC0) == 0x80;
}

/* Two surrogates in six bytes (CESU-8, UTR #26): the character; 0 where there are none. */
static uint32_t surrogate_pair(struct text text, size_t at)
{
    if (text_byte(text, at) != 0xED || (text_byte(text, at + 1) & 0xF0) != 0xA0 || !continues(text, at + 2) ||
        text_byte(text, at + 3) != 0xED || (text_byte(text, at + 4) & 0xF0) != 0xB0 ||
        !continues(text, at + 5))
        return 0;
    return 0x10000 + ((text_byte(text, at + 1) & 0x0Fu) << 16 | (text_byte(text, at + 2) & 0x3Fu) << 10 |
                      (text_byte(text, at + 4) & 0x0Fu) << 6 | (text_byte(text, at + 5) & 0x3Fu));
}

/* The bytes of a sequence that breaks off behind its second byte or later; 1 where none is at AT. */
static size_t cut_length(struct text text, size_t at)
{
    unsigned char lead = text_byte(text, at);
    if (lead < 0xE0 || lead > 0xF4 || !continues(text, at + 1))
        return 1;
    size_t length = 2;
    while (length < (lead < 0xF0 ? 3u : 4u) && continues(text, at + length))
        length++;
    return length;
}

static void mend_at(struct work *work, size_t at, size_t *end)
{
    char bytes[4];
    uint32_t character = surrogate_pair(work->text, at);
    size_t length = character ? 6 : cut_length(work->text, at);
    if (!character)
        character =
            length > 1 ? REPLACEMENT : charset_upper_half("windows-1252")[text_byte(work->text, at) - 0x80];
    *end = at + length;
    work_replace(work, at, *end, (struct text){bytes, text_encode(character, bytes)}, MEND_BYTES);
}

void mend_bytes(struct work *work)
{
    struct text text = work->text;
    for (size_t at = 0; (at += text_valid(text_slice(text, at, text.length))) < text.length;)
        mend_at(work, at, &at);
    work_finish(work);
}

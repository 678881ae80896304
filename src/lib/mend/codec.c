#include "lib/mend/codec.h"

#include "lib/charset.h"
#include "lib/mend/character.h"

static const char *const names[CODECS] = {"windows-1252", "windows-1254", "windows-1250", "iso-8859-2",
                                          "windows-1251", "windows-1253", "windows-1257", "macintosh",
                                          "ibm437",       "ibm850",       "ibm866",       "koi8-r",
                                          "windows-1256"};

enum { FIRST_BYTE = 0x80, FIRST_LEAD = 0xC2, LAST_LEAD = 0xF4, NO_CHARACTER = 0xFFFD };

/* May the byte begin a sequence? Where it is a letter that stands everywhere in the texts of its charset,
 * only if what it begins is common: typographic marks, and in windows-1256 Latin letters, Arabic ones and
 * pictures, in IBM866, where the small letters from р on do, what has two bytes. */
static bool is_lead(enum codec codec, unsigned byte)
{
    enum { LATIN_LAST = 0xC5, ARABIC_FIRST = 0xD8, THREE_BYTES = 0xE0, MARKS = 0xE2, PICTURES = 0xF0 };
    if (byte < FIRST_LEAD || byte > LAST_LEAD)
        return false;
    if (byte == MARKS)
        return true;
    if (codec == CODEC_866)
        return byte < THREE_BYTES;
    return codec != CODEC_1256 || byte <= LATIN_LAST || (byte >= ARABIC_FIRST && byte < ARABIC_FIRST + 4) ||
           byte == PICTURES;
}

static void add(struct codecs *codecs, enum codec codec, uint32_t code_point, unsigned byte)
{
    size_t place = codec_place(code_point);
    if (place >= CODEC_PLACES || codecs->bytes[codec][place])
        return;
    codecs->bytes[codec][place] = (unsigned char)byte;
    if (byte < 0xC0)
        codecs->facts[place] |= (uint32_t)CODEC_CONTINUES << codec;
    if (is_lead(codec, byte))
        codecs->facts[place] |= (uint32_t)CODEC_LEAD << codec;
}

void codecs_fill(struct codecs *codecs)
{
    for (enum codec codec = 0; codec < CODECS; codec++) {
        const uint16_t *upper = charset_upper_half(names[codec]);
        for (unsigned byte = FIRST_BYTE; byte <= 0xFF; byte++)
            if (upper[byte - FIRST_BYTE] != NO_CHARACTER)
                add(codecs, codec, upper[byte - FIRST_BYTE], byte);
        if (codec <= CODEC_1254)
            for (unsigned byte = FIRST_BYTE; byte < 0xA0; byte++)
                add(codecs, codec, byte, byte);
    }
    for (uint32_t character = FIRST_BYTE; character < CODEC_CHARACTERS; character++)
        codecs->facts[character] |= (uint32_t)mend_class(character) << CODEC_CLASS_SHIFT;
}

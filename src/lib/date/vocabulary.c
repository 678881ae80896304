#define DATE_WORDS_DATA
#include "lib/table.h"

#include "lib/date/vocabulary.h"

enum { LONGEST_FOLDED = 32 };

/* The key that a word has in a table; its length, 0 where it is too long. */
static size_t fold_word(struct text word, char key[LONGEST_FOLDED])
{
    size_t length = 0;
    for (; word.length && length + 4 <= LONGEST_FOLDED && (unsigned char)*word.at < 0x80; length++) {
        key[length] = text_ascii_lowered(*word.at);
        word = text_slice(word, 1, word.length);
    }
    while (word.length) {
        uint32_t code_point = text_next(&word);
        if (length + 4 > LONGEST_FOLDED || code_point == TEXT_BAD_BYTE)
            return 0;
        bool dotted = code_point == 0x130; /* the capital of the Turkish i */
        length += text_encode(dotted ? 'i' : text_fold(code_point), key + length);
    }
    return length;
}

int32_t find_folded(const struct table *table, struct text word)
{
    char key[LONGEST_FOLDED];
    size_t length = word.length <= table->longest ? fold_word(word, key) : 0;
    return length ? table_find(table, (struct text){key, length}) : -1;
}

/* What a token says of a word of which the table says FOUND, its class above its number; 0: it lacks it. */
static struct short_word describe(const struct vocabulary *vocabulary, uint64_t key, uint32_t found)
{
    unsigned class = found >> 16;
    return (struct short_word){.key = key,
                               .value = (int32_t)(found & 0xFFFF),
                               .kind = TOKEN_WORD,
                               .word = (unsigned char)class,
                               .wakes = vocabulary->wakes[class],
                               .mutes = class ? 0 : WAKES_BEFORE_KNOWN | WAKING_JOINS};
}

/* The slot where the key is, or will come to be. Those on the way there are marked as shared. */
static uint16_t *slot_for(struct vocabulary *vocabulary, uint64_t key)
{
    size_t slot = slot_of(key);
    uint16_t *slots = vocabulary->slots;
    while (slots[slot] && vocabulary->shorts[slots[slot] & SLOT_PLACE].key != key) {
        slots[slot] |= SLOT_SHARED;
        slot = (slot + 1) % SLOTS;
    }
    return &slots[slot];
}

/* The short word of this key, which is one that the table lacks where it was not there; NULL: no room is
 * left. */
static struct short_word *short_for(struct vocabulary *vocabulary, uint64_t key)
{
    uint16_t *slot = slot_for(vocabulary, key);
    if (!*slot && vocabulary->short_count == SHORTS)
        return NULL;
    if (!*slot) {
        vocabulary->shorts[vocabulary->short_count] = describe(vocabulary, key, 0);
        *slot = (uint16_t)vocabulary->short_count++;
    }
    return &vocabulary->shorts[*slot & SLOT_PLACE];
}

/* The signs that stand before the letters in ASCII, and lone letters, which mute nothing. */
static void add_bytes(struct vocabulary *vocabulary)
{
    for (uint64_t sign = ' ' + 1; sign < '@'; sign++)
        *short_for(vocabulary, sign) =
            (struct short_word){.key = sign, .kind = TOKEN_SIGN, .value = (int32_t)sign};
    for (uint64_t letter = 'a'; letter <= 'z'; letter++)
        short_for(vocabulary, letter)->mutes = WAKING_JOINS;
}

void vocabulary_make(struct vocabulary *vocabulary)
{
    vocabulary->shorts[PLACE_UNKNOWN] = describe(vocabulary, 0, 0);
    vocabulary->shorts[PLACE_PAST] = describe(vocabulary, 0, (uint32_t)WORD_WAS << 16);
    vocabulary->short_count = PLACE_FIRST;
    add_bytes(vocabulary);
    for (uint32_t slot = 0; slot <= date_words.mask; slot++) {
        const struct table_entry *entry = &date_words.slots[slot];
        bool is_long = entry->key_length > TABLE_SHORT;
        uint64_t first =
                     load_some(date_words.keys + entry->key_at, is_long ? TABLE_SHORT : entry->key_length),
                 key = entry->value < 0 ? 0
                       : is_long        ? first & KEY_LONG
                                        : first;
        struct short_word *word = key ? short_for(vocabulary, key) : NULL;
        if (word)
            *word =
                is_long ? (struct short_word){.key = key} : describe(vocabulary, key, (uint32_t)entry->value);
    }
}

struct short_word vocabulary_describe(const struct vocabulary *vocabulary, struct text word, bool spaced)
{
    int32_t found = find_folded(&date_words, word);
    if (found >= 0)
        return describe(vocabulary, 0, (uint32_t)found);
    struct short_word unknown = vocabulary->shorts[looks_past(word, spaced) ? PLACE_PAST : PLACE_UNKNOWN];
    unknown.mutes = word.length > 1 ? unknown.mutes : WAKING_JOINS;
    return unknown;
}

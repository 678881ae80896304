#include "lib/metadata/site.h"

#include "lib/metadata/address.h"

enum { LONGEST_NAME = 100, SHORTEST = 3, LEAST_TRUST = 40 };

/* The letters and digits of a name in lower case, in the arena. */
static struct text letters_of(struct candidates *found, struct text name)
{
    struct buffer *to = &found->tidied;
    to->length = 0;
    while (name.length) {
        char first = name.at[0];
        if (text_ascii_letter(first) || text_ascii_digit(first)) {
            buffer_add_byte(to, text_ascii_lowered(first));
            name = text_slice(name, 1, name.length);
            continue;
        }
        uint32_t c = text_next(&name);
        char bytes[4];
        if (text_is_word(c))
            buffer_add(to, (struct text){bytes, text_encode(text_fold(c), bytes)});
    }
    return buffer_text(to);
}

/* Is it one of the first COUNT names? */
static bool has_letters(const struct candidates *found, size_t count, struct text letters)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(found->sites[i], letters))
            return true;
    return false;
}

static void add_name(struct candidates *found, struct text name)
{
    struct text letters = letters_of(found, text_slice(name, 0, LONGEST_NAME));
    if (letters.length >= SHORTEST && found->site_count < CANDIDATE_SITES &&
        !has_letters(found, found->site_count, letters))
        found->sites[found->site_count++] = arena_copy(found->arena, letters);
}

/* The host as a whole, and its labels. */
static void add_host(struct candidates *found, struct text host)
{
    struct text label;
    add_name(found, host);
    while (text_line(&host, '.', &label))
        add_name(found, label);
}

/* The handle of a network is no name, "@stoneislandpost", nor is an address of the web or of mail. */
static bool is_address(struct text value)
{
    return text_find_byte(value, '@') < value.length || text_find(value, text_of("://")) < value.length;
}

static void refuse_addresses(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_SITE && is_address(found->at[i].value))
            found->at[i].score = 0;
}

static void gather_names(struct candidates *found)
{
    refuse_addresses(found);
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_SITE && found->at[i].score >= LEAST_TRUST)
            add_name(found, found->at[i].value);
    found->site_named = found->site_count;
}

void site_gather(struct candidates *found)
{
    struct text last = {NULL, 0};
    gather_names(found);
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (fact->key != METADATA_URL || text_equal(address_host(fact->value), last))
            continue;
        last = address_host(fact->value);
        add_host(found, last);
    }
}

bool site_is(struct candidates *found, struct text name)
{
    return name.length <= LONGEST_NAME && name.length &&
           has_letters(found, found->site_count, letters_of(found, name));
}

bool site_is_named(struct candidates *found, struct text name)
{
    return name.length <= LONGEST_NAME && name.length &&
           has_letters(found, found->site_named, letters_of(found, name));
}

bool site_is_host(struct candidates *found, struct text name, struct text address)
{
    struct text host = address_host(address), label, rest = host;
    struct text letters = arena_copy(found->arena, letters_of(found, text_slice(name, 0, LONGEST_NAME)));
    bool same = letters.length >= SHORTEST && text_equal(letters_of(found, host), letters);
    while (!same && letters.length >= SHORTEST && text_line(&rest, '.', &label))
        same = text_equal(letters_of(found, label), letters);
    return same;
}

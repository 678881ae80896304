#include "lib/metadata/title.h"

#include "lib/metadata/address.h"
#include "lib/metadata/words.h"

enum {
    AGREES = 7 /* what each other source adds that has the same words */,
    MOST_AGREEING = 4,
    LONGEST_NAME = 100
};

/* What stands between a title and the name of its site. */
static const char *const separators[] = {" | ",
                                         " - ",
                                         " \xE2\x80\x93 ",
                                         " \xE2\x80\x94 ",
                                         " \xC2\xBB ",
                                         " \xC2\xAB ",
                                         " \xC2\xB7 ",
                                         " :: ",
                                         " \xE2\x80\xA2 ",
                                         " // ",
                                         " / ",
                                         " > ",
                                         " \xE2\x80\xBA ",
                                         "| ",
                                         ": ",
                                         " @ "};

bool title_same(struct text a, struct text b, struct buffer *room)
{
    room->length = 0;
    words_key(a, room);
    size_t first = room->length;
    if (!first || a.length > 3 * b.length + 8 || b.length > 3 * a.length + 8)
        return false;
    words_key(b, room);
    return room->length == 2 * first && memcmp(room->at, room->at + first, first) == 0;
}

/* The words of the name without what parts them. */
static void write_letters(struct text name, struct buffer *to)
{
    while (name.length) {
        uint32_t c = text_next(&name);
        char bytes[4];
        if (text_is_word(c))
            buffer_add(to, (struct text){bytes, text_encode(text_fold(c), bytes)});
    }
}

/* Is the name the host, or the host's label before the last ("Stone Island Post": stoneislandpost.example)?
 */
bool title_is_host(struct text name, struct text address, struct buffer *room)
{
    struct text host = address_host(address);
    room->length = 0;
    write_letters(name, room);
    size_t letters = room->length;
    if (letters < 3)
        return false;
    write_letters(host, room);
    struct text wanted = {room->at, letters}, whole = {room->at + letters, room->length - letters};
    if (text_equal(wanted, whole))
        return true;
    struct text label = host;
    for (struct text rest = host, part; text_line(&rest, '.', &part);) {
        room->length = letters;
        write_letters(part, room);
        wanted.at = room->at;
        label = (struct text){room->at + letters, room->length - letters};
        if (text_equal(wanted, label))
            return true;
    }
    return false;
}

bool title_is_site(const struct candidates *found, struct text name, struct buffer *room)
{
    if (name.length > LONGEST_NAME)
        return false;
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_SITE && fact->score >= 40 && title_same(fact->value, name, room))
            return true;
        if (fact->key == METADATA_URL && title_is_host(name, fact->value, room))
            return true;
    }
    return false;
}

/* Does a heading of the page have these words? */
static bool is_heading(const struct candidates *found, struct text title, struct buffer *room)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_TITLE &&
            (text_is(text_of(fact->source), "h1") || text_is(text_of(fact->source), "class") ||
             text_is(text_of(fact->source), "json-ld")) &&
            title_same(fact->value, title, room))
            return true;
    }
    return false;
}

/* The last (or first) separator in the title: its place, and its length; title.length where there is none. */
static size_t find_separator(struct text title, bool last, size_t *length)
{
    for (size_t i = 0; i < title.length; i++) {
        size_t at = last ? title.length - 1 - i : i;
        for (size_t s = 0; s < sizeof separators / sizeof *separators; s++)
            if (text_starts(text_slice(title, at, title.length), separators[s])) {
                *length = strlen(separators[s]);
                return at;
            }
    }
    return title.length;
}

/* The title without a part at its end, or front, that is the site's name; the same where there is none. */
static struct text cut_once(const struct candidates *found, struct text title, bool last, struct buffer *room)
{
    size_t length = 0, at = find_separator(title, last, &length);
    if (at == title.length || at == 0)
        return title;
    struct text front = text_trim(text_slice(title, 0, at)),
                back = text_trim(text_slice(title, at + length, title.length));
    struct text name = last ? back : front, rest = last ? front : back;
    bool cut = rest.length && (title_is_site(found, name, room) || is_heading(found, rest, room));
    return cut ? rest : title;
}

static struct text cut(const struct candidates *found, struct text title, struct buffer *room)
{
    enum { MOST_PARTS = 4 };
    for (int i = 0; i < MOST_PARTS; i++) {
        struct text shorter = cut_once(found, title, true, room);
        if (shorter.length == title.length)
            shorter = cut_once(found, title, false, room);
        if (shorter.length == title.length)
            break;
        title = shorter;
    }
    return title;
}

/* Another source, and not seen before at this one, with the same words. */
static int count_agreeing(const struct candidates *found, size_t index, struct buffer *room)
{
    const struct metadata_fact *fact = &found->at[index];
    const char *seen[MOST_AGREEING];
    int count = 0;
    for (size_t i = 0; i < found->count && count < MOST_AGREEING; i++) {
        const struct metadata_fact *other = &found->at[i];
        bool known = other->key != METADATA_TITLE || other->source == fact->source || other->score <= 0;
        for (int s = 0; s < count; s++)
            known = known || seen[s] == other->source;
        if (!known && title_same(fact->value, other->value, room))
            seen[count++] = other->source;
    }
    return count;
}

void title_settle(struct candidates *found)
{
    struct buffer room = {0};
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key != METADATA_TITLE)
            continue;
        fact->value = cut(found, fact->value, &room);
        if (title_is_site(found, fact->value, &room))
            fact->score = fact->score > 40 ? 2 : 1;
    }
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_TITLE && found->at[i].score > 2)
            found->at[i].score += AGREES * count_agreeing(found, i, &room);
    buffer_free(&room);
}

#include "lib/page/genre.h"

#include "lib/table.h"

#define PAGE_GENRES_DATA
#include "tables/page-genres.h"

enum { ADDRESS = 1, MAKER = 2, TYPE = 4, CLASS = 65536 /* by which a table of terms multiplies a class */ };

enum { LIST = 3 /* things of a type that are a list */ };

static bool is_in_word(unsigned char byte)
{
    return text_ascii_letter((char)byte) || byte == '-' || byte == '_' || byte >= 0x80;
}

/* Takes the next word off the front of TEXT: letters, '-' and '_', so that "the-best-shops-of-rome", which
 * says what an address is about, is one word. */
static struct text next_word(struct text *text)
{
    size_t from = 0, to;
    while (from < text->length && !is_in_word((unsigned char)text->at[from]))
        from++;
    for (to = from; to < text->length && is_in_word((unsigned char)text->at[to]);)
        to++;
    struct text word = text_slice(*text, from, to);
    *text = text_slice(*text, to, text->length);
    return word;
}

static void note_word(struct genre *genre, struct text word, int32_t witness)
{
    int32_t found = table_find_alike(&page_genres, word);
    if (found < 0 || !(found % CLASS & witness))
        return;
    genre->said[found / CLASS] |= (unsigned char)witness;
    genre->items[found / CLASS] += witness == TYPE;
}

static void note_words(struct genre *genre, struct text value, int32_t witness)
{
    while (value.length)
        note_word(genre, next_word(&value), witness);
}

static bool has_value(const struct html_token *tag, const char *name, const char *wanted)
{
    struct text value;
    return html_find_attribute(tag, name, &value) && text_alike(value, text_of(wanted));
}

static void note_attribute(struct genre *genre, const struct html_token *tag, const char *name,
                           int32_t witness)
{
    struct text value;
    if (html_find_attribute(tag, name, &value))
        note_words(genre, value, witness);
}

void genre_note_tag(struct genre *genre, const struct html_token *tag)
{
    if (tag->element == ELEMENT_SCRIPT)
        genre->data = has_value(tag, "type", "application/ld+json");
    else if (tag->element == ELEMENT_LINK && has_value(tag, "rel", "canonical"))
        note_attribute(genre, tag, "href", ADDRESS);
    else if (tag->element == ELEMENT_META && has_value(tag, "property", "og:url"))
        note_attribute(genre, tag, "content", ADDRESS);
    else if (tag->element == ELEMENT_META && has_value(tag, "name", "generator"))
        note_attribute(genre, tag, "content", MAKER);
    else
        note_attribute(genre, tag, "itemtype", TYPE);
}

/* The value of a key, or the first of its list, where it is a string; else empty. A type may be an address,
 * https://schema.org/Product, as that of an element always is. */
static struct text first_string(struct text data)
{
    while (data.length && (text_ascii_space(data.at[0]) || data.at[0] == ':' || data.at[0] == '['))
        data = text_slice(data, 1, data.length);
    if (!data.length || data.at[0] != '"')
        return (struct text){0};
    data = text_slice(data, 1, data.length);
    return text_slice(data, 0, text_find_byte(data, '"'));
}

void genre_note_data(struct genre *genre, struct text data)
{
    static const char key[] = "@type\"";
    while (genre->data && data.length) {
        data = text_slice(data, text_find_byte(data, '@'), data.length);
        if (text_starts(data, key))
            note_words(genre, first_string(text_slice(data, sizeof key - 1, data.length)), TYPE);
        data = text_slice(data, 1, data.length);
    }
}

/* Are there more products, or stories, than the page itself would be? */
static bool has_list_of(const struct genre *genre, enum page_genre kind)
{
    return (kind == PAGE_GENRE_PRODUCT || kind == PAGE_GENRE_STORY) && genre->items[kind] >= LIST;
}

unsigned genre_witnesses(const struct genre *genre, enum page_genre kind)
{
    unsigned said = genre->said[kind];
    if (has_list_of(genre, kind))
        said &= ~(unsigned)TYPE;
    if (kind == PAGE_GENRE_LIST &&
        (has_list_of(genre, PAGE_GENRE_PRODUCT) || has_list_of(genre, PAGE_GENRE_STORY)))
        said |= TYPE;
    return (said & 1) + (said >> 1 & 1) + (said >> 2 & 1);
}

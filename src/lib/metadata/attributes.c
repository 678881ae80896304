#include "lib/metadata/attributes.h"

static void set(struct text name, struct text value, const char *wanted, struct text *to)
{
    if (!to->at && text_alike(name, text_of(wanted)))
        *to = value;
}

/* By the length of the name first: most attributes are none of these. */
static void take_attribute(struct attributes *to, struct text name, struct text value)
{
    switch (name.length) {
    case 2:
        set(name, value, "id", &to->id);
        break;
    case 3:
        set(name, value, "rel", &to->rel);
        set(name, value, "src", &to->src);
        break;
    case 4:
        set(name, value, "href", &to->href);
        set(name, value, "name", &to->name);
        set(name, value, "lang", &to->lang);
        break;
    case 5:
        set(name, value, "class", &to->class);
        set(name, value, "title", &to->title);
        break;
    case 7:
        set(name, value, "content", &to->content);
        break;
    case 8:
        set(name, value, "property", &to->property);
        set(name, value, "itemprop", &to->itemprop);
        set(name, value, "itemtype", &to->itemtype);
        set(name, value, "datetime", &to->datetime);
        set(name, value, "xml:lang", &to->lang);
        set(name, value, "hreflang", &to->hreflang);
        break;
    case 10:
        set(name, value, "http-equiv", &to->equiv);
        set(name, value, "aria-label", &to->label);
        break;
    }
}

void attributes_read(const struct html_token *tag, struct attributes *to)
{
    struct text rest = text_slice(tag->attributes, tag->listed_length, tag->attributes.length), name, value;
    *to = (struct attributes){0};
    for (size_t i = 0; i < tag->listed; i++)
        take_attribute(to, tag->list[i].name, tag->list[i].value);
    while (html_attribute(&rest, &name, &value))
        take_attribute(to, name, value);
}

bool attributes_next_word(struct text *words, struct text *word)
{
    size_t from = 0, to;
    while (from < words->length && text_ascii_space(words->at[from]))
        from++;
    for (to = from; to < words->length && !text_ascii_space(words->at[to]);)
        to++;
    *word = text_slice(*words, from, to);
    *words = text_slice(*words, to, words->length);
    return word->length;
}

bool attributes_have_word(struct text words, const char *wanted)
{
    struct text word;
    while (attributes_next_word(&words, &word))
        if (text_alike(word, text_of(wanted)))
            return true;
    return false;
}

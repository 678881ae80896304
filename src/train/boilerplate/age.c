#include "boilerplate/age.h"

#include "lib/html.h"

static bool is_box(enum element element)
{
    switch (element) {
    case ELEMENT_ARTICLE:
    case ELEMENT_ASIDE:
    case ELEMENT_DETAILS:
    case ELEMENT_DIV:
    case ELEMENT_FIGCAPTION:
    case ELEMENT_FIGURE:
    case ELEMENT_FOOTER:
    case ELEMENT_HEADER:
    case ELEMENT_HGROUP:
    case ELEMENT_MAIN:
    case ELEMENT_NAV:
    case ELEMENT_SECTION:
    case ELEMENT_SUMMARY:
        return true;
    default:
        return false;
    }
}

/* Is it an attribute that says what the element is, or of Open Graph, what the page is? */
static bool is_naming(struct text name)
{
    static const char *const naming[] = {"class", "id", "role", "itemprop", "itemtype", "property"};
    for (size_t i = 0; i < sizeof naming / sizeof *naming; i++)
        if (text_is(name, naming[i]))
            return true;
    return text_starts(name, "aria-") || text_starts(name, "data-");
}

static void add_attributes(const struct html_token *tag, struct buffer *to)
{
    struct text left = tag->attributes, name, value;
    while (html_attribute(&left, &name, &value)) {
        if (is_naming(name))
            continue;
        const char *quote = text_find_byte(value, '"') < value.length ? "'" : "\"";
        buffer_add_byte(to, ' ');
        buffer_add(to, name);
        buffer_add_byte(to, '=');
        buffer_add(to, text_of(quote));
        buffer_add(to, value);
        buffer_add(to, text_of(quote));
    }
}

/* What stands in place of a tag: its name, and what is written before it and behind it. */
struct guise {
    const char *before, *name, *behind;
};

static struct guise guise_of(const struct html_token *tag, enum age age)
{
    bool tabled = age == AGE_TABLED, start = tag->kind == HTML_START;
    if (is_box(tag->element) && tabled)
        return start ? (struct guise){"", "table", "<tr><td>"} : (struct guise){"</td></tr>", "table", ""};
    if (is_box(tag->element))
        return (struct guise){"", "div", ""};
    if (tabled && tag->element == ELEMENT_P)
        return (struct guise){"", "br", ""};
    if (tabled && tag->flags & ELEMENT_IS_HEADING)
        return start ? (struct guise){"<br>", "font", "<b>"} : (struct guise){"</b>", "font", "<br>"};
    return (struct guise){"", NULL, ""};
}

static void add_tag(const struct html_token *tag, enum age age, struct buffer *to)
{
    bool start = tag->kind == HTML_START;
    struct guise guise = guise_of(tag, age);
    buffer_add(to, text_of(guise.before));
    buffer_add(to, text_of(start ? "<" : "</"));
    buffer_add(to, guise.name ? text_of(guise.name) : tag->name);
    if (start)
        add_attributes(tag, to);
    buffer_add(to, text_of(start && tag->self_closing ? "/>" : ">"));
    buffer_add(to, text_of(guise.behind));
}

/* Is it what an old page does not have: a canonical address, data in a script? Comments, and what is left of
 * tags too long to be read, are as well left out. */
static bool is_modern(const struct html_token *token)
{
    bool script = token->kind == HTML_RAW && token->element == ELEMENT_SCRIPT;
    return script || token->kind == HTML_OTHER || token->element == ELEMENT_LINK;
}

void age_page(struct text html, enum age age, struct buffer *to)
{
    struct html reader = {0};
    struct html_token token;
    while (html_next(&reader, &html, true, &token)) {
        if (is_modern(&token))
            continue;
        if (token.kind == HTML_START || token.kind == HTML_END)
            add_tag(&token, age, to);
        else
            buffer_add(to, token.text);
    }
}

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

/* Is it what older pages wrote as lines, with <br>: a paragraph, a list, an item of one? */
static bool is_of_lines(enum element element)
{
    return element == ELEMENT_P || element == ELEMENT_LI || element == ELEMENT_UL || element == ELEMENT_OL;
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
    if (tabled && is_of_lines(tag->element))
        return (struct guise){"", "br", ""};
    if (tabled && tag->flags & ELEMENT_IS_HEADING)
        return start ? (struct guise){"<br>", "font", "<b>"} : (struct guise){"</b>", "font", "<br>"};
    return (struct guise){"", NULL, ""};
}

/* The page that is being written. */
struct aging {
    enum age age;
    struct buffer *to;
    bool inner;       /* is a box open that no other began in */
    size_t from, end; /* where its start tag stands */
};

static void add_tag(struct aging *aging, const struct html_token *tag)
{
    struct buffer *to = aging->to;
    bool start = tag->kind == HTML_START;
    struct guise guise = guise_of(tag, aging->age);
    buffer_add(to, text_of(guise.before));
    buffer_add(to, text_of(start ? "<" : "</"));
    buffer_add(to, guise.name ? text_of(guise.name) : tag->name);
    if (start)
        add_attributes(tag, to);
    buffer_add(to, text_of(start && tag->self_closing ? "/>" : ">"));
    buffer_add(to, text_of(guise.behind));
}

/* May a browser not show it? */
static bool may_hide(const struct html_token *tag)
{
    struct text value;
    return html_find_attribute(tag, "hidden", &value) || html_find_attribute(tag, "style", &value);
}

/* A box that holds no other becomes lines of the cell around it, if it is shown there. */
static void add_box(struct aging *aging, const struct html_token *tag)
{
    struct buffer *to = aging->to;
    if (tag->kind == HTML_START) {
        aging->inner = !may_hide(tag);
        aging->from = to->length;
        add_tag(aging, tag);
        aging->end = to->length;
    } else if (aging->inner) {
        memset(to->at + aging->from, ' ', aging->end - aging->from);
        memcpy(to->at + aging->from, "<br>", 4);
        buffer_add(to, text_of("<br>"));
        aging->inner = false;
    } else {
        add_tag(aging, tag);
    }
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
    struct aging aging = {.age = age, .to = to};
    while (html_next(&reader, &html, true, &token)) {
        bool tag = token.kind == HTML_START || token.kind == HTML_END;
        if (is_modern(&token))
            continue;
        if (tag && age == AGE_TABLED && is_box(token.element))
            add_box(&aging, &token);
        else if (tag)
            add_tag(&aging, &token);
        else
            buffer_add(to, token.text);
    }
}

/* The marks of html-to-text --marks: what is known of a block, in front of its text. */
#include "lib/page.h"

enum { SAMPLE = 1024 };

static const char *const kinds[] = {
    [BLOCK_TEXT] = "text", [BLOCK_HEADING] = "h",       [BLOCK_ITEM] = "li",
    [BLOCK_TERM] = "term", [BLOCK_CAPTION] = "caption", [BLOCK_QUOTE] = "quote",
    [BLOCK_ROW] = "row",   [BLOCK_PRE] = "pre",         [BLOCK_CONTROL] = "control"};

static const char *const places[] = {"article", "main",   "header", "footer", "nav",   "aside",
                                     "form",    "figure", "list",   "table",  "quote", "hidden"};

enum { KINDS = sizeof kinds / sizeof *kinds, PLACES = sizeof places / sizeof *places };

const char *page_kind_name(enum block_kind kind)
{
    return kinds[kind];
}

static void add_number(struct buffer *to, size_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    buffer_add(to, (struct text){digits + at, sizeof digits - at});
}

static void add_places(struct buffer *to, unsigned place)
{
    bool any = false;
    for (size_t i = 0; i < PLACES; i++)
        if (place >> i & 1) {
            buffer_add(to, text_of(any ? "," : ""));
            buffer_add(to, text_of(places[i]));
            any = true;
        }
    if (!any)
        buffer_add_byte(to, '-');
}

size_t page_link_share(const struct block *block)
{
    return block->text.length ? block->link_bytes * 100 / block->text.length : 0;
}

void page_add_marks(struct buffer *to, const struct block *block)
{
    buffer_add(to, text_of(kinds[block->kind]));
    if (block->level)
        add_number(to, (size_t)block->level);
    buffer_add_byte(to, '\t');
    add_places(to, block->place);
    buffer_add_byte(to, '\t');
    add_number(to, page_link_share(block));
    buffer_add_byte(to, '\t');
}

/* Takes the field before the next TAB off the front; false where there is no TAB. */
static bool next_field(struct text *rest, struct text *field)
{
    size_t end = text_find_byte(*rest, '\t');
    if (end == rest->length)
        return false;
    *field = text_slice(*rest, 0, end);
    *rest = text_slice(*rest, end + 1, rest->length);
    return true;
}

/* A number of at most nine digits; -1: it is none. */
static int number_of(struct text digits)
{
    int number = 0;
    if (!digits.length || digits.length > 9)
        return -1;
    for (size_t i = 0; i < digits.length; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9')
            return -1;
        number = number * 10 + digits.at[i] - '0';
    }
    return number;
}

static bool read_kind(struct text field, struct block *block)
{
    size_t letters = 0;
    while (letters < field.length && field.at[letters] >= 'a')
        letters++;
    struct text name = text_slice(field, 0, letters), level = text_slice(field, letters, field.length);
    for (size_t kind = 0; kind < KINDS; kind++)
        if (text_is(name, kinds[kind])) {
            bool levels = kind == BLOCK_HEADING || kind == BLOCK_ITEM;
            block->kind = (enum block_kind)kind;
            block->level = levels ? number_of(level) : 0;
            return levels ? block->level > 0 && (kind == BLOCK_ITEM || block->level <= 6) : !level.length;
        }
    return false;
}

static bool read_place(struct text field, unsigned *place)
{
    struct text name;
    *place = 0;
    if (text_is(field, "-"))
        return true;
    while (text_line(&field, ',', &name)) {
        size_t i = 0;
        while (i < PLACES && !text_is(name, places[i]))
            i++;
        if (i == PLACES)
            return false;
        *place |= 1u << i;
    }
    return *place != 0;
}

bool page_read_marks(struct text line, struct block *block)
{
    struct text kind, place, share, rest = line;
    bool fields = next_field(&rest, &kind) && next_field(&rest, &place) && next_field(&rest, &share);
    *block = (struct block){.text = rest};
    int links = fields && read_kind(kind, block) && read_place(place, &block->place) ? number_of(share) : -1;
    bool marked = links >= 0 && links <= 100;
    if (!marked)
        *block = (struct block){.text = line};
    else
        block->link_bytes = (rest.length * (size_t)links + 99) / 100;
    return marked;
}

bool page_is_marked(struct text document)
{
    struct text rest = document, line;
    struct block block;
    bool any = false;
    while (document.length - rest.length < SAMPLE && text_line(&rest, '\n', &line)) {
        if (!text_blank(line) && !page_read_marks(line, &block))
            return false;
        any = any || !text_blank(line);
    }
    return any;
}

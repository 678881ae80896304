#include "lib/page/build.h"

#include "lib/page/white.h"

enum { MOST_TABS = 255, CUT_WITHIN = 256, LONGEST_NAME = 40 };

void build_free(struct build *build)
{
    buffer_free(&build->text);
    buffer_free(&build->reference);
    buffer_free(&build->link.address);
}

void build_set_data(struct build *build, struct text data, bool references, size_t offset)
{
    build->data =
        (struct build_data){.left = data, .references = references, .origin = data.at, .offset = offset};
}

void build_set_text(struct build *build, struct text text, struct text at, size_t offset)
{
    build->data = (struct build_data){
        .left = text, .after = text_slice(at, 0, 0), .resolved = true, .origin = at.at, .offset = offset};
}

size_t build_reached(const struct build *build)
{
    const struct build_data *data = &build->data;
    const char *at = data->resolved ? data->after.at : data->left.at;
    return data->offset + (size_t)(at - data->origin);
}

static void begin_block(struct build *build, struct open_stack *stack)
{
    struct open_element *top = open_top(stack);
    struct build_row *row = &build->row;
    build->block = (struct block){
        .kind = top->kind,
        .level = top->level,
        .place = top->element.place,
        .element = &stack->items[top->holder].element,
        .start = build_reached(build),
    };
    row->tabs = row->whole && top->kind == BLOCK_ROW ? row->tabs : 0;
    row->lead = row->tabs;
    row->filled = 1;
}

/* What parts the text that follows from the text before it. */
static void add_separator(struct build *build, struct open_stack *stack)
{
    struct build_row *row = &build->row;
    if (!build->text.length)
        begin_block(build, stack);
    else if (row->tabs)
        row->filled++;
    else if (build->space && build->block.kind != BLOCK_PRE)
        buffer_add_byte(&build->text, ' ');
    for (; row->tabs; row->tabs--)
        buffer_add_byte(&build->text, '\t');
    build->space = false;
}

static bool is_alphanumeric(char byte)
{
    return (unsigned char)((byte | 0x20) - 'a') < 26 || (unsigned char)(byte - '0') < 10;
}

/* Its text takes the place of the reference at the front of the data. */
static void resolve(struct build *build)
{
    struct build_data *data = &build->data;
    struct text left = data->left;
    bool number = left.length > 1 && left.at[1] == '#';
    size_t length = number ? 2 : 1;
    while (length < left.length && (number || length < LONGEST_NAME) && is_alphanumeric(left.at[length]))
        length++;
    length += length < left.length && left.at[length] == ';';
    build->reference.length = 0;
    html_decode(text_slice(left, 0, length), false, &build->reference);
    data->left = buffer_text(&build->reference);
    data->after = text_slice(left, length, left.length);
    data->references = false;
    data->resolved = true;
}

/* Back from a reference to the token. */
static void go_on(struct build_data *data)
{
    data->left = data->after;
    data->after.length = 0;
    data->references = true;
    data->resolved = false;
}

/* What stands behind the first BEFORE bytes of the block was added by the page: is it of a link? */
static void note_link(struct build *build, size_t before)
{
    struct build_link *link = &build->link;
    if (!link->open || build->text.length == before)
        return;
    build->block.link_bytes += build->text.length - before;
    build->block.links += !link->counted;
    link->counted = link->fresh = true;
}

/* Moves data into the block, white space collapsed. */
static void add_flowing(struct build *build, struct open_stack *stack)
{
    struct text *left = &build->data.left;
    if (white_skip(left))
        build->space = true;
    if (!left->length || (build->data.references && left->at[0] == '&'))
        return;
    add_separator(build, stack);
    size_t before = build->text.length;
    struct text part = text_slice(*left, 0, build_cut(*left, PAGE_LONGEST_BLOCK));
    white_move(&part, build->data.references ? '&' : '\0', &build->text);
    *left = text_slice(*left, (size_t)(part.at - left->at), left->length);
    note_link(build, before);
}

static bool ends_standing(char byte, bool references)
{
    return byte == '\n' || byte == '\r' || byte == '\0' || (byte == '&' && references);
}

/* Moves data into the block as it stands; true where a line of it has ended. */
static bool add_standing(struct build *build, struct open_stack *stack)
{
    struct text *left = &build->data.left;
    size_t length = 0;
    while (length < left->length && length < PAGE_LONGEST_BLOCK &&
           !ends_standing(left->at[length], build->data.references))
        length++;
    if (length) {
        add_separator(build, stack);
        size_t before = build->text.length;
        buffer_add(&build->text, text_slice(*left, 0, length));
        note_link(build, before);
        *left = text_slice(*left, length, left->length);
        return false;
    }
    bool ended = left->at[0] != '\0';
    *left = text_slice(*left, 1, left->length);
    return ended;
}

bool build_add(struct build *build, struct open_stack *stack)
{
    struct build_data *data = &build->data;
    bool standing = open_top(stack)->kind == BLOCK_PRE, ended = false;
    while (!ended && build_has_data(build) && !build_is_long(build)) {
        if (!data->left.length)
            go_on(data);
        else if (data->references && data->left.at[0] == '&')
            resolve(build);
        else if (standing)
            ended = add_standing(build, stack);
        else
            add_flowing(build, stack);
    }
    return ended;
}

void build_begin_row(struct build *build)
{
    build->row = (struct build_row){.whole = true};
}

void build_begin_cell(struct build *build)
{
    struct build_row *row = &build->row;
    row->tabs += row->cells++ && row->tabs < MOST_TABS;
    build->space = true;
}

/* What stands between two cells by mistake is parted from them. */
void build_end_cell(struct build *build)
{
    build_end_link(build);
    build->link.open = false;
    build->space = true;
}

void build_begin_link(struct build *build)
{
    build->link.open = true;
    build->link.counted = false;
}

static void add_address(struct build *build)
{
    buffer_add(&build->text, text_of(" ("));
    buffer_add(&build->text, buffer_text(&build->link.address));
    buffer_add_byte(&build->text, ')');
}

void build_end_link(struct build *build)
{
    struct build_link *link = &build->link;
    if (link->fresh && link->address.length && build->text.length) {
        add_address(build);
        link->address.length = 0;
    }
    link->fresh = false;
}

static bool is_blank(struct text text)
{
    white_skip(&text);
    return !text.length;
}

bool build_end_line(struct build *build)
{
    build->row.tabs = 0;
    build->row.whole = build->space = false;
    if (build->text.length && build->block.kind == BLOCK_PRE && is_blank(buffer_text(&build->text)))
        build->text.length = 0;
    return build->text.length;
}

static void give(struct build *build, size_t length, bool continues, struct block *block)
{
    struct build_row *row = &build->row;
    bool row_of_one = build->block.kind == BLOCK_ROW && row->filled < 2;
    build->block.text = text_slice(buffer_text(&build->text), row_of_one ? row->lead : 0, length);
    build->block.continues = continues;
    build->given = length;
    row->lead = 0;
    *block = build->block;
    if (row_of_one && !continues)
        block->kind = BLOCK_TEXT;
}

void build_give(struct build *build, size_t end, struct block *block)
{
    build_end_link(build);
    build->block.end = end;
    give(build, build->text.length, false, block);
}

size_t build_cut(struct text text, size_t most)
{
    if (text.length <= most)
        return text.length;
    while (most && ((unsigned char)text.at[most] & 0xC0) == 0x80)
        most--;
    return most;
}

/* Cuts before a space, or else between two characters. */
void build_give_piece(struct build *build, struct block *block)
{
    size_t cut = PAGE_LONGEST_BLOCK;
    while (cut > PAGE_LONGEST_BLOCK - CUT_WITHIN && build->text.at[cut] != ' ')
        cut--;
    if (build->text.at[cut] != ' ')
        cut = build_cut(buffer_text(&build->text), PAGE_LONGEST_BLOCK);
    build->block.end = build_reached(build);
    give(build, cut, true, block);
}

void build_forget(struct build *build)
{
    if (!build->given)
        return;
    buffer_drop(&build->text, build->given);
    build->given = 0;
    build->block.start = build->block.end;
    build->block.links = build->block.link_bytes = 0;
}

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
    build->data = (struct build_data){.left = text,
                                      .after = text_slice(at, 0, 0),
                                      .resolved = true,
                                      .at = at.at,
                                      .origin = at.at,
                                      .offset = offset};
}

static size_t offset_of(const struct build_data *data, const char *at)
{
    return data->offset + (size_t)(at - data->origin);
}

size_t build_reached(const struct build *build)
{
    const struct build_data *data = &build->data;
    return offset_of(data, data->resolved ? data->after.at : data->left.at);
}

/* Is the byte the second or a later one of a character? */
static bool is_trail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

size_t build_cut(struct text text, size_t most)
{
    if (text.length <= most)
        return text.length;
    while (most && is_trail(text.at[most]))
        most--;
    return most;
}

static void begin_block(struct build *build, struct open_stack *stack)
{
    struct open_element *top = open_top(stack);
    const struct build_data *data = &build->data;
    struct build_row *row = &build->row;
    build->block = (struct block){
        .kind = top->kind,
        .level = top->level,
        .place = top->element.place,
        .element = &stack->items[top->holder].element,
        .images = build->images,
        .start = offset_of(data, data->resolved ? data->at : data->left.at),
    };
    row->tabs = row->whole && top->kind == BLOCK_ROW ? row->tabs : 0;
    row->lead = row->tabs;
    row->filled = 1;
    build->images = 0;
}

/* What parts the text that follows from the text before it. */
static void add_separator(struct build *build, struct open_stack *stack)
{
    struct build_row *row = &build->row;
    if (!build->text.length)
        begin_block(build, stack);
    else if (row->tabs)
        row->filled++;
    else if (build->space)
        buffer_add_byte(&build->text, ' ');
    for (; row->tabs; row->tabs--)
        buffer_add_byte(&build->text, '\t');
    build->space = false;
}

/* Its text takes the place of the reference at the front of the data. */
static void resolve(struct build *build)
{
    struct build_data *data = &build->data;
    struct text left = data->left;
    bool number = left.length > 1 && left.at[1] == '#';
    size_t length = number ? 2 : 1;
    while (length < left.length && (number || length < LONGEST_NAME) &&
           text_ascii_alphanumeric(left.at[length]))
        length++;
    length += length < left.length && left.at[length] == ';';
    data->at = left.at;
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

/* The front of the data that makes the block as long as it may be, and a character longer, however it was cut
 * before. */
static struct text next_part(const struct build *build)
{
    struct text left = build->data.left;
    size_t most = build_is_long(build) ? 1 : PAGE_LONGEST_BLOCK + 1 - build->text.length;
    while (most < left.length && is_trail(left.at[most]))
        most++;
    return text_slice(left, 0, most);
}

/* What stands behind the first BEFORE bytes of the block, the last of them what parts it from the text before
 * it, was added by the page: is it of a link? The first text of one is without what parts it. */
static void note_link(struct build *build, size_t before, size_t parted)
{
    struct build_link *link = &build->link;
    if (!link->open || build->text.length == parted)
        return;
    build->block.link_bytes += build->text.length - (link->fresh ? before : parted);
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
    size_t before = build->text.length;
    add_separator(build, stack);
    size_t parted = build->text.length;
    struct text part = next_part(build);
    white_move(&part, build->data.references ? '&' : '\0', &build->text);
    *left = text_slice(*left, (size_t)(part.at - left->at), left->length);
    note_link(build, before, parted);
}

static bool ends_standing(char byte, bool references)
{
    return byte == '\n' || byte == '\r' || byte == '\0' || (byte == '&' && references);
}

/* Moves data into the block as it stands; true where a line of it has ended. */
static bool add_standing(struct build *build, struct open_stack *stack)
{
    struct text *left = &build->data.left;
    struct text part = next_part(build);
    size_t length = 0;
    while (length < part.length && !ends_standing(part.at[length], build->data.references))
        length++;
    if (length) {
        size_t before = build->text.length;
        add_separator(build, stack);
        buffer_add(&build->text, text_slice(part, 0, length));
        note_link(build, before, before);
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

bool build_row_is_cut(const struct build *build)
{
    return build->row.cells && !build->row.whole;
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
    build_close_link(build);
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

/* The address of a link follows its text in the block, once. */
static void end_link_text(struct build *build)
{
    struct build_link *link = &build->link;
    if (link->fresh && link->address.length && build->text.length) {
        add_address(build);
        link->address.length = 0;
    }
    link->fresh = false;
}

void build_close_link(struct build *build)
{
    end_link_text(build);
    build->link.open = false;
}

/* As if the block had not begun: the images before it and a link that begins in it are the next one's. */
static void drop_block(struct build *build)
{
    build->text.length = 0;
    build->images += build->block.images;
    build->link.counted = build->link.counted && !build->block.links;
}

bool build_end_line(struct build *build)
{
    build->row.tabs = 0;
    build->row.whole = build->space = false;
    bool whole = build->text.length && !build->block.continues; /* blanks may be left of a long line */
    if (whole && text_blank(buffer_text(&build->text)))
        drop_block(build);
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
    end_link_text(build);
    build->block.end = end;
    give(build, build->text.length, false, block);
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
    build->block.links = build->block.link_bytes = build->block.images = 0;
}

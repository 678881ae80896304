/* HTML as blocks, and the tree of elements that they stand in. */
#include "lib/article/measure.h"
#include "lib/bytes.h"
#include "lib/compiler.h"
#include "lib/table.h"
#include "tables/marks.h"

enum {
    DEEPEST = 512,
    FEWEST_POSTS = 3, /* elements of posts that make a page a thread */
    SCANT = 60        /* words of prose; a page with fewer may hide some */
};

/* The tree that has been copied so far: nodes by the reader's serial numbers. */
struct tree {
    struct article_page *page;
    uint32_t *node_of; /* index + 1; 0: not copied */
    size_t capacity;
};

/* What the table says of one of an element's marks, behind which more can be read; -1: it is none. */
static int kind_of(struct text word)
{
    if (word.length > TABLE_SHORT)
        return table_find(&marks, word);
    return table_set_find(&marks_short, load_some_readable(word.at, word.length)) - 1;
}

/* Boxes of a kind beside the article are numbered, ad2 after ad1; what is of the article or a thread has
 * numbers of another kind. */
static int mark_of_numbered(struct text word)
{
    while (word.length && text_ascii_digit(word.at[word.length - 1]))
        word.length--;
    int kind = word.length > 1 ? kind_of(word) : -1;
    return (kind >= MARK_RELATED && kind <= MARK_META) || kind >= MARK_COUNT ? kind : -1;
}

/* A mark that is in no feature, and the one that it counts as. */
static void note_box(struct article_node *node, enum mark mark)
{
    static const int8_t counted[] = {
        [MARK_CONSENT] = MARK_PROMO, [MARK_SIGNATURE] = MARK_META, [MARK_REVIEW] = MARK_PRODUCT,
        [MARK_TOOLTIP] = -1,         [MARK_DIALOG] = -1,           [MARK_LEGAL] = MARK_FOOTER,
        [MARK_POST] = MARK_THREAD};
    node->boxes |= mark_bit(mark);
    if (counted[mark] >= 0)
        node->marks[counted[mark]] = 0;
}

static inline void note_mark(struct article_node *node, struct text word)
{
    bool named = word.length > 1 && word.at[0] >= 'a'; /* as all words of the table are */
    int kind = named ? kind_of(word) : -1;
    if (named && kind < 0 && text_ascii_digit(word.at[word.length - 1]))
        kind = mark_of_numbered(word);
    if (kind >= MARK_COUNT)
        note_box(node, (enum mark)kind);
    else if (kind >= 0)
        node->marks[kind] = 0;
}

/* Where words, and parts of them, end in the 64 bytes from AT on: bit i for byte i. */
static uint64_t joints_of(struct text names, size_t at)
{
    size_t left = names.length - at;
    uint64_t joints = compare_three(names.at + at, ' ', '-', '_');
    uint64_t end = left < BYTES_COMPARED ? UINT64_C(1) << left : 0;
    return (joints & (end - 1)) | end;
}

/* Each word of class and id counts, and each part of it between - or _. */
static void note_marks(struct article_node *node, struct text names)
{
    size_t part = 0, word = 0;
    for (size_t from = 0; names.length && from <= names.length; from += BYTES_COMPARED)
        for (uint64_t joints = joints_of(names, from); joints; joints &= joints - 1) {
            size_t at = from + lowest_bit(joints);
            bool ends = at == names.length || names.at[at] == ' ';
            note_mark(node, text_slice(names, part, at));
            if (ends && word != part)
                note_mark(node, text_slice(names, word, at));
            part = at + 1;
            word = ends ? part : word;
        }
}

static uint32_t add_node(struct tree *tree, const struct page_element *element, uint32_t parent)
{
    struct article_page *page = tree->page;
    uint32_t index = facts_add_node(page, parent, element->path);
    struct article_node *node = &page->nodes[index];
    const struct article_node *above = &page->nodes[parent]; /* of the root itself, which has no marks yet */
    for (size_t kind = 0; kind < MARK_COUNT; kind++)
        node->marks[kind] = above->marks[kind] < NO_MARK ? above->marks[kind] + 1 : NO_MARK;
    note_marks(node, element->marks);
    page->posts += (node->boxes & mark_bit(MARK_POST)) != 0;
    node->boxes |= above->boxes;
    page->boxes |= node->boxes;
    return index;
}

/* Where the node of an element stands, as index + 1. */
static uint32_t *place_of(struct tree *tree, const struct page_element *element)
{
    size_t known = tree->capacity;
    tree->node_of =
        facts_grow(tree->page->arena, tree->node_of, &tree->capacity, element->serial, sizeof *tree->node_of);
    if (tree->capacity > known)
        memset(tree->node_of + known, 0, (tree->capacity - known) * sizeof *tree->node_of);
    return &tree->node_of[element->serial];
}

/* The node of an element; its ancestors are copied before it. */
static uint32_t node_of(struct tree *tree, const struct page_element *element)
{
    const struct page_element *chain[DEEPEST];
    size_t depth = 0;
    uint32_t node = 0;
    for (; element && depth < DEEPEST; element = element->parent) {
        uint32_t known = *place_of(tree, element);
        if (known) {
            node = known - 1;
            break;
        }
        chain[depth++] = element;
    }
    while (depth-- > 0) {
        node = add_node(tree, chain[depth], node);
        tree->node_of[chain[depth]->serial] = node + 1;
    }
    return node;
}

static void add_block(struct article *article, struct tree *tree, struct measure *measure,
                      const struct block *block)
{
    struct block kept = *block;
    kept.text = arena_copy(article->page->arena, block->text);
    measure_placed_block(measure, &kept, node_of(tree, block->element), article);
}

static enum page_type type_of(struct text value)
{
    return !value.length                                                 ? TYPE_NONE
           : text_starts(value, "website")                               ? TYPE_SITE
           : text_starts(value, "article") || text_starts(value, "blog") ? TYPE_ARTICLE
           : text_starts(value, "product")                               ? TYPE_PRODUCT
                                                                         : TYPE_OTHER;
}

static struct article read(struct text page, bool scriptless, struct arena *arena)
{
    struct article article = {.source = ARTICLE_HTML,
                              .has_elements = true,
                              .page = arena_take(arena, 1, sizeof(struct article_page))};
    struct tree tree = {.page = article.page};
    struct measure measure = {0};
    struct block block;
    article.page->arena = arena;
    struct page *reader = page_open(&(struct page_options){
        .hidden_blocks = true, .scriptless = scriptless, .no_readings = true, .cells_apart = true});
    for (struct text rest = page; page_next(reader, &rest, true, &block);)
        add_block(&article, &tree, &measure, &block);
    struct text headline = page_headline(reader);
    article.page->name = arena_copy(arena, headline.length ? headline : page_title(reader));
    measure_page_words(&measure, article.page->name, article.page, &article.page->title);
    measure_page_words(&measure, page_description(reader), article.page, &article.page->description);
    article.page->type = (uint8_t)type_of(page_type(reader));
    for (int genre = 0; genre < PAGE_GENRES; genre++)
        article.page->genres[genre] = (uint8_t)page_witnesses(reader, (enum page_genre)genre);
    if (article.page->posts >= FEWEST_POSTS && !article.page->genres[PAGE_GENRE_FORUM])
        article.page->genres[PAGE_GENRE_FORUM] = 1;
    page_close(reader);
    measure_free(&measure);
    facts_read_context(&article, arena);
    facts_sum_tree(&article);
    return article;
}

static int32_t prose_of(const struct article *article)
{
    return article->page->prose_to[article->count];
}

/* Where hardly anything is shown, being hidden tells nothing: a script would show it. */
static void forget_hidden(struct article *article)
{
    int32_t shown = 0;
    for (size_t i = 0; i < article->count; i++)
        shown += article->facts[i].place & PLACE_HIDDEN ? 0 : article->facts[i].prose;
    for (size_t i = 0; shown < SCANT && i < article->count; i++)
        article->facts[i].place &= (uint16_t)~PLACE_HIDDEN;
}

/* Has the page something for browsers without scripts or frames? */
static bool has_other_content(struct text page)
{
    static const char names[][10] = {"<noscript", "<noframes"};
    const size_t length = sizeof *names - 1;
    for (size_t at; (at = text_find_byte(page, '<')) + length <= page.length;
         page = text_slice(page, at + 1, page.length))
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (text_alike(text_slice(page, at, at + length), text_of(names[i])))
                return true;
    return false;
}

/* A page may have its article where only a browser without scripts or frames shows it. */
struct article article_read_html(struct text page, struct arena *arena)
{
    struct article article = read(page, false, arena);
    if (prose_of(&article) < SCANT && has_other_content(page)) {
        struct article scriptless = read(page, true, arena);
        if (prose_of(&scriptless) > SCANT + 2 * prose_of(&article))
            article = scriptless;
    }
    forget_hidden(&article);
    return article;
}

/* html-to-text: an HTML page as plain text, one block a line. */
#include "lib/charset.h"
#include "lib/filter.h"
#include "lib/page.h"

struct settings {
    const char *charset_label, *base;
    bool links, images, keep_hidden, marks;

    int encoding; /* of --charset; 0: to be detected */
    struct charset charset;
    bool charset_is_open;
    struct page *page;     /* NULL between documents */
    struct buffer decoded; /* what page has not taken yet */
    bool in_block;         /* the last piece of a block `continues` */
};

static const struct option_spec option_specs[] = {
    {"charset", 0, OPTION_TEXT, offsetof(struct settings, charset_label), "LABEL", NULL,
     "read pages in this charset, whatever they say"},
    {"links", 0, OPTION_FLAG, offsetof(struct settings, links), NULL, NULL,
     "put a link's address behind its text, in parentheses"},
    {"base", 0, OPTION_TEXT, offsetof(struct settings, base), "URL", NULL,
     "address of the page, which makes its links absolute"},
    {"images", 0, OPTION_FLAG, offsetof(struct settings, images), NULL, NULL,
     "put the alternative text of images in their place"},
    {"keep-hidden", 0, OPTION_FLAG, offsetof(struct settings, keep_hidden), NULL, NULL,
     "show what the page hides by attribute or inline style"},
    {"marks", 0, OPTION_FLAG, offsetof(struct settings, marks), NULL, NULL,
     "begin each line with its kind, place and share of links"},
    {0},
};

static const struct option_rule rules[] = {
    {"marks", OPTION_EXCLUDE, "explain"},
    {0},
};

static const char *start(struct settings *settings)
{
    if (settings->base && !page_is_base(text_of(settings->base)))
        return "--base takes a whole address, as https://news.example/world/";
    return charset_option(settings->charset_label, &settings->encoding);
}

static void end_document(struct settings *settings)
{
    if (settings->charset_is_open)
        charset_close(&settings->charset);
    page_close(settings->page);
    settings->page = NULL;
    settings->charset_is_open = settings->in_block = false;
    settings->decoded.length = 0;
}

static void finish(struct settings *settings)
{
    end_document(settings);
    buffer_free(&settings->decoded);
}

/* The charset of the document, and in *MARK the length of its byte order mark; 0 where more must be seen. */
static int encoding_of(const struct document *document, struct text in, bool last,
                       const struct settings *settings, size_t *mark)
{
    enum { LONGEST_MARK = 3 };
    if (!last && in.length < LONGEST_MARK)
        return 0;
    int marked = charset_mark(in, mark),
        wanted = document->decoded ? charset_named(text_of("utf-8")) : settings->encoding;
    if (wanted && wanted != marked)
        *mark = 0;
    if (wanted || marked)
        return wanted ? wanted : marked;
    return last || in.length >= CHARSET_SAMPLE ? charset_detect(in) : charset_declared(in);
}

static void open_page(const struct output *output, struct settings *settings)
{
    struct page_options options = {
        .keep_hidden = settings->keep_hidden || output->explains,
        .images = settings->images,
        .links = settings->links,
        .blocks_only = true,
        .base = settings->base ? text_of(settings->base) : (struct text){0},
    };
    settings->page = page_open(&options);
}

static void write_block(struct output *output, const struct block *block, struct settings *settings)
{
    if (output->explains) {
        bool shown = settings->keep_hidden || !(block->place & PLACE_HIDDEN);
        output_decision(output, block->start, block->end, shown ? "show" : "hide",
                        (long long)page_link_share(block), page_kind_name(block->kind), block->text);
        return;
    }
    if (settings->marks && !settings->in_block)
        page_add_marks(output->to, block);
    output_text(output, block->text);
    settings->in_block = block->continues;
    if (!block->continues)
        output_byte(output, '\n');
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    (void)scratch;
    size_t mark = 0, shown = in.length;
    if (!settings->charset_is_open) {
        int encoding = encoding_of(document, in, last, settings, &mark);
        if (!encoding)
            return 0;
        if (!charset_open(&settings->charset, encoding)) {
            output_fail(output, CHARSET_LACKING);
            return 0;
        }
        settings->charset_is_open = true;
        open_page(output, settings);
    }
    charset_decode(&settings->charset, text_slice(in, mark, in.length), last, &settings->decoded);
    struct text rest = buffer_text(&settings->decoded);
    struct block block;
    while (page_next(settings->page, &rest, last, &block))
        write_block(output, &block, settings);
    buffer_drop(&settings->decoded, settings->decoded.length - rest.length);
    return shown;
}

const struct filter filter = {
    .name = "html-to-text",
    .summary = "Turn HTML pages into plain text, one block a line",
    .settings_size = sizeof(struct settings),
    .options = option_specs,
    .rules = rules,
    .unit = UNIT_STREAM,
    .result = RESULT_TEXT,
    .explains = true,
    .start = start,
    .begin = end_document,
    .apply = apply,
    .finish = finish,
};

/* strip-boilerplate: the article of a page, without what stands around it. */
#include "lib/article.h"
#include "lib/charset.h"
#include "lib/filter.h"
#include "lib/page.h"

/* What --precision and --recall take from log-odds or add to them: about 4.5 to 1. */
enum { LEAN = 3 * MODEL_ONE / 2 };

struct settings {
    bool html, plain, invert, precision, recall;
    unsigned keep, drop; /* bits of enum article_part */
    const char *charset_label;

    int encoding; /* of --charset; 0: to be detected */
};

/* In the order of enum article_part. */
static const char *const parts[] = {"captions", "tables", "comments", "title", "byline", NULL};

static const struct option_spec option_specs[] = {
    {"html", 0, OPTION_FLAG, offsetof(struct settings, html), NULL, NULL, "take every document for HTML"},
    {"plain", 0, OPTION_FLAG, offsetof(struct settings, plain), NULL, NULL,
     "take every document for plain text"},
    {"charset", 0, OPTION_TEXT, offsetof(struct settings, charset_label), "LABEL", NULL,
     "read HTML in this charset, whatever it says"},
    {"invert", 0, OPTION_FLAG, offsetof(struct settings, invert), NULL, NULL,
     "write only what would be dropped"},
    {"precision", 0, OPTION_FLAG, offsetof(struct settings, precision), NULL, NULL,
     "keep only what is surely of the article"},
    {"recall", 0, OPTION_FLAG, offsetof(struct settings, recall), NULL, NULL,
     "keep all that may be of the article"},
    {"keep", 0, OPTION_SET, offsetof(struct settings, keep), NULL, parts, "keep these, whatever their score"},
    {"drop", 0, OPTION_SET, offsetof(struct settings, drop), NULL, parts, "drop these, whatever their score"},
    {0},
};

static const struct option_rule rules[] = {
    {"html", OPTION_EXCLUDE, "plain"},
    {"precision", OPTION_EXCLUDE, "recall"},
    {"invert", OPTION_EXCLUDE, "explain"},
    {0},
};

static const char *start(struct settings *settings)
{
    if (settings->keep & settings->drop)
        return "--keep and --drop name the same part";
    return charset_option(settings->charset_label, &settings->encoding);
}

/* The blank line that stands before the line, with its newline; it may hold white space. */
static struct text blank_before(const struct article_line *line, struct text page)
{
    size_t start = line->start - 1;
    while (start && page.at[start - 1] != '\n')
        start--;
    return text_slice(page, start, line->start);
}

/* Lines of a block of plain text, byte for byte. *BLANK: a blank line that stood since the last one written,
 * or before what was dropped since: whatever their number, one is written. */
static void write_lines(const struct article *article, const struct article_block *block, struct text page,
                        struct text *blank, struct output *output)
{
    for (uint32_t i = block->line; i < block->line + block->lines; i++) {
        const struct article_line *line = &article->lines[i];
        if (line->after_blank && i > block->line)
            *blank = blank_before(line, page);
        output_text(output, *blank);
        *blank = (struct text){0};
        output_text(output, text_slice(page, line->start, line->end + 1));
    }
}

static void write_plain(const struct article *article, struct text page, bool invert, struct output *output)
{
    struct text blank = {0};
    bool any = false;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        const struct article_line *line = &article->lines[block->line];
        if (any && line->after_blank)
            blank = blank_before(line, page);
        if (block->keep == invert)
            continue;
        write_lines(article, block, page, &blank, output);
        any = true;
    }
}

static void write_html(const struct article *article, bool invert, struct output *output)
{
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        if (block->keep == invert)
            continue;
        output_text(output, block->text);
        if (!block->continues || i + 1 == article->count || article->blocks[i + 1].keep == invert)
            output_byte(output, '\n');
    }
}

static void explain(const struct article *article, struct output *output)
{
    struct buffer rule = {0};
    for (size_t i = 0; i < article->count; i++) {
        const struct article_block *block = &article->blocks[i];
        rule.length = 0;
        article_add_rule(article, i, &rule);
        buffer_add_byte(&rule, '\0');
        output_decision(output, block->start, block->end, block->keep ? "keep" : "drop", block->score,
                        rule.at, block->text);
    }
    buffer_free(&rule);
}

static enum article_source source_of(const struct document *document, struct text in,
                                     const struct settings *settings)
{
    if (settings->html || settings->plain)
        return settings->html ? ARTICLE_HTML : ARTICLE_PLAIN;
    if (page_is_marked(in))
        return ARTICLE_MARKED;
    return page_is_html(in, document->decoded ? 0 : settings->encoding) ? ARTICLE_HTML : ARTICLE_PLAIN;
}

static struct article read_article(struct text page, enum article_source source, struct arena *arena)
{
    return source == ARTICLE_HTML     ? article_read_html(page, arena)
           : source == ARTICLE_MARKED ? article_read_marked(page, arena)
                                      : article_read_plain(page, arena);
}

/* A page of HTML has its headline, its author and its date among its metadata as well; in plain text nothing
 * else tells them. */
static struct article_options options_of(const struct settings *settings, enum article_source source)
{
    int32_t lean = settings->recall ? LEAN : settings->precision ? -LEAN : 0;
    unsigned told = source == ARTICLE_PLAIN ? 0 : (ARTICLE_TITLE | ARTICLE_BYLINE) & ~settings->keep;
    return (struct article_options){.lean = lean, .keep = settings->keep, .drop = settings->drop | told};
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    (void)last;
    struct buffer decoded = {0};
    enum article_source source = source_of(document, in, settings);
    struct text page = in;
    if (source == ARTICLE_HTML && !document->decoded && !charset_page(&page, settings->encoding, &decoded)) {
        output_fail(output, CHARSET_LACKING);
        return 0;
    }
    struct article article = read_article(page, source, scratch);
    struct article_options options = options_of(settings, source);
    article_decide(&article, &options, scratch);
    if (output->explains || output->draws)
        article_explain(&article, &options, scratch);
    if (output->explains)
        explain(&article, output);
    else if (output->draws)
        article_draw(&article, text_of(document->file), output->to);
    else if (article.has_elements)
        write_html(&article, settings->invert, output);
    else
        write_plain(&article, page, settings->invert, output);
    buffer_free(&decoded);
    return in.length;
}

const struct filter filter = {
    .name = "strip-boilerplate",
    .summary = "write the article of a page, without what stands around it",
    .settings_size = sizeof(struct settings),
    .options = option_specs,
    .rules = rules,
    .unit = UNIT_DOCUMENT,
    .result = RESULT_TEXT,
    .explains = true,
    .draws = true,
    .start = start,
    .apply = apply,
};

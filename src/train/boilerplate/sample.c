#include "boilerplate/sample.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "boilerplate/must.h"
#include "lib/page.h"

const char *const sample_styles[SAMPLE_STYLES] = {"bs4", "lxml", "w3m", "inscriptis"};

/* FNV-1a (Fowler, Noll, Vo), 32 bits: the folds are the same whatever hash the tables have. */
static uint32_t fold_hash(const char *at, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The host of the address that stands right behind a sign, or else right before it, in a tag; empty where
 * none does. */
static struct text host_beside(struct text html, const char *sign)
{
    enum { BEFORE = 200, BEHIND = 300 }; /* bytes */
    const struct text scheme = text_of("://"), nothing = {NULL, 0};
    size_t at = text_find(html, text_of(sign));
    struct text tag = text_slice(html, at, at + BEHIND);
    size_t found = text_find(tag, scheme);
    if (found == tag.length) {
        tag = text_slice(html, at > BEFORE ? at - BEFORE : 0, at + BEHIND);
        found = text_find(tag, scheme);
    }
    struct text host = text_slice(tag, found + scheme.length, tag.length);
    size_t end = 0;
    while (end < host.length && host.at[end] != '/' && host.at[end] != '"' && host.at[end] != '\'')
        end++;
    bool whole = at < html.length && end > 3 && end < host.length;
    return whole ? text_slice(host, 0, end) : nothing;
}

/* The host of a page's own address (canonical or og:url); the id where it has none. */
static uint32_t host_of(struct text html, const char *id)
{
    struct text host = host_beside(html, "og:url");
    if (!host.length)
        host = host_beside(html, "canonical");
    return host.length ? fold_hash(host.at, host.length) : fold_hash(id, strlen(id));
}

/* What html-to-text --marks writes of a page. */
static struct text mark_lines(struct text html, struct buffer *to)
{
    struct page *reader = page_open(&(struct page_options){.blocks_only = true});
    struct block block;
    for (bool goes_on = false; page_next(reader, &html, true, &block); goes_on = block.continues) {
        if (!goes_on)
            page_add_marks(to, &block);
        buffer_add(to, block.text);
        if (!block.continues)
            buffer_add_byte(to, '\n');
    }
    page_close(reader);
    return buffer_text(to);
}

static struct article read_article(enum article_source source, struct text html, struct text plain,
                                   struct arena *arena)
{
    struct buffer lines = {0};
    switch (source) {
    case ARTICLE_HTML:
        return article_read_html(html, arena);
    case ARTICLE_MARKED:
        return article_read_marked(mark_lines(html, &lines), arena);
    case ARTICLE_PLAIN:
        break;
    }
    return article_read_plain(plain, arena);
}

bool sample_read(struct sample *page, const char *folder, enum article_source source)
{
    char path[4096];
    struct text gold, html, text = {NULL, 0};
    snprintf(path, sizeof path, "%s/gold/%s.txt", folder, page->id);
    if (!must_read(path, &gold))
        return false;
    snprintf(path, sizeof path, "%s/html/%s.html", folder, page->id);
    if (!must_read(path, &html))
        stop(strerror(errno), path);
    snprintf(path, sizeof path, "%s/text/%s/%s.txt", folder, page->style, page->id);
    if (source == ARTICLE_PLAIN && !must_read(path, &text))
        stop(strerror(errno), path);
    page->host = host_of(html, page->id);
    if (page->age != AGE_OWN) {
        struct buffer aged = {0};
        age_page(html, page->age, &aged);
        html = buffer_text(&aged);
    }
    page->group = fold_hash(page->id, strcspn(page->id, "-"));
    page->article = read_article(source, html, text, &page->arena);
    page->gold = gold_read(gold);
    page->labels = must_take(page->article.count, 1);
    gold_label(&page->gold, &page->article, page->labels);
    return true;
}

#include "boilerplate/sample.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "boilerplate/boost.h"
#include "lib/page.h"

const char *const sample_styles[4] = {"bs4", "lxml", "w3m", "inscriptis"};

_Noreturn void stop(const char *what, const char *which)
{
    fprintf(stderr, "boilerplate: %s: %s\n", which, what);
    exit(2);
}

static bool read_file(const char *path, struct text *text)
{
    FILE *from = fopen(path, "rb");
    struct buffer buffer = {0};
    if (!from)
        return false;
    for (size_t got; (got = fread(buffer_room(&buffer, 65536), 1, 65536, from)) > 0;)
        buffer.length += got;
    if (ferror(from))
        stop("cannot read", path);
    fclose(from);
    *text = buffer_text(&buffer);
    return true;
}

/* FNV-1a (Fowler, Noll, Vo), 32 bits: the folds are the same whatever hash the tables have. */
static uint32_t fold_hash(const char *at, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The host of a page's own address (canonical or og:url); the id where it has none. */
static uint32_t host_of(struct text html, const char *id)
{
    static const char *const signs[] = {"og:url", "canonical"};
    for (size_t i = 0; i < 2; i++) {
        size_t at = text_find(html, text_of(signs[i]));
        struct text around = text_slice(html, at > 200 ? at - 200 : 0, at + 300);
        struct text tag = text_slice(html, at, at + 300);
        size_t found = text_find(tag, text_of("://"));
        if (found == tag.length) {
            tag = around;
            found = text_find(tag, text_of("://"));
        }
        struct text host = text_slice(tag, found + 3, tag.length);
        size_t end = 0;
        while (end < host.length && host.at[end] != '/' && host.at[end] != '"' && host.at[end] != '\'')
            end++;
        if (at < html.length && end > 3 && end < host.length)
            return fold_hash(host.at, end);
    }
    return fold_hash(id, strlen(id));
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
    if (!read_file(path, &gold))
        return false;
    snprintf(path, sizeof path, "%s/html/%s.html", folder, page->id);
    if (!read_file(path, &html))
        stop(strerror(errno), path);
    snprintf(path, sizeof path, "%s/text/%s/%s.txt", folder, page->style, page->id);
    if (source == ARTICLE_PLAIN && !read_file(path, &text))
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
    page->labels = must(page->article.count, 1);
    gold_label(&page->gold, gold, &page->article, page->labels);
    return true;
}

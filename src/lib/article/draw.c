/* The decisions about a page as a page of HTML, for a person to look at. */
#include "lib/article/facts.h"

#include <stdio.h>

static const char head[] = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";

static const char style[] =
    "</title>\n<style>\n"
    "body { font: 16px/1.45 system-ui, sans-serif; max-width: 50em; margin: 1em auto; padding: 0 1em;"
    " color: #1b1b1b; background: #fff }\n"
    "h1 { font-size: 1.2em; overflow-wrap: anywhere }\n"
    "div { margin: 3px 0; padding: 3px 9px; border-left: 5px solid; white-space: pre-wrap;"
    " overflow-wrap: anywhere }\n"
    "div::after { content: attr(data-score); float: right; margin-left: 1em; font-size: .75em; color: #666 "
    "}\n"
    ".keep { background: #e2f3e4; border-color: #1d7a34 }\n"
    ".drop { background: #fbe7e4; border-color: #b3261e; border-left-style: dotted; color: #5c4a48 }\n"
    ".h { font-weight: bold }\n"
    ".li { margin-left: 1.5em }\n"
    ".quote { font-style: italic }\n"
    ".caption { font-size: .9em }\n"
    ".pre { font-family: monospace }\n"
    "</style>\n</head>\n<body>\n<h1>";

static void add(struct buffer *to, const char *words)
{
    buffer_add(to, text_of(words));
}

/* May the character stand in a text of HTML (13.1.3 of the standard, text)? */
static bool may_stand(uint32_t c, enum text_class class)
{
    bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
    bool none = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return class != TEXT_BAD && !control && !none;
}

static void add_escaped(struct buffer *to, struct text text)
{
    while (text.length) {
        struct text rest = text;
        uint32_t c = text_next(&rest);
        if (c == '&')
            add(to, "&amp;");
        else if (c == '<')
            add(to, "&lt;");
        else if (c == '"')
            add(to, "&quot;");
        else if (!may_stand(c, text_class(c)))
            add(to, "\xEF\xBF\xBD");
        else
            buffer_add(to, text_slice(text, 0, text.length - rest.length));
        text = rest;
    }
}

static void add_number(struct buffer *to, long long number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", number);
    add(to, digits);
}

static void draw_block(const struct article *article, size_t block, struct buffer *to)
{
    const struct article_block *decided = &article->blocks[block];
    const char *verdict = decided->keep ? "keep" : "drop";
    add(to, "<div class=\"");
    add(to, verdict);
    buffer_add_byte(to, ' ');
    add(to, article_kind(article, block));
    add(to, "\" data-score=\"");
    add_number(to, decided->score);
    add(to, "\" title=\"");
    add(to, verdict);
    add(to, ", score ");
    add_number(to, decided->score);
    add(to, "\n");
    article_add_rule(article, block, to);
    add(to, "\">");
    add_escaped(to, decided->text);
    add(to, "</div>\n");
}

static void draw_summary(const struct article *article, struct buffer *to)
{
    long long kept = 0;
    for (size_t i = 0; i < article->count; i++)
        kept += article->blocks[i].keep;
    add(to, "<p>");
    add_number(to, kept);
    add(to, " of ");
    add_number(to, (long long)article->count);
    add(to,
        " blocks are kept. At the right of each stands its score, and more is told where the pointer rests "
        "on it.</p>\n<div class=\"keep\">kept</div>\n<div class=\"drop\">dropped</div>\n<hr>\n");
}

void article_draw(const struct article *article, struct text name, struct buffer *to)
{
    add(to, head);
    add_escaped(to, name);
    add(to, style);
    add_escaped(to, name);
    add(to, "</h1>\n");
    draw_summary(article, to);
    for (size_t i = 0; i < article->count; i++)
        draw_block(article, i, to);
    add(to, "</body>\n</html>\n");
}

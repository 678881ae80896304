/* The tokenizer: what a page's bytes are, however the page is cut. */
#include <stdlib.h>

#include "check.h"
#include "lib/html.h"
#include "lib/table.h"

#define ELEMENTS_DATA
#include "tables/elements.h"

struct sample {
    const char *page, *tokens;
};

static const struct sample text_and_comments[] = {
    {"a < b <> c <3 <", "T(a < b <> c <3 <)"},
    {"<<b>", "T(<)<b>"},
    {"</", "T(</)"},
    {"a</>b", "T(a)!T(b)"},
    {"</ p>b", "!T(b)"},
    {"</3>b", "!T(b)"},
    {"<?php echo 1 ?>b", "!T(b)"},
    {"<? open", "!"},
    {"<!DOCTYPE html SYSTEM 'a>b'>", "!T(b'>)"},
    {"<![CDATA[a]]>b", "!T(b)"},
    {"<!-a-->b", "!T(b)"},
    {"<!>b", "!T(b)"},
    {"a<!", "T(a)!"},
    {"a<!-", "T(a)!"},
    {"a<!--", "T(a)!"},
    {"<!-->b", "!T(b)"},
    {"<!--->b", "!T(b)"},
    {"<!---->b", "!T(b)"},
    {"<!----->b", "!T(b)"},
    {"<!--a> b-> --c> --d-->e", "!T(e)"},
    {"<!-- a --!>b-->c", "!T(b-->c)"},
    {"<!---!>a-->b", "!T(b)"},
    {"<!--a--!->b-->c", "!T(c)"},
    {"<!--<!--a-->b-->", "!T(b-->)"},
    {"a<!-- open <p>b</p> ->", "T(a)!"},
    {"a<!-- open --!", "T(a)!"},
};

static const struct sample tags[] = {
    {"<p>a</p>", "<p>T(a)</p>"},
    {"<P Class=x>", "<P|Class[x]>"},
    {"<a href=\"x>y\" title='\"' b=c/d e>f", "<a|href[x>y]|title[\"]|b[c/d]|e[]>T(f)"},
    {"<br/><br /><br / ><br a/><br a=/><br a=\"\"/>", "<br/><br/><br><br|a[]/><br|a[/]><br|a[]/>"},
    {"<a =b c= d ==e>", "<a|=b[]|c[d]|=[e]>"},
    {"<a b=\"c\"d e = 'f' g\n=\t\"h\"\r\fi=>", "<a|b[c]|d[]|e[f]|g[h]|i[]>"},
    {"<a/b//c>", "<a|b[]|c[]>"},
    {"<a\"b'c>d\"", "<a\"b'c>T(d\")"},
    {"<a 'b\" c=d\"e f=<g>", "<a|'b\"[]|c[d\"e]|f[<g]>"},
    {"<a b=1 b=2>", "<a|b[1]|b[2]>"},
    {"<a b=&amp;c&lt d='&copy=1&copy;'>", "<a|b[&c<]|d[&copy=1\302\251]>"},
    {"<a<b>c", "<a<b>T(c)"},
    {"<o:p>a</o:p>", "<o:p>T(a)</o:p>"},
    {"</p a=\"b>c\" / >d", "</p>T(d)"},
    {"a<b c='>d", "T(a)"},
    {"a<b", "T(a)"},
    {"a</b c", "T(a)"},
};

static const struct sample raw_text[] = {
    {"<style>a<b</styl></stylex></style\n>c", "<style>R(a<b</styl></stylex>)</style>T(c)"},
    {"<SCRIPT>a&amp;</Script/x>b", "<SCRIPT>R(a&amp;)</Script>T(b)"},
    {"<script></script>a", "<script></script>T(a)"},
    {"<script>a</style></script>", "<script>R(a</style>)</script>"},
    {"<script>a", "<script>R(a)"},
    {"<script>a</script", "<script>R(a</script)"},
    {"<script>a</script b", "<script>R(a)"},
    {"<script>a<", "<script>R(a<)"},
    {"<title>a&amp;<b></titl></TITLE>c", "<title>C(a&<b></titl>)</TITLE>T(c)"},
    {"<title>a&am</title>", "<title>C(a&am)</title>"},
    {"<title>a&lt", "<title>C(a<)"},
    {"<textarea><!--</textarea>-->", "<textarea>C(<!--)</textarea>T(-->)"},
    {"<iframe><p></iframe><xmp><p></xmp>", "<iframe>R(<p>)</iframe><xmp>R(<p>)</xmp>"},
    {"<noembed><p></noembed><noframes><p></noframes>",
     "<noembed>R(<p>)</noembed><noframes>R(<p>)</noframes>"},
    {"<noscript><p>a</noscript>", "<noscript><p>T(a)</noscript>"},
    {"<plaintext>a</plaintext>&amp;<", "<plaintext>P(a</plaintext>&amp;<)"},
    {"<script/>a</script>", "<script/>R(a)</script>"},
    {"<svg><title/>a</svg><title/>b", "<svg><title/>T(a)</svg><title/>C(b)"},
    {"<svg/><title/>b", "<svg/><title/>C(b)"},
    {"<math><title>a<b></title></math>", "<math><title>C(a<b>)</title></math>"},
};

static const struct sample script_in_comment[] = {
    {"<script><!--a</script>b", "<script>R(<!--a)</script>T(b)"},
    {"<script><!--></script>b", "<script>R(<!-->)</script>T(b)"},
    {"<script><!--><script></script>b", "<script>R(<!--><script>)</script>T(b)"},
    {"<script><!---><script></script>b", "<script>R(<!---><script>)</script>T(b)"},
    {"<script><!-<script></script>b", "<script>R(<!-<script>)</script>T(b)"},
    {"<script>a--><!--<script>b</script>c", "<script>R(a--><!--<script>b</script>c)"},
    {"<script><!--<script>a</script>b", "<script>R(<!--<script>a</script>b)"},
    {"<script><!--<script>a</script>b</script>c", "<script>R(<!--<script>a</script>b)</script>T(c)"},
    {"<script><!--<script>a</script>--></script>b", "<script>R(<!--<script>a</script>-->)</script>T(b)"},
    {"<script><!--<script>a--></script>b", "<script>R(<!--<script>a-->)</script>T(b)"},
    {"<script><!--<script>a-- ></script>b", "<script>R(<!--<script>a-- ></script>b)"},
    {"<script><!--<SCRIPT/a</scripts></script/>b</script>",
     "<script>R(<!--<SCRIPT/a</scripts></script/>b)</script>"},
    {"<script><!--<scripts></script>b", "<script>R(<!--<scripts>)</script>T(b)"},
    {"<script><!--a--!><script></script>b", "<script>R(<!--a--!><script></script>b)"},
    {"<script><!--<script", "<script>R(<!--<script)"},
    {"<script><!-- a --", "<script>R(<!-- a --)"},
    {"<style><!--<style></style>b", "<style>R(<!--<style>)</style>T(b)"},
    {"<script><!--</script><script><script></script>b",
     "<script>R(<!--)</script><script>R(<script>)</script>T(b)"},
};

static const struct sample references[] = {
    {"&amp;&AMP;&amp&eacute;&Eacute", "T(&&&\303\251\303\211)"},
    {"&notit; &notin; &notin &not", "T(\302\254it; \342\210\211 \302\254in \302\254)"},
    {"&copycat &nbspx &zwnj &zwnj;", "T(\302\251cat \302\240x &zwnj \342\200\214)"},
    {"&NotEqualTilde;&acE;", "T(\342\211\202\314\270\342\210\276\314\263)"},
    {"&CounterClockwiseContourIntegral;", "T(\342\210\263)"},
    {"&CounterClockwiseContourIntegralx;", "T(&CounterClockwiseContourIntegralx;)"},
    {"&&& &; &x; &a&lt;&unknown;&amp", "T(&&& &; &x; &a<&unknown;&)"},
    {"&lt<b>&gt", "T(<)<b>T(>)"},
    {"&#65;&#65 &#x41;&#X4a&#x4g&#0065;", "T(AA AJ\004gA)"},
    {"&# &#; &#x &#x; &#a &#xg", "T(&# &#; &#x &#x; &#a &#xg)"},
    {"&#0;&#xD800;&#xDFFF;&#x110000;&#4294967361;",
     "T(\357\277\275\357\277\275\357\277\275\357\277\275\357\277\275)"},
    {"&#x10FFFF;&#128;&#x91;&#159;&#129;&#13;",
     "T(\364\217\277\277\342\202\254\342\200\230\305\270\302\201\r)"},
    {"<a b='&notit;&notin;&not;&not&not=&not1&not-&#65x&amp'>",
     "<a|b[&notit;\342\210\211\302\254\302\254&not=&not1\302\254-Ax&]>"},
};

static const struct sample odd_bytes[] = {
    {"a~b&am~p;&~#65;&#~65;<~p>", "T(a~b&am~p;&~#65;&#~65;<~p>)"},
    {"<p~ a~=~b =~>~</p~>", "<p~|a~[~b]|=~[]>T(~)</p~>"},
    {"<!-~-><!--~--~>--~!>-->~", "!T(~)"},
    {"<script>~<!-~-<!--~<scr~ipt></script~></script>", "<script>R(~<!-~-<!--~<scr~ipt></script~>)</script>"},
    {"\377<\377p>\303</\200>&\303\251;\357\277", "T(\377<\377p>\303)!T(&\303\251;\357\277)"},
    {"<p\377 a=\377'\303\251'/>", "<p\377|a[\377'\303\251'/]>"},
};

static void dump_attributes(struct text attributes, struct buffer *to)
{
    struct text name, value;
    while (html_attribute(&attributes, &name, &value)) {
        buffer_add_byte(to, '|');
        buffer_add(to, name);
        buffer_add_byte(to, '[');
        html_decode(value, true, to);
        buffer_add_byte(to, ']');
    }
}

/* A letter for the kind, then the text; pieces of one text give the same as the whole. */
static void dump_text(const struct html_token *token, bool goes_on, struct buffer *to)
{
    if (goes_on)
        to->length--;
    else
        buffer_add(to, text_of((const char *[]){"T(", "P(", "R(", "C("}[token->kind]));
    if (token->kind == HTML_TEXT || token->kind == HTML_RCDATA)
        html_decode(token->text, false, to);
    else
        buffer_add(to, token->text);
    buffer_add_byte(to, ')');
}

static void dump_token(const struct html_token *token, enum html_kind before, struct buffer *to)
{
    if (token->kind == HTML_OTHER && (before != HTML_OTHER || !to->length)) {
        buffer_add_byte(to, '!');
    } else if (token->kind == HTML_START || token->kind == HTML_END) {
        buffer_add(to, text_of(token->kind == HTML_START ? "<" : "</"));
        buffer_add(to, token->name);
        if (token->kind == HTML_START)
            dump_attributes(token->attributes, to);
        buffer_add(to, text_of(token->kind == HTML_START && token->self_closing ? "/>" : ">"));
    } else if (token->kind != HTML_OTHER) {
        dump_text(token, before == token->kind && to->length, to);
    }
}

static void replace(char *at, size_t length, char from, char by)
{
    for (size_t i = 0; i < length; i++)
        at[i] = at[i] == from ? by : at[i];
}

/* Adds what the page's tokens are when its first FIRST bytes are shown, then STEP more again and again. Each
 * slice is a copy of its own, so that a sanitizer sees any look beyond it. '~' stands for NUL. */
static void dump(struct text page, size_t first, size_t step, struct buffer *to)
{
    struct html html = {0};
    struct html_token token;
    enum html_kind before = HTML_OTHER;
    size_t from = 0;
    for (size_t shown = first;; shown += step) {
        shown = shown < page.length ? shown : page.length;
        bool last = shown == page.length;
        char *copy = malloc(shown - from + !(shown - from));
        if (!copy)
            abort();
        memcpy(copy, page.at + from, shown - from);
        replace(copy, shown - from, '~', '\0');
        struct text rest = {copy, shown - from};
        while (html_next(&html, &rest, last, &token)) {
            dump_token(&token, before, to);
            before = token.kind;
        }
        from = shown - rest.length;
        free(copy);
        if (last)
            break;
    }
    CHECK(from == page.length);
    replace(to->at, to->length, '\0', '~');
}

static void check_cuts(struct text page, const char *wanted)
{
    struct buffer got = {0};
    for (size_t cut = 0; cut <= page.length; cut++) {
        got.length = 0;
        dump(page, cut, page.length, &got);
        CHECK_TEXT(buffer_text(&got), wanted);
    }
    for (size_t step = 1; step < 4; step++) {
        got.length = 0;
        dump(page, step, step, &got);
        CHECK_TEXT(buffer_text(&got), wanted);
    }
    buffer_free(&got);
}

static void check_samples(const struct sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_cuts(text_of(samples[i].page), samples[i].tokens);
}

static void add_times(struct buffer *to, const char *what, size_t count)
{
    while (count--)
        buffer_add(to, text_of(what));
}

/* A page with a part that is COUNT times as long as it looks. */
static void check_long(const char *start, const char *part, size_t count, const char *end, const char *wanted)
{
    struct buffer page = {0}, got = {0};
    add_times(&page, start, 1);
    add_times(&page, part, count);
    add_times(&page, end, 1);
    static const size_t steps[] = {1000000, HTML_LONGEST, HTML_LONGEST - 1, 4096, 997};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        got.length = 0;
        dump(buffer_text(&page), steps[i], steps[i], &got);
        CHECK_TEXT(buffer_text(&got), wanted);
    }
    buffer_free(&page);
    buffer_free(&got);
}

static void check_long_tokens(void)
{
    check_long("<img src='a' alt=b longdesc=\"", "<>", 100000, "\" c=d>e", "<img|src[a]|alt[b]>!T(e)");
    check_long("<a b=1 c=", "=/", 100000, " d>e</a>", "<a|b[1]>!T(e)</a>");
    check_long("<a b ", "c", 200000, "=d>e", "<a|b[]>!T(e)");
    check_long("</a ", " / ", 30000, ">e", "</a>!T(e)");
    check_long("<script ", "  ", 50000, ">a<b</script>c", "<script>!R(a<b)</script>T(c)");
    check_long("<!--", "- >", 100000, "-->b", "!T(b)");
    check_long("<?", "a", 100000, ">b", "!T(b)");
    check_long("&#", "0", 1000, "65;", "T(A)");
    check_long("<title>&#x", "0", 1000, "41;", "<title>C(A)");
}

static void check_elements(void)
{
    struct text page = text_of("<FigCaption><h1><custom-tag><svg></svg><blockquotes><isindex>");
    static const enum element wanted[] = {ELEMENT_FIGCAPTION, ELEMENT_H1,   ELEMENT_NONE,   ELEMENT_SVG,
                                          ELEMENT_SVG,        ELEMENT_NONE, ELEMENT_ISINDEX};
    struct html html = {0};
    struct html_token token;
    size_t found = 0;
    while (html_next(&html, &page, true, &token) && found < sizeof wanted / sizeof *wanted)
        CHECK(token.element == wanted[found++]);
    CHECK(found == sizeof wanted / sizeof *wanted);
}

static void check_find_attribute(void)
{
    struct text page = text_of("<a hre=0 HREF=1 href=2 data-href=3 empty title ='a b'/></a>"), value;
    struct html html = {0};
    struct html_token tag;
    CHECK(html_next(&html, &page, true, &tag));
    CHECK(html_find_attribute(&tag, "href", &value) && text_is(value, "1"));
    CHECK(html_find_attribute(&tag, "title", &value) && text_is(value, "a b"));
    CHECK(html_find_attribute(&tag, "empty", &value) && value.length == 0);
    CHECK(!html_find_attribute(&tag, "data", &value));
    CHECK(html_next(&html, &page, true, &tag));
    CHECK(!html_find_attribute(&tag, "href", &value));
}

static void check_decoded_attribute(void)
{
    struct text page = text_of("<meta content='Bread &amp; salt&#33; &copy=1' empty>");
    struct html html = {0};
    struct html_token tag;
    struct buffer value = {0};
    buffer_add(&value, text_of("what it held"));
    CHECK(html_next(&html, &page, true, &tag));
    CHECK(html_decoded_attribute(&tag, "content", &value));
    CHECK_TEXT(buffer_text(&value), "Bread & salt! &copy=1");
    CHECK(html_decoded_attribute(&tag, "empty", &value) && value.length == 0);
    buffer_add(&value, text_of("what it held"));
    CHECK(!html_decoded_attribute(&tag, "href", &value) && value.length == 0);
    buffer_free(&value);
}

/* A tag with so many attributes "a0=0", "a1=1" ..., then as many of these bytes and no '>'. */
static void make_tag(struct buffer *tag, size_t count, const char *fill, size_t filled)
{
    char attribute[32];
    buffer_add(tag, text_of("<p"));
    for (size_t i = 0; i < count; i++) {
        snprintf(attribute, sizeof attribute, " a%zu=%zu", i, i);
        buffer_add(tag, text_of(attribute));
    }
    for (size_t i = 0; i < filled; i++)
        buffer_add(tag, text_of(fill));
}

/* Each attribute is found, and no other, whether there is room for it in the token's list or not. */
static void check_attributes_listed(size_t count, const char *fill, size_t filled)
{
    struct buffer tag = {0};
    struct html html = {0};
    struct html_token token;
    struct text value;
    make_tag(&tag, count, fill, filled);
    buffer_add_byte(&tag, '>');
    struct text rest = buffer_text(&tag);
    CHECK(html_next(&html, &rest, true, &token) && token.kind == HTML_START);
    bool found = true;
    for (size_t i = 0; i < count; i++) {
        char name[16], wanted[16];
        snprintf(name, sizeof name, "a%zu", i);
        snprintf(wanted, sizeof wanted, "%zu", i);
        found = found && html_find_attribute(&token, name, &value) && text_is(value, wanted);
    }
    CHECK(found);
    CHECK(!html_find_attribute(&token, "b", &value));
    CHECK(!html_find_attribute(&token, "a", &value));
    buffer_free(&tag);
}

static void check_lists(void)
{
    for (size_t count = 0; count < 3 * HTML_LISTED; count++)
        check_attributes_listed(count, " / ", 1);
    check_attributes_listed(3, " c", HTML_LONGEST);
}

/* A reference by itself: how long it is, and what it stands for. */
static void check_reference(const char *in, size_t length, const char *wanted)
{
    struct buffer to = {0};
    CHECK(html_reference(text_of(in), &to) == length);
    CHECK_TEXT(buffer_text(&to), wanted);
    buffer_free(&to);
}

static void check_references(void)
{
    check_reference("&eacute;s", 8, "é");
    check_reference("&copy s", 5, "©");
    check_reference("&copys", 0, "");
    check_reference("&copy=s", 0, "");
    check_reference("&#233s", 5, "é");
    check_reference(";lt;", 4, "<");
    check_reference("&", 0, "");
}

static enum element element_of(struct text tag)
{
    struct html html = {0};
    struct html_token token = {0};
    CHECK(html_next(&html, &tag, true, &token) && token.flags == elements_flags[token.element]);
    return token.element;
}

/* Each element by its name in any case, and none by more than that. */
static void test_elements(void)
{
    for (size_t i = 1; i < sizeof elements_names / sizeof *elements_names; i++) {
        char tag[64];
        struct text name = text_of(elements_names[i]);
        CHECK(table_find(&elements, name) == (int32_t)i);
        CHECK(name.length > TABLE_SHORT ||
              table_set_find(&elements_short, load_some(name.at, name.length)) == (int32_t)i);
        size_t length = (size_t)snprintf(tag, sizeof tag, "<%s>", elements_names[i]);
        CHECK(element_of((struct text){tag, length}) == (enum element)i);
        for (size_t j = 1; j < length; j += 2)
            tag[j] = text_ascii_letter(tag[j]) ? (char)(tag[j] & ~0x20) : tag[j];
        CHECK(element_of((struct text){tag, length}) == (enum element)i);
        memcpy(tag + length - 1, "\0>", 2);
        CHECK(element_of((struct text){tag, length + 1}) == ELEMENT_NONE);
    }
}

int main(void)
{
    test_elements();
    check_samples(text_and_comments, sizeof text_and_comments / sizeof *text_and_comments);
    check_samples(tags, sizeof tags / sizeof *tags);
    check_samples(raw_text, sizeof raw_text / sizeof *raw_text);
    check_samples(script_in_comment, sizeof script_in_comment / sizeof *script_in_comment);
    check_samples(references, sizeof references / sizeof *references);
    check_samples(odd_bytes, sizeof odd_bytes / sizeof *odd_bytes);
    check_long_tokens();
    check_elements();
    check_find_attribute();
    check_decoded_attribute();
    check_lists();
    check_references();
    return check_end();
}

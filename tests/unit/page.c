/* Blocks of pages: their text, and what stands beside it. */
#include "check.h"
#include "lib/page.h"

static const char *const kinds[] = {"text",  "heading", "item", "term",   "caption",
                                    "quote", "row",     "pre",  "control"};

static void add_number(struct buffer *to, size_t number)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%zu", number);
    buffer_add(to, (struct text){digits, (size_t)length});
}

/* What a test compares: a line for each block. */
enum what { TEXTS, KINDS, LINKS, SPANS, TREE, IMAGES };

static void describe(struct buffer *to, const struct block *block, enum what what)
{
    if (what == KINDS) {
        buffer_add(to, text_of(kinds[block->kind]));
        if (block->level)
            add_number(to, (size_t)block->level);
        buffer_add_byte(to, ' ');
        add_number(to, block->place);
        buffer_add_byte(to, ' ');
    }
    if (what == LINKS) {
        add_number(to, block->links);
        buffer_add_byte(to, ' ');
        add_number(to, block->link_bytes);
        buffer_add_byte(to, ' ');
    }
    if (what == SPANS) {
        add_number(to, block->start);
        buffer_add_byte(to, '-');
        add_number(to, block->end);
        buffer_add_byte(to, ' ');
    }
    if (what == IMAGES) {
        add_number(to, block->images);
        buffer_add_byte(to, ' ');
    }
    for (const struct page_element *element = what == TREE ? block->element : NULL; element;
         element = element->parent) {
        add_number(to, element->serial);
        buffer_add_byte(to, '[');
        buffer_add(to, element->marks);
        buffer_add(to, text_of("] "));
    }
    buffer_add(to, block->text);
    buffer_add(to, text_of(block->continues ? "+" : "|"));
}

/* Is the byte the second or later one of a character? */
static bool is_trail(const char *at)
{
    return ((unsigned char)*at & 0xC0) == 0x80;
}

/* The blocks of a page that is shown PIECE bytes, or a few more, at a time (0: whole). */
static struct buffer blocks_of(struct text html, struct page_options options, enum what what, size_t piece)
{
    struct buffer found = {0};
    struct page *page = page_open(&options);
    struct block block;
    struct text shown = text_slice(html, 0, piece ? 0 : html.length);
    const char *end = html.at + html.length;
    for (;;) {
        for (size_t more = piece;
             shown.at + shown.length < end && (more || is_trail(shown.at + shown.length)); more -= more > 0)
            shown.length++;
        bool last = shown.at + shown.length == end;
        while (page_next(page, &shown, last, &block))
            describe(&found, &block, what);
        if (last)
            break;
    }
    page_close(page);
    return found;
}

struct example {
    const char *html, *wanted;
};

static void check_examples(const struct example *examples, size_t count, struct page_options options,
                           enum what what)
{
    for (size_t i = 0; i < count; i++)
        for (size_t piece = 0; piece < 4; piece++) {
            struct buffer got = blocks_of(text_of(examples[i].html), options, what, piece);
            CHECK_TEXT(buffer_text(&got), examples[i].wanted);
            buffer_free(&got);
        }
}

#define CHECK_EXAMPLES(examples, options, what)                                                              \
    check_examples(examples, sizeof(examples) / sizeof *(examples), (struct page_options)options, what)

static const struct example layout[] = {
    {"", ""},
    {" \n\t ", ""},
    {"<div><br><hr><p></p></div>", ""},
    {"<p>apples</p>pears<p>plums", "apples|pears|plums|"},
    {"a<br>b<BR/>c</br>d<hr>e", "a|b|c|d|e|"},
    {" a \n\n <b> b </b>\tc&nbsp;&nbsp;\xC2\xA0 d ", "a b c d|"},
    {"a<b>b</b><i> c</i><wbr>d<!-- x -->e</nothing>f", "ab cdef|"},
    {"&lt;p&gt; &amp;amp; caf&eacute; &#8364;", "<p> &amp; caf\xC3\xA9 \xE2\x82\xAC|"},
    {"long words here and there, all of them in a row  and two spaces",
     "long words here and there, all of them in a row and two spaces|"},
    {"one</div>two</p>three", "onetwo|three|"},
    {"x<html><body>y</body></html>z", "xyz|"},
    {"<h1>a<h2>b</h1>c", "a|b|c|"},
    {"<p>a<table><tr><td>b</table>c", "a|b|c|"},
    {"<ul>a<li>b<li>c<ul><li>d</ul>e</ul>f", "a|b|c|d|e|f|"},
    {"<dl><dt>a<dd>b<dt>c</dl>d", "a|b|c|d|"},
    {"<select><option>a<option>b</select>c", "a|b|c|"},
    {"a<button>b</button><label>c</label>", "abc|"},
    {"<form>a<div>b<form>c</form>d</div>e", "a|bcd|e|"},
    {"<fieldset><legend>a</legend>b</fieldset><details><summary>c</summary>d</details>e", "a|b|c|d|e|"},
    {"<ruby>\xE6\xBC\xA2<rp>(<rt>kan<rp>)</ruby>x", "\xE6\xBC\xA2kanx|"},
    {"a<plaintext>b<p>&amp;", "a|b<p>&amp;|"},
    {"<select>a<option>b<optgroup>c<option>d</optgroup></select>e<optgroup>f", "b|d|e|f|"},
    {"a<datalist><option>b</datalist>c", "ac|"},
    {"<div hidden><form><div>a</form>b</div>c</div>d", "d|"},
    {"<form><div>a</form>b</div>c", "ab|c|"},
    {"a<object>b<p>c</p></object>d", "ab|c|d|"},
    {"<xmp><p>&amp;</xmp>a", "<p>&amp;|a|"},
};

static const struct example tables[] = {
    {"<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>e", "a\tb|c\td|e|"},
    {"<table><caption>t</caption><thead><tr><th>a<th>b<tbody><tr><td>c</table>", "t|a\tb|c|"},
    {"<table><tr><td><td>a<td><td>b<td></table>", "\ta\t\tb|"},
    {"<table><tr><td><td>a<td></table>", "a|"},
    {"<table><tr><td>a<td><p>b</p><p>c</p><td>d<td>e</table>", "a|b|c|d\te|"},
    {"<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>", "a|b\tc|d\te|"},
    {"<table>a<tr>b<td>c</td>d<td>e</table>", "a|b c d\te|"},
    {"<table><td>a<td>b</table>", "a\tb|"},
    {"<td>a<tr>b", "ab|"},
    {"<table><tr><td>a<td hidden>b<table><tr><td>c</table><td>d</table>", "a\td|"},
    {"<table><tr><td>a<table>b</table><tr><td>c</table>", "a|b|c|"},
};

static const struct example hidden[] = {
    {"<script>a</script><style>b</style><template><p>c</template>d", "d|"},
    {"<head><title>a</title><noscript>b</noscript></head>c", "c|"},
    {"a<p hidden>b<p>c", "a|c|"},
    {"a<div hidden>b<div>c</div>d</div>e", "ae|"},
    {"a<span style='color:red; DISPLAY : none !important'>b<p>c</p></span>d", "ad|"},
    {"<i style=visibility:hidden>a</i><i style='display:none;display:inline'>b</i>", "b|"},
    {"<b hidden>a<i>b</b>c", "c|"},
    {"<x-tag hidden>a<y-tag>b</y-tag>c</x-tag>d", "d|"},
    {"<p title='hidden' class=hidden data-style='display:none'>a", "a|"},
    {"<p aria-hidden=true>a", "a|"},
    {"a<br style='display:none'>b", "ab|"},
    {"<dialog>a</dialog><dialog open>b</dialog>", "b|"},
    {"<video>a</video><iframe>c</iframe><textarea>d</textarea><canvas>e</canvas>f", "f|"},
    {"<svg><title>a</title><desc>b</desc><desc/><text>c</text></svg>", "c|"},
    {"a<svg> <title>b</title>c<g> d</g></svg>e<svg/>f", "aef|"},
    {"a<svg><text>b <tspan>c</tspan></text><text>d</text></svg>e", "a|b c|d|e|"},
    {"a<svg><foreignObject><div>b</div>c<svg>d</svg></foreignObject></svg>e", "a|b|c|e|"},
    {"<svg><g>a<p>b</svg>c", "bc|"},
    {"<text>a</text><svg>b<span>c", "ac|"},
    {"a<span hidden>b<span>c</span>d</span>e", "ae|"},
    {"a<div popover=auto>b</div><p popovertarget=x>c", "a|c|"},
    {"<div hidden=''><p>a</p></div><p data-popover>b", "b|"},
    {"<p>a<noscript><p>b</p></noscript>c", "ac|"},
};

static const struct example styled[] = {
    {"a<span style='Display:BLOCK'>b<i>c</i></span>d<img style=display:block>e", "a|bc|d|e|"},
    {"a<div style='display:inline'>b<p>c</p></div>d", "ab|c|d|"},
    {"<ul><li style='display : inline-block'>a <li style=display:inline>b</ul>", "a b|"},
    {"a<p style='display:strange; display:;color'>b", "a|b|"},
    {"a<b hidden style=display:inline>b</b>", "ab|"},
    {"<div style='display:flex'>a<span>b <b>c</b></span>d<i>e</i>f</div>", "a|b c|d|e|f|"},
    {"<p style=display:grid><a>a <a>b</a></p>", "a|b|"},
    {"<div style=display:flex><span>a<span>b</span>c</span><span>d</span></div>", "abc|d|"},
    {"a<span style='display:inline-flex'><i>b</i><i>c</i></span>d", "a|b|c|d|"},
    {"a<span style='float:left'>b</span>c<i style='position:absolute;display:inline'>d</i>e", "a|b|c|d|e|"},
    {"a<span style='float:none;position:relative'>b</span>c<i style='float:left;display:none'>d</i>e",
     "abce|"},
    {"<div style=display:table><div style=display:table-cell>a</div><div "
     "style=display:table-cell>b</div></div>",
     "a b|"},
    {"a<script style=display:block>b</script>c<iframe style=display:block>d</iframe>e", "ace|"},
    {"<p style='display:inline'>a</p>b", "a|b|"},
    {"a<i title='123456789 style=display:none' style=visibility:collapse>b", "a|"},
};

static const struct example kept[] = {
    {"a<span hidden>b</span>c<script>d</script>", "text 0 a|text 2048 b|text 0 c|"},
    {"<i hidden>a<i hidden>b</i><p>c</i></i>d", "text 2048 ab|text 2048 cd|"},
    {"<div style='display:none'><p>a</div>b", "text 2048 a|text 0 b|"},
};

static const struct example kept_blocks[] = {
    {"a<span hidden>b</span>c<script>d</script>", "text 0 ac|"},
    {"<div style='display:none'><p>a<b hidden>b</b></div>c", "text 2048 a|text 0 c|"},
    {"<p>a<ul hidden><li>b</ul>", "text 0 a|item1 2304 b|"},
};

static const struct example scriptless[] = {
    {"a<noscript>b</noscript>c", "abc|"},
    {"<head><noscript><style>x</style></noscript></head>a<noscript><div>b</div><p>c</noscript>d", "a|b|c|d|"},
    {"<noscript hidden>a</noscript>b<template>c</template>", "b|"},
};

static const struct example unread[] = {
    {"<ruby>\xE6\xBC\xA2<rp>(<rt>kan<rp>)</ruby>x", "\xE6\xBC\xA2x|"},
    {"<ruby>\xE6\xBC\xA2<rt>kan</rt>\xE5\xAD\x97<rt>ji</rt></ruby>", "\xE6\xBC\xA2\xE5\xAD\x97|"},
    {"<ruby><rb>a<rt>b<rb>c<rt>d</ruby>e", "ace|"},
};

static const struct example apart[] = {
    {"<table><tr><td>a<td>b<tr><td>c<br>d<td>e<td>f</table>", "a\tb|c|d|e|f|"},
    {"<table><tr><td>a<td><p>b</p><td>c<table><tr><td>d<td>e</table>f<td>g</table>", "a|b|c|d\te|f|g|"},
};

static const struct example illustrated[] = {
    {"<img><p>a<p>b<img>c<p>d", "1 a|0 bc|1 d|"},
    {"<p>a<img><img><br><div hidden><img></div><p>b", "0 a|2 b|"},
    {"<img><pre> \n</pre><img><p>&emsp;<p>a", "2 a|"},
};

static const struct example preformatted[] = {
    {"<pre>\na\n  b\t c\r\n\rd &amp;\n  \n</pre>e", "a|  b\t c|d &|e|"},
    {"<pre>a <b>b </b><br>c&#10;d</pre>", "a b |c|d|"},
};

static const struct example kind[] = {
    {"<h3>a</h3><p>b", "heading3 0 a|text 0 b|"},
    {"<article><ul><li>a<ol><li><p>b", "item1 257 a|item2 257 b|"},
    {"<main><dl><dt>a<dd>b", "term 258 a|text 258 b|"},
    {"<figure><img><figcaption>a</figure><blockquote><p>b", "caption 128 a|quote 1024 b|"},
    {"<header>a</header><footer>b</footer><nav>c</nav><aside>d</aside><form>e",
     "text 4 a|text 8 b|text 16 c|text 32 d|text 64 e|"},
    {"<table><tr><td>a<td>b<tr><td>c<tr><td><p>d", "row 512 a\tb|text 512 c|text 512 d|"},
    {"<pre>a</pre><button>b</button><p><label>c</label>", "pre 0 a|control 0 b|control 0 c|"},
    {"<li><pre>a</pre><h3>b<pre>c</pre></h3><button>d", "pre 0 a|heading3 0 b|pre 0 c|control 0 d|"},
};

static const struct example links[] = {
    {"<p>a <a href=x>bc</a> d <a name=y>e</a> <a href=z></a>", "1 2 a bc d e|"},
    {"<a href=x>a<p>b</p></a>c<a href=y>d<a href=z>e", "1 1 a|0 1 b|2 2 cde|"},
    {"<i hidden><a href=x>a</i>b", "0 0 b|"},
    {"<a href=x><p>&emsp;</p>a</a><a href=y><pre> \n</pre>b", "1 1 a|1 1 b|"},
};

static const struct example spans[] = {
    {"<p>abc</p> <p>d &amp; <b>e</b></p>", "3-6 abc|14-30 d & e|"},
    {" &amp; a<p> <b>&nbsp;</b>b", "1-8 & a|25-26 b|"},
    {"<pre>ab\ncd</pre>e", "5-8 ab|8-10 cd|16-17 e|"},
};

static const struct example tree[] = {
    {"<div class='A  b' id=c role=main>x<p>y<p class=d>z",
     "2[a b c main] 1[] x|3[] 2[a b c main] 1[] y|4[d] 2[a b c main] 1[] z|"},
    {"<div itemprop=comment data-testid=Article-Body>x", "2[article-body] 1[] x|"},
    {"<div class=' a' id='Site-Navigation Of The-Page' role=' '>x",
     "2[a site-navigation of the-page] 1[] x|"},
    {"<p class='of-8byt  9 of-7by  8 eight-of a'>x", "2[of-8byt 9 of-7by 8 eight-of a] 1[] x|"},
    {"<p class='one\ttwo three '>x", "2[one two three] 1[] x|"},
    {"<div class='eleven11 '>x<p class=' eleven11'>y", "2[eleven11] 1[] x|3[eleven11] 2[eleven11] 1[] y|"},
};

static const struct example addressed[] = {
    {"<a href='/b?c&amp;d'>a</a>.", "a (http://x.example/b?c&d).|"},
    {"<base href=//y.example/z/><a href='w'>a", "a (http://y.example/z/w)|"},
    {"<a href=b><p>a</p><p>c</p></a>", "a (http://x.example/q/b)|c|"},
    {"<a href='#b'>a</a><a href='JavaScript:c()'>d</a><a href=e></a>", "ad|"},
};

static const struct example pictured[] = {
    {"a<img alt=' b &amp; c '>d<img><p hidden><img alt=e>", "a b & c d|"}};

static const struct example pictured_spans[] = {{"a<p><img alt=b>c<p>d", "0-1 a|4-16 b c|19-20 d|"}};

/* A page that has been read to its end. */
static struct page *page_of(const char *html)
{
    struct page_options options = {0};
    struct page *page = page_open(&options);
    struct block block;
    struct text rest = text_of(html);
    while (page_next(page, &rest, true, &block))
        ;
    return page;
}

static void check_title(const char *html, const char *wanted)
{
    struct page *page = page_of(html);
    CHECK_TEXT(page_title(page), wanted);
    page_close(page);
}

static void check_type(const char *html, const char *wanted)
{
    struct page *page = page_of(html);
    CHECK_TEXT(page_type(page), wanted);
    page_close(page);
}

static void check_titles(void)
{
    check_title("<p>a", "");
    check_title("<title> A\n&amp;  B </title><title>c</title>", "A & B");
    check_title("<svg><title>a</title></svg><title>b</title>", "b");
}

static void check_types(void)
{
    check_type("<meta property='og:title' content=a>b", "");
    check_type("<meta property=og:type content='video.&#109;ovie'><meta property=og:type content=b>c",
               "video.movie");
    check_type("<meta property=og:type><noscript><meta property=og:type content=a></noscript>", "");
}

static void check_headlines(void)
{
    struct page *page =
        page_of("<meta name=Description content='a &amp; b'><meta property='og:description' content='a '>"
                "<meta property='og:description' content='longer than that'><meta content=c>"
                "<meta property='og:title' content=d><meta property='og:title' content=e>");
    CHECK_TEXT(page_description(page), "longer than that");
    CHECK_TEXT(page_headline(page), "d");
    page_close(page);
}

/* How many witnesses say that a page is of a genre. */
static void check_genres(void)
{
    static const struct {
        const char *html;
        enum page_genre genre;
        unsigned witnesses;
    } cases[] = {
        {"<p>forum", PAGE_GENRE_FORUM, 0},
        {"<link rel=canonical href='https://a.example/Threads/ferries.12/'>a", PAGE_GENRE_FORUM, 1},
        {"<link rel=canonical href='https://a.example/best-threads-of-rome'>a", PAGE_GENRE_FORUM, 0},
        {"<link rel=icon href='https://a.example/forum/'>a", PAGE_GENRE_FORUM, 0},
        {"<meta property='og:url' content='https://shop.example/'><link rel=canonical href=/product/>",
         PAGE_GENRE_PRODUCT, 1},
        {"<meta name=generator content='Discourse 3.1'><div itemtype='https://schema.org/QAPage'>"
         "<meta property='og:url' content='https://a.example/t/12'>",
         PAGE_GENRE_FORUM, 3},
        {"<script type='application/ld+json'>{\"@type\" : [\"https://schema.org/Product\"]}</script>",
         PAGE_GENRE_PRODUCT, 1},
        {"<script type='application/ld+json'>{\"@type\":3,\"@type\"</script>", PAGE_GENRE_PRODUCT, 0},
        {"<script>{\"@type\":\"Product\"}</script>", PAGE_GENRE_PRODUCT, 0},
        /* three are a list */
        {"<i itemtype=a/Product><i itemtype=a/Product>a", PAGE_GENRE_PRODUCT, 1},
        {"<i itemtype=a/Product><i itemtype=a/Product><i itemtype=a/Product>a", PAGE_GENRE_PRODUCT, 0},
        {"<i itemtype=a/Product><i itemtype=a/Product><i itemtype=a/Product>a", PAGE_GENRE_LIST, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct page *page = page_of(cases[i].html);
        CHECK(page_witnesses(page, cases[i].genre) == cases[i].witnesses);
        page_close(page);
    }
}

static struct text repeat(struct buffer *to, const char *unit, size_t count)
{
    while (count--)
        buffer_add(to, text_of(unit));
    return buffer_text(to);
}

/* A block that is too long comes in pieces that are the block again when put together. */
static void check_pieces(const char *unit, size_t count, size_t pieces)
{
    struct buffer html = {0}, joined = {0};
    struct page_options options = {0};
    struct page *page = page_open(&options);
    struct text rest = repeat(&html, unit, count);
    struct block block = {0};
    size_t found = 0;
    for (; page_next(page, &rest, true, &block); found++) {
        buffer_add(&joined, block.text);
        CHECK(block.text.length <= PAGE_LONGEST_BLOCK);
        CHECK(text_valid(block.text) == block.text.length);
        CHECK(block.text.at[block.text.length - 1] != ' ');
    }
    CHECK(!block.continues);
    CHECK(found == pieces);
    html.length -= text_is(text_slice(buffer_text(&html), html.length - 1, html.length), " ");
    CHECK(text_equal(buffer_text(&joined), buffer_text(&html)));
    page_close(page);
    buffer_free(&html);
    buffer_free(&joined);
}

/* Pieces are the same, and so is what stands beside them, however the page was cut. */
static void check_pieces_cut(const char *unit, enum what what)
{
    struct buffer html = {0};
    repeat(&html, "<a href=x>", 1);
    repeat(&html, unit, 15000);
    struct buffer whole = blocks_of(buffer_text(&html), (struct page_options){0}, what, 0);
    CHECK(text_find_byte(buffer_text(&whole), '+') < whole.length);
    for (size_t piece = 997; piece < 100000; piece *= 9) {
        struct buffer cut = blocks_of(buffer_text(&html), (struct page_options){0}, what, piece);
        CHECK(text_equal(buffer_text(&whole), buffer_text(&cut)));
        buffer_free(&cut);
    }
    buffer_free(&whole);
    buffer_free(&html);
}

/* However deep: what is open beyond the stack's limit is known by number alone, and what is hidden stays so.
 */
static void check_depth(const char *start, size_t count, const char *end, const char *wanted)
{
    struct buffer html = {0};
    repeat(&html, start, count);
    repeat(&html, end, 1);
    struct buffer got = blocks_of(buffer_text(&html), (struct page_options){0}, TEXTS, 0);
    CHECK_TEXT(buffer_text(&got), wanted);
    buffer_free(&got);
    buffer_free(&html);
}

static void check_html(void)
{
    CHECK(page_is_html(text_of("<!DOCTYPE html><p>a"), 0));
    CHECK(page_is_html(text_of("<?xml?>\n<HTML lang=en>"), 0));
    CHECK(page_is_html(text_of("<p>a <b>b</b></p> "), 0));
    CHECK(page_is_html(text_of(" <style>a { b: c }</style> text"), 0));
    CHECK(page_is_html(text_of("<META name=a>\ntext"), 0));
    CHECK(page_is_html(text_of("\n<p>Rain &amp; wind</p>"), 0));
    struct buffer late = {0};
    repeat(&late, "\r\n", 2000);
    buffer_add(&late, text_of("<!doctype html>Rain"));
    CHECK(page_is_html(buffer_text(&late), 0));
    buffer_free(&late);
    CHECK(page_is_html((struct text){"\xFF\xFE<\0h\0t\0m\0l\0", 12}, 0));
    CHECK(!page_is_html(text_of("The tag <meta> is one of the head"), 0));
    CHECK(!page_is_html(text_of("<table>: The Table element"), 0));
    CHECK(!page_is_html(text_of("<b>bold</b> text"), 0));
    CHECK(!page_is_html(text_of(""), 0));
    CHECK(!page_is_html(text_of("1 < 2, and <b>bold</b>"), 0));
    CHECK(!page_is_html(text_of("<one> <two> </two> <three>"), 0));
}

/* Marks that are written are read back. */
static void check_marks(void)
{
    static const struct {
        struct block block;
        const char *marks;
    } cases[] = {
        {{.kind = BLOCK_HEADING, .level = 6}, "h6\t-\t0\t"},
        {{.kind = BLOCK_ITEM, .level = 12, .place = PLACE_NAV | PLACE_LIST, .link_bytes = 4},
         "li12\tnav,list\t100\t"},
        {{.kind = BLOCK_ROW, .place = PLACE_ARTICLE | PLACE_TABLE, .link_bytes = 1},
         "row\tarticle,table\t25\t"},
        {{.kind = BLOCK_TEXT, .place = PLACE_HIDDEN, .link_bytes = 3}, "text\thidden\t75\t"},
        {{.kind = BLOCK_CONTROL, .place = PLACE_MAIN | PLACE_FORM}, "control\tmain,form\t0\t"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct block block = cases[i].block, read;
        struct buffer line = {0};
        block.text = text_of("a\tbc");
        page_add_marks(&line, &block);
        CHECK_TEXT(buffer_text(&line), cases[i].marks);
        buffer_add(&line, block.text);
        CHECK(page_read_marks(buffer_text(&line), &read));
        CHECK_TEXT(read.text, "a\tbc");
        CHECK(read.kind == block.kind && read.level == block.level && read.place == block.place);
        CHECK(page_link_share(&read) == page_link_share(&block));
        CHECK(page_is_marked(buffer_text(&line)));
        buffer_free(&line);
    }
}

static void check_no_marks(void)
{
    static const char *const lines[] = {
        "",
        "a",
        "text\t-\t0",
        "text\t\t0\ta",
        "text\t-\t101\ta",
        "text\t-\t-1\ta",
        "h\t-\t0\ta",
        "h7\t-\t0\ta",
        "text1\t-\t0\ta",
        "li\t-\t0\ta",
        "li0\t-\t0\ta",
        "news\t-\t0\ta",
        "text\tnav,\t0\ta\tb",
        "text\tnav,page\t0\ta",
        "text\t-\t\ta",
        "text\t-\t9999999999\ta",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct block read;
        bool comma = strstr(lines[i], "nav,\t") != NULL; /* a comma at the end is as good as none */
        CHECK(page_read_marks(text_of(lines[i]), &read) == comma);
        CHECK(comma || read.text.length == strlen(lines[i]));
        CHECK(comma || (read.kind == BLOCK_TEXT && !read.place && !read.link_bytes && !read.level));
        CHECK(page_is_marked(text_of(lines[i])) == comma);
    }
    CHECK(page_is_marked(text_of("\ntext\t-\t0\ta\n\nh1\t-\t0\tb")));
    CHECK(!page_is_marked(text_of("text\t-\t0\ta\nb\n")));
    CHECK(page_is_marked(text_of("text\t-\t0\t<!doctype html>")));
}

int main(void)
{
    CHECK_EXAMPLES(layout, {0}, TEXTS);
    CHECK_EXAMPLES(tables, {0}, TEXTS);
    CHECK_EXAMPLES(hidden, {0}, TEXTS);
    CHECK_EXAMPLES(styled, {0}, TEXTS);
    CHECK_EXAMPLES(preformatted, {0}, TEXTS);
    CHECK_EXAMPLES(kept, {.keep_hidden = true}, KINDS);
    CHECK_EXAMPLES(kept_blocks, {.hidden_blocks = true}, KINDS);
    CHECK_EXAMPLES(scriptless, {.scriptless = true}, TEXTS);
    CHECK_EXAMPLES(unread, {.no_readings = true}, TEXTS);
    CHECK_EXAMPLES(apart, {.cells_apart = true}, TEXTS);
    CHECK_EXAMPLES(illustrated, {0}, IMAGES);
    CHECK_EXAMPLES(kind, {0}, KINDS);
    CHECK_EXAMPLES(links, {0}, LINKS);
    CHECK_EXAMPLES(spans, {0}, SPANS);
    CHECK_EXAMPLES(tree, {0}, TREE);
    struct page_options with_links = {.links = true, .base = text_of("http://x.example/q/r")};
    check_examples(addressed, sizeof addressed / sizeof *addressed, with_links, TEXTS);
    CHECK_EXAMPLES(pictured, {.images = true}, TEXTS);
    CHECK_EXAMPLES(pictured_spans, {.images = true}, SPANS);
    check_titles();
    check_headlines();
    check_genres();
    check_types();
    check_pieces("word ", 40000, 4);
    check_pieces("\xE2\x82\xAC", 50000, 3);
    for (enum what what = TEXTS; what <= SPANS; what++) {
        check_pieces_cut("wo\xC3\xA9rds &eacute;&nbsp; ", what);
        check_pieces_cut("\xE2\x82\xAC\xC2\xA9z", what);
        check_pieces_cut("<a href=x>a &euro; b</a>c ", what);
    }
    check_depth("<div>", 1000, "a</div>b<p>c", "a|b|c|");
    check_depth("<div>", 1000, "<i hidden>a<div>b</div></i>c", "c|");
    check_depth("<table><tr><td>", 1000, "a<td>b", "a\tb|");
    check_html();
    check_marks();
    check_no_marks();
    return check_end();
}

/* page: a page as blocks, in the order of the page. A block is what a reader sees as one line or paragraph:
 * the text between two elements that break lines, or one row of a table.
 *
 * From HTML, blocks come one by one as the page streams through; what is kept is the block that is being
 * built and a bounded stack of open elements. Nesting of any depth costs a counter, never recursion.
 *
 * White space (HTML's, and U+00A0) is collapsed but in <pre>; cells of a row are parted by TAB. */
#ifndef PAGE_H
#define PAGE_H

#include "lib/html.h"
#include "lib/memory.h"
#include "lib/text.h"

#include "tables/page-genres.h" /* enum page_genre: PAGE_GENRE_NONE = 0, PAGE_GENRE_FORUM ... */

enum { PAGE_GENRES = PAGE_GENRE_STORY + 1 };

/* Bytes after which a block is given out in pieces (cut at a space where there is one near). */
enum { PAGE_LONGEST_BLOCK = 65536 };

enum block_kind {
    BLOCK_TEXT,    /* a paragraph, or bare text in a container */
    BLOCK_HEADING, /* h1 to h6: `level` */
    BLOCK_ITEM,    /* of a list: `level` is its depth from 1 */
    BLOCK_TERM,    /* dt */
    BLOCK_CAPTION, /* figcaption, caption */
    BLOCK_QUOTE,   /* in blockquote */
    BLOCK_ROW,     /* of a table */
    BLOCK_PRE,     /* a line of preformatted text, white space as it stands */
    BLOCK_CONTROL  /* button, option, legend, label, summary ... */
};

/* Where a block stands: bits of the elements around it. */
enum block_place {
    PLACE_ARTICLE = 1,
    PLACE_MAIN = 2,
    PLACE_HEADER = 4,
    PLACE_FOOTER = 8,
    PLACE_NAV = 16,
    PLACE_ASIDE = 32,
    PLACE_FORM = 64,
    PLACE_FIGURE = 128,
    PLACE_LIST = 256,
    PLACE_TABLE = 512,
    PLACE_QUOTE = 1024,
    PLACE_HIDDEN = 2048 /* only with keep_hidden or hidden_blocks */
};

struct block {
    struct text text; /* UTF-8 without leading or trailing space (BLOCK_PRE: as it stands; BLOCK_ROW: a TAB
                         for each empty cell before the first); valid until the next call */
    enum block_kind kind;
    int level;         /* of a heading or an item; 0 else */
    unsigned place;    /* bits of enum block_place */
    size_t link_bytes; /* bytes of `text` that stand in <a href>, without the space before a link */
    size_t images;     /* how many images stand between the first text of the block before and its own */
    size_t links;      /* how many links begin in it */
    size_t start, end; /* where it stands in the page's UTF-8, bytes: end of the opening markup before, start
                          of the next */
    bool continues;    /* the block goes on in the next piece, which begins with the space that parts them, if
                          any */
    const struct page_element *element; /* innermost container that breaks lines, or cell; never NULL */
};

/* An open element that breaks lines (div, p, li ...): what a block's place in the tree is. Valid until the
 * next call; strip-boilerplate copies what it needs. `serial` is unique in the page and grows. */
struct page_element {
    enum element element;
    uint32_t serial;   /* from 1 */
    uint32_t path;     /* hash of the tags and classes from the root to here */
    unsigned place;    /* as of a block directly in it */
    struct text marks; /* its class, id and like attributes, ASCII lower-cased, parted by spaces, at most 255
                          bytes; BYTES_COMPARED more can be read */
    const struct page_element *parent; /* NULL at the root */
};

struct page_options {
    bool keep_hidden;   /* text under hidden, display:none or visibility:hidden is given too, in blocks of its
                           own */
    bool hidden_blocks; /* of it, what stands in elements that are blocks by themselves */
    bool scriptless;    /* as where no scripts run and no frames are known: what stands in <noscript> and
                           <noframes> is given, too */
    bool no_readings;   /* what stands in <rt>, how a word is read, is not given */
    bool cells_apart;   /* once a line has ended in a row, as where a table lays out a page, each further cell
                           of it begins a line */
    bool images;        /* alt text of images stands in the text */
    bool links;       /* a link's address follows its text, in parentheses; not "#place" and "javascript:" */
    bool blocks_only; /* `path` and `marks` of elements are not wanted: that is faster */
    struct text
        base; /* what relative links are resolved against, until a <base>; empty: they stay as they are */
};

struct page; /* the reader's state */

/* Can it be a `base`: does it begin with a scheme? */
bool page_is_base(struct text address);

/* Copies the options, but not the bytes of `base`. */
struct page *page_open(const struct page_options *options);

/* Takes blocks off the front of *REST (UTF-8 of an HTML page, its end no part of a character): true and the
 * next BLOCK, or false where more bytes are needed (or, with LAST, where the page is at its end and *REST is
 * empty). Blocks of white space alone (of Unicode) are not given. Until it gives false, the bytes that it
 * took must stay where they are: the next call may still read of them. */
bool page_next(struct page *page, struct text *rest, bool last, struct block *block);

/* The <title>, white space collapsed; empty until it was met, or where there is none. Valid until page_close.
 */
struct text page_title(const struct page *page);

/* The value of <meta property="og:type">, in its case; empty until it was met, where there is none, and with
 * blocks_only. Valid until page_close. */
struct text page_type(const struct page *page);

/* The longest <meta name="description"> or property="og:description", in the same way, at most 4 KB of it. */
struct text page_description(const struct page *page);

/* <meta property="og:title">, in the same way: the title without the name of the site. */
struct text page_headline(const struct page *page);

/* How many witnesses say that it is a page of this kind, 0 to 3: its address (canonical, or og:url), the
 * program that made it, and the types of schema.org that it names. 0 with blocks_only. */
unsigned page_witnesses(const struct page *page, enum page_genre genre);

void page_close(struct page *page);

/* Per cent of a block's text that is links, rounded down. */
size_t page_link_share(const struct block *block);

/* What a kind is called: "h", "li", "text". */
const char *page_kind_name(enum block_kind kind);

/* Adds the marks of a block, what html-to-text --marks writes before its text: kind (and level), place and
 * per cent of links, each with a TAB behind. */
void page_add_marks(struct buffer *to, const struct block *block);

/* A line that page_add_marks began, as a block: kind, level, place, text, and as many link_bytes as give that
 * share; nothing else is known of it. false where the line has no marks: all of it is text then. */
bool page_read_marks(struct text line, struct block *block);

/* Do lines of this document have marks: all that begin in its first kilobyte and are not blank? */
bool page_is_marked(struct text document);

/* Is this document HTML: behind white space, does its first kilobyte hold <!doctype html, <html, or three
 * tags of known elements (two, where it begins with that of a block), or does it begin with an element of a
 * page's head? Its bytes are of this ENCODING of charset, or 0: of any in which ASCII is one byte, unless a
 * byte order mark says UTF-16. */
bool page_is_html(struct text document, int encoding);

#endif

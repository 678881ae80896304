/* html: the next token of a page, whatever its bytes (HTML standard, section 13.2.5, without its errors). It
 * knows tags, comments, raw text and references; what is shown and where lines break is the affair of page.
 *
 * The tokenizer is fed slices and keeps its place between them, so a page streams through. What it keeps is a
 * few words: a token that is longer than HTML_LONGEST is cut (text and raw text into several tokens) or loses
 * attributes (a tag). */
#ifndef HTML_H
#define HTML_H

#include "lib/memory.h"
#include "lib/text.h"
#include "tables/elements.h" /* enum element: ELEMENT_NONE = 0, ELEMENT_A ...; and the bits ELEMENT_IS_... */

enum { HTML_LONGEST = 65536 }; /* bytes that a tag may have before its remaining attributes are dropped */

enum html_kind {
    HTML_TEXT,   /* character data with references, never empty */
    HTML_PLAIN,  /* character data without references: after <plaintext>, and what is no markup after all */
    HTML_RAW,    /* content of script, style, iframe, noembed, noframes, xmp: `element` says of which */
    HTML_RCDATA, /* content of title and textarea: has references; `element` says of which */
    HTML_START,
    HTML_END,
    HTML_OTHER /* nothing for a reader: comment, doctype, the rest of a tag that is too long; one token or
                  more */
};

enum { HTML_LISTED = 16 };

struct html_token {
    enum html_kind kind;
    enum element element;   /* ELEMENT_NONE for an unknown name */
    unsigned flags;         /* of a tag: the ELEMENT_IS_... bits of its element */
    struct text text;       /* all of the token, as it stands in the page */
    struct text name;       /* of a tag: as it stands, any case */
    struct text attributes; /* of a start tag: all that stands between the name and '>' */
    bool self_closing;      /* "/>" */
    uint64_t name_signs;    /* bit i: html_name_sign of an attribute's name is i */
    size_t listed_length;   /* so many bytes at the front of `attributes` are those of the list */
    size_t listed;
    struct html_attribute {
        struct text name, value;
    } list[HTML_LISTED]; /* the first attributes, as html_attribute gives them */
};

/* 1 to 6 of the tag of a heading; 0 of another. */
static inline int html_heading_level(const struct html_token *tag)
{
    return tag->flags & ELEMENT_IS_HEADING ? (int)tag->element - ELEMENT_H1 + 1 : 0;
}

struct html {
    int state;        /* 0 at the start of a page */
    enum element raw; /* whose end tag ends the raw text */
    int script;       /* how far into <!-- <script> (the escaped states of script data) */
    size_t foreign;   /* how many <svg> and <math> are open: <title/> has no content there */
    bool frameless;   /* as where no frames are known: <noframes> holds elements, not raw text */
};

/* Takes the next token off the front of *REST; false where *REST holds none that is whole: show the same
 * bytes again with more behind them (or, with LAST, the page is at its end and *REST is empty). What has been
 * taken never depends on how the page was cut. */
bool html_next(struct html *html, struct text *rest, bool last, struct html_token *token);

/* The next attribute off the front of *ATTRIBUTES (of a start tag): name as it stands, value without its
 * quotes and with its references. False at the end. The first of two with one name counts: it comes first. */
bool html_attribute(struct text *attributes, struct text *name, struct text *value);

/* A number below 64 by which most names are told apart, in any case: of the length and the first byte.
 * (Factors below 7 mix up those that every tag is asked for with others that are common.) */
static inline unsigned html_name_sign(struct text name)
{
    return (unsigned)(((unsigned char)name.at[0] | 0x20u) + 7 * name.length) % 64;
}

/* The value of the attribute of this lower-case name, in any case; false where the tag has none. */
bool html_find_named(const struct html_token *tag, struct text name, struct text *value);

static inline bool html_find_attribute(const struct html_token *tag, const char *name, struct text *value)
{
    return tag->name_signs >> html_name_sign(text_of(name)) & 1 && html_find_named(tag, text_of(name), value);
}

/* Adds character data with its references resolved (HTML standard, section 13.2.5.72 to 84; names in
 * src/tables/entities.txt; numbers 128 to 159 as windows-1252). IN_ATTRIBUTE: "&copy=" is no reference there.
 * NUL becomes U+FFFD in a reference, and stays else. */
void html_decode(struct text data, bool in_attribute, struct buffer *to);

/* The value of the attribute of this lower-case name, references resolved, instead of what VALUE held; false,
 * and it is empty, where the tag has none. */
bool html_decoded_attribute(const struct html_token *tag, const char *name, struct buffer *value);

/* The length of the reference at the front, whose text is added; 0 where there is none. The first byte is
 * taken for an '&' whatever it is. A name without semicolon is one that needs none, is all of a word, and no
 * '=' follows, as in an attribute. */
size_t html_reference(struct text data, struct buffer *to);

#endif

/* metadata: what a page says of itself: title, authors, days, site, address, and what told each.
 *
 * Every place that may tell a fact gives candidates, each with a source and a score; then for
 * each key the candidate is chosen that has the best evidence, where candidates which agree help each other.
 * It hides the places: JSON-LD, <meta>, microdata and RDFa, <time> and <link>, classes and ids, addresses,
 * headings, and what stands around the headline. */
#ifndef METADATA_H
#define METADATA_H

#include "lib/date.h"
#include "lib/memory.h"
#include "lib/text.h"

enum metadata_key {
    METADATA_TITLE,
    METADATA_AUTHOR,
    METADATA_AUTHOR_ROLE,
    METADATA_DATE, /* of first publication */
    METADATA_MODIFIED,
    METADATA_SITE,
    METADATA_SECTION,
    METADATA_LANGUAGE,
    METADATA_URL,
    METADATA_IMAGE,
    METADATA_DESCRIPTION,
    METADATA_TAG,
    METADATA_DATELINE,
    METADATA_KEYS
};

/* Their stable names; NULL ends them. */
extern const char *const metadata_key_names[METADATA_KEYS + 1];

/* What of a page tells a fact; man/extract-metadata.1 says what each of them is. */
enum metadata_source {
    SOURCE_JSON_LD,
    SOURCE_OPENGRAPH,
    SOURCE_TWITTER,
    SOURCE_DUBLIN_CORE,
    SOURCE_PARSELY,
    SOURCE_SAILTHRU,
    SOURCE_META,
    SOURCE_MICRODATA,
    SOURCE_RDFA,
    SOURCE_TIME,
    SOURCE_LINK,
    SOURCE_ANCHOR,
    SOURCE_CLASS,
    SOURCE_HTML,
    SOURCE_BASE,
    SOURCE_SAVED,
    SOURCE_SHARE,
    SOURCE_TITLE,
    SOURCE_H1,
    SOURCE_H2,
    SOURCE_URL,
    SOURCE_IMAGE,
    SOURCE_TEXT,
    SOURCE_SCRIPT,
    SOURCE_HEADLINE,
    METADATA_SOURCES
};

/* Their stable names. */
extern const char *const metadata_source_names[METADATA_SOURCES];

struct metadata_fact {
    enum metadata_key key;
    struct text
        value; /* one line of UTF-8; a day as 2025-09-04, with its time and zone where they are known */
    enum metadata_source source;
    int score; /* 0: refused, it is no such thing */
    bool chosen;
    size_t start, end; /* where the page says it, bytes */
};

struct metadata {
    struct metadata_fact *facts; /* by key, and by place in the page */
    size_t count;
};

/* Of each key, so many candidates are looked at, in the page's order. */
enum { METADATA_MOST = 256 };

/* What an HTML page, in UTF-8, says; all of it lives in the arena. */
struct metadata metadata_read_html(struct text page, struct date_scanner *scanner, struct arena *arena);

/* The same of plain text as a scraper left it, and of lines that html-to-text --marks wrote. */
struct metadata metadata_read_plain(struct text page, struct date_scanner *scanner, struct arena *arena);
struct metadata metadata_read_marked(struct text page, struct date_scanner *scanner, struct arena *arena);

/* Is it an address of the web? */
static inline bool metadata_key_is_address(enum metadata_key key)
{
    return key == METADATA_URL || key == METADATA_IMAGE;
}

/* May a page have several of it? */
static inline bool metadata_key_is_list(enum metadata_key key)
{
    return key == METADATA_AUTHOR || key == METADATA_AUTHOR_ROLE || key == METADATA_TAG;
}

#endif

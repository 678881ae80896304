#include "lib/metadata.h"

#include "lib/article.h"
#include "lib/metadata/choose.h"
#include "lib/metadata/gather.h"
#include "lib/metadata/plain.h"

const char *const metadata_key_names[] = {[METADATA_TITLE] = "title",
                                          [METADATA_AUTHOR] = "author",
                                          [METADATA_AUTHOR_ROLE] = "author-role",
                                          [METADATA_DATE] = "date",
                                          [METADATA_MODIFIED] = "modified",
                                          [METADATA_SITE] = "site",
                                          [METADATA_SECTION] = "section",
                                          [METADATA_LANGUAGE] = "language",
                                          [METADATA_URL] = "url",
                                          [METADATA_IMAGE] = "image",
                                          [METADATA_DESCRIPTION] = "description",
                                          [METADATA_TAG] = "tags",
                                          [METADATA_DATELINE] = "dateline",
                                          [METADATA_KEYS] = NULL};

const char *const metadata_source_names[] = {
    [SOURCE_JSON_LD] = "json-ld",
    [SOURCE_OPENGRAPH] = "opengraph",
    [SOURCE_TWITTER] = "twitter",
    [SOURCE_DUBLIN_CORE] = "dublin-core",
    [SOURCE_PARSELY] = "parsely",
    [SOURCE_SAILTHRU] = "sailthru",
    [SOURCE_META] = "meta",
    [SOURCE_MICRODATA] = "microdata",
    [SOURCE_RDFA] = "rdfa",
    [SOURCE_TIME] = "time",
    [SOURCE_LINK] = "link",
    [SOURCE_ANCHOR] = "anchor",
    [SOURCE_CLASS] = "class",
    [SOURCE_HTML] = "html",
    [SOURCE_BASE] = "base",
    [SOURCE_SAVED] = "saved",
    [SOURCE_SHARE] = "share",
    [SOURCE_TITLE] = "title",
    [SOURCE_H1] = "h1",
    [SOURCE_H2] = "h2",
    [SOURCE_URL] = "url",
    [SOURCE_IMAGE] = "image",
    [SOURCE_TEXT] = "text",
    [SOURCE_SCRIPT] = "script",
    [SOURCE_HEADLINE] = "headline",
};

static struct metadata read_page(struct text page, enum article_source source, struct date_scanner *scanner,
                                 struct arena *arena)
{
    struct candidates found = {.arena = arena, .scanner = scanner, .page = page};
    struct shown shown = {0};
    if (source == ARTICLE_HTML)
        gather_html(&found, &shown);
    else
        plain_read(&found, &shown, source);
    choose_all(&found, &shown);
    buffer_free(&found.decoded);
    buffer_free(&found.tidied);
    return (struct metadata){found.at, found.count};
}

struct metadata metadata_read_html(struct text page, struct date_scanner *scanner, struct arena *arena)
{
    return read_page(page, ARTICLE_HTML, scanner, arena);
}

struct metadata metadata_read_plain(struct text page, struct date_scanner *scanner, struct arena *arena)
{
    return read_page(page, ARTICLE_PLAIN, scanner, arena);
}

struct metadata metadata_read_marked(struct text page, struct date_scanner *scanner, struct arena *arena)
{
    return read_page(page, ARTICLE_MARKED, scanner, arena);
}

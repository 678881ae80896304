/* What a page says of itself: the facts that are chosen, and the rooms that read what pages abbreviate or
 * break. */
#include "lib/metadata.h"

#include "lib/metadata/address.h"
#include "lib/metadata/byline.h"
#include "lib/metadata/marks.h"
#include "lib/metadata/spell.h"
#include "lib/metadata/when.h"
#include "lib/metadata/words.h"
#include "lib/metadata/zone.h"

#include "check.h"

/* The chosen facts of a key, parted by |. */
static struct text chosen(const struct metadata *metadata, enum metadata_key key, struct buffer *to)
{
    to->length = 0;
    for (size_t i = 0; i < metadata->count; i++) {
        if (!metadata->facts[i].chosen || metadata->facts[i].key != key)
            continue;
        if (to->length)
            buffer_add_byte(to, '|');
        buffer_add(to, metadata->facts[i].value);
    }
    return buffer_text(to);
}

static void check_pages(struct arena *arena, struct date_scanner *scanner)
{
    static const struct {
        const char *page;
        enum metadata_key key;
        const char *wanted;
    } cases[] = {
        {"", METADATA_TITLE, ""},
        {"<h1>A <b>ferry</b>\n sails</h1>", METADATA_TITLE, "A ferry sails"},
        {"<title>A ferry | The Ledger", METADATA_TITLE, "A ferry | The Ledger"},
        {"<title>A ferry | The Ledger</title><meta name=publisher content='The Ledger'>", METADATA_TITLE,
         "A ferry"},
        {"<meta property=og:title content='Rain &amp;amp; wind'>", METADATA_TITLE, "Rain & wind"},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\\u00e9\"",
         METADATA_TITLE, "A\xC3\xA9"},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\" \"author\":\"Ann "
         "Lind\"}</script>",
         METADATA_AUTHOR, "Ann Lind"},
        {"<script "
         "type='application/ld+json'>[{\"@type\":\"Review\",\"author\":{\"name\":\"Carl\"}}]</script>",
         METADATA_AUTHOR, ""},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"A\",\"logo\":{"
         "\"@type\":\"ImageObject\",\"url\":\"https://news.example/2019/02/03/logo.png\"}}}</script>",
         METADATA_URL, ""},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"A\",\"logo\":{"
         "\"@type\":\"ImageObject\",\"url\":\"https://news.example/2019/02/03/logo.png\"}}}</script>",
         METADATA_DATE, ""},
        {"<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"Ann "
         "Lind\",\"image\":{"
         "\"@type\":\"ImageObject\",\"url\":\"https://news.example/ann.jpg\"}}]}</script>",
         METADATA_IMAGE, ""},
        {"<meta name=author content='von Ann Lind und Bo Ek'>", METADATA_AUTHOR, "Ann Lind|Bo Ek"},
        {"<meta name=author content='Ann Lind, Ann Lind'>", METADATA_AUTHOR, "Ann Lind"},
        {"<meta name=author content='https://news.example/ann'>", METADATA_AUTHOR, ""},
        {"<meta name=author content='Ann Lind, World Editor'>", METADATA_AUTHOR_ROLE, "World Editor"},
        {"<meta name=date content=20250904>", METADATA_DATE, "2025-09-04"},
        {"<meta name=date content=2025-02-31>", METADATA_DATE, ""},
        {"<meta property=og:locale content=de_AT>", METADATA_LANGUAGE, "de-AT"},
        {"<meta property=og:locale content=es_AR.UTF-8>", METADATA_LANGUAGE, "es-AR"},
        {"<html lang='the language'>", METADATA_LANGUAGE, ""},
        {"<html lang=sr_RS@latin>", METADATA_LANGUAGE, "sr-RS"},
        {"<html lang=index.html>", METADATA_LANGUAGE, ""},
        {"<html lang=info@news.example>", METADATA_LANGUAGE, ""},
        {"<link rel='Canonical x' href=//news.example/a>", METADATA_URL, "https://news.example/a"},
        {"<link rel='alternate\n\tcanonical' href=https://news.example/a>", METADATA_URL,
         "https://news.example/a"},
        {"<p class=byline>By Gerard 't Hooft and Maarten \xE2\x80\x99t Hart</p>", METADATA_AUTHOR,
         "Gerard 't Hooft|Maarten \xE2\x80\x99t Hart"},
        {"<html><b itemprop='name\nauthor'>Ann Lind</b>", METADATA_AUTHOR, "Ann Lind"},
        {"<meta name=author content='Ann Lind and Bo Ek'><meta name=author content='Cy Ash'>",
         METADATA_AUTHOR, "Ann Lind|Bo Ek|Cy Ash"},
        {"<link rel=canonical href=HTTPS://News.Example/a>", METADATA_URL, "HTTPS://News.Example/a"},
        {"<meta name=keywords content='a, b,, A'>", METADATA_TAG, "a|b"},
        {"<meta name=keywords content='a; b ;; c'>", METADATA_TAG, "a|b|c"},
        {"<meta name=keywords content='a; b, c'>", METADATA_TAG, "a; b|c"},
        {"<p>EASTMERE (Agency) \xE2\x80\x94 The ferry to Stone Island sailed again on Monday, it was said by "
         "those who had waited.",
         METADATA_DATELINE, "EASTMERE"},
        {"<p>Rain - The ferry to Stone Island sailed again on Monday, it was said by somebody.",
         METADATA_DATELINE, ""},
    };
    struct buffer got = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct metadata metadata = metadata_read_html(text_of(cases[i].page), scanner, arena);
        CHECK_TEXT(chosen(&metadata, cases[i].key, &got), cases[i].wanted);
    }
    buffer_free(&got);
}

/* Where as many of a key are there as are looked at, no fact of another is taken for one more. */
static void check_many(struct arena *arena, struct date_scanner *scanner)
{
    static const struct {
        const char *piece, *end;
        enum metadata_key key;
        const char *wanted;
    } cases[] = {
        {"<meta property='article:modified_time' content='2025-09-04'>",
         "<meta name=description content=Words>", METADATA_DATE, "2025-09-04"},
        {"<meta name=date content='no day'>",
         "<meta property='article:modified_time' content='2025-09-04'><meta name=description content=Words>",
         METADATA_DATE, ""},
    };
    struct buffer page = {0}, got = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        page.length = 0;
        for (size_t j = 0; j < METADATA_MOST; j++)
            buffer_add(&page, text_of(cases[i].piece));
        buffer_add(&page, text_of(cases[i].end));
        struct metadata metadata = metadata_read_html(buffer_text(&page), scanner, arena);
        CHECK_TEXT(chosen(&metadata, cases[i].key, &got), cases[i].wanted);
    }
    buffer_free(&page);
    buffer_free(&got);
}

static void check_days(struct candidates *found)
{
    static const struct {
        const char *text, *wanted;
        bool day_first;
    } cases[] = {
        {"2025-09-04", "2025-09-04", true},
        {"2025-09-04T10:30:00+0200", "2025-09-04T10:30:00+02:00", true},
        {"2025-09-04T10:30:00:123Z", "2025-09-04T10:30:00", true},
        {"20250904T101500Z", "2025-09-04T10:15:00Z", true},
        {"1756980000", "2025-09-04T10:00:00Z", true},
        {"4 September 2025, 10:30", "2025-09-04T10:30", true},
        {"the morning of 4 September 2025", "2025-09-04", true},
        {"10 am on 4 September 2025", "2025-09-04T10:00", true},
        {"Mai 05, 2019", "2019-05-05", true},
        {"22 Septiembre, 2020", "2020-09-22", true},
        {"22 de abril de 20", "2020-04-22", true},
        {"Erstellt am 01.02.23 um 08:35", "2023-02-01T08:35", true},
        {"4. 9. 2025", "2025-09-04", true},
        {"2 November 23", "2023-11-02", true},
        {"3/4/25", "2025-04-03", true},
        {"3/4/25", "2025-03-04", false},
        {"12 goats 2025", "", true},
        {"1970-01-01", "", true},
        {"2025", "", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct when when = {0};
        bool read = when_read(found, text_of(cases[i].text), cases[i].day_first, &when);
        CHECK(read == (cases[i].wanted[0] != 0));
        CHECK_TEXT(when.value, cases[i].wanted);
    }
}

static void check_addresses(struct candidates *found)
{
    static const struct {
        const char *address, *wanted;
        bool day_first;
    } cases[] = {
        {"https://news.example/2025/09/04/ferry", "2025-09-04", true},
        {"/a/2025-9-4-ferry", "2025-09-04", true},
        {"/a/20250904-ferry", "2025-09-04", true},
        {"/news/04-09-2025", "2025-09-04", true},
        {"/news/04-09-2025", "2025-04-09", false},
        {"/news/29-10-2025", "2025-10-29", false},
        {"/news/4-9-25", "", true},
        {"/a/120250904", "", true},
        {"/2025/13/04/", "", true},
        {"/2025/09/", "", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text value = {NULL, 0};
        when_in_address(found, text_of(cases[i].address), cases[i].day_first, &value);
        CHECK_TEXT(value, cases[i].wanted);
    }
    CHECK_TEXT(address_host(text_of("https://www.news.example/a")), "news.example");
    CHECK_TEXT(address_host(text_of("/a")), "");
    CHECK_TEXT(address_decode(text_of("a%2Fb%3fc%"), found->arena), "a/b?c%");
}

static void check_midnights(struct arena *arena)
{
    static const struct {
        const char *value, *language, *wanted;
    } cases[] = {
        {"2025-09-03T22:00:00Z", "de", "2025-09-04T00:00:00+02:00"},
        {"2025-11-03T23:00:00+00:00", "de-AT", "2025-11-04T00:00:00+01:00"},
        {"2025-11-03T22:00Z", "uk", "2025-11-04T00:00:00+02:00"},
        {"2025-09-03T23:00:00Z", "en-GB", "2025-09-04T00:00:00+01:00"},
        {"2025-03-29T23:00:00Z", "it", "2025-03-30T00:00:00+01:00"},
        {"2025-03-30T22:00:00Z", "it", "2025-03-31T00:00:00+02:00"},
        {"2025-10-26T23:00:00Z", "it", "2025-10-27T00:00:00+01:00"},
        {"2025-11-03T22:00:00Z", "de", "2025-11-03T22:00:00Z"},
        {"2025-11-03T23:00:07Z", "de", "2025-11-03T23:00:07Z"},
        {"2025-11-03T23:00:00+02:00", "de", "2025-11-03T23:00:00+02:00"},
        {"2025-11-03T23:00:00", "de", "2025-11-03T23:00:00"},
        {"2025-11-03T23:00:00Z", "en", "2025-11-03T23:00:00Z"},
        {"2025-11-03", "de", "2025-11-03"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_TEXT(zone_midnight(text_of(cases[i].value), text_of(cases[i].language), arena),
                   cases[i].wanted);
}

static void check_words(void)
{
    struct word_filter filter = words_marks_filter();
    CHECK(words_name(text_of("OG:Title")).class == METADATA_NAME_TITLE);
    CHECK(words_name(text_of("viewport")).class == 0);
    CHECK(words_mark(&filter, text_of("Author")).class == METADATA_MARK_AUTHOR);
    CHECK(words_mark(&filter, text_of("a")).class == 0);
    CHECK(words_type(text_of("https://schema.org/NewsArticle")) == METADATA_TYPE_ARTICLE);
    CHECK(words_class(text_of("VER\xC3\x96"
                              "FFENTLICHT")) == METADATA_WORD_PUBLISHED);
    struct text rest = text_of(" O\xE2\x80\x99"
                               "Brien-Lind, x"),
                word;
    CHECK(words_next(&rest, &word) && text_is(word, "O\xE2\x80\x99"
                                                    "Brien-Lind"));
    CHECK(words_next(&rest, &word) && text_is(word, "x") && !words_next(&rest, &word));
    rest = text_of("-Lind--Ek '");
    CHECK(words_next(&rest, &word) && text_is(word, "Lind"));
    CHECK(words_next(&rest, &word) && text_is(word, "Ek") && !words_next(&rest, &word));
}

static void check_marks(void)
{
    struct word_filter filter = words_marks_filter();
    static const struct {
        const char *names;
        enum metadata_key key;
        bool given, away;
    } cases[] = {
        {"postAuthorName big", METADATA_AUTHOR, true, false},
        {"c-entry__date", METADATA_DATE, true, false},
        {"update-me", METADATA_DATE, false, false},
        {"comment-author", METADATA_AUTHOR, true, true},
        {"with-sidebar", METADATA_DATE, false, false},
        {"candidates", METADATA_DATE, false, false},
        {"byline\n\twith-sidebar", METADATA_AUTHOR, true, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct marks marks = {.away = false};
        marks_take(&filter, &marks, text_of(cases[i].names));
        CHECK((marks.trust[cases[i].key] > 0) == cases[i].given);
        CHECK(marks.away == cases[i].away);
    }
}

static void check_bylines(void)
{
    static const struct {
        const char *line;
        size_t begins;
    } cases[] = {{"By Ann Lind", 3}, {"Written by: Ann", 12}, {"Von Ann", 4}, {"Text by Ann", 8},
                 {"Ann Lind by", 0}, {"Bye Ann", 0},          {"by", 0},      {"", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK(byline_begins(text_of(cases[i].line)) == cases[i].begins);
    CHECK(byline_is_open(text_of("Written by:")));
    CHECK(!byline_is_open(text_of("By Ann")));
    CHECK(!byline_is_open(text_of("Article")));
}

int main(void)
{
    struct arena arena = {0};
    struct candidates found = {.arena = &arena, .scanner = date_scanner_make(&arena)};
    check_pages(&arena, found.scanner);
    check_many(&arena, found.scanner);
    check_days(&found);
    check_addresses(&found);
    check_midnights(&arena);
    check_words();
    check_marks();
    check_bylines();
    buffer_free(&found.decoded);
    buffer_free(&found.tidied);
    arena_free(&arena);
    return check_end();
}

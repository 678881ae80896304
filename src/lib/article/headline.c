/* The headline, and what stands before the text: bylines below it are kept, other stories and the menu above
 * it are dropped, and its copies. The forests do not know it: in the texts that they learned from it is left
 * out. */
#include "lib/article/rules.h"

enum {
    FEW_BLOCKS = 12,       /* from the headline to the first paragraph, and from a line to its copy */
    FEW_LINES = 20,        /* the first in plain text, where dumps set what stands between on more lines, */
    TITLE_REACH = 60,      /* or where the line stands in the page's title */
    SHORTEST_TITLE = 9,    /* bytes of such a line, */
    FEWEST_WORDS = 3,      /* and its words, where it may stand there in another case */
    MOST_OF_TITLE = 3,     /* how many times as long the title is at most */
    MOST_COPIES = 3,       /* of a headline on the page */
    LIKELY_HEADLINE = 600, /* least score of one, */
    EVIDENCE = 500,        /* and what each kind of evidence adds to it */
    SECOND_LINE = 6,       /* blocks from the first line of a headline to the likeliest, */
    NEAR_HEADLINE = 350,   /* and by how much that may be likelier */
    MENU = 150,            /* share of phrases in a line that is no headline, */
    DATED = 100,           /* and of figures in a date */
    SHORT = 40,            /* words of a teaser's paragraph */
    SAID_BEFORE = 100,     /* bytes before the headline in a line that ends with it above, */
    SAID_AGAIN = 60,       /* and below */
    TITLED = 700,          /* share of the words of a headline that stand in the title */
    FRONT = 5,             /* blocks behind the headline that may be its byline */
    MOST_BYLINES = 2,
    LIKELY_SECTION = MODEL_ONE / 2, /* score of a heading that ends as the headline does */
    LONGEST_ENTRY = 3,              /* words of a menu's line */
    FEWEST_ENTRIES = 4              /* lines of it */
};

static struct text trimmed(const struct article *article, size_t block)
{
    return text_trim(article->blocks[block].text);
}

/* Does another block near say the same, alone or behind a little more (a section, a breadcrumb)? */
static bool is_said_near(const struct article *article, size_t block)
{
    struct text text = trimmed(article, block);
    size_t from = block > FEW_BLOCKS ? block - FEW_BLOCKS : 0;
    for (size_t i = from; i < article->count && i <= block + FEW_BLOCKS; i++)
        if (i != block && article->blocks[i].text.length >= text.length &&
            article->blocks[i].text.length < text.length + SAID_BEFORE &&
            text_ends(trimmed(article, i), text))
            return true;
    return false;
}

/* Is much of it what stands around articles, as of a line to which a dump joined a menu? */
static bool is_menu(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return !article->has_elements && facts->phrases[PHRASE_NONE] - facts->phrases[PHRASE_BYLINE] >= MENU;
}

/* Does the title begin or end with the line, in any case of ASCII where it is no mere name? A page may set
 * its headline in capitals. */
static bool borders(struct text title, struct text line, int32_t words)
{
    struct text front = text_slice(title, 0, line.length);
    struct text back = text_slice(title, title.length - line.length, title.length);
    return text_equal(front, line) || text_equal(back, line) ||
           (words >= FEWEST_WORDS && (text_alike(front, line) || text_alike(back, line)));
}

/* Does a heading stand in the title as it is? Of two ideographs, and of Korean words, most of which end as
 * those do that every sentence needs, too little is left to compare word by word. Plain text has no headings,
 * and begins with the title, if it has one: a line that comes again there is the headline, with the site's
 * name before or behind it. */
static bool is_title(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    bool plain = article->source == ARTICLE_PLAIN;
    if (facts->prose || !(facts->kind == BLOCK_HEADING || (plain && block)))
        return false;
    struct text text = trimmed(article, block), name = article->page->name;
    if (text.length < SHORTEST_TITLE || text.length > name.length)
        return false;
    if (!plain)
        return text_find(name, text) < name.length;
    return text.length * MOST_OF_TITLE >= name.length && !is_menu(article, block) &&
           borders(name, text, facts->words);
}

/* Does something besides its look tell that it is the headline: level 1, the title, a line near? */
static bool has_evidence(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    return (facts->kind == BLOCK_HEADING && facts->level == 1) ||
           facts_title_share(article, block) >= TITLED || is_said_near(article, block);
}

/* Where the article begins: its first kept paragraph, and the block by which a quarter of its prose has been
 * read. */
struct body {
    size_t first, quarter;
    int64_t prose;
};

static bool find_body(const struct article *article, struct body *body)
{
    *body = (struct body){article->count, article->count, 0};
    for (size_t i = 0; i < article->count; i++)
        if (rules_prose_kept(article, i)) {
            body->first = body->first < i ? body->first : i;
            body->prose += article->facts[i].prose;
        }
    int64_t prose = 0;
    for (size_t i = body->first; i < article->count; i++) {
        prose += rules_prose_kept(article, i);
        if (prose * 4 > body->prose) {
            body->quarter = i;
            break;
        }
    }
    return body->prose > 0;
}

/* A byline that is mostly a date. */
static bool is_dated(const struct article_facts *facts)
{
    return facts->digit_share >= DATED && line_is_byline(facts);
}

/* Is it a link of a table of contents, to a heading below? */
static bool is_contents(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    if (facts->kind == BLOCK_HEADING || facts->repeats < 2 || facts->link_share < 500)
        return false;
    for (size_t i = block + 1; i < article->count; i++)
        if (article->facts[i].kind == BLOCK_HEADING && article->facts[i].hash == facts->hash)
            return true;
    return false;
}

/* Is it the site's name: a heading that ends the page's title, which another below begins, above the text? */
static bool names_site(const struct article *article, size_t block, const struct body *body)
{
    struct text name = article->page->name, site = trimmed(article, block);
    if (!is_title(article, block) || !text_ends(name, site) || name.length == site.length)
        return false;
    name.length -= site.length;
    for (size_t i = block + 1; i < body->first; i++)
        if (is_title(article, i) && !text_find(name, trimmed(article, i)))
            return true;
    return false;
}

/* Is it a line that no headline is? Nor is a refrain of the text, which in plain text the title may be. */
static bool is_no_headline(const struct article *article, size_t block, const struct body *body, bool title)
{
    const struct article_facts *facts = &article->facts[block];
    bool refrain = facts->repeats > MOST_COPIES && (article->has_elements || !title);
    return refrain || facts->bullet || is_dated(facts) || rules_boilerplate(article, block) ||
           is_contents(article, block) || names_site(article, block, body);
}

static int32_t headline_score(const struct article *article, size_t block, const struct body *body)
{
    bool below = block > body->first; /* as a dump may have it, where something tells so */
    bool title = is_title(article, block) && (article->has_elements || !below);
    int32_t score = facts_headline_score(article, block);
    if (title && score < LIKELY_HEADLINE)
        score = LIKELY_HEADLINE;
    if (!score || is_no_headline(article, block, body, title))
        return 0;
    bool evidence = title || has_evidence(article, block);
    if (below && (article->has_elements || !evidence))
        return 0;
    return score + (evidence + title) * EVIDENCE;
}

/* Is the block near enough to the first paragraph for a headline, if it stands above? Dumps set what else
 * stands between on more lines than HTML has blocks. */
static bool is_near(const struct article *article, size_t block, const struct body *body)
{
    size_t reach = article->has_elements ? FEW_BLOCKS : FEW_LINES;
    return block + reach >= body->first || (!article->has_elements && is_title(article, block));
}

/* The first line of a headline whose likeliest is found, of those that are nearly as likely; both plus 1. */
static size_t first_line(const struct article *article, size_t found, int32_t least, const struct body *body)
{
    for (size_t i = found > SECOND_LINE ? found - SECOND_LINE : 0; i + 1 < found; i++)
        if (is_near(article, i, body) && headline_score(article, i, body) >= least && !is_menu(article, i))
            return i + 1;
    return found;
}

/* The block that is the headline, plus 1; 0: none. */
static size_t find_headline(const struct article *article, const struct body *body)
{
    size_t from = body->first > TITLE_REACH ? body->first - TITLE_REACH : 0, found = 0;
    int32_t best = LIKELY_HEADLINE;
    for (size_t i = from; i < body->quarter && i <= body->first + FEW_BLOCKS; i++) {
        int32_t score = is_near(article, i, body) ? headline_score(article, i, body) : 0;
        if (score > best) {
            best = score;
            found = i + 1;
        }
    }
    bool whole = found && !article->has_elements && is_title(article, found - 1);
    return whole ? found : first_line(article, found, best - NEAR_HEADLINE, body);
}

/* The bylines between headline and first paragraph. */
static void keep_bylines(struct article *article, size_t headline, const struct body *body)
{
    size_t bylines = 0;
    for (size_t i = headline + 1; i < body->first && i <= headline + FRONT && bylines < MOST_BYLINES; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (line_is_byline(facts) && !line_is_of_board(facts) && !rules_boilerplate(article, i)) {
            rules_decide(article, i, true, RULE_BYLINE);
            bylines++;
        }
    }
}

/* Are the blocks from the first kept paragraph up to the headline other stories: headline and first sentence
 * in turns, short, and little beside the article? */
static bool are_teasers(const struct article *article, size_t headline, const struct body *body)
{
    int64_t prose = 0, paragraphs = 0, lines = 0;
    for (size_t i = body->first ? body->first - 1 : 0; i < headline; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (facts->prose > SHORT)
            return false;
        prose += facts->prose;
        paragraphs += facts->prose > 0;
        lines += !facts->prose && facts->words >= 3;
    }
    return prose * 4 <= body->prose && lines >= paragraphs;
}

static void drop_before(struct article *article, size_t headline)
{
    for (size_t i = 0; i < headline; i++)
        rules_decide(article, i, false, RULE_TEASER);
}

/* Does the text end with another, behind a little more? */
static bool ends_soon_with(struct text text, struct text end)
{
    return text.length < end.length + SAID_AGAIN && text_ends(text, end);
}

/* Is it a section's heading, likely by itself? It may end as the headline does. */
static bool heads_section(const struct article *article, size_t block)
{
    return article->has_elements && article->facts[block].kind == BLOCK_HEADING &&
           article->blocks[block].score > LIKELY_SECTION;
}

/* In plain text the page's title, too, in which it stands. */
static void drop_copies(struct article *article, size_t headline)
{
    struct text text = trimmed(article, headline);
    if (!article->has_elements && is_title(article, headline) &&
        text_equal(trimmed(article, 0), article->page->name))
        rules_decide(article, 0, false, RULE_HEADLINE_AGAIN);
    for (size_t i = headline + 1; i < article->count; i++) {
        bool same = article->facts[i].hash == article->facts[headline].hash;
        bool copy = same || (i <= headline + FEW_BLOCKS && ends_soon_with(trimmed(article, i), text));
        if (copy && !heads_section(article, i))
            rules_decide(article, i, false, RULE_HEADLINE_AGAIN);
    }
}

/* In plain text the menu with which the page begins, in a language whose menus the forests do not know: all
 * that is kept up to the headline, or to a longer line above the first paragraph, is lines of a word or a
 * few. */
static void drop_menu(struct article *article)
{
    size_t lines = 0, end = 0;
    for (; end < article->count && end + 1 != article->page->settled; end++) {
        const struct article_facts *facts = &article->facts[end];
        if (article->blocks[end].keep && (facts->words > LONGEST_ENTRY || facts->ending != END_WORD))
            break;
        lines += article->blocks[end].keep;
    }
    if (lines >= FEWEST_ENTRIES && end < article->count && !article->facts[end].prose)
        drop_before(article, end);
}

static void settle_headline(struct article *article)
{
    struct body body;
    article->page->settled = 0;
    size_t found = find_body(article, &body) ? find_headline(article, &body) : 0;
    if (!found)
        return;
    size_t headline = found - 1;
    if (headline > body.first && !are_teasers(article, headline, &body))
        return;
    article->page->settled = found;
    rules_decide(article, headline, true, RULE_HEADLINE);
    keep_bylines(article, headline, &body);
    if (headline > body.first)
        drop_before(article, headline);
    drop_copies(article, headline);
}

/* A heading of level 1 before one that only its place makes likely. */
size_t rules_headline(const struct article *article)
{
    const struct article_page *page = article->page;
    size_t headline = page->settled ? page->settled : page->headline;
    if (page->settled ||
        (headline && (is_title(article, headline - 1) || has_evidence(article, headline - 1))))
        return headline;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (facts->kind == BLOCK_HEADING && facts->level == 1 && !(headline && facts->prose))
            return i + 1;
    }
    return headline;
}

void rules_settle_headline(struct article *article)
{
    settle_headline(article);
    if (article->source == ARTICLE_PLAIN)
        drop_menu(article);
}

/* The headline, and what stands before the text: bylines below it are kept, other stories and the menu above
 * it are dropped, and its copies. The forests do not know it: in the texts that they learned from it is left
 * out. */
#include "lib/article/measure.h"
#include "lib/article/rules.h"

enum {
    FEW_BLOCKS = 12,       /* from the headline to the first paragraph, and from it to its copy */
    FEW_LINES = 20,        /* the first in plain text, where dumps set what stands between on more lines, */
    TITLE_REACH = 60,      /* or where the line stands in the page's title */
    MOST_COPIES = 3,       /* of a headline on the page */
    LIKELY_HEADLINE = 600, /* least score of one, */
    EVIDENCE = 500,        /* and what each kind of evidence adds to it */
    SECOND_LINE = 6,       /* blocks from the first line of a headline to the likeliest, */
    NEAR_HEADLINE = 350,   /* and by how much that may be likelier */
    MOSTLY_LINK = 500,     /* link share of a line of a table of contents */
    ALL_LINK = 900,        /* and of a site's name that leads to its front page */
    LONGEST_SOURCE = 8,    /* words of a credit or byline */
    DATED = 100,           /* share of figures in a line that is a date, and no headline */
    SHORT = 40,            /* words of a teaser's paragraph */
    SAID_AGAIN = 60,       /* bytes before the headline in a line below that ends with it */
    FRONT = 5,             /* blocks behind the headline that may be its byline */
    MOST_BYLINES = 2,
    LIKELY_SECTION = MODEL_ONE / 2, /* score of a heading that ends as the headline does */
    LONGEST_ENTRY = 3,              /* words of a menu's line */
    FEWEST_ENTRIES = 4              /* lines of it */
};

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
    if (facts->kind == BLOCK_HEADING || facts->repeats < 2 || facts->link_share < MOSTLY_LINK)
        return false;
    for (size_t i = block + 1; i < article->count; i++)
        if (article->facts[i].kind == BLOCK_HEADING && article->facts[i].hash == facts->hash)
            return true;
    return false;
}

/* Do some headings that the title holds stand behind a block and above the text, at that end of what is left
 * of it? */
static bool has_title_below(const struct article *article, size_t block, const struct body *body,
                            struct text rest, bool at_end)
{
    for (size_t i = block + 1; i < body->first; i++) {
        struct text text = facts_text(article, i);
        if (facts_is_title(article, i) &&
            (at_end ? text_ends(rest, text) : text_equal(text_slice(rest, 0, text.length), text)))
            return true;
    }
    return false;
}

/* Does a title go on as those of blogs do, behind the site's name? With other signs the name may stand last.
 */
static bool leads_on(struct text rest)
{
    return text_starts(rest, ":") || text_starts(rest, " : ") || text_starts(rest, " \xC2\xBB"); /* » */
}

/* Is it the site's name: a heading that ends the page's title, which another below begins, above the text; or
 * a link that begins the title, as in Harbour Notes: The late ferry, which another ends? */
static bool names_site(const struct article *article, size_t block, const struct body *body)
{
    struct text name = article->page->name, site = facts_text(article, block);
    if (!facts_is_title(article, block) || name.length == site.length)
        return false;
    if (text_ends(name, site))
        return has_title_below(article, block, body, text_slice(name, 0, name.length - site.length), false);
    struct text rest = text_slice(name, site.length, name.length);
    return article->facts[block].link_share >= ALL_LINK && leads_on(rest) &&
           text_equal(text_slice(name, 0, site.length), site) &&
           has_title_below(article, block, body, rest, true);
}

/* Is it a credit, a byline, or what stands in brackets for an image? */
static bool tells_source(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    struct text text = facts_text(article, block);
    enum phrase first = (enum phrase)facts->first_phrase;
    bool begins = ((first == PHRASE_CREDIT || first == PHRASE_BYLINE) && !line_goes_on(facts, text, first)) ||
                  text_starts(text, "\xC2\xA9");
    return (begins && facts->words <= LONGEST_SOURCE) || line_is_bracketed(text);
}

/* Is it a line that no headline is? Nor is a refrain of the text, which in plain text the title may be. */
static bool is_no_headline(const struct article *article, size_t block, const struct body *body, bool title)
{
    const struct article_facts *facts = &article->facts[block];
    bool refrain = facts->repeats > MOST_COPIES && (article->has_elements || !title);
    return refrain || facts->bullet || is_dated(facts) || tells_source(article, block) ||
           rules_boilerplate(article, block) || is_contents(article, block) ||
           names_site(article, block, body);
}

/* Below the first paragraph a dump may have it, where something tells so and it is no section that an item of
 * a table of contents above names. */
static bool may_stand_below(const struct article *article, size_t block, bool evidence)
{
    size_t above = article->facts[block].copy;
    bool named = above && article->facts[above - 1].bullet;
    return !article->has_elements && evidence && !named;
}

static int32_t headline_score(const struct article *article, size_t block, const struct body *body)
{
    bool below = block > body->first;
    bool title = facts_is_title(article, block) && (article->has_elements || !below);
    int32_t score = facts_headline_score(article, block);
    if (title && score < LIKELY_HEADLINE)
        score = LIKELY_HEADLINE;
    if (!score || is_no_headline(article, block, body, title))
        return 0;
    bool evidence = title || facts_has_evidence(article, block);
    if (below && !may_stand_below(article, block, evidence))
        return 0;
    return score + (evidence + title) * EVIDENCE;
}

/* Is the block near enough to the first paragraph for a headline, if it stands above? Dumps set what else
 * stands between on more lines than HTML has blocks. */
static bool is_near(const struct article *article, size_t block, const struct body *body)
{
    size_t reach = article->has_elements ? FEW_BLOCKS : FEW_LINES;
    return block + reach >= body->first || (!article->has_elements && facts_is_title(article, block));
}

/* The first line of a headline whose likeliest is found, of those that are nearly as likely; both plus 1. */
static size_t first_line(const struct article *article, size_t found, int32_t least, const struct body *body)
{
    for (size_t i = found > SECOND_LINE ? found - SECOND_LINE : 0; i + 1 < found; i++)
        if (is_near(article, i, body) && headline_score(article, i, body) >= least &&
            !facts_has_menu(article, i))
            return i + 1;
    return found;
}

/* The block before END that is the headline, plus 1; 0: none. */
static size_t find_headline(const struct article *article, const struct body *body, size_t end)
{
    size_t from = body->first > TITLE_REACH ? body->first - TITLE_REACH : 0, found = 0;
    int32_t best = LIKELY_HEADLINE;
    for (size_t i = from; i < body->quarter && i < end; i++) {
        int32_t score = is_near(article, i, body) ? headline_score(article, i, body) : 0;
        if (score > best) {
            best = score;
            found = i + 1;
        }
    }
    bool whole = found && !article->has_elements && facts_is_title(article, found - 1);
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

/* Does it end with the headline behind another word? What a dump joined to it has a date or a sign there, or
 * no blank. */
static bool has_more_words(struct text text, struct text headline)
{
    size_t at = text.length > headline.length ? text.length - headline.length : 0;
    struct text front = text_trim(text_slice(text, 0, at));
    return front.length && front.length < at && measure_ending(front) == END_WORD &&
           !text_ascii_digit(front.at[front.length - 1]);
}

/* Is it a section's heading, likely by itself? It may end as the headline does. */
static bool heads_section(const struct article *article, size_t block, struct text headline)
{
    bool heading = article->has_elements ? article->facts[block].kind == BLOCK_HEADING
                                         : has_more_words(facts_text(article, block), headline);
    return heading && article->blocks[block].score > LIKELY_SECTION;
}

/* In plain text the page's title, too, in which it stands. */
static void drop_copies(struct article *article, size_t headline)
{
    struct text text = facts_text(article, headline);
    if (!article->has_elements && facts_is_title(article, headline) &&
        text_equal(facts_text(article, 0), article->page->name))
        rules_decide(article, 0, false, RULE_HEADLINE_AGAIN);
    for (size_t i = headline + 1; i < article->count; i++) {
        bool same = article->facts[i].hash == article->facts[headline].hash;
        bool copy = same || (i <= headline + FEW_BLOCKS && ends_soon_with(facts_text(article, i), text));
        if (copy && !heads_section(article, i, text))
            rules_decide(article, i, false, RULE_HEADLINE_AGAIN);
    }
}

/* In plain text the menu with which the page begins, in a language whose menus the forests do not know: all
 * that is kept up to the headline, or to a longer line above the first paragraph, is lines of a word or a
 * few. */
static void drop_menu(struct article *article)
{
    size_t lines = 0, end = 0;
    for (; end < article->count && end + 1 != article->page->settled_headline; end++) {
        const struct article_facts *facts = &article->facts[end];
        if (article->blocks[end].keep && (facts->words > LONGEST_ENTRY || facts->ending != END_WORD))
            break;
        lines += article->blocks[end].keep;
    }
    if (lines >= FEWEST_ENTRIES && end < article->count && !article->facts[end].prose)
        drop_before(article, end);
}

/* The block that is the headline, plus 1; 0: none. Below the first paragraph it is one where what stands
 * above is other stories, else the likeliest above that is. */
static size_t choose_headline(const struct article *article, const struct body *body)
{
    size_t found = find_headline(article, body, body->first + FEW_BLOCKS + 1);
    if (found && found - 1 > body->first && !are_teasers(article, found - 1, body))
        found = find_headline(article, body, body->first);
    return found;
}

static void settle_headline(struct article *article)
{
    struct body body;
    article->page->settled_headline = 0;
    size_t found = find_body(article, &body) ? choose_headline(article, &body) : 0;
    if (!found)
        return;
    size_t headline = found - 1;
    article->page->settled_headline = found;
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
    size_t headline = page->settled_headline ? page->settled_headline : page->headline;
    if (page->settled_headline ||
        (headline && (facts_is_title(article, headline - 1) || facts_has_evidence(article, headline - 1))))
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

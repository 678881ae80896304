/* Threads: posts that are likely are kept; stamps, quotations and the lines around each post are dropped. A
 * page may say that it is a thread, or have stamps again and again, with the time of the day, as no article
 * has between its paragraphs; else its lines tell. */
#include "lib/article/posts.h"

enum {
    FEWEST_POSTS = 3,        /* that have a line of a profile */
    MOST_DROPPED = 12,       /* posts for each that is kept */
    LIKELY = -3 * MODEL_ONE, /* score that is enough for a paragraph that stands as kept ones do */
    MEAN_OF_PROFILE = 6,     /* words, over all of its path */
    MEAN_OF_NAMES = 2,       /* the same of headings */
    LONGEST_NAME = 6         /* words of a name or rank around it */
};

/* Is what stands right below such a line a post? It is where others are kept. */
static bool heads_post(const struct posts *posts, size_t block)
{
    const struct line_kind *kind = &posts->kinds[posts->kind_of[block]];
    return kind->kept && kind->kept * (posts->sure ? MOST_DROPPED : 1) >= kind->dropped;
}

/* Is it a name, a rank, a motto? It comes but once, between LINES that come again; where those are many, it
 * may be long. */
static bool is_of_author(const struct posts *posts, size_t block, size_t lines)
{
    const struct article_facts *facts = &posts->article->facts[block];
    return posts->kind_of[block] && ((size_t)facts->words < lines || facts->ending == END_STOP);
}

/* Is it the headline, or a byline that stands for the whole page? */
static bool is_settled(const struct article *article, size_t block)
{
    return block + 1 == article->page->settled_headline || article->blocks[block].rule == RULE_BYLINE;
}

/* Between two posts, what comes again, and what is of the authors up to the last of it. */
static void drop_between(const struct posts *posts, size_t from, size_t end)
{
    size_t lines = posts_lines(posts, from, end), last = end;
    while (last > from && !posts_again(posts, last - 1))
        last--;
    bool begun = false;
    for (size_t i = from; i < end; i++) {
        bool again = posts_again(posts, i);
        begun = begun || again || line_is_delimiter(posts->article->blocks[i].text);
        if (!is_settled(posts->article, i) && (again || (begun && i < last && is_of_author(posts, i, lines))))
            rules_decide(posts->article, i, false, RULE_ITEM);
    }
}

/* Where the comments on an article begin that have most lines of boards; 0: it is no such page. */
static size_t comments_from(const struct article *article)
{
    size_t head = rules_comments_head(article), above = 0, below = 0;
    for (size_t i = 0; head < article->count && i < article->count; i++)
        *(i < head ? &above : &below) += line_is_of_board(&article->facts[i]);
    return below > above ? head : 0;
}

/* What comes again in an article above comments is of its text. */
static void drop_between_posts(const struct posts *posts)
{
    const struct article *article = posts->article;
    for (size_t from = comments_from(article), end; from < article->count; from = end + 1) {
        end = posts_next(article, from);
        drop_between(posts, from, end);
    }
}

/* Those that stand as others do that are kept, and in what is surely a thread any that is likely by itself.
 */
static void keep_posts(const struct posts *posts)
{
    struct article *article = posts->article;
    for (size_t i = 1; i < article->count; i++) {
        int32_t score = article->blocks[i].score;
        if (article->facts[i].prose && rules_is_outscored(article, i) &&
            ((score > LIKELY && heads_post(posts, i - 1)) || (score > 0 && posts->sure)))
            rules_decide(article, i, true, RULE_ITEM);
    }
}

/* How many stamps have something said below that is kept, before the next, or above, whichever are more. */
static size_t count_stamps(const struct article *article)
{
    size_t above = 0, stamps = 0;
    bool open = false, said = false;
    for (size_t i = 0; i < article->count; i++) {
        if (line_is_stamp(&article->facts[i])) {
            above += said;
            open = true;
            said = false;
        } else if (article->blocks[i].keep && line_is_sentence(&article->facts[i])) {
            stamps += open;
            open = false;
            said = true;
        }
    }
    return stamps > above ? stamps : above;
}

/* Is it one that stands in post after post, as a member's rank, the subject, a signature do, or one of a
 * profile: who wrote the post, since when a member, how often it was liked? */
static bool is_of_profile(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    const struct article_path *path = facts_path(article->page, &article->page->nodes[facts->node]);
    int32_t mean = facts->kind == BLOCK_HEADING ? MEAN_OF_NAMES : MEAN_OF_PROFILE;
    return facts->repeats >= FEWEST_POSTS || path->words <= path->blocks * mean;
}

/* Does a line stand in the same element as another, or in one beside it, with no paragraph in them? */
static bool is_beside(const struct article *article, size_t block, size_t other)
{
    const struct article_node *nodes = article->page->nodes;
    const struct article_facts *facts = &article->facts[block];
    uint32_t own = facts->node, its = article->facts[other].node, parent = nodes[own].parent;
    return facts->words <= LONGEST_NAME &&
           (own == its ? !nodes[own].prose : parent == nodes[its].parent && !nodes[parent].prose);
}

/* The names and ranks around the line of a profile. */
static void drop_around(struct article *article, size_t line)
{
    for (size_t i = line; i > 0 && article->blocks[i - 1].keep && is_beside(article, i - 1, line); i--)
        rules_decide(article, i - 1, false, RULE_ITEM);
    for (size_t i = line + 1; i < article->count && article->blocks[i].keep && is_beside(article, i, line);
         i++)
        rules_decide(article, i, false, RULE_ITEM);
}

/* HTML: what comes again and is of profiles, and what stands around it. */
static void drop_profiles(const struct posts *posts)
{
    struct article *article = posts->article;
    for (size_t i = 0; i < article->count; i++)
        if (article->blocks[i].keep && posts_again(posts, i) &&
            (is_of_profile(article, i) ||
             (article->facts[i].phrases[PHRASE_BOARD] && line_says_when(&article->facts[i]))))
            rules_decide(article, i, false, RULE_ITEM);
    for (size_t i = 0; i < article->count; i++)
        if (!article->blocks[i].keep && posts_again(posts, i) && line_is_of_board(&article->facts[i]))
            drop_around(article, i);
}

/* In plain text a day and a time and nothing else, below a paragraph, is a stamp on any page. */
static bool is_bare_stamp(const struct article_facts *facts)
{
    return line_is_date(facts) && facts->begin != BEGIN_SIGN && !facts->quotes && !facts->symbol_share &&
           facts->ending != END_COMMA;
}

/* THREAD: whatever else they say. */
static void drop_stamps(struct article *article, bool thread)
{
    bool begun = thread;
    for (size_t i = 0; i < article->count; i++) {
        const struct article_facts *facts = &article->facts[i];
        if (!article->blocks[i].keep)
            continue;
        if (begun && (thread || is_bare_stamp(facts)) && line_is_stamp(&article->facts[i]))
            rules_decide(article, i, false, RULE_STAMP);
        begun = begun || facts->prose;
    }
}

void rules_settle_thread(struct article *article, struct arena *arena)
{
    const uint8_t *genres = article->page->genres;
    size_t stamps = count_stamps(article);
    bool dated = stamps >= FEWEST_STAMPS;
    bool known = article->source == ARTICLE_HTML && (dated || genres[PAGE_GENRE_FORUM]);
    struct posts posts;
    bool thread = article->source != ARTICLE_MARKED && posts_find(&posts, article, known, stamps, arena);
    if (thread && !known)
        keep_posts(&posts);
    rules_drop_quotations(article, thread, arena);
    if (known)
        drop_profiles(&posts);
    else if (thread)
        drop_between_posts(&posts);
    if (dated || thread || article->source == ARTICLE_PLAIN)
        drop_stamps(article, dated || thread);
}

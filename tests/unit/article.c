/* What becomes a block, what is known of it, and which blocks an article keeps. */
#include "lib/article.h"

#include <stdlib.h>

#include "lib/article/scores.h"

#include "check.h"
#include "lib/table.h"
#include "tables/boilerplate-phrases.h"
#include "tables/stop-words.h"

static const char dump[] =
    "Home\n"
    "News\n"
    "The windmill on the hill turns again\n"
    "The windmill on the hill above the village turned for the first time since the great storm.\n"
    "Its owner, who had waited for nine years, said that she had not slept the night before.\n"
    "Leave a comment\n";

/* The texts of the blocks, parted by |. */
static void check_blocks(const struct article *article, const char *wanted)
{
    struct buffer got = {0};
    for (size_t i = 0; i < article->count; i++) {
        if (i)
            buffer_add_byte(&got, '|');
        buffer_add(&got, article->blocks[i].text);
    }
    CHECK_TEXT(buffer_text(&got), wanted);
    buffer_free(&got);
}

static void check_joining(void)
{
    static const struct {
        const char *page, *blocks;
    } cases[] = {
        {"", ""},
        {" \n\t\n", ""},
        {"One\n\nTwo", "One|Two"},
        {"Home\nNews\n", "Home|News"},
        /* a link on a line of its own */
        {"The house was bought last year from\nthe railway company\n, which had no use for it.\n",
         "The house was bought last year from\nthe railway company\n, which had no use for it."},
        /* in upper case, behind a word that ends no sentence, and before the rest of one */
        {"The house on the square was bought by the\nRailway Company\n",
         "The house on the square was bought by the\nRailway Company"},
        {"The house on the square was sold last year when\nRailways Limited\nmoved.\n",
         "The house on the square was sold last year when\nRailways Limited\nmoved."},
        {"The house on the square is sold\nMore about the square\n",
         "The house on the square is sold|More about the square"},
        /* a line in lower case is none, where nothing was begun */
        {"home\nnews\nsport\n", "home|news|sport"},
        {"The end came.\nand so on\n", "The end came.|and so on"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct article article = article_read_plain(text_of(cases[i].page), &arena);
        check_blocks(&article, cases[i].blocks);
        arena_free(&arena);
    }
}

static void check_wrapped(void)
{
    struct arena arena = {0};
    struct article article =
        article_read_plain(text_of("Every morning at four the light goes on in the window of the last\n"
                                   "bakery of Lower Street, and every morning somebody is already waiting\n"
                                   "at the door. The baker, who is seventy-three years old, has tried to\n"
                                   "retire three times.\n"
                                   "Short line\n"),
                           &arena);
    CHECK(article.count == 2);
    CHECK(article.blocks[0].lines == 4);
    CHECK(article.blocks[1].lines == 1 && article.blocks[1].line == 4);
    arena_free(&arena);
}

static void check_facts(void)
{
    static const struct {
        const char *text;
        int32_t words, sentences;
        enum ending ending;
        enum phrase phrase; /* that it is made of */
    } cases[] = {
        {"Home", 1, 0, END_WORD, PHRASE_NAVIGATION},
        {"Leave a comment", 3, 0, END_WORD, PHRASE_COMMENT},
        {"Kommentar schreiben", 2, 0, END_WORD, PHRASE_COMMENT},
        {"All rights reserved.", 3, 1, END_STOP, PHRASE_LEGAL},
        {"相关阅读", 2, 0, END_WORD, PHRASE_RELATED},
        {"댓글", 1, 0, END_WORD, PHRASE_COMMENT},
        {"He came. She went! Who stayed?", 6, 3, END_QUESTION, PHRASE_NONE},
        {"Mr J. Smith of the U.S. office", 8, 0, END_WORD, PHRASE_NONE},
        {"It glued the sentences.Like this.", 6, 2, END_STOP, PHRASE_NONE},
        {"\xE2\x80\x9CIt is so.\xE2\x80\x9D", 3, 1, END_STOP, PHRASE_NONE},
        {"\xFF\xFE\x80", 0, 0, END_SYMBOL, PHRASE_NONE},
        /* letters that pages spell in several ways */
        {"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", 2, 0, END_WORD, PHRASE_RELATED},
        {"Διαβάστε επίσης", 2, 0, END_WORD, PHRASE_RELATED},
        {"TÜM HAKLARI SAKLIDIR", 3, 0, END_WORD, PHRASE_LEGAL},
        {"İlgili Haberler", 2, 0, END_WORD, PHRASE_RELATED},
        {"اقرأ أيضاً", 2, 0, END_WORD, PHRASE_RELATED},
        {"Ещё по теме", 3, 0, END_WORD, PHRASE_RELATED},
        /* marks are of their letter's word */
        {"संबंधित खबरें", 2, 0, END_WORD, PHRASE_RELATED},
        {"ข่าวที่เกี่ยวข้อง", 6, 0, END_WORD, PHRASE_RELATED},
        {"プライバシーポリシー", 5, 0, END_WORD, PHRASE_LEGAL},
        /* what ends a sentence */
        {"नदी का पानी घट गया है। पुल खुल गया॥", 9, 2, END_STOP, PHRASE_NONE},
        {"دریا کا پانی اتر گیا۔ پل کب کھلے گا؟", 9, 2, END_QUESTION, PHRASE_NONE},
        {"ទឹកទន្លេស្រកហើយ។", 5, 1, END_STOP, PHRASE_NONE},
        {"ወንዙ ጎደለ። ድልድዩ መቼ ይከፈታል፧", 5, 2, END_QUESTION, PHRASE_NONE},
        /* Thai has no stops: what is long enough has sentences, a headline has none */
        {"น้ำในแม่น้ำลดลงแล้ว", 8, 0, END_WORD, PHRASE_NONE},
        {"น้ำในแม่น้ำลดลงแล้วหลังฝนหยุดตกเมื่อสองวันก่อน ชาวบ้านจึงกลับมาข้ามสะพานได้อีกครั้ง "
         "แต่โรงเรียนริมฝั่งยังปิดอยู่",
         42, 1, END_STOP, PHRASE_NONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct article article = article_read_plain(text_of(cases[i].text), &arena);
        CHECK(article.count == 1);
        const struct article_facts *facts = article.facts;
        CHECK(facts->words == cases[i].words);
        CHECK(facts->sentences == cases[i].sentences);
        CHECK(facts->ending == cases[i].ending);
        CHECK(cases[i].phrase == PHRASE_NONE || facts->phrases[cases[i].phrase] == 1000);
        arena_free(&arena);
    }
}

static struct article_facts facts_of(struct text text)
{
    struct arena arena = {0};
    struct article article = article_read_plain(text, &arena);
    struct article_facts facts = article.facts[0];
    CHECK(article.count == 1);
    arena_free(&arena);
    return facts;
}

/* A phrase that is spelled as no block is after folding would never be found, nor would one of too many
 * words.
 */
static void check_tables(void)
{
    for (size_t i = 0; i <= boilerplate_phrases.mask; i++) {
        const struct table_entry *entry = &boilerplate_phrases.slots[i];
        if (entry->value % TABLE_KINDS > 0)
            CHECK(facts_of(table_key(&boilerplate_phrases, entry)).first_phrase ==
                  entry->value % TABLE_KINDS);
    }
    for (size_t i = 0; i <= stop_words.mask; i++)
        if (stop_words.slots[i].value >= 0)
            CHECK(facts_of(table_key(&stop_words, &stop_words.slots[i])).stop_share > 0);
}

/* Words that tell what a text is about; ideographs by pairs. */
static void check_contents(void)
{
    static const struct {
        const char *text;
        uint32_t content_count;
    } cases[] = {
        {"the ferry of the harbour", 2}, {"港", 1},   {"港口", 1}, {"港口渡船", 3},
        {"港口 ferry 渡船", 3},          {"的了", 0}, {"是", 0},   {"ตลาดเก่า", 6},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK(facts_of(text_of(cases[i].text)).content_count == cases[i].content_count);
}

static void check_years(void)
{
    static const char *const years[] = {"5 March 2024", "2024年3月5日", "5 मार्च २०२४",    "٥ مارس ٢٠٢٤",
                                        "๕ มีนาคม ๒๕๖๗", "5 มีนาคม 2567", "2024년 3월 5일", "۱۵ اسفند ۱۴۰۲"};
    static const char *const others[] = {"5 March 2567", "20240 tons", "567", "१२३४", "1402 houses", "2024x"};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++)
        CHECK(facts_of(text_of(years[i])).year);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(!facts_of(text_of(others[i])).year);
}

/* What tells when a short line was written, beside a year or without one; white space in front tells nothing.
 */
static void check_dates(void)
{
    static const char *const clocks[] = {"Posted March 5, 2001 10:41 AM", "2001-03-05 9:07"};
    static const char *const short_dates[] = {"3y", "\t12h ago", "Ann Brook 5/3/22",
                                              "posted 05.03.22, north"};
    static const char *const others[] = {"March 5, 2001", "10:41 AM", "2001 1:415", "version 3.14",
                                         "a3y 12houses",  "5/3/2",    "5/3-22",     "Ann Brook"};
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++)
        CHECK(facts_of(text_of(clocks[i])).clock);
    for (size_t i = 0; i < sizeof short_dates / sizeof *short_dates; i++)
        CHECK(facts_of(text_of(short_dates[i])).short_date);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(!facts_of(text_of(others[i])).clock && !facts_of(text_of(others[i])).short_date);
}

static void check_tree(void)
{
    struct arena arena = {0};
    struct article article =
        article_read_html(text_of("<title>Fog on the river</title><div class='comments-list'><p>One<p><a "
                                  "href=x>Two</a></div><h1>Fog</h1>"),
                          &arena);
    check_blocks(&article, "One|Two|Fog");
    CHECK(article.facts[1].link_share == 1000 && article.facts[0].link_share == 0);
    CHECK(article.page->nodes[article.facts[0].node].marks[MARK_COMMENT] == 1);
    CHECK(article.page->nodes[article.facts[2].node].marks[MARK_COMMENT] == 15);
    CHECK(facts_title_share(&article, 2) == 1000);
    CHECK(facts_title_share(&article, 0) == 0);
    arena_free(&arena);
}

/* Boxes beside the article are numbered; a post's number is its key. */
static void check_numbered_marks(void)
{
    struct arena arena = {0};
    struct article article = article_read_html(
        text_of("<div class=ad2>One</div><div id=post2>Two</div><div class='side 2 x9'>Three</div>"), &arena);
    const struct article_node *nodes = article.page->nodes;
    CHECK(nodes[article.facts[0].node].marks[MARK_PROMO] == 0);
    CHECK(nodes[article.facts[1].node].marks[MARK_ARTICLE] == 15);
    CHECK(nodes[article.facts[2].node].marks[MARK_ASIDE] == 0);
    arena_free(&arena);
}

/* Elements whose classes differ by a key, or as every second row does, are of one path; columns are not. */
static void check_keys_of_classes(void)
{
    static const struct {
        const char *one, *other;
        bool alike;
    } cases[] = {{"post-1204 open", "post-1205 open", true},
                 {"row bg1", "row bg2", true},
                 {"alt-1", "alt-2", true},
                 {"c12345", "c", true},
                 {"col-8", "col-4", false},
                 {"h3", "h4", false},
                 {"a1b", "a2b", false},
                 {"span12", "span4", false},
                 {"1", "2", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        char html[120];
        snprintf(html, sizeof html, "<div class='%s'>One</div><div class='%s'>Two</div>", cases[i].one,
                 cases[i].other);
        struct article article = article_read_html(text_of(html), &arena);
        const struct article_node *nodes = article.page->nodes;
        CHECK((nodes[article.facts[0].node].path == nodes[article.facts[1].node].path) == cases[i].alike);
        arena_free(&arena);
    }
}

/* Three posts of a thread, below a paragraph that is none. */
static void check_items(void)
{
    static const char post[] =
        "<div class=post><h3>Ann Brook</h3><p>May 3, 2031<p>The ferry was late again.</div>";
    struct arena arena = {0};
    struct buffer html = {0};
    int32_t features[FEATURE_ROOM];
    buffer_add(&html, text_of("<main><p>What do you think?"));
    for (int i = 0; i < 3; i++)
        buffer_add(&html, text_of(post));
    struct article article = article_read_html(buffer_text(&html), &arena);
    CHECK(article.count == 10);
    features_of(&article, 0, features);
    CHECK(features[FEATURE_ITEM_COUNT] == 0 && features[FEATURE_OUTER_COUNT] == 0);
    features_of(&article, 6, features);
    CHECK(features[FEATURE_ITEM_COUNT] == 3 && features[FEATURE_OUTER_COUNT] == 3);
    CHECK(features[FEATURE_ITEM_PLACE] == 2 && features[FEATURE_ITEM_MEAN] == 10);
    CHECK(features[FEATURE_ITEM_DATED] == 1000 && features[FEATURE_ITEM_HEADED] == 1000);
    CHECK(features[FEATURE_ITEM_LINKED] == 0);
    CHECK(features[FEATURE_MARK_ARTICLE] == 1);
    article.blocks[3].score = article.blocks[6].score = article.blocks[9].score = 2 * MODEL_ONE;
    scores_note(&article, &arena);
    scores_features(&article, 4, features);
    CHECK(features[FEATURE_SCORE_PATH] == 0);
    CHECK(features[FEATURE_SCORE_ITEMS] > 0 && features[FEATURE_SCORE_ITEMS] < 2 * MODEL_ONE);
    buffer_free(&html);
    arena_free(&arena);
}

/* What the page hides, pictures and links, and says of itself. */
/* Of each block: where its words stood before, plus 1, and how many blocks in a row stood there. */
static void check_copies(void)
{
    static const uint32_t copies[] = {0, 0, 0, 1, 2, 0, 5, 3}, runs[] = {0, 0, 0, 2, 2, 0, 1, 1};
    struct arena arena = {0};
    struct article article =
        article_read_plain(text_of("One.\nTwo.\nThree.\nOne.\nTwo.\nFour.\nTwo.\nThree.\n"), &arena);
    CHECK(article.count == sizeof copies / sizeof *copies);
    for (size_t i = 0; i < article.count; i++) {
        CHECK(article.facts[i].copy == copies[i]);
        CHECK(article.facts[i].copy_run == runs[i]);
    }
    arena_free(&arena);
}

static void check_evidence(void)
{
    struct arena arena = {0};
    int32_t features[FEATURE_ROOM];
    struct article article = article_read_html(
        text_of(
            "<meta property=og:type content=article><p>Seldom has a ferry of this harbour been as late as "
            "the one of Monday, whose captain, said the owner on Tuesday, had slept until noon, since no "
            "one had told him that the clocks had changed, which happens in the last night of March each "
            "year, as he should have known, after forty years at sea, and as many late nights on land as "
            "well, if what is said in the tavern is true.<p>Read on: <a href=x>The clocks of the "
            "harbour</a><div hidden>Hush</div><p class=sr-only><img>Skip"),
        &arena);
    CHECK(article.count == 4);
    features_of(&article, 1, features);
    CHECK(!features[FEATURE_IN_HIDDEN] && !features[FEATURE_IMAGES]);
    CHECK(features[FEATURE_PAGE_TYPE] == TYPE_ARTICLE);
    features_of(&article, 2, features);
    CHECK(features[FEATURE_IN_HIDDEN] && features[FEATURE_AFTER_IMAGES] == 1);
    features_of(&article, 3, features);
    CHECK(features[FEATURE_IMAGES] == 1 && features[FEATURE_MARK_UNSEEN] == 0);
    arena_free(&arena);
}

/* How the blocks stand to what the page says of itself. */
static void check_description(void)
{
    struct arena arena = {0};
    int32_t features[FEATURE_ROOM];
    struct article article = article_read_html(
        text_of(
            "<meta name=description content='Twelve lanterns vanished from harbour bridges'><title>x</title>"
            "<meta property='og:title' content='Harbour "
            "lanterns'><div><p>Menu<p>Weather</div><div><h2>Harbour "
            "lanterns</h2><p>Twelve lanterns vanished overnight, and the bridges of the harbour were "
            "dark.</div>"),
        &arena);
    CHECK(article.count == 4 && article.page->described == 4);
    features_of(&article, 3, features);
    CHECK(features[FEATURE_DESCRIBES] > 600 && features[FEATURE_DESCRIBED] > 300);
    CHECK(features[FEATURE_SINCE_DESCRIBED] == 0 && features[FEATURE_DESCRIBED_DEPTH] == 0);
    features_of(&article, 2, features);
    CHECK(features[FEATURE_SINCE_DESCRIBED] == -1 && features[FEATURE_TITLE_SHARE] == 1000);
    int32_t near = features[FEATURE_DESCRIBED_DEPTH];
    features_of(&article, 0, features);
    CHECK(features[FEATURE_DESCRIBED_DEPTH] > near && features[FEATURE_DESCRIBES] == 0);
    arena_free(&arena);
}

static void check_marked(void)
{
    struct arena arena = {0};
    struct text page =
        text_of("text\tnav\t100\tHome\ntext\tnav\t100\tNews\n\nh1\tarticle\t0\tFog\ntext\tarticle,"
                "figure\t50\tA b\ntext\tarticle\t0\tC d\nbare line");
    struct article article = article_read_marked(page, &arena);
    const struct article_facts *facts = article.facts;
    const struct article_node *nodes = article.page->nodes;
    check_blocks(&article, "Home|News|Fog|A b|C d|bare line");
    CHECK_TEXT(text_slice(page, article.blocks[1].start, article.blocks[1].end), "News");
    CHECK(facts[2].kind == BLOCK_HEADING && facts[2].level == 1 && facts[2].place == PLACE_ARTICLE);
    CHECK(facts[0].link_share == 1000 && facts[4].link_share == 0);
    CHECK(facts[3].link_share > 500 && facts[3].link_share < 1000);
    /* alike and in a row: one group; what stands in the article: one element around */
    CHECK(nodes[facts[0].node].parent == nodes[facts[1].node].parent);
    CHECK(nodes[nodes[facts[2].node].parent].parent == nodes[nodes[facts[4].node].parent].parent);
    CHECK(nodes[nodes[nodes[facts[4].node].parent].parent].blocks == 3);
    CHECK(nodes[0].blocks == 6);
    arena_free(&arena);
}

/* The rules of the blocks that the options have decided, as k and d for those kept and dropped, - for others.
 */
static void check_parts_of(struct article article, struct article_options options, const char *wanted)
{
    struct arena arena = {0};
    char got[32] = {0};
    article_decide(&article, &options, &arena);
    for (size_t i = 0; i < article.count && i < sizeof got - 1; i++)
        got[i] = article.blocks[i].rule != RULE_OPTION ? '-' : article.blocks[i].keep ? 'k' : 'd';
    CHECK_TEXT(text_of(got), wanted);
    arena_free(&arena);
}

static void check_parts(void)
{
    static const char html[] =
        "<body class=has-comments><h1>The ferry sails again today</h1><figure>A boat<figcaption>Its "
        "crew</figcaption></figure><p>The ferry to the island sails again from April, the office said on "
        "Sunday, and the "
        "boat is new.<table><tr><td>Port<td>Ships<tr><td>North</table><div "
        "id=comments><p>Fine<table><tr><td>a"
        "<td>b</table></div>";
    static const char plain[] =
        "The ferry sails again today\n\nPhoto: Ann Brook / Reuters\n\nThe ferry to the island sails again "
        "from April, the "
        "office said on Sunday, and the boat is new.\n\nPort\tShips\n\nNorth   12\n\nIt has been "
        "waited for.\n\n2 comments\n\nFine\n\nAll rights reserved.\n\nBye\n";
    enum { ALL = ARTICLE_CAPTIONS | ARTICLE_TABLES | ARTICLE_COMMENTS | ARTICLE_TITLE };
    struct arena arena = {0};
    struct article page = article_read_html(text_of(html), &arena);
    check_blocks(
        &page,
        "The ferry sails again today|A boat|Its crew|The ferry to the island sails again from April, the "
        "office said on Sunday, and the boat is new.|Port\tShips|North|Fine|a\tb");
    check_parts_of(page, (struct article_options){.keep = ALL}, "kkk-kkkk");
    check_parts_of(page, (struct article_options){.drop = ALL}, "ddd-dddd");
    check_parts_of(page, (struct article_options){.drop = ARTICLE_CAPTIONS}, "-dd-----");
    check_parts_of(page, (struct article_options){.keep = ARTICLE_TABLES, .drop = ARTICLE_COMMENTS},
                   "----kkdd");
    check_parts_of(page, (struct article_options){.keep = ARTICLE_TITLE}, "k-------");
    check_parts_of(page, (struct article_options){.lean = 0}, "--------");
    struct article lines = article_read_plain(text_of(plain), &arena);
    check_parts_of(lines, (struct article_options){.keep = ALL}, "kk-kk-kk--");
    check_parts_of(lines, (struct article_options){.drop = ARTICLE_COMMENTS}, "------dd--");
    arena_free(&arena);
}

/* A forest of one tree that gives these scores to what has at least ten words, without and with a comma, and
 * hardly keeps the rest. */
static struct model_tree ten_words(int16_t without, int16_t with)
{
    struct model_tree tree = {{{FEATURE_WORDS, 10}, {FEATURE_NONE, 0}, {FEATURE_COMMAS, 1}}, {0}};
    for (int leaf = 0; leaf < MODEL_LEAVES; leaf++)
        tree.leaves[leaf] = leaf < 8 ? -MODEL_ONE * 4 : leaf < 12 ? without : with;
    return tree;
}

static void check_reasons(void)
{
    struct model_tree tree;
    struct article_forests forests = {.first = {&tree, 1}, .second = {&tree, 1}};
    struct article_options options = {.forests = &forests};
    struct arena arena = {0};
    struct buffer rule = {0};
    tree = ten_words(4 * MODEL_ONE, 4 * MODEL_ONE);
    struct article article = article_read_plain(text_of(dump), &arena);
    article_decide(&article, &options, &arena);
    article_explain(&article, &options, &arena);
    article_add_rule(&article, 3, &rule);
    buffer_add_byte(&rule, ' ');
    article_add_rule(&article, 0, &rule);
    CHECK_TEXT(buffer_text(&rule), "forest:text:+words forest:text:-words");
    CHECK(article.reasons[3].count == 1);
    buffer_free(&rule);
    arena_free(&arena);
}

static void check_decisions(void)
{
    static const bool wanted[] = {false, false, true, true, true, false};
    struct model_tree tree = ten_words(4 * MODEL_ONE, 4 * MODEL_ONE);
    struct article_forests forests = {.first = {&tree, 1}, .second = {&tree, 1}};
    struct arena arena = {0};
    struct article article = article_read_plain(text_of(dump), &arena);
    article_decide(&article, &(struct article_options){.forests = &forests}, &arena);
    CHECK(article.count == 6);
    for (size_t i = 0; i < article.count; i++)
        CHECK(article.blocks[i].keep == wanted[i]);
    CHECK(article.blocks[2].rule == RULE_HEADLINE);
    CHECK(article.blocks[3].rule == RULE_FOREST);
    article_decide(&article, &(struct article_options){.forests = &forests, .lean = -5 * MODEL_ONE}, &arena);
    CHECK(article.blocks[3].rule == RULE_BEST);
    arena_free(&arena);
}

/* What is doubtful is kept where there is nothing better, and dropped beside what is sure. */
static void check_doubt(int16_t without_comma, bool keeps_both)
{
    struct model_tree tree = ten_words(without_comma, -MODEL_ONE);
    struct article_forests forests = {.first = {&tree, 1}, .second = {&tree, 1}};
    struct arena arena = {0};
    struct article article = article_read_plain(text_of(dump), &arena);
    article_decide(&article, &(struct article_options){.forests = &forests}, &arena);
    CHECK(article.blocks[3].keep && article.blocks[3].score > 0);
    CHECK(article.blocks[4].keep == keeps_both && (article.blocks[4].score > 0) == keeps_both);
    CHECK(!article.blocks[0].keep && !article.blocks[5].keep);
    arena_free(&arena);
}

/* Hashes that somebody chose so that they have all but their upper half in common do not stand in a row. */
static void check_crowds(void)
{
    enum { CROWD = 10000 };
    struct slots slots = slots_for(CROWD);
    uint32_t *at = calloc(slots.mask + 1, sizeof *at), random = 1;
    size_t looks = 0;
    CHECK(at && slots.mask + 1 >= 2 * (size_t)CROWD);
    for (size_t i = 0; at && i < CROWD; i++) {
        random = random * 1664525u + 1013904223u;
        uint32_t hash = (random & 0xFFFF0000u) | 1;
        size_t slot = slots_home(&slots, hash);
        for (; at[slot] && at[slot] != hash; looks++)
            slot = slots_next(&slots, slot);
        at[slot] = hash;
    }
    CHECK(looks < 10 * (size_t)CROWD);
    free(at);
}

int main(void)
{
    check_joining();
    check_wrapped();
    check_facts();
    check_tables();
    check_contents();
    check_years();
    check_dates();
    check_tree();
    check_numbered_marks();
    check_keys_of_classes();
    check_items();
    check_copies();
    check_evidence();
    check_description();
    check_decisions();
    check_doubt(-MODEL_ONE, true);
    check_doubt(4 * MODEL_ONE, false);
    check_marked();
    check_parts();
    check_reasons();
    check_crowds();
    return check_end();
}

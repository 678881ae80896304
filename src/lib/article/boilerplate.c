/* Lines that are boilerplate by their own words and signs: part of no article, whatever stands around them.
 */
#include "lib/article/rules.h"

enum {
    LONGEST_DEBRIS = 200, /* bytes */
    LONGEST_WAY = 400,    /* the same of the way to a page */
    FIGURES = 100,        /* share of figures in a row of a table, which has the signs of a way, */
    SHORT = 40,           /* words of a way, of a call, of a pager in HTML, */
    ARROW = 10,           /* and of a pager in plain text */
    LEAST_CALLED = 350,   /* share of a call's words in phrases that call, */
    FEWEST_BUTTONS = 2,   /* of the same words, that call, */
    LIKELY = MODEL_ONE,   /* and score above which it belongs, or a way to a page */
    MOSTLY_LINK = 600,    /* link share of a pager */
    LONGEST_FILED = 80,   /* words of a line that says where an entry was put, */
    LEAST_FILED = 300,    /* and share of them in phrases of what stands around articles */
    HALF = 500,           /* share of links, or of such phrases, in a pointer */
    FEWEST_POINTER = 3,   /* words of one, or of the headline behind a word of menus, */
    LONGEST_POINTER = 24, /* as the call and another story's headline have, */
    CALL = 32             /* and characters of the call, up to its colon */
};

/* The end of a tag whose beginning a naive scraper took for one: News"> */
static bool is_debris(struct text text)
{
    size_t length = text.length;
    return length >= 2 && length < LONGEST_DEBRIS && text.at[length - 1] == '>' &&
           text_find_byte(text, '<') == length &&
           (text.at[length - 2] == '"' || text.at[length - 2] == '\'' || text.at[length - 2] == '/');
}

static bool holds(struct text text, const char *sign)
{
    return text_find(text, text_of(sign)) < text.length;
}

/* Is it a sign of quotations, too: « and »? */
static bool quotes(struct text text)
{
    return holds(text, "\xC2\xAB") || holds(text, "\xE2\x80\xB9");
}

static bool holds_twice(struct text text, const char *sign)
{
    size_t at = text_find(text, text_of(sign));
    return holds(text_slice(text, at + 1, text.length), sign);
}

/* Has it colons behind words, two or more, or one where nothing says that it is a way? Weight: 2 kg | Colour:
 * red, but You are here: Home | Ferries */
static bool has_labels(const struct article_facts *facts, struct text text)
{
    size_t labels = facts->phrases[PHRASE_NONE] ? 0 : 1;
    for (size_t i = 1; i + 1 < text.length; i++)
        labels += text.at[i] == ':' && text.at[i + 1] == ' ' && text.at[i - 1] != ':';
    return labels >= 2;
}

/* A sign that parts the names on the way to a page, with blanks around where it parts other things, too. */
struct way_sign {
    char mark; /* of its bytes one, sought first */
    const char *sign;
    bool of_tables; /* it parts cells as well */
};

/* Is it a letter, or a byte of one? */
static bool ends_name(unsigned char byte)
{
    return text_ascii_letter(byte) || byte >= 0x80;
}

/* Is each of its angles, two or more, between letters, as in no code? Forum>Ships>Ferries. */
static bool is_bare_way(struct text text)
{
    size_t angles = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] == '<' ||
            (text.at[i] == '>' && !(ends_name(text_byte(text, i - 1)) && ends_name(text_byte(text, i + 1)))))
            return false;
        angles += text.at[i] == '>';
    }
    return angles >= 2;
}

/* Home » World » Headline; the sign, NULL: it is no such way. An item of a list is none. */
static const struct way_sign *way_sign(const struct article_facts *facts, struct text text)
{
    static const struct way_sign signs[] = {{'\xBB', "\xC2\xBB", false},
                                            {'\xBA', "\xE2\x80\xBA", false},
                                            {'>', " > ", false},
                                            {'|', " | ", true},
                                            {':', " :: ", true},
                                            {'/', " / ", true},
                                            {'\x9E', "\xEF\xBC\x9E", false}}; /* » › ＞ */
    static const struct way_sign bare = {'>', ">", false};
    if (facts->words > SHORT || facts->sentences || facts->bullet || text.length > LONGEST_WAY)
        return NULL;
    for (const struct way_sign *sign = signs; sign < signs + sizeof signs / sizeof *signs; sign++)
        if (text_find_byte(text, sign->mark) < text.length && holds_twice(text, sign->sign))
            return quotes(text) || has_labels(facts, text) ? NULL : sign;
    bool angle = text_find_byte(text, bare.mark) < text.length;
    return angle && is_bare_way(text) && !has_labels(facts, text) ? &bare : NULL;
}

/* Is it a row of a table, with figures, or another right above or below it? */
static bool is_row(const struct article *article, size_t block, const struct way_sign *sign)
{
    const struct article_facts *facts = &article->facts[block];
    return sign->of_tables &&
           (facts->digit_share >= FIGURES ||
            (block && way_sign(facts - 1, facts_text(article, block - 1)) == sign) ||
            (block + 1 < article->count && way_sign(facts + 1, facts_text(article, block + 1)) == sign));
}

static bool is_breadcrumb(const struct article *article, size_t block)
{
    const struct way_sign *sign = way_sign(&article->facts[block], facts_text(article, block));
    return sign && !is_row(article, block, sign);
}

/* Asks the reader to comment, share, subscribe or agree, and says little else. What has other words beside
 * names of networks is about these: Harbour office leaves Twitter. */
static bool is_call(const struct article_facts *facts, struct text text)
{
    static const enum phrase kinds[] = {PHRASE_COMMENT, PHRASE_SHARE, PHRASE_NEWSLETTER, PHRASE_CONSENT,
                                        PHRASE_ADVERT};
    int32_t found = line_has_others(facts) ? -facts->phrases[PHRASE_NETWORK] : 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        found += facts->phrases[kinds[i]];
    return facts->words <= SHORT && found >= LEAST_CALLED && !line_has_in_passing(facts, text);
}

/* A button that comes again: those of accordions and tabs, which name what they show, do so at most below
 * a list of them. */
static bool is_button(const struct article *article, const struct article_facts *facts)
{
    return facts->kind == BLOCK_CONTROL && facts->repeats >= FEWEST_BUTTONS &&
           !(facts->copy && article->facts[facts->copy - 1].kind != BLOCK_CONTROL);
}

/* The words of a call up to its colon; 0: it has none there. */
static int32_t words_called(struct text text)
{
    struct text call = text;
    for (size_t i = 0; i < CALL && text.length; i++) {
        uint32_t c = text_next(&text);
        if (c == ':' || c == 0xFF1A)
            return (int32_t)text_words_most(text_slice(call, 0, call.length - text.length), CALL);
    }
    return 0;
}

/* Does an arrow lead out of it? What signs of quotations enclose is a quotation, but for two links. */
static bool is_led_by(struct text text, const char *before, const char *after, bool two)
{
    bool begins = text_starts(text, before), ends = text_ends(text, text_of(after));
    if (begins && ends)
        return two;
    return begins != ends && text_find(text, text_of(begins ? after : before)) == text.length;
}

/* The story before or after this one: ← Ferries of the north. */
static bool is_pager(const struct article *article, const struct article_facts *facts, struct text text)
{
    static const char *const arrows[][2] = {{"\xE2\x86\x90", "\xE2\x86\x92"},  /* ← → */
                                            {"\xC2\xAB", "\xC2\xBB"},          /* « » */
                                            {"\xE2\x80\xB9", "\xE2\x80\xBA"}}; /* ‹ › */
    bool fits = article->has_elements ? facts->link_share >= MOSTLY_LINK && facts->words <= SHORT
                                      : !facts->prose && facts->words && facts->words <= ARROW;
    for (size_t i = 0; fits && i < sizeof arrows / sizeof *arrows; i++)
        if (is_led_by(text, arrows[i][0], arrows[i][1],
                      facts->links >= 2 || (!article->has_elements && i == 0)))
            return true;
    return false;
}

/* Where a blog has put the entry: This entry was posted in Ferries and tagged north. In plain text, where no
 * link tells it, it is longer than a byline, with a date, and speaks of comments: ... You can follow any
 * responses to this entry. */
static bool is_filed(const struct article *article, const struct article_facts *facts)
{
    if (facts->words > LONGEST_FILED || facts->phrases[PHRASE_NONE] < LEAST_FILED)
        return false;
    bool dated = facts->first_phrase == PHRASE_BYLINE;
    if (article->has_elements)
        return facts->links >= 2 && (dated || facts->first_phrase == PHRASE_NAVIGATION);
    return dated && facts->digit_share && facts->words > LONGEST_BYLINE && facts->phrases[PHRASE_COMMENT];
}

/* Does it begin as what leads elsewhere does, up to a colon, with no more other words? Of menus one word is
 * enough where it is the only one, and another story's headline follows: "Video: 4K" and "Video quality:"
 * name what they tell. */
static bool is_led_to(const struct article_facts *facts, struct text text, int32_t share)
{
    bool label = facts->first_phrase == PHRASE_NAVIGATION && share * facts->words <= 1000;
    int32_t called = words_called(text);
    if (label)
        return called == 1 && facts->words > FEWEST_POINTER && facts->ending != END_STOP;
    return called && (share + 1) * facts->words * 2 >= called * 1000;
}

/* Does it begin so, or of a link in HTML without a colon? There two words of menus must tell, as one may
 * begin a name: Home Depot. */
static bool leads_elsewhere(const struct article *article, const struct article_facts *facts,
                            struct text text)
{
    bool related = facts->first_phrase == PHRASE_RELATED, menu = facts->first_phrase == PHRASE_NAVIGATION;
    int32_t share = facts->phrases[PHRASE_RELATED] + facts->phrases[PHRASE_NAVIGATION];
    if (article->has_elements && (related || (menu && share * facts->words > 1000)))
        return true;
    return (related || menu) && is_led_to(facts, text, share);
}

/* Sends the reader to another page and says little else: Read also: Ferries of the north. */
static bool is_pointer(const struct article *article, const struct article_facts *facts, struct text text)
{
    bool linked = article->has_elements && facts->link_share >= HALF;
    bool menu = !article->has_elements && facts->repeats > 1 && facts->phrases[PHRASE_NONE] >= HALF;
    if (facts->words <= FEWEST_POINTER && (linked || menu) && line_is_bracketed(text)) /* [edit] */
        return true;
    return facts->words >= FEWEST_POINTER && facts->words <= LONGEST_POINTER &&
           (linked || !article->has_elements) && leads_elsewhere(article, facts, text);
}

static struct text last_line(struct text text)
{
    size_t start = text.length;
    while (start && text.at[start - 1] != '\n')
        start--;
    return text_slice(text, start, text.length);
}

/* May it be a name in code: --no-verify, ferry_set_depth? */
static bool may_be_code(const struct article_facts *facts, struct text text)
{
    bool begins = facts->begin == BEGIN_SIGN && facts->words;
    bool joined = text_find_byte(text, '-') == text.length && text_find_byte(text, '.') == text.length;
    return !line_is_bracketed(text) && (begins || joined);
}

/* Is it one such word, or several lines of them? A dump breaks behind names in code, too. */
static bool is_slug(const struct article_facts *facts, struct text text)
{
    return line_is_slug(text) && !may_be_code(facts, text) &&
           (holds(text, "://") || line_is_slug(last_line(text)));
}

/* Plain text: what its signs alone tell. */
static enum article_rule debris_of(const struct article *article, size_t block, struct text text)
{
    return is_slug(&article->facts[block], text) ? RULE_SLUG
           : is_debris(text)                     ? RULE_DEBRIS
           : is_breadcrumb(article, block)       ? RULE_BREADCRUMB
                                                 : RULE_NONE;
}

enum article_rule rules_boilerplate(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    struct text text = facts_text(article, block);
    bool signs = facts->punctuation_share || facts->symbol_share; /* that some of them can't be without */
    enum article_rule debris = signs && !article->has_elements ? debris_of(article, block, text) : RULE_NONE;
    return debris                                    ? debris
           : is_call(facts, text)                    ? RULE_CALL
           : is_button(article, facts)               ? RULE_CALL
           : is_pointer(article, facts, text)        ? RULE_POINTER
           : signs && is_pager(article, facts, text) ? RULE_PAGER
           : is_filed(article, facts)                ? RULE_FILED
                                                     : RULE_NONE;
}

/* May a line say so and belong? A call may in code that has print(), as a section's heading, and where it is
 * likely, as a list of networks that the text is about, in plain text with no phrase that calls by itself; an
 * item that stays as the others of its list do; in plain text what is likely and only has the signs of a way.
 */
static bool may_stay(const struct article *article, size_t block, enum article_rule rule)
{
    const struct article_facts *facts = &article->facts[block];
    int32_t score = article->blocks[block].score;
    switch (rule) {
    case RULE_CALL:
        return facts->kind == BLOCK_PRE || rules_heads_section(article, block) ||
               (score > LIKELY && (article->has_elements || !facts->outright));
    case RULE_BREADCRUMB:
        return score > LIKELY;
    case RULE_POINTER:
        return score > 0 && (facts->kind == BLOCK_ITEM ||
                             (facts->bullet && !facts->outright && facts->first_phrase == PHRASE_NAVIGATION));
    default:
        return false;
    }
}

void rules_drop_boilerplate(struct article *article)
{
    for (size_t i = 0; i < article->count; i++) {
        enum article_rule rule = article->blocks[i].keep ? rules_boilerplate(article, i) : RULE_NONE;
        if (rule && !may_stay(article, i, rule))
            rules_decide(article, i, false, rule);
    }
}

void rules_name_boilerplate(struct article *article)
{
    for (size_t i = 0; i < article->count; i++) {
        enum article_rule rule = rules_is_outscored(article, i) ? rules_boilerplate(article, i) : RULE_NONE;
        if (rule)
            article->blocks[i].rule = rule;
    }
}

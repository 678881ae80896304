/* Faults: lines that are no part of any article, whatever stands around them. */
#include "lib/article/facts.h"

enum {
    SHORT = 40, /* words of a call, a way to the page */
    ARROW = 10, /* words of a line that an arrow begins or ends */
    CALL = 32   /* characters of a call to read something else, up to its colon */
};

/* The end of a tag whose beginning a naive scraper took for one: News"> */
static bool is_debris(struct text text)
{
    size_t length = text.length;
    return length >= 2 && length < 200 && text.at[length - 1] == '>' && text_find_byte(text, '<') == length &&
           (text.at[length - 2] == '"' || text.at[length - 2] == '\'' || text.at[length - 2] == '/');
}

/* Home » World » Headline */
static bool is_breadcrumb(const struct article_facts *facts, struct text text)
{
    static const char *const signs[] = {"\xC2\xBB", "\xE2\x80\xBA", " > ", " | ", " :: ", " / "};
    static const char marks[] = {'\xBB', '\xBA', '>', '|', ':', '/'}; /* of each a byte, sought first */
    if (facts->words > SHORT || facts->sentences || text.length > 400)
        return false;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (text_find_byte(text, marks[i]) == text.length)
            continue;
        size_t at = text_find(text, text_of(signs[i]));
        struct text rest = text_slice(text, at + 1, text.length);
        if (rest.length && text_find(rest, text_of(signs[i])) < rest.length)
            return true;
    }
    return false;
}

/* Asks the reader to comment, share, subscribe or agree, and says little else. */
static bool is_call(const struct article_facts *facts)
{
    static const enum phrase kinds[] = {PHRASE_COMMENT, PHRASE_SHARE, PHRASE_NEWSLETTER, PHRASE_CONSENT,
                                        PHRASE_ADVERT};
    int32_t found = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        found += facts->phrases[kinds[i]];
    return facts->words <= SHORT && found >= (facts->words == 1 ? 1000 : 350);
}

static bool has_colon_in_front(struct text text)
{
    for (size_t i = 0; i < CALL && text.length; i++) {
        uint32_t c = text_next(&text);
        if (c == ':' || c == 0xFF1A)
            return true;
    }
    return false;
}

static bool ends_in(struct text text, const char *end)
{
    size_t length = strlen(end);
    return text.length > length && text_is(text_slice(text, text.length - length, text.length), end);
}

/* Sends the reader on by an arrow: Older entries →. Of « and », which are also quotation marks, one alone. */
static bool has_arrow(const struct article_facts *facts, struct text text)
{
    static const char *const back[] = {"\xE2\x86\x90", "\xC2\xAB", "\xE2\x80\xB9"}, *const on[] = {
                                                                                        "\xE2\x86\x92",
                                                                                        "\xC2\xBB",
                                                                                        "\xE2\x80\xBA"};
    bool ascii = (unsigned char)text.at[0] < 0x80 && (unsigned char)text.at[text.length - 1] < 0x80;
    if (ascii || facts->prose || facts->words > ARROW || !facts->words)
        return false;
    for (size_t i = 0; i < sizeof back / sizeof *back; i++) {
        bool begins = text_starts(text, back[i]), ends = ends_in(text, on[i]);
        if (begins != ends)
            return text_find(text, text_of(begins ? on[i] : back[i])) == text.length;
    }
    return false;
}

/* Sends the reader to another page and says little else: Read also: Ferries of the north. In plain text,
 * where no link tells it, the colon does. */
static bool is_pointer(const struct article *article, const struct article_facts *facts, struct text text)
{
    if (facts->words <= 3 && facts->link_share >= 500 && facts_is_bracketed(text)) /* [edit] */
        return true;
    bool begins = facts->first_phrase == PHRASE_RELATED || facts->first_phrase == PHRASE_NAVIGATION;
    if (!begins || facts->words < 3 || facts->words > SHORT)
        return false;
    return article->html ? facts->link_share >= 500 : has_colon_in_front(text);
}

const char *facts_fault(const struct article *article, size_t block)
{
    const struct article_facts *facts = &article->facts[block];
    struct text text = text_trim(article->blocks[block].text);
    bool signs =
        facts->punctuation_share || facts->symbol_share; /* without them, it can't be the first three */
    bool plain = signs && !article->html;
    return plain && facts_is_slug(text)          ? "slug"
           : signs && is_debris(text)            ? "debris"
           : plain && is_breadcrumb(facts, text) ? "breadcrumb"
           : is_call(facts)                      ? "call"
           : is_pointer(article, facts, text)    ? "pointer"
           : plain && has_arrow(facts, text)     ? "pointer"
                                                 : NULL;
}

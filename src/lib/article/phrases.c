/* Phrases: what words of a block are those that pages set around articles, by the table of them. */
#include "lib/article/measure.h"

#include "lib/table.h"
#include "tables/boilerplate-phrases.h"

enum {
    PHRASE_WORDS = 6,
    PHRASE_IDEOGRAPHS = 24,
    FRONT = 48, /* tokens of a block that are looked at, and at its end */
    BACK = 24,
    CERTAIN_WORDS = 3, /* of a phrase that no sentence has in passing, */
    FIRST_WORDS = 2,   /* of one that none begins with so, */
    CERTAIN_IDEOGRAPHS = 7
};

static unsigned has_pair(uint32_t first, uint32_t second)
{
    uint32_t pair = table_pair(first, second);
    return boilerplate_phrases_pairs[pair / 8] >> pair % 8 & 1;
}

/* How many words a phrase can have that begins with this token, which was found in the table. */
static size_t longest_at(const struct measure *measure, size_t token, int32_t found)
{
    const struct measure_token *first = &measure->tokens[token];
    size_t longest = (size_t)found / TABLE_KINDS % (TABLE_LONGEST + 1), left = measure->count - token;
    bool untold = found > (TABLE_LONGEST + 1) * TABLE_KINDS;
    if (left < 2 || !(untold || has_pair(first[0].hash, first[1].hash)))
        return 1;
    size_t most = first->ideograph ? PHRASE_IDEOGRAPHS : PHRASE_WORDS;
    longest = longest < most ? longest : most;
    return longest < left ? longest : left;
}

/* May a phrase begin with this token? Of those that only begin some, as "to" and "in", most begin none. All
 * three filters are asked of all, since no branch between them could be foretold. */
static bool may_begin(const struct measure *measure, size_t token)
{
    const struct measure_token *first = &measure->tokens[token];
    uint32_t second = token + 1 < measure->count ? first[1].hash : TABLE_ALONE;
    return (has_pair(first->hash, TABLE_ALONE) | has_pair(first->hash, second)) &
           table_may_hold(&boilerplate_phrases, first->hash);
}

/* The longest phrase that begins with this token: how many tokens; its kind. The first word of each phrase is
 * in the table, too. */
static size_t phrase_at(const struct measure *measure, size_t token, int32_t *kind)
{
    const struct measure_token *first = &measure->tokens[token];
    int32_t found = may_begin(measure, token)
                        ? table_search(&boilerplate_phrases, measure_token_text(measure, token), first->hash)
                        : -1;
    if (found < 0)
        return 0;
    for (size_t words = longest_at(measure, token, found); words > 1; words--) {
        struct text phrase = {measure->folded.at + first->start, first[words - 1].end - first->start};
        int32_t value = table_find(&boilerplate_phrases, phrase);
        *kind = value < 0 ? PHRASE_NONE : value % TABLE_KINDS;
        if (*kind)
            return words;
    }
    *kind = found % TABLE_KINDS;
    return *kind != PHRASE_NONE;
}

/* Has a phrase so many words that it tells what the block is, whatever stands around it? Those of boards tell
 * it by themselves. */
static bool is_outright(const struct measure *measure, size_t token, size_t length, enum phrase kind)
{
    size_t words = token ? CERTAIN_WORDS : FIRST_WORDS;
    return kind != PHRASE_BOARD && length >= (measure->tokens[token].ideograph ? CERTAIN_IDEOGRAPHS : words);
}

void measure_phrases(const struct measure *measure, struct article_facts *facts, struct article_page *page)
{
    int32_t found[PHRASE_COUNT] = {0}, all = 0;
    for (size_t i = 0; i < measure->count;) {
        if (i == FRONT && measure->count > FRONT + BACK)
            i = measure->count - BACK;
        int32_t kind;
        size_t length = phrase_at(measure, i, &kind);
        if (length) {
            facts->first_phrase = (uint8_t)(i ? facts->first_phrase : kind);
            facts->outright |= is_outright(measure, i, length, (enum phrase)kind);
            found[kind] += (int32_t)length;
            all += (int32_t)length;
        }
        i += length ? length : 1;
    }
    found[PHRASE_NONE] = all - found[PHRASE_BOARD];
    found[PHRASE_BYLINE] += found[PHRASE_CLOCK];
    found[PHRASE_SHARE] += found[PHRASE_NETWORK];
    found[PHRASE_COMMENT] += found[PHRASE_THREAD];
    for (size_t kind = 0; all && kind < PHRASE_COUNT; kind++)
        facts->phrases[kind] = measure_share(found[kind], (int64_t)measure->count);
    page->boards += found[PHRASE_BOARD] || found[PHRASE_COMMENT];
}

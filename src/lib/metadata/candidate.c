#include "lib/metadata/candidate.h"

#include "lib/html.h"
#include "lib/metadata/words.h"

enum { LONGEST = 5000 /* bytes of a value */ };

static bool add(struct candidates *found, struct metadata_fact fact)
{
    if (found->of_key[fact.key] >= METADATA_MOST)
        return false;
    if (found->count == found->capacity) {
        size_t capacity = found->capacity ? 2 * found->capacity : 64;
        struct metadata_fact *at = arena_take(found->arena, capacity, sizeof *at);
        uint32_t *groups = arena_take(found->arena, capacity, sizeof *groups);
        struct text *keys = arena_take(found->arena, capacity, sizeof *keys);
        if (found->count) {
            memcpy(at, found->at, found->count * sizeof *at);
            memcpy(groups, found->groups, found->count * sizeof *groups);
            memcpy(keys, found->keys, found->count * sizeof *keys);
        }
        found->at = at;
        found->groups = groups;
        found->keys = keys;
        found->capacity = capacity;
    }
    found->of_key[fact.key]++;
    found->at[found->count++] = fact;
    return true;
}

static bool is_gap(uint32_t code_point)
{
    enum text_class class = text_class(code_point);
    return class == TEXT_SPACE || class == TEXT_CONTROL;
}

/* Where a line may break in a word, and marks of direction: nobody sees them. */
static bool is_unseen(uint32_t code_point)
{
    enum { SOFT_HYPHEN = 0xAD, ZERO_WIDTH_SPACE = 0x200B, LEFT_TO_RIGHT = 0x200E, RIGHT_TO_LEFT = 0x200F };
    enum { WORD_JOINER = 0x2060, BYTE_ORDER_MARK = 0xFEFF };
    return code_point == SOFT_HYPHEN || code_point == ZERO_WIDTH_SPACE || code_point == LEFT_TO_RIGHT ||
           code_point == RIGHT_TO_LEFT || code_point == WORD_JOINER || code_point == BYTE_ORDER_MARK ||
           code_point == 0;
}

/* How many bytes at the front are shown: a run of ASCII, or another character; 0: *UNSEEN, or a gap, stands
 * there. */
static size_t shown_length(struct text text, bool *unseen)
{
    size_t plain = 0;
    while (plain < text.length && (unsigned char)(text.at[plain] - '!') < 0x7F - '!')
        plain++;
    if (plain)
        return plain;
    struct text rest = text;
    uint32_t code_point = text_next(&rest);
    *unseen = is_unseen(code_point);
    return *unseen || is_gap(code_point) ? 0 : text.length - rest.length;
}

/* Adds the text with each run of white space and controls as one space, and without what nobody sees. */
static void tidy(struct text text, struct buffer *to)
{
    size_t begun = to->length;
    for (bool gap = false; text.length;) {
        bool unseen;
        size_t shown = shown_length(text, &unseen);
        if (!shown) {
            text_next(&text);
            gap = gap || !unseen;
            continue;
        }
        if (gap && to->length > begun)
            buffer_add_byte(to, ' ');
        gap = false;
        buffer_add(to, text_slice(text, 0, shown));
        text = text_slice(text, shown, text.length);
    }
}

/* The text without a mark at its end that parts it from nothing, "Ferry sails again |", or that links to the
 * heading itself, "Ferry sails again¶". */
static struct text without_end(struct text text)
{
    static const char *const marks[] = {" |",        " -",        " \xE2\x80\x93", " \xE2\x80\x94",
                                        " \xC2\xBB", " \xC2\xB7", " ::",           "\xC2\xB6"};
    if (text.length && text_ascii_letter(text.at[text.length - 1]))
        return text;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_ends(text, text_of(marks[i])))
            return text_trim(text_slice(text, 0, text.length - strlen(marks[i])));
    return text;
}

void candidate_add(struct candidates *found, enum metadata_key key, struct text value,
                   enum metadata_source source, int score, struct text where)
{
    if (!value.length || value.length > LONGEST)
        return;
    found->tidied.length = 0;
    tidy(value, &found->tidied);
    struct text shown = without_end(buffer_text(&found->tidied));
    if (!shown.length)
        return;
    size_t start = (size_t)(where.at - found->page.at);
    add(found, (struct metadata_fact){.key = key,
                                      .value = arena_copy(found->arena, shown),
                                      .source = source,
                                      .score = score,
                                      .start = start,
                                      .end = start + where.length});
}

static bool opens_tag(struct text text)
{
    unsigned char next = text_byte(text, 1);
    return text_starts(text, "<") && (text_ascii_letter(next) || next == '/');
}

/* Takes the tags out of the text. */
static void drop_tags(struct buffer *text)
{
    size_t to = 0;
    bool more = true; /* a '>' lies ahead */
    for (size_t at = 0; at < text->length;) {
        struct text rest = {text->at + at, text->length - at};
        size_t close = more && opens_tag(rest) ? text_find_byte(rest, '>') : 0;
        more = close < rest.length;
        if (close && more)
            at += close + 1;
        else
            text->at[to++] = text->at[at++];
    }
    text->length = to;
}

void candidate_add_markup(struct candidates *found, enum metadata_key key, struct text value,
                          enum metadata_source source, int score, struct text where)
{
    if (value.length > 2 * LONGEST)
        return;
    found->decoded.length = 0;
    html_decode(value, true, &found->decoded);
    if (text_find(buffer_text(&found->decoded), text_of("&")) < found->decoded.length) { /* "&amp;#8217;" */
        struct text once = arena_copy(found->arena, buffer_text(&found->decoded));
        found->decoded.length = 0;
        html_decode(once, true, &found->decoded);
    }
    if (text_find_byte(buffer_text(&found->decoded), '<') < found->decoded.length &&
        found->decoded.length <= LONGEST)
        drop_tags(&found->decoded);
    candidate_add(found, key, buffer_text(&found->decoded), source, score, where);
}

struct metadata_fact *candidate_add_beside(struct candidates *found, size_t index, enum metadata_key key,
                                           struct text value)
{
    struct metadata_fact fact = found->at[index];
    fact.key = key;
    fact.value = value;
    if (!add(found, fact))
        return NULL;
    found->groups[found->count - 1] = found->groups[index];
    return &found->at[found->count - 1];
}

struct text candidate_key(struct candidates *found, struct text text)
{
    found->tidied.length = 0;
    words_key(text, &found->tidied);
    return buffer_text(&found->tidied);
}

void candidate_set_key(struct candidates *found, size_t index)
{
    found->keys[index] = arena_copy(found->arena, candidate_key(found, found->at[index].value));
}

/* How many other sources have the same key. */
static int count_agreeing(const struct candidates *found, const bool *counts, size_t index, int most)
{
    enum { MOST = 8 };
    enum metadata_source seen[MOST];
    int count = 0;
    for (size_t i = 0; i < found->count && count < most; i++) {
        if (!counts[i] || found->at[i].source == found->at[index].source ||
            !text_equal(found->keys[i], found->keys[index]))
            continue;
        bool known = false;
        for (int s = 0; s < count; s++)
            known = known || seen[s] == found->at[i].source;
        if (!known)
            seen[count++] = found->at[i].source;
    }
    return count;
}

void candidate_add_agreement(struct candidates *found, enum metadata_key key, int each, int most)
{
    bool *counts = arena_take(found->arena, found->count + 1, sizeof *counts);
    for (size_t i = 0; i < found->count; i++)
        counts[i] = found->at[i].key == key && found->at[i].score > 0 && found->keys[i].length;
    for (size_t i = 0; i < found->count; i++)
        if (counts[i])
            found->at[i].score += each * count_agreeing(found, counts, i, most);
}

bool candidate_is_near(const struct candidates *found, const struct metadata_fact *fact)
{
    const char *at = found->page.at + fact->start;
    return found->near.length && at >= found->near.at && at < found->near.at + found->near.length;
}

struct text candidate_join(struct candidates *found, struct text first, struct text second)
{
    char *to = arena_take(found->arena, first.length + second.length + 1, 1);
    if (first.length)
        memcpy(to, first.at, first.length);
    if (second.length)
        memcpy(to + first.length, second.at, second.length);
    return (struct text){to, first.length + second.length};
}

struct metadata_fact *candidate_best(const struct candidates *found, enum metadata_key key)
{
    struct metadata_fact *best = NULL;
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == key && fact->score > 0 && (!best || fact->score > best->score))
            best = fact;
    }
    return best;
}

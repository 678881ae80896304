#include "lib/metadata/shown.h"

#include "lib/metadata/byline.h"
#include "lib/metadata/cue.h"
#include "lib/metadata/when.h"
#include "lib/metadata/words.h"

enum {
    PLAIN_BEFORE = 1,
    BEFORE = 6, /* lines before the headline that may tell something, and behind it */
    BEHIND = 14,
    LONGEST_LINE = 250,
    SHORT_LINE = 90,
    MOST_DATES = 3,  /* of a line */
    SURE = 60,       /* where a day is so sure, the rest of the page is not asked */
    MOST_ASKED = 500 /* lines of it that are */
};

static void add_author(struct candidates *found, const struct shown_line *line, struct text name)
{
    enum { SCORE = 50, AWAY = 20 };
    candidate_add(found, METADATA_AUTHOR, name, SOURCE_TEXT, SCORE - (line->away ? AWAY : 0), line->where);
}

/* Adds the name in a byline: all of a line, or what stands behind a day. */
static void add_name(struct candidates *found, const struct shown_line *line, struct text byline)
{
    size_t begin = byline_begins(byline);
    struct text name = text_slice(byline, begin, byline.length);
    if (begin && words_is_capital(name))
        add_author(found, line, name);
}

/* What the line says of a day in it, before which BEFORE stands; where the day stands ALONE the line above
 * may say it. */
static struct cue cue_of(const struct shown *shown, size_t index, struct text before, const struct when *when,
                         bool alone)
{
    struct cue cue = cue_around(before, when->rest), above = cue;
    if (alone && index && !cue.sure)
        above = cue_label(shown->lines[index - 1].text);
    return above.sure ? above : cue;
}

static void add_day(struct candidates *found, const struct shown_line *line, const struct when *when,
                    struct cue cue, int score)
{
    candidate_add(found, cue.updated ? METADATA_MODIFIED : METADATA_DATE, when->value, SOURCE_TEXT,
                  score > 1 ? score : 1, line->where);
    add_name(found, line, when->rest);
}

/* Adds the days of a line, each with SCORE, or more where words say what it is. Of a long line, its front,
 * and only such. */
static void read_days(struct candidates *found, const struct shown *shown, size_t index, int score,
                      bool day_first)
{
    enum {
        CUE = 14,
        ALONE = 6,
        LONG = 18,
        AWAY = 16,
        MUCH = 30,
        LEAST = 4 /* a long line without a word that says so */
    };
    const struct shown_line *line = &shown->lines[index];
    struct text rest = text_slice(line->text, 0, LONGEST_LINE);
    bool paragraph = rest.length < line->text.length;
    struct when when;
    if (!words_have_digit(rest))
        return;
    score -= (rest.length > SHORT_LINE ? LONG : 0) + (line->away ? AWAY : 0);
    bool doubted = shown->plain || score <= LEAST;
    for (int i = 0; i < MOST_DATES && when_in_line(found, &rest, day_first, &when); i++) {
        struct text before = text_slice(rest, 0, (size_t)(when.text.at - rest.at));
        bool alone = line->text.length < when.text.length + MUCH;
        struct cue cue = cue_of(shown, index, before, &when, alone);
        if ((doubted && !alone && !cue.told) || (paragraph && !cue.sure))
            return;
        add_day(found, line, &when, cue, score + (cue.told ? CUE : 0) + (alone ? ALONE : 0));
        rest = when.rest;
    }
}

/* Is it "and" or a comma, and no more? */
static bool is_between_names(struct text line)
{
    struct text rest = line, word;
    bool any = words_next(&rest, &word);
    return text_is(line, ",") ||
           (any && word.length == line.length && words_class(word) == METADATA_WORD_AND);
}

/* The names on the lines behind an open byline: dumps give each link a line. */
static void read_names_below(struct candidates *found, const struct shown *shown, size_t index)
{
    enum { LONGEST_NAME = 60, MOST_NAMES = 4 };
    for (int i = 0; i < MOST_NAMES && index < shown->count; i++, index += 2) {
        const struct shown_line *line = &shown->lines[index];
        if (line->text.length > LONGEST_NAME || !words_is_capital(line->text))
            return;
        add_author(found, line, line->text);
        if (index + 1 == shown->count || !is_between_names(shown->lines[index + 1].text))
            return;
    }
}

static void read_byline(struct candidates *found, const struct shown *shown, size_t index)
{
    const struct shown_line *line = &shown->lines[index];
    if (line->text.length <= LONGEST_LINE / 2)
        add_name(found, line, line->text);
    if (byline_is_open(line->text))
        read_names_below(found, shown, index + 1);
}

/* The length of the dash at AT, with the spaces around it; 0: there is none. */
static size_t dash_at(struct text text, size_t at)
{
    static const char *const dashes[] = {
        " \xE2\x80\x94 ", " \xE2\x80\x93 ", " -- ", " - ", "\xE2\x80\x94", ".- "};
    if (!memchr(" .\xE2", text.at[at], 3))
        return 0;
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (text_starts(text_slice(text, at, text.length), dashes[i]))
            return strlen(dashes[i]);
    return 0;
}

static bool all_capitals(struct text text)
{
    bool any = false;
    while (text.length) {
        enum text_class class = text_class(text_next(&text));
        if (class == TEXT_LOWER)
            return false;
        any = any || class == TEXT_UPPER;
    }
    return any;
}

/* Is it the name of a place: up to MOST words, each with a capital? */
static bool is_place(struct text text, size_t most)
{
    size_t count = 0;
    struct text word;
    text = text_trim(text);
    if (text.length < 3 || text.length > 40 || !words_is_capital(text) || words_have_digit(text))
        return false;
    for (; words_next(&text, &word); count++)
        if (!words_is_capital(word))
            return false;
    return count >= 1 && count <= most;
}

/* Does what stands between a place and the dash say that it is one: an agency in brackets, a country, a day?
 */
static bool is_behind_place(struct text behind)
{
    if (text_starts(behind, ",") && is_place(text_slice(behind, 1, behind.length), 2))
        return true;
    return words_have(behind, METADATA_WORD_AGENCY) || words_have_digit(behind);
}

/* The place in "BEIJING (Xinhua) - ", "Stone Island, March 3 - ", "EASTMERE, Varnholm - "; empty where there
 * is none. */
static struct text dateline_of(struct text line)
{
    enum { LONGEST = 80, LEAST_BEHIND = 40, CAPITALS = 4 /* of a place without more */ };
    size_t end = 0;
    while (end < LONGEST && end < line.length && !dash_at(line, end))
        end++;
    if (end == LONGEST || end + LEAST_BEHIND > line.length)
        return (struct text){NULL, 0};
    struct text front = text_slice(line, 0, end);
    size_t bracket = text_find_byte(front, '('), comma = text_find_byte(front, ',');
    size_t place_end = bracket < comma ? bracket : comma;
    struct text place = text_trim(text_slice(front, 0, place_end));
    bool told = (all_capitals(place) && place.length >= CAPITALS) ||
                is_behind_place(text_slice(front, place_end, front.length));
    return told && !byline_begins(front) && is_place(place, 4) ? place : (struct text){NULL, 0};
}

/* Of the first paragraphs behind the headline. */
static void read_dateline(struct candidates *found, const struct shown *shown, size_t from)
{
    enum { LINES = 40, PARAGRAPHS = 3, LONG = 90, SCORE = 60 };
    size_t paragraphs = 0;
    for (size_t i = from; i < shown->count && i < from + LINES && paragraphs < PARAGRAPHS; i++) {
        const struct shown_line *line = &shown->lines[i];
        if (line->text.length < LONG || line->away || line->heading)
            continue;
        paragraphs++;
        struct text place = dateline_of(line->text);
        if (place.length) {
            candidate_add(found, METADATA_DATELINE, place, SOURCE_TEXT, SCORE, line->where);
            return;
        }
    }
}

/* Has the line the words of KEY, that of the title; or, a heading, those with which it begins: the name of
 * the site may stand behind them? */
static bool has_key(struct candidates *found, const struct shown_line *line, struct text title,
                    struct text key)
{
    enum { SHORTEST = 12 };
    if (line->text.length > 2 * title.length + 16 ||
        (!line->heading && title.length > 2 * line->text.length + 16))
        return false;
    struct text words = candidate_key(found, line->text);
    bool begins =
        line->heading && words.length >= SHORTEST && words.length < key.length && key.at[words.length] == ' ';
    return text_equal(words, begins ? text_slice(key, 0, words.length) : key);
}

/* Is a line sooner the headline than one with the same words before it? */
static bool is_sooner(const struct shown_line *line, const struct shown_line *before)
{
    return line->heading && (!before->heading || (before->away && !line->away));
}

/* The line of the headline, with the words of KEY: a heading first; shown->count where no line is it. */
static size_t find_headline(struct candidates *found, const struct shown *shown, struct text title,
                            struct text key)
{
    size_t best = shown->count;
    for (size_t i = 0; i < shown->count && key.length; i++) {
        const struct shown_line *line = &shown->lines[i];
        bool sooner = best == shown->count || is_sooner(line, &shown->lines[best]);
        if (sooner && has_key(found, line, title, key))
            best = i;
    }
    return best;
}

/* The first h1, rather one that is the article's own. */
static size_t first_heading(const struct shown *shown)
{
    size_t first = shown->count;
    for (size_t i = 0; i < shown->count; i++) {
        if (shown->lines[i].heading != 1)
            continue;
        if (!shown->lines[i].away)
            return i;
        first = first < i ? first : i;
    }
    return first;
}

/* The part of the page in which the lines from FROM to BEFORE stand, with the tags in front of them. */
static struct text part_of(const struct candidates *found, const struct shown *shown, size_t from,
                           size_t before)
{
    const char *begin = from ? shown->lines[from - 1].where.at : found->page.at;
    const struct shown_line *last = &shown->lines[(before < shown->count ? before : shown->count) - 1];
    return (struct text){begin, (size_t)(last->where.at + last->where.length - begin)};
}

static void read_near(struct candidates *found, const struct shown *shown, size_t headline, bool day_first)
{
    enum { NEAR = 44 };
    size_t before = shown->plain ? PLAIN_BEFORE : BEFORE, from = headline > before ? headline - before : 0;
    found->near = part_of(found, shown, headline > 3 ? headline - 3 : 0, headline + 6);
    for (size_t i = from; i < shown->count && i < headline + BEHIND; i++) {
        int distance = (int)(i < headline ? 2 * (headline - i) : i - headline);
        read_days(found, shown, i, NEAR - distance / 2, day_first);
        if (i + 3 >= headline)
            read_byline(found, shown, i);
    }
}

/* Any line: where nothing else tells the day. */
static void read_all(struct candidates *found, const struct shown *shown, bool day_first)
{
    enum { ANYWHERE = 22 };
    size_t asked = 0;
    for (size_t i = 0; i < shown->count && asked < MOST_ASKED; i++) {
        asked += words_have_digit(shown->lines[i].text);
        read_days(found, shown, i, ANYWHERE, day_first);
    }
}

void shown_read(struct candidates *found, const struct shown *shown, struct text title, struct text key,
                bool day_first)
{
    size_t headline = find_headline(found, shown, title, key);
    if (headline == shown->count)
        headline = first_heading(shown);
    if (headline < shown->count)
        read_near(found, shown, headline, day_first);
    read_dateline(found, shown, headline < shown->count ? headline + 1 : 0);
    const struct metadata_fact *best = candidate_best(found, METADATA_DATE);
    if (!shown->plain && (!best || best->score < SURE))
        read_all(found, shown, day_first);
}

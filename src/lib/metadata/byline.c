#include "lib/metadata/byline.h"

#include "lib/article.h"
#include "lib/metadata/words.h"

enum { LEADS = 6 /* words that may stand before "by" */ };

static bool may_lead(enum metadata_word class)
{
    return class == METADATA_WORD_LEAD || class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_DATED;
}

size_t byline_begins(struct text line)
{
    struct text rest = line, word;
    for (int i = 0; i < LEADS && words_next(&rest, &word); i++) {
        enum metadata_word class = words_class(word);
        struct text after = rest;
        if (class == METADATA_WORD_BY && !words_next(&after, &word))
            return 0;
        if (class == METADATA_WORD_BY && words_class(word) != METADATA_WORD_BY)
            return (size_t)(word.at - line.at);
        if (class != METADATA_WORD_BY && !may_lead(class))
            return 0;
    }
    return 0;
}

bool byline_is_open(struct text line)
{
    struct text word;
    enum metadata_word class = METADATA_WORD_NONE;
    for (int i = 0; i < LEADS && words_next(&line, &word); i++) {
        class = words_class(word);
        if (class != METADATA_WORD_BY && !may_lead(class))
            return false;
    }
    return class == METADATA_WORD_BY && !words_next(&line, &word);
}

/* Does a word of this class say that a name follows: behind others that may, or in small letters, but not as
 * a part of the name that begins BEFORE it? */
static bool says_by(struct text word, enum metadata_word class, struct text before, bool only_leads)
{
    bool small = !words_is_capital(word) || !before.length;
    return class == METADATA_WORD_BY && (only_leads || (small && !article_is_given_name(before)));
}

struct text byline_behind_by(struct text text)
{
    struct text rest = text, word, before = {NULL, 0}, result = text;
    bool only_leads = true, by = false;
    for (int i = 0; i < 2 * LEADS && words_next(&rest, &word); i++, before = word) {
        enum metadata_word class = words_class(word);
        bool here = says_by(word, class, before, only_leads);
        only_leads = only_leads && (here || may_lead(class) || text_ascii_digit(word.at[0]));
        if (class == METADATA_WORD_OTHERS || (by && !here && !only_leads))
            break;
        result = here ? rest : result;
        by = by || here;
    }
    return text_trim(result);
}

/* Where the word begins that the byte at AT is of. */
static size_t word_start(struct text text, size_t at)
{
    while (at && text.at[at - 1] != ' ')
        at--;
    return at;
}

size_t byline_names_end(struct text text)
{
    static const char *const ends[] = {
        " | ", "|", " \xE2\x80\xA2", " \xC2\xB7", " - ",  " \xE2\x80\x93 ", "\xE2\x80\x94",
        "(",   "[", " \xC2\xBB",     "\"",        " in ", " for ",          " For ",
        ": "};
    for (size_t at = 0; at < text.length; at++) {
        if (text_ascii_digit(text.at[at]) && (at == 0 || text.at[at - 1] == ' '))
            return at;
        if (text.at[at] == '@')
            return word_start(text, at);
        if (!memchr(" |([\":\xE2", text.at[at], 7))
            continue;
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
            if (at && text_starts(text_slice(text, at, text.length), ends[i]))
                return at;
    }
    return text.length;
}

/* Is it a word of a day, or one that stands before it, or before what another did? */
static bool begins_other(enum metadata_word class)
{
    return class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_UPDATED ||
           class == METADATA_WORD_DATED || class == METADATA_WORD_CALENDAR || class == METADATA_WORD_OTHERS;
}

/* Does no name go on with the word, before which another stands? A month may be a given name, as in "Ann
 * Lind, Jan Bos", where another capital is BEHIND it: of a day a number would be, at which the text ends. */
static bool is_of_others(struct text word, struct text behind)
{
    enum metadata_word class = words_class(word);
    struct text next;
    if (class != METADATA_WORD_MONTH)
        return begins_other(class);
    if (!words_next(&behind, &next) || !words_is_capital(next))
        return true;
    class = words_class(next);
    return class == METADATA_WORD_MONTH || begins_other(class);
}

/* The text up to such a word. */
static struct text cut_before_others(struct text text)
{
    struct text rest = text, word;
    for (bool first = true; words_next(&rest, &word); first = false) {
        if (!first && is_of_others(word, rest))
            return text_trim(text_slice(text, 0, (size_t)(word.at - text.at)));
    }
    return text;
}

struct text byline_names(struct text byline)
{
    return cut_before_others(text_slice(byline, 0, byline_names_end(byline)));
}

/* Has it capitals alone, two at least? */
static bool is_shouted(struct text word)
{
    size_t length = 0;
    while (length < word.length && text_ascii_upper(word.at[length]))
        length++;
    return length == word.length && length > 1;
}

/* What parts two names at AT: its length; 0: nothing. */
static size_t parts_at(struct text text, size_t at)
{
    static const char *const marks[] = {", ", "; ", " & ", " / ", ",", ";", "/"};
    struct text rest = text_slice(text, at, text.length), word;
    if (!memchr(" ,;/", text.at[at], 4))
        return 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(rest, marks[i]))
            return strlen(marks[i]);
    struct text next = text_slice(rest, 1, rest.length);
    if (!next.length || !text_is_word(text_next(&next)))
        return 0; /* no word begins here: one further on is not looked for */
    if (!words_next(&rest, &word) || words_class(word) != METADATA_WORD_AND)
        return 0;
    size_t end = (size_t)(word.at + word.length - text.at);
    bool small = !words_is_capital(word) || (is_shouted(word) && text_ascii_upper(text_byte(text, at - 1)));
    return small && end < text.length && text.at[end] == ' ' ? end - at + 1 : 0;
}

/* Is each word a given name, or a letter for one? */
static bool are_given(struct text names)
{
    struct text word;
    bool any = false;
    while (words_next(&names, &word)) {
        if (word.length > 1 && !article_is_given_name(word))
            return false;
        any = true;
    }
    return any;
}

/* Where what parts two names stands next, which may be a comma only if COMMAS; *LENGTH: its own; text.length
 * where none does. */
static size_t find_part(struct text text, bool commas, size_t *length)
{
    size_t at = 0;
    for (*length = 0;
         at < text.length && ((text.at[at] == ',' && !commas) || !(*length = parts_at(text, at)));)
        at++;
    return at;
}

/* "Lind, Ann" and no more at the front, before a semicolon or "and" perhaps: its length; 0: it is no such
 * name. A CATALOGUE writes all names so. *SIGN: the length of what parts it from the next. */
static size_t inverted_length(struct text text, bool catalogue, size_t *sign)
{
    enum { LONGEST_FAMILY = 60 };
    size_t comma = text_find_byte(text_slice(text, 0, LONGEST_FAMILY), ',');
    struct text family = text_slice(text, 0, comma), first, rest = family;
    if (text_byte(text, comma) != ',' || words_count(family) > 2 || !words_next(&rest, &first) ||
        article_is_given_name(first))
        return 0;
    size_t next = comma + 1 + text_find_byte(text_slice(text, comma + 1, text.length), ',');
    size_t end = find_part(text_slice(text, 0, next), false, sign);
    if (end == next && next < text.length)
        return 0;
    struct text given = text_slice(text, comma + 1, end);
    bool one = words_count(family) == 1 && words_count(given) - 1 < 3;
    return are_given(given) || (catalogue && one) ? end : 0;
}

/* A name that was written with the family first. */
static struct text turn(struct candidates *found, struct text name)
{
    struct text family = text_slice(name, 0, text_find_byte(name, ','));
    struct text given = words_trim(text_slice(name, family.length + 1, name.length));
    return candidate_join(found, candidate_join(found, given, text_of(" ")), words_trim(family));
}

bool byline_next(struct candidates *found, bool catalogue, struct text *rest, struct text *part, bool *comma)
{
    if (!rest->length)
        return false;
    size_t sign, inverted = inverted_length(*rest, catalogue, &sign);
    *comma = false;
    if (inverted) {
        *part = turn(found, text_slice(*rest, 0, inverted));
        *rest = text_slice(*rest, inverted + sign, rest->length);
        return true;
    }
    size_t at = find_part(*rest, true, &sign);
    *part = words_trim(text_slice(*rest, 0, at));
    *comma = at < rest->length && rest->at[at] == ',';
    *rest = text_slice(*rest, at + sign, rest->length);
    return true;
}

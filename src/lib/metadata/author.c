#include "lib/metadata/author.h"

#include "lib/article.h"
#include "lib/metadata/site.h"
#include "lib/metadata/words.h"

enum { LONGEST_NAME = 60, MOST_WORDS = 6, AGREES = 6, MOST_AGREEING = 3, LEADS = 6 };

static bool may_lead(enum metadata_word class)
{
    return class == METADATA_WORD_LEAD || class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_DATED;
}

size_t author_begins(struct text line)
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

/* Behind "By", "Written by:", "Text:"; also behind a day before them ("3 March 2025 by Ann Lind"). What
 * stands behind a given name is part of a name ("Walter von der Au"), and behind a name is another's ("photos
 * by"). */
static struct text drop_by(struct text text)
{
    struct text rest = text, word, before = {NULL, 0}, result = text;
    bool only_leads = true, by = false;
    for (int i = 0; i < 2 * LEADS && words_next(&rest, &word); i++, before = word) {
        enum metadata_word class = words_class(word);
        bool small = !words_is_capital(word) || i == 0;
        if (class == METADATA_WORD_BY && (only_leads || (small && !article_is_given_name(before)))) {
            result = rest;
            by = true;
            continue;
        }
        only_leads = only_leads && (may_lead(class) || text_ascii_digit(word.at[0]));
        if (by && !only_leads)
            break;
    }
    return text_trim(result);
}

/* Where a name cannot go on: a bar, a dash with spaces, a digit, a bracket, "on". */
static size_t name_end(struct text text)
{
    static const char *const ends[] = {
        " | ",   "|", " \xE2\x80\xA2", " \xC2\xB7", " - ", " \xE2\x80\x93 ", "\xE2\x80\x94",
        "(",     "[", " \xC2\xBB",     "\"",        " @",  " in ",           " for ",
        " For ", ": "};
    for (size_t at = 0; at < text.length; at++) {
        if (text_ascii_digit(text.at[at]) && (at == 0 || text.at[at - 1] == ' '))
            return at;
        if (!memchr(" |([\":\xE2", text.at[at], 7))
            continue;
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
            if (at && text_starts(text_slice(text, at, text.length), ends[i]))
                return at;
    }
    return text.length;
}

/* The text up to a word of a day, or one that stands before it: "Ann Lind am", "Ann Lind Published", "Ann
 * Lind Dec". */
static struct text cut_before_day(struct text text)
{
    struct text rest = text, word;
    for (bool first = true; words_next(&rest, &word); first = false) {
        enum metadata_word class = words_class(word);
        bool of_day = class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_UPDATED ||
                      class == METADATA_WORD_DATED || class == METADATA_WORD_CALENDAR;
        if (!first && of_day)
            return text_trim(text_slice(text, 0, (size_t)(word.at - text.at)));
    }
    return text;
}

/* What parts two names at the front of REST, at a word's start: its length; 0: nothing. */
static size_t parts_at(struct text text, size_t at)
{
    static const char *const marks[] = {", ", "; ", " & ", " / ", ",", ";", "/"};
    struct text rest = text_slice(text, at, text.length), word;
    if (!memchr(" ,;/", text.at[at], 4))
        return 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(rest, marks[i]))
            return strlen(marks[i]);
    if (!text_starts(rest, " ") || !words_next(&rest, &word) || words_class(word) != METADATA_WORD_AND)
        return 0;
    size_t end = (size_t)(word.at + word.length - text.at);
    bool small = !words_is_capital(word) && word.at == text.at + at + 1;
    return small && end < text.length && text.at[end] == ' ' ? end - at + 1 : 0;
}

/* The next name off the front of *REST. *COMMA: does a comma follow it? */
static bool next_part(struct text *rest, struct text *part, bool *comma)
{
    if (!rest->length)
        return false;
    size_t at = 0, length = 0;
    while (at < rest->length && !(length = parts_at(*rest, at)))
        at++;
    *part = words_trim(text_slice(*rest, 0, at));
    *comma = at < rest->length && rest->at[at] == ',';
    *rest = text_slice(*rest, at + length, rest->length);
    return true;
}

static enum metadata_word class_of_last(struct text text)
{
    enum metadata_word class = METADATA_WORD_NONE;
    struct text word;
    while (words_next(&text, &word))
        class = words_class(word);
    return class;
}

/* "MS", "CFP", "Ph.D.": what somebody behind whom it stands has been awarded. */
static bool is_credential(struct text part)
{
    enum { LONGEST = 6 };
    bool small = false;
    for (size_t i = 0; i < part.length; i++)
        small =
            small || !(text_ascii_letter(part.at[i]) || part.at[i] == '.') || (part.at[i] >= 'a' && i != 1);
    return part.length >= 2 && part.length <= LONGEST && !small && words_is_capital(part) &&
           !words_have(part, METADATA_WORD_AGENCY);
}

/* Does it begin as a person's name of two words or three does? */
static bool is_of_person(struct text name)
{
    struct text rest = name, first;
    size_t count = words_count(name);
    return count >= 2 && count <= 3 && words_next(&rest, &first) && article_is_given_name(first);
}

/* A part of the host may be an author's name ("ann.blogs.example"), all of it is none. A site may bear the
 * name of who writes it. */
static bool is_site(struct candidates *found, struct text name)
{
    if (is_of_person(name))
        return false;
    return site_is_named(found, name) || (text_find_byte(name, '.') < name.length && site_is(found, name));
}

/* "The Author", "Updated on", and, where no source is sure that it is an author, "Content Editor". */
static bool is_around_name(struct text name, bool sure)
{
    enum metadata_word last = class_of_last(name), first = METADATA_WORD_NONE;
    struct text word;
    if (words_next(&name, &word))
        first = words_class(word);
    bool has_role = words_have(name, METADATA_WORD_ROLE); /* behind the first word: "Md Karim" is a name */
    return first == METADATA_WORD_UPDATED || first == METADATA_WORD_PUBLISHED || last == METADATA_WORD_BY ||
           (!sure && (has_role || last == METADATA_WORD_ROLE));
}

/* Has it a word in small letters that no name has: "About a Ferry" is none? */
static bool has_small_word(struct text text)
{
    struct text word;
    while (words_next(&text, &word)) {
        enum metadata_word class = words_class(word);
        struct text rest = word;
        if (text_class(text_next(&rest)) == TEXT_LOWER && class != METADATA_WORD_BY &&
            class != METADATA_WORD_PARTICLE)
            return true;
    }
    return false;
}

/* May it be a name? From TEXT or markup that only looks like a byline, it has to begin with a capital. */
static bool is_name(struct candidates *found, struct text name, bool sure)
{
    size_t count = words_count(name);
    if (!count || count > MOST_WORDS || name.length < 2 || name.length > LONGEST_NAME)
        return false;
    bool capital = words_is_capital(name);
    if (!sure && (count > (capital ? 4 : 2) || (capital && has_small_word(name))))
        return false;
    bool alone =
        count == 1 && (words_have(name, METADATA_WORD_CALENDAR) || words_have(name, METADATA_WORD_HOME));
    bool mail = text_find_byte(name, '@') < name.length;
    return !alone && !mail && !is_around_name(name, sure) && !words_have(name, METADATA_WORD_NOBODY) &&
           !is_site(found, name);
}

static bool is_address(struct text text)
{
    return text_find(text, text_of("://")) < text.length || text_find(text, text_of("www.")) < text.length ||
           text_starts(text, "/");
}

/* A structured source says what is an author; others only look like it. */
static bool is_sure(enum metadata_source source)
{
    return source != SOURCE_CLASS && source != SOURCE_TEXT && source != SOURCE_ANCHOR;
}

static void add_role(struct candidates *found, size_t index, struct text role, int score)
{
    struct metadata_fact fact = found->at[index];
    candidate_add(found, METADATA_AUTHOR_ROLE, role, fact.source, score,
                  text_slice(found->page, fact.start, fact.end));
}

/* What stands behind a name and a dash may say what its bearer is: "Ann Lind - World Editor". */
static void add_role_behind(struct candidates *found, size_t index, struct text behind)
{
    behind = words_trim(behind);
    behind = words_trim(text_slice(behind, 0, name_end(behind)));
    if (behind.length <= LONGEST_NAME && words_have(behind, METADATA_WORD_ROLE))
        add_role(found, index, behind, found->at[index].score);
}

/* Adds the name, unless it is none; the first takes the candidate's place. A name in small letters stands
 * alone. */
static bool take_name(struct candidates *found, size_t index, struct text name, int score)
{
    struct metadata_fact *fact = &found->at[index];
    bool first = fact->score == 0, small = !words_is_capital(name);
    if (!is_name(found, name, is_sure(fact->source)) || (!first && small))
        return false;
    if (first) {
        fact->value = name;
        fact->score = score;
        return true;
    }
    candidate_add_beside(found, index, name);
    found->groups[found->count - 1] = found->groups[index];
    return true;
}

/* The names in one candidate. */
static void settle_one(struct candidates *found, size_t index)
{
    struct text value = found->at[index].value, part;
    int score = found->at[index].score;
    found->at[index].score = 0;
    if (is_address(value) || is_site(found, value))
        return;
    value = drop_by(value);
    struct text names = cut_before_day(text_slice(value, 0, name_end(value)));
    bool any = false, in_role = false, comma = false;
    while (next_part(&names, &part, &comma)) {
        bool credential = any && is_credential(part), role = any && words_have(part, METADATA_WORD_ROLE);
        if (role)
            add_role(found, index, part, score);
        else if (!in_role && !credential)
            any = take_name(found, index, part, score) || any;
        in_role = (in_role || role) && comma; /* what a comma parts from a role is of it */
    }
    if (any)
        add_role_behind(found, index, text_slice(value, name_end(value), value.length));
    else if (words_have(value, METADATA_WORD_ROLE))
        add_role(found, index, value, score);
}

/* A role that begins with the name of an author loses it. */
static struct text drop_name(const struct candidates *found, struct text role)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        size_t length = fact->value.length;
        if (fact->key == METADATA_AUTHOR && fact->score > 0 && role.length > length &&
            role.at[length] == ' ' && text_alike(text_slice(role, 0, length), fact->value))
            return words_trim(text_slice(role, length, role.length));
    }
    return role;
}

/* Is it what a person is, in a few words? */
static bool is_role(struct text role)
{
    enum { MOST = 7 };
    return words_is_capital(role) && words_count(role) <= MOST && words_have(role, METADATA_WORD_ROLE) &&
           text_find(role, text_of(". ")) == role.length;
}

/* What stands by the headline is the article's own, whatever its surroundings are called. */
static void weigh_places(struct candidates *found)
{
    enum { BY_HEADLINE = 52, GAINS = 44 };
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_AUTHOR && fact->score > 0 && fact->score < BY_HEADLINE &&
            candidate_is_near(found, fact))
            fact->score = fact->score + GAINS < BY_HEADLINE ? fact->score + GAINS : BY_HEADLINE;
    }
}

void author_settle(struct candidates *found)
{
    size_t count = found->count;
    weigh_places(found);
    for (size_t i = 0; i < count; i++)
        if (found->at[i].key == METADATA_AUTHOR && found->at[i].score > 0)
            settle_one(found, i);
    for (size_t i = 0; i < found->count; i++)
        if (found->at[i].key == METADATA_AUTHOR && found->at[i].score > 0)
            candidate_set_key(found, i);
    for (size_t i = 0; i < found->count; i++) {
        if (found->at[i].key != METADATA_AUTHOR_ROLE)
            continue;
        found->at[i].value = drop_name(found, found->at[i].value);
        if (!is_role(found->at[i].value))
            found->at[i].score = 0;
    }
    candidate_add_agreement(found, METADATA_AUTHOR, AGREES, MOST_AGREEING);
}

#include "lib/metadata/author.h"

#include "lib/article.h"
#include "lib/metadata/byline.h"
#include "lib/metadata/site.h"
#include "lib/metadata/words.h"

enum { LONGEST_NAME = 60, MOST_WORDS = 6, AGREES = 6, MOST_AGREEING = 3 };

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

/* A given name and another word with a capital are a name, whatever that word says elsewhere: "Elliot Page".
 */
static bool is_full_name(struct text name)
{
    struct text rest = name, word;
    return words_count(name) == 2 && is_of_person(name) && words_next(&rest, &word) &&
           words_next(&rest, &word) && words_is_capital(word);
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
    enum metadata_word last = words_last_class(name), first = METADATA_WORD_NONE;
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

/* Is it as long as a name, and do its words look like one's? From text or markup that only looks like a
 * byline, it has to begin with a capital. */
static bool has_shape(struct text name, bool sure)
{
    size_t count = words_count(name), most = sure ? MOST_WORDS : words_is_capital(name) ? 4 : 2;
    if (!count || count > most || name.length < 2 || name.length > LONGEST_NAME)
        return false;
    return sure || !words_is_capital(name) || !has_small_word(name);
}

/* Is it "Friday" or "Home", and no more? */
static bool is_label(struct text name)
{
    return words_count(name) == 1 &&
           (words_have(name, METADATA_WORD_CALENDAR) || words_have(name, METADATA_WORD_MONTH) ||
            words_have(name, METADATA_WORD_HOME));
}

/* May it be a name? */
static bool is_name(struct candidates *found, struct text name, bool sure)
{
    if (!has_shape(name, sure) || is_label(name) || is_site(found, name))
        return false;
    bool others = words_have(name, METADATA_WORD_NOBODY) || words_have(name, METADATA_WORD_OTHERS);
    return is_full_name(name) || (!others && !is_around_name(name, sure));
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
    behind = words_trim(text_slice(behind, 0, byline_names_end(behind)));
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
    return candidate_add_beside(found, index, METADATA_AUTHOR, name);
}

/* Do all who use this vocabulary write the family's name first? */
static bool is_of_catalogue(const struct candidates *found, const struct metadata_fact *fact)
{
    struct text where = text_slice(found->page, fact->start, fact->end);
    return candidate_is_from(fact, SOURCE_DUBLIN_CORE) ||
           text_find(where, text_of("citation_author")) < where.length;
}

/* Takes the names of a candidate, and the roles behind them; false where there is no name. */
static bool take_names(struct candidates *found, size_t index, struct text names, int score)
{
    bool any = false, in_role = false, comma = false;
    bool catalogue = is_of_catalogue(found, &found->at[index]);
    struct text part;
    while (byline_next(found, catalogue, &names, &part, &comma)) {
        bool role = any && words_have(part, METADATA_WORD_ROLE) && !is_full_name(part);
        if (role)
            add_role(found, index, part, score);
        else if (!in_role && !(any && is_credential(part)))
            any = take_name(found, index, part, score) || any;
        in_role = (in_role || role) && comma; /* what a comma parts from a role is of it */
    }
    return any;
}

/* The names in one candidate. */
static void settle_one(struct candidates *found, size_t index)
{
    struct text value = found->at[index].value;
    int score = found->at[index].score;
    found->at[index].score = 0;
    if (is_address(value) || is_site(found, value))
        return;
    value = byline_behind_by(value);
    if (take_names(found, index, byline_names(value), score))
        add_role_behind(found, index, text_slice(value, byline_names_end(value), value.length));
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

static void settle_roles(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++) {
        if (found->at[i].key != METADATA_AUTHOR_ROLE)
            continue;
        found->at[i].value = drop_name(found, found->at[i].value);
        if (!is_role(found->at[i].value))
            found->at[i].score = 0;
    }
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

void author_settle(struct candidates *found, struct text title)
{
    size_t count = found->count;
    weigh_places(found);
    for (size_t i = 0; i < count; i++)
        if (found->at[i].key == METADATA_AUTHOR && found->at[i].score > 0)
            settle_one(found, i);
    for (size_t i = 0; i < found->count; i++) {
        if (found->at[i].key != METADATA_AUTHOR || found->at[i].score <= 0)
            continue;
        candidate_set_key(found, i);
        if (!is_sure(found->at[i].source) && text_equal(found->keys[i], title))
            found->at[i].score = 0;
    }
    settle_roles(found);
    candidate_add_agreement(found, METADATA_AUTHOR, AGREES, MOST_AGREEING);
}

/* What looks like a date and is none by what stands beside it: names of persons, and numbers of things. */
#include "lib/date/doubt.h"
#include "lib/date/neighbour.h"
#include "lib/date/say.h"

/* What stands before, where it is a word or one cut short: "Room", "No.", "Mr." */
static struct text word_before(const struct token *at)
{
    return last_word(at - 1 - sign_glued(at - 1, '.'));
}

/* Is it a word that the grammar does not know, in upper case? */
static bool is_name(const struct token *at, struct text word)
{
    return token_is_unknown(at) && word.length > 1 && text_ascii_upper(*word.at);
}

bool is_title(const struct token *last)
{
    const struct token *first = last - 1;
    bool quoted = token_is_sign_of(first - 1, "\"'") && is_glued(first);
    return token_is_capital(last) && quoted;
}

bool is_pronoun(const struct token *at)
{
    enum neighbour class = neighbour_of(first_word(at));
    return class == NEIGHBOUR_PRONOUN || class == NEIGHBOUR_DETERMINER;
}

bool is_determiner(const struct token *at)
{
    return neighbour_of(first_word(at)) == NEIGHBOUR_DETERMINER;
}

bool is_noun(const struct token *at)
{
    static const enum word counted[] = {WORD_UNIT, WORD_UNITS,  WORD_PART,  WORD_PERIOD, WORD_OF,
                                        WORD_DAY,  WORD_SEASON, WORD_MONTH, WORD_LONG,   WORD_NONE};
    bool hyphen = sign_glued(at, '-') && !is_parting(at);
    bool word = token_is_unknown(at) && !is_pronoun(at) && !is_conjunction(at);
    return hyphen || word || at->kind == TOKEN_NUMBER || token_is_one(at, counted);
}

bool is_quoted(const struct token *word)
{
    const struct token *before = word - 1, *behind = word + 1;
    bool marks = token_is_sign_of(before, "\"'") && token_is_sign_of(behind, "\"'");
    bool owner = is_letter(behind + 1, 's') && is_glued(behind + 1); /* "Today's vote is close" in quotes */
    return token_is_capital(word) && marks && !owner && is_glued(word) && is_glued(behind);
}

bool is_site(const struct token *word)
{
    const struct token *domain = word + 2;
    return sign_between(word + 1, '.') && domain->kind == TOKEN_WORD && !token_is_capital(domain);
}

bool ends_quoted_name(const struct token *word)
{
    enum { WORDS = 3 };
    const struct token *first = word - 1, *behind = word + 1 + token_is_sign(word + 1, ',');
    if (!token_is_capital(word) || !token_is_sign(behind, '"'))
        return false;
    for (int i = 0; i < WORDS && token_is_spaced(first) && is_name(first, first_word(first)); i++)
        first--;
    return !token_is_spaced(first) && is_name(first, first_word(first)) && token_is_sign(first - 1, '"');
}

bool is_of_name(const struct token *word)
{
    struct text name = last_word(word - 1);
    bool shouted = name.length > 1 && text_ascii_upper(name.at[name.length - 1]);
    return token_is_capital(word) && token_is_spaced(word) && shouted && is_name(word - 1, name);
}

bool ends_name(const struct token *word)
{
    const struct token *before = word - 1;
    if (is_letter(before, 's') && token_is_sign(before - 1, '\'') && is_glued(before)) /* "People's" */
        before -= 2;
    struct text name = last_word(before);
    return token_is_capital(word) && token_is_spaced(word) && before->kind == TOKEN_WORD &&
           text_ascii_upper(*name.at);
}

/* Do the words before say that a month is meant? */
static bool is_told(const struct token *month)
{
    static const enum word tellers[] = {
        WORD_IN,      WORD_SINCE, WORD_UNTIL,  WORD_DURING,  WORD_EARLY,  WORD_LATE,   WORD_MID,
        WORD_LAST,    WORD_NEXT,  WORD_THIS,   WORD_BETWEEN, WORD_BY,     WORD_OF,     WORD_FROM,
        WORD_THROUGH, WORD_TILL,  WORD_BEFORE, WORD_AFTER,   WORD_INTO,   WORD_PAST,   WORD_COMING,
        WORD_THAT,    WORD_THE,   WORD_A,      WORD_EVERY,   WORD_WITHIN, WORD_AROUND, WORD_NONE};
    const struct token *before = month - 1 - token_is_sign(month - 1, '-');
    return token_is_one(before, tellers);
}

enum { MARCH = 3, APRIL = 4, MAY = 5, JUNE = 6, AUGUST = 8 };

/* "May I", "May not be sold", "it MAY add" */
static bool is_may(const struct token *month)
{
    const struct token *behind = month + 1;
    if (month->value != MAY || behind->kind != TOKEN_WORD || token_is_capital(behind) ||
        !token_is_spaced(behind))
        return month->value == MAY && is_pronoun(behind);
    bool shouted = text_ascii_upper(month->at[1]) && (!behind->word || token_is(behind, WORD_BEGINS));
    struct text verb = first_word(behind);
    return shouted || is_pronoun(behind) || neighbour_of(verb) == NEIGHBOUR_MODAL || text_is(verb, "have");
}

/* "Theresa", "Mrs." of "Mrs. May"; not "Anfang" of "Anfang April" */
static bool is_named_before(const struct token *month)
{
    const struct token *before = month - 1;
    bool name = token_is_spaced(before) && is_name(before, last_word(before)) &&
                world_say_last(before).class != WORLD_WORD_BEFORE_MONTH;
    return name || neighbour_of(word_before(month)) == NEIGHBOUR_TITLE;
}

/* "Smith" of "June Smith", "-Britt" of "May-Britt" */
static bool is_named_behind(const struct token *month)
{
    const struct token *behind = month + 1;
    bool spaced = token_is_spaced(behind) && is_name(behind, first_word(behind));
    return spaced || (sign_between(behind, '-') && is_name(behind + 1, first_word(behind + 1)));
}

/* "May" of "May heeft gezegd", where the language of the paragraph has another name for the month */
static bool is_subject_abroad(const struct token *month, struct speech *speech)
{
    const struct token *behind = month + 1;
    bool shared = month->value == APRIL || month->value == AUGUST; /* they have the same */
    bool subject = behind->kind == TOKEN_WORD && !token_is_capital(behind) && token_is_spaced(behind);
    return !shared && subject && is_foreign_language(language_of(speech));
}

/* "Theresa May", "Mrs. May", "June Smith", "May I", "a March for Life", "the august house" */
bool is_no_month(const struct token *month, struct speech *speech)
{
    static const enum word articles[] = {WORD_THE, WORD_A, WORD_NONE};
    const struct token *before = month - 1, *behind = month + 1;
    if (!is_between(month->value, MARCH, JUNE) && month->value != AUGUST)
        return false;
    if (!token_is_capital(month))
        return month->value == AUGUST && (!is_told(month) || token_is_one(before, articles));
    bool march = month->value == MARCH && (token_is(behind, WORD_FOR) || token_is(behind, WORD_ON));
    if (is_told(month) && !(march && token_is_one(before, articles)))
        return false;
    return march || is_named_before(month) || is_may(month) || is_subject_abroad(month, speech) ||
           is_named_behind(month);
}

/* "(1809-1865)" around either of them. */
static bool is_in_lifespan(const struct token *year)
{
    bool first = token_is_sign(year - 1, '(') && number_behind(year + 1, '-') && year[2].length == 4;
    bool last = token_is_sign(year - 1, '-') && year[-2].kind == TOKEN_NUMBER &&
                token_is_sign(year - 3, '(') && token_is_sign(year + 1, ')');
    return first || last;
}

/* "War of 1812", "dates back to 1865", but not "a total of 1812", "fell to 1865". */
static bool is_of_event(const struct token *before)
{
    const struct token *noun = before - 1;
    struct text word = last_word(noun);
    if (token_is(before, WORD_OF))
        return word.length > 1 && text_ascii_upper(*word.at);
    return token_is(before, WORD_TO) &&
           (noun->kind == TOKEN_NUMBER ? noun->length == 4 : text_is(word, "back"));
}

/* "the end of 1849", "the last day of 1849", "the first Monday of 1850", "as early as 1788"; not "a week of
 * 1850 calls". */
static bool is_within_year(const struct token *before, bool plain)
{
    static const enum word thirds[] = {WORD_START, WORD_MIDDLE, WORD_END, WORD_NONE};
    static const enum word units[] = {WORD_UNIT, WORD_UNITS, WORD_WEEKDAY, WORD_NONE};
    static const enum word times[] = {WORD_EARLY, WORD_LATE, WORD_VAGUE_PAST, WORD_NONE};
    const struct token *part = before - 1;
    if (token_is(before, WORD_AS))
        return token_is_one(part, times) || last_is(part, "back");
    return token_is(before, WORD_OF) &&
           (token_is_one(part, thirds) || ((!plain || is_pronoun(before + 2)) && token_is_one(part, units)));
}

bool is_told_year(const struct token *year)
{
    static const enum word moments[] = {WORD_IN,     WORD_SINCE,   WORD_UNTIL, WORD_TILL,
                                        WORD_DURING, WORD_BETWEEN, WORD_NONE};
    static const enum word others[] = {WORD_BY, WORD_FROM, WORD_BEFORE, WORD_AFTER, WORD_ABOUT, WORD_NONE};
    const struct token *before = year - 1, *behind = year + 1;
    bool plain = is_plain_word(behind);
    if (is_early(before - sign_glued(before, '-')))
        return true;
    if (plain && neighbour_of(first_word(behind)) == NEIGHBOUR_COUNTED)
        return false;
    if (is_in_lifespan(year) || token_is_one(before, moments) || is_of_event(before) ||
        is_within_year(before, plain))
        return true;
    bool dated = neighbour_of(word_before(year)) == NEIGHBOUR_DATED ||
                 (token_is(before, WORD_BY) && token_is_capital(before)); /* "By 2100 seas could rise" */
    bool title = token_is_sign(before, '(') && token_is_sign(behind, ')') &&
                 is_name(before - 1, last_word(before - 1));
    bool range =
        token_is(before, WORD_AND) && before[-1].kind == TOKEN_NUMBER && token_is(before - 2, WORD_BETWEEN);
    return dated || range || title || (!plain && token_is_one(before, others));
}

bool is_plural(struct text noun)
{
    bool ends_so = noun.length > 2 && noun.at[noun.length - 1] == 's' && noun.at[noun.length - 2] != 's';
    return ends_so || (noun.length && neighbour_of(noun) == NEIGHBOUR_COUNTED);
}

bool is_conjunction(const struct token *words)
{
    return begins_with(words, NEIGHBOUR_JOINING);
}

bool is_counted(const struct token *noun)
{
    enum neighbour class = neighbour_of(first_word(noun));
    return class == NEIGHBOUR_COUNTED || class == NEIGHBOUR_MEASURED;
}

/* "1909 Jolinda Drive": a street stands behind. */
static bool is_of_house(const struct token *year)
{
    enum { WORDS = 4 }; /* of its name, at most */
    const struct token *behind = year + 1;
    return behind->kind == TOKEN_WORD && token_is_capital(behind) && token_is_spaced(behind) &&
           has_word(behind, 1, WORDS, NEIGHBOUR_STREET);
}

/* "1920 x 1080" */
static bool is_of_area(const struct token *side)
{
    return (is_letter(side + 1, 'x') && side[2].kind == TOKEN_NUMBER) ||
           (is_letter(side - 1, 'x') && side[-2].kind == TOKEN_NUMBER);
}

bool is_numbered(const struct token *number)
{
    return token_is_spaced(number) && neighbour_of(word_before(number)) == NEIGHBOUR_NUMBERED;
}

/* "CVE-2021-40444", "RFC-2011-7" */
static bool is_of_identifier(const struct token *year)
{
    const struct token *letters = year - 2, *number = year + 2;
    bool joined = sign_between(year - 1, '-') && sign_between(year + 1, '-');
    return joined && letters->kind == TOKEN_WORD && number->kind == TOKEN_NUMBER && letters->length > 1 &&
           token_is_capital(letters) && text_ascii_upper(token_end(letters)[-1]);
}

/* "Room 2012", "2000 metres", "202 555 1998"; "1500 BC", which is left alone */
bool is_no_year(const struct token *year)
{
    static const enum word tellers[] = {WORD_IN, WORD_SINCE, WORD_DURING, WORD_THE, WORD_A, WORD_NONE};
    const struct token *before = year - 1, *behind = year + 1;
    bool after_hyphen = sign_glued(before, '-') && is_glued(year);
    const struct token *number = after_hyphen ? before - 1 : before;
    bool before_christ = token_is(behind, WORD_ERA) && behind->value == 0;
    if (before_christ || (number->kind == TOKEN_NUMBER && number->length == 3))
        return true;
    bool range = token_is(before, WORD_UNTIL) && is_long_number(before - 1);
    bool told = token_is_one(before, tellers) || range; /* "from 1940 until 1944 soldiers slept there" */
    bool counts = behind->kind == TOKEN_WORD && token_is_spaced(behind) && !token_is_capital(behind) && !told;
    if ((counts && neighbour_of(first_word(behind)) == NEIGHBOUR_COUNTED) || is_of_area(year) ||
        (!told && is_of_house(year)) || is_of_identifier(year))
        return true;
    return is_numbered(year);
}

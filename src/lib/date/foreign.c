/* Words of other languages than English beside a day or a month. */
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"
#include "lib/date/verbs.h"

/* Is it this word alone, of that class? */
static bool is_world_word(const struct token *at, enum world_word class)
{
    return world_say(token_words(at)).class == class;
}

const struct token *skip_feira(const struct token *at)
{
    return sign_between(at, '-') && first_is(at + 1, "feira") ? at + 2 : at;
}

const struct token *skip_world_weekday(const struct token *at)
{
    if (!token_is(at, WORD_FOREIGN_WEEKDAY))
        return at;
    const struct token *behind = skip_feira(at + 1);
    behind += token_is_sign(behind, ',');
    return behind + is_world_word(behind, WORLD_WORD_ARTICLE);
}

/* Takes the first word off those of a token that the grammar does not know, but for an article or Portuguese
 * "do" before it; *WORD is empty at their end. */
static struct said take_word(struct text *rest, struct text *word)
{
    enum { DO = 2 };
    *word = next_word(rest);
    struct said said = world_say(*word);
    if (said.class != WORLD_WORD_ARTICLE && !(said.class == WORLD_WORD_JOINS_DAYS && said.value == DO))
        return said;
    *word = next_word(rest);
    return world_say(*word);
}

static struct text words_of(const struct token *at)
{
    return (struct text){at->at, token_is_unknown(at) ? at->length : 0};
}

const struct token *skip_year_noun(const struct token *at)
{
    struct text rest = words_of(at), word;
    bool noun = rest.length && take_word(&rest, &word).class == WORLD_WORD_YEAR_NOUN && !rest.length;
    return at + noun;
}

/* Are all words of the token articles, or such as stand before a day, "zum"? */
static bool are_articles(struct text words)
{
    while (words.length) {
        enum world_word class = world_say(next_word(&words)).class;
        if (class != WORLD_WORD_ARTICLE && class != WORLD_WORD_BEFORE_MONTH && class != WORLD_WORD_JOINS_DAYS)
            return false;
    }
    return true;
}

bool is_world_joint(const struct token *at)
{
    bool days = token_is_sign(at, '/') && token_is_sign(at - 1, '.'); /* "4./5. Mai" */
    if (days || token_is_sign(at, '-') || token_is(at, WORD_FOREIGN_TO) || token_is(at, WORD_A))
        return true;
    struct text rest = token_words(at); /* "y el", "tot en met" */
    return world_say(next_word(&rest)).class == WORLD_WORD_JOINS_DAYS && are_articles(rest);
}

bool is_world_article(const struct token *at)
{
    return at->kind == TOKEN_WORD && are_articles(token_words(at));
}

/* Is the token's last word, or the one before an article, "straße", "calle"? */
static bool ends_with_place(const struct token *at)
{
    enum world_word before = WORLD_WORD_NONE, last = WORLD_WORD_NONE;
    for (struct text rest = words_of(at); rest.length;) {
        before = last;
        last = world_say(next_word(&rest)).class;
    }
    return last == WORLD_WORD_PLACE || (last == WORLD_WORD_ARTICLE && before == WORLD_WORD_PLACE);
}

bool is_of_place(const struct token *day, const struct token *after)
{
    const struct token *before = day - 1 - token_is(day - 1, WORD_DE);
    before -= token_is_sign(before, '.'); /* "ul. 3 Maja" */
    struct text behind = words_of(after);
    return ends_with_place(before) || world_say(next_word(&behind)).class == WORLD_WORD_PLACE;
}

static struct world_side side_of(struct said said, bool of_year)
{
    if (said.value == OF_EACH)
        return (struct world_side){.of_each = true};
    static const enum lean leans[] = {LEAN_OVER, LEAN_NONE, LEAN_FUTURE};
    return (struct world_side){.of_year = of_year, .shift = said.value - 1, .lean = leans[said.value]};
}

/* What "letzten" and "Jahres" say together, in either order; of class WORLD_WORD_NONE where that is nothing.
 */
static struct said say_year(struct said first, struct said second)
{
    static const struct said none = {WORLD_WORD_NONE, 0};
    bool noun_first = first.class == WORLD_WORD_YEAR_NOUN;
    struct said said = noun_first ? second : first, noun = noun_first ? first : second;
    bool told = said.class == WORLD_WORD_OF_YEAR || said.class == WORLD_WORD_BESIDE;
    return told && noun.class == WORLD_WORD_YEAR_NOUN ? said : none;
}

struct world_side read_world_side(const struct token *at)
{
    const struct token *from = at + token_is(at, WORD_DE), *behind = from + 1;
    struct text rest = words_of(from), word;
    struct said first = take_word(&rest, &word);
    if (!first.class)
        return (struct world_side){.after = NULL};
    struct text other = next_word(&rest);
    bool ends = !other.length && token_is(behind, WORD_YEAR_END); /* "ubiegłego roku" */
    struct said of_year = say_year(first, ends ? (struct said){WORLD_WORD_YEAR_NOUN, 0} : world_say(other));
    if (!of_year.class && first.class != WORLD_WORD_BESIDE)
        return (struct world_side){.after = NULL};
    struct world_side side = side_of(of_year.class ? of_year : first, of_year.class);
    struct text last = of_year.class ? other : word;
    side.after = behind + (of_year.class && ends);
    side.end = of_year.class && ends ? NULL : last.at + last.length;
    return side;
}

bool joins_months(const struct token *at)
{
    return is_world_joint(at) || token_is(at, WORD_FOREIGN_AT);
}

/* "pasado" before a day, "vergangenen", "passado" of "passado dia" */
static struct said say_beside(const struct token *before)
{
    struct said said = world_say_last(before);
    if (said.class != WORLD_WORD_ARTICLE)
        return said;
    struct text article = last_word(before), rest = {before->at, (size_t)(article.at - before->at)},
                word = rest;
    while (rest.length)
        word = next_word(&rest);
    return world_say(word);
}

enum lean lean_of_world(const struct token *at, const struct token *month, const struct date_context *context)
{
    const struct token *before = at - 1;
    if (ends_named(before - 1, context) && joins_months(before))
        return LEAN_RANGE;
    struct said said = say_beside(before);
    if (said.class == WORLD_WORD_BESIDE || said.class == WORLD_WORD_OF_YEAR)
        return side_of(said, false).lean;
    return is_story(context) ? LEAN_NONE : lean_of_verbs(at, month, language_of(context->speech));
}

bool is_before_german_day(const struct token *at)
{
    const struct token *before = at - 1;
    if (token_is(before, WORD_MERIDIEM) || is_world_word(before, WORLD_WORD_ARTICLE)) /* "am", "dem" */
        return true;
    bool bis = token_is(before, WORD_FOREIGN_TO) && token_is_sign(before - 1, '.');
    return bis || last_is_alike(before, "vom") || last_is_alike(before, "zum") ||
           last_is_alike(before, "ab") || token_is(before - token_is_sign(before, ','), WORD_FOREIGN_WEEKDAY);
}

bool follows_world_weekday(const struct token *time, const struct date_context *context)
{
    enum { REACH = 4 };
    const struct token *first = skip_clock_back(time - token_is(time - 1, WORD_FOREIGN_TO)), *at = first - 1;
    while (first - at < REACH && at->kind != TOKEN_NUMBER && !token_is(at, WORD_FOREIGN_WEEKDAY))
        at--;
    struct day named = moment_begin(&context->named); /* since then: the weekday, or the range's first time */
    bool known =
        context->behind && context->behind >= token_end(at) && named.year && day_weekday(named) == at->value;
    return token_is(at, WORD_FOREIGN_WEEKDAY) && !known;
}

bool is_before_world_time(const struct token *time)
{
    const struct token *before = time - 1, *kl = before - token_is_sign(before, '.');
    bool las = token_is(before - 1, WORD_A) && is_world_word(before, WORLD_WORD_HOUR); /* "a las 21:30" */
    return token_is(before, WORD_FOREIGN_AT) || las || (kl < before && token_is(kl, WORD_FOREIGN_AT));
}

/* A month of other languages by its name alone, and what else such a name means. */
#include "lib/date/doubt.h"
#include "lib/date/foreign.h"
#include "lib/date/neighbour.h"

/* "Mars" is a planet, too, which bears a capital in all languages. */
static bool is_planet(const struct token *month)
{
    return text_is(token_words(month), "Mars");
}

const struct token *month_abroad(const struct token *date, const struct date_context *context)
{
    const struct token *month = date + (date->kind == TOKEN_NUMBER);
    if (!token_is(month, WORD_MONTH) || (token_is_capital(month) && !token_is_unknown(month - 1)))
        return NULL;
    return is_foreign_language(language_of(context->speech)) ? month : NULL;
}

bool is_other_thing(const struct token *day, const struct token *month)
{
    static const enum word tellers[] = {WORD_FOREIGN_TO, WORD_FOREIGN_WEEKDAY, WORD_NONE};
    struct text name = token_words(month);
    const struct token *before = day - 1;
    if (is_planet(month))
        return !token_is_one(before, tellers) && world_say_last(before).class != WORLD_WORD_ARTICLE;
    if (text_is(name, "mai"))
        return world_say_last(before).class == WORLD_WORD_COMPARING;
    return text_alike(name, text_of("mayo")) && !token_is(month - 1, WORD_DE);
}

bool is_spacecraft(const struct token *month, const struct token *after)
{
    bool begins = token_is_first(month) || ends_sentence(month - 1);
    bool ends = token_is_behind_line(after) || after->kind == TOKEN_SIGN;
    return is_planet(month) && !(begins && ends);
}

/* "ayında" of "Ocak ayında", "'ta" of "Ocak'ta" */
static bool is_turkish(const struct token *month)
{
    const struct token *behind = month + 1, *ending = month + 2;
    struct text first = first_word(behind);
    char last = month->at[month->length - 1]; /* of all of them it is a consonant: not "Marta'da" */
    bool suffix = sign_between(behind, '\'') && is_between((int64_t)ending->length, 2, 3) && last != 'a' &&
                  (*ending->at == 'd' || *ending->at == 't') && !ends_name(month);
    return suffix || (token_is_unknown(behind) && world_say(first).class == WORLD_WORD_MONTH_NOUN);
}

/* "avril" or "juin" of "d'avril à juin"; of names in upper case only "bis" or a hyphen makes a range. */
static bool is_of_range(const struct token *month, const struct date_context *context)
{
    const struct token *before = month - 1, *joint = month + 1, *other = month + 2;
    if (is_planet(month))
        return false;
    if (ends_named(before - 1, context) && context->named.grain == GRAIN_MONTH && joins_months(before))
        return true;
    bool range = last_is_alike(joint, "bis") || sign_between(joint, '-');
    if (token_is_upper(month))
        return range && (token_is(other, WORD_FOREIGN_MONTH) || token_is(other, WORD_MONTH));
    return token_is(other, WORD_FOREIGN_MONTH) && joins_months(joint);
}

/* What the table says of the word before a month, also before "de" or "d'": "im", "principios de", "mois d'".
 */
static struct said say_before(const struct token *month)
{
    const struct token *before = month - 1, *d = month - 2;
    if (!sign_between(before, '\''))
        return world_say_last(before - token_is(before, WORD_DE));
    bool cut = token_is_unknown(d) && d->length > 2 && text_alike(last_word(d), text_of("d"));
    struct token words = *d; /* "mois d" */
    words.length -= cut ? 2 : 0;
    return world_say(cut ? last_word(&words) : (struct text){NULL, 0});
}

/* "im Januar", "bis Mai", "Ocak ayında": of names in upper case, as German and Turkish have. */
static bool is_told_in_upper_case(const struct token *month, struct said said)
{
    enum { GERMAN = 1 };
    bool told = said.class == WORLD_WORD_BEFORE_MONTH && said.value == GERMAN;
    return (!is_planet(month) && (told || last_is_alike(month - 1, "bis"))) || is_turkish(month);
}

/* "en juillet", "w lipcu", "tot juni", "в июле", and of those that English and Romanian have in other phrases
 * "in juli", "a luglio", "i januari". */
static bool is_told_in_lower_case(const struct token *month, struct said said)
{
    enum { MARCH = 3, MAY = 5, SHORT = 4, RUSSIAN = 2 /* bytes of its "in" */ };
    const struct token *before = month - 1;
    if (token_is(before, WORD_IN) || token_is(before, WORD_A) || last_is_alike(before, "i"))
        return (month->value != MARCH && month->value != MAY) || month->length > SHORT;
    if (token_is(before, WORD_FOREIGN_AT))
        return before->length == RUSSIAN;
    return said.class == WORLD_WORD_BEFORE_MONTH || (said.class == WORLD_WORD_JOINS_DAYS && said.value);
}

bool is_told_world_month(const struct token *month, const struct date_context *context)
{
    if (is_of_range(month, context))
        return true;
    if (sign_between(month + 1, '-')) /* "im Mai-Ling-Verlag" */
        return false;
    struct said said = say_before(month);
    return token_is_upper(month) ? is_told_in_upper_case(month, said) : is_told_in_lower_case(month, said);
}

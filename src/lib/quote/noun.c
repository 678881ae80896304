#include "lib/quote/noun.h"

#include "lib/quote/word.h"

/* A hyphen or a slash within a word: "a 31-page report", "a Times/CBS poll". */
static bool is_within_word(const struct token *token)
{
    return token->kind == TOKEN_SIGN && token->length == 1 && (*token->at == '-' || *token->at == '/') &&
           !token->spaced && !token[1].spaced &&
           (token[1].kind == TOKEN_WORD || token[1].kind == TOKEN_NUMBER);
}

/* Does a noun phrase end before this token? */
bool noun_bounds(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    if (token->kind != TOKEN_WORD)
        return token->kind != TOKEN_NUMBER && !is_within_word(token);
    switch ((enum quote_word)token->word) {
    case QUOTE_WORD_SUBORDINATOR:
    case QUOTE_WORD_THAT:
    case QUOTE_WORD_RELATIVE:
    case QUOTE_WORD_PRONOUN:
    case QUOTE_WORD_OBJECT:
    case QUOTE_WORD_ACCORDING:
        return true;
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_CONJUNCTION:
    case QUOTE_WORD_VERB:
    case QUOTE_WORD_AUXILIARY:
        return !word_is_name(token);
    case QUOTE_WORD_ADVERB:
        return !token->capital;
    case QUOTE_WORD_TIME:
        return !token->owns && !token_is(token - 1, QUOTE_WORD_DETERMINER) && !word_is_name(token);
    case QUOTE_WORD_SAY:
        return word_is_verb(tokens, place) && !word_is_name(token);
    case QUOTE_WORD_NONE: /* "Kitty fretfully", not "a friendly aide" */
        return word_is_adverb(token) && !word_is_article(token - 1);
    default:
        return false;
    }
}

/* "out at the sea", "up.": is it a word of direction, behind a verb? */
static bool goes_out(const struct token *token)
{
    return token_is(token, QUOTE_WORD_ADVERB) &&
           (token_ends(token + 1) || token_is(token + 1, QUOTE_WORD_PREPOSITION));
}

/* May what a verb takes begin here, or what stands behind it: a name, "the", "in"? */
static bool follows_verb(const struct token *token)
{
    return (token->kind == TOKEN_WORD && token->capital) || token_is(token, QUOTE_WORD_DETERMINER) ||
           token_is(token, QUOTE_WORD_POSSESSIVE) || token_is(token, QUOTE_WORD_OBJECT) ||
           token_is(token, QUOTE_WORD_PREPOSITION);
}

/* Is a word that the vocabulary lacks a verb, by what follows it: "took the stage", "the company stops the
 * service", behind a person by its end: "her aide rallied supporters", or as only a verb ends in Spanish: "la
 * alcaldesa llegó"? */
static bool looks_like_verb(const struct tokens *tokens, size_t from, size_t place)
{
    const struct token *token = tokens_at(tokens, place), *next = token + 1;
    if (place == from || !word_is_plain(token) || word_is_article(token - 1))
        return false;
    if (word_ends_in(token, "ó"))
        return true;
    bool object = follows_verb(next);
    if (word_is_in_name(token - 1))
        return (object && !next->capital) || word_ends_in(token, "ed") ||
               (word_ends_in(token, "s") && goes_out(next));
    bool article = token_is(next, QUOTE_WORD_DETERMINER) || token_is(next, QUOTE_WORD_POSSESSIVE);
    bool person = token_is(token - 1, QUOTE_WORD_ROLE);
    return ((object || person) && word_ends_in(token, "ed")) || (article && word_ends_in(token, "s"));
}

/* "Gov. and Chairman Ed Rendell", "doctors and nurses" */
bool noun_joins_titles(const struct tokens *tokens, size_t from, size_t place)
{
    const struct token *before = tokens_at(tokens, place - 1), *behind = tokens_at(tokens, place + 1);
    bool title = token_is(before, QUOTE_WORD_TITLE) || token_is(before, QUOTE_WORD_ROLE);
    return place > from && token_is(tokens_at(tokens, place), QUOTE_WORD_CONJUNCTION) && title &&
           behind->kind == TOKEN_WORD &&
           (behind->capital || token_is(behind, QUOTE_WORD_TITLE) || token_is(behind, QUOTE_WORD_ROLE));
}

/* "both" of "Smith and Jones both", but not "the" of "all the". */
static bool is_second_determiner(const struct tokens *tokens, size_t from, size_t place)
{
    return place > from && token_is(tokens_at(tokens, place), QUOTE_WORD_DETERMINER) &&
           !token_is(tokens_at(tokens, place - 1), QUOTE_WORD_DETERMINER) &&
           !tokens_at(tokens, place)->capital;
}

size_t noun_core_end(const struct tokens *tokens, size_t from, size_t limit)
{
    size_t place = from;
    while (place < limit && (!noun_bounds(tokens, place) || noun_joins_titles(tokens, from, place)) &&
           !looks_like_verb(tokens, from, place) && !is_second_determiner(tokens, from, place))
        place++;
    return place;
}

static bool is_of_name(const struct token *token)
{
    return word_is_in_name(token) || word_is_inner(token) || word_is_inner_article(token);
}

size_t noun_name_start(const struct tokens *tokens, size_t from, size_t to)
{
    size_t place = to;
    while (place > from && is_of_name(tokens_at(tokens, place - 1)) &&
           (place == to || !tokens_at(tokens, place - 1)->owns))
        place--;
    while (place > from && place < to &&
           (word_is_inner(tokens_at(tokens, place)) || word_is_inner_article(tokens_at(tokens, place))))
        place++;
    return place;
}

/* "die Grünen-Politikerin Ann Cole": where the given name stands behind a noun that the vocabulary lacks,
 * where every noun has a capital; else FROM. Elsewhere that is part of the name: "San Francisco Chronicle".
 */
static size_t skip_noun(const struct tokens *tokens, size_t from, size_t to)
{
    const struct token *first = tokens_at(tokens, from);
    bool noun = !first->word && !first->dotted && !first->owns && !token_is_given(first);
    return from + (tokens->nouns && from + 2 < to && noun && token_is_given(first + 1));
}

/* What of a run of capitals is the name: behind the last title where two words or more are left, else with
 * it. */
static size_t without_titles(const struct tokens *tokens, size_t from, size_t to)
{
    size_t title = to;
    for (size_t i = from; i + 1 < to; i++)
        if (word_is_title(tokens_at(tokens, i)) || word_is_lawyer(tokens_at(tokens, i)))
            title = i;
    if (title == to)
        return skip_noun(tokens, from, to);
    size_t words = 0;
    for (size_t i = title + 1; i < to; i++)
        words +=
            !token_is(tokens_at(tokens, i), QUOTE_WORD_SUFFIX) && tokens_at(tokens, i)->kind == TOKEN_WORD;
    return words > 1 ? title + 1 : title;
}

bool noun_may_begin(const struct token *token)
{
    switch ((enum quote_word)token->word) {
    case QUOTE_WORD_DETERMINER:
    case QUOTE_WORD_POSSESSIVE:
    case QUOTE_WORD_PRONOUN:
    case QUOTE_WORD_ROLE:
    case QUOTE_WORD_TITLE:
    case QUOTE_WORD_NOUN:
        return true;
    case QUOTE_WORD_PARTICLE: /* "von der Leyen" */
        return token->capital || word_is_in_name(token + 1) || word_is_inner(token + 1);
    case QUOTE_WORD_NONE:
        return token->kind == TOKEN_NUMBER || (token->kind == TOKEN_WORD && !word_is_adverb(token));
    default:
        return word_is_in_name(token);
    }
}

/* "of the committee", "des Ausschusses" */
static bool is_of(const struct token *token)
{
    return (token_is(token, QUOTE_WORD_PREPOSITION) && token->value == INNER) ||
           (token_is(token, QUOTE_WORD_DETERMINER) && token->value == OF_WHOM);
}

/* "a person familiar with the matter": does an adjective behind whom it describes stand before the
 * preposition? */
static bool follows_adjective(const struct token *preposition)
{
    return token_is(preposition, QUOTE_WORD_PREPOSITION) && word_is_plain(preposition - 1) &&
           token_is(preposition - 2, QUOTE_WORD_ROLE) && !preposition[-2].capital;
}

size_t noun_call_end(const struct tokens *tokens, size_t core, size_t after)
{
    while (core < after && (is_of(tokens_at(tokens, core)) || follows_adjective(tokens_at(tokens, core)))) {
        size_t end = noun_core_end(tokens, core + 1, after);
        if (end <= core + 1)
            break;
        core = end;
    }
    return core;
}

static void set_name(const struct tokens *tokens, struct source *source, size_t from, size_t to)
{
    source->name_first = without_titles(tokens, from, to);
    source->name_after = to;
    source->named = true;
}

/* Behind a surname that small words join to the given name before PLACE, and a comma or the sentence's end
 * closes: ", Pedro de la Hoz,", ", Ludger von der Ahe,"; else PLACE. */
static size_t joined_name_end(const struct tokens *tokens, size_t place)
{
    enum { MOST = 2, LONGEST = 3 };
    size_t inner = place;
    while (inner < place + MOST &&
           (token_is(tokens_at(tokens, inner), QUOTE_WORD_PREPOSITION) ||
            token_is(tokens_at(tokens, inner), QUOTE_WORD_DETERMINER)) &&
           tokens_at(tokens, inner)->length <= LONGEST && !tokens_at(tokens, inner)->capital)
        inner++;
    size_t end = word_name_end(tokens, inner);
    return inner > place && token_is(tokens_at(tokens, place), QUOTE_WORD_PREPOSITION) && end > inner &&
                   (token_is_sign(tokens_at(tokens, end), ',') || token_ends(tokens_at(tokens, end)))
               ? end
               : place;
}

/* Behind what somebody is, in small letters, before their name: "chairman", "the former producer"; FROM where
 * no such stands there. */
static size_t skip_role(const struct tokens *tokens, size_t from)
{
    enum { MOST = 3 };
    size_t first = from + word_is_article(tokens_at(tokens, from)), place = first;
    while (place < first + MOST && !tokens_at(tokens, place)->capital &&
           (word_is_plain(tokens_at(tokens, place)) || word_has_role(tokens, place, place + 1)))
        place++;
    return place > first && word_has_role(tokens, place - 1, place) ? place : from;
}

/* Behind those whose somebody is: "Norway's Ann Cole"; FROM where no such stands there. */
static size_t skip_owner(const struct tokens *tokens, size_t from)
{
    size_t end = word_name_end(tokens, from);
    return end > from && tokens_at(tokens, end - 1)->owns ? end : from;
}

/* "his wife, Ann," "the mayor, Cole.": may the one word behind the comma be a name? */
static bool is_lone_name(const struct tokens *tokens, size_t comma)
{
    const struct token *role = tokens_at(tokens, comma - 1), *end = tokens_at(tokens, comma + 2);
    return word_is_title(role) && !role->capital && (token_ends(end) || token_is_sign(end, ','));
}

size_t noun_apposed_name(const struct tokens *tokens, size_t comma, size_t *first)
{
    size_t from = skip_role(tokens, skip_owner(tokens, comma + 1));
    *first = from;
    size_t end = token_is_sign(tokens_at(tokens, comma), ',') ? word_name_end(tokens, from) : comma;
    end = end == from + 1 ? joined_name_end(tokens, end) : end;
    bool alone = end == comma + 2 && is_lone_name(tokens, comma);
    return end >= from + 2 || alone ? end : comma;
}

/* May the word behind a comma begin an apposition: "the mayor", "her aide", "who", "33", "chairman"? */
static bool begins_apposition(const struct token *first)
{
    return token_is(first, QUOTE_WORD_DETERMINER) || token_is(first, QUOTE_WORD_POSSESSIVE) ||
           token_is(first, QUOTE_WORD_ROLE) || token_is(first, QUOTE_WORD_RELATIVE) ||
           first->kind == TOKEN_NUMBER ||
           (word_is_plain(first) && !word_is_adverb(first) && !word_ends_in(first, "ing"));
}

/* "Senior Engineer at", "Research and Advocacy Director": do words in capitals from FIRST on end in what
 * somebody is? */
static bool is_office(const struct tokens *tokens, size_t first)
{
    size_t end = first;
    while (end < first + LONGEST_PHRASE &&
           (word_is_in_name(tokens_at(tokens, end)) ||
            (end > first && token_is(tokens_at(tokens, end), QUOTE_WORD_CONJUNCTION) &&
             word_is_in_name(tokens_at(tokens, end + 1)))))
        end++;
    return end > first && word_has_role(tokens, end - 1, end);
}

static bool ends_apposition(const struct token *token)
{
    return token_ends_clause(token) || token_is_sign(token, ',') || token_is_sign(token, ';') ||
           token_is_sign(token, ':');
}

size_t noun_apposition_end(const struct tokens *tokens, size_t comma)
{
    size_t place = comma + 1;
    if (!begins_apposition(tokens_at(tokens, place)) && !is_office(tokens, place))
        return comma;
    while (place - comma < LONGEST_PHRASE && !ends_apposition(tokens_at(tokens, place)))
        place++;
    return tokens_at(tokens, place)->kind == TOKEN_QUOTE ? comma : place;
}

/* ", James Comey," behind a phrase without a name: the name is the apposition. */
static void name_behind_comma(const struct tokens *tokens, struct source *source, size_t limit)
{
    size_t core = source->first, from;
    while (core < limit && !token_is_sign(tokens_at(tokens, core), ','))
        core++;
    size_t end = noun_apposed_name(tokens, core, &from);
    size_t of = noun_call_end(tokens, end, limit); /* ", Ann Cole of Eastmere," */
    bool closed = of == limit || token_is_sign(tokens_at(tokens, of), ',');
    if (core >= limit || end == core || end > limit || !closed)
        return;
    set_name(tokens, source, from, end);
    source->about_first = source->first;
    source->about_after = core;
}

/* What stands around a name describes it: "a senior researcher" of "Kim In-tae, a senior researcher at ...,
 * said". */
static void set_about(const struct tokens *tokens, struct source *source, size_t core)
{
    bool article = source->name_first == source->first + 1 &&
                   token_is(tokens_at(tokens, source->first), QUOTE_WORD_DETERMINER);
    if (source->name_first > source->first && !article) {
        source->about_first = source->first;
        source->about_after = source->name_first;
    } else if (token_is_sign(tokens_at(tokens, core), ',') && source->after > core + 1) {
        source->about_first = core + 1;
        source->about_after = source->after;
    }
}

/* "der alte Mann", "a Republican", "ihres Mannes": is the one capital, at FROM, that of a noun, in a language
 * in which all have it, or right behind "a" or "its"? */
static bool is_common_noun(const struct tokens *tokens, size_t first, size_t from, size_t core)
{
    const struct token *article = tokens_at(tokens, first);
    bool capitals = token_is(article, QUOTE_WORD_DETERMINER) && article->value >= BEFORE_CAPITAL;
    bool other = token_is(article, QUOTE_WORD_POSSESSIVE) || word_is_indefinite(article);
    return core == from + 1 && (capitals || (other && from == first + 1));
}

/* May the tokens [FIRST, AFTER) be a source, by their number and length? */
static bool has_length(const struct tokens *tokens, size_t first, size_t after)
{
    if (first >= after || after - first > LONGEST_PHRASE)
        return false;
    const struct token *last = tokens_at(tokens, after - 1);
    return last->at + last->length - tokens_at(tokens, first)->at <= LONGEST_SOURCE;
}

/* Fills the source from its phrase [FIRST, AFTER). */
bool noun_fill(const struct tokens *tokens, size_t first, size_t after, struct source *source)
{
    *source = source_of(first, after);
    if (!has_length(tokens, first, after) || !noun_may_begin(tokens_at(tokens, first)))
        return false;
    if (token_is(tokens_at(tokens, first), QUOTE_WORD_PRONOUN)) {
        source->pronoun = true;
        source->after = source->name_after = first + 1;
        return true;
    }
    size_t core = noun_core_end(tokens, first, after), from = noun_name_start(tokens, first, core);
    if (core == first)
        return false;
    size_t suffix = word_skip_suffix(tokens, core);
    if (from < core && !is_common_noun(tokens, first, from, core)) {
        set_name(tokens, source, from, suffix <= after ? suffix : core);
        set_about(tokens, source, suffix);
    } else {
        source->name_after = noun_call_end(tokens, core, after);
        name_behind_comma(tokens, source, after);
    }
    return true;
}

#include "lib/quote/phrase.h"

#include "lib/quote/label.h"
#include "lib/quote/several.h"
#include "lib/quote/spelling.h"
#include "lib/quote/word.h"

/* "This week,", "each year in", "two days later": not "the day's", "the night shift", "The Week, a paper". */
static bool begins_time(const struct token *token)
{
    const struct token *time = token + 1, *behind = token + 2;
    return token_is(time, QUOTE_WORD_TIME) && !time->owns && !(time->capital && word_is_article(token)) &&
           (token_is_sign(behind, ',') || token_is(behind, QUOTE_WORD_PREPOSITION) ||
            token_is(behind, QUOTE_WORD_ADVERB) || token_is(behind, QUOTE_WORD_TIME));
}

/* Does a phrase of time, place or circumstance begin here, which no subject is? */
static bool is_circumstance(const struct token *token)
{
    switch ((enum quote_word)token->word) {
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_SUBORDINATOR:
    case QUOTE_WORD_TIME:
    case QUOTE_WORD_ACCORDING:
        return true;
    case QUOTE_WORD_DETERMINER:
    case QUOTE_WORD_THAT:
        return begins_time(token);
    case QUOTE_WORD_SAY:
        return token->form != FORM_BASE;
    case QUOTE_WORD_NONE: { /* "Speaking at", "Pressed on" */
        bool participle = spelling_is_participle(token_text(token)) && !token_is_given(token);
        return token->kind == TOKEN_WORD && (participle || word_is_adverb(token)) && !(token[1].capital);
    }
    default:
        return false;
    }
}

size_t phrase_clause(const struct tokens *tokens, size_t from, size_t limit)
{
    for (;;) {
        while (from < limit && (tokens_at(tokens, from)->kind == TOKEN_SIGN ||
                                token_is(tokens_at(tokens, from), QUOTE_WORD_CONJUNCTION) ||
                                tokens_at(tokens, from)->kind == TOKEN_QUOTE))
            from++;
        from += from < limit && word_is_as(tokens_at(tokens, from));
        if (from < limit && word_is_adverb(tokens_at(tokens, from))) {
            from++;
            continue;
        }
        if (from >= limit || !is_circumstance(tokens_at(tokens, from)))
            return from;
        size_t comma = from;
        while (comma < limit && !token_is_sign(tokens_at(tokens, comma), ','))
            comma++;
        if (comma >= limit)
            return limit;
        from = comma + 1;
    }
}

/* Does "that" right before FROM begin a clause of its own, and not ", que ganó," one that is stepped over? */
static bool begins_statement(const struct tokens *tokens, size_t from)
{
    const struct token *first = tokens_at(tokens, from);
    return token_is(first - 1, QUOTE_WORD_THAT) &&
           (!token_is_sign(first - 2, ',') || (noun_may_begin(first) && !word_is_plain(first)));
}

/* Where the clause begins in which PLACE stands: behind what ends a sentence, a quotation, a semicolon or a
 * dash. */
static size_t clause_start(const struct tokens *tokens, size_t place)
{
    size_t from = place;
    while (place - from < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, from - 1)) &&
           tokens_at(tokens, from - 1)->kind != TOKEN_QUOTE &&
           !token_is_sign(tokens_at(tokens, from - 1), ';') &&
           !token_is_sign(tokens_at(tokens, from - 1), '-') && !label_ends(tokens, from - 1) &&
           !begins_statement(tokens, from))
        from--;
    return from;
}

/* Where what is said begins in the sentence of PLACE: behind a dateline, or the name of who speaks ("Q:"). */
static size_t statement_start(const struct tokens *tokens, size_t place)
{
    size_t from = place;
    while (place - from < LONGEST_SENTENCE && !token_ends(tokens_at(tokens, from - 1)) &&
           !label_ends(tokens, from - 1))
        from--;
    return from;
}

bool phrase_subject(const struct tokens *tokens, size_t place, struct source *source)
{
    size_t from = phrase_clause(tokens, statement_start(tokens, place), place);
    if (from >= place || !noun_may_begin(tokens_at(tokens, from)))
        return false;
    size_t core = noun_core_end(tokens, from, place);
    if (token_is(tokens_at(tokens, from), QUOTE_WORD_PRONOUN))
        core = from + 1;
    size_t name, end = noun_apposed_name(tokens, noun_call_end(tokens, core, place), &name);
    bool closed = token_is_sign(tokens_at(tokens, end), ',');
    if (core == from || !noun_fill(tokens, from, closed ? end : core, source))
        return false;
    several_behind(tokens, true, source);
    return true;
}

/* Does nothing of a phrase stand before this place, looking back from a verb? */
static bool bounds_back(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    if (token->kind == TOKEN_NUMBER)
        return false;
    return noun_bounds(tokens, place) && !token_is(token, QUOTE_WORD_PREPOSITION);
}

/* Does an article at FIRST begin the phrase that a finite verb follows, another noun standing right before
 * it: "an enzyme the team has called"? */
static bool begins_phrase(const struct tokens *tokens, size_t first, size_t after)
{
    const struct token *article = tokens_at(tokens, first), *before = article - 1;
    bool noun =
        word_is_plain(before) || token_is(before, QUOTE_WORD_NOUN) || token_is(before, QUOTE_WORD_ROLE);
    if (first == after || !word_is_article(article) || !noun || word_ends_in(tokens_at(tokens, after), "ing"))
        return false;
    for (size_t place = first + 1; place < after; place++)
        if (token_is(tokens_at(tokens, place), QUOTE_WORD_PREPOSITION))
            return false;
    return true;
}

/* The phrase that ends at AFTER, with no comma in it. */
static bool phrase_ending(const struct tokens *tokens, size_t after, struct source *source)
{
    size_t first = after;
    if (token_is(tokens_at(tokens, after - 1), QUOTE_WORD_PRONOUN))
        return !(tokens_at(tokens, after - 1)->value == IT &&
                 token_is(tokens_at(tokens, after - 2), QUOTE_WORD_PREPOSITION)) &&
               noun_fill(tokens, after - 1, after, source);
    while (!bounds_back(tokens, first - 1) && after - first < LONGEST_PHRASE &&
           !begins_phrase(tokens, first, after))
        first--;
    first += first < after && word_is_adverb(tokens_at(tokens, first));
    if (first < after && token_is(tokens_at(tokens, first), QUOTE_WORD_PREPOSITION)) {
        size_t name = noun_name_start(tokens, first, after); /* "In a statement Trump said" */
        if (name == after)
            return false;
        first = name;
    }
    return noun_fill(tokens, first, after, source);
}

/* May the words between two commas from BEGINS on describe a name before them: "the mayor of the town",
 * "whose "Lost" was shown here", "que pidieron el anonimato"? */
static bool describes(const struct token *begins)
{
    return token_is(begins, QUOTE_WORD_DETERMINER) || token_is(begins, QUOTE_WORD_ROLE) ||
           token_is(begins, QUOTE_WORD_RELATIVE) || token_is(begins, QUOTE_WORD_THAT) ||
           token_is(begins, QUOTE_WORD_POSSESSIVE);
}

/* Are the tokens [FROM, TO) nouns and what joins them: "general secretary of the union", "a mayor elected by
 * the port"? */
static bool are_nouns(const struct tokens *tokens, size_t from, size_t to)
{
    for (; noun_may_begin(tokens_at(tokens, from)); from++) {
        from = noun_core_end(tokens, from, to);
        if (from >= to)
            return true;
        from += spelling_is_participle(token_text(tokens_at(tokens, from)));
        if (!token_is(tokens_at(tokens, from), QUOTE_WORD_PREPOSITION) &&
            !token_is(tokens_at(tokens, from), QUOTE_WORD_CONJUNCTION))
            return false;
    }
    return false;
}

/* "That was how Maria Lopez, the mayor of the town, described": the name before the apposition that ends at
 * the comma at COMMA; before "who" that may be any noun that begins in a small letter. */
static bool before_apposition(const struct tokens *tokens, size_t comma, struct source *source)
{
    size_t behind = comma;
    while (comma - behind < LONGEST_PHRASE && !token_ends(tokens_at(tokens, behind - 1)) &&
           !token_is_sign(tokens_at(tokens, behind - 1), ','))
        behind--;
    size_t end = behind - 1, first = end;
    while (end - first < LONGEST_PHRASE && word_is_in_name(tokens_at(tokens, first - 1)))
        first--;
    const struct token *begins = tokens_at(tokens, behind);
    bool who = token_is(tokens_at(tokens, comma + 1), QUOTE_WORD_RELATIVE);
    if (!token_is_sign(tokens_at(tokens, end), ','))
        return false;
    if (end >= first + 2)
        return (who ? !begins->capital && are_nouns(tokens, behind, comma) : describes(begins)) &&
               noun_fill(tokens, first, comma, source);
    return (token_is(begins, QUOTE_WORD_RELATIVE) || token_is(begins, QUOTE_WORD_THAT)) &&
           phrase_ending(tokens, end, source);
}

/* The phrase before a comma at COMMA, where what lies between that and the verb is stepped over: it begins
 * the clause. */
static bool phrase_with_apposition(const struct tokens *tokens, size_t comma, struct source *source)
{
    size_t start = clause_start(tokens, comma), from = phrase_clause(tokens, start, comma);
    if (from < comma && noun_fill(tokens, from, comma, source))
        return true;
    return before_apposition(tokens, comma, source) || phrase_ending(tokens, comma, source);
}

/* "in 2022", but not "the class of 2022" */
static bool is_year(const struct token *token)
{
    enum { DIGITS = 4 };
    return token->kind == TOKEN_NUMBER && token->length == DIGITS &&
           token_is(token - 1, QUOTE_WORD_PREPOSITION) && token[-1].value != INNER;
}

/* May what is before PLACE stand between a subject and its VERB: "has also", "on Tuesday", "was quoted as"?
 */
static bool is_between(const struct tokens *tokens, size_t verb, size_t place)
{
    const struct token *token = tokens_at(tokens, place - 1);
    if (word_is_adverb(token) || (token_is(token, QUOTE_WORD_AUXILIARY) && !word_is_name(token)) ||
        token_is(token, QUOTE_WORD_OBJECT)) /* "un señor me preguntó" */
        return true;
    bool time = token_is(token, QUOTE_WORD_TIME) || is_year(token) ||
                (token->kind == TOKEN_NUMBER && token_is(token - 1, QUOTE_WORD_TIME));
    const struct token *behind = tokens_at(tokens, place);
    bool on = place < verb && (token_is(behind, QUOTE_WORD_TIME) || is_year(behind)) &&
              token_is(token, QUOTE_WORD_PREPOSITION);
    bool quoted = tokens_at(tokens, verb)->form == FORM_GERUND && place >= verb - 1 &&
                  (word_is_as(token) || token_is(token, QUOTE_WORD_SAY));
    return (time && !token->owns) || on || quoted;
}

/* Back over all of that. */
static size_t skip_back(const struct tokens *tokens, size_t verb)
{
    size_t place = verb;
    while (verb - place < LONGEST_PHRASE && is_between(tokens, verb, place))
        place--;
    return place;
}

/* "a reaction from President Sara Nolan": a name with a title that ends at AFTER, whatever it stands in. */
static bool titled_name_ending(const struct tokens *tokens, size_t after, struct source *source)
{
    enum { REACH = 6 };
    size_t first = noun_name_start(tokens, after > REACH ? after - REACH : 0, after);
    return after > first + 2 && word_has_role(tokens, first, after - 2) &&
           noun_fill(tokens, first, after, source);
}

/* "who" that begins a relative clause: what it stands for is the phrase before it. */
static bool before_relative(const struct tokens *tokens, size_t relative, struct source *source)
{
    bool comma = token_is_sign(tokens_at(tokens, relative - 1), ',');
    size_t after = relative - comma;
    struct source of;
    bool found = titled_name_ending(tokens, after, &of) || (comma && before_apposition(tokens, after, &of)) ||
                 phrase_ending(tokens, after, &of);
    *source = source_of(relative, relative + 1);
    source->pronoun = true;
    source->of_first = found ? of.name_first : relative;
    source->of_after = found ? of.name_after : relative;
    return true;
}

/* "who, however, said": where the relative stands whose verb the comma at COMMA parts from it; COMMA: none
 * does.
 */
static size_t relative_before_aside(const struct tokens *tokens, size_t comma)
{
    enum { MOST_WORDS = 3 };
    size_t place = comma - 1;
    while (comma - place < MOST_WORDS && tokens_at(tokens, place)->kind == TOKEN_WORD)
        place--;
    bool aside = place < comma - 1 && token_is_sign(tokens_at(tokens, place), ',');
    return aside && token_is(tokens_at(tokens, place - 1), QUOTE_WORD_RELATIVE) ? place - 1 : comma;
}

/* "Gingrich - named by many as a running mate - told": the phrase before the first of two dashes. */
static bool before_dashes(const struct tokens *tokens, size_t dash, struct source *source)
{
    size_t first = dash - 1;
    while (!token_ends_clause(tokens_at(tokens, first)) && !token_is_sign(tokens_at(tokens, first), '-') &&
           dash - first < LONGEST_PHRASE)
        first--;
    return token_is_sign(tokens_at(tokens, first), '-') && phrase_ending(tokens, first, source);
}

/* "Paul Ryan (R-WI) said" */
static bool before_brackets(const struct tokens *tokens, size_t closing, struct source *source)
{
    size_t opening = closing - 1;
    while (closing - opening < LONGEST_PHRASE && !token_ends_clause(tokens_at(tokens, opening)) &&
           !token_is_sign(tokens_at(tokens, opening), '('))
        opening--;
    return token_is_sign(tokens_at(tokens, opening), '(') && phrase_ending(tokens, opening, source);
}

/* The verb of "was prompted to", "has promised to", "wants to". */
static bool is_finite_before(const struct tokens *tokens, size_t place)
{
    const struct token *token = tokens_at(tokens, place);
    return token_is(token, QUOTE_WORD_VERB) || word_is_verb(tokens, place) ||
           (word_is_plain(token) && word_ends_in(token, "ed"));
}

/* The source whose verb is the token VERB, no infinitive, before it. */
static bool before_finite(const struct tokens *tokens, size_t verb, struct source *source)
{
    size_t after = skip_back(tokens, verb);
    const struct token *last = tokens_at(tokens, after - 1);
    bool gerund = tokens_at(tokens, verb)->form == FORM_GERUND;
    if (token_is(last, QUOTE_WORD_RELATIVE))
        return before_relative(tokens, after - 1, source);
    bool infinitive = token_is(last, QUOTE_WORD_PREPOSITION) || token_is(last, QUOTE_WORD_CONJUNCTION);
    if (infinitive || (gerund && token_is_sign(last, ',')) || token_is(last, QUOTE_WORD_SUBORDINATOR))
        return phrase_subject(tokens, after, source);
    if (token_is_sign(last, '-'))
        return before_dashes(tokens, after - 1, source);
    if (token_is_sign(last, ')'))
        return before_brackets(tokens, after - 1, source);
    if (gerund && token_is(last, QUOTE_WORD_NOUN) && phrase_subject(tokens, after, source))
        return true;
    if (token_is_sign(last, ',')) {
        size_t relative = relative_before_aside(tokens, after - 1);
        return relative < after - 1 ? before_relative(tokens, relative, source)
                                    : phrase_with_apposition(tokens, after - 1, source);
    }
    if (!phrase_ending(tokens, after, source))
        return phrase_subject(tokens, after, source);
    several_before(tokens, source);
    return true;
}

bool phrase_before(const struct tokens *tokens, size_t verb, struct source *source)
{
    size_t to = skip_back(tokens, verb) - 1;
    bool infinitive = word_is_to(tokens_at(tokens, to)) && is_finite_before(tokens, to - 1);
    return (infinitive && before_finite(tokens, to - 1, source)) || before_finite(tokens, verb, source);
}

bool phrase_owner(const struct tokens *tokens, size_t noun, struct source *source)
{
    enum { REACH = 5 };
    for (size_t owner = noun - 1; owner + REACH > noun && !noun_bounds(tokens, owner); owner--) {
        const struct token *token = tokens_at(tokens, owner);
        if (token_is(token, QUOTE_WORD_POSSESSIVE)) {
            *source = source_of(owner, owner + 1);
            source->pronoun = true;
            return true;
        }
        if (token->owns)
            return phrase_ending(tokens, owner + 1, source);
    }
    return false;
}

bool phrase_at(const struct tokens *tokens, size_t from, struct source *source)
{
    if (!noun_may_begin(tokens_at(tokens, from)))
        return false;
    size_t after = from;
    if (token_is(tokens_at(tokens, from), QUOTE_WORD_PRONOUN))
        after = from + 1;
    while (!token_is(tokens_at(tokens, from), QUOTE_WORD_PRONOUN) && after - from < LONGEST_PHRASE &&
           (!noun_bounds(tokens, after) || token_is(tokens_at(tokens, after), QUOTE_WORD_PREPOSITION) ||
            noun_joins_titles(tokens, from, after)))
        after++;
    if (token_is_sign(tokens_at(tokens, after), ',')) {
        size_t first, name = noun_apposed_name(tokens, after, &first);
        after = name > after && (!tokens_at(tokens, from)->capital || tokens_at(tokens, from)->owns)
                    ? name
                    : noun_apposition_end(tokens, after);
    }
    if (!noun_fill(tokens, from, after, source))
        return false;
    several_behind(tokens, false, source);
    return true;
}

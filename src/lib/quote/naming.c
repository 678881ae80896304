#include "lib/quote/reading.h"

void reading_see(struct reading *reading, size_t place)
{
    const struct tokens *tokens = reading->tokens;
    while (reading->seen < place) {
        const struct span *span =
            reading->next_span < tokens->span_count ? &tokens->spans[reading->next_span] : NULL;
        size_t end = span && span->open < place ? span->open : place;
        if (end > reading->seen)
            people_see(&reading->reader->people, tokens->paragraph, reading->seen, end, reading->reader->end);
        reading->seen = end;
        if (span && span->open < place) {
            reading->seen = span->after;
            reading->next_span++;
        }
    }
}

const struct person *reading_person(const struct reading *reading, const struct source *source,
                                    struct text speaker)
{
    const struct people *people = &reading->reader->people;
    const struct token *token = &reading->tokens->all[source->name_first];
    if (source->pronoun && source->of_first < source->of_after)
        return people_known(people, reading_between(reading->tokens, source->of_first, source->of_after));
    if (source->pronoun)
        return token->value == GENDER_MAN || token->value == GENDER_WOMAN
                   ? people_pronoun(people, token->value)
                   : NULL;
    return source->named ? people_known(people, speaker) : NULL;
}

void reading_name(struct reading *reading, const struct person *person, struct quote *quote)
{
    const struct people *people = &reading->reader->people;
    if (!person)
        return;
    struct text name = people_name(people, person);
    if (!text_equal(text_slice(quote->speaker, 0, name.length), name)) /* else it lacks "Jr." */
        quote->name = arena_copy(reading->scratch, name);
    if (!quote->about.length)
        quote->about = arena_copy(reading->scratch, people_about(people, person));
}

void reading_resolve(struct reading *reading, const struct attribution *attribution, struct quote *quote)
{
    struct people *people = &reading->reader->people;
    const struct source *source = &attribution->source;
    const struct token *token = &reading->tokens->all[source->name_first];
    static const struct text nothing = {NULL, 0};
    reading_see(reading, (size_t)(token->at - reading->tokens->paragraph.at));
    const struct person *person = NULL;
    if (source->named)
        person = people_speak(people, quote->speaker, quote->about);
    else if (source->pronoun && source->of_first < source->of_after)
        person = people_speak(people, reading_between(reading->tokens, source->of_first, source->of_after),
                              nothing);
    if (!person)
        person = reading_person(reading, source, quote->speaker);
    reading_name(reading, person, quote);
    if (!person || !source->pronoun)
        return;
    if (source->of_first == source->of_after)
        people_tell(people, person, token->value);
    people_speak(people, quote->name, nothing);
}

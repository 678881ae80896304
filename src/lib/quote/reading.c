#include "lib/quote/reading.h"

struct text reading_between(const struct tokens *tokens, size_t first, size_t after)
{
    if (first >= after)
        return (struct text){NULL, 0};
    const struct token *from = &tokens->all[first], *last = &tokens->all[after - 1];
    return (struct text){from->at, (size_t)(last->at + last->length + last->dotted - from->at)};
}

struct text reading_bare(const struct reading *reading, struct text text)
{
    if (!reading->tagged || text_find_byte(text, '<') == text.length)
        return text;
    char *bytes = arena_take(reading->scratch, text.length, 1);
    struct text bare = {bytes, 0};
    while (text.length) {
        size_t length = text_tag(text), plain = 1 + text_find_byte(text_slice(text, 1, text.length), '<');
        if (!length) {
            memcpy(bytes + bare.length, text.at, plain);
            bare.length += plain;
        }
        text = text_slice(text, length ? length : plain, text.length);
    }
    return bare;
}

struct text reading_phrase(const struct reading *reading, struct text text)
{
    struct text phrase = reading_bare(reading, text), rest = phrase, line;
    if (!reading->lines || text_find_byte(phrase, '\n') == phrase.length)
        return phrase;
    char *bytes = arena_take(reading->scratch, phrase.length, 1);
    phrase = (struct text){bytes, 0};
    while (text_line(&rest, '\n', &line)) {
        line = text_trim(line);
        memcpy(bytes + phrase.length, line.at, line.length);
        phrase.length += line.length;
        if (rest.length)
            bytes[phrase.length++] = ' ';
    }
    return phrase;
}

struct known reading_known(const struct reading *reading, const struct attribution *attribution)
{
    const struct tokens *tokens = reading->tokens;
    const struct source *source = &attribution->source;
    struct known known = {.score = attribution->score};
    struct text phrase = reading_between(tokens, source->first, source->after);
    if (!phrase.length)
        return known;
    known.speaker = reading_between(tokens, source->name_first, source->name_after);
    known.speaker.length -= source->cut;
    known.about = reading_between(tokens, source->about_first, source->about_after);
    known.start = reading->offset + (size_t)(phrase.at - tokens->paragraph.at);
    known.end = known.start + phrase.length;
    known.speaker = reading_phrase(reading, known.speaker);
    known.about = reading_phrase(reading, known.about);
    return known;
}

void reading_source(struct quote *quote, const struct known *known, enum quote_pattern pattern, int score)
{
    quote->speaker = known->speaker;
    quote->name = known->name.length ? known->name : known->speaker;
    quote->about = known->about;
    quote->speaker_start = known->start;
    quote->speaker_end = known->end;
    quote->pattern = pattern;
    quote->score = score;
}

#include "lib/timex.h"

/* The length of the TIMEX3 tag at the front, on one line; 0: there is none. */
static size_t tag_length(struct text text, bool *opens)
{
    *opens = text_starts(text, "<TIMEX3 ") || text_starts(text, "<TIMEX3>");
    if (!*opens)
        return text_starts(text, "</TIMEX3>") ? strlen("</TIMEX3>") : 0;
    for (size_t i = strlen("<TIMEX3"); i < text.length && text.at[i] != '<' && text.at[i] != '\n'; i++)
        if (text.at[i] == '>')
            return i + 1;
    return 0;
}

/* The next tag at or after FROM: where; text.length where there is none. */
static size_t find_tag(struct text text, size_t from, size_t *length, bool *opens)
{
    while (from < text.length) {
        from += text_find_byte(text_slice(text, from, text.length), '<');
        *length = from < text.length ? tag_length(text_slice(text, from, text.length), opens) : 0;
        if (*length)
            return from;
        from++;
    }
    return text.length;
}

size_t timex_bytes(struct text text)
{
    size_t sum = 0, length = 0;
    bool opens;
    for (size_t at = find_tag(text, 0, &length, &opens); at < text.length;
         at = find_tag(text, at + length, &length, &opens))
        sum += length;
    return sum;
}

void timex_open(struct timex_text *text, struct text raw, struct arena *arena)
{
    size_t length, count = 0, from = 0, plain = 0;
    bool opens;
    for (size_t at = find_tag(raw, 0, &length, &opens); at < raw.length;
         at = find_tag(raw, at + length, &length, &opens))
        count++;
    *text = (struct timex_text){.raw = raw, .plain = raw};
    if (!count)
        return;
    struct timex_mark *marks = arena_take(arena, count, sizeof *marks);
    char *bytes = arena_take(arena, raw.length, 1);
    for (size_t i = 0; i <= count; i++) {
        size_t at = find_tag(raw, from, &length, &opens);
        memcpy(bytes + plain, raw.at + from, at - from);
        plain += at - from;
        if (i < count)
            marks[i] = (struct timex_mark){plain, at, length, opens};
        from = at + length;
    }
    text->next = marks;
    text->end = marks + count;
    text->plain = (struct text){bytes, plain};
}

/* Goes over the tags before PLACE of the plain text, or at it. */
static void pass_marks(struct timex_text *text, size_t place)
{
    for (; text->next < text->end && text->next->plain <= place; text->next++) {
        text->removed += text->next->length;
        text->inside = text->next->opens;
    }
}

bool timex_find(struct timex_text *text, size_t from, size_t to, size_t *start)
{
    pass_marks(text, from);
    *start = from + text->removed;
    return !text->inside && !(text->next < text->end && text->next->plain < to);
}

/* How a tag begins, with room behind it: it is copied whole. */
struct opening {
    char bytes[32];
    size_t length;
};

/* What is written once for each type: its name, and the opening of its tags. */
#define EACH_TYPE(SAY) SAY(DATE) SAY(TIME) SAY(DURATION) SAY(SET)
#define SAY_NAME(type) [DATE_##type] = #type,
#define BEGIN "<TIMEX3 type=\""
#define SAY_OPENING(type) [DATE_##type] = {BEGIN #type "\" value=\"", sizeof BEGIN #type "\" value=\"" - 1},

const char *const timex_types[] = {EACH_TYPE(SAY_NAME) NULL};
static const struct opening openings[] = {EACH_TYPE(SAY_OPENING)};

const char *const timex_mods[] = {[MOD_NONE] = NULL,
                                  [MOD_BEFORE] = "BEFORE",
                                  [MOD_AFTER] = "AFTER",
                                  [MOD_ON_OR_BEFORE] = "ON_OR_BEFORE",
                                  [MOD_ON_OR_AFTER] = "ON_OR_AFTER",
                                  [MOD_LESS_THAN] = "LESS_THAN",
                                  [MOD_MORE_THAN] = "MORE_THAN",
                                  [MOD_EQUAL_OR_LESS] = "EQUAL_OR_LESS",
                                  [MOD_EQUAL_OR_MORE] = "EQUAL_OR_MORE",
                                  [MOD_START] = "START",
                                  [MOD_MID] = "MID",
                                  [MOD_END] = "END",
                                  [MOD_APPROX] = "APPROX"};
static const char *const quants[] = {
    [QUANT_NONE] = NULL, [QUANT_EACH] = "EACH", [QUANT_EVERY] = "EVERY", [QUANT_EVERY_OTHER] = "EVERY OTHER"};

/* BEFORE is all up to its value. */
static void add_attribute(struct buffer *buffer, const char *before, const char *value)
{
    if (!value)
        return;
    buffer_add(buffer, text_of(before));
    buffer_add(buffer, text_of(value));
    buffer_add_byte(buffer, '"');
}

void timex_write(struct buffer *buffer, const struct date *date, struct text text)
{
    const struct opening *opening = &openings[date->type];
    char *to = buffer_room(buffer, sizeof opening->bytes + sizeof date->value.bytes);
    memcpy(to, opening->bytes, sizeof opening->bytes);
    memcpy(to + opening->length, date->value.bytes, sizeof date->value.bytes);
    buffer->length += opening->length + date->value.length;
    buffer_add_byte(buffer, '"');
    add_attribute(buffer, " mod=\"", timex_mods[date->mod]);
    add_attribute(buffer, " quant=\"", quants[date->quant]);
    add_attribute(buffer, " freq=\"", date->freq);
    buffer_add_byte(buffer, '>');
    buffer_add(buffer, text);
    buffer_add(buffer, text_of("</TIMEX3>"));
}

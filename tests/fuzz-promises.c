/* What the programs promise of their results, each by its name. */
#include "fuzz.h"

#include "lib/json.h"

static const struct option_spec *option_called(const char *name)
{
    for (const struct option_spec *spec = filter.options; spec && spec->name; spec++)
        if (strcmp(spec->name, name) == 0)
            return spec;
    return NULL;
}

/* Is the program's flag on? */
static bool is_set(const struct plan *plan, const char *flag)
{
    const struct option_spec *spec = option_called(flag);
    return spec && *(const bool *)((const char *)plan->settings + spec->offset);
}

/* Is each line of PART a line of WHOLE, in the same order? */
static bool is_subsequence(struct text part, struct text whole, char separator)
{
    struct text wanted, line;
    while (text_line(&part, separator, &wanted)) {
        bool found = false;
        while (!found && text_line(&whole, separator, &line))
            found = text_equal(line, wanted);
        if (!found)
            return false;
    }
    return true;
}

static void check_lines(const struct plan *plan, struct text in, struct text result)
{
    char separator = filter.unit == UNIT_LINES && plan->null ? '\0' : '\n';
    demand(is_subsequence(result, in, separator), "lines written are lines of the input, in order", in,
           result);
}

static void check_again(const struct plan *plan, struct text result)
{
    struct buffer again = {0};
    run_once(plan, result, 0, &again);
    demand(text_equal(result, buffer_text(&again)), "a second run changes nothing", result,
           buffer_text(&again));
    buffer_free(&again);
}

/* The length of the TIMEX3 tag at the front, which stands on one line; 0: there is none. */
static size_t tag_length(struct text text)
{
    if (text_starts(text, "</TIMEX3>"))
        return strlen("</TIMEX3>");
    if (!text_starts(text, "<TIMEX3 ") && !text_starts(text, "<TIMEX3>"))
        return 0;
    for (size_t i = strlen("<TIMEX3"); i < text.length && text.at[i] != '<' && text.at[i] != '\n'; i++)
        if (text.at[i] == '>')
            return i + 1;
    return 0;
}

static void remove_tags(struct text text, struct buffer *to)
{
    while (text.length) {
        size_t length = tag_length(text);
        if (!length)
            buffer_add_byte(to, text.at[0]);
        text = text_slice(text, length ? length : 1, text.length);
    }
}

static void check_tags(struct text in, struct text result)
{
    struct buffer before = {0}, after = {0};
    remove_tags(in, &before);
    remove_tags(result, &after);
    demand(text_equal(buffer_text(&before), buffer_text(&after)), "without its tags the text is the same",
           buffer_text(&before), buffer_text(&after));
    buffer_free(&before);
    buffer_free(&after);
}

/* The text without white space of Unicode. */
static void squeeze(struct text text, struct buffer *to)
{
    while (text.length) {
        struct text rest = text;
        bool space = text_class(text_next(&rest)) == TEXT_SPACE;
        if (!space)
            buffer_add(to, text_slice(text, 0, text.length - rest.length));
        text = rest;
    }
}

static void check_squeezed(struct text in, struct text result)
{
    struct buffer before = {0}, after = {0};
    squeeze(in, &before);
    squeeze(result, &after);
    demand(text_equal(buffer_text(&before), buffer_text(&after)), "without white space it is what went in",
           buffer_text(&before), buffer_text(&after));
    buffer_free(&before);
    buffer_free(&after);
}

/* The member of a record that is a number; 0 where it is null. */
static size_t number_of(struct text record, const char *name, struct arena *scratch)
{
    struct text digits = json_find(record, text_of(name), scratch).raw;
    size_t number = 0;
    for (size_t i = 0; i < digits.length && digits.at[i] >= '0' && digits.at[i] <= '9'; i++)
        number = number * 10 + (size_t)(digits.at[i] - '0');
    return number;
}

/* A quotation stands where its record says. */
static void check_quote(const struct plan *plan, struct text in, struct text record, struct arena *scratch)
{
    size_t start = number_of(record, "start", scratch), end = number_of(record, "end", scratch);
    size_t speaker_start = number_of(record, "speaker_start", scratch),
           speaker_end = number_of(record, "speaker_end", scratch);
    struct text said = text_slice(in, start, end);
    demand(start <= end && end <= in.length, "a quotation is a stretch of the input", in, record);
    demand(speaker_start <= speaker_end && speaker_end <= in.length, "a source is a stretch of the input", in,
           record);
    if (is_set(plan, "join") || text_find_byte(said, '<') < said.length || text_valid(said) < said.length)
        return;
    struct text quote = json_string(json_find(record, text_of("quote"), scratch).raw, scratch);
    demand(text_equal(quote, said), "the bytes between the offsets are the quotation", said, quote);
}

/* What is listed stands where its record says. */
static void check_listed(const struct plan *plan, struct text in, struct text record, struct arena *scratch)
{
    size_t start = number_of(record, "start", scratch), end = number_of(record, "end", scratch);
    struct text there = text_slice(in, start, end);
    demand(start <= end && end <= in.length, "what is listed is a stretch of the input", in, record);
    if (text_valid(there) < there.length || is_set(plan, "wrap")) /* its lines are joined */
        return;
    struct text text = json_string(json_find(record, text_of("text"), scratch).raw, scratch);
    demand(text_equal(text, there), "the bytes between the offsets are what is listed", there, text);
}

void check_records(const struct plan *plan, struct text in, struct text result)
{
    struct arena scratch = {0};
    struct text record;
    size_t at;
    while (text_line(&result, '\n', &record)) {
        demand(!json_check_object(record, &at), "a record is a JSON object", in, record);
        if (strcmp(filter.name, "extract-quotes") == 0 && !plan->explains)
            check_quote(plan, in, record, &scratch);
        if (filter.result == RESULT_EITHER && !plan->explains)
            check_listed(plan, in, record, &scratch);
        arena_empty(&scratch);
    }
    arena_free(&scratch);
}

/* The number of a set of choices; 0 where none is made. */
static unsigned chosen(const struct plan *plan, const char *name)
{
    const struct option_spec *spec = option_called(name);
    return spec ? *(const unsigned *)((const char *)plan->settings + spec->offset) : 0;
}

static size_t count_lines(struct text text)
{
    size_t lines = 0;
    for (struct text line; text_line(&text, '\n', &line);)
        lines++;
    return lines;
}

static void check_mended(const struct plan *plan, struct text in, struct text result)
{
    if (chosen(plan, "only"))
        return;
    if (!chosen(plan, "except"))
        demand(text_valid(result) == result.length, "the text is valid UTF-8", in, result);
    size_t before = count_lines(in), after = count_lines(result);
    if (!is_set(plan, "unwrap")) /* the last line may have come to nothing, and then there is none */
        demand(after == before || after + 1 == before, "a line gives a line", in, result);
}

/* Is it a day, perhaps with a time? */
static bool is_day(struct text value)
{
    static const char shape[] = "dddd-dd-dd";
    for (size_t i = 0; shape[i]; i++)
        if (i >= value.length || (shape[i] == 'd') != (value.at[i] >= '0' && value.at[i] <= '9'))
            return false;
    return value.length == strlen(shape) || value.at[strlen(shape)] == 'T';
}

/* Lines of a key, a value in one line that is not blank, and a source. */
static void check_facts(struct text in, struct text result)
{
    struct text line, part[3], rest;
    while (text_line(&result, '\n', &line)) {
        rest = line;
        for (int i = 0; i < 3; i++)
            demand(text_line(&rest, '\t', &part[i]) && !text_blank(part[i]), "a fact is key, value, source",
                   in, line);
        bool day = text_is(part[0], "date") || text_is(part[0], "modified");
        demand(!rest.length && (!day || is_day(part[1])), "a day is one of the calendar", in, line);
    }
}

void check_promises(const struct plan *plan, struct text in, struct text result)
{
    bool counts = is_set(plan, "count") || is_set(plan, "groups");
    if (strcmp(filter.name, "dedupe-lines") == 0 && !counts) {
        check_lines(plan, in, result);
        if (!is_set(plan, "repeated") && !is_set(plan, "unique") && !is_set(plan, "invert"))
            check_again(plan, result);
    }
    if (strcmp(filter.name, "strip-boilerplate") == 0 && is_set(plan, "plain") && !is_set(plan, "html"))
        check_lines(plan, in, result);
    if (strcmp(filter.name, "tag-dates") == 0) {
        check_tags(in, result);
        check_again(plan, result);
    }
    if (strcmp(filter.name, "split-sentences") == 0)
        check_squeezed(in, result);
    if (strcmp(filter.name, "mend-text") == 0)
        check_mended(plan, in, result);
    if (strcmp(filter.name, "extract-metadata") == 0 && !plan->json)
        check_facts(in, result);
    if (strcmp(filter.name, "html-to-text") == 0)
        demand(text_valid(result) == result.length, "the text is valid UTF-8", in, result);
}

/* extract-quotes: finds the quotations of a text, and who said each. It reads paragraph by paragraph; who was
 * named before helps to understand "he" and bare surnames. */
#include <stdio.h>

#include "lib/filter.h"
#include "lib/quote.h"

enum { EVERY_TYPE = (1 << (QUOTE_OTHER + 1)) - 1 };

struct settings {
    unsigned types, languages, marks;
    size_t fewest_words;
    const char *speaker;
    bool indirect, join, explain;
    struct arena memory;
    struct quote_reader *reader;
    /* of the document at hand */
    size_t line;   /* of the next paragraph, from 1 */
    size_t groups; /* how many there were */
    size_t group;  /* of the quotation before, of which the next may be a piece; 0: there was none */
};

static const char *const type_names[] = {"direct", "partial", "scare", "title", "indirect", "other", NULL};

static const struct option_spec options[] = {
    {"types", 0, OPTION_SET, offsetof(struct settings, types), NULL, type_names, "these types alone"},
    {"indirect", 0, OPTION_FLAG, offsetof(struct settings, indirect), NULL, NULL,
     "reported speech without marks, too"},
    {"min-words", 0, OPTION_NUMBER, offsetof(struct settings, fewest_words), "N", NULL,
     "only quotations of so many words or more"},
    {"speaker", 0, OPTION_TEXT, offsetof(struct settings, speaker), "NAME", NULL,
     "only what was said by those whose name holds NAME"},
    {"join", 0, OPTION_FLAG, offsetof(struct settings, join), NULL, NULL,
     "one record for the pieces of a split quotation"},
    {"lang", 0, OPTION_SET, offsetof(struct settings, languages), NULL, CHOICES("en", "de", "fr", "es"),
     "languages whose words tell who speaks (default: en)"},
    {"marks", 0, OPTION_SET, offsetof(struct settings, marks), NULL,
     CHOICES("double", "single", "angle", "corner", "dash"), "quotation marks that count (default: all)"},
    {0}};

static const struct option_rule rules[] = {
    {"join", OPTION_EXCLUDE, "explain"},
    {0},
};

static const struct record_field fields[] = {
    {"start", true},       {"end", true},          {"line", true}, {"type", false},  {"speaker", false},
    {"name", false},       {"description", false}, {"cue", false}, {"quote", false}, {"speaker_start", true},
    {"speaker_end", true}, {"group", true},        {"score", true}};
static const struct record_shape shape = {"quotes", fields, sizeof fields / sizeof *fields,
                                          "{name}: “{quote}”"};

/* The paragraph at the front, with blank lines before it; empty where its end is not yet in sight. */
static struct text_paragraph find_paragraph(struct text text, bool last)
{
    struct text_paragraph paragraph = {0};
    while (paragraph.length < TEXT_PARAGRAPH && text_paragraph_line(text, &paragraph))
        ;
    if (!paragraph.ended && paragraph.length < TEXT_PARAGRAPH)
        paragraph.length = last ? text.length : 0;
    return paragraph;
}

/* Counts the lines of a paragraph on its way: those that end before AT, which is behind where it was. */
struct line_counter {
    struct text paragraph;
    size_t next_end; /* of the line that is not counted yet */
    size_t lines;
};

static void count_lines(struct line_counter *counter, size_t at)
{
    for (struct text paragraph = counter->paragraph; counter->next_end < at; counter->lines++) {
        struct text rest = text_slice(paragraph, counter->next_end + 1, paragraph.length);
        counter->next_end += 1 + text_find_byte(rest, '\n');
    }
}

/* Does a name hold the wanted one, without regard to the case of ASCII letters? */
static bool holds_name(struct text name, struct text wanted)
{
    for (; name.length >= wanted.length; name = text_slice(name, 1, name.length))
        if (text_alike(text_slice(name, 0, wanted.length), wanted))
            return true;
    return false;
}

static bool is_wanted(const struct settings *settings, const struct quote *quote)
{
    struct text speaker = settings->speaker ? text_of(settings->speaker) : (struct text){NULL, 0};
    size_t fewest = settings->fewest_words;
    return settings->types & 1u << quote->type && text_words_most(quote->text, fewest) >= fewest &&
           (!settings->speaker || holds_name(quote->speaker, speaker) || holds_name(quote->name, speaker));
}

static void put(const struct quote *quote, size_t line, size_t group, struct output *output)
{
    struct record_writer *records = &output->records;
    record_number(records, (long long)quote->start);
    record_number(records, (long long)quote->end);
    record_number(records, (long long)line);
    record_text(records, text_of(type_names[quote->type]));
    record_optional(records, quote->speaker);
    record_optional(records, quote->name);
    record_optional(records, quote->about);
    record_optional(records, quote->cue);
    record_text(records, quote->text);
    if (quote->speaker_start < quote->speaker_end) {
        record_number(records, (long long)quote->speaker_start);
        record_number(records, (long long)quote->speaker_end);
    } else {
        record_nothing(records);
        record_nothing(records);
    }
    record_number(records, (long long)group);
    record_number(records, quote->score);
}

static void explain(const struct quote *quote, struct output *output)
{
    const char *rule = quote_pattern_name(quote->pattern);
    output_decision(output, quote->start, quote->end, type_names[quote->type], quote->score, rule,
                    quote->text);
    if (quote->speaker_start < quote->speaker_end)
        output_decision(output, quote->speaker_start, quote->speaker_end, "source", quote->score, rule,
                        quote->speaker);
    for (size_t i = 0; i < quote->candidate_count; i++) {
        const struct quote_candidate *other = &quote->candidates[i];
        output_decision(output, other->start, other->end, "candidate", other->score,
                        quote_pattern_name(other->pattern), other->phrase);
    }
}

/* The piece at the front of COUNT quotations with those that go on with it, as one; how many they are. */
static size_t join(const struct quote *quotes, size_t count, struct quote *whole, struct arena *scratch)
{
    size_t pieces = 1, length = quotes[0].text.length;
    for (; pieces < count && quotes[pieces].goes_on; pieces++)
        length += 1 + quotes[pieces].text.length;
    char *bytes = arena_take(scratch, length + 1, 1);
    *whole = quotes[0];
    whole->text = (struct text){bytes, length};
    for (size_t i = 0; i < pieces; i++) {
        if (i)
            *bytes++ = ' ';
        if (quotes[i].text.length)
            memcpy(bytes, quotes[i].text.at, quotes[i].text.length);
        bytes += quotes[i].text.length;
        whole->end = quotes[i].end;
    }
    return pieces;
}

/* The number of the quotation's group: of its own, or of the quotation that it goes on with. Reported speech
 * between two pieces does not part them. */
static size_t group_of(struct settings *settings, const struct quote *quote)
{
    if (quote->type == QUOTE_INDIRECT)
        return ++settings->groups;
    if (!quote->goes_on || !settings->group)
        settings->group = ++settings->groups;
    return settings->group;
}

static void do_paragraph(struct settings *settings, struct text paragraph, size_t offset,
                         struct output *output, struct arena *scratch)
{
    struct quote *quotes, whole;
    size_t count = quote_paragraph(settings->reader, offset, &quotes, scratch);
    struct line_counter counter = {paragraph, count ? text_find_byte(paragraph, '\n') : 0, settings->line};
    for (size_t i = 0, taken; i < count; i += taken) {
        const struct quote *quote = &quotes[i];
        taken = 1;
        size_t group = group_of(settings, quote);
        if (settings->join) {
            taken = join(quotes + i, count - i, &whole, scratch);
            quote = &whole;
        }
        count_lines(&counter, quote->start - offset);
        if (!is_wanted(settings, quote))
            continue;
        if (output->explains)
            explain(quote, output);
        else
            put(quote, counter.lines, group, output);
    }
}

/* The paragraphs at the front, some of them where they are short, and how many lines each has; their number.
 */
static size_t find_paragraphs(struct text text, bool last, struct text *paragraphs, size_t *lines)
{
    enum { SHORT = 16 * 1024 };
    size_t count = 0, at = 0;
    while (count < QUOTE_AHEAD && at < SHORT) {
        struct text_paragraph next = find_paragraph(text_slice(text, at, text.length), last);
        if (!next.length)
            break;
        paragraphs[count] = text_slice(text, at, at + next.length);
        lines[count++] = next.lines;
        at += next.length;
    }
    return count;
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    struct text paragraphs[QUOTE_AHEAD];
    size_t lines[QUOTE_AHEAD], done = document->offset ? 0 : text_order_mark(in), count;
    while ((count = find_paragraphs(text_slice(in, done, in.length), last, paragraphs, lines)) > 0) {
        quote_look(settings->reader, paragraphs, count, in.at + in.length);
        for (size_t i = 0; i < count; i++) {
            if (settings->line == 1 && done + paragraphs[i].length < in.length)
                quote_more(settings->reader);
            do_paragraph(settings, paragraphs[i], document->offset + done, output, scratch);
            settings->line += lines[i];
            done += paragraphs[i].length;
        }
    }
    return done;
}

static void heed(struct settings *settings, struct filter_mode mode)
{
    settings->explain = mode.explain;
}

static const char *start(struct settings *settings)
{
    settings->indirect = settings->indirect || settings->types & 1u << QUOTE_INDIRECT;
    if (!settings->types)
        settings->types = EVERY_TYPE;
    settings->reader =
        quote_reader_make(&settings->memory, (struct quote_options){.languages = settings->languages,
                                                                    .marks = settings->marks,
                                                                    .indirect = settings->indirect,
                                                                    .candidates = settings->explain});
    return NULL;
}

static void begin(struct settings *settings)
{
    quote_begin(settings->reader);
    settings->line = 1;
    settings->groups = settings->group = 0;
}

static void finish(struct settings *settings)
{
    if (settings->reader)
        quote_reader_free(settings->reader);
    arena_free(&settings->memory);
}

const struct filter filter = {.name = "extract-quotes",
                              .summary = "find quotations, and who said each",
                              .settings_size = sizeof(struct settings),
                              .options = options,
                              .rules = rules,
                              .unit = UNIT_STREAM,
                              .result = RESULT_RECORDS,
                              .explains = true,
                              .records = &shape,
                              .heed = heed,
                              .start = start,
                              .begin = begin,
                              .apply = apply,
                              .finish = finish};

/* extract-metadata: title, authors, days, site and address of a page, each with what told it. */
#include "lib/charset.h"
#include "lib/filter.h"
#include "lib/metadata.h"
#include "lib/page.h"

struct settings {
    bool html, plain;
    const char *charset_label;
    unsigned only; /* a bit for each key; 0: all */

    int encoding; /* of --charset; 0: to be detected */
    struct arena memory;
    struct date_scanner *scanner;
};

static const struct option_spec option_specs[] = {
    {"only", 0, OPTION_SET, offsetof(struct settings, only), NULL, metadata_key_names, "these keys alone"},
    {"html", 0, OPTION_FLAG, offsetof(struct settings, html), NULL, NULL, "take every document for HTML"},
    {"plain", 0, OPTION_FLAG, offsetof(struct settings, plain), NULL, NULL,
     "take every document for plain text"},
    {"charset", 0, OPTION_TEXT, offsetof(struct settings, charset_label), "LABEL", NULL,
     "read HTML in this charset, whatever it says"},
    {0},
};

static const struct option_rule rules[] = {
    {"html", OPTION_EXCLUDE, "plain"},
    {0},
};

static const struct record_field fields[] = {{"key", false}, {"value", false}, {"source", false}};
static const struct record_shape shape = {"metadata", fields, 3, "{key}: {value}"};

static const char *start(struct settings *settings)
{
    settings->scanner = date_scanner_make(&settings->memory);
    return charset_option(settings->charset_label, &settings->encoding);
}

static bool is_marked(const struct settings *settings, struct text in)
{
    return !settings->html && !settings->plain && page_is_marked(in);
}

static bool is_html(const struct settings *settings, const struct document *document, struct text in)
{
    return settings->html ||
           (!settings->plain && page_is_html(in, document->decoded ? 0 : settings->encoding));
}

static bool is_wanted(const struct settings *settings, const struct metadata_fact *fact)
{
    return !settings->only || settings->only & 1u << fact->key;
}

static void write_facts(const struct metadata *metadata, const struct settings *settings,
                        struct output *output, struct arena *scratch)
{
    struct record_fact *facts = arena_take(scratch, metadata->count + 1, sizeof *facts);
    size_t count = 0;
    for (size_t i = 0; i < metadata->count; i++) {
        const struct metadata_fact *fact = &metadata->facts[i];
        if (fact->chosen && is_wanted(settings, fact))
            facts[count++] =
                (struct record_fact){metadata_key_names[fact->key], fact->value,
                                     metadata_source_names[fact->source], metadata_key_is_list(fact->key)};
    }
    record_facts(&output->records, facts, count);
}

static void explain(const struct metadata *metadata, const struct settings *settings, struct output *output)
{
    for (size_t i = 0; i < metadata->count; i++) {
        const struct metadata_fact *fact = &metadata->facts[i];
        char decision[40] = "";
        const char *made = fact->chosen ? " chosen" : fact->score > 0 ? " passed" : " refused";
        strncat(decision, metadata_key_names[fact->key], sizeof decision / 2);
        strncat(decision, made, sizeof decision / 2 - 1);
        if (is_wanted(settings, fact))
            output_decision(output, fact->start, fact->end, decision, fact->score,
                            metadata_source_names[fact->source], fact->value);
    }
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    (void)last;
    struct buffer decoded = {0};
    bool marked = is_marked(settings, in), html = !marked && is_html(settings, document, in);
    struct text page = in;
    if (html && !document->decoded && !charset_page(&page, settings->encoding, &decoded)) {
        output_fail(output, CHARSET_LACKING);
        return 0;
    }
    struct metadata metadata = html     ? metadata_read_html(page, settings->scanner, scratch)
                               : marked ? metadata_read_marked(page, settings->scanner, scratch)
                                        : metadata_read_plain(page, settings->scanner, scratch);
    if (output->explains)
        explain(&metadata, settings, output);
    else
        write_facts(&metadata, settings, output, scratch);
    buffer_free(&decoded);
    return in.length;
}

static void finish(struct settings *settings)
{
    arena_free(&settings->memory);
}

const struct filter filter = {
    .name = "extract-metadata",
    .summary = "write title, authors, days, site and address of a page",
    .settings_size = sizeof(struct settings),
    .options = option_specs,
    .rules = rules,
    .unit = UNIT_DOCUMENT,
    .result = RESULT_RECORDS,
    .explains = true,
    .records = &shape,
    .format = RECORD_TEXT,
    .facts = true,
    .start = start,
    .apply = apply,
    .finish = finish,
};

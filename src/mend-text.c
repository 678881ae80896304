/* mend-text: writes a text mended, a line at a time: mojibake, character references, glued sentences, odd
 * white space and what else scrapers and converters do to text. A line that is well is not looked at closely.
 */
#include "lib/filter.h"
#include "lib/mend.h"

struct settings {
    unsigned only, except;
    bool debris, straighten, unwrap;
    bool explains;
    struct mender *mender;
};

static const struct option_spec options[] = {
    {"only", 0, OPTION_SET, offsetof(struct settings, only), NULL, mend_rule_names,
     "mend by these rules alone"},
    {"except", 0, OPTION_SET, offsetof(struct settings, except), NULL, mend_rule_names,
     "mend by all rules but these"},
    {"debris", 'd', OPTION_FLAG, offsetof(struct settings, debris), NULL, NULL,
     "remove placeholders of templates and unknown tags, too"},
    {"straighten", 's', OPTION_FLAG, offsetof(struct settings, straighten), NULL, NULL,
     "make typographic quotation marks straight"},
    {"unwrap", 'u', OPTION_FLAG, offsetof(struct settings, unwrap), NULL, NULL,
     "join words that are hyphenated at the end of a line"},
    {0}};

/* The rules that the options choose. */
static unsigned chosen_rules(const struct settings *settings)
{
    const unsigned asked_for = 1u << MEND_HYPHEN | 1u << MEND_DEBRIS | 1u << MEND_QUOTE;
    unsigned rules = settings->only ? settings->only : ((1u << MEND_RULES) - 1) & ~asked_for;
    rules |= settings->unwrap ? 1u << MEND_HYPHEN : 0;
    rules |= settings->debris ? 1u << MEND_DEBRIS : 0;
    rules |= settings->straighten ? 1u << MEND_QUOTE : 0;
    return rules & ~settings->except;
}

static void heed(struct settings *settings, struct filter_mode mode)
{
    settings->explains = mode.explain;
}

static const char *start(struct settings *settings)
{
    unsigned rules = chosen_rules(settings);
    settings->unwrap = rules & 1u << MEND_HYPHEN;
    settings->mender = mend_open(rules, settings->explains);
    return NULL;
}

static void finish(struct settings *settings)
{
    mend_close(settings->mender);
}

static void explain(const struct settings *settings, struct text line, size_t offset, struct output *output,
                    struct arena *scratch)
{
    size_t count;
    const struct mend_change *changes = mend_changes(settings->mender, &count);
    for (size_t i = 0; i < count; i++) {
        const struct mend_change *change = &changes[i];
        char *with = arena_take(scratch, change->with.length + 1, 1);
        if (change->with.length)
            memcpy(with, change->with.at, change->with.length);
        output_decision(output, offset + change->start, offset + change->end, with, 0,
                        mend_rule_names[change->rule], text_slice(line, change->start, change->end));
    }
}

/* The length of the line at the front of whole ones, without its break; with --unwrap, of the lines that a
 * broken word joins. SIZE_MAX where its end is not in sight. */
static size_t line_length(const struct settings *settings, struct text text, bool last)
{
    size_t start = 0, end;
    for (;; start = end + 1) {
        end = start + text_find_byte(text_slice(text, start, text.length), '\n');
        if (end == text.length)
            return last ? end : SIZE_MAX;
        if (!settings->unwrap || end >= TEXT_PARAGRAPH || !mend_may_be_broken(text_slice(text, start, end)))
            return end;
        struct text next = text_slice(text, end + 1, text.length);
        if (!next.length && !last)
            return SIZE_MAX;
        if (!mend_goes_on(next))
            return end;
    }
}

static void do_line(struct settings *settings, struct text line, size_t offset, struct output *output,
                    struct arena *scratch)
{
    struct text mended = mend_line(settings->mender, line);
    if (output->explains)
        explain(settings, line, offset, output, scratch);
    else
        output_text(output, mended);
}

/* The whole lines at the front. */
static size_t whole_lines(struct text in, bool last)
{
    size_t length = in.length;
    while (!last && length > 0 && in.at[length - 1] != '\n')
        length--;
    return length;
}

/* Copies the lines at the front that are well; how many bytes. */
static size_t pass_well(const struct settings *settings, struct text text, struct output *output)
{
    size_t well = settings->unwrap ? 0 : mend_well(settings->mender, text);
    if (!output->explains)
        output_text(output, text_slice(text, 0, well));
    return well;
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    size_t whole = whole_lines(in, last), done = 0;
    struct text text = text_slice(in, 0, whole);
    while (done < whole) {
        done += pass_well(settings, text_slice(text, done, whole), output);
        if (done == whole)
            break;
        struct text rest = text_slice(text, done, whole);
        size_t length = line_length(settings, rest, last);
        if (length == SIZE_MAX)
            break;
        do_line(settings, text_slice(rest, 0, length), document->offset + done, output, scratch);
        done += length;
        if (done < whole && !output->explains)
            output_byte(output, '\n');
        done += done < whole;
    }
    return done;
}

const struct filter filter = {
    .name = "mend-text",
    .summary = "write a text mended: mojibake, references, glued sentences, odd white space",
    .settings_size = sizeof(struct settings),
    .options = options,
    .unit = UNIT_STREAM,
    .result = RESULT_TEXT,
    .explains = true,
    .heed = heed,
    .start = start,
    .apply = apply,
    .finish = finish};

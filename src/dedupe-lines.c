/* dedupe-lines: drops each line that was there before; the first one stays where it stands. Lines are known
 * by their fingerprints, so only --count, --repeated and --unique, which must wait for the end, keep the
 * text. */
#include <stdio.h>
#include <stdlib.h>

#include "lib/filter.h"
#include "lib/set.h"

enum { BATCH = 32 }; /* lines whose places in the set are fetched ahead */

enum fold { FOLD_CASE = 1, FOLD_SPACE = 2, FOLD_PUNCTUATION = 4 }; /* in the order of the option's choices */

struct range {
    size_t first, last; /* fields, counted from 1 */
};

struct line {
    struct text text, whole; /* without and with its separator; the last of the input may have none */
    struct fingerprint fingerprint;
};

/* A distinct line that is kept for the end. */
struct entry {
    size_t end;    /* of its bytes in `lines` */
    size_t offset; /* in the document, of the first of its kind */
    size_t count;
};

struct settings {
    bool count, repeated, unique, keep_blank;
    const char *key;
    char delimiter; /* 0: not given */
    unsigned fold;
    struct range *ranges; /* what `key` says */
    size_t range_count, range_capacity;
    size_t last_field; /* of all ranges */
    struct set *set;
    struct buffer selected, folded; /* of the line at hand */
    struct buffer lines;
    struct entry *entries; /* of the set's texts by number */
    size_t entry_capacity;
    size_t blank_written; /* blank lines since the last other line that was kept */
    size_t blank_run;     /* blank lines since the last other line */
};

static const struct option_spec options[] = {
    {"count", 'c', OPTION_FLAG, offsetof(struct settings, count), NULL, NULL,
     "write how often each line occurs before it"},
    {"repeated", 'd', OPTION_FLAG, offsetof(struct settings, repeated), NULL, NULL,
     "write only lines that occur more than once"},
    {"unique", 'u', OPTION_FLAG, offsetof(struct settings, unique), NULL, NULL,
     "write only lines that occur once"},
    {"key", 'k', OPTION_TEXT, offsetof(struct settings, key), "FIELDS", NULL,
     "compare these fields alone, as 2 or 1,4-6 or 3-"},
    {"delimiter", 't', OPTION_CHAR, offsetof(struct settings, delimiter), "CHAR", NULL,
     "what parts fields (default: TAB)"},
    {"fold", 0, OPTION_SET, offsetof(struct settings, fold), NULL, "case,space,punct",
     "compare without regard to these"},
    {"keep-blank", 0, OPTION_FLAG, offsetof(struct settings, keep_blank), NULL, NULL,
     "keep blank lines, but close the gaps that dropped lines leave"},
    {NULL, 0, OPTION_FLAG, 0, NULL, NULL, NULL}};

/* Takes digits off the front; a number too great is the greatest. False where there is no digit. */
static bool read_number(struct text *rest, size_t *number)
{
    size_t length = rest->length, value = 0;
    for (; rest->length && rest->at[0] >= '0' && rest->at[0] <= '9';
         *rest = text_slice(*rest, 1, rest->length)) {
        size_t digit = (size_t)(rest->at[0] - '0');
        value = value > (SIZE_MAX - digit) / 10 ? SIZE_MAX : value * 10 + digit;
    }
    if (rest->length < length)
        *number = value;
    return rest->length < length;
}

/* "4", "4-", "-4" or "4-6". */
static bool read_range(struct text item, struct range *range)
{
    *range = (struct range){1, SIZE_MAX};
    bool begins = read_number(&item, &range->first);
    if (begins && !item.length) {
        range->last = range->first;
    } else {
        if (!item.length || item.at[0] != '-')
            return false;
        item = text_slice(item, 1, item.length);
        if (!read_number(&item, &range->last) && !begins)
            return false;
    }
    return !item.length && range->first && range->first <= range->last;
}

static bool read_ranges(struct settings *settings)
{
    struct text rest = text_of(settings->key);
    for (bool more = true; more;) {
        size_t length = text_find_byte(rest, ',');
        struct range range;
        if (!read_range(text_slice(rest, 0, length), &range))
            return false;
        settings->ranges =
            array_grow(settings->ranges, &settings->range_capacity, settings->range_count + 1, sizeof range);
        settings->ranges[settings->range_count++] = range;
        settings->last_field = range.last > settings->last_field ? range.last : settings->last_field;
        more = length < rest.length;
        rest = text_slice(rest, length + 1, rest.length);
    }
    return true;
}

static bool waits_for_end(const struct settings *settings)
{
    return settings->count || settings->repeated || settings->unique;
}

static const char *start(struct settings *settings)
{
    if (settings->repeated && settings->unique)
        return "--repeated and --unique exclude each other";
    if (settings->keep_blank && waits_for_end(settings))
        return "--keep-blank does not go with --count, --repeated or --unique";
    if (settings->delimiter && !settings->key)
        return "--delimiter goes with --key";
    if (settings->key && !read_ranges(settings))
        return "--key takes fields counted from 1, as 2 or 1,4-6 or 3-";
    if (!settings->delimiter)
        settings->delimiter = '\t';
    settings->set = set_open(waits_for_end(settings));
    return NULL;
}

/* Lines stay known from record to record, but counts are a record's own. */
static void begin(struct settings *settings)
{
    settings->blank_written = settings->blank_run = 0;
    if (waits_for_end(settings)) {
        set_clear(settings->set);
        settings->lines.length = 0;
    }
}

static bool is_selected(const struct settings *settings, size_t field)
{
    for (size_t i = 0; i < settings->range_count; i++)
        if (field >= settings->ranges[i].first && field <= settings->ranges[i].last)
            return true;
    return false;
}

/* What cut(1) would print of the line. */
static struct text select_fields(struct settings *settings, struct text line)
{
    struct buffer *to = &settings->selected;
    size_t length = text_find_byte(line, settings->delimiter);
    if (length == line.length)
        return line;
    to->length = 0;
    bool some = false;
    for (size_t field = 1;; field++) {
        if (is_selected(settings, field)) {
            if (some)
                buffer_add_byte(to, settings->delimiter);
            buffer_add(to, text_slice(line, 0, length));
            some = true;
        }
        if (length == line.length || field == settings->last_field)
            return buffer_text(to);
        line = text_slice(line, length + 1, line.length);
        length = text_find_byte(line, settings->delimiter);
    }
}

static void add_folded(struct buffer *to, uint32_t code_point)
{
    char bytes[4];
    size_t length = text_encode(text_fold(code_point), bytes);
    buffer_add(to, (struct text){bytes, length});
}

static struct text fold_text(struct settings *settings, struct text text)
{
    struct buffer *to = &settings->folded;
    bool space = false;
    to->length = 0;
    while (text.length) {
        struct text character = text;
        uint32_t code_point = text_next(&text);
        enum text_class class = text_class(code_point);
        character.length -= text.length;
        if (settings->fold & FOLD_PUNCTUATION && (class == TEXT_PUNCTUATION || class == TEXT_SYMBOL))
            continue;
        if (settings->fold & FOLD_SPACE && class == TEXT_SPACE) {
            space = to->length > 0;
            continue;
        }
        if (space)
            buffer_add_byte(to, ' ');
        space = false;
        if (settings->fold & FOLD_CASE && code_point != TEXT_BAD_BYTE)
            add_folded(to, code_point);
        else
            buffer_add(to, character);
    }
    return buffer_text(to);
}

/* What of the line is compared; valid until the next call. */
static struct text compared(struct settings *settings, struct text line)
{
    if (settings->range_count)
        line = select_fields(settings, line);
    return settings->fold ? fold_text(settings, line) : line;
}

static bool next_line(struct text *rest, char separator, bool last, struct line *line)
{
    size_t length = text_find_byte(*rest, separator);
    if (length == rest->length && !(last && length))
        return false;
    line->text = text_slice(*rest, 0, length);
    line->whole = text_slice(*rest, 0, length + 1);
    *rest = text_slice(*rest, length + 1, rest->length);
    return true;
}

static size_t read_batch(struct settings *settings, struct text *rest, char separator, bool last,
                         struct line lines[BATCH])
{
    size_t count = 0;
    for (; count < BATCH && next_line(rest, separator, last, &lines[count]); count++) {
        lines[count].fingerprint = set_fingerprint(settings->set, compared(settings, lines[count].text));
        set_prefetch(settings->set, lines[count].fingerprint);
    }
    return count;
}

/* Why a line is kept or dropped. */
enum rule { RULE_FIRST, RULE_BLANK, RULE_REPEAT, RULE_GAP };

static const char *const rule_names[] = {"first", "blank", "repeat", "gap"};

static bool keeps(enum rule rule)
{
    return rule <= RULE_BLANK;
}

/* A blank line behind dropped ones goes only as far as it makes the gap longer than it was before them. */
static enum rule decide_blank(struct settings *settings)
{
    if (++settings->blank_run <= settings->blank_written)
        return RULE_GAP;
    settings->blank_written = settings->blank_run;
    return RULE_BLANK;
}

static enum rule decide(struct settings *settings, const struct line *line)
{
    if (settings->keep_blank && text_blank(line->text))
        return decide_blank(settings);
    bool fresh = set_add(settings->set, line->fingerprint);
    settings->blank_run = 0;
    if (fresh)
        settings->blank_written = 0;
    return fresh ? RULE_FIRST : RULE_REPEAT;
}

/* Neighbours that are kept are written at once. */
static void write_kept(struct settings *settings, const struct line *lines, size_t count,
                       struct output *output)
{
    struct text kept = {lines[0].whole.at, 0};
    for (size_t i = 0; i < count; i++) {
        kept.length += lines[i].whole.length;
        if (keeps(decide(settings, &lines[i])))
            continue;
        kept.length -= lines[i].whole.length;
        output_text(output, kept);
        kept = (struct text){lines[i].whole.at + lines[i].whole.length, 0};
    }
    output_text(output, kept);
}

static void explain(struct settings *settings, const struct line *lines, size_t count, size_t offset,
                    struct output *output)
{
    for (size_t i = 0; i < count; i++) {
        enum rule rule = decide(settings, &lines[i]);
        size_t start_at = offset + (size_t)(lines[i].text.at - lines[0].text.at);
        output_decision(output, start_at, start_at + lines[i].text.length, keeps(rule) ? "keep" : "drop", 0,
                        rule_names[rule], lines[i].text);
    }
}

static void count_lines(struct settings *settings, const struct line *lines, size_t count, size_t offset)
{
    for (size_t i = 0; i < count; i++) {
        size_t number;
        if (set_number(settings->set, lines[i].fingerprint, &number)) {
            settings->entries = array_grow(settings->entries, &settings->entry_capacity, number + 1,
                                           sizeof *settings->entries);
            buffer_add(&settings->lines, lines[i].whole);
            size_t start_at = offset + (size_t)(lines[i].text.at - lines[0].text.at);
            settings->entries[number] = (struct entry){settings->lines.length, start_at, 0};
        }
        settings->entries[number].count++;
    }
}

static void write_entry(const struct settings *settings, const struct entry *entry, struct text line,
                        struct output *output)
{
    char number[32];
    if (settings->count)
        output_text(output,
                    (struct text){number, (size_t)snprintf(number, sizeof number, "%7zu ", entry->count)});
    output_text(output, line);
}

/* Only the last line of all can lack its SEPARATOR, and nothing comes after it here either. */
static void write_entries(const struct settings *settings, char separator, struct output *output)
{
    size_t from = 0;
    for (size_t i = 0; i < set_count(settings->set); i++) {
        const struct entry *entry = &settings->entries[i];
        struct text line = text_slice(buffer_text(&settings->lines), from, entry->end);
        bool kept = entry->count > 1 ? !settings->unique : !settings->repeated;
        from = entry->end;
        if (output->explains) {
            line.length -= line.at[line.length - 1] == separator;
            output_decision(output, entry->offset, entry->offset + line.length, kept ? "keep" : "drop",
                            (long long)entry->count, entry->count > 1 ? "several" : "once", line);
        } else if (kept) {
            write_entry(settings, entry, line, output);
        }
    }
}

static size_t apply(const struct document *document, struct text in, bool last, struct output *output,
                    struct arena *scratch, struct settings *settings)
{
    (void)scratch;
    struct line lines[BATCH];
    struct text rest = in;
    size_t count, offset = document->offset;
    while ((count = read_batch(settings, &rest, document->separator, last, lines)) > 0) {
        if (waits_for_end(settings))
            count_lines(settings, lines, count, offset);
        else if (output->explains)
            explain(settings, lines, count, offset, output);
        else
            write_kept(settings, lines, count, output);
        offset = document->offset + in.length - rest.length;
    }
    if (last && waits_for_end(settings))
        write_entries(settings, document->separator, output);
    return in.length - rest.length;
}

static void finish(struct settings *settings)
{
    set_close(settings->set);
    buffer_free(&settings->selected);
    buffer_free(&settings->folded);
    buffer_free(&settings->lines);
    free(settings->ranges);
    free(settings->entries);
}

const struct filter filter = {.name = "dedupe-lines",
                              .summary = "drop repeated lines; the first stays, and the order",
                              .settings_size = sizeof(struct settings),
                              .options = options,
                              .unit = UNIT_LINES,
                              .result = RESULT_TEXT,
                              .explains = true,
                              .start = start,
                              .begin = begin,
                              .apply = apply,
                              .finish = finish};

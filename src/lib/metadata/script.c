#include "lib/metadata/script.h"

#include "lib/metadata/when.h"
#include "lib/metadata/words.h"

enum {
    MOST_DAYS = 64,
    BETWEEN = 16, /* bytes between a name and its day: "\":\"" and the like */
    LONGEST_NAME = 36
};

static bool is_name_byte(char byte)
{
    return text_ascii_letter(byte) || byte == '_';
}

/* Does "2025-09-04" stand at AT, or "2025/09/04"? */
static bool begins_day(struct text text, size_t at)
{
    static const char shape[] = "dddd-dd-dd";
    if (at + strlen(shape) > text.length || (at && text_ascii_digit(text.at[at - 1])))
        return false;
    for (size_t i = 0; shape[i]; i++) {
        char byte = text.at[at + i];
        if (shape[i] == 'd' ? !text_ascii_digit(byte) : byte != '-' && byte != '/')
            return false;
    }
    return true;
}

/* Where what stands before END begins, if it is no part of a name: a sign, or a quotation mark as markup
 * writes it. */
static size_t sign_before(struct text text, size_t end)
{
    static const char mark[] = "&quot;";
    size_t from = end > strlen(mark) ? end - strlen(mark) : 0;
    if (text_is(text_slice(text, from, end), mark))
        return from;
    bool sign = end && !is_name_byte(text.at[end - 1]) && !text_ascii_digit(text.at[end - 1]);
    return sign ? end - 1 : end;
}

/* The name that stands before AT, with a few signs between. */
static struct text name_before(struct text text, size_t at)
{
    size_t end = at;
    for (size_t before; at - end < BETWEEN && (before = sign_before(text, end)) < end;)
        end = before;
    size_t from = end;
    while (from && is_name_byte(text.at[from - 1]) && end - from < LONGEST_NAME)
        from--;
    return text_slice(text, from, end);
}

static void read_day(struct candidates *found, struct text script, size_t at)
{
    enum { SCORE = 20, LONGEST = 30 };
    struct text name = name_before(script, at), value = text_slice(script, at, at + LONGEST);
    size_t end = 0;
    while (end < value.length && memchr("0123456789-/:.TZ+ ", value.at[end], 18))
        end++;
    enum metadata_key key = words_day_name(name, false);
    struct when when;
    if (key != METADATA_KEYS && when_read(found, text_slice(value, 0, end), true, &when))
        candidate_add(found, key, when.value, SOURCE_SCRIPT, SCORE, text_slice(script, at, at + end));
}

static size_t read_days(struct candidates *found, struct text text, size_t most)
{
    size_t days = 0;
    for (size_t at = 0; at < text.length && days < most; at++)
        if (text_ascii_digit(text.at[at]) && begins_day(text, at)) {
            read_day(found, text, at);
            days++;
        }
    return days;
}

void script_read(struct candidates *found, const struct shown *shown)
{
    size_t most = MOST_DAYS;
    for (size_t i = 0; i < shown->script_count; i++)
        most -= read_days(found, shown->scripts[i], most);
    if (!candidate_best(found, METADATA_DATE))
        read_days(found, found->page, MOST_DAYS);
}

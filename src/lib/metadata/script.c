#include "lib/metadata/script.h"

#include "lib/metadata/when.h"
#include "lib/metadata/words.h"

enum {
    MOST_DAYS = 64,
    YEAR = 4 /* digits */,
    BETWEEN = 12 /* bytes between a name and its day: "\":\"" and the like */
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_name_byte(char byte)
{
    return (unsigned char)((byte | 0x20) - 'a') < 26 || byte == '_';
}

/* Does "2025-09-04" stand at AT? */
static bool begins_day(struct text text, size_t at)
{
    static const char shape[] = "dddd-dd-dd";
    if (at + strlen(shape) > text.length || (at && is_digit(text.at[at - 1])))
        return false;
    for (size_t i = 0; shape[i]; i++) {
        char byte = text.at[at + i];
        if (shape[i] == 'd' ? !is_digit(byte) : byte != '-')
            return false;
    }
    return true;
}

/* The name that stands before AT, with a few signs between. */
static struct text name_before(struct text text, size_t at)
{
    size_t end = at;
    while (end && at - end < BETWEEN && !is_name_byte(text.at[end - 1]) && !is_digit(text.at[end - 1]))
        end--;
    size_t from = end;
    while (from && is_name_byte(text.at[from - 1]) && end - from < BETWEEN * 3)
        from--;
    return text_slice(text, from, end);
}

/* "created_at" is in the table of names, "createdAt" begins with a word that stands before days. */
static enum metadata_key key_of(struct text name)
{
    struct word_entry entry = words_name(name);
    if (entry.class == METADATA_NAME_DATE)
        return METADATA_DATE;
    if (entry.class == METADATA_NAME_MODIFIED)
        return METADATA_MODIFIED;
    size_t end = 0;
    while (end < name.length && name.at[end] != '_' && (end == 0 || name.at[end] >= 'a'))
        end++;
    switch (words_class(text_slice(name, 0, end))) {
    case METADATA_WORD_PUBLISHED:
        return METADATA_DATE;
    case METADATA_WORD_UPDATED:
        return METADATA_MODIFIED;
    default:
        return METADATA_KEYS;
    }
}

static void read_day(struct candidates *found, struct text script, size_t at)
{
    enum { SCORE = 20, LONGEST = 30 };
    struct text name = name_before(script, at), value = text_slice(script, at, at + LONGEST);
    size_t end = 0;
    while (end < value.length && memchr("0123456789-/:.TZ+ ", value.at[end], 18))
        end++;
    enum metadata_key key = name.length ? key_of(name) : METADATA_KEYS;
    struct when when;
    if (key != METADATA_KEYS && when_read(found, text_slice(value, 0, end), true, &when))
        candidate_add(found, key, when.value, "script", SCORE, text_slice(script, at, at + end));
}

void script_read(struct candidates *found, const struct shown *shown)
{
    size_t days = 0;
    for (size_t i = 0; i < shown->script_count; i++) {
        struct text script = shown->scripts[i];
        for (size_t at = 0; days < MOST_DAYS; at++) {
            at += text_find_byte(text_slice(script, at, script.length), '-');
            if (at >= script.length)
                break;
            if (at < YEAR || !begins_day(script, at - YEAR))
                continue;
            read_day(found, script, at - YEAR);
            days++;
        }
    }
}

#include "lib/metadata/script.h"

#include "lib/metadata/when.h"
#include "lib/metadata/words.h"

enum {
    MOST_DAYS = 64,
    BETWEEN = 12 /* bytes between a name and its day: "\":\"" and the like */
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

/* The name that stands before AT, with a few signs between. */
static struct text name_before(struct text text, size_t at)
{
    size_t end = at;
    while (end && at - end < BETWEEN && !is_name_byte(text.at[end - 1]) &&
           !text_ascii_digit(text.at[end - 1]))
        end--;
    size_t from = end;
    while (from && is_name_byte(text.at[from - 1]) && end - from < BETWEEN * 3)
        from--;
    return text_slice(text, from, end);
}

/* Where the word at the front of a name ends: "created" of "createdAt", "Date" of "Date_of". */
static size_t word_end(struct text name)
{
    size_t end = 1;
    while (end < name.length && name.at[end] >= 'a')
        end++;
    return end;
}

/* "created_at" is in the table of names; of "createdAt" a word is one that stands before days. */
static enum metadata_key key_of(struct text name)
{
    struct word_entry entry = words_name(name);
    enum metadata_key key = METADATA_KEYS;
    if (entry.class == METADATA_NAME_DATE || entry.class == METADATA_NAME_MODIFIED)
        return (enum metadata_key)(entry.class - 1);
    for (size_t end; name.length; name = text_slice(name, end, name.length)) {
        end = word_end(name);
        enum metadata_word class = words_class(text_slice(name, 0, end));
        if (class == METADATA_WORD_UPDATED)
            return METADATA_MODIFIED;
        if (class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_DATED)
            key = METADATA_DATE;
    }
    return key;
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
        for (size_t at = 0; at < script.length && days < MOST_DAYS; at++)
            if (text_ascii_digit(script.at[at]) && begins_day(script, at)) {
                read_day(found, script, at);
                days++;
            }
    }
}

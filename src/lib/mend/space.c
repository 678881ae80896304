#include "lib/mend/character.h"
#include "lib/mend/rules.h"

/* A run of white space. */
struct run {
    size_t start, end;
    uint32_t before, after; /* characters; U+000A at the line's ends */
    uint32_t only;          /* the character that it is, if it is one; else 0 */
    bool plain;             /* nothing but blanks and tabs */
};

static bool is_white(uint32_t character)
{
    return character == ' ' || character == '\t' || (character >= 0x80 && mend_class(character) == CLASS_BLANK);
}

/* The next run from run->end on; false where there is none. */
static bool next_run(struct text text, struct run *run)
{
    struct text rest = text_slice(text, run->end, text.length);
    uint32_t before = run->end ? run->after : '\n', character = '\n';
    for (size_t at = run->end; rest.length; at = text.length - rest.length, before = character) {
        character = text_next(&rest);
        if (!is_white(character))
            continue;
        *run = (struct run){.start = at, .before = before, .after = '\n', .only = character, .plain = true};
        for (;;) {
            run->plain = run->plain && character < 0x80;
            run->end = text.length - rest.length;
            if (!rest.length)
                return true;
            character = text_next(&rest);
            if (!is_white(character))
                break;
            run->only = 0;
        }
        run->after = character;
        return true;
    }
    return false;
}

static bool is_digit(uint32_t character)
{
    return character - '0' < 10u;
}

/* Three digits and no more: a group of a number. */
static bool is_group(struct text text)
{
    size_t digits = 0;
    while (digits < text.length && digits < 4 && is_digit((unsigned char)text.at[digits]))
        digits++;
    return digits == 3;
}

/* White space that a typographer has set: within a number, inside guillemets, before the marks of French, between
 * ideographs. */
static bool is_set(struct text text, const struct run *run)
{
    enum { NO_BREAK = 0xA0, THIN = 0x2009, NARROW_NO_BREAK = 0x202F, IDEOGRAPHIC = 0x3000, HAN = 0x2E80 };
    if (run->only == IDEOGRAPHIC)
        return run->before >= HAN || run->after >= HAN;
    if (run->only != NO_BREAK && run->only != NARROW_NO_BREAK && run->only != THIN)
        return false;
    struct text behind = text_slice(text, run->end, text.length);
    if (is_digit(run->before) && is_group(behind))
        return true;
    if (run->after == 0xBB || run->before == 0xAB)
        return true;
    bool alone = behind.length < 2 || behind.at[1] == ' ';
    return alone && (run->after == ';' || run->after == ':' || run->after == '!' || run->after == '?' || run->after == '%');
}

static void mend_run(struct work *work, const struct run *run)
{
    if (run->end == work->text.length)
        work_replace(work, run->start, run->end, (struct text){0}, MEND_SPACE);
    else if (run->start == 0) {
        if (!run->plain && run->only != 0x3000)
            work_replace(work, run->start, run->end, (struct text){0}, MEND_SPACE);
    } else if (run->only != ' ' && !is_set(work->text, run))
        work_replace(work, run->start, run->end, text_of(" "), MEND_SPACE);
}

static bool is_stop(char byte)
{
    return byte == ',' || byte == '.' || byte == ')';
}

static bool ends_word(struct text text, size_t at)
{
    return at >= text.length || text.at[at] == ' ';
}

/* Are all commas, full stops and brackets of the line set apart, as by a tokenizer? Three at the least, and a comma. */
static bool is_set_apart(struct text text)
{
    size_t apart = 0, commas = 0;
    for (size_t i = 1; i < text.length; i++) {
        if (!is_stop(text.at[i]) || !ends_word(text, i + 1))
            continue;
        if (text.at[i - 1] != ' ')
            return false;
        apart++;
        commas += text.at[i] == ',';
    }
    return apart >= 3 && commas;
}

static bool hugs_left(struct text text, size_t at)
{
    return at < text.length && strchr(",.;:!?)]", text.at[at]) && text.at[at] && ends_word(text, at + 1);
}

static bool hugs_right(struct text text, size_t at)
{
    return at > 0 && (text.at[at - 1] == '(' || text.at[at - 1] == '[') && ends_word(text, at - 2);
}

static void join_marks(struct work *work)
{
    struct text text = work->text;
    if (!is_set_apart(text))
        return;
    for (size_t at = 0; (at += text_find_byte(text_slice(text, at, text.length), ' ')) < text.length; at++)
        if (at > 0 && (hugs_left(text, at + 1) || hugs_right(text, at)))
            work_replace(work, at, at + 1, (struct text){0}, MEND_SPACE);
    work_finish(work);
}

void mend_spaces(struct work *work)
{
    struct run run = {0};
    while (next_run(work->text, &run))
        mend_run(work, &run);
    work_finish(work);
    join_marks(work);
}

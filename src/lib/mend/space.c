#include "lib/mend/character.h"
#include "lib/mend/rules.h"

/* A run of white space. */
struct run {
    size_t start, end;
    uint32_t before, after; /* characters; U+000A at the line's ends */
    uint32_t only;          /* the character that it is, if it is one; else 0 */
    bool plain;             /* nothing but blanks and tabs */
    bool twice;             /* two blanks */
};

static bool is_white(uint32_t character)
{
    return character == ' ' || character == '\t' ||
           (character >= 0x80 && mend_class(character) == CLASS_BLANK);
}

/* Goes to the next white space at or behind *AT; the character before it. The text's length where there is
 * none. */
static uint32_t find_white(struct text text, size_t *at)
{
    uint32_t before = '\n';
    while (*at < text.length) {
        unsigned char byte = (unsigned char)text.at[*at];
        if (byte < 0x80) {
            if (is_white(byte))
                return before;
            before = byte;
            ++*at;
            continue;
        }
        struct text rest = text_slice(text, *at, text.length);
        uint32_t character = text_next(&rest);
        if (is_white(character))
            return before;
        before = character;
        *at = text.length - rest.length;
    }
    return before;
}

/* The next run from run->end on; false where there is none. */
static bool next_run(struct text text, struct run *run)
{
    size_t at = run->end;
    uint32_t before = find_white(text, &at), character;
    if (at == text.length)
        return false;
    struct text rest = text_slice(text, at, text.length);
    *run = (struct run){.start = at, .before = before, .after = '\n', .only = text_next(&rest)};
    run->plain = run->only < 0x80;
    for (run->end = text.length - rest.length; rest.length; run->end = text.length - rest.length) {
        character = text_next(&rest);
        if (!is_white(character)) {
            run->after = character;
            return true;
        }
        run->twice = run->end - run->start == 1 && run->only == ' ' && character == ' ';
        run->plain = run->plain && character < 0x80;
        run->only = 0;
    }
    return true;
}

enum { THIN = 0x2009, NARROW_NO_BREAK = 0x202F, IDEOGRAPHIC = 0x3000 };

/* Two blanks, which some type behind a sentence or by a slip; or one character that a typographer may have
 * set: a no-break space, one that is thin within a number, one as wide as the ideographs it stands with. */
static bool may_be_set(const struct work *work, const struct run *run)
{
    enum { HAN = 0x2E80 };
    if (run->twice)
        return !work->changed;
    switch (run->only) {
    case ' ':
    case NO_BREAK_SPACE:
    case NARROW_NO_BREAK:
        return true;
    case THIN:
        return text_ascii_digit(run->before) && text_ascii_digit(run->after);
    case IDEOGRAPHIC:
        return run->before >= HAN || run->after >= HAN;
    default:
        return false;
    }
}

/* Of what may be set, is it where typography has it in place of a blank? A no-break space stands so behind a
 * number, within French quotation marks, and before marks that are set apart in French. */
static bool is_in_place(const struct run *run)
{
    static const uint32_t marks[] = {'!', '?', ':', ';', '%', 0xBB};
    if (run->only != NO_BREAK_SPACE && run->only != NARROW_NO_BREAK)
        return run->only == IDEOGRAPHIC || run->only == THIN;
    bool in_place = run->before == 0xAB || text_ascii_digit(run->before);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        in_place = in_place || run->after == marks[i];
    return in_place;
}

/* Is white space of the line within it such that nobody has set it, or more of it odd than not? Then nothing
 * odd is meant. */
static bool is_messy(const struct work *work)
{
    struct text text = work->text;
    struct run run = {0};
    size_t odd = 0, plain = 0;
    while (next_run(text, &run)) {
        if (run.start == 0 || run.end == text.length)
            continue;
        if (!may_be_set(work, &run))
            return true;
        odd += run.only != ' ' && !is_in_place(&run);
        plain += run.only == ' ';
    }
    return odd > plain;
}

/* At the line's start plain white space indents; at its end none says anything. */
static bool is_good(const struct work *work, const struct run *run, bool messy)
{
    if (run->end == work->text.length)
        return false;
    if (run->start == 0)
        return run->plain || may_be_set(work, run);
    return run->only == ' ' || (!messy && may_be_set(work, run));
}

static bool is_stop(char byte)
{
    return byte == ',' || byte == '.' || byte == ')';
}

static bool ends_word(struct text text, size_t at)
{
    return at >= text.length || text.at[at] == ' ';
}

/* Are all commas, full stops and brackets of the line set apart, as by a tokenizer? Three at the least, and a
 * comma. */
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
    bool messy = is_messy(work);
    while (next_run(work->text, &run)) {
        bool within = run.start > 0 && run.end < work->text.length;
        if (!is_good(work, &run, messy))
            work_replace(work, run.start, run.end, within ? text_of(" ") : (struct text){0}, MEND_SPACE);
    }
    work_finish(work);
    join_marks(work);
}

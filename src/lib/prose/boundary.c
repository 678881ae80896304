#include "lib/prose/boundary.h"

#include "lib/prose/word.h"

enum { MOST_NOTE_DIGITS = 3, LONGEST_NOTE = 12, LONGEST_EMOTICON = 8 };

/* The character at AT, and its length; 0 and 0 at the end. */
static uint32_t peek(struct text text, size_t at, size_t *length)
{
    *length = 0;
    if (at >= text.length)
        return 0;
    unsigned char byte = (unsigned char)text.at[at];
    if (byte < 0x80) {
        *length = 1;
        return byte;
    }
    struct text rest = text_slice(text, at, text.length);
    uint32_t code_point = text_next(&rest);
    *length = text.length - at - rest.length;
    return code_point;
}

static bool is_among(uint32_t code_point, const char *set)
{
    struct text rest = text_of(set);
    while (rest.length)
        if (text_next(&rest) == code_point)
            return true;
    return false;
}

/* Is it one of these ASCII characters, or of those others? */
static bool is_one_of(uint32_t c, const char *ascii, const char *others)
{
    return c < 0x80 ? c && strchr(ascii, (int)c) : is_among(c, others);
}

static bool is_loud(uint32_t c)
{
    return text_end(c) == TEXT_LOUD;
}

static bool is_wide(uint32_t c)
{
    return text_end(c) >= TEXT_WIDE;
}

static bool is_mark(uint32_t c)
{
    return text_end(c) != TEXT_NO_END;
}

static bool is_greek(uint32_t c)
{
    return c >= 0x370 && c < 0x400 && text_is_word(c);
}

/* Is the semicolon at AT a Greek question mark: behind two letters of Greek, and before no other letter? */
static bool asks_in_greek(struct text text, size_t at)
{
    enum { LETTER = 2, REACH = 16 /* bytes */ };
    size_t length;
    struct text behind = text_slice(text, at, at + REACH);
    if (at < 2 * LETTER || !is_greek(peek(text, at - LETTER, &length)) ||
        !is_greek(peek(text, at - 2 * LETTER, &length)))
        return false;
    while (behind.length) {
        uint32_t c = text_next(&behind);
        if (text_is_word(c))
            return is_greek(c) || text_class(c) == TEXT_DIGIT;
    }
    return true;
}

/* The character at AT; U+037E where a semicolon stands for it. */
static uint32_t peek_mark(struct text text, size_t at, size_t *length)
{
    enum { GREEK_QUESTION_MARK = 0x37E };
    uint32_t c = peek(text, at, length);
    return c == ';' && asks_in_greek(text, at) ? GREEK_QUESTION_MARK : c;
}

bool boundary_is_mark(struct text text, size_t at)
{
    size_t length;
    return is_mark(peek_mark(text, at, &length));
}

static bool is_closer(uint32_t c)
{
    return is_one_of(c, "\"')]}*", "”’“»›」』）】〉》");
}

bool prose_may_follow_mark(uint32_t character)
{
    return is_mark(character) || is_closer(character) || text_class(character) == TEXT_FORMAT;
}

static bool is_opener(uint32_t c)
{
    return is_one_of(c, "\"'([{*`-#_~<>", "“‘„‚«‹»›–—•·¿¡「『（【〈《…⁃●■►‒―−");
}

static bool is_space(uint32_t c)
{
    return c < 0x80 ? text_ascii_space(c) : text_class(c) == TEXT_SPACE;
}

static size_t skip_space(struct text text, size_t at)
{
    size_t length;
    while (is_space(peek(text, at, &length)) && length)
        at += length;
    return at;
}

/* Does a bracket or a quote that cannot open stand behind the white space at AT, as in « Oui. » and "( 3 m.
 * )"? */
static size_t spaced_closer(struct text text, size_t at)
{
    size_t length, after, next = skip_space(text, at);
    uint32_t c = peek(text, next, &length);
    if (next == at || (c != ')' && c != ']' && c != 0xBB))
        return 0;
    uint32_t behind = peek(text, next + length, &after);
    return c != 0xBB || !after || is_space(behind) || is_mark(behind) || behind == ',' ? next + length : 0;
}

/* Takes a run of marks at AT, also ". . ."; counts what it holds. */
static size_t take_marks(struct text text, size_t at, size_t *stops, size_t *louds, size_t *wides)
{
    size_t length, after;
    for (;;) {
        uint32_t c = peek_mark(text, at, &length);
        if (!length || !is_mark(c))
            return at;
        *stops += c == 0x2026 ? 2 : c == '.';
        *louds += is_loud(c);
        *wides += is_wide(c);
        at += length;
        size_t next = skip_space(text, at);
        if (next == at || !is_mark(peek(text, next, &length)))
            continue;
        uint32_t behind = peek(text, next + length, &after);
        if (!after || is_space(behind) || is_mark(behind))
            at = next;
    }
}

/* Does the last quote of that shape before AT, not far from it, point as those that close do, and open:
 * »Nein? */
static bool is_open_reversed(struct text text, size_t at, uint32_t c)
{
    enum { REACH = 1000 };
    const char *open = c == 0xAB ? "»" : "›", *close = c == 0xAB ? "«" : "‹";
    size_t length, stop = at > REACH ? at - REACH : 0;
    for (size_t from = at; from-- > stop;) {
        struct text rest = text_slice(text, from, at);
        if (text_starts(rest, close))
            return false;
        if (text_starts(rest, open))
            return !is_space(peek(text, from + strlen(open), &length));
    }
    return false;
}

/* May the quote C from AT to END, which points as those that open do, close what one like it opened, as in
 * »Nein.«? */
static bool may_close(struct text text, size_t at, size_t end, uint32_t c)
{
    size_t length;
    uint32_t behind = peek(text, end, &length);
    bool ends = !length || is_space(behind) || is_closer(behind) || is_mark(behind) || behind == ',' ||
                behind == 0xAB;
    return ends && is_open_reversed(text, at, c);
}

/* A mark that may close what its PARTNER has opened, and another of its sort. */
struct closer {
    uint32_t mark, partner, other;
};

/* May a mark that stands there open something? It does so before a word and behind none. */
static bool may_open(uint32_t before, uint32_t behind)
{
    return (is_space(before) || is_opener(before) || before == ':' || before == ',') &&
           (text_is_word(behind) || is_opener(behind));
}

/* Is something open at AT that the mark closes, from not far before it? An apostrophe is no mark. */
static bool is_open(struct text text, size_t at, const struct closer *closer)
{
    enum { REACH = 400 };
    struct text rest = text_slice(text, at > REACH ? at - REACH : 0, at);
    bool open = false;
    for (uint32_t before = ' ', here; rest.length; before = here) {
        size_t length;
        here = text_next(&rest);
        if (here == before || (here != closer->mark && here != closer->partner && here != closer->other))
            continue; /* also the second half of a mark: **Note.** */
        uint32_t behind = peek(rest, 0, &length);
        if (here != '\'' || !text_is_word(before) || !text_is_word(behind))
            open = here == closer->partner && may_open(before, behind);
    }
    return open;
}

/* May C, right behind a mark that mostly closes, begin what that opens: a capital, or behind a typographic
 * mark a letter without case, a digit or a bracket of the East? */
static bool may_begin(uint32_t c, bool typographic)
{
    enum { EAST = 0x3000 };
    enum text_class class = text_class(c);
    return class == TEXT_UPPER || (typographic && (class == TEXT_LETTER || class == TEXT_IDEOGRAPH ||
                                                   class == TEXT_DIGIT || (c >= EAST && is_opener(c))));
}

/* Does a mark C from AT to END that mostly closes open what begins right behind it, since nothing is open:
 * "left.“We go", 他走了。“真的吗？” and »Er ging.»Wir gehen«, but not „Geh.“Er? */
static bool opens(struct text text, size_t at, size_t end, uint32_t c)
{
    static const struct closer closers[] = {{'\'', '\'', '\''},
                                            {'*', '*', '*'},
                                            {0x201C, 0x201E, 0x201D},
                                            {0xBB, 0xAB, 0xBB},
                                            {0x203A, 0x2039, 0x203A}};
    size_t length, i = 0;
    if (text_byte(text, end) <= ' ') /* as mostly */
        return false;
    while (i < sizeof closers / sizeof *closers && closers[i].mark != c)
        i++;
    for (int more = 2; more && c < 0x80; more--) { /* two or three of them are one mark */
        at -= at && text_byte(text, at - 1) == c;
        end += text_byte(text, end) == c;
    }
    return i < sizeof closers / sizeof *closers && may_begin(peek(text, end, &length), c >= 0x80) &&
           !is_open(text, at, &closers[i]);
}

/* Quotes and brackets that close, and marks among them. */
static size_t take_closers(struct boundary *boundary, size_t at)
{
    struct text text = boundary->paragraph;
    size_t length, stops = 0, louds = 0, wides = 0;
    for (;;) {
        uint32_t c = peek(text, at, &length);
        if (length && is_closer(c) && !opens(text, at, at + length, c))
            at += length;
        else if (length && is_mark(c))
            at = take_marks(text, at, &stops, &louds, &wides);
        else if ((c == 0xAB || c == 0x2039) && may_close(text, at, at + length, c))
            at += length;
        else if ((length = spaced_closer(text, at)) > 0)
            at = length;
        else
            return at;
        boundary->closed = true;
    }
}

static bool is_note_digit(uint32_t c)
{
    return text_ascii_digit(c) || (c >= 0x80 && is_among(c, "¹²³⁰⁴⁵⁶⁷⁸⁹"));
}

/* Where the numbers at AT end, with what links them; blanks do so in brackets alone. */
static size_t note_end(struct text text, size_t at, bool bracket)
{
    size_t length, from = at;
    for (uint32_t c; c = peek(text, at, &length), length && at - from < LONGEST_NOTE; at += length)
        if (!is_note_digit(c) && (at == from || !(is_one_of(c, ",-", "–") || (bracket && is_space(c)))))
            break;
    return at;
}

/* Is the number at AT, which no bracket holds, too long for a note, or part of a number with a point? */
static bool is_decimal(const struct boundary *boundary, size_t at, size_t end)
{
    struct text text = boundary->paragraph;
    bool plain = text_ascii_digit((unsigned char)text.at[at]);
    return plain && (end - at > MOST_NOTE_DIGITS || boundary->mark == 0 ||
                     text_ascii_digit((unsigned char)text.at[boundary->mark - 1]));
}

/* "[12]", "¹²", or "12" behind a word, each before white space or the end; AT where there is none. */
static size_t take_footnote(struct boundary *boundary, size_t at)
{
    struct text text = boundary->paragraph;
    size_t length;
    bool bracket = peek(text, at, &length) == '[';
    size_t end = note_end(text, at + bracket, bracket);
    if (end == at + bracket || (bracket && peek(text, end, &length) != ']'))
        return at;
    end += bracket;
    uint32_t behind = peek(text, end, &length);
    if (length && !is_space(behind) && !(bracket && behind == '['))
        return at;
    if (!bracket && is_decimal(boundary, at, end))
        return at;
    boundary->footnoted = true;
    return end;
}

/* Notes at AT, and those in square brackets, or numbers behind numbers, that white space parts from it. */
static size_t take_footnotes(struct boundary *boundary, size_t at)
{
    at = take_footnote(boundary, at);
    for (;;) {
        size_t next = skip_space(boundary->paragraph, at);
        bool bracket = next < boundary->paragraph.length && boundary->paragraph.at[next] == '[';
        size_t end = bracket || boundary->footnoted ? take_footnote(boundary, next) : next;
        if (end == next)
            return at;
        at = end;
    }
}

/* An emoticon of ASCII behind white space: eyes, perhaps a nose, a mouth. */
static size_t take_emoticon(struct boundary *boundary, size_t at)
{
    struct text text = boundary->paragraph;
    size_t length, mouth = skip_space(text, at);
    if (!is_one_of(peek(text, mouth, &length), ":;=", ""))
        return at;
    mouth++;
    mouth += is_one_of(peek(text, mouth, &length), "-'", "");
    size_t end = mouth;
    while (end - mouth < LONGEST_EMOTICON && is_one_of(peek(text, end, &length), ")(DPp|/\\", ""))
        end++;
    uint32_t behind = peek(text, end, &length);
    if (end == mouth || (length && !is_space(behind)))
        return at;
    boundary->smiles = true;
    return end;
}

static enum follower follower_of(uint32_t c)
{
    switch (text_class(c)) {
    case TEXT_UPPER:
        return FOLLOWER_UPPER;
    case TEXT_LOWER:
        return FOLLOWER_LOWER;
    case TEXT_DIGIT:
        return FOLLOWER_DIGIT;
    case TEXT_LETTER:
    case TEXT_IDEOGRAPH:
        return FOLLOWER_LETTER;
    default:
        return FOLLOWER_OTHER;
    }
}

static size_t skip_format(struct text text, size_t at)
{
    size_t length;
    while (text_byte(text, at) >= 0x80 && text_class(peek(text, at, &length)) == TEXT_FORMAT)
        at += length;
    return at;
}

/* Where it goes on behind what has no width at AT (zero-width spaces, byte order marks, what tells the
 * direction of writing): right behind the marks, and at the end, that belongs to the sentence, else to the
 * word that follows. */
static size_t pass_format(struct boundary *boundary, size_t at)
{
    struct text text = boundary->paragraph;
    size_t behind = skip_format(text, at);
    if (behind == at || (at > boundary->end && behind < text.length))
        return behind;
    boundary->end = behind;
    return boundary->next = skip_space(text, behind);
}

static void read_follower(struct boundary *boundary)
{
    enum { MOST_OPENERS = 16 };
    struct text text = boundary->paragraph;
    size_t length, before, at = boundary->next, openers = 0;
    do {
        uint32_t c = peek(text, at, &length);
        for (; openers < MOST_OPENERS && length && (is_opener(c) || (openers && is_space(c))); openers++) {
            boundary->opened = true;
            boundary->bracketed = boundary->bracketed || c == '(' || c == '[';
            at += length;
            c = peek(text, at, &length);
        }
        before = at;
        boundary->follower = length ? follower_of(c) : FOLLOWER_NONE;
        at = boundary->follower == FOLLOWER_OTHER ? pass_format(boundary, at) : at;
    } while (at > before);
    if (boundary->follower != FOLLOWER_NONE && boundary->follower != FOLLOWER_OTHER)
        boundary->word_after =
            text_slice(text, at, at + word_length(text_slice(text, at, at + LONGEST_WORD)));
}

/* Is nothing at AT that may belong to the sentence: no more, or a blank and an ASCII letter? */
static bool is_plain_end(struct text text, size_t at)
{
    return at == text.length || (text.at[at] == ' ' && text_ascii_letter(text_byte(text, at + 1)));
}

/* Where the marks end, and what belongs to them. */
static void read_marks(struct boundary *boundary)
{
    struct text paragraph = boundary->paragraph;
    size_t mark = boundary->mark, stops = 0, louds = 0, wides = 0;
    boundary->marks_end = take_marks(paragraph, mark, &stops, &louds, &wides);
    boundary->kind = louds ? MARK_LOUD : wides ? MARK_WIDE : stops > 1 ? MARK_ELLIPSIS : MARK_STOP;
    boundary->end = take_closers(boundary, boundary->marks_end);
    if (!is_plain_end(paragraph, boundary->end))
        boundary->end = take_emoticon(boundary, take_footnotes(boundary, boundary->end));
    boundary->next = skip_space(paragraph, boundary->end);
}

void boundary_read(struct boundary *boundary, struct text paragraph, size_t sentence, size_t mark)
{
    *boundary = (struct boundary){.paragraph = paragraph, .sentence = sentence, .mark = mark};
    if (paragraph.at[mark] == '.' && is_plain_end(paragraph, mark + 1)) { /* as most sentences end */
        boundary->marks_end = boundary->end = mark + 1;
        boundary->next = mark + 1 + (mark + 1 < paragraph.length);
    } else {
        read_marks(boundary);
    }
    read_follower(boundary);
}

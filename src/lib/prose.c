#include "lib/prose.h"

#include "lib/bytes.h"
#include "lib/prose/boundary.h"
#include "lib/prose/judge.h"
#include "lib/prose/list.h"
#include "lib/prose/word.h"
#include "tables/prose-bytes.h"

enum { LONGEST_BRACKET = 240, SHORT_QUOTE = 120, LONGEST_QUOTE = 400, COMMA_AND_BLANK = 2 /* bytes */ };

enum byte_kind { BYTE_PLAIN, BYTE_MARK, BYTE_LEAD };

static void begin_sentence(struct prose_reader *reader, size_t at)
{
    reader->sentence = at;
    reader->item = list_next_item(reader->paragraph, at);
}

void prose_open(struct prose_reader *reader, struct text paragraph, const struct prose_options *options)
{
    *reader = (struct prose_reader){.paragraph = paragraph, .options = options};
    begin_sentence(reader, 0);
}

/* Is none of eight bytes a mark, or beyond ASCII? */
static bool is_plain_word(const char *at)
{
    uint64_t bytes = load_eight(at);
    return !((bytes & eight_of(0x80)) | eight_equal(bytes, '.') | eight_equal(bytes, '?') |
             eight_equal(bytes, '!'));
}

/* The next byte that may begin a mark, at or after FROM; the length where there is none. A semicolon is one
 * right behind a byte beyond ASCII at the most, so the byte behind eight that are not plain is looked at. */
static size_t find_mark(struct text text, size_t from)
{
    for (;;) {
        while (text.length - from >= sizeof(uint64_t) && is_plain_word(text.at + from))
            from += sizeof(uint64_t);
        size_t stop = from + sizeof(uint64_t) < text.length ? from + sizeof(uint64_t) : text.length;
        while (from < stop && prose_bytes_get((unsigned char)text.at[from]) == BYTE_PLAIN)
            from++;
        if (from == text.length || prose_bytes_get((unsigned char)text.at[from]) != BYTE_PLAIN)
            return from;
    }
}

/* Where the bracket at FROM closes, in reach of it; 0 where it does not. */
static size_t find_closing(struct text text, size_t from)
{
    struct text reach = text_slice(text, from, from + LONGEST_BRACKET);
    size_t length = text_find_byte(reach, ')');
    return length < reach.length ? from + length : 0;
}

/* Does a bracket that opened before PLACE close behind it? */
static bool is_in_brackets(struct prose_reader *reader, size_t place)
{
    if (reader->closing > place)
        return true;
    for (size_t at = reader->counted > reader->closing ? reader->counted : reader->closing; at < place;
         at++) {
        at += text_find_byte(text_slice(reader->paragraph, at, place), '(');
        reader->counted = at < place ? at + 1 : place;
        size_t closing = at < place ? find_closing(reader->paragraph, at) : 0;
        if (closing) {
            reader->closing = closing;
            if (closing > place)
                return true;
            at = closing;
        }
    }
    return false;
}

/* The next mark that may end a sentence, and what stands around it; false where none is left. */
static bool next_boundary(struct prose_reader *reader, struct boundary *boundary)
{
    struct text text = reader->paragraph;
    for (size_t mark = find_mark(text, reader->at); mark < text.length; mark = find_mark(text, mark + 1)) {
        if (!boundary_is_mark(text, mark))
            continue;
        boundary_read(boundary, text, reader->sentence, mark);
        return boundary->next < text.length;
    }
    return false;
}

/* The end of an item of a list, which needs no mark. */
static void end_item(struct prose_reader *reader, struct prose_end *end)
{
    size_t at = reader->item;
    *end = (struct prose_end){{NULL, 0}, at, at, true, "item"};
    reader->at = at;
    begin_sentence(reader, at + 1);
}

/* Does the straight mark at AT stand between two letters of Hebrew, as in the abbreviation ד"ר? Behind the
 * first of a word and before more than one it is a quotation mark, as in ב"הארץ". */
static bool is_in_hebrew(struct text text, size_t at)
{
    enum { LEAD = 0xD7, LETTER = 2 /* bytes */ };
    return text_byte(text, at + 1) == LEAD && text_byte(text, at - LETTER) == LEAD &&
           (text_byte(text, at + 1 + LETTER) != LEAD || text_byte(text, at - 2 * LETTER) == LEAD);
}

/* The next straight quotation mark from AT on; the length where there is none. */
static inline size_t find_straight(struct text text, size_t at)
{
    at += text_find_byte(text_slice(text, at, text.length), '"');
    while (at < text.length && is_in_hebrew(text, at)) {
        at++;
        at += text_find_byte(text_slice(text, at, text.length), '"');
    }
    return at;
}

static size_t count_straight(struct text text)
{
    size_t count = 0;
    for (size_t at = 0; (at = find_straight(text, at)) < text.length; at++)
        count++;
    return count;
}

static size_t count_pieces(struct text text, const char *piece)
{
    size_t count = 0, length = strlen(piece);
    for (size_t at; (at = text_find(text, text_of(piece))) < text.length; count++)
        text = text_slice(text, at + length, text.length);
    return count;
}

struct quotes {
    const char *opening, *closing;
};

/* Does a quotation between such marks that is open behind BEFORE close in BEHIND? */
static bool is_between(struct text before, struct text behind, const struct quotes *quotes)
{
    size_t closing = text_find(behind, text_of(quotes->closing));
    return closing < behind.length && closing < text_find(behind, text_of(quotes->opening)) &&
           count_pieces(before, quotes->opening) > count_pieces(before, quotes->closing);
}

/* Does a quotation that opened in this sentence close behind PLACE, in reach of it? Those of the East stand
 * beside its marks alone. */
static bool is_in_quotes(const struct prose_reader *reader, size_t place)
{
    static const struct quotes curly = {"“", "”"}, corners = {"「", "」"}, white_corners = {"『", "』"};
    size_t reach = reader->options->whole_quotes ? LONGEST_QUOTE : SHORT_QUOTE;
    struct text before = text_slice(reader->paragraph, reader->sentence, place);
    struct text behind = text_slice(reader->paragraph, place, reader->sentence + reach);
    size_t straight = find_straight(behind, 0);
    if (straight < behind.length && straight > 0 && !prose_is_gap(behind.at[straight - 1]) &&
        count_straight(before) % 2)
        return true;
    bool east = text_byte(reader->paragraph, place - 1) >= 0x80;
    return is_between(before, behind, &curly) ||
           (east && (is_between(before, behind, &corners) || is_between(before, behind, &white_corners)));
}

/* The marks of a quotation in single quotes that goes on with a small letter, where TEXT begins with a comma
 * and that: ", 'after such a fall". NULL: it does not. */
static const struct quotes *resumed_by(struct text text)
{
    static const struct quotes pairs[] = {{"'", "'"}, {"‘", "’"}};
    const struct quotes *pair = &pairs[text_byte(text, COMMA_AND_BLANK) != '\''];
    struct text rest = text_slice(text, COMMA_AND_BLANK, text.length);
    if (!prose_is_gap(text_byte(text, 1)) || !text_starts(rest, pair->opening))
        return NULL;
    rest = text_slice(rest, strlen(pair->opening), rest.length);
    return rest.length && text_class(text_next(&rest)) == TEXT_LOWER ? pair : NULL;
}

/* Where the quotation closes; the length of its text where it does not. Behind a letter the mark may be an
 * apostrophe. */
static size_t find_quote_end(struct text text, const struct quotes *quotes)
{
    for (size_t at = 0; at < text.length; at++) {
        at += text_find(text_slice(text, at, text.length), text_of(quotes->closing));
        unsigned char before = at ? text_byte(text, at - 1) : ' ';
        if (at < text.length && !prose_is_gap(before) && !text_ascii_letter(before))
            return at;
    }
    return text.length;
}

/* Does PLACE stand in a quotation that was broken off and goes on, as part of the sentence that told so, and
 * closes in reach of that? */
static bool is_in_resumed_quote(const struct prose_reader *reader, size_t place)
{
    const struct quotes *quotes = NULL;
    struct text said = {NULL, 0}, text = reader->paragraph;
    size_t at = place - reader->sentence > LONGEST_QUOTE ? place - LONGEST_QUOTE : reader->sentence;
    for (; (at += text_find_byte(text_slice(text, at, place), ',')) < place; at++) {
        const struct quotes *here = resumed_by(text_slice(text, at, place));
        if (here) {
            quotes = here;
            said = text_slice(text, at + COMMA_AND_BLANK + strlen(here->opening), at + LONGEST_QUOTE);
        }
    }
    size_t end = quotes ? find_quote_end(said, quotes) : said.length;
    return end < said.length && said.at + end >= text.at + place;
}

bool prose_end_next(struct prose_reader *reader, struct prose_end *end)
{
    struct boundary boundary;
    bool found = next_boundary(reader, &boundary);
    if (reader->item < (found ? boundary.next : reader->paragraph.length)) {
        end_item(reader, end);
        return true;
    }
    reader->at = found ? boundary.end : reader->paragraph.length;
    if (!found)
        return false;
    struct text word = word_before(reader->paragraph, boundary.mark);
    struct verdict verdict = judge(&boundary, word, &reader->options->own);
    if (verdict.splits && is_in_brackets(reader, boundary.end))
        verdict = (struct verdict){false, "bracket"};
    if (verdict.splits && is_in_quotes(reader, boundary.end))
        verdict = (struct verdict){false, "quote"};
    if (verdict.splits && is_in_resumed_quote(reader, boundary.end))
        verdict = (struct verdict){false, "quote"};
    *end = (struct prose_end){word, boundary.mark, boundary.end, verdict.splits, verdict.rule};
    if (verdict.splits)
        begin_sentence(reader, boundary.next);
    return true;
}

/* The length of a quotation mark at AT that may open a sentence; 0: none stands there. */
static size_t opening_length(struct text text, size_t at)
{
    if (text_byte(text, at) == '\'')
        return text_byte(text, at + 1) == '\'' ? 2 : 1;
    return text_byte(text, at) == '"' ? 1 : text_starts(text_slice(text, at, text.length), "“") ? 3 : 0;
}

/* Behind the blanks and line ends at FROM. */
static size_t skip_gaps(struct text text, size_t from)
{
    while (from < text.length && prose_is_gap(text.at[from]))
        from++;
    return from;
}

/* Is the mark at MARK a full stop behind a word of two ASCII letters or more, small but for the first, and
 * before blanks, perhaps a quotation mark, and a capital, as most ends are? Whether the sentence ends there
 * is for the word to tell. */
static bool follows_plain_word(struct text text, size_t sentence, size_t mark, struct text *word)
{
    size_t from = mark, behind = skip_gaps(text, mark + 1);
    if (text_byte(text, mark) != '.' || behind == mark + 1 ||
        !text_ascii_upper(text_byte(text, behind + opening_length(text, behind))))
        return false;
    while (from > sentence && text_ascii_lower(text.at[from - 1]))
        from--;
    from -= from > sentence && text_ascii_upper(text.at[from - 1]);
    *word = text_slice(text, from, mark);
    return word->length > 1 && word->length < LONGEST_WORD && text_ascii_lower(word->at[1]) &&
           (from == 0 || prose_is_gap(text.at[from - 1]));
}

/* The first three cases are those that most often come, and go by the same rules as all others: judge() would
 * ask for nothing else. */
bool prose_ends_at(struct text paragraph, size_t sentence, size_t mark)
{
    struct boundary boundary;
    struct text word;
    if (skip_gaps(paragraph, mark + 1) == paragraph.length)
        return true;
    enum abbreviation abbreviation = ABBREVIATION_NUMBER; /* any that needs a closer look */
    if (follows_plain_word(paragraph, sentence, mark, &word))
        abbreviation = word_abbreviation_alone(word);
    if (abbreviation == ABBREVIATION_NONE || abbreviation == ABBREVIATION_TITLE)
        return abbreviation == ABBREVIATION_NONE;
    boundary_read(&boundary, paragraph, sentence, mark);
    return boundary.next >= paragraph.length || judge(&boundary, word_before(paragraph, mark), NULL).splits;
}

bool prose_sentence_next(struct prose_reader *reader, struct text *sentence)
{
    size_t start = reader->sentence;
    struct prose_end end;
    while (prose_end_next(reader, &end))
        if (end.splits) {
            *sentence = text_trim(text_slice(reader->paragraph, start, end.end));
            return true;
        }
    *sentence = text_trim(text_slice(reader->paragraph, start, reader->paragraph.length));
    reader->sentence = reader->paragraph.length;
    return sentence->length > 0;
}

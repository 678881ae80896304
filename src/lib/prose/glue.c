/* Where words stand together that white space should part. */
#include "lib/prose/boundary.h"
#include "lib/prose/care.h"
#include "lib/prose/judge.h"
#include "lib/prose/shape.h"
#include "lib/prose/word.h"

enum { LONGEST_TOKEN = 80, YEAR_DIGITS = 4, ROW = 4 /* commas that a row of data has at the least */ };

static bool is_blank(unsigned byte)
{
    return byte <= ' ';
}

static bool is_alphanumeric(unsigned byte)
{
    return text_ascii_alphanumeric(byte) || byte >= 0x80;
}

static uint32_t character_at(struct text text, size_t at)
{
    struct text rest = text_slice(text, at, text.length);
    return rest.length ? text_next(&rest) : ' ';
}

/* What stands without white space around a mark, in reach of it. */
static struct text token_around(struct text line, size_t mark)
{
    size_t from = mark, to = mark;
    while (from > 0 && mark - from < LONGEST_TOKEN && !is_blank(text_byte(line, from - 1)))
        from--;
    while (to < line.length && to - mark < LONGEST_TOKEN && !is_blank(text_byte(line, to)))
        to++;
    return text_slice(line, from, to);
}

static bool is_technical_byte(unsigned byte)
{
    switch (byte) {
    case '@':
    case '/':
    case '\\':
    case '_':
    case '=':
    case '#':
    case '&':
    case '~':
    case '<':
    case '>':
    case '{':
    case '}':
    case '|':
    case '^':
        return true;
    default:
        return false;
    }
}

/* Is a method of an object called in it, as in "list.Add("? */
static bool is_call(struct text token)
{
    for (size_t i = 0; (i += text_find_byte(text_slice(token, i, token.length), '(')) < token.length; i++) {
        size_t name = i;
        while (name && text_ascii_letter(token.at[name - 1]))
            name--;
        if (name < i && name > 1 && token.at[name - 1] == '.' && is_alphanumeric(text_byte(token, name - 2)))
            return true;
    }
    return false;
}

/* An address, a path, code: nothing in it is prose. A dollar sign is of code but before an amount. */
static bool is_technical(struct text token)
{
    for (size_t i = 0; i < token.length; i++)
        if (is_technical_byte(text_byte(token, i)) ||
            (token.at[i] == '$' && !text_ascii_digit(text_byte(token, i + 1))))
            return true;
    return text_starts(token, "www.") || is_call(token);
}

/* Does a full stop join small letters in it, as in the name of a host? */
static bool is_dotted(struct text token)
{
    for (size_t i = 1; i + 1 < token.length; i++)
        if (token.at[i] == '.' && is_alphanumeric(text_byte(token, i - 1)) &&
            text_ascii_lower(text_byte(token, i + 1)))
            return true;
    return false;
}

/* Does the quotation mark that closes at END close what another has opened? */
static bool is_closing(struct prose_gaps *gaps, size_t end)
{
    struct text line = gaps->line;
    if (text_byte(line, end - 1) != '"')
        return true;
    for (; gaps->counted < end; gaps->counted++)
        gaps->quotes += line.at[gaps->counted] == '"';
    return gaps->quotes % 2 == 0;
}

/* Is it the member of an object that a program sets, as in "page.Title = title"? */
static bool is_assigned(const struct boundary *boundary)
{
    struct text after = boundary->word_after;
    size_t end = (size_t)(after.at - boundary->paragraph.at) + after.length;
    while (text_byte(boundary->paragraph, end) == ' ')
        end++;
    return text_byte(boundary->paragraph, end) == '=';
}

/* A capital behind a capital may be a name of two parts: more words must follow, or the word be one that
 * begins sentences. */
static bool begins_sentence(const struct boundary *boundary, struct text word)
{
    struct text after = boundary->word_after;
    if (shape_begins(word) != TEXT_UPPER || word_begins_sentence(word_starter(after)))
        return true;
    size_t end = (size_t)(after.at - boundary->paragraph.at) + after.length;
    enum text_class next = text_class(character_at(boundary->paragraph, end + 1));
    return text_byte(boundary->paragraph, end) == ' ' &&
           (next == TEXT_LOWER || (next == TEXT_UPPER && boundary->kind == MARK_STOP));
}

/* "Capt.Lind" */
static bool is_title(const struct boundary *boundary, struct text word)
{
    return boundary->kind == MARK_STOP && !boundary->closed && shape_begins(word) == TEXT_UPPER &&
           word_abbreviation(word) == ABBREVIATION_TITLE && shape_is_capital(boundary->word_after);
}

/* "in 2019.In" */
static bool is_year(const struct boundary *boundary, struct text word)
{
    enum starter starter = word_starter(boundary->word_after);
    return word.length == YEAR_DIGITS && shape_is_number(word) && text_find_byte(word, '.') == word.length &&
           boundary->mark > YEAR_DIGITS && word_begins_sentence(starter);
}

/* A small letter, a digit or what closes a quotation stands before the marks: not an acronym, not a dash. */
static bool ends_word(const struct boundary *boundary)
{
    unsigned before = boundary->mark ? text_byte(boundary->paragraph, boundary->mark - 1) : ' ';
    return (is_alphanumeric(before) && before - 'A' >= 26u) || before == '"' || before == ')' ||
           before == '\'';
}

/* Does a sentence end at the marks, and the next begin right behind them? */
static bool parts_sentences(struct prose_gaps *gaps, const struct boundary *boundary)
{
    if (boundary->next > boundary->end || boundary->follower != FOLLOWER_UPPER || boundary->opened ||
        boundary->kind == MARK_ELLIPSIS || boundary->kind == MARK_WIDE || boundary->footnoted)
        return false;
    struct text word = word_before(boundary->paragraph, boundary->mark);
    struct text token = token_around(boundary->paragraph, boundary->mark);
    if (!ends_word(boundary) || is_technical(token) || is_dotted(token) || !is_closing(gaps, boundary->end))
        return false;
    if (is_title(boundary, word) || is_year(boundary, word))
        return true;
    return judge(boundary, word, NULL).splits && begins_sentence(boundary, word) && !is_assigned(boundary);
}

/* A bracket that opened in the token behind a letter, as in a call: f(a,b). */
static bool is_in_call(struct text token, size_t at)
{
    for (size_t i = at; i > 0; i--)
        if (token.at[i - 1] == ')')
            return false;
        else if (token.at[i - 1] == '(')
            return i > 1 && is_alphanumeric(text_byte(token, i - 2));
    return false;
}

/* No white space, or many commas and none behind any of them. */
static bool is_row(struct text line)
{
    size_t commas = 0, spaced = 0;
    for (size_t i = 0; i < line.length; i++)
        if (line.at[i] == ',') {
            commas++;
            spaced += is_blank(text_byte(line, i + 1));
        }
    return text_find_byte(line, ' ') == line.length || (commas >= ROW && !spaced);
}

/* Blanks before commas, and none behind them: whatever is done to a comma there, the line stays odd. */
static bool has_stray_comma(struct text line)
{
    for (size_t i = 1; i + 1 < line.length; i++)
        if (line.at[i] == ',' && line.at[i - 1] == ' ' && line.at[i + 1] != ' ')
            return true;
    return false;
}

/* Is white space wanting behind two commas or more? */
static bool is_glued_list(struct text line)
{
    size_t glued = 0;
    for (size_t i = 1; i + 1 < line.length && glued < 2; i++)
        glued += line.at[i] == ',' && text_ascii_letter(line.at[i - 1]) && text_ascii_letter(line.at[i + 1]);
    return glued == 2;
}

static bool in_row(struct prose_gaps *gaps)
{
    if (!gaps->knows_row) {
        gaps->row = is_row(gaps->line) || has_stray_comma(gaps->line);
        gaps->list = is_glued_list(gaps->line);
    }
    gaps->knows_row = true;
    return gaps->row;
}

static bool is_closer_before(struct prose_gaps *gaps, size_t at)
{
    unsigned before = at ? text_byte(gaps->line, at - 1) : 0;
    return before == ')' || before == ']' || (before == '"' && is_closing(gaps, at));
}

/* The word behind a comma: two letters at the least, or one that is a word. */
static bool is_word_behind(struct text line, size_t at)
{
    struct text rest = text_slice(line, at, at + LONGEST_WORD);
    enum text_class class = text_class(character_at(line, at));
    if (class != TEXT_UPPER && class != TEXT_LOWER)
        return false;
    struct text word = text_slice(rest, 0, word_length(rest));
    return shape_characters(word) > 1 || text_is(word, "a") || text_is(word, "I");
}

/* A number before AT that no sign of a currency begins: "$3,to" has lost digits, "in 1953,when" a blank. */
static bool is_number_before(struct text line, size_t at)
{
    size_t from = at;
    while (from > 0 && at - from < LONGEST_TOKEN && text_ascii_digit(text_byte(line, from - 1)))
        from--;
    return from < at && (from == 0 || (text_byte(line, from - 1) != '$' && text_byte(line, from - 1) < 0x80));
}

/* A name behind a comma, as in "Quebec,Canada": some write so. */
static bool is_name_behind(struct text line, size_t at)
{
    struct text rest = text_slice(line, at, at + LONGEST_WORD);
    struct text word = text_slice(rest, 0, word_length(rest));
    return shape_begins(word) == TEXT_UPPER && !word_begins_sentence(word_starter(word));
}

static bool parts_clauses(struct prose_gaps *gaps, size_t comma)
{
    struct text line = gaps->line;
    if (!is_word_behind(line, comma + 1) || in_row(gaps) || (is_name_behind(line, comma + 1) && !gaps->list))
        return false;
    struct text token = token_around(line, comma), word = word_before(line, comma);
    bool number = shape_begins(word) == TEXT_DIGIT || (comma && text_ascii_digit(text_byte(line, comma - 1)));
    if (number ? !is_number_before(line, comma)
               : shape_characters(word) < 2 && !is_closer_before(gaps, comma))
        return false;
    return !is_technical(token) && !is_in_call(token, comma - (size_t)(token.at - line.at));
}

/* "he said:We are" */
static bool parts_speech(struct text line, size_t colon)
{
    struct text word = word_before(line, colon), token = token_around(line, colon);
    struct text behind = text_slice(line, colon + 1, colon + 1 + LONGEST_WORD);
    behind = text_slice(behind, 0, word_length(behind));
    return shape_begins(word) == TEXT_LOWER && shape_is_small(word) && shape_is_capital(behind) &&
           text_byte(line, colon + 1 + behind.length) == ' ' && !is_technical(token) && !is_dotted(token);
}

static bool is_carelessly_written(struct prose_gaps *gaps)
{
    if (!gaps->knows_care)
        gaps->careless = care_is_wanting(gaps->line);
    gaps->knows_care = true;
    return gaps->careless;
}

static size_t find_mark(struct text line, size_t from)
{
    while (from < line.length && line.at[from] != '.' && line.at[from] != ',' && line.at[from] != '!' &&
           line.at[from] != '?' && line.at[from] != ':')
        from++;
    return from;
}

void prose_gaps_open(struct prose_gaps *gaps, struct text line)
{
    *gaps = (struct prose_gaps){.line = line};
}

/* What is wanting behind the mark at AT, and where; *END is where to go on. A hyphen ends no word. */
static enum prose_gap gap_behind(struct prose_gaps *gaps, size_t at, size_t *place, size_t *end)
{
    struct boundary boundary;
    *place = *end = at + 1;
    if (is_blank(text_byte(gaps->line, *end)) || text_byte(gaps->line, at - 1) == '-')
        return PROSE_GAP_NONE;
    switch (gaps->line.at[at]) {
    case ',':
        return parts_clauses(gaps, at) ? PROSE_GAP_CLAUSES : PROSE_GAP_NONE;
    case ':':
        return parts_speech(gaps->line, at) ? PROSE_GAP_CLAUSES : PROSE_GAP_NONE;
    default:
        boundary_read(&boundary, gaps->line, 0, at);
        *end = boundary.end;
        *place = boundary.end;
        return parts_sentences(gaps, &boundary) ? PROSE_GAP_SENTENCES : PROSE_GAP_NONE;
    }
}

enum prose_gap prose_gap_next(struct prose_gaps *gaps, size_t *place)
{
    enum prose_gap gap = PROSE_GAP_NONE;
    while (gap == PROSE_GAP_NONE && (gaps->at = find_mark(gaps->line, gaps->at)) < gaps->line.length) {
        size_t end;
        gap = gap_behind(gaps, gaps->at, place, &end);
        gaps->at = gap ? *place : end;
        if (gap && is_carelessly_written(gaps))
            gap = PROSE_GAP_NONE;
    }
    return gap;
}

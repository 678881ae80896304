#include "check.h"

#include <stdlib.h>

static struct text bytes(const char *at, size_t length)
{
    return (struct text){at, length};
}

#define BYTES(literal) bytes((literal), sizeof(literal) - 1)

static const struct text nothing = {0};

static void check_comparisons(void)
{
    CHECK(text_equal(nothing, text_of("")));
    CHECK(text_is(BYTES("abc"), "abc"));
    CHECK(!text_is(BYTES("abc\0"), "abc"));
    CHECK(text_alike(text_of("CharSET"), text_of("charset")));
    CHECK(text_alike(nothing, text_of("")));
    CHECK(!text_alike(text_of("@[`{"), text_of("`{@[")));
    CHECK(!text_alike(text_of("É"), text_of("é")));
    CHECK(!text_alike(text_of("abc"), text_of("ab")));
    CHECK(text_starts(text_of("<html>"), "<ht"));
    CHECK(text_starts(nothing, ""));
    CHECK(!text_starts(nothing, "x"));
    CHECK(!text_starts(text_of("<h"), "<ht"));
    CHECK(text_compare(text_of("a"), text_of("b")) < 0);
    CHECK(text_compare(text_of("ab"), text_of("a")) > 0);
    CHECK(text_compare(text_of("\xFF"), text_of("a")) > 0);
    CHECK(text_compare(nothing, text_of("")) == 0);
    CHECK(text_compare(nothing, text_of("a")) < 0);
}

static void check_slices(void)
{
    CHECK_TEXT(text_slice(text_of("abcdef"), 2, 4), "cd");
    CHECK_TEXT(text_slice(text_of("abc"), 2, 99), "c");
    CHECK_TEXT(text_slice(text_of("abc"), 9, 99), "");
    CHECK_TEXT(text_slice(text_of("abc"), 2, 1), "");
    CHECK(text_slice(nothing, 0, 5).length == 0);
    CHECK(text_find_byte(text_of("abc"), 'c') == 2);
    CHECK(text_find_byte(text_of("abc"), 'x') == 3);
    CHECK(text_find_byte(nothing, 'x') == 0);
}

static void check_lines(void)
{
    struct text rest = BYTES("one\n\ntwo\r\nthr\0ee"), line;
    CHECK(text_line(&rest, '\n', &line) && text_is(line, "one"));
    CHECK(text_line(&rest, '\n', &line) && text_is(line, ""));
    CHECK(text_line(&rest, '\n', &line) && text_is(line, "two\r"));
    CHECK(text_line(&rest, '\0', &line) && text_is(line, "thr"));
    CHECK(text_line(&rest, '\n', &line) && text_is(line, "ee"));
    CHECK(!text_line(&rest, '\n', &line));
    rest = text_of("\n");
    CHECK(text_line(&rest, '\n', &line) && line.length == 0);
    CHECK(!text_line(&rest, '\n', &line));
    rest = nothing;
    CHECK(!text_line(&rest, '\n', &line));
}

static void check_trimming(void)
{
    static const char *const cases[][2] = {
        {"", ""},
        {" \t\n\v\f\r", ""},
        {" a b ", "a b"},
        {"a", "a"},
        {"\u00A0\u1680\u2003\u2028\u202F\u205F\u3000\xC2\x85"
         "x\xC2\x85\u3000\u205F\u202F\u2029\u2003\u1680\u00A0",
         "x"},
        {"\u200Bx\uFEFF", "\u200Bx\uFEFF"},             /* zero width, but no white space */
        {"\x80\xA0 x \x80\x80", "\x80\xA0 x \x80\x80"}, /* the tails of a space are bad bytes, no space */
        {" x\xE3\x80", "x\xE3\x80"},
        {"\xA0 \xA0", "\xA0 \xA0"},
        {"é ", "é"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK_TEXT(text_trim(text_of(cases[i][0])), cases[i][1]);
        CHECK(text_blank(text_of(cases[i][0])) == (cases[i][1][0] == '\0'));
    }
    CHECK(text_blank(nothing) && text_trim(nothing).length == 0);
    CHECK(!text_blank(BYTES("\0")));
}

/* Where PIECE stands first, the plain way. */
static size_t find_plainly(struct text text, struct text piece)
{
    for (size_t at = 0; piece.length && at + piece.length <= text.length; at++)
        if (memcmp(text.at + at, piece.at, piece.length) == 0)
            return at;
    return text.length;
}

/* Every text of up to 12 and every piece of up to 6 letters of an alphabet of two: all kinds of repetition.
 */
static void check_find_everywhere(void)
{
    bool same = true;
    for (unsigned text_bits = 1; text_bits < 1u << 13; text_bits++)
        for (unsigned piece_bits = 1; piece_bits < 1u << 7; piece_bits++) {
            char letters[2][16];
            struct text texts[2] = {{letters[0], 0}, {letters[1], 0}};
            for (unsigned bits = text_bits; bits > 1; bits >>= 1)
                letters[0][texts[0].length++] = bits & 1 ? 'b' : 'a';
            for (unsigned bits = piece_bits; bits > 1; bits >>= 1)
                letters[1][texts[1].length++] = bits & 1 ? 'b' : 'a';
            same = same && text_find(texts[0], texts[1]) == find_plainly(texts[0], texts[1]);
        }
    CHECK(same);
}

/* What would take hours if a failed match were tried again from the next byte. */
static void check_find_crafted(void)
{
    enum { LENGTH = 1 << 21 };
    char *letters = malloc(LENGTH);
    if (!letters)
        return;
    memset(letters, 'a', LENGTH);
    struct text piece = text_slice(bytes(letters, LENGTH), 0, LENGTH / 2);
    letters[0] = 'b'; /* so that the piece fails at its front everywhere else */
    CHECK(text_find(text_slice(bytes(letters, LENGTH), 1, LENGTH), piece) == LENGTH - 1);
    letters[0] = 'a';
    letters[LENGTH / 2 - 1] = 'b';
    letters[LENGTH - 1] = 'b';
    CHECK(text_find(text_slice(bytes(letters, LENGTH), 1, LENGTH), piece) == LENGTH / 2 - 1);
    free(letters);
}

static void check_find(void)
{
    CHECK(text_find(text_of("<!-- a -- b -->"), text_of("-->")) == 12);
    CHECK(text_find(text_of("abc"), text_of("abcd")) == 3);
    CHECK(text_find(text_of("abc"), text_of("")) == 3);
    CHECK(text_find(text_of("abc"), nothing) == 3);
    CHECK(text_find(nothing, text_of("a")) == 0);
    CHECK(text_find(nothing, nothing) == 0);
    CHECK(text_find(BYTES("a\0b\0c"), BYTES("\0c")) == 3);
    CHECK(text_find(text_of("\x7F\x80\xFF\x80\x01"), text_of("\xFF\x80\x01")) == 2);
    check_find_everywhere();
    check_find_crafted();
}

struct character {
    const char *bytes;
    uint32_t code_point; /* of the first character */
    size_t length;       /* of it */
};

static const struct character characters[] = {
    {"A", 'A', 1},
    {"\x7F\x80", 0x7F, 1},
    {"\xC2\x80", 0x80, 2},
    {"\xDF\xBFx", 0x7FF, 2},
    {"\xE0\xA0\x80", 0x800, 3},
    {"\xED\x9F\xBF", 0xD7FF, 3},
    {"\xEE\x80\x80", 0xE000, 3},
    {"\xEF\xBF\xBF", 0xFFFF, 3},
    {"\xF0\x90\x80\x80", 0x10000, 4},
    {"\xF1\x80\x80\x80", 0x40000, 4},
    {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
    {"\x80", TEXT_BAD_BYTE, 1},
    {"\xBF\xBF", TEXT_BAD_BYTE, 1},
    {"\xC0\x80", TEXT_BAD_BYTE, 1}, /* overlong */
    {"\xC1\xBF", TEXT_BAD_BYTE, 1},
    {"\xE0\x9F\xBF", TEXT_BAD_BYTE, 1},
    {"\xF0\x8F\xBF\xBF", TEXT_BAD_BYTE, 1},
    {"\xED\xA0\x80", TEXT_BAD_BYTE, 1}, /* surrogates */
    {"\xED\xBF\xBF", TEXT_BAD_BYTE, 1},
    {"\xF4\x90\x80\x80", TEXT_BAD_BYTE, 1}, /* over U+10FFFF */
    {"\xF5\x80\x80\x80", TEXT_BAD_BYTE, 1},
    {"\xFE", TEXT_BAD_BYTE, 1},
    {"\xFF\xBF\xBF\xBF", TEXT_BAD_BYTE, 1},
    {"\xC3", TEXT_BAD_BYTE, 1}, /* cut short */
    {"\xC3\x41", TEXT_BAD_BYTE, 1},
    {"\xE2\x82", TEXT_BAD_BYTE, 1},
    {"\xE2\x82\xC3", TEXT_BAD_BYTE, 1},
    {"\xF0\x9F\x98", TEXT_BAD_BYTE, 1},
    {"\xF0\x9F\x41\x80", TEXT_BAD_BYTE, 1},
    {"\xF0\x9F\x98\xFF", TEXT_BAD_BYTE, 1},
};

enum { CHARACTERS = sizeof characters / sizeof *characters };

static void check_decoding(void)
{
    for (size_t i = 0; i < CHARACTERS; i++) {
        struct text rest = text_of(characters[i].bytes);
        uint32_t code_point = text_next(&rest);
        CHECK(code_point == characters[i].code_point);
        CHECK(rest.at == characters[i].bytes + characters[i].length);
        CHECK(rest.length == strlen(characters[i].bytes) - characters[i].length);
    }
    struct text nul = BYTES("\0");
    CHECK(text_next(&nul) == 0 && nul.length == 0);
}

/* The length of the valid front part, found character by character. */
static size_t valid_plainly(struct text text)
{
    struct text rest = text, before = text;
    while (rest.length && text_next(&rest) != TEXT_BAD_BYTE)
        before = rest;
    return text.length - before.length;
}

/* The character behind some ASCII and COUNT fillers, and in front of some more ASCII. */
static void check_validity_at(const char *character, const char *filler, size_t count, size_t behind)
{
    char line[300] = "";
    size_t length = count % 7; /* so that wide characters meet a block's end in every way */
    memset(line, '.', length);
    for (size_t i = 0; i < count; i++, length += strlen(filler))
        memcpy(line + length, filler, strlen(filler));
    memcpy(line + length, character, strlen(character));
    memset(line + length + strlen(character), '.', behind);
    struct text text = text_of(line);
    CHECK(valid_plainly(text) >= length && text_valid(text) == valid_plainly(text));
}

static void check_validity(void)
{
    static const char *const fillers[] = {"a", "ж", "語", "😀"};
    for (size_t i = 0; i < CHARACTERS; i++)
        for (size_t filler = 0; filler < 4; filler++)
            for (size_t count = 0; count < 40; count++) {
                check_validity_at(characters[i].bytes, fillers[filler], count, 0);
                check_validity_at(characters[i].bytes, fillers[filler], count, 40);
            }
    CHECK(text_valid(nothing) == 0);
    CHECK(text_valid(BYTES("\0\0")) == 2);
}

static void check_encoding(void)
{
    bool same = true;
    for (uint32_t code_point = 0; code_point < 0x110000; code_point++) {
        char encoded[4];
        struct text rest = {encoded, text_encode(code_point, encoded)};
        bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        same = same && text_next(&rest) == (surrogate ? 0xFFFD : code_point) && rest.length == 0;
    }
    CHECK(same);
    char encoded[4];
    CHECK_TEXT(bytes(encoded, text_encode(0x110000, encoded)), "\uFFFD");
    CHECK_TEXT(bytes(encoded, text_encode(UINT32_MAX, encoded)), "\uFFFD");
}

static void check_classes(void)
{
    static const struct {
        uint32_t code_point;
        enum text_class class;
    } cases[] = {
        {0, TEXT_CONTROL},          {0x1F, TEXT_CONTROL},       {'\n', TEXT_SPACE},
        {' ', TEXT_SPACE},          {0x85, TEXT_SPACE},         {0xA0, TEXT_SPACE},
        {0x3000, TEXT_SPACE},       {0x180E, TEXT_FORMAT},      {0x200B, TEXT_FORMAT},
        {0xAD, TEXT_FORMAT},        {0xFEFF, TEXT_FORMAT},      {'A', TEXT_UPPER},
        {0x1C5, TEXT_UPPER},        {0x416, TEXT_UPPER},        {'z', TEXT_LOWER},
        {0xDF, TEXT_LOWER},         {0x436, TEXT_LOWER},        {0x5D0, TEXT_LETTER},
        {0x627, TEXT_LETTER},       {0xAC00, TEXT_LETTER},      {0xAA, TEXT_LETTER},
        {0x2167, TEXT_LETTER},      {0x4E00, TEXT_IDEOGRAPH},   {0x3005, TEXT_IDEOGRAPH},
        {0x3007, TEXT_IDEOGRAPH},   {0x3042, TEXT_IDEOGRAPH},   {0x30AB, TEXT_IDEOGRAPH},
        {0x30FC, TEXT_IDEOGRAPH},   {0xFF76, TEXT_IDEOGRAPH},   {0x0E01, TEXT_IDEOGRAPH},
        {0x0E81, TEXT_IDEOGRAPH},   {0x1780, TEXT_IDEOGRAPH},   {0x1000, TEXT_IDEOGRAPH},
        {0x20000, TEXT_IDEOGRAPH},  {0x301, TEXT_MARK},         {0x0E31, TEXT_MARK},
        {0x93E, TEXT_MARK},         {'7', TEXT_DIGIT},          {0x669, TEXT_DIGIT},
        {0xFF10, TEXT_DIGIT},       {'_', TEXT_PUNCTUATION},    {0x2014, TEXT_PUNCTUATION},
        {0x3002, TEXT_PUNCTUATION}, {0x30FB, TEXT_PUNCTUATION}, {'$', TEXT_SYMBOL},
        {0xB2, TEXT_SYMBOL},        {0x20AC, TEXT_SYMBOL},      {0x1F600, TEXT_SYMBOL},
        {0xFFFD, TEXT_SYMBOL},      {0xE000, TEXT_SYMBOL},      {0x10FFFD, TEXT_SYMBOL},
        {0x378, TEXT_CONTROL},      {0xFFFF, TEXT_CONTROL},     {0x10FFFF, TEXT_CONTROL},
        {TEXT_BAD_BYTE, TEXT_BAD},  {UINT32_MAX, TEXT_BAD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        enum text_class class = text_class(cases[i].code_point);
        CHECK(class == cases[i].class);
        CHECK(text_is_word(cases[i].code_point) == (class >= TEXT_UPPER && class <= TEXT_DIGIT));
    }
}

static void check_ends(void)
{
    static const struct {
        uint32_t code_point;
        enum text_end end;
    } cases[] = {
        {'.', TEXT_STOP},
        {'?', TEXT_LOUD},
        {'!', TEXT_LOUD},
        {0x2026, TEXT_ELLIPSIS},
        {0x203D, TEXT_LOUD},
        {0x3002, TEXT_WIDE},
        {0x964, TEXT_WIDE},
        {0x6D4, TEXT_WIDE},
        {0x589, TEXT_WIDE},
        {0x1362, TEXT_WIDE},
        {0x17D4, TEXT_WIDE},
        {0x104B, TEXT_WIDE},
        {0xFF1F, TEXT_WIDE_LOUD},
        {0x61F, TEXT_WIDE_LOUD},
        {',', TEXT_NO_END},
        {'a', TEXT_NO_END},
        {TEXT_BAD_BYTE, TEXT_NO_END},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK(text_end(cases[i].code_point) == cases[i].end);
}

/* Bytes of either sign, and code points above them. */
static void check_ascii(void)
{
    for (int c = -128; c < 0x180; c++) {
        enum text_class class = c >= 0 && c < 0x80 ? text_class((uint32_t)c) : TEXT_BAD;
        CHECK(text_ascii_digit(c) == (class == TEXT_DIGIT));
        CHECK(text_ascii_upper(c) == (class == TEXT_UPPER) && text_ascii_lower(c) == (class == TEXT_LOWER));
        CHECK(text_ascii_letter(c) == (class == TEXT_UPPER || class == TEXT_LOWER));
        CHECK(text_ascii_alphanumeric(c) == (text_ascii_letter(c) || text_ascii_digit(c)));
    }
    CHECK(text_byte(text_of("\xFF"), 0) == 0xFF && text_byte(text_of("a"), 1) == 0);
    struct text digits = text_of("0123456789abcdefABCDEF");
    for (unsigned byte = 0; byte < 0x100; byte++) {
        size_t at = text_find_byte(digits, (char)byte);
        size_t value = at < 16 ? at : at < digits.length ? at - 6 : 16;
        CHECK(text_hex_value((unsigned char)byte) == value);
    }
}

static void check_folding(void)
{
    static const uint32_t cases[][2] = {
        {'A', 'a'},           {'Z', 'z'},
        {'@', '@'},           {'[', '['},
        {'a', 'a'},           {0xC0, 0xE0},
        {0xDE, 0xFE},         {0xD7, 0xD7},
        {0xDF, 0xDF},         {0xF7, 0xF7},
        {0xFF, 0xFF},         {0xB5, 0x3BC},
        {0x100, 0x101},       {0x101, 0x101},
        {0x12F, 0x12F},       {0x130, 0x130},
        {0x131, 0x131},       {0x178, 0xFF},
        {0x17F, 's'},         {0x3A3, 0x3C3},
        {0x3C2, 0x3C3},       {0x416, 0x436},
        {0x1E9E, 0xDF},       {0x1F88, 0x1F80},
        {0x212A, 'k'},        {0x13A0, 0x13A0},
        {0xAB70, 0x13A0},     {0xFF21, 0xFF41},
        {0x10400, 0x10428},   {0x1E900, 0x1E922},
        {0x1E922, 0x1E922},   {0x4E00, 0x4E00},
        {0x10FFFF, 0x10FFFF}, {TEXT_BAD_BYTE, TEXT_BAD_BYTE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK(text_fold(cases[i][0]) == cases[i][1]);
    bool settled = true;
    for (uint32_t code_point = 0; code_point <= TEXT_BAD_BYTE; code_point++)
        settled = settled && text_fold(text_fold(code_point)) == text_fold(code_point);
    CHECK(settled);
}

static void check_words(void)
{
    static const struct {
        const char *text;
        size_t words;
    } cases[] = {
        {"", 0},
        {" ... \xFF - ' ", 0},
        {"one", 1},
        {"one two, three.", 3},
        {"don't stop: it’s well-known", 4},
        {"rock 'n' roll", 3},
        {"either--or", 2},
        {"trailing- 'quoted'", 2},
        {"co-op-er-ate", 1},
        {"naïve Äpfel", 2},
        {"na\u0308ive", 1},
        {"in 2024", 2},
        {"a\xFF"
         "b",
         2},
        {"soft\u00ADhyphen", 1},
        {"می\u200Cخواهم", 1},
        {"zero\u200Bwidth", 2},
        {"한국어 문장", 2},
        {"漢", 1},
        {"漢字", 1},
        {"日本語", 2},
        {"日本、語", 2},
        {"Web漢字API", 3},
        {"コーヒー", 2},
        {"漢-字", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK(text_words_most(text_of(cases[i].text), SIZE_MAX) == cases[i].words);
        for (size_t most = 0; most < cases[i].words + 2; most++)
            CHECK(text_words_most(text_of(cases[i].text), most) ==
                  (most < cases[i].words ? most : cases[i].words));
        if (text_words_most(text_of(cases[i].text), SIZE_MAX) != cases[i].words)
            printf("    \"%s\"\n", cases[i].text);
    }
    CHECK(text_words_most(nothing, SIZE_MAX) == 0);
}

/* Lines of many lengths, cut off by the batch and one by one: the same, and the same is left. */
static void test_lines(void)
{
    enum { LENGTH = 4000, MOST = 7 };
    char bytes[LENGTH];
    uint32_t state = 1;
    for (size_t spread = 1; spread < 300; spread = spread * 3 / 2 + 1) {
        for (size_t i = 0; i < LENGTH; i++, state = state * 1103515245 + 12345)
            bytes[i] = (state >> 16) % spread ? (char)(state >> 24) : '\n';
        for (size_t length = LENGTH - 130; length < LENGTH; length += 13) {
            struct text batched = {bytes + LENGTH - length, length}, single = batched, line, lines[MOST];
            size_t wrong = 0, count;
            while ((count = text_lines(&batched, '\n', lines, MOST)) > 0)
                for (size_t i = 0; i < count; i++)
                    wrong += !text_line(&single, '\n', &line) || line.at != lines[i].at ||
                             line.length != lines[i].length;
            CHECK(wrong == 0);
            CHECK(text_equal(batched, single));
            CHECK(text_find_byte(batched, '\n') == batched.length);
        }
    }
    struct text none = {NULL, 0};
    CHECK(text_lines(&none, '\n', NULL, 0) == 0);
}

/* How far the paragraph at the front goes: its bytes and lines, and whether its end is in sight. */
static void check_paragraph(const char *text, size_t length, size_t lines, bool ended)
{
    struct text_paragraph paragraph = {0};
    while (text_paragraph_line(text_of(text), &paragraph))
        ;
    CHECK(paragraph.length == length);
    CHECK(paragraph.lines == lines);
    CHECK(paragraph.ended == ended);
}

static void check_paragraphs(void)
{
    check_paragraph("", 0, 0, false);
    check_paragraph("\n\n", 2, 2, false);
    check_paragraph("One\ntwo", 4, 1, false);
    check_paragraph("One\ntwo\n", 8, 2, false);
    check_paragraph("One\ntwo\n \xC2\xA0\nthree\n", 8, 2, true);
    check_paragraph(" \n\nOne\n\n", 7, 3, true);
}

static void test_base(void)
{
    static const uint32_t pairs[][2] = {{'a', 'a'},       {0xE9, 'e'},          {0xD8, 0xD8},
                                        {0x1EBE, 'E'},    {0x301, 0},           {0x451, 0x435},
                                        {0x622, 0x627},   {0x304C, 0x304C},     {0x93F, 0x93F},
                                        {0xAC00, 0xAC00}, {0x10FFFF, 0x10FFFF}, {0x2260, 0x2260}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        CHECK(text_base(pairs[i][0]) == pairs[i][1]);
}

static void check_tags(void)
{
    char longest[401];
    memset(longest, 'x', sizeof longest);
    longest[0] = '<';
    longest[399] = longest[400] = '>';
    CHECK(text_tag((struct text){longest, sizeof longest}) == 400);
    longest[399] = 'x';
    CHECK(text_tag((struct text){longest, sizeof longest}) == 0);
    CHECK(text_tag(text_of("<a>b>")) == 3);
    CHECK(text_tag(text_of("<TIMEX3 type=\"DATE\">")) == 20);
    CHECK(text_tag(text_of("</a>")) == 4);
    static const char *const none[] = {"",     "<",  "</",   "<>",       "</>",  "<3 of>",
                                       "< a>", "<a", "a<b>", "<!-- -->", "<a\n>"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CHECK(text_tag(text_of(none[i])) == 0);
}

int main(void)
{
    check_comparisons();
    check_slices();
    check_lines();
    check_trimming();
    check_tags();
    check_find();
    check_decoding();
    check_validity();
    check_encoding();
    check_classes();
    check_ends();
    check_ascii();
    check_folding();
    check_words();
    test_lines();
    check_paragraphs();
    test_base();
    return check_end();
}

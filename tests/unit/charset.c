/* Detection, labels, and every family of encodings; each sample is decoded whole and cut at every place. */
#include "lib/charset.h"

#include "check.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define BYTES(literal)                                                                                       \
    {                                                                                                        \
        (literal), sizeof(literal) - 1                                                                       \
    }

/* Decodes INPUT in pieces of these many bytes; false where this libc lacks the encoding. */
static bool decode_pieces(int encoding, struct text input, size_t first, size_t piece, struct buffer *out)
{
    struct charset charset;
    bool known = charset_open(&charset, encoding);
    charset_decode(&charset, text_slice(input, 0, first), first >= input.length, out);
    for (size_t at = first; at < input.length; at += piece)
        charset_decode(&charset, text_slice(input, at, at + piece), at + piece >= input.length, out);
    charset_close(&charset);
    return known;
}

static void check_pieces(int encoding, struct text input, size_t first, size_t piece, const char *wanted)
{
    struct buffer out = {0};
    decode_pieces(encoding, input, first, piece, &out);
    CHECK_TEXT(buffer_text(&out), wanted);
    buffer_free(&out);
}

static void check_decoding(const char *label, struct text input, const char *wanted)
{
    int encoding = charset_named(text_of(label));
    struct buffer out = {0};
    bool known = decode_pieces(encoding, input, input.length, 1, &out);
    if (known)
        CHECK_TEXT(buffer_text(&out), wanted);
    else
        printf("left out: this libc has no %s\n", label);
    buffer_free(&out);
    for (size_t cut = 0; known && cut < input.length; cut++) {
        check_pieces(encoding, input, cut, input.length, wanted);
        check_pieces(encoding, input, cut, 1, wanted);
    }
}

static const struct {
    const char *label, *name;
} labels[] = {
    {"utf-8", "utf-8"},
    {"UTF8", "utf-8"},
    {" \t\r\n\fUtf-8 \n", "utf-8"},
    {"latin1", "windows-1252"},
    {"ISO-8859-1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso8859-2", "iso-8859-2"},
    {"iso-8859-9", "windows-1254"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"gb2312", "gbk"},
    {"Shift_JIS", "shift_jis"},
    {"x-sjis", "shift_jis"},
    {"ks_c_5601-1987", "euc-kr"},
    {"unicode", "utf-16le"},
    {"hz-gb-2312", "replacement"},
    {"cseucpkdfmtjapanese", "euc-jp"},
    {"", ""},
    {"utf-7", ""},
    {"utf\v8", ""},
    {"iso-8859-1, and a name longer than any", ""},
};

static void check_labels(void)
{
    for (size_t i = 0; i < COUNT(labels); i++)
        CHECK_TEXT(text_of(charset_name(charset_named(text_of(labels[i].label)))), labels[i].name);
    CHECK(charset_named(text_of("utf-8")) != 0);
    int encoding = 1;
    CHECK(!charset_option(NULL, &encoding) && encoding == 0);
    CHECK(!charset_option("latin1", &encoding) && encoding == charset_named(text_of("windows-1252")));
    CHECK(charset_option("no-such", &encoding) && encoding == 0);
    CHECK(charset_named((struct text){NULL, 0}) == 0);
    CHECK_TEXT(text_of(charset_name(-1)), "");
    CHECK_TEXT(text_of(charset_name(1000)), "");
}

static const struct {
    struct text page;
    const char *name;
} pages[] = {
    {BYTES(""), "utf-8"},
    {BYTES("plain"), "utf-8"},
    {BYTES("caf\xC3\xA9"), "utf-8"},
    {BYTES("caf\xE9"), "windows-1252"},
    {BYTES("caf\xC3"), "windows-1252"},
    {BYTES("caf\xC3\xA9, caf\xC3\xA9, caf\xE9, caf\xC3\xA9"), "utf-8"},
    {BYTES("d\xC3\xA9j\xC3\xA0 caf\xC3\xA9 caf\xC3"), "utf-8"},
    {BYTES("\xCF\xE0\xF0\xEE\xEC \xC2\xA9"), "windows-1252"},
    /* a byte order mark is stronger than what is declared */
    {BYTES("\xEF\xBB\xBF<meta charset=koi8-r>"), "utf-8"},
    {BYTES("\xFE\xFF\0<"), "utf-16be"},
    {BYTES("\xFF\xFE<\0"), "utf-16le"},
    {BYTES("<\0?\0x\0m\0l\0"), "utf-16le"},
    {BYTES("\0<\0?\0x\0m\0l"), "utf-16be"},
    /* <meta charset> in every dress */
    {BYTES("<meta charset=koi8-r>"), "koi8-r"},
    {BYTES("<META CHARSET = 'KOI8-R' />"), "koi8-r"},
    {BYTES("<meta/charset=\" koi8-r\n\">"), "koi8-r"},
    {BYTES("<meta name=x\" charset=koi8-r><p>\"</p>"), "koi8-r"},
    {BYTES("<meta charset=nonsense><meta charset=big5>"), "big5"},
    {BYTES("<meta charset=koi8-r charset=big5>"), "koi8-r"},
    {BYTES("<meta charset=koi8-r><meta charset=big5>"), "koi8-r"},
    {BYTES("<meta charset=utf-16>"), "utf-8"},
    {BYTES("<meta charset=x-user-defined>"), "windows-1252"},
    /* <meta http-equiv> */
    {BYTES("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"), "koi8-r"},
    {BYTES("<meta content='text/html;charset = \"koi8-r\" x' http-equiv=content-type>"), "koi8-r"},
    {BYTES("<meta http-equiv=content-type content='charset charset=koi8-r;x'>"), "koi8-r"},
    {BYTES("<meta http-equiv=content-type content='charset=\"koi8-r'>"), "utf-8"},
    {BYTES("<meta http-equiv=refresh content='0; charset=koi8-r'>"), "utf-8"},
    {BYTES("<meta content='text/html; charset=koi8-r'>"), "utf-8"},
    {BYTES("<meta http-equiv=content-type content='charset=koi8-r' charset=big5>"), "big5"},
    /* what is no <meta> */
    {BYTES("<!--<meta charset=koi8-r>--><meta charset=big5>"), "big5"},
    {BYTES("<!--><meta charset=big5>"), "big5"},
    {BYTES("<!-- <meta charset=koi8-r>"), "utf-8"},
    {BYTES("<p title='<meta charset=koi8-r>'><meta charset=big5>"), "big5"},
    {BYTES("</p title='<meta charset=koi8-r>'><meta charset=big5>"), "big5"},
    {BYTES("<!x <meta charset=koi8-r><meta charset=big5>"), "big5"},
    {BYTES("<?x <meta charset=koi8-r><meta charset=big5>"), "big5"},
    {BYTES("<metal charset=koi8-r>"), "utf-8"},
    {BYTES("< meta charset=koi8-r>"), "utf-8"},
    {BYTES("1 < 2 <<meta charset=koi8-r>"), "koi8-r"},
    {BYTES("<meta charset=koi8-r"), "utf-8"},
    {BYTES("<meta char\0set=koi8-r>"), "utf-8"},
    /* an XML declaration, where no <meta> is */
    {BYTES("<?xml version='1.0' encoding='iso-8859-2'?><p>"), "iso-8859-2"},
    {BYTES("<?xml encoding=\"utf-16\"?><p>"), "utf-8"},
    {BYTES("<?xml version='1.0' encoding='iso-8859-2'?><meta charset=big5>"), "big5"},
    {BYTES("<?xml version='1.0'?><p encoding='iso-8859-2'>"), "utf-8"},
    {BYTES(" <?xml version='1.0' encoding='iso-8859-2'?>"), "utf-8"},
};

/* A page with so many bytes before its <meta>. */
static int detect_late(size_t before)
{
    struct buffer page = {0};
    for (size_t i = 0; i < before; i++)
        buffer_add_byte(&page, '.');
    buffer_add(&page, text_of("<meta charset=koi8-r>"));
    int encoding = charset_detect(buffer_text(&page));
    buffer_free(&page);
    return encoding;
}

/* A long page whose sample ends after so many of the bytes of END. */
static int detect_cut(const char *end, size_t shown)
{
    struct buffer page = {0};
    while (page.length < CHARSET_SAMPLE - shown)
        buffer_add_byte(&page, '.');
    buffer_add(&page, text_of(end));
    int encoding = charset_detect(buffer_text(&page));
    buffer_free(&page);
    return encoding;
}

/* What the front of a page declares is what the page declares. */
static void check_declared(void)
{
    CHECK(charset_declared(text_of("<p>a<meta charset=koi8-r")) == 0);
    CHECK(charset_declared(text_of("<p>a<meta charset=koi8-r>")) == charset_named(text_of("koi8-r")));
    for (size_t i = 0; i < COUNT(pages); i++)
        for (size_t shown = 0; shown < pages[i].page.length; shown++) {
            int declared = charset_declared(text_slice(pages[i].page, 0, shown));
            CHECK(!declared || declared == charset_detect(pages[i].page));
        }
}

static void check_detection(void)
{
    size_t length;
    for (size_t i = 0; i < COUNT(pages); i++)
        CHECK_TEXT(text_of(charset_name(charset_detect(pages[i].page))), pages[i].name);
    CHECK_TEXT(text_of(charset_name(detect_late(2000))), "koi8-r");
    CHECK_TEXT(text_of(charset_name(detect_late(CHARSET_SAMPLE))), "utf-8");
    for (size_t shown = 0; shown <= 4; shown++)
        CHECK_TEXT(text_of(charset_name(detect_cut("\xF0\x9F\x98\x80", shown))), "utf-8");
    CHECK_TEXT(text_of(charset_name(detect_cut("\xA9 caf", 1))), "windows-1252");
    CHECK_TEXT(text_of(charset_name(charset_mark(text_of("\xEF\xBB\xBFx"), &length))), "utf-8");
    CHECK(length == 3);
    CHECK(charset_mark(text_of("\xEF\xBB"), &length) == 0 && length == 0);
}

static const struct {
    const char *label;
    struct text bytes;
    const char *text;
} samples[] = {
    {"utf-8", BYTES("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"), "aé€😀z"},
    {"utf-8", BYTES("\xE2\x82<p>"), "�<p>"},
    {"utf-8", BYTES("\xC3("), "�("},
    {"utf-8", BYTES("\xC0\x80\xFF"), "���"},
    {"utf-8", BYTES("\xED\xA0\x80"), "���"},
    {"utf-8", BYTES("\xF0\x80\x80\xF4\x90\x80"), "������"},
    {"utf-8", BYTES("\xF0\x9F\x98\xE2\x82\xAC"), "�€"},
    {"utf-8", BYTES("x\xF0\x9F\x98"), "x�"},
    {"utf-16le", BYTES("a\0\xAC\x20\x3D\xD8\x00\xDE"), "a€😀"},
    {"utf-16be", BYTES("\0a\x20\xAC\xD8\x3D\xDE\x00"), "a€😀"},
    {"utf-16le", BYTES("\x3D\xD8z\0\x00\xDEz\0"), "�z�z"},
    {"utf-16le", BYTES("z\0\x3D\xD8"), "z�"},
    {"utf-16le", BYTES("z\0\x3D\xD8z"), "z�"},
    {"utf-16be", BYTES("\0zz"), "z�"},
    {"replacement", BYTES("<p>text"), "�"},
    {"replacement", BYTES(""), ""},
    {"ibm866", BYTES("\x8D\xA5\xE2 x"), "Нет x"},
    {"iso-8859-2", BYTES("\xA3\xF3\x64\xBC"), "Łódź"},
    {"iso-8859-3", BYTES("\xA1\xF8\xA5"), "Ħĝ�"},
    {"iso-8859-4", BYTES("\xD3\xF9"), "Ķų"},
    {"iso-8859-5", BYTES("\xB4\xD0\xF0"), "Да№"},
    {"iso-8859-6", BYTES("\xE4\xC7\xA1"), "لا�"},
    {"iso-8859-7", BYTES("\xCD\xE1\xDF\xA4"), "Ναί€"},
    {"iso-8859-8", BYTES("\xEB\xEF\xA1"), "כן�"},
    {"iso-8859-10", BYTES("\xBD\xE7"), "―į"},
    {"iso-8859-13", BYTES("\xD0\xE0"), "Šą"},
    {"iso-8859-14", BYTES("\xA1\xF0"), "Ḃŵ"},
    {"iso-8859-15", BYTES("5 \xA4 \xBD"), "5 € œ"},
    {"iso-8859-16", BYTES("\xAA\xFE"), "Șț"},
    {"koi8-r", BYTES("\xE4\xC1\x80"), "Да─"},
    {"koi8-u", BYTES("\xA7\xAE\xBE"), "їўЎ"},
    {"macintosh", BYTES("\x8E\xDB"), "é€"},
    {"windows-874", BYTES("\xE4\x80\x81"), "ไ€\xC2\x81"},
    {"windows-1250", BYTES("\x8A\xEC"), "Šě"},
    {"windows-1251", BYTES("\xC4\xE0\x98"), "Да\xC2\x98"},
    {"windows-1252",
     BYTES("\x93"
           "caf\xE9\x94\x81"),
     "“café”\xC2\x81"},
    {"windows-1253", BYTES("\xCD\xE1\xDF\xAA"), "Ναί�"},
    {"windows-1254", BYTES("\xDD\xFD"), "İı"},
    {"windows-1255", BYTES("\xEB\xEF\xCA\xD9"), "כן\xD6\xBA�"},
    {"windows-1256", BYTES("\xE1\xC7\x8D"), "لاچ"},
    {"windows-1257", BYTES("\xD0\xE0"), "Šą"},
    {"windows-1258", BYTES("\xD0\xFE"), "Đ₫"},
    {"x-mac-cyrillic", BYTES("\x84\xE0\xA2"), "ДаҐ"},
    {"x-user-defined", BYTES("a\x80\xFF"), "a\xEF\x9E\x80\xEF\x9F\xBF"},
    {"gbk", BYTES("\xC4\xE3\xBA\xC3<p>\x80\xA3\xA0"), "你好<p>€\xE3\x80\x80"},
    {"gbk", BYTES("\xE9\x46\xFF\xC4<p>\xC4\x20\xC4"), "镕��<p>� �"},
    {"gb18030", BYTES("\x81\x30\x89\x38\x95\x32\x82\x36z"), "ß𠀀z"},
    {"gb18030", BYTES("\x81\x30\x81\x30\x81\x35\xF4\x37\x82\x35\x90\x37\x84\x31\x82\x36\x84\x31\xA4\x39"),
     "\xC2\x80\uE7C7\u9FB4\uFE10\uFFFF"},
    {"gb18030", BYTES("\x84\x31\xA5\x30z"), "�z"},
    {"gb18030", BYTES("\x81\x30<p>\x81\x30\x81<p>"), "�0<p>�0�<p>"},
    {"gb18030", BYTES("\x81\x30\x81"), "�"},
    {"gb18030", BYTES("\xFE\x39\xFE\x39z"), "�z"},
    {"big5", BYTES("\xA7\x41\xA6\x6E\x88\x62\xA1\x45\x87\x40"), "你好Ê̄‧䏰"},
    {"big5", BYTES("\xA7<p>\xA7\xFF\xFFz\x80\xA7"), "�<p>��z��"},
    {"euc-jp", BYTES("\xA4\xCF\xA4\xA4\x8E\xB1\xAD\xA1"), "はいｱ①"},
    {"euc-jp", BYTES("\xA4<p>\xA4\xFF\x8E<p>\x8F\xA2<p>\x80\x8F\xA2"), "�<p>��<p>�<p>��"},
    {"shift_jis", BYTES("\x82\xCD\x82\xA2\xB1\x87\x40\x81\x60\xFA\x67\\"), "はいｱ①～彅\\"},
    {"shift_jis", BYTES("\x82<p>\x82\x20\xFF\xA0\x80\xF0\x40\x82"), "�<p>� ��\xC2\x80\xEE\x80\x80�"},
    {"iso-2022-jp", BYTES("a\x1B$B$O$$-!\x1B(Bb\x1B(J\\~\x1B(I1"), "aはい①b¥‾ｱ"},
    {"iso-2022-jp", BYTES("\x1B$B$O$\x1B(B<p>\x1B(Bz"), "は�<p>z"},
    {"iso-2022-jp", BYTES("\x1B$B\x1B(Bz\x1B%\xE9\x1B("), "�z�%��("},
    {"euc-kr", BYTES("\xC7\xD1\xB1\xDB\x81\x41"), "한글갂"},
    {"euc-kr", BYTES("\xC7<p>\xC9\x41\xFF\x80\xC7"), "�<p>�A���"},
    {"euc-kr", BYTES("\xC7\x41\xC7\x52"), "�A�R"},
};

/* Three bytes: outside the libc's EUC-JP there is no JIS X 0212. */
static void check_jis_x_0212(void)
{
    struct buffer out = {0};
    decode_pieces(charset_named(text_of("euc-jp")), text_of("\x8F\xB0\xA1z"), 4, 1, &out);
    bool known = text_is(buffer_text(&out), "丂z");
    CHECK(known || text_is(buffer_text(&out), "�z"));
    if (!known)
        printf("left out: this libc has no JIS X 0212\n");
    buffer_free(&out);
}

static void check_fallback(void)
{
    struct charset charset;
    struct buffer out = {0};
    CHECK(!charset_open(&charset, 0));
    CHECK_TEXT(text_of(charset_name(charset.encoding)), "windows-1252");
    charset_decode(&charset, text_of("\x93"), true, &out);
    CHECK_TEXT(buffer_text(&out), "“");
    charset_close(&charset);
    buffer_free(&out);
}

int main(void)
{
    check_labels();
    check_detection();
    check_declared();
    for (size_t i = 0; i < COUNT(samples); i++)
        check_decoding(samples[i].label, samples[i].bytes, samples[i].text);
    check_jis_x_0212();
    check_fallback();
    CHECK(charset_upper_half("ibm437")[0x61] == 0xDF && charset_upper_half("windows-1252")[0] == 0x20AC);
    CHECK(!charset_upper_half("utf-8"));
    return check_end();
}

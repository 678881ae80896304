#include "lib/mend.h"

#include "check.h"

enum { ALL = (1u << MEND_RULES) - 1 };

/* A line mended by these rules. */
static void check_line(unsigned rules, const char *in, const char *wanted)
{
    struct mender *mender = mend_open(rules, true);
    CHECK_TEXT(mend_line(mender, text_of(in)), wanted);
    mend_close(mender);
}

static void check_rules(void)
{
    static const struct {
        enum mend_rule rule;
        const char *in, *wanted;
    } cases[] = {
        {MEND_HYPHEN, "a govern-\nment", "a government"},
        {MEND_HYPHEN, "a well-\nknown and up-to-\ndate man-\nner", "a well-known and up-to-date manner"},
        {MEND_HYPHEN, "ex-\nperts, a part-\nner, part-\ntime, soft-\nware, a state-\nment",
         "experts, a partner, part-time, software, a statement"},
        {MEND_HYPHEN, "Gov-\nernment, Ex-\nperts, Mid-\nnight, Ten-\nnessee",
         "Government, Experts, Midnight, Tennessee"},
        {MEND_HYPHEN, "govern\u00ad\nment, well\u2010 \r\nknown, well\u00ad\nknown, one\ntwo",
         "government, well\u2010known, wellknown, one\ntwo"},
        {MEND_BYTES, "caf\xe9 \x80 \xe2\x82", "café € �"},
        {MEND_BYTES, "\xed\xa0\xbd\xed\xb8\x80 \xed\xa0\xbd", "😀 �"},
        {MEND_TAG, "<b>so</b> it<br>was", "so it was"},
        {MEND_TAG, "a <p> b", "a <p> b"},
        {MEND_TAG, "<p><video controls autoplay>Here <input checked disabled>it is", "Here it is"},
        {MEND_TAG, "only <em/> and <code /> may stand<br/>here <br /> now",
         "only <em/> and <code /> may stand here  now"},
        {MEND_TAG, "<so> <spahn@news.example> 3 < 4 > 2", "<so> <spahn@news.example> 3 < 4 > 2"},
        {MEND_TAG, "x\" class=\"y\">So", "So"},
        {MEND_DEBRIS, "[NameOfShip]a <x:y/>[sic] {{ b }}$5", "a [sic] $5"},
        {MEND_ENTITY, "&amp;amp;lt; &eacute; &#65; &#x42;", "< é A B"},
        {MEND_ENTITY, "&nosuch; a&copy=1 R&D black&not", "&nosuch; a&copy=1 R&D black&not"},
        {MEND_ENTITY, "a&#10;b&amp;NewLine;c", "a b c"},
        {MEND_ENTITY, "it&rsquo s &mdash so", "it’ s — so"},
        {MEND_MOJIBAKE, "cafÃ© â€“ naÃ¯ve", "café – naïve"},
        {MEND_MOJIBAKE, "cafÃƒÂ©", "café"},
        {MEND_MOJIBAKE, "ÎºÎ±Î»Î®", "καλή"},
        {MEND_MOJIBAKE, "îŸ", "îŸ"},
        {MEND_MOJIBAKE, "Il part Ã  Lyon oÃ¹ il vivait", "Il part à Lyon où il vivait"},
        {MEND_MOJIBAKE, "Gr├Â├ƒe ├╝ber L├ñnge", "Größe über Länge"},
        {MEND_MOJIBAKE, "╨Я╨╛╨│╨╛╨┤╨░ тАФ ╤Б╨╡╨│╨╛╨┤╨╜╤П", "Погода — сегодня"},
        {MEND_MOJIBAKE, "п÷п╬пЁп╬п╢п╟ я│п╣пЁп╬п╢п╫я▐", "Погода сегодня"},
        {MEND_MOJIBAKE, "ظ…ط±ط\u00adط¨ط§طŒ â€؛ط§ظ„ظ‚ط§ظ‡ط±ط©", "مرحبا، ›القاهرة"},
        {MEND_MOJIBAKE, "10Â 000 people, saidÂ he.Â So", "10\u00a0000 people, said\u00a0he.\u00a0So"},
        {MEND_MOJIBAKE, "vary.Â Â", "vary.\u00a0\u00a0"},
        {MEND_MOJIBAKE, "ROMÂ NIA, Â or (Â b", "ROMÂ NIA, Â or (Â b"},
        {MEND_MOJIBAKE, "Не могу �™да", "Не могу �™да"},
        {MEND_MOJIBAKE, "c—ўсó ±\u00adcác", "c—ўсó ±\u00adcác"},
        {MEND_MOJIBAKE,
         "ðŸ\302\217´ó\302\240\302\201§ó\302\240\302\201¢ó\302\240\302\201¥ó\302\240\302\201®ó\302\240\302"
         "\201§ó\302\240\302\201¿ now",
         "🏴\363\240\201\247\363\240\201\242\363\240\201\245\363\240\201\256\363\240\201\247\363\240\201"
         "\277 now"},
        {MEND_MOJIBAKE, "т А то, что ёж и копён", "т А то, что ёж и копён"},
        {MEND_MOJIBAKE, "عکس‌های چشمهٔ ژرف؛ فقط، غلط…",
         "عکس‌های چشمهٔ ژرف؛ فقط، غلط…"},
        {MEND_MOJIBAKE, "la «época» de «él»", "la «época» de «él»"},
        {MEND_MOJIBAKE, "┌─┬─┐ ─┤ a ├─┘", "┌─┬─┐ ─┤ a ├─┘"},
        {MEND_MOJIBAKE, "шырыня стаў�ца", "шырыня стаў�ца"},
        {MEND_CONTROL, "a\x01\x1b[1mb\x1b]0;c\x07\rd\r", "ab d"},
        {MEND_CONTROL, "it\xc2\x92s\xc2\x8d", "it’s"},
        {MEND_BACKSLASH, "it\\'s C:\\x\\'", "it's C:\\x\\'"},
        {MEND_LIGATURE, "ﬁﬂﬀﬃﬄﬆæ", "fiflffffifflstæ"},
        {MEND_INVISIBLE, "a\u200bb\ufeffc\u00add\u200de\u202af", "abcdef"},
        {MEND_INVISIBLE, "അവന്\u200d വന്നു. ১৪ ই উৎ ত্\u200d, ه\u200d. خانه\u200c x\u200d",
         "അവന്\u200d വന്നു. ১৪ ই উৎ ত্\u200d, ه\u200d. خانه x"},
        {MEND_INVISIBLE, "‏שלום क्‍ष 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
         "‏שלום क्‍ष 🏴󠁧󠁢󠁳󠁣󠁴󠁿"},
        {MEND_COMPOSE, "e\u0301 a\u0323\u0302 x\u0301 \u0301", "é ậ x\u0301 \u0301"},
        {MEND_COMPOSE, "Viê\u0323t Viê\u0301t o\u0301\u031b", "Việt Viết ớ"},
        {MEND_COMPOSE, "\u1112\u1161\u11ab\u1100\u1173\u11af 가\u11ab각\u11ab", "한글 간각\u11ab"},
        {MEND_SPACE, "  a  b\u00a0\tc\u2003d \u00a0", "  a b c d"},
        {MEND_SPACE, "a\u00a0b c", "a\u00a0b c"},
        {MEND_SPACE, "Vraiment\u00a0? «\u00a0Oui\u202f»", "Vraiment\u00a0? «\u00a0Oui\u202f»"},
        {MEND_SPACE, "首相、辞任へ\u3000後任は未定", "首相、辞任へ\u3000後任は未定"},
        {MEND_SPACE, "10\u00a0km\u00a0away", "10 km away"},
        {MEND_SPACE, "so , it ( is ) . yes", "so, it (is). yes"},
        {MEND_SENTENCE, "One two.Three four!So", "One two. Three four! So"},
        {MEND_SENTENCE, "the U.S.A. at x.com and Mr.Lind", "the U.S.A. at x.com and Mr. Lind"},
        {MEND_SENTENCE, "call list.Add(x) for it.The end", "call list.Add(x) for it. The end"},
        {MEND_CLAUSE, "so,then he said:Come in", "so, then he said: Come in"},
        {MEND_CLAUSE, "1,000 a,b f(xy,zt)", "1,000 a,b f(xy,zt)"},
        {MEND_QUOTE, "“a” ‘b’ „c‟ «d»", "\"a\" 'b' \"c\" «d»"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_line(1u << cases[i].rule, cases[i].in, cases[i].wanted);
}

static void check_names(void)
{
    for (size_t i = 0; i < MEND_RULES; i++)
        CHECK(mend_rule_names[i]);
    CHECK(!mend_rule_names[MEND_RULES]);
}

static void check_changes(void)
{
    struct mender *mender = mend_open(ALL, true);
    mend_line(mender, text_of("a  b &eacute;"));
    size_t count;
    const struct mend_change *changes = mend_changes(mender, &count);
    CHECK(count == 2);
    CHECK(changes[0].rule == MEND_ENTITY && changes[0].start == 5 && changes[0].end == 13);
    CHECK_TEXT(changes[0].with, "é");
    CHECK(changes[1].rule == MEND_SPACE && changes[1].start == 1 && changes[1].end == 3);
    mend_line(mender, text_of("well"));
    mend_changes(mender, &count);
    CHECK(count == 0);
    mend_close(mender);
}

static void check_broken(void)
{
    CHECK(mend_may_be_broken(text_of("gov-")));
    CHECK(mend_may_be_broken(text_of("é- \r")));
    CHECK(!mend_may_be_broken(text_of("a -")));
    CHECK(!mend_may_be_broken(text_of("-")));
    CHECK(mend_goes_on(text_of("été")));
    CHECK(!mend_goes_on(text_of("Ern")));
    CHECK(!mend_goes_on(text_of("")));
}

/* Xorshift (Marsaglia 2003). */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* A line made of pieces that rules look for, on both sides of the 64 bytes that the scan looks at together.
 */
static void add_pieces(struct buffer *line, uint32_t *state)
{
    static const char *const pieces[] = {
        "a", "B",        "word",   "Then", " ",      "  ",     ".",     ",",      ":",     "!",      "\"",
        "'", ")",        "(",      "1953", "é",      "É",      "”",     "“",      "»",     "’",      "Ã",
        "©", "Â",        "â€",     "™",    "\u00a0", "\u2009", "-",     "&",      ";",     "amp",    "<",
        ">", "p",        "/",      "\\",   "\t",     "\r",     "\x01",  "\xe9",   "\xe2",  "\u200b", "\u0301",
        "ﬁ", "\xc2\x85", "[",      "{{",   "Aa",     "$",      "дом",   "Р°",     "•",     "�",      "?",
        "…", "中",       "\u3000", "😀",    "Mr",     "x",      "com",   "%%",     "}",     "]",      "*",
        "„", "›",        "」",     "‼",    "one.",   "Two",    "said,", "\u00ad", "\u202a"};
    for (size_t left = next_random(state) % 64; left; left--)
        buffer_add_byte(line, 'a');
    for (size_t left = next_random(state) % 12 + 1; left; left--)
        buffer_add(line, text_of(pieces[next_random(state) % (sizeof pieces / sizeof *pieces)]));
}

/* What the scan passes over, no rule would change, nor any but that for white space what it leaves to that
 * alone: a mender that knows of words which are broken asks all rules, whatever the scan says. */
static void check_scan(void)
{
    enum { FEW_LINES = 1000 };
    uint32_t state = 2463534242u;
    size_t passed = 0;
    for (size_t i = 0; i < 300; i++) {
        unsigned rules = (i % 2 ? ALL : next_random(&state) & ALL) & ~(1u << MEND_HYPHEN);
        struct mender *mender = mend_open(rules, false), *whole = mend_open(rules | 1u << MEND_HYPHEN, false);
        for (size_t j = 0; j < FEW_LINES; j++) {
            struct buffer line = {0};
            add_pieces(&line, &state);
            buffer_add_byte(&line, '\0');
            struct text text = text_of(line.at), mended = mend_line(whole, text);
            bool well = mend_well(mender, text) == text.length;
            passed += well;
            if ((well && !text_equal(mended, text)) || !text_equal(mend_line(mender, text), mended))
                CHECK_TEXT(mended, line.at);
            buffer_free(&line);
        }
        mend_close(mender);
        mend_close(whole);
    }
    CHECK(passed > 1000);
}

/* Each line that is not well begins where the well ones end. */
static void check_well(void)
{
    struct mender *mender = mend_open(ALL, false);
    CHECK(mend_well(mender, text_of("all is well\nand here\n")) == 21);
    CHECK(mend_well(mender, text_of("all is well\nand  here\n")) == 12);
    CHECK(mend_well(mender, text_of("and here ")) == 0);
    CHECK(mend_well(mender, text_of("")) == 0);
    mend_close(mender);
}

int main(void)
{
    check_rules();
    check_names();
    check_changes();
    check_broken();
    check_well();
    check_scan();
    return check_end();
}

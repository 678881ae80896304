#include "lib/prose.h"

#include "check.h"

/* The sentences of the text with | between them. */
static void check_split(const char *in, const char *wanted, const struct prose_options *options)
{
    struct prose_reader reader;
    struct text sentence;
    struct buffer joined = {0};
    prose_open(&reader, text_of(in), options);
    while (prose_sentence_next(&reader, &sentence)) {
        if (joined.length)
            buffer_add_byte(&joined, '|');
        buffer_add(&joined, sentence);
    }
    CHECK_TEXT(buffer_text(&joined), wanted);
    buffer_free(&joined);
}

/* A line in which | stands where it is split. */
static void check_line(const char *wanted, const struct prose_options *options)
{
    struct buffer in = {0};
    for (const char *at = wanted; *at; at++)
        buffer_add_byte(&in, *at == '|' ? ' ' : *at);
    buffer_add_byte(&in, '\0');
    check_split(in.at, wanted, options);
    buffer_free(&in);
}

/* The same with other white space in place of each blank: however a text is wrapped and spaced, its sentences
 * are the same. */
static void check_spaced(const char *line, const char *space, const struct prose_options *options)
{
    struct buffer in = {0}, wanted = {0};
    for (struct text left = text_of(line), byte; left.length; left = text_slice(left, 1, left.length)) {
        byte = text_slice(left, 0, 1);
        buffer_add(&in, text_is(byte, "|") || text_is(byte, " ") ? text_of(space) : byte);
        buffer_add(&wanted, text_is(byte, " ") ? text_of(space) : byte);
    }
    buffer_add_byte(&in, '\0');
    buffer_add_byte(&wanted, '\0');
    check_split(in.at, wanted.at, options);
    buffer_free(&in);
    buffer_free(&wanted);
}

static const char *const lines[] = {
    "The boat came.|It was late.|Was it?|It was!|So be it…",
    "\uFEFFMr. Lind came.|\u200BDr. Berg and K.\u00A0\u200ELind were in the U.S.|\u200BThe move was hard.",
    "It took approx. \u200Bfive days.\u200B|Then came etc. \u2060and so on.|A \u200E(see it) came. \u200B",
    "Mr. Lind met Dr. Berg and Prof. Aas.|They ate.",
    "Τι έγινε;|Τρεις νεκροί;|3 ζουν.|«Γιατί;» είπε.|The word λόγος; it means so; α; β are letters.",
    "J. R. Moss and K. Lind won.|So did I.|Then all left.",
    "He said 'Mr. Lind came.'|So did 'J. Moss' and ’Dr. Aas’, too.",
    "The ex-Sen. Moss, then-Lt.-Gov. Lind and Mr./Mrs. Aas ate.|All non-U.S. Citizens left--Dr. Berg, too.",
    "It is next-gen.|Then pre-med.|He ran a co-op.|3 left.|Eles ajudaram-nos.|3 saíram.",
    "Es war am 3. Okt. 2020.|Ils étaient 12.|Sept sont morts.|Eles eram 12.|Dez morreram.|Es war am 3. Mai.",
    "Non so chi è.|3 giorni, il y en a.|10 jours, x.|5 punti.|Это я.|3 дня, д. 3 или b. 1950.",
    "J.-P. Moss met M.-C. Lind.|In mid-Dec. 25 came.|It can't.|It is Moss's.|She can't and/or.|Won't she?",
    "Das Reg.-Bez. Moss, bzgl. Lind, am 3. Okt. um 9 Uhr.|En 50 av. J.-C. Moss vint.|Bd. Lind et boul. Moss.",
    "Av. Moss, el Dpto. Lind, el Ing. Aas y Sto. Berg.|O séc. XX e o Cel. Lind.|Il Cav. Moss.",
    "Szkoła im. Lind, woj. Moss i pl. Aas.|Моск. обл. и наб. Мира.|Av. Lind ve Hz. Moss.",
    "Er wählt die AfD.|Die wählt er.|Es wird eng.|Er war Abt.|Das war schön.|Sie fuhr zur Kur.|Moss blieb.",
    "Hij sprak met de pers.|Daarna belde hij ING.|Die wist het.|Han gikk av.|Det var sent.",
    "A DS.|The game.|A JD.|He left.|It ends in -ing.|A Gift Card.|Buy one.|It is a gem.|20 came.",
    "Возьмите чашку и 200 мл.|Лес.",
    "הוא כתב ב\"הארץ\" אתמול.|היא כתבה ב\"מעריב\" היום.",
    "הוא אמר ש\"המצב קשה. צריך לפעול\" והלך.|המנכ\"לית דיברה.|בדו\"חות זה סוף.",
    "אמר ד\"ר לוי.|צה\"ל הגיב.|הוא אמר \"לך. מיד.\"|\"ארה\"ב הגיבה. כן.\"|סוף.",
    "وقال د\u202A.\u202C ديفيد ريدي.|وعاد.|Dr\u200B. Lind came.",
    "Secondo l'art. 3 paga.|L'avv. Rossi e dell’avv. Bianchi no.",
    "It has no vitamin C.|The doctor said so.",
    "Moss works for Bell & Co. in Ohio.|The Bell Corp. Board met.",
    "She moved to the U.S.|The move was hard for a U.S. Senator.",
    "At 5 a.m. Mr. Moss was up.",
    "We all rose and ate at 5 a.m.|Moss was up.",
    "See p. 7, Fig. 3 and No. 12.|No.|It is wrong.",
    "It cost $3.50 in ver. 2.0.1.|Cheap!",
    "On Dec. 3 it snowed.|It was Dec.|Then came Jan. 4.",
    "Ask vs. tell, e.g. Moss, i.e. Lind.|Fine.",
    "Ink, paper, etc.|Pens came later.",
    "\"Why?\" she asked.|\"Because.\"|He left.",
    "\"Stop!\"|Then he ran.",
    "Is this it? he asked.|Yes, said she.",
    "He has it (see there. It is.) here.|Good.",
    "[See there.]|(It is good.)|Right.",
    "Really?!|Yes!!!|Well...|Right.",
    "well ... no ... it . . . ended",
    "I like it! :)|You too. ;-)|good",
    "It is known.[3]|It is true.[4, 5] [6]|So is this.¹|Good.",
    "It was seen in a study.12|The others failed.",
    "He left Yahoo! for good.|It paid.",
    "i came home.|nobody was there.|it was dark",
    "a. bread|b. butter|c. milk",
    "a) bread|b) butter|c) milk",
    "1. Bread is good.|Butter is better.",
    "Read it at www.news.example/a.b.html.|Now.",
    "The file is a.out or .NET or main.c here.",
    "Das war am 3. Oktober in Bonn.|Am 4. Mai war Ruhe.",
    "Er kam z. B. gestern, d. h. spät, bzw. nie.|Gut.",
    "La Sra. Ruiz y el Dr. Gil.|¿Quién es?|¡Él!",
    "M. Roux dit : « Oui. »|Mme. Blanc part.",
    "Он жил в г. Омске в 1920 г.|Потом уехал.",
    "W 1492 r. Kolumb odpłynął.|To było dawno.",
    "Papst Paul VI. kam.|Dann ging er.",
    "Am 1. 2. 2020 kam er, am 13. 12. 1999 sie.|It was 3.|4 of 12.|2020 was good.",
};

static void check_lines(void)
{
    static const char *const spaces[] = {"\n", "  "};
    static const struct prose_options none = {.whole_quotes = false};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        check_line(lines[i], &none);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        for (size_t j = 0; j < sizeof spaces / sizeof *spaces; j++)
            check_spaced(lines[i], spaces[j], &none);
    check_spaced("Он жил в г. Омске в 1920 г.|Потом уехал.|At 5 a.m. Mr. Moss was up . . .|So it is",
                 "\u00A0", &none);
    check_spaced("It is known.[3] [4, 5]|The doctor saw No. 7.|Er kam am 3. Mai an.|Is it? he asked.",
                 "\u00A0", &none);
}

static void check_without_blank(void)
{
    static const struct prose_options none = {.whole_quotes = false};
    check_split("It ended.Then we left.", "It ended.|Then we left.", &none);
    check_split("Il est parti.L’union reste.D'autres vont.", "Il est parti.|L’union reste.|D'autres vont.",
                &none);
    check_split("Stop!Now?Yes", "Stop!|Now?|Yes", &none);
    check_split("今日は雨。明日は晴れ！本当？３．５円。", "今日は雨。|明日は晴れ！|本当？|３．５円。", &none);
    check_split("هل جاء؟ نعم۔ جاء.", "هل جاء؟|نعم۔|جاء.", &none);
    check_split("यह है। वह था।", "यह है।|वह था।", &none);
    check_split("", "", &none);
    check_split(" \t ", "", &none);
    check_split("...", "...", &none);
    check_split("\xff. \xfe", "\xff. \xfe", &none);
}

static void check_quotes(void)
{
    const char *text =
        "She said, \"The ferry that we took was late again, and nobody on the pier told us so. "
        "It rained, and we waited for hours in the cold. Then it came.\" We went home.";
    struct prose_options options = {.whole_quotes = true};
    struct prose_reader reader;
    struct text sentence;
    prose_open(&reader, text_of(text), &options);
    CHECK(prose_sentence_next(&reader, &sentence) && sentence.length > 120);
    CHECK(prose_sentence_next(&reader, &sentence));
    CHECK_TEXT(sentence, "We went home.");
    options.whole_quotes = false;
    prose_open(&reader, text_of(text), &options);
    CHECK(prose_sentence_next(&reader, &sentence));
    CHECK(prose_sentence_next(&reader, &sentence));
    CHECK(text_starts(sentence, "It rained"));
}

static void check_own_words(void)
{
    struct prose_options options = {.whole_quotes = false};
    check_line("The Cpd.|Seven was kept.", &options);
    prose_words_read(&options.own, text_of("# words\nÄbk.\n\n  cpd \nZz"));
    CHECK(options.own.count == 3);
    check_line("The Cpd. Seven was kept.|The äbk. Two too.", &options);
    prose_words_free(&options.own);
}

static void check_decisions(void)
{
    static const struct prose_options none = {.whole_quotes = false};
    struct prose_reader reader;
    struct prose_end end;
    prose_open(&reader, text_of("Mr. Moss left. He ran."), &none);
    CHECK(prose_end_next(&reader, &end) && !end.splits && end.mark == 2 && end.end == 3);
    CHECK_TEXT(text_of(end.rule), "title");
    CHECK_TEXT(end.word, "Mr");
    CHECK(prose_end_next(&reader, &end) && end.splits && end.end == 14);
    CHECK_TEXT(text_of(end.rule), "stop");
    CHECK(!prose_end_next(&reader, &end));
}

/* A line with | where white space is wanting. */
static void check_gaps(const char *wanted)
{
    struct buffer in = {0}, joined = {0};
    struct prose_gaps gaps;
    size_t place, done = 0;
    for (const char *at = wanted; *at; at++)
        if (*at != '|')
            buffer_add_byte(&in, *at);
    prose_gaps_open(&gaps, buffer_text(&in));
    while (prose_gap_next(&gaps, &place) != PROSE_GAP_NONE) {
        buffer_add(&joined, text_slice(buffer_text(&in), done, place));
        buffer_add_byte(&joined, '|');
        done = place;
    }
    buffer_add(&joined, text_slice(buffer_text(&in), done, in.length));
    CHECK_TEXT(buffer_text(&joined), wanted);
    buffer_free(&in);
    buffer_free(&joined);
}

static void check_all_gaps(void)
{
    check_gaps("It came.|Then it left!|Really?|Yes.");
    check_gaps("“It came.”|He left. (It did.)|She \"left.\"|He too.");
    check_gaps("Il est parti.|L'union reste.|D’autres vont.");
    check_gaps("He said so.\"Then it was.\"");
    check_gaps("In May 1990.|In June it was Dr.|Lind, U.S.A. and p.m. Monday");
    check_gaps("Пришла.|Он ушёл. Été.|Élan vital");
    check_gaps("the ship Anna.|Bell was the captain of System.Out");
    check_gaps("x.Com A.B. J.R.Moss v2.Beta www.A.Com/x.Y a@b.Cd index.Html");
    check_gaps("One, two,|three (1950-1953),|when 1990,|then 1,5 and $3,to");
    check_gaps("one,two,three,four,five six");
    check_gaps("a , b ,c one,two");
    check_gaps("f(one,two) a,b x=1,y C:Users he said:|We are at http://x.Y, re:Mark said:we");
    check_gaps("Bread,|cheese to Eastmere,|Norland");
    check_gaps("to Eastmere,|Norland,|and Anna");
    check_gaps("to Eastmere,Norland and Anna");
    check_gaps("bread,and cheese");
    check_gaps("bread,|and cheese.");
    check_gaps("Bread,and cheese..");
    check_gaps("Bread.It was May.then June");
    check_gaps("Bread.|It was www.then-june");
    check_gaps("Bread,and cheese?! Yes");
    check_gaps("");
}

/* Does the reader split TEXT, which holds no quotation or bracket that is open before its marks, at MARK? */
static bool splits_at(struct text text, size_t mark)
{
    static const struct prose_options options;
    struct prose_reader reader;
    struct prose_end end = {.splits = false};
    prose_open(&reader, text, &options);
    while (prose_end_next(&reader, &end) && end.mark < mark)
        continue;
    return end.mark == mark && end.splits;
}

/* What is asked of one place alone is what the reader finds there, also where it goes a shorter way. */
static void check_places(void)
{
    static const char *const words[] = {"came", "Trump",  "Inc", "Mr", "Sen",
                                        "etc",  "McAdam", "U.S", "B",  "p"};
    static const char *const gaps[] = {" ", "\n", " \n", "  ", ""};
    static const char *const marks[] = {"", "\"", "'", "''", "“", "‘", "(", "- "};
    static const char *const next[] = {"The", "the", "Ann", "1", "I", "é", "É"};
    enum { WORDS = 10, GAPS = 5, MARKS = 8, NEXT = 7 };
    for (size_t i = 0; i < WORDS * GAPS * MARKS * NEXT; i++) {
        char text[80];
        int mark = snprintf(text, sizeof text, "We all saw that %s", words[i % WORDS]);
        snprintf(text + mark, sizeof text - (size_t)mark, ".%s%s%s went.", gaps[i / WORDS % GAPS],
                 marks[i / WORDS / GAPS % MARKS], next[i / WORDS / GAPS / MARKS]);
        CHECK(prose_ends_at(text_of(text), 0, (size_t)mark) == splits_at(text_of(text), (size_t)mark));
    }
}

int main(void)
{
    check_lines();
    check_without_blank();
    check_quotes();
    check_own_words();
    check_decisions();
    check_all_gaps();
    check_places();
    return check_end();
}

/* What is found in a text, and by which pattern; which marks are pairs; who is who. */
#include "lib/quote.h"

#include "check.h"

static const char *const types[] = {"direct", "partial", "scare", "title", "indirect", "other"};

static void add(struct buffer *to, struct text text, char ending)
{
    buffer_add(to, text);
    buffer_add_byte(to, ending);
}

/* The paragraphs at the front of *REST, which "\n\n" parts, at most MOST; their number. */
static size_t take_paragraphs(struct text *rest, struct text *paragraphs, size_t most)
{
    size_t count = 0;
    for (; rest->length && count < most; count++) {
        size_t length = text_find(*rest, text_of("\n\n"));
        paragraphs[count] = text_slice(*rest, 0, length);
        *rest = text_slice(*rest, length + 2, rest->length);
    }
    return count;
}

/* The quotations of such paragraphs, a line each: what `show` writes of them. As many as
 * AHEAD paragraphs are looked at together, which changes nothing. */
static void read_all(struct quote_options options, const char *document, size_t ahead, struct buffer *to,
                     void (*show)(const struct quote *, struct buffer *))
{
    struct arena memory = {0}, scratch = {0};
    struct quote_reader *reader = quote_reader_make(&memory, options);
    struct text rest = text_of(document), paragraphs[QUOTE_AHEAD];
    const char *end = rest.at + rest.length;
    to->length = 0;
    quote_begin(reader);
    for (size_t count; (count = take_paragraphs(&rest, paragraphs, ahead)) > 0;) {
        quote_look(reader, paragraphs, count, end);
        for (size_t i = 0; i < count; i++) {
            struct quote *quotes;
            size_t found = quote_paragraph(reader, (size_t)(paragraphs[i].at - document), &quotes, &scratch);
            for (size_t j = 0; j < found; j++)
                show(&quotes[j], to);
            arena_empty(&scratch);
        }
    }
    quote_reader_free(reader);
    arena_free(&scratch);
    arena_free(&memory);
}

static void show_all(const struct quote *quote, struct buffer *to)
{
    add(to, text_of(types[quote->type]), ' ');
    add(to, text_of(quote_pattern_name(quote->pattern)), ' ');
    add(to, quote->speaker, ',');
    add(to, quote->about, ',');
    add(to, quote->cue, ':');
    add(to, quote->text, '\n');
}

static void show_text(const struct quote *quote, struct buffer *to)
{
    add(to, quote->text, '|');
}

static void show_name(const struct quote *quote, struct buffer *to)
{
    add(to, quote->name, '|');
}

static void show_piece(const struct quote *quote, struct buffer *to)
{
    buffer_add(to, text_of(quote->goes_on ? "+" : "."));
}

struct example {
    const char *text, *wanted;
};

static void check_examples(struct quote_options options, const struct example *examples,
                           void (*show)(const struct quote *, struct buffer *))
{
    struct buffer got = {0};
    for (size_t ahead = 1; examples->text; examples++, ahead = ahead % QUOTE_AHEAD + 1) {
        read_all(options, examples->text, ahead, &got, show);
        if (!text_is(buffer_text(&got), examples->wanted))
            printf("in \"%s\":\n", examples->text);
        CHECK_TEXT(buffer_text(&got), examples->wanted);
    }
    buffer_free(&got);
}

static const struct example patterns[] = {
    {"“We came late,” said Maria Lopez, the mayor.",
     "direct quote-verb-source Maria Lopez,the mayor,said:We came late,\n"},
    {"“We came late,” mused Ann Cole.", "direct quote-verb-source Ann Cole,,mused:We came late,\n"},
    {"“We came late,” Ms. Lopez told the court.", "direct quote-source-verb Ms. Lopez,,told:We came late,\n"},
    {"“We came late,” a spokesman for the harbour said.",
     "direct quote-source-verb a spokesman for the harbour,,said:We came late,\n"},
    {"“We came late,” the mayor, who was tired, later told reporters.",
     "direct quote-source-verb the mayor,,told:We came late,\n"},
    {"The mayor, Maria Lopez, said: “We came late.”",
     "direct source-verb-quote Maria Lopez,The mayor,said:We came late.\n"},
    {"Moss, a strategist who has fought with Lopez, wrote: “We came late.”",
     "direct source-verb-quote Moss,a strategist who has fought with Lopez,wrote:We came late.\n"},
    {"In March the mayor said that the plan was “a bill, and no text”.",
     "partial source-verb-quote the mayor,,said:a bill, and no text\n"},
    {"Lopez said Moss had called it “a text in which nobody is paid”.",
     "partial source-verb-quote Lopez,,said:a text in which nobody is paid\n"},
    {"The quay, said Ann Cole, “is too short.”", "direct verb-source-quote Ann Cole,,said:is too short.\n"},
    {"Cole's reply, “Not this year,” was short.", "direct source-noun-quote Cole,,reply:Not this year,\n"},
    {"The declaration that “nobody ordered the bridge” was read aloud.",
     "partial noun-quote The declaration,,declaration:nobody ordered the bridge\n"},
    {"Ann Cole: “The quay is too short.”", "direct source-colon-quote Ann Cole,,::The quay is too short.\n"},
    {"“No More Bridges”: Cole Turns Down the Plan", "direct quote-colon-source Cole,,::No More Bridges\n"},
    {"“The quay is too short.” — Ann Cole", "direct quote-dash-source Ann Cole,,—:The quay is too short.\n"},
    {"The term “quiet town” used by Cole was new.", "partial quote-by-source Cole,,used by:quiet town\n"},
    {"The plan is “dead on arrival”, according to Senator Ortiz.",
     "partial according Senator Ortiz,,according to:dead on arrival\n"},
    {"According to Senator Ortiz, the plan is “dead on arrival”.",
     "partial according Senator Ortiz,,According to:dead on arrival\n"},
    {"The bridge was a “great honour” to build, Cole said.", "partial tail Cole,,said:great honour\n"},
    {"Cole's “great wall” fell.", "partial owner Cole,,:great wall\n"},
    {"Cole was amused by the “quiet town that sleeps”.", "partial subject Cole,,:quiet town that sleeps\n"},
    {"王毅表示：“我们反对。”", "direct glued-source 王毅,,:我们反对。\n"},
    {"김 대변인은 “반대한다”고 말했다.", "partial glued-source 김 대변인,,:반대한다\n"},
    {"Karin Aas looked at the map. “We are lost.”", "direct sentence-before Karin Aas,,:We are lost.\n"},
    {"“We are lost,” Karin Aas said. “Nobody came.”",
     "direct quote-source-verb Karin Aas,,said:We are lost,\ndirect continued Karin Aas,,:Nobody came.\n"},
    {"“We are lost,” Karin Aas said.\n\n“Nobody came.”",
     "direct quote-source-verb Karin Aas,,said:We are lost,\ndirect carried Karin Aas,,:Nobody came.\n"},
    {"“We are lost,” Karin Aas said.\n\nIt rained.\n\n“Nobody came.”",
     "direct quote-source-verb Karin Aas,,said:We are lost,\ndirect none ,,:Nobody came.\n"},
    {"Ann Cole said:\n\n“Nobody waited for us.”", "direct paragraph Ann Cole,,:Nobody waited for us.\n"},
    {"“Was it late?” asked Ann Cole.\n\n“It was not,” said Bea Lind.\n\n“We saw the clock.”",
     "direct quote-verb-source Ann Cole,,asked:Was it late?\ndirect quote-verb-source Bea Lind,,said:It was "
     "not,\ndirect turn Ann Cole,,:We saw the clock.\n"},
    {"“The first year was hard,” Ivo Marin said. “We lost half of our staff.\n\n“The second was worse.”",
     "direct quote-source-verb Ivo Marin,,said:The first year was hard,\ndirect continued Ivo Marin,,:We "
     "lost half of our staff.\ndirect paragraph Ivo Marin,,:The second was worse.\n"},
    {"The so-called “smart” ferry sank.", "scare none ,,:smart\n"},
    {"The mayor met James “Chip” Lopez.", "scare subject The mayor,,:Chip\n"},
    {"Lopez said it on “Meet the Town” in May.", "title source-verb-quote Lopez,,said:Meet the Town\n"},
    {"Lopez called on “Moss” to wait.", "partial source-verb-quote Lopez,,called:Moss\n"},
    {"Her first novel, “The Long Road Home,” sold well.", "title none ,,:The Long Road Home,\n"},
    {"It was “<TIMEX3 type=\"DATE\" value=\"1990\">1990</TIMEX3> again”, said <b>Ann</b> Cole.",
     "partial quote-verb-source Ann Cole,,said:1990 again\n"},
    {NULL, NULL}};

static const struct example indirect[] = {
    {"Ann Cole said that the ferry was late.",
     "indirect source-verb-content Ann Cole,,said:that the ferry was late\n"},
    {"Ann Cole told reporters on Monday that the ferry was late.",
     "indirect source-verb-content Ann Cole,,told:that the ferry was late\n"},
    {"The ferry was late, Ann Cole said.",
     "indirect content-source-verb Ann Cole,,said:The ferry was late\n"},
    {"The ferry was late, said Ann Cole.",
     "indirect content-verb-source Ann Cole,,said:The ferry was late\n"},
    {"Cole's claim that the ferry was late shook the town.",
     "indirect owner-noun-content Cole,,claim:that the ferry was late shook the town\n"},
    {"The ferry was late, according to the harbour master.",
     "indirect according-content the harbour master,,according to:The ferry was late\n"},
    {"According to Ann Cole, the ferry was late.",
     "indirect according-content Ann Cole,,According to:the ferry was late\n"},
    {"Cole promised to wait here, and she said that nobody would pay.",
     "indirect source-verb-content Cole,,promised:to wait here\nindirect source-verb-content she,,said:that "
     "nobody would pay\n"},
    {"Cole said that it was “a text that nobody reads”.",
     "partial source-verb-quote Cole,,said:a text that nobody reads\n"},
    {"Cole said the “new” ferry was as late as the old one, and as full as all of them.",
     "indirect source-verb-content Cole,,said:the “new” ferry was as late as the old one, and as full as all "
     "of them\npartial source-verb-quote Cole,,said:new\n"},
    {"Cole promised to wait.", ""},
    {"Cole said nobody came.", "indirect source-verb-content Cole,,said:nobody came\n"},
    {"As Cole said the ferry was late, the rain began.",
     "indirect source-verb-content Cole,,said:the ferry was late\n"},
    {"Lind, who said the ferry was late, left.",
     "indirect source-verb-content who,,said:the ferry was late\n"},
    {"Cole said the ferry - the old one - was late - by an hour.",
     "indirect source-verb-content Cole,,said:the ferry - the old one - was late\n"},
    {"Cole said the ferry was late, even in May.",
     "indirect source-verb-content Cole,,said:the ferry was late\n"},
    {"Cole said in a letter to the mayor that the ferry was late.",
     "indirect source-verb-content Cole,,said:that the ferry was late\n"},
    {"Cole wants a longer quay.", "indirect source-stance-content Cole,,wants:a longer quay\n"},
    {"Cole wants money, time and stone, and called for talks with Lind.",
     "indirect source-stance-content Cole,,wants:money, time and stone\nindirect source-stance-content "
     "Cole,,called for:talks with Lind\n"},
    {"The new study shows the ferry was late.",
     "indirect source-verb-content The new study,,shows:the ferry was late\n"},
    {"She saw two new shows at the pier.", ""},
    {"Cole saw the ferry as a great burden.",
     "indirect source-stance-content Cole,,saw:the ferry as a great burden\n"},
    {"Cole saw the ferry in the harbour.", ""},
    {"Cole is hopeful that the ferry is late.",
     "indirect source-stance-content Cole,,hopeful:that the ferry is late\n"},
    {"Cole raised loud questions about the old ferry.",
     "indirect source-stance-content Cole,,questions about:the old ferry\n"},
    {"Questions about the old ferry were raised.", ""},
    {"Her support for the old ferry is known.",
     "indirect owner-noun-content Her,,support for:the old ferry\n"},
    {"Asked whether the ferry was late, Cole laughed.",
     "indirect asked-content ,,Asked:whether the ferry was late\n"},
    {"Asked by Ann Cole whether the ferry was late, he laughed.",
     "indirect asked-content Ann Cole,,Asked:whether the ferry was late\n"},
    {"The ferry is expected to be late.",
     "indirect expected-content ,,expected:The ferry is expected to be late\n"},
    {"Ann Cole: The Quay Is Too Short", "indirect source-colon-content Ann Cole,,::The Quay Is Too Short\n"},
    {"Cole Says Ferry Was Late", "indirect source-verb-content Cole,,Says:Ferry Was Late\n"},
    {"The ferry plans to sail at noon, a sailor said.",
     "indirect content-source-verb a sailor,,said:The ferry plans to sail at noon\n"},
    {"That was how Maria Lopez, the mayor of the town, denied that the ferry was late.",
     "indirect source-verb-content Maria Lopez,the mayor of the town,denied:that the ferry was late\n"},
    {"A 31-page report says the ferry was late.",
     "indirect source-verb-content A 31-page report,,says:the ferry was late\n"},
    {"The ferry was late.", ""},
    {NULL, NULL}};

static const struct example marks[] = {{"\"One two,\" he said.", "One two,|"},
                                       {"'One two,' he said.", "One two,|"},
                                       {"''One two,'' he said.", "One two,|"},
                                       {"``One two,'' he said.", "One two,|"},
                                       {"“One two,” he said.", "One two,|"},
                                       {"”One two,” he said.", "One two,|"},
                                       {"‘One two,’ he said.", "One two,|"},
                                       {"„One two“, he said.", "One two|"},
                                       {"‚One two‘, he said.", "One two|"},
                                       {"«One two», he said.", "One two|"},
                                       {"»One two«, he said.", "One two|"},
                                       {"‹One two›, he said.", "One two|"},
                                       {"「一二」と", "一二|"},
                                       {"『一二』と", "一二|"},
                                       {"\"One two,” he said.", "One two,|"},
                                       {"“One two,\" he said.", "One two,|"},
                                       {"“One ‘two’ three,” he said.", "One ‘two’ three,|"},
                                       {"‘One “two” three,’ he said.", "One “two” three,|"},
                                       {"“One “two” three,” he said.", "One “two” three,|"},
                                       {"'It's the boys' ball,' he said.", "It's the boys' ball,|"},
                                       {"The boys' ball isn't theirs in '99.", ""},
                                       {"A 6'2\" guard and a 5'11\" one.", ""},
                                       {"A class=\"news\">b</a> x=\"y z\"", ""},
                                       {"\"One two\nthree four", "One two|"},
                                       {"“One two\n“Three four”", "One two|Three four|"},
                                       {"“One two", "One two|"},
                                       {"‘One two", ""},
                                       {"\"One \"two\" three\"", "One|two|"},
                                       {"(\"One two\")", "One two|"},
                                       {"a\"b", ""},
                                       {"\"", ""},
                                       {"“”", "|"},
                                       {"\" \"", ""},
                                       {"''''", "|"},
                                       {"“a\n\nb”", "a|"},
                                       {NULL, NULL}};

static const struct example single_marks[] = {{"'One “two”,' he said.", "One “two”,|"},
                                              {"“One two,” he said.", ""},
                                              {"'It's one,' he said.", "It's one,|"},
                                              {NULL, NULL}};

static const struct example names[] = {
    {"Ann Cole met Oskar Lind. “It is late,” Lind said.\n\n“It is not,” she said. “It is,” he said.",
     "Oskar Lind|Ann Cole|Oskar Lind|"},
    {"“It is late,” said Ann Cole, the mayor.\n\n“It is,” Mayor Cole said.\n\n“It was,” Ms. Cole said.",
     "Ann Cole|Ann Cole|Ann Cole|"},
    {"“It is late,” said Anton Xi.\n\n“It is,” Xi said.", "Anton Xi|Anton Xi|"},
    {"“It is late,” Cole said.\n\nAnn Cole laughed. “It is,” Cole said.", "Cole|Ann Cole|"},
    {"“It is late,” Odo Vance said. “It is,” he said. “It was,” she said.", "Odo Vance|Odo Vance|she|"},
    {"Gov. Odo Vance and Bea Vance ate. “It is late,” Vance said. “It is,” he said.", "Bea Vance|Odo Vance|"},
    {"Ann Cole and Bea Lind ate. “It is late,” they said.", "they|"},
    {"There was Ann Cole, who said: “It is late.”", "Ann Cole|"},
    {"“It is late,” he said.", "he|"},
    {NULL, NULL}};

static const struct example pieces[] = {{"“I came,” Rosa Diaz said, “and I left.”", ".+"},
                                        {"“I came,” Rosa Diaz said. “And I left.”", ".+"},
                                        {"Rosa Diaz called it “long” and “as cold as a knife”.", ".."},
                                        {"“I came,” Rosa Diaz said. “I left.\n\n“I came again.”", ".++"},
                                        {"“I came,” Rosa Diaz said.\n\n“I left.”", ".."},
                                        {NULL, NULL}};

int main(void)
{
    check_examples((struct quote_options){0}, patterns, show_all);
    check_examples((struct quote_options){.indirect = true}, indirect, show_all);
    check_examples((struct quote_options){0}, marks, show_text);
    check_examples((struct quote_options){.marks = QUOTE_SINGLE}, single_marks, show_text);
    check_examples((struct quote_options){0}, names, show_name);
    check_examples((struct quote_options){0}, pieces, show_piece);
    return check_end();
}

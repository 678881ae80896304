#include "lib/date.h"

#include "lib/date/dateline.h"
#include "lib/date/neighbour.h"
#include "lib/date/resolve.h"
#include "lib/date/rule/count.h"
#include "lib/date/rule/grammar.h"
#include "lib/date/words.h"

/* The token where it begins: "the" before it belongs to it where it says so, and the apostrophe of a year cut
 * short. */
static const struct token *first_of(const struct token *at, const struct reading *reading)
{
    const struct token *first = at - reading->takes_before, *before = first - 1;
    return reading->takes_the && token_is(before, WORD_THE) && !is_inside(before) ? before : first;
}

/* The third of the stretch that START ("early"), MID or END means: of its months where it has several, else
 * of its days. */
static void narrow(enum date_mod mod, struct day *begin, struct day *end)
{
    int third = (int)mod - MOD_START;
    struct day first = *begin, after = day_add(*end, 1);
    int64_t days = day_number(after) - day_number(first);
    int64_t months = (after.year - first.year) * 12 + after.month - first.month;
    bool by_months = months >= 3 && first.day == 1;
    if (third < 0 || third > 2 || days < 3)
        return;
    *begin = by_months ? day_add_months(first, months * third / 3) : day_add(first, days * third / 3);
    *end =
        by_months ? day_add_months(first, months * (third + 1) / 3) : day_add(first, days * (third + 1) / 3);
    *end = day_add(*end, -1);
}

bool date_span(const struct date *date, struct day *begin, struct day *end)
{
    static const struct day none = {0, 0, 0};
    *begin = *end = none;
    bool open = date->mod >= MOD_BEFORE && date->mod <= MOD_ON_OR_AFTER; /* "pre-1990": to or from there */
    if (open || !moment_span(&date->moment, begin, end))
        return false;
    narrow(date->mod, begin, end);
    return true;
}

bool date_is_day(const struct date *date, struct day *day)
{
    struct day begin = moment_begin(&date->moment);
    if (date->moment.grain != GRAIN_DAY || !begin.year)
        return false;
    *day = begin;
    return true;
}

static void finish(const struct token *start, const struct reading *reading, struct date *date)
{
    const char *begin = reading->begin ? reading->begin : start->at;
    *date = (struct date){.text = {begin, (size_t)(reading_end(reading) - begin)},
                          .type = reading->type,
                          .mod = reading->mod,
                          .quant = reading->quant,
                          .freq = reading->freq,
                          .rule = reading->rule,
                          .context = "text"};
    if (reading->moment.grain == GRAIN_NONE) {
        length_write(&date->value, &reading->length);
        return;
    }
    moment_write(&date->value, &reading->moment);
    date->context = !reading->relative ? "text" : reading->moment.year ? "reference" : "none";
    if (reading->type != DATE_SET)
        date->moment = reading->moment;
}

static bool is_over(const struct moment *moment, const struct date_context *context)
{
    struct day begin, end;
    return moment_span(moment, &begin, &end) && context->reference.year &&
           day_compare(end, context->reference) < 0;
}

/* A report is about the latest quarter that it names: an older one is compared with it, in its paragraph. */
static void report_quarter(struct date_context *context, const struct reading *reading)
{
    struct day reported = moment_begin(&context->report.latest);
    context->report.quarter = reading->moment;
    context->report.fiscal = reading->fiscal;
    if (reading->fiscal || !reported.year || day_compare(moment_begin(&reading->moment), reported) > 0)
        context->report.latest = reading->fiscal ? (struct moment){.grain = GRAIN_NONE} : reading->moment;
}

void date_begin_paragraph(struct date_context *context)
{
    if (context->clock.is_before)
        context->clock.time.clock = CLOCK_NONE;
    context->clock.is_before = true;
    context->written = (struct day){0, 0, 0};
    if (context->report.latest.grain)
        context->report.quarter = context->report.latest;
    story_begin_paragraph(&context->story);
}

/* "1979", "1983" of "between 1979 and 1983", said aside where a day or month was told: no story goes on from
 * there. */
static bool is_of_span(const struct token *start, const struct reading *reading,
                       const struct date_context *context)
{
    if (reading->moment.grain != GRAIN_YEAR || !moment_is_within_year(&context->story.told))
        return false;
    bool second = token_is(start - 1, WORD_AND) && start[-2].kind == TOKEN_NUMBER;
    return token_is(start - 1 - 2 * second, WORD_BETWEEN);
}

/* "since Dec. 10, when they met": what follows goes on from there. */
static bool goes_on_since(const struct reading *reading)
{
    return token_is_sign(reading->after, ',') && first_is(reading->after + 1, "when");
}

/* "Monday" of "it burned Monday, police said today", of which the times are that follow; year 0: none. */
static struct day event_of(const struct date_context *context, const struct token *start,
                           const struct moment *told)
{
    static const struct day none = {0, 0, 0};
    if (!context->behind)
        return none;
    const struct token *before = start - 1 - token_is(start - 1, WORD_ON),
                       *verb = before - token_is_unknown(before);
    if (!token_is(verb, WORD_WAS) || verb->value != SAID || context->named.grain != GRAIN_DAY)
        return none;
    struct day named = moment_begin(&context->named);
    bool event = day_compare(named, moment_begin(told)) < 0 && is_dated_before(start, context);
    return event ? named : none;
}

/* Is it the time with which an entry of a log begins, or a day that has its line for itself? */
static bool is_entry(const struct date_context *context, const struct token *start,
                     const struct reading *reading)
{
    const struct token *after = reading->after;
    bool whole = reading->moment.clock || token_is_behind_line(after);
    return whole && begins_item(start, after, context);
}

/* What is told of a day, while another may be the date named last. */
static void remember_day(struct date_context *context, const struct token *start,
                         const struct reading *reading)
{
    enum { EVENING = 18 };
    const struct moment *moment = &reading->moment;
    context->event = event_of(context, start, moment);
    context->day = (struct day){moment->year, moment->month, moment->day};
    context->evening = moment->day_part >= PART_EVENING || moment->hour >= EVENING;
    if (day_compare(context->day, context->reference) <= 0)
        context->past = context->day;
    if (is_entry(context, start, reading))
        context->entry = context->day;
}

/* What later words may refer to. */
static void remember(struct date_context *context, const struct token *start, const struct reading *reading)
{
    const struct moment *moment = &reading->moment;
    if (reading->cumulative || moment->grain == GRAIN_QUARTER)
        context->report.cumulative = reading->cumulative;
    if (reading->type == DATE_SET || moment->before_christ || !moment_is_placed(moment))
        return;
    if (reading->echo && moment->grain >= GRAIN_QUARTER) { /* "a year earlier", of a comparison */
        context->ago = reading->length.whole > 1 ? *moment : context->ago;
        return;
    }
    context->ago.grain = GRAIN_NONE;
    if (moment->grain == GRAIN_DAY)
        remember_day(context, start, reading);
    if (moment->clock)
        context->clock = (struct date_clock){.time = *moment, .halved = reading->halved};
    story_go_on(context, reading);
    context->named = *moment;
    context->named.clock = CLOCK_NONE;
    context->named.day_part = PART_NONE;
    context->named.zone[0] = '\0';
    if (moment->grain == GRAIN_QUARTER &&
        (reading->fiscal || is_over(moment, context))) /* a fiscal one may end before */
        report_quarter(context, reading);
}

/* A report tells of the day on which it was sent, "HOUSTON, Dec. 3 -", though it was printed or put out some
 * days later; or a day earlier, by another clock. */
static void take_dateline(struct date_context *context, const struct token *start,
                          const struct reading *reading)
{
    enum { MOST = 3 };
    if (context->datelined || reading->moment.grain != GRAIN_DAY || !reading->moment.year ||
        !context->reference.year || !is_dateline(start, reading->after))
        return;
    context->datelined = true;
    struct day day = moment_begin(&reading->moment);
    if (is_between(day_number(context->reference) - day_number(day), -1, MOST))
        context->reference = day;
}

/* "Yesterday" in an entry of a diary, or in a letter that is quoted, counts from the day that heads it. */
static void take_head(struct date_context *context, const struct token *start, const struct reading *reading)
{
    if (reading->moment.grain != GRAIN_DAY || reading->moment.clock || !reading->moment.year ||
        !context->reference.year || !heads_writing(start, reading->after, context))
        return;
    struct day day = moment_begin(&reading->moment);
    bool near = is_between(day_number(context->reference) - day_number(day), 0, YEAR_DAYS);
    context->written = near ? day : (struct day){0, 0, 0};
}

/* Does it tell when somebody was born, which no story goes on from: "born on May 3, 1960, he left on June 2"?
 */
static bool is_birthday(const struct token *date)
{
    static const enum word prepositions[] = {WORD_ON, WORD_IN, WORD_NONE};
    const struct token *born = date - 1 - token_is_one(date - 1, prepositions);
    return last_is(born, "born");
}

/* "She was born on 3 March 1921. Her father died that year": where nothing else was named yet, that month or
 * year was, but no day, to which hours would belong. */
static void be_born(struct date_context *context, struct reading *birthday)
{
    birthday->background = true;
    if (context->named.grain || !birthday->moment.year)
        return;
    bool day = birthday->moment.grain == GRAIN_DAY;
    context->named = day ? moment_around(moment_begin(&birthday->moment), GRAIN_MONTH) : birthday->moment;
}

struct date_scanner {
    struct words words;
    const char *behind;   /* the last date of the text that is open */
    struct speech speech; /* that text */
};

struct date_scanner *date_scanner_make(struct arena *arena)
{
    struct date_scanner *scanner = arena_take(arena, 1, sizeof *scanner);
    grammar_wakes(scanner->words.vocabulary.wakes);
    words_begin(&scanner->words);
    return scanner;
}

void date_scanner_open(struct date_scanner *scanner, struct text text)
{
    words_open(&scanner->words, text);
    scanner->behind = NULL;
    scanner->speech = (struct speech){.text = text};
}

bool date_next(struct date_scanner *scanner, struct date_context *context, struct date *date)
{
    struct words *words = &scanner->words;
    context->behind = scanner->behind;
    context->speech = &scanner->speech;
    while (words_wake(words)) {
        struct reading reading;
        if (!read_here(words->at, context, &reading)) {
            words->at++;
            continue;
        }
        const struct token *start = first_of(words->at, &reading);
        finish(start, &reading, date);
        if (!reading.relative && is_birthday(start))
            be_born(context, &reading);
        bool since = token_is(start - 1, WORD_SINCE);
        if (since && !reading.relative) /* no story goes on from "since December 1973, when it was lower" */
            reading.lead = LEAD_ASIDE;
        bool aside = since && !goes_on_since(&reading); /* "the lowest since Dec. 10" */
        if (!aside && !reading.background && !is_of_span(start, &reading, context))
            remember(context, start, &reading);
        take_dateline(context, start, &reading);
        take_head(context, start, &reading);
        const char *behind = date->text.at + date->text.length;
        if (date->moment.grain)
            scanner->behind = behind;
        words_skip(words, behind);
        return true;
    }
    return false;
}

bool date_read(struct date_scanner *scanner, struct text text, const struct date_context *context,
               struct date *date)
{
    struct date_context own = *context;
    date_scanner_open(scanner, text);
    while (date_next(scanner, &own, date))
        if (moment_begin(&date->moment).year)
            return true;
    return false;
}

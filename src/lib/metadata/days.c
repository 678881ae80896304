#include "lib/metadata/days.h"

#include "lib/metadata/when.h"
#include "lib/metadata/zone.h"

enum {
    AGREES = 7, /* what each other source of the same day adds */
    MOST_AGREEING = 4,
    SURE = 70,        /* the page's latest day is one that is this sure */
    LATER_LOSES = 30, /* a day that is after that */
    FROM_ADDRESS = 78,
    FROM_IMAGE = 14
};

/* The day of a value, which is written as 2025-09-04. */
static struct text day_of(const struct metadata_fact *fact)
{
    return text_slice(fact->value, 0, strlen("2025-09-04"));
}

/* The same counted. */
static int64_t number_of(const struct metadata_fact *fact)
{
    return day_number(when_day(fact->value));
}

static bool is_day(enum metadata_key key)
{
    return key == METADATA_DATE || key == METADATA_MODIFIED;
}

static void read_markup(struct candidates *found, bool day_first)
{
    struct when when;
    const struct metadata_fact *best = candidate_best(found, METADATA_LANGUAGE);
    struct text language = best ? best->value : (struct text){NULL, 0};
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (!is_day(fact->key))
            continue;
        if (when_read(found, fact->value, day_first, &when))
            fact->value = zone_midnight(when.value, language, found->arena);
        else
            fact->score = 0;
    }
}

static void read_addresses(struct candidates *found, bool day_first)
{
    size_t count = found->count;
    struct text value;
    for (size_t i = 0; i < count; i++) {
        struct metadata_fact fact = found->at[i];
        bool address = fact.key == METADATA_URL, image = fact.key == METADATA_IMAGE;
        if ((address || image) && fact.score > 0 && when_in_address(found, fact.value, day_first, &value))
            candidate_add(found, METADATA_DATE, value, address ? SOURCE_URL : SOURCE_IMAGE,
                          address ? FROM_ADDRESS : FROM_IMAGE, text_slice(found->page, fact.start, fact.end));
    }
}

void days_settle(struct candidates *found, bool day_first)
{
    read_markup(found, day_first);
    read_addresses(found, day_first);
}

/* Does what told it stand in the body of the page, and so at some distance from the headline? */
static bool has_place(const struct metadata_fact *fact)
{
    return candidate_is_from(fact, SOURCE_CLASS) || candidate_is_from(fact, SOURCE_TIME);
}

/* By the headline an element counts as much as any does, whatever its surroundings are called; elsewhere it
 * is sooner another story's. */
static void weigh_places(struct candidates *found)
{
    enum { BY_HEADLINE = 58, GAINS = 44, LOSES = 16 };
    for (size_t i = 0; found->near.length && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (!is_day(fact->key) || fact->score <= 0 || !has_place(fact))
            continue;
        if (!candidate_is_near(found, fact))
            fact->score = fact->score > LOSES ? fact->score - LOSES : 1;
        else if (fact->score < BY_HEADLINE)
            fact->score = fact->score + GAINS < BY_HEADLINE ? fact->score + GAINS : BY_HEADLINE;
    }
}

/* Does a line by the headline name this day as one of KEY? */
static bool is_told(const struct candidates *found, struct text day, enum metadata_key key)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (fact->key == key && candidate_is_from(fact, SOURCE_TEXT) && candidate_is_near(found, fact) &&
            text_equal(day_of(fact), day))
            return true;
    }
    return false;
}

/* The class of an element may only say that there is a day; the words before it say what that is of. */
static void heed_words(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_DATE && fact->score > 0 && has_place(fact) &&
            candidate_is_near(found, fact) && is_told(found, day_of(fact), METADATA_MODIFIED) &&
            !is_told(found, day_of(fact), METADATA_DATE))
            fact->key = METADATA_MODIFIED;
    }
}

/* The best day that an element by the headline bears, or that words there tell of; NULL where there is none.
 */
static const struct metadata_fact *best_near(const struct candidates *found)
{
    enum { LEAST = 40, TOLD = 44 /* of a line: more than any that is far away */ };
    const struct metadata_fact *best = NULL;
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        bool told = fact->score >= TOLD && candidate_is_from(fact, SOURCE_TEXT);
        bool borne = fact->score >= LEAST && has_place(fact) && candidate_is_near(found, fact);
        bool good = is_day(fact->key) && (told || borne);
        if (good && (!best || fact->score > best->score))
            best = fact;
    }
    return best;
}

static bool is_meta(const struct metadata_fact *fact)
{
    return candidate_is_from(fact, SOURCE_META) || candidate_is_from(fact, SOURCE_DUBLIN_CORE);
}

/* A <meta> that only says "date" means the last change where the page shows an earlier day by its headline.
 */
static void refuse_bare(struct candidates *found)
{
    enum { BARE = 60, LOSES = 30 };
    const struct metadata_fact *near = best_near(found);
    for (size_t i = 0; near && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key == METADATA_DATE && fact->score > LOSES && fact->score <= BARE && is_meta(fact) &&
            text_compare(day_of(fact), day_of(near)) > 0)
            fact->score -= LOSES;
    }
}

static void add_agreement(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (is_day(found->at[i].key))
            found->keys[i] = day_of(&found->at[i]);
    candidate_add_agreement(found, METADATA_DATE, AGREES, MOST_AGREEING);
    candidate_add_agreement(found, METADATA_MODIFIED, AGREES, MOST_AGREEING);
}

/* The latest day that the page is sure of; NULL where it is sure of none. */
static const struct metadata_fact *latest_sure(const struct candidates *found)
{
    const struct metadata_fact *latest = NULL;
    for (size_t i = 0; i < found->count; i++) {
        const struct metadata_fact *fact = &found->at[i];
        if (is_day(fact->key) && fact->score >= SURE &&
            (!latest || text_compare(day_of(fact), day_of(latest)) > 0))
            latest = fact;
    }
    return latest;
}

/* Days that lie after what the page is sure of are of something else: an event, another story. Where clocks
 * differ, the next may be the same. */
static void refuse_later(struct candidates *found)
{
    const struct metadata_fact *latest = latest_sure(found);
    for (size_t i = 0; latest && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (!is_day(fact->key) || fact->score <= 0 || fact->score >= SURE)
            continue;
        int64_t after = number_of(fact) - number_of(latest);
        if (after > 0)
            fact->score = after == 1 && fact->score > LATER_LOSES ? fact->score - LATER_LOSES : 0;
    }
}

/* The best of the key; where it has no time, the first of the same day that has one and is trusted at all: a
 * comment's time is no article's. */
static struct metadata_fact *best_day(const struct candidates *found, enum metadata_key key)
{
    enum { LEAST = 30 };
    struct metadata_fact *best = candidate_best(found, key), *fuller = best;
    for (size_t i = 0; best && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        bool same = fact->key == key && fact->score > 0 && text_equal(day_of(fact), day_of(best));
        if (same && fact->score >= LEAST && fuller->value.length <= strlen("2025-09-04") &&
            fact->value.length > fuller->value.length)
            fuller = fact;
    }
    return fuller;
}

/* A day of last change stands in for that of publication where there is nothing as good; NULL where too many
 * of those were refused. */
static struct metadata_fact *stand_in(struct candidates *found, const struct metadata_fact *modified)
{
    enum { LOSES = 30 };
    struct metadata_fact *fact =
        candidate_add_beside(found, (size_t)(modified - found->at), METADATA_DATE, modified->value);
    if (fact)
        fact->score = fact->score > LOSES ? fact->score - LOSES : 1;
    return fact;
}

/* Does a last change tell more of the publication than a day of that? One by the headline sooner does, and
 * sooner than a day that hardly anything tells of. */
static bool is_better(const struct candidates *found, const struct metadata_fact *modified,
                      const struct metadata_fact *date)
{
    enum { MUCH = 30, LESS = 16, HARDLY = 30 };
    bool nearer = candidate_is_near(found, modified) && !candidate_is_near(found, date);
    return date->score < modified->score - (nearer || date->score < HARDLY ? LESS : MUCH);
}

/* May a reader of the page have had this day, the one before or after, at the universal time of FACT? What is
 * little trusted has to be of the same minute. */
static bool is_local(const struct metadata_fact *fact, const struct metadata_fact *local)
{
    enum { HOUR = 11, MINUTES = 16, HALF = 12, LEAST = 40 };
    struct text value = fact->value;
    if (local->score < LEAST &&
        !text_equal(text_slice(value, HOUR + 2, MINUTES), text_slice(local->value, HOUR + 2, MINUTES)))
        return false;
    int hour = when_number(value, HOUR, 2);
    int64_t apart = number_of(local) - number_of(fact);
    return apart == (hour < HALF ? -1 : 1);
}

/* Where a time is universal, the day is the one that the page shows its readers. */
static struct metadata_fact *local_day(const struct candidates *found, struct metadata_fact *date)
{
    enum { LEAST = 40 };
    struct metadata_fact *local = NULL;
    for (size_t i = 0; date && zone_is_universal(date->value) && i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (fact->key != METADATA_DATE || fact->score <= 0 || zone_is_universal(fact->value))
            continue;
        if (fact->score >= LEAST && text_equal(day_of(fact), day_of(date)))
            return date;
        if (is_local(date, fact) && (!local || fact->score > local->score))
            local = fact;
    }
    return local ? local : date;
}

void days_choose(struct candidates *found)
{
    weigh_places(found);
    heed_words(found);
    refuse_bare(found);
    refuse_later(found);
    add_agreement(found);
    struct metadata_fact *modified = best_day(found, METADATA_MODIFIED);
    struct metadata_fact *date = best_day(found, METADATA_DATE);
    struct metadata_fact *other =
        modified && (!date || is_better(found, modified, date)) ? stand_in(found, modified) : NULL;
    date = local_day(found, other ? other : date);
    modified = best_day(found, METADATA_MODIFIED);
    if (date)
        date->chosen = true;
    if (modified && (!date || text_compare(day_of(modified), day_of(date)) >= 0))
        modified->chosen = true;
}

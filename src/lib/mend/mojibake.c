#include "lib/mend/character.h"
#include "lib/mend/rules.h"
#include "lib/mend/unit.h"
#include "lib/table.h"
#include "tables/grave-words.h"

enum {
    MOST_LAYERS = 8,
    MOST_DOUBT = 2 /* that one unit raises */,
    A_GRAVE = 0xE0,
    BROKEN = 3 /* against a codec: half a sequence */,
    LEAST = 2,
    LIKELY_DAMAGED = 6,
    MOST_EVIDENCE = 1 << 20,
    SURE = 12 /* of a line's evidence: all of it is damaged */
};

/* Where a codec stands in its walk over a line. */
struct walk {
    size_t end;      /* of the last unit */
    uint32_t result; /* of it */
    int sum;         /* of what units weigh over what is fair; within bounds */
    size_t units;    /* that were summed */
    size_t broken;   /* halves of units */
    bool strong;     /* one of them is */
};

static uint32_t character_before(struct text text, size_t at)
{
    size_t from = at;
    while (from > 0 && at - from < 4 && ((unsigned char)text.at[--from] & 0xC0) == 0x80)
        continue;
    struct text rest = text_slice(text, from, at);
    uint32_t character = ' ';
    while (rest.length)
        character = text_next(&rest);
    return character;
}

/* Is the character a letter of the codec, which would be damaged if what stands beside it is? */
static bool touches(const struct codecs *codecs, enum codec codec, uint32_t character)
{
    return character >= 0x80 && codec_byte(codecs, codec, character) && text_is_word(character);
}

/* The unit at AT in the codec, and what it weighs. */
static bool weigh_at(const struct codecs *codecs, enum codec codec, struct text text, size_t at,
                     const struct walk *walk, struct unit *unit, int *weight)
{
    struct unit next;
    if (!unit_read(codecs, codec, text_slice(text, at, text.length), unit))
        return false;
    struct text rest = text_slice(text, at + unit->length, text.length), peek = rest;
    bool joined = walk->result && walk->end == at;
    struct surroundings around = {.before = character_before(text, at),
                                  .after = peek.length ? text_next(&peek) : ' ',
                                  .last = joined ? walk->result : 0};
    if (around.after >= 0x80 && unit_read(codecs, codec, rest, &next))
        around.next = next.result;
    around.touched = (!around.last && touches(codecs, codec, around.before)) ||
                     (!around.next && touches(codecs, codec, around.after));
    *weight = unit_weigh(unit, &around);
    return true;
}

/* The codecs in which a unit may begin at the front: the first character leads, the second continues. */
static unsigned codecs_at(const struct codecs *codecs, struct text rest)
{
    uint32_t first = text_next(&rest);
    unsigned leads = codec_facts(codecs, first) & CODEC_MASK;
    if (!leads)
        return 0;
    uint32_t second = rest.length ? text_next(&rest) : ' ';
    bool lost = second == ' ' || second == '\r' || second == '?' || second == REPLACEMENT;
    return lost ? leads : codecs_of_pair(codecs, first, second);
}

static void add_evidence(struct walk *walk, const struct unit *unit, size_t at, int weight)
{
    walk->end = at + unit->length;
    walk->result = unit->result;
    if (unit->guessed || unit->cut)
        return;
    bool known = unit->result == A_GRAVE || unit->result == NO_BREAK_SPACE;
    if (unit->spaced && unit->count < 4 && (!known || weight < WEIGHT_STRONG))
        return;
    walk->sum += weight < WEIGHT_FAIR - MOST_DOUBT ? -MOST_DOUBT : weight - WEIGHT_FAIR;
    walk->sum = walk->sum < MOST_EVIDENCE ? walk->sum : MOST_EVIDENCE;
    walk->sum = walk->sum > -MOST_EVIDENCE ? walk->sum : -MOST_EVIDENCE;
    walk->units++;
    walk->strong = walk->strong || weight >= WEIGHT_STRONG;
}

/* Does a character beyond ASCII follow the one at AT, with which it might have made a unit and did not? */
static bool is_broken(struct text text, size_t at)
{
    struct text rest = text_slice(text, at, text.length);
    text_next(&rest);
    return rest.length && text_next(&rest) >= 0x80;
}

/* Weighs all units of all codecs in the line. */
static void survey(const struct codecs *codecs, struct text text, struct walk *walks)
{
    for (size_t at = find_high(text, 0); at < text.length; at = find_high(text, at)) {
        struct text rest = text_slice(text, at, text.length);
        unsigned possible = codecs_at(codecs, rest);
        for (enum codec codec = 0; possible; codec++, possible >>= 1) {
            struct unit unit;
            int weight;
            if (!(possible & 1) || walks[codec].end > at)
                continue;
            if (weigh_at(codecs, codec, text, at, &walks[codec], &unit, &weight))
                add_evidence(&walks[codec], &unit, at, weight);
            else if (is_broken(text, at))
                walks[codec].broken++;
        }
        text_next(&rest);
        at = text.length - rest.length;
    }
}

/* Is the rest of a word at the front whose first letter is à? */
static bool is_grave(struct text rest)
{
    size_t length = 0;
    while (length < rest.length && text_ascii_letter(rest.at[length]))
        length++;
    return table_find(&grave_words, text_slice(rest, 0, length)) >= 0;
}

/* What stands for a unit that lost its no-break space: where that is all it was, à, and the blank may be one
 * of two that became one; but no blank stands before a comma. */
static size_t spaced_length(const struct unit *unit, struct text text, size_t at, uint32_t before)
{
    size_t end = at + unit->length;
    if (unit->result != A_GRAVE || end >= text.length || memchr(" ,.)", text.at[end], 4))
        return unit->length;
    struct text rest = text_slice(text, end, text.length);
    bool alone = !text_is_word(before);
    return alone && is_grave(rest) ? unit->length : unit->length - 1;
}

/* Does the unit weigh enough in a line of so much evidence? A question mark is seldom a lost byte, and that
 * or U+FFFD behind a letter that may lead is half a sequence only where something is odd. One that lost its
 * no-break space must weigh more in a line that may be well, unless two blanks show where that was. */
static bool weighs_enough(const struct unit *unit, int weight, int sum, bool blank_behind)
{
    if (unit->guessed && sum < SURE)
        return false;
    if (unit_is_lost(unit))
        return weight >= LEAST;
    if (unit->spaced && unit->count == 2 && sum < LIKELY_DAMAGED && !blank_behind)
        return weight >= WEIGHT_STRONG;
    return weight >= (sum >= SURE ? -2 : sum >= LIKELY_DAMAGED ? 0 : 2);
}

/* Replaces what the codec explains. */
static void undo(struct work *work, const struct codecs *codecs, enum codec codec, int sum)
{
    struct text text = work->text;
    struct walk walk = {0};
    for (size_t at = find_high(text, 0); at < text.length; at = find_high(text, at)) {
        struct unit unit;
        int weight;
        struct text rest = text_slice(text, at, text.length);
        if (weigh_at(codecs, codec, text, at, &walk, &unit, &weight) &&
            weighs_enough(&unit, weight, sum, text_byte(text, at + unit.length) == ' ')) {
            char bytes[4];
            size_t length =
                unit.spaced ? spaced_length(&unit, text, at, character_before(text, at)) : unit.length;
            struct text with = {bytes, text_encode(unit.result, bytes)};
            work_replace(work, at, at + length, with, MEND_MOJIBAKE);
            at += length;
            walk = (struct walk){.end = at, .result = unit.result};
            continue;
        }
        text_next(&rest);
        at = text.length - rest.length;
    }
}

/* Is there enough in the line that the codec explains, and not more that it ought to and does not? */
static bool explains(const struct walk *walk)
{
    return walk->strong && walk->sum - BROKEN * (int)walk->broken >= LEAST && walk->broken <= walk->units;
}

/* What speaks for a codec: a unit that is in doubt speaks against none that would not have read it at all. */
static long long evidence(const struct walk *walk)
{
    return walk->sum + MOST_DOUBT * (long long)walk->units;
}

static bool is_better(const struct walk *walk, const struct walk *than)
{
    if (walk->strong != than->strong)
        return walk->strong;
    return evidence(walk) > evidence(than);
}

/* The codec that the most speaks for; CODECS where even that does not explain the line. */
static enum codec choose(const struct walk *walks)
{
    enum codec best = 0;
    for (enum codec codec = 1; codec < CODECS; codec++)
        if (is_better(&walks[codec], &walks[best]))
            best = codec;
    return explains(&walks[best]) ? best : CODECS;
}

void mend_mojibake(struct work *work, const struct codecs *codecs)
{
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
        struct walk walks[CODECS] = {{0}};
        survey(codecs, work->text, walks);
        enum codec codec = choose(walks);
        if (codec == CODECS)
            return;
        undo(work, codecs, codec, walks[codec].sum);
        work_finish(work);
    }
}

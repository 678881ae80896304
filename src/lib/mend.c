#include "lib/mend.h"

#include <stdlib.h>

#include "lib/mend/rules.h"
#include "lib/mend/scan.h"

struct mender {
    unsigned rules;
    struct codecs codecs;
    struct work work;
    struct arena memory; /* that this lives in */
};

const char *const mend_rule_names[] = {[MEND_HYPHEN] = "hyphen",     [MEND_BYTES] = "bytes",
                                       [MEND_TAG] = "tag",           [MEND_DEBRIS] = "debris",
                                       [MEND_ENTITY] = "entity",     [MEND_MOJIBAKE] = "mojibake",
                                       [MEND_CONTROL] = "control",   [MEND_BACKSLASH] = "backslash",
                                       [MEND_LIGATURE] = "ligature", [MEND_INVISIBLE] = "invisible",
                                       [MEND_COMPOSE] = "compose",   [MEND_SPACE] = "space",
                                       [MEND_SENTENCE] = "sentence", [MEND_CLAUSE] = "clause",
                                       [MEND_QUOTE] = "quote",       [MEND_RULES] = NULL};

struct mender *mend_open(unsigned rules, bool notes)
{
    struct arena memory = {0};
    struct mender *mender = arena_take(&memory, 1, sizeof *mender);
    mender->rules = rules;
    mender->work.notes = notes;
    mender->memory = memory;
    codecs_fill(&mender->codecs);
    return mender;
}

void mend_close(struct mender *mender)
{
    if (!mender)
        return;
    work_free(&mender->work);
    struct arena memory = mender->memory;
    arena_free(&memory);
}

size_t mend_well(const struct mender *mender, struct text text)
{
    size_t found = scan_find(&mender->codecs, mender->rules, text);
    if (found == text.length)
        return found;
    while (found > 0 && text.at[found - 1] != '\n')
        found--;
    return found;
}

static void mend_by(struct mender *mender, enum mend_rule rule)
{
    struct work *work = &mender->work;
    switch (rule) {
    case MEND_HYPHEN:
        mend_hyphens(work);
        break;
    case MEND_BYTES:
        mend_bytes(work);
        break;
    case MEND_TAG:
        mend_tags(work);
        break;
    case MEND_DEBRIS:
        mend_debris(work);
        break;
    case MEND_ENTITY:
        mend_entities(work);
        break;
    case MEND_MOJIBAKE:
        mend_mojibake(work, &mender->codecs);
        break;
    case MEND_CONTROL:
        mend_controls(work);
        break;
    case MEND_BACKSLASH:
        mend_backslashes(work);
        break;
    case MEND_LIGATURE:
        mend_ligatures(work);
        break;
    case MEND_INVISIBLE:
        mend_invisible(work);
        break;
    case MEND_COMPOSE:
        mend_compositions(work);
        break;
    case MEND_SPACE:
        mend_spaces(work);
        break;
    case MEND_SENTENCE:
        mend_glue(work, PROSE_GAP_SENTENCES);
        break;
    case MEND_CLAUSE:
        mend_glue(work, PROSE_GAP_CLAUSES);
        break;
    case MEND_QUOTE:
        mend_quotes(work);
        break;
    case MEND_RULES:
        break;
    }
}

/* Can only the rule for white space have anything to do, as in a line with a no-break space that is meant?
 * The scan knows nothing of words that are broken. */
static bool needs_space_alone(const struct mender *mender, struct text line)
{
    const unsigned space = 1u << MEND_SPACE, hyphen = 1u << MEND_HYPHEN;
    return (mender->rules & (space | hyphen)) == space &&
           scan_find(&mender->codecs, mender->rules & ~space, line) == line.length;
}

struct text mend_line(struct mender *mender, struct text line)
{
    struct work *work = &mender->work;
    bool space_alone = needs_space_alone(mender, line);
    work_begin(work, line);
    for (enum mend_rule rule = 0; rule < MEND_RULES; rule++)
        if (mender->rules & 1u << rule && (!space_alone || rule == MEND_SPACE || work->changed))
            mend_by(mender, rule);
    return work->text;
}

const struct mend_change *mend_changes(const struct mender *mender, size_t *count)
{
    *count = mender->work.count;
    return mender->work.changes;
}

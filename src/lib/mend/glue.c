#include "lib/mend/rules.h"

void mend_glue(struct work *work, enum prose_gap kind)
{
    enum mend_rule rule = kind == PROSE_GAP_SENTENCES ? MEND_SENTENCE : MEND_CLAUSE;
    struct prose_gaps gaps;
    size_t place;
    prose_gaps_open(&gaps, work->text);
    for (enum prose_gap gap; (gap = prose_gap_next(&gaps, &place)) != PROSE_GAP_NONE;)
        if (gap == kind)
            work_replace(work, place, place, text_of(" "), rule);
    work_finish(work);
}

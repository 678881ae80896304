#include "lib/mend/rules.h"
#include "lib/prose.h"

void mend_glue(struct work *work)
{
    struct prose_gaps gaps;
    size_t place;
    prose_gaps_open(&gaps, work->text);
    while (prose_gap_next(&gaps, &place))
        work_replace(work, place, place, text_of(" "), MEND_GLUE);
    work_finish(work);
}

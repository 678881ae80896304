#include "boilerplate/figures.h"

#include <stdio.h>
#include <string.h>

/* Those of a source and of a style, where these are not NULL. */
struct choice {
    bool judged;
    const char *source, *style;
};

static bool fits(const struct sample *page, const struct choice *choice)
{
    return page->judged == choice->judged && (!choice->source || strcmp(page->source, choice->source) == 0) &&
           (!choice->style || strcmp(page->style, choice->style) == 0);
}

static double f1_of(const struct sample *pages, size_t count, const struct choice *choice)
{
    double precision = 0, recall = 0;
    size_t kept = 0, all = 0;
    for (size_t p = 0; p < count; p++) {
        if (!fits(&pages[p], choice))
            continue;
        const struct overlap *overlap = &pages[p].overlap;
        double both = (double)overlap->both, out = both + (double)overlap->wrong;
        double gold = both + (double)overlap->missed;
        kept += out > 0;
        all++;
        precision += out > 0 ? both / out : 0;
        recall += gold > 0 ? both / gold : 1;
    }
    precision /= (double)(kept ? kept : 1);
    recall /= (double)(all ? all : 1);
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

/* Prints the figure of a choice that a page fits, if it is the first that does. */
static void print_first(const struct sample *pages, size_t count, size_t page, const struct choice *choice)
{
    size_t first = 0;
    while (first < page && !fits(&pages[first], choice))
        first++;
    if (first == page && fits(&pages[page], choice))
        fprintf(stderr, " %s %.4f", choice->source ? choice->source : choice->style,
                f1_of(pages, count, choice));
}

double figures_print(const struct sample *pages, size_t count, bool judged, const char *name)
{
    double all = f1_of(pages, count, &(struct choice){.judged = judged});
    fprintf(stderr, "%s: all %.4f", name, all);
    for (size_t p = 0; p < count; p++)
        print_first(pages, count, p, &(struct choice){.judged = judged, .source = pages[p].source});
    for (size_t p = 0; p < count; p++)
        if (strcmp(pages[p].style, "html"))
            print_first(pages, count, p, &(struct choice){.judged = judged, .style = pages[p].style});
    fprintf(stderr, "\n");
    return all;
}

#include "boilerplate/figures.h"

#include <stdio.h>
#include <string.h>

static bool fits(const struct sample *page, bool judged, const char *source, const char *style)
{
    return page->judged == judged && (!source || strcmp(page->source, source) == 0) &&
           (!style || strcmp(page->style, style) == 0);
}

double figures_f1(const struct sample *pages, size_t count, bool judged, const char *source,
                  const char *style)
{
    double precision = 0, recall = 0;
    size_t kept = 0, all = 0;
    for (size_t p = 0; p < count; p++) {
        if (!fits(&pages[p], judged, source, style))
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

/* Is it the first page of its source, or of its style, among those that are asked for? */
static bool is_first(const struct sample *pages, size_t page, bool judged, const char *source,
                     const char *style)
{
    size_t first = 0;
    while (first < page && !fits(&pages[first], judged, source, style))
        first++;
    return first == page && fits(&pages[page], judged, source, style);
}

void figures_print(const struct sample *pages, size_t count, bool judged, const char *name)
{
    fprintf(stderr, "%s: all %.4f", name, figures_f1(pages, count, judged, NULL, NULL));
    for (size_t p = 0; p < count; p++)
        if (is_first(pages, p, judged, pages[p].source, NULL))
            fprintf(stderr, " %s %.4f", pages[p].source,
                    figures_f1(pages, count, judged, pages[p].source, NULL));
    for (size_t p = 0; p < count; p++)
        if (strcmp(pages[p].style, "html") && is_first(pages, p, judged, NULL, pages[p].style))
            fprintf(stderr, " %s %.4f", pages[p].style,
                    figures_f1(pages, count, judged, NULL, pages[p].style));
    fprintf(stderr, "\n");
}

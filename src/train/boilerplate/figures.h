/* figures: how near the choices of blocks came to the articles of many pages. */
#ifndef FIGURES_H
#define FIGURES_H

#include "boilerplate/sample.h"

/* F1 of mean precision and mean recall over the pages, as last judged, of the first folder (JUDGED) or of the
 * others. Printed on standard error, after NAME: that of all these pages, which is given back, of each
 * source, and of each style of text. */
double figures_print(const struct sample *pages, size_t count, bool judged, const char *name);

#endif

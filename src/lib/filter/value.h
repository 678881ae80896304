/* value: the argument of an option as a value. Of module filter. */
#ifndef FILTER_VALUE_H
#define FILTER_VALUE_H

#include "lib/filter.h"

/* Sets the option's MEMBER from its argument, NULL where it has none; false where that is none of those that
 * it takes. */
bool value_set(const struct option_spec *spec, const char *argument, void *member);

/* Says what the option takes, which its argument is not. */
void value_refuse(const struct option_spec *spec, const char *argument);

/* Adds what an option with choices chooses from, parted by commas. */
void value_choices(const struct option_spec *spec, struct buffer *to);

#endif

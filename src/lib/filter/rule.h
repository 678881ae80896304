/* rule: which options go together. What --help shows and what a command line is refused with is
 * made of the rules. Of module filter. */
#ifndef FILTER_RULE_H
#define FILTER_RULE_H

#include "lib/filter.h"

enum { MOST_OPTIONS = 64 };

/* The options of a program, and which of them its command line has. */
struct option_list {
    const struct option_spec *specs[MOST_OPTIONS];
    bool given[MOST_OPTIONS];
    int count;
};

/* Has the program options on both sides of the rule? */
bool rule_applies(const struct option_rule *rule, const struct option_list *options);

/* The first of the rules, which may be NULL, that apply and that the command line breaks; NULL: it keeps
 * them. */
const struct option_rule *rule_broken(const struct option_rule *rules, const struct option_list *options);

/* Adds the rule as a sentence without its full stop: as far as the program has the options; with GIVEN only
 * what of it the command line breaks. */
void rule_tell(const struct option_rule *rule, const struct option_list *options, bool given,
               struct buffer *to);

#endif

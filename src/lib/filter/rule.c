#include "lib/filter/rule.h"

enum { MOST_NAMED = 8 };

/* One side of a rule: long names. */
struct side {
    const char *names[MOST_NAMED];
    int count;
};

/* Of the options that are named there, parted by blanks, those that the program has; with GIVEN only those
 * that its command line has. */
static struct side side_of(const char *names, const struct option_list *options, bool given)
{
    struct side side = {.count = 0};
    struct text rest = text_of(names), name;
    while (text_line(&rest, ' ', &name))
        for (int i = 0; i < options->count && side.count < MOST_NAMED; i++)
            if ((options->given[i] || !given) && text_is(name, options->specs[i]->name))
                side.names[side.count++] = options->specs[i]->name;
    return side;
}

bool rule_applies(const struct option_rule *rule, const struct option_list *options)
{
    return side_of(rule->options, options, false).count && side_of(rule->others, options, false).count;
}

static bool is_broken(const struct option_rule *rule, const struct option_list *options)
{
    bool others = side_of(rule->others, options, true).count;
    return side_of(rule->options, options, true).count && rule_applies(rule, options) &&
           others == (rule->relation == OPTION_EXCLUDE);
}

const struct option_rule *rule_broken(const struct option_rule *rules, const struct option_list *options)
{
    for (const struct option_rule *rule = rules; rule && rule->options; rule++)
        if (is_broken(rule, options))
            return rule;
    return NULL;
}

/* "--count, --repeated and --unique", with LAST before the last. */
static void tell_side(const struct side *side, const char *last, struct buffer *to)
{
    for (int i = 0; i < side->count; i++) {
        buffer_add(to, text_of(i == 0 ? "--" : i + 1 < side->count ? ", --" : last));
        buffer_add(to, text_of(side->names[i]));
    }
}

static const char *verb_of(enum option_relation relation, bool several)
{
    if (relation == OPTION_NEED)
        return several ? " go with " : " goes with ";
    return several ? " do not go with " : " does not go with ";
}

void rule_tell(const struct option_rule *rule, const struct option_list *options, bool given,
               struct buffer *to)
{
    bool exclude = rule->relation == OPTION_EXCLUDE;
    struct side side = side_of(rule->options, options, given),
                others = side_of(rule->others, options, given && exclude);
    bool two = exclude && side.count == 1 && others.count == 1;
    tell_side(&side, " and --", to);
    buffer_add(to, text_of(two ? " and " : verb_of(rule->relation, side.count > 1)));
    tell_side(&others, " or --", to);
    buffer_add(to, text_of(two ? " exclude each other" : ""));
}

/* roster: the people that people.h knows, by their surnames, and in the order in which they were seen. */
#ifndef QUOTE_ROSTER_H
#define QUOTE_ROSTER_H

#include "lib/quote/name.h"
#include "lib/quote/people.h"

static inline bool roster_is_key(struct lexicon_key a, struct lexicon_key b)
{
    return a.low == b.low && a.high == b.high;
}

/* Of those whose surname has the same hash the first. */
static inline struct person **roster_family(const struct people *people, struct lexicon_key surname)
{
    return &people->families[lexicon_bucket(lexicon_hash(lexicon_fold(surname)), FAMILY_BITS)];
}

/* Has somebody who is known a surname with this key? */
static inline bool roster_is_borne(const struct people *people, struct lexicon_key surname)
{
    const struct person *person = *roster_family(people, surname);
    while (person && !roster_is_key(person->surname, surname))
        person = person->relative;
    return person;
}

/* The person whose surname it is, and who may be of this gender, the one seen last, of those the first; NULL:
 * none. */
struct person *roster_find_surname(const struct people *people, const struct name_word *surname, int gender);

/* The person with this name, whose last word is its surname. No two have the same. */
struct person *roster_find_full(const struct people *people, struct text name,
                                const struct name_word *surname);

/* A new person, not seen yet; whoever was not seen for the longest time makes room. */
struct person *roster_add(struct people *people, struct text name, const struct name_word *surname,
                          int gender);

/* A name that is longer than the one that was known takes its place: "Trump", then "Donald Trump". */
void roster_lengthen(struct people *people, struct person *person, struct text name);

/* The person was named just now. */
void roster_see(struct people *people, struct person *person);

#endif

/* candidate: the candidates of a page as they are gathered. */
#ifndef METADATA_CANDIDATE_H
#define METADATA_CANDIDATE_H

#include "lib/metadata.h"

enum { CANDIDATE_SITES = 24 /* names of the site that are kept */ };

/* What is gathered of one page, and what it takes. */
struct candidates {
    struct metadata_fact *at;
    uint32_t *groups;  /* of each: the object of JSON-LD that it stands in; 0: none */
    struct text *keys; /* of each: what is compared with others; empty: it is like none */
    size_t count, capacity;
    size_t of_key[METADATA_KEYS];
    struct arena *arena;
    struct date_scanner *scanner;
    struct text page;
    struct text near; /* the part of the page around the headline; empty until that is found */
    struct text sites[CANDIDATE_SITES]; /* names of the site, their letters */
    size_t site_count, site_named;      /* of them; of those that the page names itself: they come first */
    struct buffer decoded, tidied;      /* rooms for candidate_add_markup */
};

/* Adds a candidate whose value is text as a reader sees it: white space at its ends goes, and runs of it
 * become one space. WHERE is the part of the page that says it, or stands near. Nothing is added where the
 * value is blank, or too long for any such thing, or METADATA_MOST of the key are there. */
void candidate_add(struct candidates *found, enum metadata_key key, struct text value,
                   enum metadata_source source, int score, struct text where);

/* The same of a value that has references ("&amp;"), and perhaps tags, which are left out. */
void candidate_add_markup(struct candidates *found, enum metadata_key key, struct text value,
                          enum metadata_source source, int score, struct text where);

/* Another candidate, of KEY, that stands where one of them does and is of its group: the second author of "A
 * and B". NULL where METADATA_MOST of the key are there. */
struct metadata_fact *candidate_add_beside(struct candidates *found, size_t index, enum metadata_key key,
                                           struct text value);

/* What is compared of a text: its words, in lower case. It lives until the next one is added or asked for. */
struct text candidate_key(struct candidates *found, struct text text);

/* Sets what is compared of a candidate: the key of its value. */
void candidate_set_key(struct candidates *found, size_t index);

/* Adds to the score of each candidate of this key that is not refused EACH for every other source whose key
 * is the same, at most MOST of them. */
void candidate_add_agreement(struct candidates *found, enum metadata_key key, int each, int most);

/* Is it what this source told? */
static inline bool candidate_is_from(const struct metadata_fact *fact, enum metadata_source source)
{
    return fact->source == source;
}

/* Does what told it stand by the headline? */
bool candidate_is_near(const struct candidates *found, const struct metadata_fact *fact);

/* A copy of the two texts, one behind the other. */
struct text candidate_join(struct candidates *found, struct text first, struct text second);

/* The candidate of the key with the highest score, the first of several; NULL where there is none above 0. */
struct metadata_fact *candidate_best(const struct candidates *found, enum metadata_key key);

#endif

/* people: who was named in a document so far, for surnames and pronouns that come later.
 *
 * A name of two words or more is a person's where its first word is a given name, or a title or a role stands
 * before it, or where its bearer has spoken; any other may be one's, if somebody with that surname speaks.
 * The last MOST_PEOPLE people are kept. */
#ifndef QUOTE_PEOPLE_H
#define QUOTE_PEOPLE_H

#include "lib/memory.h"
#include "lib/quote/vocabulary.h"
#include "lib/text.h"

enum { MOST_PEOPLE = 256, FAMILY_BITS = 10 };

struct person {
    size_t name_at, name_length, last_length; /* in `bytes`: the full name, of which the surname is the end */
    size_t about_at, about_length;            /* what the text said of them */
    int gender;
    size_t seen, spoke; /* when last: a count of what was seen */
    size_t led;         /* when a sentence last began with them */
    bool alone;         /* of the name only the surname is known */
    bool stranger;      /* has not spoken, and may be no person */
    struct lexicon_key surname;
    struct person *relative;      /* another one whose surname has the same hash; NULL: no more of them */
    struct person *newer, *older; /* seen next after, and last before; NULL: nobody was */
};

struct people {
    const struct vocabulary *words; /* titles and given names */
    struct buffer bytes;
    struct person *all; /* MOST_PEOPLE of them */
    char *initials;     /* of their names: the first bytes */
    size_t count, clock;
    struct person *newest, *oldest;
    struct person *
        *families; /* by the hash of the surname: the first of its bearers; NULL: nobody bears it */
};

void people_make(struct people *people, const struct vocabulary *words, struct arena *arena);
void people_begin(struct people *people);
void people_free(struct people *people);

/* Notes who is named in [FROM, TO) of a paragraph, in which no quotation stands. Bytes behind it can be read
 * up to END, and count for nothing. */
void people_see(struct people *people, struct text paragraph, size_t from, size_t to, const char *end);

/* NAME (as it stands: "Mr. Trump", "Hillary Clinton") has spoken, and the text said ABOUT of them, if it is
 * not empty. Whose name it is; NULL: it is none of a person. */
const struct person *people_speak(struct people *people, struct text name, struct text about);

/* Whose NAME it is, of those who are known; NULL: nobody's. */
const struct person *people_known(const struct people *people, struct text name);

/* Whom a pronoun of that gender stands for; NULL: nobody is known. */
const struct person *people_pronoun(const struct people *people, int gender);

/* A pronoun of that gender stands for the person. */
void people_tell(struct people *people, const struct person *person, int gender);

struct text people_name(const struct people *people, const struct person *person);
struct text people_about(const struct people *people, const struct person *person);

#endif

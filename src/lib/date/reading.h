/* reading: what a rule of the grammar makes of the tokens from one on. */
#ifndef DATE_READING_H
#define DATE_READING_H

#include "lib/date.h"

/* A smaller unit that goes on from a greater one. */
struct rest {
    int whole; /* 0: there is none */
    enum grain unit;
};

enum { MOST_RESTS = 2 };

/* So many units: "two weeks", "years", "an hour and 20 minutes". */
struct length {
    int64_t whole; /* 0: not said how many */
    int tenths;    /* a half is 5 */
    enum grain unit;
    struct rest rests[MOST_RESTS];
};

/* How the text goes on from a date. */
enum lead {
    LEAD_USUAL,
    LEAD_OPENS, /* a year that opens a sentence: what follows is of it */
    LEAD_ASIDE  /* said of a noun, "the August 1988 cease-fire": what follows need not be of it */
};

/* What a rule made of the tokens. */
struct reading {
    const struct token *after; /* the token behind it */
    const char *begin;         /* where it begins within the token before; NULL: at its own begin */
    const char *end;           /* where it ends within the last token; NULL: at its end */
    enum date_type type;
    struct moment moment; /* GRAIN_NONE: `length` is meant */
    struct length length;
    enum date_mod mod;
    enum date_quant quant;
    const char *freq; /* "2X", "7D"; NULL: not said */
    const char *rule;
    bool takes_the;     /* "the" before it is part of it */
    bool takes_before;  /* the token before it is part of it: an apostrophe, or "no" of "no more than" */
    bool background;    /* later words do not go on from it */
    unsigned char lead; /* enum lead */
    bool echo;          /* it only repeats another one ("a year ago"): later words do not refer to it */
    bool fiscal;        /* a quarter of a fiscal year */
    bool halved;        /* a time of the clock of twelve hours, "9 p.m." */
    bool cumulative;    /* more than a quarter, as a report sums it up ("the first nine months") */
    bool relative;      /* the reference day, or what was named, gave the value */
};

#endif

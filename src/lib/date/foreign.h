/* foreign: the words of other languages than English that stand beside a day or a month's name, by the table
 * src/tables/date-world-words.txt. bare.c knows the names of months without a day or year, verbs.c the
 * verbs of the clause. */
#ifndef DATE_FOREIGN_H
#define DATE_FOREIGN_H

#include "lib/date/lean.h"
#include "lib/date/say.h"

/* "bis", "und", "y el", "-", "/" between two days of one month? */
bool is_world_joint(const struct token *at);

/* The same between two months, "d'avril à juin"? */
bool joins_months(const struct token *at);

/* "zum" of "bis zum 6. Mai", "le"? */
bool is_world_article(const struct token *at);

/* Is the day, behind which AFTER stands, part of the name of a street or the like: "Straße des 17. Juni",
 * "calle 25 de Mayo", "19 Mayıs Caddesi"? */
bool is_of_place(const struct token *day, const struct token *after);

/* Behind "-feira", which in Portuguese parts a weekday from "the second"; AT where it is none. */
const struct token *skip_feira(const struct token *at);

/* Behind a weekday and what may part it from its day: "-feira", a comma, "dem"; AT where it is no weekday. */
const struct token *skip_world_weekday(const struct token *at);

/* Behind "des Jahres" or "anno" before the number of a year; AT where there is none. */
const struct token *skip_year_noun(const struct token *at);

/* "letzten Jahres", "dernier", "del año pasado", "eines jeden Jahres" behind a day or month. */
struct world_side {
    const struct token *after; /* NULL: no such words stand there */
    const char *end;           /* where they end within the last token; NULL: at its end */
    bool of_year;              /* it is of the year that is SHIFT years from the reference's */
    bool of_each;              /* it is of every year */
    int shift;
    enum lean lean; /* else only this is told */
};

struct world_side read_world_side(const struct token *at);

/* What the words around a day or month, which begins at AT, say of it: "el pasado 4 de mayo", "vom 28. Mai
 * bis 3. Juni", "wird am 4. Mai eröffnet". */
enum lean lean_of_world(const struct token *at, const struct token *month,
                        const struct date_context *context);

/* Is the month, behind a day and without a year, rather the planet, as in "3 Mars bars", the sauce "mayo", or
 * Romanian "more", as in "cele 4 mai mari"? */
bool is_other_thing(const struct token *day, const struct token *month);

/* Is it, with the year up to AFTER, "Mars 2020", the spacecraft, and not all of a line or sentence? */
bool is_spacecraft(const struct token *month, const struct token *after);

/* The name of the month of "4 september" or "September" in a paragraph of another language, which has the
 * same name, but only words like those that lean in English ("will"); NULL: this is none. English writes it
 * in upper case, and mostly behind a word of the table. */
const struct token *month_abroad(const struct token *date, const struct date_context *context);

/* Does what stands before "4.11." tell that it is a day: "am", "vom", a weekday? */
bool is_before_german_day(const struct token *at);

/* Does a word that tells of a time of day stand before it, "um", "às", "a las", "kl."? */
bool is_before_world_time(const struct token *time);

/* Does the time, or the one with which it is a range, follow a weekday alone, of which the day is not known:
 * "immer Dienstag von 16 - 17 Uhr"? */
bool follows_world_weekday(const struct token *time, const struct date_context *context);

/* Is the name of a month, without its day or year, one by what stands beside it: "im", "en", "w", and no
 * name? In German and Turkish months begin in upper case, in the other languages in lower case. What English
 * has, too, tells less: "tuna in mayo". */
bool is_told_world_month(const struct token *month, const struct date_context *context);

#endif

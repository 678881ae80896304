/* shape: what a word looks like, whatever it says. None is true of an empty word. */
#ifndef PROSE_SHAPE_H
#define PROSE_SHAPE_H

#include "lib/text.h"

/* How many characters, where the word is valid UTF-8. */
size_t shape_characters(struct text word);

/* The class of the first character; TEXT_CONTROL where there is none. */
enum text_class shape_begins(struct text word);

/* Three small letters or more: an abbreviation of a name would have a capital. */
bool shape_is_small(struct text word);

/* Its last two characters are small letters. */
bool shape_ends_small(struct text word);

/* A capital letter, then a small one, or an apostrophe with more behind: "Lind", "L'Union". */
bool shape_is_capital(struct text word);

/* Digits, perhaps with . , - or / among them. */
bool shape_is_number(struct text word);

/* Two or more letters that make a Roman numeral. */
bool shape_is_roman(struct text word);

/* Single letters with full stops between them, as in U.S and a.m. */
bool shape_is_acronym(struct text word);

/* An address, a path, a name of a file: nothing in it ends a sentence but at white space. */
bool shape_is_address(struct text word);

/* Two to four capitals that end as the names of time zones do: ET, GMT, CEST, but not IT, MIT. */
bool shape_is_zone(struct text word);

#endif

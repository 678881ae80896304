/* doubt: what stands beside a word or number that may be a date and may be none: names, and numbers of
 * things. Each function is given the token in question, and looks at those around it. */
#ifndef DATE_DOUBT_H
#define DATE_DOUBT_H

#include "lib/date/language.h"
#include "lib/date/token.h"

/* Is its first word a pronoun, "it", "his"? */
bool is_pronoun(const struct token *at);

/* One that a noun follows, "his", "the"? */
bool is_determiner(const struct token *at);

/* May a word behind a date, with which it would be one name, be a noun: "floor" of "the 15th floor"? */
bool is_noun(const struct token *at);

/* Does another clause begin with it, as with "but" or "when"? */
bool is_conjunction(const struct token *words);

/* Is it what numbers before it count or measure, "people", "percent"? */
bool is_counted(const struct token *noun);

/* Is the noun, a word alone, of several by its end, or counted: "polls", "women"? */
bool is_plural(struct text noun);

/* Is it the last of two words in upper case that quotation marks make a title: "This Week"? */
bool is_title(const struct token *last);

/* Is it the one word in upper case that quotation marks make a title: the "Today" show? */
bool is_quoted(const struct token *word);

/* Does it end a name in quotation marks: "Fox News Sunday," a show? */
bool ends_quoted_name(const struct token *word);

/* Is it, with what is glued to it, the name of a site: "today.com"? */
bool is_site(const struct token *word);

/* Does it end a name that begins in capitals: "USA Today"? */
bool is_of_name(const struct token *word);

/* Does it end a name whose words all begin in capitals: "People's Daily", "Palo Alto Weekly"? */
bool ends_name(const struct token *word);

/* Is the word, in a text of which SPEECH tells the language and which no day or year follows, no month but a
 * name or a verb: "Theresa May", "May I"? */
bool is_no_month(const struct token *month, struct speech *speech);

/* Do the words around tell that a number of four digits that is no year of our time is one: "in 1850"? */
bool is_told_year(const struct token *year);

/* Is the number, which may be a year by its digits, the number of a thing or a count: "Room 2012"? */
bool is_no_year(const struct token *year);

/* Does the word before give numbers to things: "version 2024.4.4"? */
bool is_numbered(const struct token *number);

#endif

/* spelling: how a text writes words: with which bytes, what joins their letters, and by which dashes it parts
 * them.
 *
 * Most is told by bytes alone: letters beyond ASCII begin from 0xC3 on, among other characters. */
#ifndef QUOTE_SPELLING_H
#define QUOTE_SPELLING_H

#include "lib/bytes.h"
#include "lib/text.h"

/* A letter of ASCII, or a byte with which one beyond it may begin. */
static inline bool spelling_is_letter(unsigned char byte)
{
    return text_ascii_letter(byte) || byte >= 0xC3;
}

/* Is the text's first character a capital? */
static inline bool spelling_is_capital(struct text text)
{
    unsigned char byte = text_byte(text, 0);
    return byte < 0xC3 ? text_ascii_upper(byte) : text_class(text_next(&text)) == TEXT_UPPER;
}

/* The length of the article that Arabic names join to a capital with a hyphen, at the front of a text:
 * "al-Tariqi", "el-Sisi", "as-Sadr"; 0: there is none. */
static inline size_t spelling_article(struct text text)
{
    bool article = text_byte(text, 2) == '-' &&
                   ((text.at[0] == 'a' && text_ascii_lower(text.at[1])) || text_starts(text, "el"));
    return article && spelling_is_capital(text_slice(text, 3, text.length)) ? 3 : 0;
}

/* The bytes from AT on, more than LETTERS_COUNTED of them: near the text's end as a copy with zeros behind.
 */
static inline const char *spelling_ahead(struct text text, size_t at, char tail[LETTERS_COUNTED + 1])
{
    size_t left = text.length - at;
    if (left > LETTERS_COUNTED)
        return text.at + at;
    memset(tail, 0, LETTERS_COUNTED + 1);
    return memcpy(tail, text.at + at, left);
}

/* Is it a small letter? */
static inline bool spelling_is_small(struct text text)
{
    return text.length && text_class(text_next(&text)) == TEXT_LOWER;
}

/* Does the word end as a participle does: "Prosecuting", "Asked"? */
static inline bool spelling_is_participle(struct text word)
{
    enum { SHORTEST = 5 };
    return word.length >= SHORTEST && (text_ends(word, text_of("ed")) || text_ends(word, text_of("ing")));
}

/* The length of the white space at AT, of ASCII or such that does not break; 0: none stands there. */
static inline size_t spelling_space(struct text text, size_t at)
{
    unsigned char byte = text_byte(text, at);
    if (byte < 0x80)
        return text_ascii_space(byte);
    return byte == 0xC2 && text_byte(text, at + 1) == 0xA0 ? strlen("\u00A0") : 0;
}

/* The length of the apostrophe (' or ’) at AT; 0: none stands there. */
static inline size_t spelling_apostrophe(struct text text, size_t at)
{
    unsigned char byte = text_byte(text, at);
    if (byte != (unsigned char)"’"[0])
        return byte == '\'';
    return text_starts(text_slice(text, at, text.length), "’") ? strlen("’") : 0;
}

/* The length of the article that French joins to a word by an apostrophe, "l'avocat", "L’État"; 0: none is.
 */
static inline size_t spelling_elided(struct text text)
{
    size_t length = (text_byte(text, 0) | 0x20) == 'l' ? spelling_apostrophe(text, 1) : 0;
    return length ? length + 1 : 0;
}

/* The length of the apostrophe or hyphen at AT that a letter stands behind, as in "O’Brien", "Ki-moon"; 0:
 * none does. */
static inline size_t spelling_joiner(struct text text, size_t at)
{
    size_t length = text_byte(text, at) == '-' ? 1 : spelling_apostrophe(text, at);
    return length && spelling_is_letter(text_byte(text, at + length)) ? length : 0;
}

/* The length of the 's that the text ends in, s in either case; 0: it ends in none. */
static inline size_t spelling_owner(struct text text)
{
    size_t length = text.length;
    if (length < 2 || (text.at[length - 1] | 0x20) != 's')
        return 0;
    if (text.at[length - 2] == '\'')
        return strlen("'s");
    return length >= strlen("’s") && memcmp(text.at + length - strlen("’s"), "’", strlen("’")) == 0
               ? strlen("’s")
               : 0;
}

/* The length of the character at AT, which is beyond ASCII, if it is punctuation, a symbol or white space; 0:
 * it is a letter, or odd. */
size_t spelling_other(struct text text, size_t at);

/* Behind the word or what is left of it at AT: letters, digits, what joins them, and the stops and signs of
 * "U.S", "AT&T". */
size_t spelling_word_end(struct text text, size_t at);

/* The length of the dash (— – ―) that the text begins with; 0: it begins with none. A hyphen is none. */
size_t spelling_dash(struct text text);

/* The length of a name of social media behind the @ at AT: "@annc"; 0: none stands there. */
size_t spelling_handle(struct text text, size_t at);

#endif

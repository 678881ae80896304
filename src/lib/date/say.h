/* say: what the words of other languages than English say, by the table src/tables/date-world-words.txt. */
#ifndef DATE_SAY_H
#define DATE_SAY_H

#include "lib/date/token.h"

#include "tables/date-world-words.h"

/* What the table says of a word. */
struct said {
    enum world_word class; /* WORLD_WORD_NONE: the table lacks it */
    int value;
};

/* The value of a word of class WORLD_WORD_OF_YEAR: "letzten", "dieses", "nächsten", "jeden"; of
 * WORLD_WORD_BESIDE the first and the third. */
enum { OF_LAST, OF_THIS, OF_NEXT, OF_EACH };

struct said world_say(struct text word);

/* The same of the last word of those in a token. */
struct said world_say_last(const struct token *words);

/* The same of the ending of a verb, "-rá", "-ecek"; shorter words may be others ("verão"). */
struct said world_say_ending(struct text word);

#endif

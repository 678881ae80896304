/* A paragraph that is being read, and what is kept from those before it: for the rooms of quote.c alone. */
#ifndef QUOTE_READING_H
#define QUOTE_READING_H

#include "lib/quote/ahead.h"
#include "lib/quote/attribute.h"
#include "lib/quote/people.h"

/* A source that was found, for quotations that name none. */
struct known {
    struct text speaker, name, about;
    size_t start, end; /* offsets of its phrase in the document; the same: none is known */
    int score;
};

static inline bool known_is(const struct known *known)
{
    return known->start < known->end;
}

/* One that is kept from paragraph to paragraph, with its texts. */
struct kept {
    struct known known;
    struct buffer bytes;
};

struct quote_reader {
    struct vocabulary vocabulary;
    struct dialogue dialogue;
    struct ahead ahead;
    size_t next;          /* the paragraph whose turn it is */
    const char *end;      /* of the bytes that can be read behind it */
    struct quote *quotes; /* of the paragraph at hand, with room for more */
    size_t quote_capacity;
    struct kept last;    /* who spoke in the paragraph before */
    struct kept earlier; /* who spoke before that, in another paragraph */
    bool goes_on;        /* the paragraph before ends in a colon, or in a quotation that is not closed */
    bool unclosed;       /* it ends in such a quotation */
    struct people people;
    struct quote_options options;
    unsigned speech; /* marks in which the document's speech stands so far: single ones, others as double */
    bool begun;      /* a paragraph of the document was read */
    bool more;       /* there is another one behind the first */
    struct buffer silence; /* the end of the paragraph before, where no quotation stands in it; else empty */
    size_t silence_at;     /* its offset in the document */
};

/* The paragraph at hand. */
struct reading {
    struct quote_reader *reader;
    struct tokens *tokens;
    struct arena *scratch;
    size_t offset, turn; /* of the paragraph; of the turn at hand, which is all of it but in dialogue */
    size_t heading;      /* bytes of the heading that it begins with */
    bool lines;          /* it is more than one line */
    bool tagged;         /* tags may stand in it */
    struct known last;   /* of the quotations before */
    size_t last_cue;     /* the token of its verb, where that stands behind a quotation; 0: it does not */
    size_t count;        /* of the reader's quotes */
    size_t seen;         /* bytes of the paragraph in which people were looked for */
    size_t next_span;
    size_t run_first; /* of the quotations and signs up to the quotation before; 0: none were looked at */
    size_t run_last;
};

/* How sure a source is (struct quote's score). Above SURE it makes speech of words between marks; an owner's
 * name (SURE) only of several. INHERITED: that of a quotation before; CARRIED: of another paragraph's. */
enum { SURE = 40, CARRIED = 45, INHERITED = 60 };

/* The text of the tokens [FIRST, AFTER), with the stop of "Jr.". */
struct text reading_between(const struct tokens *tokens, size_t first, size_t after);

/* A text of the paragraph without its tags. */
struct text reading_bare(const struct reading *reading, struct text text);

/* A phrase of the paragraph as it is called: without tags, and with a blank for the end of a line in it. */
struct text reading_phrase(const struct reading *reading, struct text text);

/* The source that was found; none where the attribution has no source. */
struct known reading_known(const struct reading *reading, const struct attribution *attribution);

/* Notes the source of the quotation. */
void reading_source(struct quote *quote, const struct known *known, enum quote_pattern pattern, int score);

/* Looks for people up to PLACE (bytes of the paragraph), outside of quotations. */
void reading_see(struct reading *reading, size_t place);

/* The person whom the source names, or stands for; NULL: nobody who is known. */
const struct person *reading_person(const struct reading *reading, const struct source *source,
                                    struct text speaker);

/* Who the speaker is in full, and what the text has said of them; PERSON may be NULL. */
void reading_name(struct reading *reading, const struct person *person, struct quote *quote);

/* The same of somebody who speaks: that is noted, for pronouns to come. */
void reading_resolve(struct reading *reading, const struct attribution *attribution, struct quote *quote);

/* Nobody's speech goes on. */
void turn_forget(struct quote_reader *reader);

/* A line that a dash begins is a turn of its own, as a paragraph is. */
void turn_begin(struct reading *reading, const struct span *span);

/* Keeps for the next turn who spoke last in this one. */
void turn_keep(struct reading *reading);

/* A quotation that stands alone, or begins a sentence that names no source, goes on with the one before. */
void turn_inherit(struct reading *reading, size_t place, bool alone, struct quote *quote);

/* The same where a verb behind it says so of nobody who is named: first the subject of the sentence before.
 * False where no such verb does. */
bool turn_unnamed(struct reading *reading, size_t place, struct quote *quote);

/* Keeps the end of a paragraph without quotations, which stands at OFFSET, if a sentence ends there. TEXT is
 * not empty. */
void turn_silence(struct quote_reader *reader, struct text text, size_t offset);

/* Gives the quotation to the subject of the last sentence so kept, if there is one. */
void turn_subject(struct reading *reading, struct quote *quote);

#endif

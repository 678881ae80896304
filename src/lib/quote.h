/* quote: the quotations of a text, and who said each.
 *
 * Text is read by paragraphs. What earlier ones told (who was named, who spoke last) helps with later ones.
 */
#ifndef QUOTE_H
#define QUOTE_H

#include "lib/memory.h"
#include "lib/text.h"

enum quote_type {
    QUOTE_DIRECT,   /* all that was said stands between marks */
    QUOTE_PARTIAL,  /* quoted words within the writer's own */
    QUOTE_SCARE,    /* marks that quote nobody: a word used at a distance */
    QUOTE_TITLE,    /* the name of a work */
    QUOTE_INDIRECT, /* reported speech without marks */
    QUOTE_OTHER     /* between single marks in a heading, which tells in brief what the text quotes */
};

/* How a source was found; man/extract-quotes.1 tells what each of them is. */
enum quote_pattern {
    PATTERN_NONE, /* it was not */
    PATTERN_ACCORDING,
    PATTERN_CARRIED,
    PATTERN_CONTINUED,
    PATTERN_GLUED_SOURCE,
    PATTERN_NOUN_QUOTE,
    PATTERN_OWNER,
    PATTERN_PARAGRAPH,
    PATTERN_QUOTE_BY_SOURCE,
    PATTERN_QUOTE_COLON_SOURCE,
    PATTERN_QUOTE_DASH_SOURCE,
    PATTERN_QUOTE_SOURCE_VERB,
    PATTERN_QUOTE_VERB_SOURCE,
    PATTERN_SENTENCE_BEFORE,
    PATTERN_SOURCE_COLON_QUOTE,
    PATTERN_SOURCE_NOUN_QUOTE,
    PATTERN_SOURCE_VERB_QUOTE,
    PATTERN_SUBJECT,
    PATTERN_TAIL,
    PATTERN_TURN,
    PATTERN_VERB_SOURCE_QUOTE,

    /* Of reported speech. */
    PATTERN_ACCORDING_CONTENT,
    PATTERN_ASKED_CONTENT,
    PATTERN_CONTENT_SOURCE_VERB,
    PATTERN_CONTENT_VERB_SOURCE,
    PATTERN_EXPECTED_CONTENT,
    PATTERN_OWNER_NOUN_CONTENT,
    PATTERN_SOURCE_COLON_CONTENT,
    PATTERN_SOURCE_STANCE_CONTENT,
    PATTERN_SOURCE_VERB_CONTENT
};

/* Its name, which stays: "source-verb-quote"; "none". */
const char *quote_pattern_name(enum quote_pattern pattern);

/* A quotation. Offsets are bytes of the document. A text may be empty; all texts live in the scratch arena or
 * the paragraph, and tags like <TIMEX3> or </a> are left out of them. */
struct quote {
    enum quote_type type;
    struct text text;  /* what was said */
    size_t start, end; /* of it, between the marks; of reported speech its first and last word */
    size_t speaker_start, speaker_end; /* of the phrase that names the source; the same: nothing does */
    struct text speaker; /* what of it to call them: "James Comey" of "the F.B.I. director, James Comey" */
    struct text name;    /* in full, as far as the text has told; else the speaker */
    struct text cue;
    struct text about;          /* what the text says of them */
    enum quote_pattern pattern; /* what found the source */
    int score;                  /* how sure that is, 0 to 100 */
    bool goes_on;               /* it is the next piece of the quotation before: "..., he said, ..." */
    const struct quote_candidate
        *candidates; /* other sources that might have been chosen, where they are wanted */
    size_t candidate_count;
};

/* A source that another pattern would have given. */
struct quote_candidate {
    struct text phrase;
    size_t start, end;
    enum quote_pattern pattern;
    int score;
};

/* Bits: whose words tell who speaks. */
enum quote_language { QUOTE_ENGLISH = 1, QUOTE_GERMAN = 2, QUOTE_FRENCH = 4, QUOTE_SPANISH = 8 };

/* Bits: which marks count; 0: all. */
enum quote_marks {
    QUOTE_DOUBLE = 1,
    QUOTE_SINGLE = 2,
    QUOTE_ANGLE = 4,
    QUOTE_CORNER = 8,
    QUOTE_DASH = 16,
    QUOTE_ALL_MARKS = 31
};

struct quote_options {
    unsigned languages; /* 0: English */
    unsigned marks;
    bool indirect;   /* reported speech is wanted, too */
    bool candidates; /* so are the sources that were not chosen */
};

/* What is kept from one paragraph to the next. */
struct quote_reader;

struct quote_reader *quote_reader_make(struct arena *arena, struct quote_options options);
void quote_reader_free(struct quote_reader *reader);

/* Forgets what an earlier document told. */
void quote_begin(struct quote_reader *reader);

/* Behind the next paragraph, the first of the document, there is more text: it may be a heading. */
void quote_more(struct quote_reader *reader);

/* How many paragraphs can be looked at before they are read. */
enum { QUOTE_AHEAD = 64 };

/* Looks at the COUNT paragraphs that are read next, none of those before being left: it takes less time than
 * to do so with one after the other. Bytes behind them can be read up to END, and count for nothing. */
void quote_look(struct quote_reader *reader, const struct text *paragraphs, size_t count, const char *end);

/* The quotations of the next of those paragraphs, which begins at OFFSET of the document, in order, in
 * *QUOTES; their number. They live until the next paragraph is read. */
size_t quote_paragraph(struct quote_reader *reader, size_t offset, struct quote **quotes,
                       struct arena *scratch);

#endif

/* prose: where the sentences of a paragraph end.
 *
 * A possible end is a run of marks (. ! ? … and those of other scripts) with the quotes, brackets, footnote
 * marks and emoticons that belong to it. Whether a sentence ends there is decided by rules in a fixed order,
 * from the word before and the word behind: no weights, no language to be named. The rules follow the
 * heuristics of Mikheev, "Periods, Capitalized Words, etc." (Computational Linguistics 28, 2002) and Kiss and
 * Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (Computational Linguistics 32, 2006), with
 * lists in place of counts. Time is linear in the paragraph; any bytes will do. */
#ifndef PROSE_H
#define PROSE_H

#include "lib/memory.h"
#include "lib/text.h"

/* Abbreviations besides those of src/tables/abbreviations.txt: {0} has none. */
struct prose_words {
    struct text *words; /* sorted by bytes, in lower case, without a full stop at their end */
    size_t count, capacity;
    struct buffer bytes;
};

/* Adds the abbreviations of a text: one a line, with or without its full stop; what is blank or begins with #
 * is none. They are never the end of a sentence. */
void prose_words_read(struct prose_words *words, struct text lines);

void prose_words_free(struct prose_words *words);

/* A possible end of a sentence. */
struct prose_end {
    struct text word; /* before the marks: what the rules looked at; may be empty */
    size_t mark, end; /* in the paragraph: of the first mark, and behind all that belongs to it */
    bool splits;      /* the sentence ends at `end` */
    const char *rule; /* a stable name */
};

/* How sentences are split. */
struct prose_options {
    struct prose_words own; /* more abbreviations */
    bool whole_quotes;      /* a quotation of several sentences is not parted, even if it is long */
};

/* Goes through a paragraph; begin with prose_open. */
struct prose_reader {
    struct text paragraph;
    const struct prose_options *options;
    size_t at;       /* from where marks are sought */
    size_t sentence; /* where this one begins */
    size_t counted;  /* up to where brackets are counted */
    size_t item;     /* where the next item of a list begins, if this sentence is one */
    size_t closing;  /* where the bracket closes that is open at `counted`; 0: none is */
};

/* Line breaks are white space: a caller to whom they end sentences opens each line by itself. */
void prose_open(struct prose_reader *reader, struct text paragraph, const struct prose_options *options);

/* The next possible end; false where none is left. The end of the paragraph is not one of them. */
bool prose_end_next(struct prose_reader *reader, struct prose_end *end);

/* The next sentence, without white space at its ends; false where none is left. All of the paragraph but
 * white space is in one of them. */
bool prose_sentence_next(struct prose_reader *reader, struct text *sentence);

/* A blank or a line's end, which part the words of plain prose. */
static inline bool prose_is_gap(int byte)
{
    return byte == ' ' || byte == '\n';
}

/* Does a sentence, which begins at SENTENCE, end at the marks that begin at MARK? By the rules for words
 * alone: brackets and quotes around the place do not count. */
bool prose_ends_at(struct text paragraph, size_t sentence, size_t mark);

/* May the character belong to a sentence behind the mark that ends it: one more mark, a quotation mark or
 * bracket that closes, or what has no width? */
bool prose_may_follow_mark(uint32_t character);

/* Goes through the places of a line where white space is wanting; begin with prose_gaps_open. */
struct prose_gaps {
    struct text line;
    size_t at;
    size_t quotes, counted; /* straight quotation marks before `counted` */
    bool row, list;         /* the line is a row of data; white space is wanting behind several commas */
    bool careless;          /* the line is that of a careless writer */
    bool knows_row, knows_care;
};

void prose_gaps_open(struct prose_gaps *gaps, struct text line);

/* Between what white space is wanting. */
enum prose_gap {
    PROSE_GAP_NONE,
    PROSE_GAP_SENTENCES, /* "one.Two" */
    PROSE_GAP_CLAUSES    /* "one,two", "one:Two" */
};

/* The next place where white space is wanting; PROSE_GAP_NONE where none is left. Addresses, names of files,
 * abbreviations, numbers, code and rows of data are left alone, and lines of a writer who takes no care of
 * capitals and marks. */
enum prose_gap prose_gap_next(struct prose_gaps *gaps, size_t *place);

#endif

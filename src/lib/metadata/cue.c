#include "lib/metadata/cue.h"

#include "lib/metadata/words.h"

static const struct cue no_cue = {false, false, false};

static void take_cue(struct cue *cue, enum metadata_word class)
{
    bool sure = class == METADATA_WORD_PUBLISHED || class == METADATA_WORD_UPDATED;
    if (sure || (class == METADATA_WORD_DATED && !cue->sure))
        *cue = (struct cue){class == METADATA_WORD_UPDATED, true, sure};
}

/* The last of the words before a day that says what it is; none where so many stand before it that they are a
 * sentence. */
static struct cue cue_before(struct text text)
{
    enum { MOST_WORDS = 5 };
    struct cue cue = no_cue;
    struct text word;
    for (int count = 0; words_next(&text, &word); count++) {
        if (count == MOST_WORDS)
            return no_cue;
        take_cue(&cue, words_class(word));
    }
    return cue;
}

/* "wurde am 4. September 2025 um 10:30 Uhr geschrieben": the verb that stands behind a day. */
static struct cue cue_behind(struct text text)
{
    enum { MOST_WORDS = 6 };
    struct cue cue = no_cue;
    struct text word;
    text = text_slice(text, 0, text_find(text, text_of(". ")));
    for (int count = 0; count < MOST_WORDS && !cue.sure && words_next(&text, &word); count++) {
        if (words_class(word) != METADATA_WORD_DATED)
            take_cue(&cue, words_class(word));
        if (cue.sure && (words_have_digit(text) || (words_is_capital(word) && words_count(text))))
            return no_cue; /* it is said of the next: "4 May 2025 Updated today", "4 May (edited 5 May)" */
    }
    return cue;
}

struct cue cue_around(struct text before, struct text behind)
{
    struct cue front = cue_before(before), back = no_cue;
    if (!front.sure)
        back = cue_behind(behind);
    return back.told ? back : front;
}

struct cue cue_label(struct text line)
{
    enum { LONGEST_LABEL = 40 };
    bool colon = line.length && line.length <= LONGEST_LABEL && line.at[line.length - 1] == ':';
    bool alone = words_count(line) <= 2 && words_is_capital(line); /* "Last updated" */
    return colon || alone ? cue_before(line) : no_cue;
}

/* story: of which time a text tells. News tell of now, and come back to it; history goes on from one date of
 * old to the next. It is written here alone; the rules ask. */
#ifndef DATE_STORY_H
#define DATE_STORY_H

#include "lib/date/moment.h"

struct date_context;
struct reading;

/* Zeroed, nothing was told. */
struct story {
    struct moment told; /* the last date that was named with its year; GRAIN_NONE: none in this paragraph */
    bool year_opened;   /* that one is a year that opens a sentence, or goes on in a story of several */
    int dates;          /* NEWS, or how many days, months and seasons of a story, up to HISTORY */
};

/* A date was named, of which the context's story learns. */
void story_go_on(struct date_context *context, const struct reading *reading);

/* So many dates of other years in their order make a story of them, as history is told, but not where the
 * text has named a day of the reference's own year, as news do. */
enum { NEWS = -1, HISTORY = 3 };

static inline bool is_history(const struct story *story)
{
    return story->dates == HISTORY;
}

static inline bool is_news(const struct story *story)
{
    return story->dates == NEWS;
}

/* As if nothing was told. */
static inline void story_leave(struct story *story)
{
    story->told = (struct moment){.grain = GRAIN_NONE};
}

/* As if no news were. */
static inline void story_leave_news(struct story *story)
{
    story->dates = 0;
}

/* A paragraph begins: only history goes on in it. */
static inline void story_begin_paragraph(struct story *story)
{
    if (!is_history(story) && story->told.grain)
        story_leave(story);
}

/* The time of which the paragraph tells, where that is another year than the reference's; year 0: none. */
struct day day_of_story(const struct date_context *context);

/* Does the text tell of another year than the reference's? */
bool is_story(const struct date_context *context);

/* Does it tell of a time that has yet to come? */
bool is_story_ahead(const struct date_context *context);

/* Does the day lie in the month or season of which it has told: "In May 1998 he came. On May 3 ..."? */
bool is_within_story(const struct date_context *context, const struct moment *day);

/* Does it tell of a day or month of old among news? Then it goes on from there in small steps. */
bool goes_on_in_news(const struct date_context *context);

#endif

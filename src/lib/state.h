/* state: a set of texts that lives in a file between runs, and that several runs may use at once.
 *
 * The file holds a key, fingerprints under that key in an ordered table (the base, of which only what is
 * asked for is read), and behind it batches of fingerprints, each with checks, as they were added (the log).
 * Whoever adds has the file locked from the decision to the record of it, and takes in first what others have
 * added; so between two runs no text is new twice. A batch that was not written to its end is cut off; what
 * is damaged in any other way ends the program. Where the log has grown long, a new file with all of it in
 * the base takes the place of the old one.
 *
 * All errors, of the file and of memory, are said and end the program with status 2: then nothing that was
 * not committed is recorded. */
#ifndef STATE_H
#define STATE_H

#include "lib/memory.h"
#include "lib/text.h"

/* In memory: at most 18 bytes for each text of the log and each that is added, and 12 for each that is not
 * yet committed. */
struct state;

/* Texts of two kinds are never the same. */
enum state_kind { STATE_LINES, STATE_RECORDS };

/* The state in FILE (borrowed), which comes to be where there is none, or an empty one. */
struct state *state_open(const char *file);

/* The same, to be looked at alone: nothing may be added, and the file need not be writable. NULL where there
 * is none, or an empty one. */
struct state *state_look(const char *file);

/* Adds those of the COUNT texts (SET_BATCH of set.h at most) whose bit is in WANTED, and gives the bits of
 * those that are new. From then on until state_commit other runs wait. */
uint64_t state_add(struct state *state, enum state_kind kind, const struct text *texts, size_t count,
                   uint64_t wanted);

/* The bits of those of the COUNT texts that are in the state; other runs wait as for state_add. */
uint64_t state_find(struct state *state, enum state_kind kind, const struct text *texts, size_t count);

/* What was added has reached whom it is for: records it, and lets other runs go on. NULL is none. */
void state_commit(struct state *state);

/* What is in the state as lines of a name, TAB and a value, once all of the file was read and found whole. */
void state_describe(struct state *state, struct buffer *to);

/* Forgets what was not committed; else sees to it that all of it is on disk, and the log short. NULL is none.
 */
void state_close(struct state *state);

#endif

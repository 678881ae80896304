/* run: what the rooms of filter share: one run of a program. */
#ifndef FILTER_RUN_H
#define FILTER_RUN_H

#include "lib/filter.h"
#include "lib/filter/options.h"
#include "lib/filter/progress.h"
#include "lib/report.h"
#include "lib/stream.h"

enum run_status { RUN_GOOD, RUN_NOT_ALL_GOOD, RUN_FAILED };

struct run {
    const struct filter *filter;
    struct common_options options;
    struct settings *settings;
    struct input input;
    struct sink sink;
    struct output output;
    struct progress progress;
    struct arena scratch; /* emptied after each call of apply */
    struct arena fields;  /* what the record writer gathers */
    enum run_status status;
};

/* The run is at most as good as that. */
static inline void run_worsen(struct run *run, enum run_status status)
{
    run->status = status > run->status ? status : run->status;
}

/* A record or document went wrong: says so, and lets --errors decide about the status. */
void run_complain(struct run *run, const char *file, size_t number, const char *what);

/* --fail-empty: says that a document gave nothing. */
void run_complain_of_nothing(struct run *run, const char *file, size_t number);

/* Each document of the input through the filter, as a stream. */
void run_documents(struct run *run);

/* Each line of the input is an object, a member of which is the document. */
void run_jsonl(struct run *run);

#endif

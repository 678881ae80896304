#include "lib/filter/run.h"

void run_complain(struct run *run, const char *file, size_t number, const char *what)
{
    report(&(struct position){file, number}, "%s", what);
    if (run->options.errors != ON_ERROR_WARN)
        run_worsen(run, run->options.errors == ON_ERROR_STOP ? RUN_FAILED : RUN_NOT_ALL_GOOD);
}

void run_complain_of_nothing(struct run *run, const char *file, size_t number)
{
    report(&(struct position){file, number}, "nothing is left of this document");
    run_worsen(run, RUN_NOT_ALL_GOOD);
}

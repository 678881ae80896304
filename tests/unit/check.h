/* check: what unit tests say about what they saw. A test file is a main that ends with `return check_end();`.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>

#include "lib/text.h"

static int check_failed, check_passed;

#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)
#define CHECK_TEXT(got, wanted) check_text((got), (wanted), __FILE__, __LINE__)

static inline void check_that(bool good, const char *what, const char *file, int line)
{
    check_passed += good;
    check_failed += !good;
    if (!good)
        printf("%s:%d: not so: %s\n", file, line, what);
}

static inline void check_text(struct text got, const char *wanted, const char *file, int line)
{
    bool good = text_is(got, wanted);
    check_passed += good;
    check_failed += !good;
    if (!good)
        printf("%s:%d: wanted \"%s\"\n    got \"%.*s\"\n", file, line, wanted, (int)got.length,
               got.length ? got.at : "");
}

/* The exit status. A test that checked nothing has failed. */
static inline int check_end(void)
{
    printf("%d checks passed, %d failed\n", check_passed, check_failed);
    return check_failed || !check_passed;
}

#endif

/* fiscal: the years beside quarters, fiscal years among them. For quarter.c and fiscal.c only. */
#ifndef DATE_FISCAL_H
#define DATE_FISCAL_H

#include "lib/date/rule/rules.h"

/* The year behind a quarter: "of 1998", "of fiscal 1998", "of last year", ", 1998", "this year", "/1998",
 * "FY98"; AT where none. */
const struct token *read_year_of(const struct token *at, const struct date_context *context, int *year,
                                 bool *relative);

/* The one before a quarter, "1988", "next year's": the token behind, or NULL. */
const struct token *read_year_before(const struct token *at, const struct date_context *context, int *year,
                                     bool *relative);

#endif

#include "lib/json.h"
#include "lib/json/scan.h"

enum { DEEPEST = 1000, BITS = 64 };

/* A line that is being checked. Each check_... starts at `at`, steps over what it knows, and gives NULL or
 * what is wrong at `at`. */
struct check {
    struct text line;
    size_t at;
    size_t depth;                                  /* of open objects and arrays */
    uint64_t objects[(DEEPEST + BITS - 1) / BITS]; /* which of them are objects */
};

static char next_byte(const struct check *check)
{
    return check->at < check->line.length ? check->line.at[check->at] : '\0';
}

/* What is wrong where something else was expected: it, or that the line breaks off. */
static const char *expected(const struct check *check, const char *wrong)
{
    return check->at < check->line.length ? wrong : "torn object";
}

static const char *check_escape(struct check *check)
{
    char letter = check->line.length - check->at > 1 ? check->line.at[check->at + 1] : '\0';
    bool numeric = letter == 'u';
    bool good = numeric ? json_hex_value(text_slice(check->line, check->at + 2, check->line.length)) <= 0xFFFF
                        : json_short_escape(letter) != '\0';
    if (!good)
        return "bad escape";
    check->at += numeric ? 6 : 2;
    return NULL;
}

static const char *check_string(struct check *check)
{
    size_t start = check->at++;
    for (;;) {
        check->at = json_skip_plain(check->line, check->at);
        if (check->at == check->line.length) {
            check->at = start;
            return "torn string";
        }
        char byte = next_byte(check);
        if (byte == '"')
            break;
        const char *wrong = byte == '\\' ? check_escape(check) : "control byte in a string";
        if (wrong)
            return wrong;
    }
    check->at++;
    return NULL;
}

static bool step_over_digits(struct check *check)
{
    size_t start = check->at;
    while (text_ascii_digit(next_byte(check)))
        check->at++;
    return check->at > start;
}

static bool is_number(struct check *check)
{
    check->at += next_byte(check) == '-';
    size_t first = check->at;
    bool leading_zero = next_byte(check) == '0';
    if (!step_over_digits(check) || (leading_zero && check->at > first + 1))
        return false;
    if (next_byte(check) == '.') {
        check->at++;
        if (!step_over_digits(check))
            return false;
    }
    if ((next_byte(check) | 0x20) != 'e')
        return true;
    check->at++;
    check->at += next_byte(check) == '+' || next_byte(check) == '-';
    return step_over_digits(check);
}

static const char *check_scalar(struct check *check)
{
    static const char *const words[] = {"true", "false", "null"};
    char first = next_byte(check);
    if (first == '"')
        return check_string(check);
    if (first == '-' || text_ascii_digit(first))
        return is_number(check) ? NULL : "bad number";
    struct text rest = text_slice(check->line, check->at, check->line.length);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_starts(rest, words[i])) {
            check->at += strlen(words[i]);
            return NULL;
        }
    }
    return expected(check, "not a value");
}

static const char *check_name(struct check *check)
{
    if (next_byte(check) != '"')
        return expected(check, "a member without a name");
    const char *wrong = check_string(check);
    if (wrong)
        return wrong;
    check->at = json_skip_space(check->line, check->at);
    if (next_byte(check) != ':')
        return expected(check, "no colon after a name");
    check->at = json_skip_space(check->line, check->at + 1);
    return NULL;
}

static bool in_object(const struct check *check)
{
    size_t level = check->depth - 1;
    return check->objects[level / BITS] >> level % BITS & 1;
}

static bool at_close(const struct check *check)
{
    return next_byte(check) == (in_object(check) ? '}' : ']');
}

static const char *check_open(struct check *check)
{
    if (check->depth == DEEPEST)
        return "nested deeper than 1000";
    size_t level = check->depth++;
    uint64_t bit = UINT64_C(1) << level % BITS;
    check->objects[level / BITS] &= ~bit;
    check->objects[level / BITS] |= next_byte(check) == '{' ? bit : 0;
    check->at++;
    return NULL;
}

/* What follows a value: the ends of the objects and arrays that it is the last of, then a comma, unless all
 * is closed. */
static const char *check_after(struct check *check)
{
    while (at_close(check)) {
        check->at = json_skip_space(check->line, check->at + 1);
        if (--check->depth == 0)
            return NULL;
    }
    if (next_byte(check) != ',')
        return expected(check, "no comma after a value");
    size_t comma = check->at;
    check->at = json_skip_space(check->line, comma + 1);
    if (!at_close(check))
        return NULL;
    check->at = comma;
    return "a comma after the last value";
}

/* The whole object, a value at a time. */
static const char *check_nested(struct check *check)
{
    do {
        char first = next_byte(check);
        bool opens = first == '{' || first == '[';
        const char *wrong = opens ? check_open(check) : check_scalar(check);
        check->at = wrong ? check->at : json_skip_space(check->line, check->at);
        if (!wrong && (!opens || at_close(check)))
            wrong = check_after(check);
        if (!wrong && check->depth && in_object(check))
            wrong = check_name(check);
        if (wrong)
            return wrong;
    } while (check->depth);
    return check->at == check->line.length ? NULL : "text after the object";
}

const char *json_check_object(struct text line, size_t *at)
{
    *at = text_valid(line);
    if (*at < line.length)
        return "invalid UTF-8";
    struct check check = {.line = line, .at = json_skip_space(line, 0)};
    const char *wrong = NULL;
    if (text_order_mark(line))
        wrong = "byte order mark before the object";
    else if (next_byte(&check) != '{')
        wrong = "not an object";
    else
        wrong = check_nested(&check);
    *at = check.at;
    return wrong;
}

/* json: a JSON text (RFC 8259) read where it stands: the raw span of a member, a string as text, text as a
 * string. */
#ifndef JSON_H
#define JSON_H

#include "lib/memory.h"
#include "lib/text.h"

enum json_kind {
    JSON_ABSENT,
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

/* A value as it stands in the line: a string with its quotes, an object with its braces. */
struct json_value {
    enum json_kind kind;
    struct text raw;
};

/* What is wrong with LINE as one JSON object in valid UTF-8: NULL where nothing is, else a short reason
 * ("not an object", "torn string", "invalid UTF-8", "nested deeper than 1000") and in *AT the offset of it.
 * White space around the object is allowed; a byte order mark is a fault. */
const char *json_check_object(struct text line, size_t *at);

/* The member that PATH names in a checked object: a member's name, or a JSON Pointer (RFC 6901) where it
 * begins with
 * '/', through objects and arrays. Names compare after their escapes are undone; of two members with one name
 * the last counts, at every level. JSON_ABSENT where there is none, or where PATH is no valid pointer.
 * SCRATCH holds what names need. */
struct json_value json_find(struct text object, struct text path, struct arena *scratch);

/* Can PATH name a member: is it a name, or a JSON Pointer whose every '~' begins ~0 or ~1? */
bool json_is_path(struct text path);

/* The next item of a checked array or object, walking in order: *REST starts as the raw value (or the whole
 * line). For an object, NAME is the raw name with its quotes; for an array it is empty. False at the end. */
bool json_item(struct text *rest, struct text *name, struct json_value *value);

/* A checked string (with its quotes) as UTF-8, in SCRATCH or, where it has no escape, where it stands. A lone
 * surrogate becomes U+FFFD. */
struct text json_string(struct text raw, struct arena *scratch);

/* Adds the text as a JSON string with its quotes: controls, DEL, U+0080 to U+009F, U+2028 and U+2029 escaped,
 * invalid UTF-8 as one U+FFFD for each bad byte, so that it is one line of valid UTF-8 to every reader. */
void json_write_string(struct buffer *to, struct text text);

/* Adds OBJECT (a checked line, white space around it kept) with the member NAME set to the JSON text VALUE:
 * in the place of the last member of that name, else after the last member. Every other byte stays. */
void json_set(struct buffer *to, struct text object, struct text name, struct text value,
              struct arena *scratch);

/* Adds LINE with the span of VALUE (a raw slice of LINE) replaced by REPLACEMENT. */
void json_replace(struct buffer *to, struct text line, struct text value, struct text replacement);

#endif

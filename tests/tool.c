/* tool: what the tests need and a shell can't do on every machine.
 *
 *     tool pieces SIZE COMMAND [ARGUMENT]...   COMMAND with standard input that comes in reads of SIZE bytes
 *     tool record [FIELD]                      standard input as {"FIELD":"..."}; status 1 where it is no
 * UTF-8 tool field [FIELD]                       of each record the string of its member FIELD, NUL after
 * each
 *
 * FIELD is "text" where it is not given. The JSON here is written apart from src/lib/json.c, which it helps
 * to check. */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static char *input;
static size_t length;

static void fail(const char *what)
{
    fprintf(stderr, "tool: %s: %s\n", what, strerror(errno));
    exit(2);
}

static void read_input(void)
{
    size_t capacity = 0, got;
    do {
        if (capacity - length < 65536) {
            capacity = 2 * capacity + 65536;
            input = realloc(input, capacity + 1);
            if (!input)
                fail("standard input");
        }
        got = fread(input + length, 1, capacity - length, stdin);
        length += got;
    } while (got);
    input[length] = '\0';
}

/* Each packet is one read of the child, since the socket keeps them apart. Where the system has no such
 * sockets the pieces may melt together, and the test shows less. */
static int pieces(size_t size, char **command)
{
    int ends[2], status = 0;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) && socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
        fail("socketpair");
    read_input();
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
        execvp(command[0], command);
        fail(command[0]);
    }
    close(ends[0]);
    for (size_t at = 0; at < length; at += size)
        if (send(ends[1], input + at, length - at < size ? length - at : size, MSG_NOSIGNAL) < 0)
            break;
    close(ends[1]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* The length of the UTF-8 sequence at AT (RFC 3629); 0 where there is none. */
static size_t sequence(const unsigned char *at, size_t left)
{
    size_t more = at[0] < 0x80   ? 0
                  : at[0] < 0xC2 ? 9
                  : at[0] < 0xE0 ? 1
                  : at[0] < 0xF0 ? 2
                  : at[0] < 0xF5 ? 3
                                 : 9;
    if (more >= left)
        return 0;
    for (size_t i = 1; i <= more; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    bool bad = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xED && at[1] > 0x9F) ||
               (at[0] == 0xF0 && at[1] < 0x90) || (at[0] == 0xF4 && at[1] > 0x8F);
    return bad ? 0 : more + 1;
}

static int record(const char *field)
{
    read_input();
    for (size_t at = 0, step; at < length; at += step) {
        step = sequence((const unsigned char *)input + at, length - at);
        if (!step)
            return 1;
    }
    printf("{\"%s\":\"", field);
    for (size_t at = 0; at < length; at++) {
        unsigned char byte = (unsigned char)input[at];
        if (byte < ' ' || byte == '"' || byte == '\\')
            printf("\\u%04x", (unsigned)byte);
        else
            putchar(byte);
    }
    fputs("\"}\n", stdout);
    return 0;
}

static unsigned hexadecimal(const char *at)
{
    char digits[5] = {0};
    memcpy(digits, at, strnlen(at, 4));
    return (unsigned)strtoul(digits, NULL, 16);
}

static void put_character(unsigned code)
{
    if (code < 0x80) {
        putchar((int)code);
    } else if (code < 0x800) {
        putchar((int)(0xC0 | code >> 6));
        putchar((int)(0x80 | (code & 0x3F)));
    } else {
        putchar((int)(0xE0 | code >> 12));
        putchar((int)(0x80 | (code >> 6 & 0x3F)));
        putchar((int)(0x80 | (code & 0x3F)));
    }
}

/* Prints the string that begins at AT, behind its quotation mark; where it ends. */
static const char *put_string(const char *at)
{
    static const char names[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    for (; *at && *at != '"'; at++) {
        if (*at != '\\') {
            putchar(*at);
            continue;
        }
        const char *name = strchr(names, *++at);
        if (*at == 'u') {
            put_character(hexadecimal(at + 1));
            at += strnlen(at, 5) - 1;
        } else {
            putchar(name ? meanings[name - names] : *at);
        }
    }
    return at;
}

/* Enough of JSON for records that the tests themselves made: no escape in the member's name. */
static void field_of(const char *line, const char *field)
{
    char key[64];
    snprintf(key, sizeof key, "\"%s\":", field);
    const char *at = strstr(line, key);
    if (at) {
        at += strlen(key);
        at += strspn(at, " ");
        if (*at == '"')
            put_string(at + 1);
    }
    putchar('\0');
}

static int fields(const char *field)
{
    read_input();
    for (char *line = input, *end; line < input + length; line = end + 1) {
        end = line + strcspn(line, "\n");
        *end = '\0';
        field_of(line, field);
    }
    return 0;
}

int main(int count, char **arguments)
{
    const char *verb = count > 1 ? arguments[1] : "";
    const char *field = count > 2 ? arguments[2] : "text";
    if (strcmp(verb, "pieces") == 0 && count > 3)
        return pieces((size_t)strtoul(arguments[2], NULL, 10), arguments + 3);
    if (strcmp(verb, "record") == 0)
        return record(field);
    if (strcmp(verb, "field") == 0)
        return fields(field);
    fputs("usage: tool pieces SIZE COMMAND... | tool record [FIELD] | tool field [FIELD]\n", stderr);
    return 2;
}

#include "lib/fingerprint.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include "lib/report.h"

enum { BLOCK = FINGERPRINT_BLOCK, LANES = FINGERPRINT_LANES };

static inline void add_pair(struct wide sums[LANES], const uint64_t *key, uint64_t a, uint64_t b)
{
    sums[0] = wide_add(sums[0], wide_multiply(a + key[0], b + key[1]));
    sums[1] = wide_add(sums[1], wide_multiply(a + key[2], b + key[3]));
}

/* At most BLOCK bytes, with 16 or more before their end: the last pair may share bytes with what comes
 * before. */
static inline void add_block(struct wide sums[LANES], const uint64_t *key, struct text text)
{
    const char *last = text.at + text.length - 16;
    for (const char *at = text.at; at < last; at += 16, key += 2)
        add_pair(sums, key, fingerprint_load_8(at), fingerprint_load_8(at + 8));
    add_pair(sums, key, fingerprint_load_8(last), fingerprint_load_8(last + 8));
}

/* value * point + word modulo 2^127 - 1, below 2^127 + 2^64. */
static struct wide polynomial_step(struct wide value, uint64_t point, uint64_t word)
{
    struct wide low = wide_add(wide_multiply(value.low, point), (struct wide){word, 0});
    struct wide high = wide_add(wide_multiply(value.high, point), (struct wide){low.high, 0});
    uint64_t over = high.high << 1 | high.low >> 63;
    return wide_add((struct wide){low.low, high.low << 1 >> 1}, (struct wide){over, 0});
}

static void join_block(struct wide values[LANES], const struct fingerprint_key *key,
                       const struct wide sums[LANES])
{
    for (int lane = 0; lane < LANES; lane++) {
        values[lane] = polynomial_step(values[lane], key->point[lane], sums[lane].low);
        values[lane] = polynomial_step(values[lane], key->point[lane], sums[lane].high);
    }
}

/* The one number below 2^127 - 1 that it stands for. */
static struct wide polynomial_end(struct wide value)
{
    struct wide above = wide_add(value, (struct wide){1, 0});
    return above.high >> 63 ? (struct wide){above.low, above.high << 1 >> 1} : value;
}

/* Takes all whole blocks but the last one off the front of the text; what they come to. */
static void join_blocks(struct wide values[LANES], const struct fingerprint_key *key, struct text *text)
{
    for (int lane = 0; lane < LANES; lane++)
        values[lane] = (struct wide){1, 0};
    while (text->length > BLOCK) {
        struct wide sums[LANES] = {{0, 0}, {0, 0}};
        add_block(sums, key->block, text_slice(*text, 0, BLOCK));
        join_block(values, key, sums);
        *text = text_slice(*text, BLOCK, text->length);
    }
}

static struct fingerprint of_blocks(const struct fingerprint_key *key, struct text text)
{
    const size_t length = text.length;
    struct wide values[LANES];
    join_blocks(values, key, &text);
    struct wide sums[LANES] = {wide_multiply(length, key->length[0]), wide_multiply(length, key->length[1])};
    add_block(sums, key->block, text);
    if (length > BLOCK) {
        join_block(values, key, sums);
        sums[0] = polynomial_end(values[0]);
        sums[1] = polynomial_end(values[1]);
    }
    const uint64_t words[] = {sums[0].low, sums[0].high, sums[1].low, sums[1].high};
    return fingerprint_finish(key, length, words, 4);
}

struct fingerprint fingerprint_of_long(const struct fingerprint_key *key, struct text text)
{
    if (text.length > FINGERPRINT_MIDDLE)
        return of_blocks(key, text);
    const char *last = text.at + text.length - 16;
    const uint64_t words[] = {fingerprint_load_8(text.at), fingerprint_load_8(text.at + 8),
                              fingerprint_load_8(last), fingerprint_load_8(last + 8)};
    return fingerprint_finish(key, text.length, words, 4);
}

static bool fill_from_device(char *at, size_t length)
{
    int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    size_t done = 0;
    while (file >= 0 && done < length) {
        ssize_t got = read(file, at + done, length - done);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        done += got > 0 ? (size_t)got : 0;
    }
    if (file >= 0)
        close(file);
    return done == length;
}

static void fill_random(char *at, size_t length)
{
    size_t done = 0;
    while (done < length) {
        ssize_t got = getrandom(at + done, length - done, 0);
        if (got < 0 && errno != EINTR)
            break;
        done += got > 0 ? (size_t)got : 0;
    }
    if (done < length && !fill_from_device(at, length))
        report_fatal(NULL, "no source of random bytes");
}

void fingerprint_draw_key(struct fingerprint_key *key)
{
    fill_random((char *)key, sizeof *key);
}

uint64_t fingerprint_draw_factor(void)
{
    uint64_t factor;
    fill_random((char *)&factor, sizeof factor);
    return factor | 1;
}

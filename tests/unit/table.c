#include "check.h"

#include "lib/table.h"

enum { KEYS = 2000, SLOTS = 4096, KEY = 8 };

/* A table as the generator lays one out: the words "w0", "w1" ... with their numbers. */
struct made {
    char keys[KEYS * KEY];
    struct table_entry slots[SLOTS];
    uint8_t filter[SLOTS / 2];
    struct table table;
};

static struct text word(char *space, unsigned number)
{
    return (struct text){space, (size_t)snprintf(space, KEY, "w%u", number)};
}

static void make_table(struct made *made, unsigned count, uint32_t slots)
{
    for (uint32_t slot = 0; slot < slots; slot++)
        made->slots[slot] = (struct table_entry){0, 0, -1};
    memset(made->filter, 0, sizeof made->filter);
    size_t key_at = 0;
    for (unsigned i = 0; i < count; i++) {
        struct text key = word(made->keys + key_at, i);
        uint32_t hash = table_hash(key.at, key.length), slot = hash & (slots - 1);
        uint32_t bit = table_bit(slots - 1, hash);
        while (made->slots[slot].value >= 0)
            slot = (slot + 1) & (slots - 1);
        made->slots[slot] = (struct table_entry){(uint32_t)key_at, (uint16_t)key.length, (int32_t)i};
        made->filter[bit / 8] |= (uint8_t)(1u << bit % 8);
        key_at += key.length;
    }
    made->table = (struct table){made->keys, made->slots, made->filter, slots - 1, KEY - 1};
}

/* All keys are found, and none that is not there. */
static void check_table(struct made *made, unsigned count, uint32_t slots)
{
    make_table(made, count, slots);
    bool found = true, foreign = false;
    char space[2 * KEY];
    for (unsigned i = 0; i < count; i++)
        found = found && table_find(&made->table, word(space, i)) == (int32_t)i;
    for (unsigned i = count; i < count * 3; i++)
        foreign = foreign || table_find(&made->table, word(space, i)) != -1;
    CHECK(found);
    CHECK(!foreign);
    struct text last = word(space, count - 1), next = word(space + KEY, count);
    CHECK(table_find_hashed(&made->table, last, table_hash(last.at, last.length)) == (int32_t)count - 1);
    CHECK(table_find_hashed(&made->table, next, table_hash(next.at, next.length)) == -1);
    CHECK(table_find(&made->table, (struct text){0}) == -1);
    CHECK(table_find(&made->table, text_of("W0")) == -1);
    CHECK(table_find_alike(&made->table, text_of("W0")) == 0);
    CHECK(table_find_alike(&made->table, text_of("W")) == -1);
    CHECK(table_find_alike(&made->table, text_of("A KEY LONGER THAN ANY OF THE TABLE")) == -1);
    CHECK(table_find(&made->table, text_of("w")) == -1);
    CHECK(table_find(&made->table, (struct text){"w0", 3}) == -1);
    CHECK(table_find(&made->table, text_of("a key longer than any of the table")) == -1);
}

/* Short keys that are much alike: of each two one hash would be a rare accident, and there is none. */
static void check_numbers(void)
{
    enum { NUMBERS = 1110 };
    static uint32_t hashes[NUMBERS];
    size_t count = 0, same = 0;
    char space[KEY];
    for (int width = 1; width <= 3; width++)
        for (int i = 0; i < (width == 1 ? 10 : width == 2 ? 100 : 1000); i++) {
            snprintf(space, sizeof space, "%0*d", width, i);
            hashes[count++] = table_hash(space, (size_t)width);
        }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            same += hashes[i] == hashes[j];
    CHECK(count == NUMBERS && same == 0);
}

/* Words of every length up to twice what is packed: what they are packed into holds all their bytes, however
 * it is read. */
static void check_packing(void)
{
    const char *bytes = "abcdefghijklmnop";
    for (size_t length = 1; length <= TABLE_SHORT; length++) {
        uint64_t packed = load_some(bytes, length);
        CHECK(packed == load_some_readable(bytes, length));
        for (size_t i = 0; i < TABLE_SHORT; i++)
            CHECK((packed >> 8 * i & 0xFF) == (i < length ? (unsigned char)bytes[i] : 0));
        CHECK(table_hash(bytes, length) == table_hash_packed(packed, length));
        CHECK(table_hash(bytes, length) != table_hash(bytes, length + 1));
    }
    CHECK(load_some("", 0) == 0);
    CHECK(table_hash("00", 2) != table_hash("00\0", 3));
    CHECK(table_hash(bytes, 16) == table_hash_long(bytes, 16));
    CHECK(table_hash("abcdefgh1", 9) != table_hash("abcdefgh2", 9));
}

int main(void)
{
    static struct made made;
    check_table(&made, 1, 4);
    check_table(&made, 3, 4); /* one slot alone is empty */
    check_table(&made, KEYS, SLOTS);
    static const char same[] = "aaaaaaaaaaaaaaaaaaaaaaaa";
    for (size_t length = 1; length < sizeof same; length++)
        CHECK(table_hash(same, length) != table_hash(same, length - 1));
    check_numbers();
    CHECK(table_hash("", 0) != table_hash("\0", 1));
    CHECK(table_hash("\xFF", 1) == table_hash("\xFF\x01", 1));
    check_packing();
    return check_end();
}

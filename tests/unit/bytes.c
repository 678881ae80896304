/* Bytes and bits, with the instructions of this machine and as any compiler would have them. */
#include "lib/bytes.h"

#include "check.h"
#include "lib/compiler.h"

/* Bits and bytes as compilers without extensions would do them. */
static void test_bytes(void)
{
    char bytes[BYTES_COMPARED];
    for (unsigned byte = 0; byte < 256; byte++) {
        for (unsigned i = 0; i < BYTES_COMPARED; i++)
            bytes[i] = (char)(i % 3 ? i * 89 + byte : byte ^ (i % 2 << 7));
        uint64_t plain = compare_portable(bytes, (char)byte, BYTES_COMPARED);
        CHECK(compare_bytes(bytes, (char)byte) == plain);
        CHECK(compare_range(bytes, (unsigned char)byte, (unsigned char)byte) == plain);
        CHECK(compare_letters(bytes) ==
              (compare_range_portable(bytes, 'a', 'z') | compare_range_portable(bytes, 'A', 'Z')));
        CHECK(compare_three(bytes, (char)byte, bytes[1], bytes[2]) ==
              (plain | compare_portable(bytes, bytes[1], BYTES_COMPARED) |
               compare_portable(bytes, bytes[2], BYTES_COMPARED)));
        CHECK(compare_few(bytes, (char)byte) == compare_portable(bytes, (char)byte, FEW_COMPARED));
        CHECK(compare_range(bytes, 0x20, (unsigned char)(0x20 + byte % 0xE0)) ==
              compare_range_portable(bytes, 0x20, (unsigned char)(0x20 + byte % 0xE0)));
        for (unsigned i = 0; i < BYTES_COMPARED; i++)
            CHECK((plain >> i & 1) == (bytes[i] == (char)byte));
        const char several[4] = {(char)byte, 'a', '"', '\xE2'};
        uint64_t any = plain | compare_portable(bytes, 'a', BYTES_COMPARED) |
                       compare_portable(bytes, '"', BYTES_COMPARED) |
                       compare_portable(bytes, '\xE2', BYTES_COMPARED);
        for (unsigned i = 0; i < BYTES_COMPARED; i++)
            any |= (uint64_t)((unsigned char)bytes[i] >= byte / 2 && (unsigned char)bytes[i] <= byte) << i;
        CHECK(compare_several(bytes, several, (unsigned char)(byte / 2), (unsigned char)byte) == any);
    }
    for (unsigned i = 0; i < 64; i++)
        CHECK(lowest_bit(UINT64_MAX << i) == i);
}

/* Every byte at every place behind letters, and 16 letters. */
static void test_letters(void)
{
    char bytes[LETTERS_COUNTED + 1] = "azAZmnopQRSTuvwx";
    CHECK(count_letters(bytes) == LETTERS_COUNTED && count_letters_portable(bytes) == LETTERS_COUNTED);
    for (unsigned i = 0; i < LETTERS_COUNTED; i++) {
        char letter = bytes[i];
        for (unsigned byte = 0; byte < 256; byte++) {
            bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
            bytes[i] = (char)byte;
            CHECK(count_letters_portable(bytes) == (is_letter ? LETTERS_COUNTED : i));
            CHECK(count_letters(bytes) == count_letters_portable(bytes));
        }
        bytes[i] = letter;
    }
}

/* Every byte is of one kind, and of the right one. */
static void test_kinds(void)
{
    for (unsigned first = 0; first < 256; first += BYTES_COMPARED) {
        char bytes[BYTES_COMPARED];
        for (unsigned i = 0; i < BYTES_COMPARED; i++)
            bytes[i] = (char)(first + i);
        struct byte_kinds kinds = tell_bytes(bytes);
        CHECK(kinds.letters ==
              (compare_range_portable(bytes, 'a', 'z') | compare_range_portable(bytes, 'A', 'Z')));
        CHECK(kinds.digits == compare_range_portable(bytes, '0', '9'));
        CHECK(kinds.space == compare_range_portable(bytes, 0, ' '));
        CHECK(kinds.high == compare_range_portable(bytes, 0x80, 0xFF));
        CHECK(kinds.signs == ~(kinds.letters | kinds.digits | kinds.space | kinds.high));
    }
}

/* Every byte at every place, between letters of both cases. */
static void test_lower(void)
{
    for (unsigned byte = 0; byte < 256; byte++)
        for (size_t i = 0; i < 8; i++) {
            char bytes[] = "aZ@[`{9A", lower[8];
            bytes[i] = (char)byte;
            for (size_t j = 0; j < 8; j++)
                lower[j] = text_ascii_lowered(bytes[j]);
            CHECK(lower_eight(load_eight(bytes)) == load_eight(lower));
        }
}

/* Of eight bytes the first that is told is one for which it is so; none is told where there is none. */
static void test_eight(void)
{
    for (unsigned byte = 0; byte < 256; byte++)
        for (unsigned i = 0; i < 8; i++) {
            char bytes[] = "abcdefgh", stored[8];
            bytes[i] = (char)byte;
            uint64_t eight = load_eight(bytes), below = eight_below(eight, ' ');
            const char *first = memchr(bytes, (int)byte, 8);
            CHECK(first == bytes + lowest_bit(eight_equal(eight, (unsigned char)byte)) / 8);
            CHECK(byte < ' ' ? lowest_bit(below) / 8 == i : !below);
            CHECK(eight_equal(eight, 'z') == 0 || byte == 'z');
            store_eight(stored, eight);
            CHECK(memcmp(stored, bytes, 8) == 0);
        }
}

int main(void)
{
    test_lower();
    test_eight();
    test_bytes();
    test_kinds();
    test_letters();
    return check_end();
}

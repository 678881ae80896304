#include "lib/article/slots.h"

#include "lib/fingerprint.h"

enum { CALM = 4096 /* entries; fewer make no crowd that is worth a system call */ };

struct slots slots_for(size_t entries)
{
    unsigned bits = 4;
    while (bits < 63 && (size_t)1 << bits < entries * 2)
        bits++;
    return (struct slots){.mask = ((size_t)1 << bits) - 1,
                          .shift = 64 - bits,
                          .factor =
                              entries > CALM ? fingerprint_draw_factor() : UINT64_C(0x9E3779B97F4A7C15)};
}

#include "lib/metadata/zone.h"

#include <stdio.h>

#include "lib/metadata/when.h"
#include "lib/table.h"

#define METADATA_ZONES_DATA
#include "tables/metadata-zones.h"

enum { HOUR = 11, MINUTES = 16, CLASS = 65536 /* by which a table of terms multiplies a class */ };

bool zone_is_universal(struct text value)
{
    struct text zone = text_slice(value, MINUTES, value.length);
    size_t plus = text_find_byte(zone, '+');
    return zone.length &&
           (zone.at[zone.length - 1] == 'Z' || text_is(text_slice(zone, plus, zone.length), "+00:00"));
}

/* Minutes east of Greenwich in winter, of the language with its country or without; -1: it does not tell. */
static int find_zone(struct text language)
{
    enum { LONGEST = 11, ALONE = 2 };
    int32_t found = table_find_alike(&metadata_zones, language);
    if (found < 0 && language.length > ALONE && language.length <= LONGEST)
        found = table_find_alike(&metadata_zones, text_slice(language, 0, ALONE));
    return found < 0 ? -1 : found % CLASS;
}

/* The last Sunday of a month. */
static int64_t last_sunday(int year, int month)
{
    struct day last = {year, month, month_length(year, month)};
    return day_number(last) - day_weekday(last) % 7;
}

/* From the last Sunday of March to that of October (Directive 2000/84/EC). The days of change begin in the
 * time before. */
static bool is_summer(struct day day)
{
    enum { MARCH = 3, OCTOBER = 10 };
    int64_t number = day_number(day);
    return number > last_sunday(day.year, MARCH) && number <= last_sunday(day.year, OCTOBER);
}

struct text zone_midnight(struct text value, struct text language, struct arena *arena)
{
    enum { DAY_MINUTES = 24 * 60, LONGEST = 64 };
    int winter = zone_is_universal(value) ? find_zone(language) : -1;
    if (winter < 0)
        return value;
    struct day local = day_add(when_day(value), 1);
    int east = winter + (is_summer(local) ? 60 : 0);
    int minutes = when_number(value, HOUR, 2) * 60 + when_number(value, HOUR + 3, 2);
    bool seconds = value.length > MINUTES && value.at[MINUTES] == ':' &&
                   !text_starts(text_slice(value, MINUTES, value.length), ":00");
    if (!east || seconds || minutes + east != DAY_MINUTES)
        return value;
    char to[LONGEST];
    int length = snprintf(to, sizeof to, "%04d-%02d-%02dT00:00:00+%02d:00", local.year, local.month,
                          local.day, east / 60);
    return arena_copy(arena, (struct text){to, (size_t)length});
}

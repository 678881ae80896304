/* lunar: days of the feasts that other calendars set, as days of ours.
 *
 * The methods, but for the last, are those of N. Dershowitz and E. M. Reingold, "Calendrical Calculations". A
 * day of the Hebrew or Islamic calendar begins on the evening before; the day given is the one that then
 * dawns. */
#ifndef DATE_LUNAR_H
#define DATE_LUNAR_H

#include "lib/date/day.h"

/* Easter Sunday of the eastern churches, which reckon it in the Julian calendar (J. Meeus, "Astronomical
 * Algorithms", 8). */
struct day easter_east(int year);

/* The day of the Hebrew calendar that falls in this year of ours; months from Tishri, 1 to 3, or from Adar
 * (of two of them the last), 6 to 12: those between lie in either year of ours. */
struct day hebrew_day(int year, int month, int day);

/* The day of the Islamic year, by the arithmetic calendar: where the new moon must be seen, the feast may be
 * a day or two off. */
struct day islamic_day(int year, int month, int day);

/* The Islamic year that ends in this year of ours, or begins in it where none ends. */
int islamic_year(int year);

/* Feasts that hang on the hour of a new moon, from src/tables/date-moons.txt; year 0 where that lacks the
 * year. */
struct day chinese_new_year(int year);
struct day diwali(int year);

#endif

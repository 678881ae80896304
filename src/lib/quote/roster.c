#include "lib/quote/roster.h"

enum { FAMILIES = 1 << FAMILY_BITS };

void people_make(struct people *people, const struct vocabulary *words, struct arena *arena)
{
    people->words = words;
    people->all = arena_take(arena, MOST_PEOPLE, sizeof *people->all);
    people->initials = arena_take(arena, MOST_PEOPLE, 1);
    people->families = arena_take(arena, FAMILIES, sizeof(struct person *));
}

void people_begin(struct people *people)
{
    people->count = people->clock = 0;
    people->bytes.length = 0;
    people->newest = people->oldest = NULL;
    memset(people->families, 0, FAMILIES * sizeof(struct person *));
}

void people_free(struct people *people)
{
    buffer_free(&people->bytes);
}

struct text people_name(const struct people *people, const struct person *person)
{
    return text_slice(buffer_text(&people->bytes), person->name_at, person->name_at + person->name_length);
}

struct text people_about(const struct people *people, const struct person *person)
{
    return text_slice(buffer_text(&people->bytes), person->about_at, person->about_at + person->about_length);
}

static struct text surname_of(const struct people *people, const struct person *person)
{
    struct text name = people_name(people, person);
    return text_slice(name, name.length - person->last_length, name.length);
}

/* Is neither known to be of another gender? */
static bool agrees(const struct person *person, int gender)
{
    return !gender || !person->gender || person->gender == gender;
}

struct person *roster_find_surname(const struct people *people, const struct name_word *surname, int gender)
{
    struct person *best = NULL;
    for (struct person *person = *roster_family(people, surname->key); person; person = person->relative)
        if (roster_is_key(person->surname, surname->key) &&
            text_equal(surname_of(people, person), surname->text) && agrees(person, gender) &&
            (!best || person->seen > best->seen || (person->seen == best->seen && person < best)))
            best = person;
    return best;
}

struct person *roster_find_full(const struct people *people, struct text name,
                                const struct name_word *surname)
{
    for (struct person *person = *roster_family(people, surname->key); person; person = person->relative)
        if (roster_is_key(person->surname, surname->key) && text_equal(people_name(people, person), name))
            return person;
    return NULL;
}

static void leave_family(struct people *people, const struct person *person)
{
    struct person **place = roster_family(people, person->surname);
    while (*place != person)
        place = &(*place)->relative;
    *place = person->relative;
}

/* Takes a person out of the order in which they were seen. */
static void unlink_person(struct people *people, struct person *person)
{
    *(person->newer ? &person->newer->older : &people->newest) = person->older;
    *(person->older ? &person->older->newer : &people->oldest) = person->newer;
}

/* Puts a person into that order, before NEWER; NULL: as the newest. */
static void link_person(struct people *people, struct person *person, struct person *newer)
{
    person->newer = newer;
    person->older = newer ? newer->older : people->newest;
    *(newer ? &newer->older : &people->newest) = person;
    *(person->older ? &person->older->newer : &people->oldest) = person;
}

void roster_see(struct people *people, struct person *person)
{
    person->seen = ++people->clock;
    if (people->newest == person)
        return;
    unlink_person(people, person);
    link_person(people, person, NULL);
}

/* The place of whoever was not seen for the longest time, or a new one. */
static struct person *make_room(struct people *people)
{
    struct person *oldest = people->oldest;
    if (people->count < MOST_PEOPLE)
        return &people->all[people->count++];
    unlink_person(people, oldest);
    leave_family(people, oldest);
    return oldest;
}

/* Notes the name of a person. */
static void keep_name(struct people *people, struct person *person, struct text name)
{
    person->name_at = people->bytes.length;
    person->name_length = name.length;
    people->initials[person - people->all] = *name.at;
    buffer_add(&people->bytes, name);
}

struct person *roster_add(struct people *people, struct text name, const struct name_word *surname,
                          int gender)
{
    enum { MOST_BYTES = 1 << 20 };
    if (people->bytes.length > MOST_BYTES)
        people_begin(people);
    struct person *person = make_room(people), **family = roster_family(people, surname->key);
    *person = (struct person){
        .last_length = surname->text.length, .gender = gender, .surname = surname->key, .relative = *family};
    *family = person;
    struct person *newer = people->oldest; /* among those not seen yet the first are the oldest */
    while (newer && newer->seen == 0 && newer < person)
        newer = newer->newer;
    link_person(people, person, newer);
    keep_name(people, person, name);
    return person;
}

void roster_lengthen(struct people *people, struct person *person, struct text name)
{
    if (name.length > person->name_length)
        keep_name(people, person, name);
    person->alone = false;
}

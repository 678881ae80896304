#include "lib/quote/people.h"

#include "lib/quote/block.h"
#include "lib/quote/tokens.h"

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

/* A word of a name: letters of any script, with apostrophes and hyphens in it, and the full stop of an
 * initial. */
struct name_word {
    struct text text;
    struct lexicon_key key;
    enum quote_word class;
    int gender; /* of a title or a given name */
    bool given;
};

static bool is_letter(unsigned char byte)
{
    return text_ascii_letter(byte) || byte >= 0xC3;
}

/* Behind the ASCII letters at FROM, or some of them. */
static size_t skip_letters(struct text text, size_t from)
{
    if (text.length - from >= LETTERS_COUNTED)
        return from + count_letters(text.at + from);
    while (from < text.length && text_ascii_letter(text.at[from]))
        from++;
    return from;
}

/* The length of what joins letters at AT: an apostrophe or a hyphen; 0: none does. */
static size_t joiner(struct text text, size_t at)
{
    size_t left = text.length - at;
    size_t length = text.at[at] == '\'' || text.at[at] == '-'       ? 1
                    : left > 3 && memcmp(text.at + at, "’", 3) == 0 ? 3
                                                                    : 0;
    return length && left > length && is_letter((unsigned char)text.at[at + length]) ? length : 0;
}

static size_t word_length(struct text text)
{
    for (size_t length = 0;;) {
        length = skip_letters(text, length);
        if (length == text.length)
            return length;
        unsigned char byte = (unsigned char)text.at[length];
        size_t joined = joiner(text, length);
        bool high = byte >= 0x80 && (byte < 0xC0 || byte >= 0xC3) && byte != 0xE2;
        if (!joined && !high && !is_letter(byte))
            return length;
        if (!joined && byte == 0xE2)
            return length;
        length += joined ? joined : 1;
    }
}

/* Without 's. */
static struct text without_owner(struct text word)
{
    if (word.length && word.at[word.length - 1] != 's')
        return word;
    if (word.length > 2 && memcmp(word.at + word.length - 2, "'s", 2) == 0)
        word.length -= 2;
    else if (word.length > 4 && memcmp(word.at + word.length - 4, "’s", 4) == 0)
        word.length -= 4;
    return word;
}

static bool is_capital(struct text text)
{
    unsigned char byte = text.length ? (unsigned char)*text.at : 0;
    if (byte < 0x80)
        return byte - 0u - 'A' < 26u;
    return text_class(text_next(&text)) == TEXT_UPPER;
}

/* What the vocabulary says of a word with this key. */
static struct name_word read_word(const struct people *people, struct text word, struct lexicon_key key)
{
    uint32_t found = vocabulary_find(people->words, key);
    enum quote_word class = vocabulary_class(found);
    int given = (int)vocabulary_given(found);
    int gender = given ? given : class == QUOTE_WORD_TITLE ? (int)(found & 3) : GENDER_NONE;
    return (struct name_word){word, key, class, gender, given};
}

/* The length of the word at AT, if it has at most 15 letters, all of ASCII, and nothing behind it can join it
 * to others, as of most; 0: it needs a closer look. */
static size_t plain_length(struct text text, size_t at)
{
    size_t letters = text.length - at > LETTERS_COUNTED ? count_letters(text.at + at) : LETTERS_COUNTED;
    if (letters == LETTERS_COUNTED)
        return 0;
    unsigned char next = (unsigned char)text.at[at + letters];
    return next < 0x80 && next != '\'' && next != '-' ? letters : 0;
}

/* The word at AT, without 's; *LENGTH: with it. */
static struct name_word take_word(const struct people *people, struct text text, size_t at, size_t *length)
{
    const char *end = text.at + text.length;
    struct text word = {text.at + at, plain_length(text, at)};
    *length = word.length;
    if (word.length)
        return read_word(people, word, lexicon_key_letters(word.at, word.length));
    word.length = *length = word_length(text_slice(text, at, text.length));
    word = without_owner(word);
    return read_word(people, word, lexicon_key_within(word, end));
}

/* The capitalised words at the front: how many, at most MOST; *LENGTH bytes in all. */
static size_t take_words(const struct people *people, struct text text, struct name_word *words, size_t most,
                         size_t *length)
{
    size_t count = 0, at = 0, whole;
    for (*length = 0; count < most && is_capital(text_slice(text, at, text.length)); count++) {
        words[count] = take_word(people, text, at, &whole);
        at += whole;
        *length = at;
        at +=
            at < text.length && text.at[at] == '.' && (whole <= 2 || words[count].class == QUOTE_WORD_TITLE);
        at += at < text.length && text.at[at] == ' ';
        if (words[count].text.length < whole || at == *length)
            return count + 1;
    }
    return count;
}

static bool is_plain(const struct name_word *word)
{
    return word->class == QUOTE_WORD_NONE || word->given || word->class == QUOTE_WORD_PARTICLE;
}

static bool is_same_key(struct lexicon_key a, struct lexicon_key b)
{
    return a.low == b.low && a.high == b.high;
}

/* Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4). */
static struct person **family_of(const struct people *people, struct lexicon_key surname)
{
    uint64_t hash = (surname.low ^ surname.high * 3) * UINT64_C(0x9E3779B97F4A7C15);
    return &people->families[hash >> (64 - FAMILY_BITS)];
}

/* The person whose surname it is, the one seen last, of those the first; NULL: none. */
static struct person *find_surname(const struct people *people, const struct name_word *surname)
{
    struct person *best = NULL;
    for (struct person *person = *family_of(people, surname->key); person; person = person->relative)
        if (is_same_key(person->surname, surname->key) &&
            text_equal(surname_of(people, person), surname->text) &&
            (!best || person->seen > best->seen || (person->seen == best->seen && person < best)))
            best = person;
    return best;
}

/* The person with this name, whose last word is its surname. No two have the same. */
static struct person *find_full(const struct people *people, struct text name,
                                const struct name_word *surname)
{
    for (struct person *person = *family_of(people, surname->key); person; person = person->relative)
        if (is_same_key(person->surname, surname->key) && text_equal(people_name(people, person), name))
            return person;
    return NULL;
}

static void leave_family(struct people *people, const struct person *person)
{
    struct person **place = family_of(people, person->surname);
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

static void see(struct people *people, struct person *person)
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

static struct person *add_person(struct people *people, struct text name, const struct name_word *surname,
                                 int gender)
{
    enum { MOST_BYTES = 1 << 20 };
    if (people->bytes.length > MOST_BYTES)
        people_begin(people);
    struct person *person = make_room(people), **family = family_of(people, surname->key);
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

/* A name that is longer than the one that was known takes its place: "Trump", then "Donald Trump". */
static void lengthen(struct people *people, struct person *person, struct text name)
{
    if (name.length > person->name_length)
        keep_name(people, person, name);
}

/* Where the name proper begins among the words: behind the last title ("Virginia Gov. Terry McAuliffe"). */
static size_t skip_titles(const struct name_word *words, size_t count)
{
    size_t first = 0;
    for (size_t i = 0; i + 1 < count; i++)
        if ((words[i].class == QUOTE_WORD_TITLE || words[i].class == QUOTE_WORD_ROLE) && !words[i].given)
            first = i + 1;
    return first;
}

/* Whose name the words are; a new person where SURE that it is one's. NULL: nobody's. */
static struct person *person_of(struct people *people, const struct name_word *words, size_t count, bool sure)
{
    size_t first = skip_titles(words, count), last = count;
    bool titled = first > 0;
    int gender = titled ? words[first - 1].gender : GENDER_NONE;
    while (last > first + 1 && words[last - 1].class == QUOTE_WORD_SUFFIX)
        last--;
    if (first == last || !is_plain(&words[last - 1]))
        return NULL;
    const struct name_word *surname = &words[last - 1];
    const char *start = words[first].text.at;
    struct text name = {start, (size_t)(surname->text.at + surname->text.length - start)};
    bool given = words[first].given && last > first + 1;
    gender = gender ? gender : given ? words[first].gender : GENDER_NONE;
    struct person *known =
        last > first + 1 ? find_full(people, name, surname) : find_surname(people, surname);
    if (!known && last > first + 1) {
        known = find_surname(people, surname);
        bool same = known && known->name_length == known->last_length;
        if (same)
            lengthen(people, known, name);
        known = same ? known : NULL;
    }
    sure |= titled || given;
    if (!known && (sure || last > first + 1)) {
        known = add_person(people, name, surname, gender);
        known->stranger = !sure;
    }
    if (known && !known->gender)
        known->gender = gender;
    if (known && sure)
        known->stranger = false;
    return known;
}

static inline uint64_t may_be_capitals(const char *at)
{
    return compare_range(at, 'A', 'Z') | compare_bytes(at, '\xC3');
}

/* The next byte at or after FROM that may begin a name: a capital, behind no letter. */
static size_t next_capital(struct blocks *blocks, size_t from)
{
    struct text text = blocks->text;
    for (;; from++) {
        from = block_next(blocks, from, may_be_capitals);
        if (from >= text.length || from == 0 || !is_letter((unsigned char)text.at[from - 1]))
            return from < text.length ? from : text.length;
    }
}

/* Does a sentence begin at AT, but for a closing quotation mark? */
static bool begins_sentence(struct text text, size_t at)
{
    while (at > 0 && (text.at[at - 1] == ' ' || text.at[at - 1] == '\n' || text.at[at - 1] == '"' ||
                      text.at[at - 1] == '\'' || (unsigned char)text.at[at - 1] >= 0x80))
        at--;
    char last = at ? text.at[at - 1] : '.';
    return last == '.' || last == '!' || last == '?' || last == ':' || last == '\0';
}

/* May the word stand before a name at the head of a sentence: "Former Pennsylvania governor Ed Rendell"? END
 * is that of its text. */
static bool may_lead(const struct people *people, struct text word, const char *end)
{
    if (is_capital(word))
        return true;
    switch (vocabulary_class(vocabulary_find(people->words, lexicon_key_within(word, end)))) {
    case QUOTE_WORD_TITLE:
    case QUOTE_WORD_ROLE:
    case QUOTE_WORD_DETERMINER:
    case QUOTE_WORD_POSSESSIVE:
        return true;
    default:
        return false;
    }
}

/* Is the name at AT at the head of a sentence? */
static bool leads(const struct people *people, struct text text, size_t at)
{
    enum { REACH = 6 };
    for (int i = 0; !begins_sentence(text, at); i++) {
        size_t end = at > 0 ? at - 1 : 0, start = end;
        while (start > 0 && is_letter((unsigned char)text.at[start - 1]))
            start--;
        if (i == REACH || start == end || text.at[end] != ' ' ||
            !may_lead(people, text_slice(text, start, end), text.at + text.length))
            return false;
        at = start;
    }
    return true;
}

enum { MOST_WORDS = 8 };

/* Does an apposition follow the name that ends at END: ", 33," or ", a former chairman"? */
static bool has_apposition(struct text text, size_t end)
{
    struct text rest = text_slice(text, end, text.length);
    unsigned char next = rest.length > 2 ? (unsigned char)rest.at[2] : 0;
    return text_starts(rest, ", ") && (next - 0u - '0' < 10u || next - 0u - 'a' < 26u);
}

/* Does the name that ends at END own something: "Trump's"? */
static bool owns(struct text text, size_t end)
{
    if (end && text.at[end - 1] != 's')
        return false;
    return (end >= 2 && memcmp(text.at + end - 2, "'s", 2) == 0) ||
           (end >= 4 && memcmp(text.at + end - 4, "’s", 4) == 0);
}

/* Does no other part of a name stand behind a word, whose end is here? Three bytes are read. */
static bool ends_name(const char *behind)
{
    if (*behind == '\'' || *behind == '-')
        return false;
    behind += *behind == '.';
    behind += *behind == ' ';
    return (unsigned char)*behind < 0x80 && !text_ascii_upper(*behind);
}

/* Has somebody who is known a surname with this key? */
static bool is_borne(const struct people *people, struct lexicon_key surname)
{
    const struct person *person = *family_of(people, surname);
    while (person && !is_same_key(person->surname, surname))
        person = person->relative;
    return person;
}

/* A lone word of ASCII letters, behind which no other part of a name stands, is nobody's where nobody known
 * bears it as a surname: that is most of them, and saves the look-up. Its length; 0: it needs a closer look.
 */
static size_t skip_stranger(const struct people *people, struct text text, size_t at)
{
    enum { BEHIND = 3 };
    if (text.length - at < LETTERS_COUNTED + BEHIND)
        return 0;
    const char *word = text.at + at;
    size_t letters = count_letters(word);
    if (!letters || letters == LETTERS_COUNTED || !ends_name(word + letters))
        return 0;
    return is_borne(people, lexicon_key_letters(word, letters)) ? 0 : letters;
}

void people_see(struct people *people, struct text paragraph, size_t from, size_t to, const char *end)
{
    struct name_word words[MOST_WORDS];
    struct text text = text_slice(paragraph, 0, to);
    struct blocks blocks = block_open(text, from, end);
    size_t length;
    for (size_t at = from; (at = next_capital(&blocks, at)) < text.length; at += length ? length : 1) {
        length = skip_stranger(people, text, at);
        if (length)
            continue;
        size_t count = take_words(people, text_slice(text, at, text.length), words, MOST_WORDS, &length),
               first = 0;
        while (first < count && !is_plain(&words[first]) && words[first].class != QUOTE_WORD_TITLE)
            first++; /* "But Smith" */
        bool sure = first + 2 <= count && has_apposition(paragraph, at + length) && leads(people, text, at);
        struct person *person = first < count ? person_of(people, words + first, count - first, sure) : NULL;
        if (!person || owns(text, at + length))
            continue;
        see(people, person);
        if (leads(people, text, at))
            person->led = people->clock;
    }
}

/* Does the person's name begin with the word, and go on? */
static bool begins_with(const struct people *people, const struct person *person, struct text word)
{
    struct text name = people_name(people, person);
    return name.length > word.length && name.at[word.length] == ' ' &&
           text_equal(text_slice(name, 0, word.length), word);
}

/* The person seen last whose first word it is, as in "Xi" of Xi Jinping; a given name tells too little. Among
 * those not seen yet the last is the newest. */
static struct person *find_first(const struct people *people, const struct name_word *word)
{
    struct person *best = NULL;
    for (size_t i = 0; i < people->count && !word->given; i++) {
        struct person *person = &people->all[i];
        if (people->initials[i] == *word->text.at && begins_with(people, person, word->text) &&
            (!best || person->seen >= best->seen))
            best = person;
    }
    return best;
}

const struct person *people_known(const struct people *people, struct text name)
{
    struct name_word words[MOST_WORDS];
    size_t length, count = take_words(people, name, words, MOST_WORDS, &length),
                   first = skip_titles(words, count);
    if (!count)
        return NULL;
    const char *start = words[first].text.at;
    struct text full = {start, (size_t)(words[count - 1].text.at + words[count - 1].text.length - start)};
    const struct person *person = count > first + 1 ? find_full(people, full, &words[count - 1])
                                                    : find_surname(people, &words[count - 1]);
    return person || count > first + 1 ? person : find_first(people, &words[first]);
}

const struct person *people_speak(struct people *people, struct text name, struct text about)
{
    struct name_word words[MOST_WORDS];
    size_t length, count = take_words(people, name, words, MOST_WORDS, &length);
    bool alone = count == 1 && !find_surname(people, &words[0]);
    struct person *person = alone ? find_first(people, &words[0]) : NULL;
    if (!person && count && length + 1 >= name.length)
        person = person_of(people, words, count, true);
    if (!person)
        return NULL;
    see(people, person);
    person->spoke = people->clock;
    person->stranger = false;
    if (about.length && !person->about_length) {
        person->about_at = people->bytes.length;
        person->about_length = about.length;
        buffer_add(&people->bytes, about);
    }
    return person;
}

enum { ACTIVE = 30, UNKNOWN = 1 };

/* How lately they were named. Who began a sentence, or spoke, is meant before those who were only named; a
 * gender that is known tells only between two who are as likely. */
static size_t salience(const struct person *person, int gender)
{
    size_t latest = person->spoke > person->led ? person->spoke : person->led, score = person->seen + UNKNOWN;
    if (person->stranger || (person->gender && person->gender != gender))
        return 0;
    if (latest && latest + UNKNOWN + ACTIVE > score)
        score = latest + UNKNOWN + ACTIVE;
    return score - (person->gender ? 0 : UNKNOWN);
}

/* From the newest on, up to those who were seen so long ago that they can't be the best; of two the first. */
const struct person *people_pronoun(const struct people *people, int gender)
{
    const struct person *best = NULL;
    size_t most = 0;
    for (const struct person *person = people->newest; person && person->seen + UNKNOWN + ACTIVE >= most;
         person = person->older) {
        size_t score = salience(person, gender);
        if (score > most || (score == most && best && person < best)) {
            best = person;
            most = score;
        }
    }
    return best;
}

void people_tell(struct people *people, const struct person *person, int gender)
{
    people->all[person - people->all].gender = gender;
}

#include "lib/quote/people.h"

#include "lib/quote/block.h"
#include "lib/quote/noun.h"
#include "lib/quote/roster.h"

enum { MOST_WORDS = 8 };

/* What words tell of the person whose name they are. */
struct told {
    struct text name; /* without titles and suffixes */
    const struct name_word *surname;
    bool alone; /* the surname is all of it */
    bool sure;  /* a title or a given name makes it a person's */
    int gender;
};

/* The words [FIRST, AFTER) as they stand, with the particles before them. */
static struct text joined(const struct name_word *words, size_t first, size_t after)
{
    const char *start = words[first].text.at - words[first].lead;
    return (struct text){start, (size_t)(words[after - 1].text.at + words[after - 1].text.length - start)};
}

/* Behind the particles and articles that a name begins with: "Von der Leyen", "De Niro", "Le Goff". */
static size_t skip_leading(const struct name_word *words, size_t first, size_t after)
{
    while (first + 1 < after && !words[first].given &&
           (words[first].class == QUOTE_WORD_PARTICLE ||
            vocabulary_is_name_article(words[first].class, words[first].text)))
        first++;
    return first;
}

/* False where the words are nobody's name. */
static bool read_told(const struct name_word *words, size_t count, struct told *told)
{
    size_t first = name_skip_titles(words, count), after = count;
    while (after > first + 1 && words[after - 1].class == QUOTE_WORD_SUFFIX)
        after--;
    if (first == after || !name_is_plain(&words[after - 1]))
        return false;
    struct text name = joined(words, first, after);
    int title = first ? words[first - 1].gender : GENDER_NONE;
    bool titled = first;
    first = skip_leading(words, first, after);
    size_t called = first; /* behind initials: "J. Paul", "P.C. Louise" */
    while (called + 1 < after && words[called].text.length == 1)
        called++;
    bool alone = after == first + 1, given = words[called].given && called + 1 < after;
    *told = (struct told){.name = name,
                          .surname = &words[after - 1],
                          .alone = alone,
                          .sure = titled || given,
                          .gender = title   ? title
                                    : given ? words[called].gender
                                            : GENDER_NONE};
    return told->name.length <= LONGEST_SOURCE;
}

/* Who is known by this name, or was by its surname alone until now; NULL: nobody. */
static struct person *find_told(struct people *people, const struct told *told)
{
    if (!roster_is_borne(people, told->surname->key)) /* as of most names */
        return NULL;
    struct person *known = told->alone ? NULL : roster_find_full(people, told->name, told->surname);
    if (known)
        return known;
    known = roster_find_surname(people, told->surname, told->gender);
    if (told->alone || !known)
        return known;
    if (!known->alone)
        return NULL;
    roster_lengthen(people, known, told->name);
    return known;
}

/* Whose name the words are; a new person where SURE that it is one's. NULL: nobody's. */
static struct person *person_of(struct people *people, const struct name_word *words, size_t count, bool sure)
{
    struct told told;
    if (!read_told(words, count, &told))
        return NULL;
    struct person *person = find_told(people, &told);
    sure |= told.sure;
    if (!person && told.alone && !sure)
        return NULL;
    if (!person) {
        person = roster_add(people, told.name, told.surname, told.gender);
        person->stranger = true;
        person->alone = told.alone;
    }
    if (!person->gender)
        person->gender = told.gender;
    if (sure)
        person->stranger = false;
    return person;
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
        if (from >= text.length || from == 0 || !spelling_is_letter((unsigned char)text.at[from - 1]))
            return from < text.length ? from : text.length;
    }
}

/* Does no other part of a name stand behind a word, whose end is here? Five bytes are read. */
static bool ends_name(const char *behind)
{
    if (*behind == '\'' || *behind == '-')
        return false;
    behind += *behind == '.';
    behind += *behind == ' ';
    return (unsigned char)*behind < 0x80 && !text_ascii_upper(*behind) && !vocabulary_may_join(behind);
}

/* A lone word of ASCII letters, behind which no other part of a name stands, is nobody's where nobody known
 * bears it as a surname: that is most of them, and saves the look-up. Its length; 0: it needs a closer look.
 */
static size_t skip_stranger(const struct people *people, struct text text, size_t at)
{
    enum { BEHIND = 5 };
    if (text.length - at < LETTERS_COUNTED + BEHIND)
        return 0;
    const char *word = text.at + at;
    size_t letters = count_letters(word);
    if (!letters || letters == LETTERS_COUNTED || !ends_name(word + letters))
        return 0;
    return roster_is_borne(people, lexicon_key_letters(word, letters)) ? 0 : letters;
}

/* Is the name at AT looked at more closely, whether it leads its sentence? Of the many that may be no
 * person's only those that begin it, or stand behind a comma. */
static bool may_lead(const struct person *person, struct text text, size_t at)
{
    return !person->stranger || at < 2 || !text_ascii_letter((unsigned char)text.at[at - 2]);
}

/* The person is named at AT. */
static void see_person(struct people *people, struct person *person, struct text text, size_t at)
{
    if (person->stranger && !person->seen && name_follows_role(people->words, text, at))
        person->stranger = false;
    roster_see(people, person);
    if (may_lead(person, text, at) && name_leads(people->words, text, at))
        person->led = people->clock;
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
        size_t count =
                   name_words(people->words, text_slice(text, at, text.length), words, MOST_WORDS, &length),
               first = 0;
        while (first < count && !name_is_plain(&words[first]) && words[first].class != QUOTE_WORD_TITLE)
            first++; /* "But Smith" */
        bool sure = first + 2 <= count && name_has_apposition(paragraph, at + length) &&
                    name_leads(people->words, text, at);
        struct person *person = first < count ? person_of(people, words + first, count - first, sure) : NULL;
        if (person && !name_owner(text_slice(text, 0, at + length)))
            see_person(people, person, text, at);
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
    size_t length, count = name_words(people->words, name, words, MOST_WORDS, &length),
                   first = name_skip_titles(words, count);
    if (!count)
        return NULL;
    size_t proper = skip_leading(words, first, count);
    if (count > proper + 1)
        return roster_find_full(people, joined(words, first, count), &words[count - 1]);
    const struct person *person =
        roster_find_surname(people, &words[proper], first ? words[first - 1].gender : GENDER_NONE);
    return person ? person : find_first(people, &words[proper]);
}

const struct person *people_speak(struct people *people, struct text name, struct text about)
{
    struct name_word words[MOST_WORDS];
    size_t length, count = name_words(people->words, name, words, MOST_WORDS, &length);
    bool alone = count == 1 && !roster_find_surname(people, &words[0], GENDER_NONE);
    struct person *person = alone ? find_first(people, &words[0]) : NULL;
    if (!person && count && length + 1 >= name.length)
        person = person_of(people, words, count, true);
    if (!person)
        return NULL;
    roster_see(people, person);
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
 * gender that is known tells only between two who are as likely. Who may be no person is meant if nobody else
 * can be, and if a sentence began with the name. */
static size_t salience(const struct person *person, int gender)
{
    size_t latest = person->spoke > person->led ? person->spoke : person->led, score = person->seen + UNKNOWN;
    if ((person->stranger && !person->led) || (person->gender && person->gender != gender))
        return 0;
    if (latest && latest + UNKNOWN + ACTIVE > score)
        score = latest + UNKNOWN + ACTIVE;
    return person->stranger ? 1 : score - (person->gender ? 0 : UNKNOWN);
}

/* From the newest on, up to those who were seen so long ago that they can't be the best; of two the newer,
 * but whoever is known in full before a mere surname. */
const struct person *people_pronoun(const struct people *people, int gender)
{
    const struct person *best = NULL;
    size_t most = 0;
    for (const struct person *person = people->newest; person && person->seen + UNKNOWN + ACTIVE >= most;
         person = person->older) {
        size_t score = salience(person, gender);
        if (score > most || (score && score == most && best->alone)) {
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

#include "lib/quote/name.h"

#include "lib/bytes.h"

/* Behind the ASCII letters at FROM, or some of them. */
static size_t skip_letters(struct text text, size_t from)
{
    if (text.length - from >= LETTERS_COUNTED)
        return from + count_letters(text.at + from);
    while (from < text.length && text_ascii_letter(text.at[from]))
        from++;
    return from;
}

static size_t word_length(struct text text)
{
    for (size_t length = 0;;) {
        length = skip_letters(text, length);
        if (length == text.length)
            return length;
        unsigned char byte = (unsigned char)text.at[length];
        size_t joined = spelling_joiner(text, length);
        bool inside = spelling_is_letter(byte) || (byte & 0xC0) == 0x80;
        if (!joined && (!inside || byte == 0xE2)) /* punctuation */
            return length;
        length += joined ? joined : 1;
    }
}

/* A word with this key, of which the vocabulary says what it FOUND. */
static struct name_word read_word(struct text word, struct lexicon_key key, uint32_t found)
{
    enum quote_word class = vocabulary_class(found);
    int given = (int)vocabulary_given(found);
    int gender = given ? given : class == QUOTE_WORD_TITLE ? (int)(found & 3) : GENDER_NONE;
    return (struct name_word){word, key, class, gender, given, 0};
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
static struct name_word take_word(const struct vocabulary *vocabulary, struct text text, size_t at,
                                  size_t *length)
{
    const char *end = text.at + text.length;
    struct text word = {text.at + at, plain_length(text, at)};
    *length = word.length;
    if (word.length) {
        struct lexicon_key key = lexicon_key_letters(word.at, word.length);
        return read_word(word, key, vocabulary_find(vocabulary, key));
    }
    word.length = *length = word_length(text_slice(text, at, text.length));
    word.length -= name_owner(word);
    struct lexicon_key key = lexicon_key_within(word, end);
    bool odd = (unsigned char)*word.at >= 0x80;
    return read_word(word, key,
                     odd ? vocabulary_find_odd(vocabulary, word) : vocabulary_find(vocabulary, key));
}

/* Behind the particles at AT, where a capital follows them: "van der Schaaf", "al-Tariqi"; else AT. */
static size_t skip_particles(const struct vocabulary *vocabulary, struct text text, size_t at)
{
    enum { MOST = 3 };
    size_t from = at;
    for (int i = 0; i < MOST && at < text.length; i++) {
        char tail[LETTERS_COUNTED + 1];
        const char *word = spelling_ahead(text, at, tail);
        if (!vocabulary_may_join(word))
            break;
        size_t length = count_letters(word);
        if (word[length] == '-')
            return spelling_article(text_slice(text, at, text.length)) ? at + length + 1 : from;
        uint32_t found = vocabulary_find(vocabulary, lexicon_key_letters(word, length));
        if (word[length] != ' ' || vocabulary_class(found) != QUOTE_WORD_PARTICLE)
            return from;
        at += length + 1;
    }
    return spelling_is_capital(text_slice(text, at, text.length)) ? at : from;
}

size_t name_words(const struct vocabulary *vocabulary, struct text text, struct name_word *words, size_t most,
                  size_t *length)
{
    enum { LEAST = 4 /* bytes of a particle and a name */ };
    size_t count = 0, at = 0, whole;
    for (*length = 0; count < most; count++) {
        size_t from = at;
        bool plain = text_ascii_upper(text_byte(text, at)); /* as of most names */
        if (!plain && !spelling_is_capital(text_slice(text, at, text.length))) {
            if (text.length - at < LEAST || !vocabulary_may_join(text.at + at) ||
                (from = skip_particles(vocabulary, text, at)) == at)
                return count;
        }
        words[count] = take_word(vocabulary, text, from, &whole);
        words[count].lead = (unsigned char)(from - at);
        at = from + whole;
        *length = at;
        at +=
            at < text.length && text.at[at] == '.' && (whole <= 2 || words[count].class == QUOTE_WORD_TITLE);
        at += at < text.length && text.at[at] == ' ';
        if (words[count].text.length < whole || at == *length)
            return count + 1;
    }
    return count;
}

size_t name_skip_titles(const struct name_word *words, size_t count)
{
    size_t first = 0;
    for (size_t i = 0; i + 1 < count; i++)
        if (vocabulary_is_title(words[i].class, words[i].given))
            first = i + 1;
    return first;
}

/* Does a sentence begin at AT, but for white space, quotation marks and what is not ASCII, in reach? */
static inline bool begins_sentence(struct text text, size_t at)
{
    enum { REACH = 64 };
    size_t stop = at > REACH ? at - REACH : 0;
    while (at > stop && (text_ascii_space(text.at[at - 1]) || text.at[at - 1] == '"' ||
                         text.at[at - 1] == '\'' || (unsigned char)text.at[at - 1] >= 0x80))
        at--;
    char last = at ? text.at[at - 1] : '.';
    return last == '.' || last == '!' || last == '?' || last == ':' || last == '\0';
}

/* What the word may be before a name that leads its sentence. END is that of its text. */
enum lead {
    LEAD_NONE,
    LEAD_WORD,        /* within its phrase, or before a comma: "The former governor Ed Rendell" */
    LEAD_CIRCUMSTANCE /* before a comma: "On Thursday, Ed Rendell" */
};

static inline enum lead lead_of(const struct vocabulary *vocabulary, struct text word, const char *end)
{
    uint32_t found = vocabulary_find(vocabulary, lexicon_key_within(word, end));
    switch (vocabulary_class(found)) {
    case QUOTE_WORD_TITLE:
    case QUOTE_WORD_ROLE:
    case QUOTE_WORD_DETERMINER:
    case QUOTE_WORD_POSSESSIVE:
    case QUOTE_WORD_PARTICLE:
        return LEAD_WORD;
    case QUOTE_WORD_PREPOSITION:
    case QUOTE_WORD_SUBORDINATOR:
    case QUOTE_WORD_TIME:
    case QUOTE_WORD_ADVERB:
        return LEAD_CIRCUMSTANCE;
    default:
        return spelling_is_participle(word) && !vocabulary_given(found) ? LEAD_CIRCUMSTANCE : LEAD_NONE;
    }
}

/* The length of what no word begins with at AT, a blank, a quotation mark, the rest of a character; 0: a
 * letter or a digit stands there. */
static size_t gap_length(struct text text, size_t at)
{
    unsigned char byte = (unsigned char)text.at[at];
    if (byte == ' ' || byte == '\'' || (byte & 0xC0) == 0x80)
        return 1;
    return byte == (unsigned char)"’"[0] ? spelling_other(text, at) : spelling_space(text, at);
}

/* Where what ends at the comma at COMMA begins: words and numbers, the first with a capital. COMMA: nothing
 * such does. */
static size_t circumstance_start(struct text text, size_t comma)
{
    enum { REACH = 32 };
    const char *stop = text.at + (comma > REACH ? comma - REACH : 0), *at = text.at + comma;
    while (at > stop && (text_ascii_alphanumeric((unsigned char)at[-1]) || at[-1] == ' ' || at[-1] == '\'' ||
                         (unsigned char)at[-1] >= 0x80))
        at--;
    size_t from = (size_t)(at - text.at);
    for (size_t gap; from < comma && (gap = gap_length(text, from)) > 0; from += gap)
        ;
    return from < comma && spelling_is_capital(text_slice(text, from, text.length)) ? from : comma;
}

/* Does the clause that ends at COMMA begin the sentence, and go on in the name behind it: "On Thursday,",
 * "The mayor,"?
 */
static bool leads_clause(const struct vocabulary *vocabulary, struct text text, size_t comma)
{
    size_t from = circumstance_start(text, comma), after = from;
    while (after < comma && text.at[after] != ' ')
        after++;
    struct text word = text_slice(text, from, after);
    return after > from && begins_sentence(text, from) &&
           (name_owner(word) || lead_of(vocabulary, word, text.at + text.length) != LEAD_NONE);
}

/* The letters of ASCII that a blank at BLANK follows: a word, or what of it stands behind its last other
 * letter. Empty where none does. */
static struct text word_before(struct text text, size_t blank)
{
    size_t start = blank;
    while (start > 0 && spelling_is_letter((unsigned char)text.at[start - 1]))
        start--;
    return text_slice(text, start, blank);
}

bool name_follows_role(const struct vocabulary *vocabulary, struct text text, size_t at)
{
    if (at < 2 || text.at[at - 1] != ' ' || !text_ascii_lower((unsigned char)text.at[at - 2]))
        return false;
    struct text word = word_before(text, at - 1);
    uint32_t found = vocabulary_find(vocabulary, lexicon_key_within(word, text.at + text.length));
    return vocabulary_class(found) == QUOTE_WORD_ROLE && !spelling_is_capital(word);
}

/* Behind the words that may stand before a name in its phrase, back from AT. */
static size_t phrase_start(const struct vocabulary *vocabulary, struct text text, size_t at)
{
    enum { REACH = 6 };
    if (at > 3 && text.at[at - 1] == '-' && spelling_article(text_slice(text, at - 3, text.length)))
        at -= 3;
    for (int i = 0; i < REACH && at > 1 && text.at[at - 1] == ' '; i++) {
        struct text word = word_before(text, at - 1);
        if (!word.length ||
            (!spelling_is_capital(word) && lead_of(vocabulary, word, text.at + text.length) != LEAD_WORD))
            break;
        at -= word.length + 1;
    }
    return at;
}

bool name_leads(const struct vocabulary *vocabulary, struct text text, size_t at)
{
    at = phrase_start(vocabulary, text, at);
    bool comma = at > 1 && text.at[at - 1] == ' ' && text.at[at - 2] == ',';
    return comma ? leads_clause(vocabulary, text, at - 2) : begins_sentence(text, at);
}

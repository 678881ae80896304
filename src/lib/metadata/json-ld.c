#include "lib/metadata/json-ld.h"

#include "lib/metadata/loose.h"
#include "lib/metadata/way.h"
#include "lib/metadata/words.h"

enum {
    DEEPEST = 64,      /* what is nested deeper is stepped over */
    NEXT_ARTICLE = 12, /* what each article behind the first loses */
    ARTICLE_GAINS = 4,
    PAGE_LOSES = 12,
    UNTYPED_LOSES = 16,
    OTHER_LOSES = 40
};

/* An object or array that is open. */
struct frame {
    bool object;
    struct word_entry role;   /* the member of the object around it that it stands under */
    struct word_entry member; /* of an object: whose value comes next */
    bool under_member;        /* such a name was read */
    bool within;              /* an object as good as the one around it */
    bool way;                 /* a step of the way to the page */
    bool of_other;            /* within an author or a publisher */
    uint32_t list;            /* the group of the list around it whose type is not read yet; 0: none */
    enum metadata_type type;
    uint32_t group;   /* of its own facts */
    uint32_t owner;   /* the group that an author's name is counted with */
    size_t first;     /* fact that may be its own */
    struct text name; /* raw */
};

struct reader {
    struct candidates *found;
    struct text rest;
    struct frame frames[DEEPEST + 1]; /* the first stands for the script */
    size_t depth, beyond;             /* beyond: brackets that are open beyond DEEPEST */
    unsigned *articles;
    int steps; /* of the way to the page, so far */
};

static struct frame *top(struct reader *reader)
{
    return &reader->frames[reader->depth];
}

/* What the value that comes next stands under: in an array, what the array does. */
static struct word_entry role_of_next(const struct reader *reader)
{
    const struct frame *frame = &reader->frames[reader->depth];
    return frame->object ? frame->member : frame->role;
}

/* Is it an author or a publisher? */
static bool is_other(const struct frame *frame)
{
    return frame->object &&
           (frame->role.class == METADATA_NAME_AUTHOR || frame->role.class == METADATA_NAME_SITE);
}

static void open_frame(struct reader *reader, bool object)
{
    if (reader->depth == DEEPEST) {
        reader->beyond++;
        return;
    }
    struct word_entry role = role_of_next(reader);
    const struct frame *around = top(reader);
    bool steps = around->object && role.class == METADATA_NAME_STEPS;
    bool within = around->within &&
                  (!around->object || reader->depth == 0 || steps || role.class == METADATA_NAME_WITHIN);
    uint32_t serial = (uint32_t)(reader->rest.at - reader->found->page.at) + 1;
    reader->frames[++reader->depth] = (struct frame){.object = object,
                                                     .role = role,
                                                     .within = within,
                                                     .way = around->way || around->type == METADATA_TYPE_WAY,
                                                     .of_other = around->of_other || is_other(around),
                                                     .list = !steps         ? around->list
                                                             : around->type ? 0
                                                                            : around->group,
                                                     .group = object ? serial : around->group,
                                                     .owner = around->object ? around->group : around->owner,
                                                     .first = reader->found->count};
}

/* What the scores of an object's own facts change by, now that its type is known. */
static int worth_of(struct reader *reader, const struct frame *frame)
{
    switch (frame->type) {
    case METADATA_TYPE_ARTICLE: {
        unsigned before = (*reader->articles)++;
        return ARTICLE_GAINS - NEXT_ARTICLE * (int)(before < 4 ? before : 4) -
               (frame->within ? 0 : UNTYPED_LOSES);
    }
    case METADATA_TYPE_PAGE:
        return -PAGE_LOSES;
    case METADATA_TYPE_SITE: /* only its name tells something */
    case METADATA_TYPE_ORGANIZATION:
    case METADATA_TYPE_PERSON:
    case METADATA_TYPE_WAY:
    case METADATA_TYPE_APART:
        return -100;
    case METADATA_TYPE_OTHER:
        return -OTHER_LOSES;
    default:
        return frame->within ? -UNTYPED_LOSES : -OTHER_LOSES;
    }
}

/* Which fact the name of an object of this type is, and how far it is trusted; METADATA_KEYS: none. */
static enum metadata_key key_of_name(enum metadata_type type, int *trust)
{
    switch (type) {
    case METADATA_TYPE_SITE:
        *trust = 76;
        return METADATA_SITE;
    case METADATA_TYPE_ORGANIZATION:
        *trust = 56;
        return METADATA_SITE;
    case METADATA_TYPE_PERSON:
        *trust = 56;
        return METADATA_AUTHOR;
    case METADATA_TYPE_ARTICLE:
    case METADATA_TYPE_PAGE:
        *trust = 76;
        return METADATA_TITLE;
    default:
        return METADATA_KEYS;
    }
}

/* A step, which is not trusted yet, stays so. */
static void weigh(struct reader *reader, const struct frame *frame)
{
    struct candidates *found = reader->found;
    int worth = worth_of(reader, frame);
    for (size_t i = frame->first; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        if (found->groups[i] == frame->group && fact->score)
            fact->score = fact->score + worth > 0 ? fact->score + worth : 0;
    }
}

/* Is this object an author, a publisher, an image? Its facts are counted with the object around it. */
static bool is_part(const struct frame *frame)
{
    switch (frame->role.class) {
    case METADATA_NAME_AUTHOR:
    case METADATA_NAME_SITE:
    case METADATA_NAME_IMAGE:
    case METADATA_NAME_URL:
    case METADATA_NAME_SECTION:
    case METADATA_NAME_TAG:
        return true;
    default:
        return false;
    }
}

static void add(struct reader *reader, enum metadata_key key, struct text raw, int score, uint32_t group)
{
    struct candidates *found = reader->found;
    size_t before = found->count;
    candidate_add_markup(found, key, loose_text(raw, found->arena), SOURCE_JSON_LD, score, raw);
    if (found->count > before)
        found->groups[before] = group;
}

/* How far the next step of the way to the page is trusted. */
static int trust_step(struct reader *reader)
{
    reader->steps += reader->steps < WAY_MOST_STEPS;
    return WAY_STEP + reader->steps;
}

static void add_own_name(struct reader *reader, const struct frame *frame)
{
    int trust = 0;
    enum metadata_key key = key_of_name(frame->type, &trust);
    if (frame->way || frame->list) {
        key = METADATA_SECTION;
        trust = frame->way ? trust_step(reader) : 0;
    }
    if (frame->name.length && key != METADATA_KEYS)
        add(reader, key, frame->name, trust, frame->list ? frame->list : frame->group);
}

/* Trusts the steps of a way whose type was read behind them. */
static void trust_steps(struct reader *reader, const struct frame *way)
{
    struct candidates *found = reader->found;
    for (size_t i = way->first; i < found->count; i++)
        if (found->groups[i] == way->group && found->at[i].key == METADATA_SECTION)
            found->at[i].score = trust_step(reader);
}

static void close_frame(struct reader *reader)
{
    if (reader->beyond) {
        reader->beyond--;
        return;
    }
    if (reader->depth == 0)
        return;
    const struct frame *frame = top(reader);
    if (frame->object && !is_part(frame)) {
        bool titled = frame->type == METADATA_TYPE_ARTICLE || frame->type == METADATA_TYPE_PAGE;
        if (titled) /* its name is weighed, too */
            add_own_name(reader, frame);
        weigh(reader, frame);
        if (!titled)
            add_own_name(reader, frame);
    }
    if (frame->type == METADATA_TYPE_WAY) {
        trust_steps(reader, frame);
        reader->steps = 0;
    }
    reader->depth--;
    top(reader)->under_member = false;
}

/* How far an entry is trusted in the object: an address or a picture within an author or a publisher is none
 * of the page's, and only tells a host. */
static int trust_in(const struct frame *object, struct word_entry entry)
{
    return object->of_other && words_is_address(entry) ? 0 : entry.trust;
}

/* A member of an object that is the author (or publisher ...) of another. */
static void read_part(struct reader *reader, const struct frame *frame, struct text raw)
{
    struct word_entry role = frame->role, member = frame->member;
    if (member.class == METADATA_NAME_AUTHOR_ROLE)
        add(reader, METADATA_AUTHOR_ROLE, raw, member.trust, frame->owner);
    else if (words_is_address(role)
                 ? member.class == METADATA_NAME_URL && (member.trust > 50 || role.class == METADATA_NAME_URL)
                 : member.class == METADATA_NAME_NAME)
        add(reader, (enum metadata_key)(role.class - 1), raw, trust_in(frame, role), frame->owner);
}

static void read_value(struct reader *reader, struct text raw)
{
    struct frame *frame = top(reader);
    const struct frame *object = frame->object || reader->depth == 0 ? frame : frame - 1;
    struct word_entry role = role_of_next(reader);
    if (!object->object || reader->beyond)
        return;
    if (role.class == METADATA_NAME_TYPE) {
        enum metadata_type type = words_type(loose_text(raw, reader->found->arena));
        if (type && (!object->type || type == METADATA_TYPE_ARTICLE))
            reader->frames[object - reader->frames].type = type;
    } else if (is_part(object)) {
        read_part(reader, object, raw);
    } else if (role.class == METADATA_NAME_NAME) {
        reader->frames[object - reader->frames].name = raw;
    } else if (role.class && role.class <= METADATA_KEYS) {
        add(reader, (enum metadata_key)(role.class - 1), raw, trust_in(object, role), object->group);
    }
}

static void read_string(struct reader *reader)
{
    struct text raw = loose_string(&reader->rest);
    struct frame *frame = top(reader);
    if (raw.length && frame->object && !frame->under_member && !reader->beyond) {
        frame->member = words_name(text_slice(raw, 1, raw.length - 1));
        frame->under_member = true;
        return;
    }
    if (raw.length > 2)
        read_value(reader, raw);
    frame->under_member = false;
}

/* A number, true, false or null: none tells anything, but for the seconds or milliseconds of a day. */
static void read_scalar(struct reader *reader)
{
    enum { SECONDS = 10, MILLISECONDS = 13 /* digits */ };
    int role = role_of_next(reader).class;
    bool day = role == METADATA_NAME_DATE || role == METADATA_NAME_MODIFIED;
    size_t end = 0, digits = 0;
    while (end < reader->rest.length && !loose_is_space(reader->rest.at[end]) &&
           !memchr(",:}]{[\"", reader->rest.at[end], 7))
        digits += text_ascii_digit(reader->rest.at[end++]);
    if (day && digits == end && (end == SECONDS || end == MILLISECONDS))
        read_value(reader, (struct text){reader->rest.at - 1, end + 1}); /* as behind a quotation mark */
    reader->rest = text_slice(reader->rest, end ? end : 1, reader->rest.length);
}

void json_ld_read(struct candidates *found, struct text script, unsigned *articles)
{
    struct reader reader = {.found = found, .rest = script, .articles = articles};
    reader.frames[0].within = true;
    while (reader.rest.length) {
        char next = reader.rest.at[0];
        if (next == '"') {
            read_string(&reader);
            continue;
        }
        if (next == '{' || next == '[')
            open_frame(&reader, next == '{');
        else if (next == '}' || next == ']')
            close_frame(&reader);
        else if (next == ',' || next == ':')
            top(&reader)->under_member = next == ':';
        else if (!loose_is_space(next)) {
            read_scalar(&reader);
            continue;
        }
        reader.rest = text_slice(reader.rest, 1, reader.rest.length);
    }
    while (reader.depth)
        close_frame(&reader);
}

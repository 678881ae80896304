#include "lib/metadata/way.h"

/* Does the element hold the way? */
static bool is_way(const struct elements_state *state, const struct html_token *tag,
                   const struct attributes *attributes, const struct marks *marks)
{
    struct text type = attributes->itemtype, label = attributes->label;
    return !tag->self_closing && !(tag->flags & ELEMENT_IS_VOID) &&
           (marks->way || (type.length && words_type(type) == METADATA_TYPE_WAY) ||
            (label.length && words_mark(&state->filter, label).class == METADATA_MARK_WAY));
}

static void open(struct elements_state *state, const struct html_token *tag, enum metadata_source source,
                 int score, size_t shown)
{
    capture_open(&state->captures,
                 (struct capture){METADATA_SECTION, source, score, tag->element, 0, shown, tag->text});
}

/* Is a step open? A name within its link, or a link within its name, is the same step. */
static bool is_within_step(const struct captures *captures)
{
    for (size_t i = 0; i < captures->count; i++)
        if (captures->open[i].key == METADATA_SECTION && captures->open[i].source == SOURCE_ANCHOR)
            return true;
    return false;
}

void way_read(struct elements_state *state, const struct html_token *tag, const struct attributes *attributes,
              const struct marks *marks, size_t shown)
{
    enum { WHOLE = 16 };
    bool named = attributes->itemprop.length && attributes_have_word(attributes->itemprop, "name");
    if (!state->way.element && is_way(state, tag, attributes, marks)) {
        state->way = (struct inside){tag->element, 1};
        state->steps = 0;
        open(state, tag, SOURCE_CLASS, WHOLE, shown);
    } else if (state->way.element && (tag->element == ELEMENT_A || named)) {
        state->steps += state->steps < WAY_MOST_STEPS && !is_within_step(&state->captures);
        open(state, tag, SOURCE_ANCHOR, WAY_STEP + (int)state->steps, shown);
    }
}

#include "lib/page/kind.h"

unsigned kind_place(const struct html_token *tag)
{
    switch (tag->element) {
    case ELEMENT_ARTICLE:
        return PLACE_ARTICLE;
    case ELEMENT_MAIN:
        return PLACE_MAIN;
    case ELEMENT_HEADER:
        return PLACE_HEADER;
    case ELEMENT_FOOTER:
        return PLACE_FOOTER;
    case ELEMENT_NAV:
        return PLACE_NAV;
    case ELEMENT_ASIDE:
        return PLACE_ASIDE;
    case ELEMENT_FORM:
        return PLACE_FORM;
    case ELEMENT_FIGURE:
        return PLACE_FIGURE;
    case ELEMENT_TABLE:
        return PLACE_TABLE;
    case ELEMENT_BLOCKQUOTE:
        return PLACE_QUOTE;
    default:
        return tag->flags & ELEMENT_IS_LIST ? PLACE_LIST : 0;
    }
}

/* The kind of a block in this element; its parent's where the element says nothing of it. */
static enum block_kind kind_of(const struct html_token *tag, enum block_kind parent)
{
    switch (tag->element) {
    case ELEMENT_LI:
        return BLOCK_ITEM;
    case ELEMENT_DT:
        return BLOCK_TERM;
    case ELEMENT_DD:
    case ELEMENT_TABLE:
        return BLOCK_TEXT;
    case ELEMENT_FIGCAPTION:
    case ELEMENT_CAPTION:
        return BLOCK_CAPTION;
    case ELEMENT_BLOCKQUOTE:
        return BLOCK_QUOTE;
    case ELEMENT_TD:
    case ELEMENT_TH:
        return BLOCK_ROW;
    case ELEMENT_BUTTON:
    case ELEMENT_LABEL:
    case ELEMENT_LEGEND:
    case ELEMENT_OPTGROUP:
    case ELEMENT_OPTION:
    case ELEMENT_SUMMARY:
        return BLOCK_CONTROL;
    default:
        if (tag->flags & ELEMENT_IS_HEADING)
            return BLOCK_HEADING;
        if (tag->flags & ELEMENT_IS_PRE)
            return BLOCK_PRE;
        return parent == BLOCK_ROW && tag->flags & ELEMENT_IS_BLOCK ? BLOCK_TEXT : parent;
    }
}

void kind_set(struct open_element *item, const struct html_token *tag, const struct open_element *parent)
{
    item->lists = parent->lists + !!(tag->flags & ELEMENT_IS_LIST);
    item->kind = kind_of(tag, parent->kind);
    item->level = item->kind == parent->kind ? parent->level : 0;
    if (tag->element == ELEMENT_LI)
        item->level = item->lists ? item->lists : 1;
    if (tag->flags & ELEMENT_IS_HEADING)
        item->level = html_heading_level(tag);
}

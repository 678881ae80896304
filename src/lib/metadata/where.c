#include "lib/metadata/where.h"

#include "lib/metadata/address.h"
#include "lib/metadata/site.h"

/* Where the page is from: its own address tells best, else that of a picture. */
static struct text find_origin(const struct candidates *found)
{
    for (enum metadata_key key = METADATA_URL; key <= METADATA_IMAGE; key++)
        for (size_t i = 0; i < found->count; i++)
            if (found->at[i].key == key && address_origin(found->at[i].value).length)
                return address_origin(found->at[i].value);
    return (struct text){NULL, 0};
}

static void make_whole(struct candidates *found, struct metadata_fact *fact, struct text origin)
{
    if (text_starts(fact->value, "/"))
        fact->value = candidate_join(found, origin, fact->value);
    bool whole = text_starts_alike(fact->value, "http:") || text_starts_alike(fact->value, "https:");
    if (!whole)
        fact->score = fact->key == METADATA_IMAGE && fact->score > 0 ? 1 : 0;
}

/* What of an address tells one page of a site from another: without scheme, "www." and what follows its path.
 */
static struct text place_of(struct text address)
{
    struct text host = address_host(address);
    struct text place = {host.at, (size_t)(address.at + address.length - host.at)};
    if (!host.length)
        return host;
    place = text_slice(place, 0, text_find_byte(place, '?'));
    place = text_slice(place, 0, text_find_byte(place, '#'));
    return place.length && place.at[place.length - 1] == '/' ? text_slice(place, 0, place.length - 1) : place;
}

static bool agrees(const struct metadata_fact *fact, const struct metadata_fact *other)
{
    return other->key == METADATA_URL && other->source != fact->source && other->score > 0 &&
           text_equal(place_of(other->value), place_of(fact->value));
}

static void add_agreement(struct candidates *found)
{
    enum { AGREES = 5, MOST = 3 };
    for (size_t i = 0; i < found->count; i++) {
        struct metadata_fact *fact = &found->at[i];
        int count = 0;
        if (fact->key != METADATA_URL || fact->score <= 0)
            continue;
        for (size_t j = 0; j < found->count && count < MOST; j++)
            count += agrees(fact, &found->at[j]);
        fact->score += AGREES * count;
    }
}

/* A page that was taken over says which address it was taken from; the name of its site says where it stands
 * now. */
static void add_site(struct candidates *found)
{
    enum { OWN = 12 };
    const struct metadata_fact *site = candidate_best(found, METADATA_SITE);
    for (size_t i = 0; site && i < found->count; i++)
        if (found->at[i].key == METADATA_URL && found->at[i].score > 0 &&
            site_is_host(found, site->value, found->at[i].value))
            found->at[i].score += OWN;
}

void where_settle(struct candidates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (metadata_key_is_address(found->at[i].key) && text_starts(found->at[i].value, "//"))
            found->at[i].value = candidate_join(found, text_of("https:"), found->at[i].value);
    struct text origin = find_origin(found);
    for (size_t i = 0; i < found->count; i++)
        if (metadata_key_is_address(found->at[i].key))
            make_whole(found, &found->at[i], origin);
    add_agreement(found);
    add_site(found);
}

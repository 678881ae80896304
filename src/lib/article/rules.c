#include "lib/article/facts.h"

void article_rules(struct article *article, struct arena *arena)
{
    (void)article;
    (void)arena;
}

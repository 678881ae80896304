#include "lib/filter.h"

int main(int count, char **arguments)
{
    return filter_main(&filter, count, arguments);
}

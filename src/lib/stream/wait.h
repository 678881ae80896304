/* wait: for descriptors that were opened without blocking, which a parent may hand down. */
#ifndef STREAM_WAIT_H
#define STREAM_WAIT_H

#include <errno.h>
#include <poll.h>

/* Returns when FD is ready for EVENT (POLLIN or POLLOUT), or has failed. */
static inline void stream_wait(int fd, short event)
{
    struct pollfd wanted = {fd, event, 0};
    while (poll(&wanted, 1, -1) < 0 && errno == EINTR) {
    }
}

#endif

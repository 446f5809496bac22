// Exchanging two files in one step, which Swift's Glibc module does not show.

#ifndef COPYDESK_EXCHANGE_H
#define COPYDESK_EXCHANGE_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// renameat2 with RENAME_EXCHANGE (Linux 3.15): 0, or -1 with errno.
static inline int copydesk_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

#endif

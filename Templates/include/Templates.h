// The files that the program carries with it: themes and the sample publication, byte for byte.

#ifndef COPYDESK_TEMPLATES_H
#define COPYDESK_TEMPLATES_H

#include <stddef.h>

/// How many files are embedded.
size_t copydesk_embedded_count(void);

/// The path of a file, as `mirror-spectator/theme.yaml`; NULL where `index` is not below the count.
const char *copydesk_embedded_path(size_t index);

/// The bytes of a file, without a terminator; NULL where `index` is not below the count. Never freed.
const unsigned char *copydesk_embedded_bytes(size_t index);

/// How many bytes a file has; 0 where `index` is not below the count.
size_t copydesk_embedded_size(size_t index);

#endif

// The files of the desk in the browser, byte for byte.

#ifndef COPYDESK_PREVIEW_FILES_H
#define COPYDESK_PREVIEW_FILES_H

#include <stddef.h>

/// How many files are embedded.
size_t copydesk_desk_count(void);

/// The name of a file, as `desk.css`; NULL where `index` is not below the count.
const char *copydesk_desk_name(size_t index);

/// The bytes of a file, without a terminator; NULL where `index` is not below the count. Never freed.
const unsigned char *copydesk_desk_bytes(size_t index);

/// How many bytes a file has; 0 where `index` is not below the count.
size_t copydesk_desk_size(size_t index);

#endif

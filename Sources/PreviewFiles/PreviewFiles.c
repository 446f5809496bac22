// Embeds the desk's page, style sheet and JavaScript modules, by C23's #embed (section 6.10.4).

#include "PreviewFiles.h"

// SwiftPM's newest C standard is C17; clang has #embed there as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A zero after the bytes keeps the array legal where a file is empty; it is not counted.
#define END 0

static const unsigned char desk_html[] = {
#embed "desk/desk.html" suffix(, )
    END};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"desk.html", desk_html, sizeof desk_html - 1},
};

size_t copydesk_desk_count(void) { return sizeof files / sizeof files[0]; }

const char *copydesk_desk_name(size_t index) {
  return index < copydesk_desk_count() ? files[index].name : NULL;
}

const unsigned char *copydesk_desk_bytes(size_t index) {
  return index < copydesk_desk_count() ? files[index].bytes : NULL;
}

size_t copydesk_desk_size(size_t index) {
  return index < copydesk_desk_count() ? files[index].size : 0;
}

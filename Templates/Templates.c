// Embeds the themes and the sample publication with C23's #embed (section 6.10.4): the compiler reads them, so a
// changed file is compiled anew, and one binary runs alone.

#include "Templates.h"

// SwiftPM's newest C standard is C17; clang has #embed there as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A zero after the bytes keeps the array legal where a file is empty; it is not counted.
#define END 0

static const unsigned char theme_yaml[] = {
#embed "mirror-spectator/theme.yaml" suffix(, )
    END};
static const unsigned char email_html[] = {
#embed "mirror-spectator/email.html.mustache" suffix(, )
    END};
static const unsigned char email_blocks_html[] = {
#embed "mirror-spectator/email-blocks.html.mustache" suffix(, )
    END};
static const unsigned char web_html[] = {
#embed "mirror-spectator/web.html.mustache" suffix(, )
    END};
static const unsigned char web_blocks_html[] = {
#embed "mirror-spectator/web-blocks.html.mustache" suffix(, )
    END};
static const unsigned char index_html[] = {
#embed "mirror-spectator/index.html.mustache" suffix(, )
    END};
static const unsigned char digest_txt[] = {
#embed "mirror-spectator/digest.txt.mustache" suffix(, )
    END};
static const unsigned char digest_blocks_txt[] = {
#embed "mirror-spectator/digest-blocks.txt.mustache" suffix(, )
    END};
static const unsigned char copydesk_yaml[] = {
#embed "../seeds/copydesk.yaml" suffix(, )
    END};

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"mirror-spectator/theme.yaml", theme_yaml, sizeof theme_yaml - 1},
    {"mirror-spectator/email.html.mustache", email_html, sizeof email_html - 1},
    {"mirror-spectator/email-blocks.html.mustache", email_blocks_html, sizeof email_blocks_html - 1},
    {"mirror-spectator/web.html.mustache", web_html, sizeof web_html - 1},
    {"mirror-spectator/web-blocks.html.mustache", web_blocks_html, sizeof web_blocks_html - 1},
    {"mirror-spectator/index.html.mustache", index_html, sizeof index_html - 1},
    {"mirror-spectator/digest.txt.mustache", digest_txt, sizeof digest_txt - 1},
    {"mirror-spectator/digest-blocks.txt.mustache", digest_blocks_txt, sizeof digest_blocks_txt - 1},
    {"seeds/copydesk.yaml", copydesk_yaml, sizeof copydesk_yaml - 1},
};

size_t copydesk_embedded_count(void) { return sizeof files / sizeof files[0]; }

const char *copydesk_embedded_path(size_t index) {
  return index < copydesk_embedded_count() ? files[index].path : NULL;
}

const unsigned char *copydesk_embedded_bytes(size_t index) {
  return index < copydesk_embedded_count() ? files[index].bytes : NULL;
}

size_t copydesk_embedded_size(size_t index) {
  return index < copydesk_embedded_count() ? files[index].size : 0;
}

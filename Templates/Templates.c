// Embeds the themes, the sample publication and what a new one begins with, by C23's #embed (section 6.10.4): the
// compiler reads them, so a changed file is compiled anew, and one binary runs alone.

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
static const unsigned char plain_theme_yaml[] = {
#embed "../examples/plain/plain/theme.yaml" suffix(, )
    END};
static const unsigned char plain_email_html[] = {
#embed "../examples/plain/plain/email.html.mustache" suffix(, )
    END};
static const unsigned char plain_email_blocks_html[] = {
#embed "../examples/plain/plain/email-blocks.html.mustache" suffix(, )
    END};
static const unsigned char plain_web_html[] = {
#embed "../examples/plain/plain/web.html.mustache" suffix(, )
    END};
static const unsigned char plain_web_blocks_html[] = {
#embed "../examples/plain/plain/web-blocks.html.mustache" suffix(, )
    END};
static const unsigned char plain_index_html[] = {
#embed "../examples/plain/plain/index.html.mustache" suffix(, )
    END};
static const unsigned char plain_digest_txt[] = {
#embed "../examples/plain/plain/digest.txt.mustache" suffix(, )
    END};
static const unsigned char plain_digest_blocks_txt[] = {
#embed "../examples/plain/plain/digest-blocks.txt.mustache" suffix(, )
    END};
static const unsigned char rtl_theme_yaml[] = {
#embed "../examples/right-to-left/right-to-left/theme.yaml" suffix(, )
    END};
static const unsigned char rtl_email_html[] = {
#embed "../examples/right-to-left/right-to-left/email.html.mustache" suffix(, )
    END};
static const unsigned char rtl_email_blocks_html[] = {
#embed "../examples/right-to-left/right-to-left/email-blocks.html.mustache" suffix(, )
    END};
static const unsigned char rtl_web_html[] = {
#embed "../examples/right-to-left/right-to-left/web.html.mustache" suffix(, )
    END};
static const unsigned char rtl_web_blocks_html[] = {
#embed "../examples/right-to-left/right-to-left/web-blocks.html.mustache" suffix(, )
    END};
static const unsigned char rtl_index_html[] = {
#embed "../examples/right-to-left/right-to-left/index.html.mustache" suffix(, )
    END};
static const unsigned char rtl_digest_txt[] = {
#embed "../examples/right-to-left/right-to-left/digest.txt.mustache" suffix(, )
    END};
static const unsigned char rtl_digest_blocks_txt[] = {
#embed "../examples/right-to-left/right-to-left/digest-blocks.txt.mustache" suffix(, )
    END};
static const unsigned char new_copydesk_yaml[] = {
#embed "new/copydesk.yaml" suffix(, )
    END};
static const unsigned char new_bakery_txt[] = {
#embed "new/articles/2026-01-05-bakery.txt" suffix(, )
    END};
static const unsigned char new_budget_txt[] = {
#embed "new/articles/2026-01-06-budget.txt" suffix(, )
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
    {"plain/theme.yaml", plain_theme_yaml, sizeof plain_theme_yaml - 1},
    {"plain/email.html.mustache", plain_email_html, sizeof plain_email_html - 1},
    {"plain/email-blocks.html.mustache", plain_email_blocks_html, sizeof plain_email_blocks_html - 1},
    {"plain/web.html.mustache", plain_web_html, sizeof plain_web_html - 1},
    {"plain/web-blocks.html.mustache", plain_web_blocks_html, sizeof plain_web_blocks_html - 1},
    {"plain/index.html.mustache", plain_index_html, sizeof plain_index_html - 1},
    {"plain/digest.txt.mustache", plain_digest_txt, sizeof plain_digest_txt - 1},
    {"plain/digest-blocks.txt.mustache", plain_digest_blocks_txt, sizeof plain_digest_blocks_txt - 1},
    {"right-to-left/theme.yaml", rtl_theme_yaml, sizeof rtl_theme_yaml - 1},
    {"right-to-left/email.html.mustache", rtl_email_html, sizeof rtl_email_html - 1},
    {"right-to-left/email-blocks.html.mustache", rtl_email_blocks_html, sizeof rtl_email_blocks_html - 1},
    {"right-to-left/web.html.mustache", rtl_web_html, sizeof rtl_web_html - 1},
    {"right-to-left/web-blocks.html.mustache", rtl_web_blocks_html, sizeof rtl_web_blocks_html - 1},
    {"right-to-left/index.html.mustache", rtl_index_html, sizeof rtl_index_html - 1},
    {"right-to-left/digest.txt.mustache", rtl_digest_txt, sizeof rtl_digest_txt - 1},
    {"right-to-left/digest-blocks.txt.mustache", rtl_digest_blocks_txt, sizeof rtl_digest_blocks_txt - 1},
    {"new/copydesk.yaml", new_copydesk_yaml, sizeof new_copydesk_yaml - 1},
    {"new/articles/2026-01-05-bakery.txt", new_bakery_txt, sizeof new_bakery_txt - 1},
    {"new/articles/2026-01-06-budget.txt", new_budget_txt, sizeof new_budget_txt - 1},
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

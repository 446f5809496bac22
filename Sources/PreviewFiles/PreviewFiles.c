// Embeds the desk's page, style sheet and JavaScript modules, by C23's #embed (section 6.10.4).

#include "PreviewFiles.h"

// SwiftPM's newest C standard is C17; clang has #embed there as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A zero after the bytes keeps the array legal where a file is empty; it is not counted.
#define END 0

static const unsigned char desk_html[] = {
#embed "desk/desk.html" suffix(, )
    END};
static const unsigned char desk_css[] = {
#embed "desk/desk.css" suffix(, )
    END};
static const unsigned char icon_svg[] = {
#embed "desk/icon.svg" suffix(, )
    END};
static const unsigned char api_js[] = {
#embed "desk/api.js" suffix(, )
    END};
static const unsigned char desk_js[] = {
#embed "desk/desk.js" suffix(, )
    END};
static const unsigned char dialogs_js[] = {
#embed "desk/dialogs.js" suffix(, )
    END};
static const unsigned char dom_js[] = {
#embed "desk/dom.js" suffix(, )
    END};
static const unsigned char inbox_js[] = {
#embed "desk/inbox.js" suffix(, )
    END};
static const unsigned char markdown_js[] = {
#embed "desk/markdown.js" suffix(, )
    END};
static const unsigned char marks_js[] = {
#embed "desk/marks.js" suffix(, )
    END};
static const unsigned char morph_js[] = {
#embed "desk/morph.js" suffix(, )
    END};
static const unsigned char moving_js[] = {
#embed "desk/moving.js" suffix(, )
    END};
static const unsigned char outline_js[] = {
#embed "desk/outline.js" suffix(, )
    END};
static const unsigned char places_js[] = {
#embed "desk/places.js" suffix(, )
    END};
static const unsigned char side_js[] = {
#embed "desk/side.js" suffix(, )
    END};
static const unsigned char stage_js[] = {
#embed "desk/stage.js" suffix(, )
    END};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"desk.html", desk_html, sizeof desk_html - 1},
    {"desk.css", desk_css, sizeof desk_css - 1},
    {"icon.svg", icon_svg, sizeof icon_svg - 1},
    {"api.js", api_js, sizeof api_js - 1},
    {"desk.js", desk_js, sizeof desk_js - 1},
    {"dialogs.js", dialogs_js, sizeof dialogs_js - 1},
    {"dom.js", dom_js, sizeof dom_js - 1},
    {"inbox.js", inbox_js, sizeof inbox_js - 1},
    {"markdown.js", markdown_js, sizeof markdown_js - 1},
    {"marks.js", marks_js, sizeof marks_js - 1},
    {"morph.js", morph_js, sizeof morph_js - 1},
    {"moving.js", moving_js, sizeof moving_js - 1},
    {"outline.js", outline_js, sizeof outline_js - 1},
    {"places.js", places_js, sizeof places_js - 1},
    {"side.js", side_js, sizeof side_js - 1},
    {"stage.js", stage_js, sizeof stage_js - 1},
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

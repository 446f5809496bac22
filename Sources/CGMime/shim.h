// GMime 3: what messages need of it, its casts done, so that callers have one type of object.
#include <gmime/gmime.h>
#include <string.h>

// A part of text; NULL where memory runs out. The bytes are copied.
static inline GMimeObject *copydesk_part(const char *subtype, const char *bytes, size_t count, int base64) {
  GMimePart *part = g_mime_part_new_with_type("text", subtype);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_object_unref(stream);
  g_mime_part_set_content(part, content);
  g_object_unref(content);
  g_mime_part_set_content_encoding(
      part, base64 ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  g_mime_object_set_content_type_parameter((GMimeObject *)part, "charset", "utf-8");
  return (GMimeObject *)part;
}

static inline void copydesk_free(GMimeObject *object) { g_object_unref(object); }

// A message around two parts, which it takes.
static inline GMimeObject *copydesk_message(const char *boundary, GMimeObject *plain, GMimeObject *html) {
  GMimeMultipart *both = g_mime_multipart_new_with_subtype("alternative");
  g_mime_multipart_set_boundary(both, boundary);
  g_mime_multipart_add(both, plain);
  g_mime_multipart_add(both, html);
  g_object_unref(plain);
  g_object_unref(html);
  GMimeMessage *message = g_mime_message_new(FALSE);
  g_mime_message_set_mime_part(message, (GMimeObject *)both);
  g_object_unref(both);
  return (GMimeObject *)message;
}

static inline void copydesk_add_address(
    GMimeObject *message, GMimeAddressType type, const char *name, const char *address) {
  g_mime_message_add_mailbox((GMimeMessage *)message, type, name, address);
}

static inline void copydesk_set_subject(GMimeObject *message, const char *subject) {
  g_mime_message_set_subject((GMimeMessage *)message, subject, "utf-8");
}

static inline void copydesk_set_date(GMimeObject *message, gint64 seconds) {
  GDateTime *date = g_date_time_new_from_unix_utc(seconds);
  if (!date) return;
  g_mime_message_set_date((GMimeMessage *)message, date);
  g_date_time_unref(date);
}

static inline void copydesk_set_id(GMimeObject *message, const char *id) {
  g_mime_message_set_message_id((GMimeMessage *)message, id);
}

static inline void copydesk_set_field(GMimeObject *message, const char *name, const char *value) {
  g_mime_object_set_header(message, name, value, "utf-8");
}

// The message with CRLF at the end of each line; freed by g_byte_array_unref.
static inline GByteArray *copydesk_written(GMimeObject *message) {
  GMimeFormatOptions *options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
  g_mime_object_write_to_stream(message, options, stream);
  g_object_unref(stream);
  g_mime_format_options_free(options);
  return bytes;
}

// A message as it was read; NULL where there is none.
static inline GMimeObject *copydesk_read(const char *bytes, size_t count) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  return (GMimeObject *)message;
}

static inline int copydesk_field_count(GMimeObject *object) {
  return g_mime_header_list_get_count(g_mime_object_get_header_list(object));
}

static inline const char *copydesk_field_name(GMimeObject *object, int index) {
  return g_mime_header_get_name(g_mime_header_list_get_header_at(g_mime_object_get_header_list(object), index));
}

static inline const char *copydesk_field_value(GMimeObject *object, int index) {
  return g_mime_header_get_value(g_mime_header_list_get_header_at(g_mime_object_get_header_list(object), index));
}

static inline gint64 copydesk_field_offset(GMimeObject *object, int index) {
  return g_mime_header_get_offset(g_mime_header_list_get_header_at(g_mime_object_get_header_list(object), index));
}

static inline GMimePartIter *copydesk_parts(GMimeObject *message) { return g_mime_part_iter_new(message); }

// "text/html" and so on; freed by g_free.
static inline char *copydesk_type(GMimeObject *object) {
  GMimeContentType *type = g_mime_object_get_content_type(object);
  return type ? g_mime_content_type_get_mime_type(type) : NULL;
}

// The body of a message; NULL where it has none.
static inline GMimeObject *copydesk_body(GMimeObject *message) {
  return g_mime_message_get_mime_part((GMimeMessage *)message);
}

static inline const char *copydesk_charset(GMimeObject *object) {
  return g_mime_object_get_content_type_parameter(object, "charset");
}

static inline int copydesk_is_text(GMimeObject *object) { return GMIME_IS_TEXT_PART(object); }
static inline int copydesk_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }

// The text of a part in UTF-8; freed by g_free.
static inline char *copydesk_text(GMimeObject *object) { return g_mime_text_part_get_text((GMimeTextPart *)object); }

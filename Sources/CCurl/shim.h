// libcurl: its variadic setters with the type of their argument, and a socket's address without a union.
#include <curl/curl.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

static inline CURLcode copydesk_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode copydesk_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode copydesk_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode copydesk_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode copydesk_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*copydesk_data)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode copydesk_set_data(CURL *handle, CURLoption option, copydesk_data value) {
  return curl_easy_setopt(handle, option, value);
}

// Asked with the family (AF_INET, AF_INET6) and the bytes of an address; 0 refuses the connection.
typedef int (*copydesk_allows)(void *context, int family, const unsigned char *bytes, int count, int port);

struct copydesk_gate {
  copydesk_allows allows;
  void *context;
};

static inline curl_socket_t copydesk_open(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  struct copydesk_gate *gate = context;
  (void)purpose;
  int allowed = 0;
  if (address->family == AF_INET) {
    struct sockaddr_in in;
    memcpy(&in, &address->addr, sizeof in);
    allowed = gate->allows(gate->context, AF_INET, (const unsigned char *)&in.sin_addr, 4, ntohs(in.sin_port));
  } else if (address->family == AF_INET6) {
    // curl_sockaddr ends in room for any address, though its member is the short one.
    struct sockaddr_in6 in;
    memcpy(&in, (const char *)&address->addr, sizeof in);
    allowed = gate->allows(gate->context, AF_INET6, (const unsigned char *)&in.sin6_addr, 16, ntohs(in.sin6_port));
  }
  if (!allowed) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline void copydesk_set_gate(CURL *handle, struct copydesk_gate *gate) {
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, copydesk_open);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, gate);
}

static inline long copydesk_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

static inline const char *copydesk_address(CURL *handle) {
  char *address = NULL;
  curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &address);
  return address;
}

// The next transfer that has ended: its handle, with its result; NULL where none has.
static inline CURL *copydesk_ended(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

static inline void copydesk_set_connections(CURLM *multi, long all, long host) {
  curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, all);
  curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, host);
}

typedef int (*copydesk_trace)(CURL *handle, curl_infotype type, char *bytes, size_t count, void *context);

// What is said on the connection is told: commands, replies, and the text of the handshake.
static inline void copydesk_set_trace(CURL *handle, copydesk_trace trace, void *context) {
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, trace);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

// What is handed over by a request; it is copied.
static inline void copydesk_set_content(CURL *handle, const unsigned char *bytes, size_t count) {
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, count ? (const void *)bytes : (const void *)"");
}

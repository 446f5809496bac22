// libcmark 0.30: the CommonMark reference implementation in C.
#include <cmark.h>

// libcmark 0.30: the CommonMark reference implementation in C.
#include <stdlib.h>
#include <cmark.h>

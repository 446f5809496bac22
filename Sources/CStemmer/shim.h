// libstemmer: the Snowball stemmers in C.
#include <stdlib.h>
#include <libstemmer.h>

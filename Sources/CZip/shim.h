// libzip: archives in memory.
#include <zip.h>

// uchardet: Mozilla's detector of character sets.
#include <uchardet/uchardet.h>

// The C interface of libzip.
#include <zip.h>

// The C interface of libgd and of the zlib that libgd itself links.
#include <gd.h>
#include <zlib.h>

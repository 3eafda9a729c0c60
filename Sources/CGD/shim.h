// The C interface of libgd, and of the zlib and FreeType that libgd itself links.
#include <gd.h>
#include <zlib.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#ifdef __linux__
// The settings of glibc's allocator, for pictures whose rows libgd allocates one by one.
#include <malloc.h>
#endif

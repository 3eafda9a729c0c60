// The C interface of libgd, and of the zlib and FreeType that libgd itself links.
#include <gd.h>
#include <zlib.h>
#include <ft2build.h>
#include FT_FREETYPE_H

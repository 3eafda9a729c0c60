// The C interface of libdeflate, a compressor of whole buffers.
#include <libdeflate.h>

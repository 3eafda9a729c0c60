// The C interface of libzip, whose library is opened only when an archive is read: linked, it and the
// cryptography that it brings would make every start of the program some milliseconds slower.
#include <dlfcn.h>
#include <stddef.h>
#include <zip.h>

/// The functions of libzip that are used.
struct zip_library {
  __typeof__(zip_error_init) *_Nonnull error_init;
  __typeof__(zip_error_fini) *_Nonnull error_fini;
  __typeof__(zip_error_strerror) *_Nonnull error_strerror;
  __typeof__(zip_source_buffer_create) *_Nonnull source_buffer_create;
  __typeof__(zip_source_free) *_Nonnull source_free;
  __typeof__(zip_open_from_source) *_Nonnull open_from_source;
  __typeof__(zip_discard) *_Nonnull discard;
  __typeof__(zip_get_num_entries) *_Nonnull get_num_entries;
  __typeof__(zip_stat_init) *_Nonnull stat_init;
  __typeof__(zip_stat_index) *_Nonnull stat_index;
  __typeof__(zip_strerror) *_Nonnull strerror;
  __typeof__(zip_fopen_index) *_Nonnull fopen_index;
  __typeof__(zip_fread) *_Nonnull fread;
  __typeof__(zip_fclose) *_Nonnull fclose;
  __typeof__(zip_file_get_external_attributes) *_Nonnull file_get_external_attributes;
};

/// Opens the library and returns its functions, or nothing where it is not installed.
static inline const struct zip_library *_Nullable zip_library_open(void) {
  static const char *const names[] = {
      "libzip.so.4", "libzip.so.5", "libzip.so", "libzip.5.dylib", "libzip.dylib",
      "/opt/homebrew/lib/libzip.dylib"};
  static struct zip_library library;
  void *handle = NULL;
  for (size_t index = 0; handle == NULL && index < sizeof names / sizeof *names; index++) {
    handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) return NULL;
#define ZIP_LIBRARY_FIND(name)                                    \
  library.name = (__typeof__(library.name))dlsym(handle, "zip_" #name); \
  if ((void *)library.name == NULL) return NULL;
  ZIP_LIBRARY_FIND(error_init)
  ZIP_LIBRARY_FIND(error_fini)
  ZIP_LIBRARY_FIND(error_strerror)
  ZIP_LIBRARY_FIND(source_buffer_create)
  ZIP_LIBRARY_FIND(source_free)
  ZIP_LIBRARY_FIND(open_from_source)
  ZIP_LIBRARY_FIND(discard)
  ZIP_LIBRARY_FIND(get_num_entries)
  ZIP_LIBRARY_FIND(stat_init)
  ZIP_LIBRARY_FIND(stat_index)
  ZIP_LIBRARY_FIND(strerror)
  ZIP_LIBRARY_FIND(fopen_index)
  ZIP_LIBRARY_FIND(fread)
  ZIP_LIBRARY_FIND(fclose)
  ZIP_LIBRARY_FIND(file_get_external_attributes)
#undef ZIP_LIBRARY_FIND
  return &library;
}

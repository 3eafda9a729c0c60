import CGD

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A font file that FreeType reads in pieces, as it needs them for a look at names and characters.
///
/// FreeType's own way maps the file into memory, and a mapped file that somebody cuts short ends the program. Here it
/// is a reading that fails.
struct FontStream: ~Copyable {
  private let descriptor: Int32
  private let size: Int

  /// Opens a file.
  ///
  /// - Throws: `FontFileError.notAFont` for what cannot be read, is no file or is larger than a font may be.
  init(path: String) throws(FontFileError) {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .notAFont }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= FontBytes.limit
    else {
      close(descriptor)
      throw .notAFont
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Opens the font, and closes it after a look at it.
  func withFace<Result>(_ look: (FT_Face) -> Result) throws(FontFileError) -> Result {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { throw .notStarted }
    // The library closes its font.
    defer { FT_Done_FreeType(library) }
    var stream = record()
    return try withUnsafeMutablePointer(to: &stream) { stream throws(FontFileError) in
      var arguments = FT_Open_Args()
      arguments.flags = FT_UInt(FT_OPEN_STREAM)
      arguments.stream = stream
      var opened: FT_Face?
      guard FT_Open_Face(library, &arguments, 0, &opened) == 0, let face = opened else {
        throw .notAFont
      }
      defer { FT_Done_Face(face) }
      guard face.pointee.units_per_EM > 0, FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0
      else { throw .notScalable }
      return look(face)
    }
  }

  /// The stream as FreeType knows it.
  private func record() -> FT_StreamRec {
    var stream = FT_StreamRec()
    stream.size = UInt(size)
    stream.descriptor.value = FT_Long(descriptor)
    stream.read = { stream, offset, buffer, count in
      // FreeType asks for nothing where it only sets the place, and takes 0 for success then.
      guard count > 0, let stream, let buffer else { return 0 }
      return FontStream.read(Int32(stream.pointee.descriptor.value), offset, buffer, count)
    }
    return stream
  }

  /// Reads bytes from a place; fewer than asked for at the end of the file.
  private static func read(
    _ descriptor: Int32, _ offset: UInt, _ buffer: UnsafeMutablePointer<UInt8>, _ count: UInt
  ) -> UInt {
    var filled: UInt = 0
    while filled < count, let place = off_t(exactly: offset + filled) {
      let got = pread(descriptor, buffer + Int(filled), Int(count - filled), place)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      filled += UInt(got)
    }
    return filled
  }
}

public import Charting
import DatasetReading
import GDRendering

extension KitBuilder {
  /// Redraws pictures in memory and compares them with the files, byte for byte.
  ///
  /// Nothing is written, and the manifest is not asked.
  ///
  /// - Parameter presets: The presets to look at.
  /// - Returns: One finding for each chart and preset, in order.
  /// - Throws: `BuildError` with every chart that cannot be laid out.
  public func verify(_ presets: [Preset]) throws(BuildError) -> [Verification] {
    let pictures = try draw(status(presets, isForced: true), progress: nil)
    return pictures.map { picture in
      let path = kit.project.path(picture.status.file)
      guard FolderListing.isFile(path) else {
        return Verification(file: picture.status.file, finding: .missing)
      }
      let bytes = try? FileBytes.read(path, limit: PNGDocument.byteLimit)
      return Verification(
        file: picture.status.file, finding: bytes == picture.bytes ? .same : .different)
    }
  }
}

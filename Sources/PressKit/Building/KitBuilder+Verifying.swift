public import Charting
import DatasetReading
public import Figures
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

  /// Draws charts that are no part of the kit into a folder, at one preset.
  ///
  /// - Parameters:
  ///   - charts: The charts; each becomes `<name>.png`.
  ///   - folder: The folder, made where it is not there.
  ///   - preset: The preset.
  /// - Returns: The paths of the pictures.
  /// - Throws: `BuildError` for a chart that cannot be laid out, or a file that cannot be written.
  public func draw(
    _ charts: [ComposedChart], into folder: String, _ preset: Preset
  ) throws(BuildError) -> [String] {
    var pictures: [(bytes: [UInt8], path: String)] = []
    for chart in charts {
      do throws(DiagnosticList) {
        pictures.append((try bytes(of: chart, preset), "\(folder)/\(chart.name).png"))
      } catch {
        throw .faults(error)
      }
    }
    do {
      try AtomicFile.createFolder(folder)
      try AtomicFile.write(pictures)
    } catch {
      throw .cannotWrite(error)
    }
    return pictures.map(\.path)
  }
}

public import DatasetReading
public import Figures
import GDRendering
public import SceneGraph

/// The agency's logo: a PNG beside the house file, decoded and checked.
public struct HouseLogo: Hashable, Sendable {
  /// The pixels.
  public let image: RasterImage
  /// The SHA-256 of the file, in hexadecimal.
  public let digest: String

  /// The largest file, in bytes.
  public static let byteLimit = 4 << 20
  /// The largest picture, in pixels.
  public static let pixelLimit = 4_000_000
  /// The least height, in pixels, that is sharp on a screen of 1080 rows.
  public static let leastHeight = 46

  /// Reads the logo that a house style names.
  ///
  /// - Throws: What is wrong, at the name in the house file.
  public init(_ name: Located<String>, in project: Project) throws(DiagnosticList) {
    let path = "Charts/Definitions/\(name.value)"
    func fault(_ reason: String) -> DiagnosticList {
      DiagnosticList(at: name.location, keyPath: name.keyPath, "the logo \(path) \(reason)")
    }
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(project.path(path), limit: Self.byteLimit)
    } catch {
      throw fault("cannot be read: \(error)")
    }
    do {
      image = try RasterDecoding.rasterImage(
        png: bytes, byteLimit: Self.byteLimit, pixelLimit: Self.pixelLimit)
    } catch {
      throw fault("cannot be used: \(error)")
    }
    guard image.height >= Self.leastHeight else {
      throw fault(
        "has \(image.height) rows of pixels, too few to be sharp; it needs at least "
          + "\(Self.leastHeight)")
    }
    digest = ContentDigest.sha256(bytes)
  }
}

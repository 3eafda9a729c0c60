#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What was drawn from what: `Charts/manifest.json`.
public struct Manifest: Hashable, Sendable, Codable {
  /// One entry a picture, in order of chart and preset.
  public var pictures: [Picture]

  /// A picture that was drawn.
  public struct Picture: Hashable, Sendable, Codable {
    /// The chart's name.
    public var chart: String
    /// The preset's name.
    public var preset: String
    /// The file below `Charts`.
    public var file: String
    /// The digest of everything it was drawn from.
    public var fingerprint: String
    /// The checksum of the file, by which a picture that was changed by hand is noticed.
    public var checksum: String
    /// The size of the file.
    public var bytes: Int
    /// The editions by dataset, oldest first.
    public var editions: [String: [String]]
    /// The alternative text.
    public var alt: String
    /// The checksums of what it was drawn from; nothing for a picture of an earlier version.
    public var inputs: PictureInputs?
  }

  /// The path below the project's folder.
  public static let path = "Charts/manifest.json"
  /// The most bytes of a manifest.
  public static let maximumSize = 16 * 1024 * 1024

  /// Creates a manifest.
  public init(pictures: [Picture] = []) { self.pictures = pictures }

  /// Reads a manifest; one that cannot be read counts as empty, and everything is then out of date.
  init(reading bytes: [UInt8]) {
    self = (try? JSONDecoder().decode(Manifest.self, from: Data(bytes))) ?? Manifest()
  }

  /// The manifest as JSON text, the same for the same pictures.
  var bytes: [UInt8] {
    Array((StableJSON.text(self) + "\n").utf8)
  }

  /// Returns the entry of a chart at a preset, or nothing.
  public func picture(_ chart: String, _ preset: String) -> Picture? {
    pictures.first { $0.chart == chart && $0.preset == preset }
  }
}

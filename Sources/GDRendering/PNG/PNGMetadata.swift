/// What a chart's PNG says about itself in words.
///
/// Absent fields are not written. Texts may hold any characters; control characters but line breaks and
/// tabs are replaced.
public struct PNGMetadata: Sendable, Hashable {
  /// The finding.
  public var title: String?
  /// The alt text.
  public var description: String?
  /// Who made the chart.
  public var author: String?
  /// Where the figures are from.
  public var source: String?
  /// The program that drew the chart.
  public var software: String?
  /// The long description: every value, base and kind of year.
  public var longDescription: String?
  /// What the chart was drawn from, as JSON text.
  public var provenance: String?

  /// Creates metadata from what is known.
  public init(
    title: String? = nil, description: String? = nil, author: String? = nil,
    source: String? = nil, software: String? = nil, longDescription: String? = nil,
    provenance: String? = nil
  ) {
    self.title = title
    self.description = description
    self.author = author
    self.source = source
    self.software = software
    self.longDescription = longDescription
    self.provenance = provenance
  }

  /// The keyword of the text chunk that holds the provenance.
  public static let provenanceKeyword = "podium:provenance"
  /// The keyword of the text chunk that holds the XMP packet.
  static let packetKeyword = "XML:com.adobe.xmp"

  /// Returns a PNG with the text chunks put after its header.
  ///
  /// The bytes must be a PNG as the encoder writes it.
  func inserted(into png: [UInt8]) -> [UInt8] {
    let header = PNGChunk.signature.count + 25
    guard png.count > header else { return png }
    let chunks = textChunks
    guard !chunks.isEmpty else { return png }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(png.count + chunks.count)
    bytes += png[..<header]
    bytes += chunks
    bytes += png[header...]
    return bytes
  }

  private var textChunks: [UInt8] {
    let fields = [
      ("Title", title), ("Description", description), ("Author", author), ("Source", source),
      ("Software", software), (Self.provenanceKeyword, provenance),
      (Self.packetKeyword, XMPPacket(self)?.text),
    ]
    return fields.reduce(into: []) { bytes, field in
      guard let text = field.1 else { return }
      bytes += PNGChunk.internationalText(keyword: field.0, text: text.withoutControls).bytes
    }
  }
}

extension String {
  /// The text with control characters, but line breaks and tabs, replaced by U+FFFD.
  var withoutControls: String {
    let isForbidden = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
  }
}

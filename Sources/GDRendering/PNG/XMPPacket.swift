/// The XMP packet with the fields that picture desks read, alt text among them.
struct XMPPacket {
  /// The packet as XML.
  let text: String

  /// Creates the packet, or nothing when there is nothing to say.
  init?(_ metadata: PNGMetadata) {
    var fields = ""
    func add(_ name: String, _ value: String?, _ container: String) {
      guard let value else { return }
      let language = container == "Alt" ? " xml:lang=\"x-default\"" : ""
      fields += """
           <\(name)><rdf:\(container)><rdf:li\(language)>\(Self.escaped(value))</rdf:li></rdf:\(container)></\(name)>

        """
    }
    add("dc:title", metadata.title, "Alt")
    add("dc:description", metadata.description, "Alt")
    add("dc:creator", metadata.author, "Seq")
    if let source = metadata.source {
      fields += "   <dc:source>\(Self.escaped(source))</dc:source>\n"
    }
    if let software = metadata.software {
      fields += "   <xmp:CreatorTool>\(Self.escaped(software))</xmp:CreatorTool>\n"
    }
    add(Self.altText, metadata.description, "Alt")
    add(Self.longDescription, metadata.longDescription, "Alt")
    guard !fields.isEmpty else { return nil }
    text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
      \(fields)  </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private static let altText = "Iptc4xmpCore:AltTextAccessibility"
  private static let longDescription = "Iptc4xmpCore:ExtDescrAccessibility"

  /// Returns the long description of a packet written by this type, or nothing.
  static func longDescription(in packet: String) -> String? {
    guard let field = between("<\(longDescription)>", "</\(longDescription)>", in: packet[...]),
      let item = between("<rdf:li xml:lang=\"x-default\">", "</rdf:li>", in: field)
    else { return nil }
    return unescaped(item)
  }

  private static func between(
    _ start: String, _ end: String, in text: Substring
  ) -> Substring? {
    guard let from = range(of: start, in: text) else { return nil }
    let rest = text[from.upperBound...]
    guard let to = range(of: end, in: rest) else { return nil }
    return rest[..<to.lowerBound]
  }

  private static func range(of part: String, in text: Substring) -> Range<Substring.Index>? {
    let wanted = Array(part.utf8)
    let units = text.utf8
    var index = units.startIndex
    while let start = units[index...].firstIndex(of: wanted[0]) {
      let candidate = units[start...]
      if candidate.starts(with: wanted) {
        return start..<units.index(start, offsetBy: wanted.count)
      }
      index = units.index(after: start)
    }
    return nil
  }

  private static let entities: [(character: Character, entity: String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&apos;"),
  ]

  private static func escaped(_ text: String) -> String {
    text.withoutControls.reduce(into: "") { result, character in
      result += entities.first { $0.character == character }?.entity ?? String(character)
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if character == "&", let known = entities.first(where: { rest.hasPrefix($0.entity) }) {
        result.append(known.character)
        rest = rest.dropFirst(known.entity.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

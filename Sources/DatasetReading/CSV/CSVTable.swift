/// The records of a CSV text, all with as many fields as the header.
///
/// Fields stay where they are in the bytes: a table costs eight bytes a field beside the text.
public struct CSVTable: Sendable {
  /// The names in the first record.
  public let header: [String]
  /// The line on which each record starts, from 1; the header is not among them.
  public let lines: [Int32]

  let bytes: [UInt8]
  let file: String
  /// The offset of each field's content, row by row.
  let starts: [UInt32]
  /// The length of each field's content; the top bit is set where doubled quotes stand for one.
  let lengths: [UInt32]

  /// The offset at which each name of the header begins, with its enclosing quote.
  let headerStarts: [Int]

  /// The bit of a length that says that the content holds doubled quotes.
  static let escapedBit: UInt32 = 1 << 31

  /// The number of records.
  public var rowCount: Int { lines.count }

  /// The number of fields of every record.
  public var columnCount: Int { header.count }

  /// Returns the content of a field.
  public func text(row: Int, column: Int) -> String {
    let index = row * header.count + column
    return Self.text(bytes, start: starts[index], length: lengths[index])
  }

  /// Returns the bytes of a field as they stand in the file, without enclosing quotes.
  func raw(row: Int, column: Int) -> ArraySlice<UInt8> {
    let index = row * header.count + column
    let start = Int(starts[index])
    return bytes[start..<start + Int(lengths[index] & ~Self.escapedBit)]
  }

  /// Returns where a field begins; an enclosing quote belongs to the field.
  public func location(row: Int, column: Int) -> SourceLocation {
    let first = beginning(of: row * header.count)
    return UTF8Check.location(
      of: beginning(of: row * header.count + column), in: bytes, file: file,
      after: (first, Int(lines[row])))
  }

  /// Returns where a name of the header begins.
  public func headerLocation(column: Int) -> SourceLocation {
    UTF8Check.location(of: headerStarts[column], in: bytes, file: file)
  }

  /// Returns the offset of a field with its enclosing quote.
  private func beginning(of index: Int) -> Int {
    let start = Int(starts[index])
    return start > 0 && bytes[start - 1] == UInt8(ascii: "\"") ? start - 1 : start
  }

  static func text(_ bytes: [UInt8], start: UInt32, length: UInt32) -> String {
    let range = Int(start)..<Int(start) + Int(length & ~escapedBit)
    guard length & escapedBit != 0 else { return String(decoding: bytes[range], as: UTF8.self) }
    var unescaped: [UInt8] = []
    var isSecond = false
    for byte in bytes[range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { unescaped.append(byte) }
    }
    return String(decoding: unescaped, as: UTF8.self)
  }
}

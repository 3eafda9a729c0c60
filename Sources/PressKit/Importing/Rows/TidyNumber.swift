import DatasetReading

/// A number as people write it into a cell of new rows.
struct TidyNumber {
  /// The number in plain decimal form, or the text as it was where it is no number with commas.
  private(set) var text: String
  /// Why the text cannot be taken for one number, or nothing.
  private(set) var fault: String?

  /// Reads a cell.
  ///
  /// Commas part groups of exactly three digits, and only in counts: in a share or a rate a comma is more
  /// likely a decimal sign, so that it can be read in two ways.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - unit: The unit of the row's measure; nothing for a measure that is not known.
  ///   - isSemicolonFile: Whether semicolons part the cells, as where commas part decimals.
  init(_ cell: String, unit: Measure.Unit?, isSemicolonFile: Bool) {
    text = cell
    guard cell.utf8.allSatisfy(Self.isOfNumber) else { return }
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    if cell.utf8.contains(UInt8(ascii: ",")) {
      let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
      let isGrouped =
        groups.count > 1 && (1...3).contains(groups[0].count) && groups[0].first != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
        && (parts.count == 1 || parts.count == 2 && !parts[1].isEmpty && !parts[1].contains(","))
      if !isGrouped {
        fault =
          "\"\(cell.excerpt)\" is no number: commas part groups of three digits, as in 1,234, and a point "
          + "parts decimals"
      } else if unit == .percent || unit == .ratePer100k {
        let kind = unit == .percent ? "a percentage" : "a rate"
        fault =
          "\"\(cell.excerpt)\" can be read in two ways; write \(kind) without commas and with a point before "
          + "its decimals"
      } else {
        text = groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
      }
    } else if isSemicolonFile, parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }) {
      fault =
        "\"\(cell.excerpt)\" can be read in two ways in a file with semicolons between cells; write "
        + "thousands without a point, and decimals with a point and another number of digits"
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ".")
  }
}

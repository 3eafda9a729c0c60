public import DatasetReading

/// Where rows stand in a dataset, as short lists such as "3-9,14".
///
/// A row is told by its number within its edition, from 1 in the order of the file. Rows of other editions that
/// come or go do not change it, as they change the line of the file.
public struct RowPlaces: Sendable {
  /// The line of each row by edition, in the order of the file.
  private var lines: [String: [Int]] = [:]

  /// Numbers the rows of a dataset; none where its rows are records, of which all are counted.
  public init(_ dataset: Dataset) {
    let roles = dataset.metadata.roles
    guard !dataset.metadata.isRecords,
      let editions = dataset.columns.first(where: { $0.name == roles.edition })
    else { return }
    for row in 0..<dataset.rowCount {
      lines[editions.text(at: row), default: []].append(Int(dataset.lines[row]))
    }
  }

  /// Returns the numbers of rows within their editions, by edition.
  public func rows(onLines wanted: [Int]) -> [String: String] {
    let wanted = Set(wanted)
    return lines.compactMapValues { lines in
      let numbers = lines.indices.filter { wanted.contains(lines[$0]) }.map { $0 + 1 }
      return numbers.isEmpty ? nil : Self.text(of: numbers)
    }
  }

  /// Returns the lines of the file on which rows stand, by edition; nothing for a row that is not there.
  ///
  /// The lists may come from a picture, which may be anybody's: no more of one is looked at than there are rows.
  public func lines(ofRows rows: [String: String]) -> [String: String]? {
    var found: [String: String] = [:]
    for (edition, text) in rows {
      guard let all = lines[edition], let runs = Self.runs(in: text, upTo: all.count) else {
        return nil
      }
      found[edition] = Self.text(of: runs.flatMap { all[$0.lowerBound - 1..<$0.upperBound] })
    }
    return found
  }

  /// Returns rising numbers with a hyphen for each run without a gap.
  public static func text(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
    }.joined(separator: ",")
  }

  /// Returns the runs of a short list, which rise and do not meet, or nothing when it is none or a number is too large.
  public static func runs(in text: String, upTo largest: Int) -> [ClosedRange<Int>]? {
    var runs: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > (runs.last?.upperBound ?? 0), first <= last, last <= largest
      else { return nil }
      runs.append(first...last)
    }
    return runs
  }
}

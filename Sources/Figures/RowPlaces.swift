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
  public func lines(ofRows rows: [String: String]) -> [String: String]? {
    var found: [String: String] = [:]
    for (edition, text) in rows {
      guard let numbers = Self.numbers(in: text), let all = lines[edition],
        numbers.allSatisfy({ all.indices.contains($0 - 1) })
      else { return nil }
      found[edition] = Self.text(of: numbers.map { all[$0 - 1] })
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

  /// Returns the numbers of a short list, or nothing when it is none.
  public static func numbers(in text: String) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first > (numbers.last ?? 0), first <= last, last - first < maximumRun
      else { return nil }
      numbers += first...last
    }
    return numbers
  }

  /// The longest run that is read; a list comes from a picture, which may be anybody's.
  private static let maximumRun = 1_000_000
}

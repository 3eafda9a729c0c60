/// One typed column of a dataset, stored by column so that millions of rows fit.
public struct Column: Hashable, Sendable {
  /// The name in the file's header.
  public let name: String
  /// The values.
  public let storage: Storage

  /// Creates a column.
  public init(name: String, storage: Storage) {
    self.name = name
    self.storage = storage
  }

  /// The ways in which values are kept.
  public enum Storage: Hashable, Sendable {
    /// Texts as indices into the distinct texts, in the order of first appearance; a blank cell is
    /// the empty text.
    case texts(indices: [Int32], distinct: [String])
    /// Numbers, with a reason for each that is missing; the number of a missing value is zero and
    /// means nothing.
    case numbers([Double], missing: [Int: MissingReason])
  }

  /// The number of rows.
  public var count: Int {
    switch storage {
    case .texts(let indices, _): indices.count
    case .numbers(let numbers, _): numbers.count
    }
  }

  /// Returns the text of a row; a number is written as Swift writes an integer or a decimal.
  public func text(at row: Int) -> String {
    switch storage {
    case .texts(let indices, let distinct):
      return distinct[Int(indices[row])]
    case .numbers(let numbers, let missing):
      guard missing[row] == nil else { return "" }
      return Int(exactly: numbers[row]).map(String.init) ?? "\(numbers[row])"
    }
  }

  /// Returns the observation of a row; a text column has only missing ones.
  public func observation(at row: Int) -> Observation {
    guard case .numbers(let numbers, let missing) = storage else {
      return .missing(.notApplicable)
    }
    return missing[row].map(Observation.missing) ?? .value(numbers[row])
  }

  /// The distinct texts in the order of first appearance.
  public var distinctTexts: [String] {
    switch storage {
    case .texts(_, let distinct): return distinct
    case .numbers(let numbers, _):
      var seen = Set<Double>()
      return numbers.indices.filter { seen.insert(numbers[$0]).inserted }.map(text(at:))
    }
  }
}

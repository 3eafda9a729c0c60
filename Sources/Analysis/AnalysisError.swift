import DatasetReading

/// A reason why an analysis is refused.
public enum AnalysisError: Error, Hashable, Sendable {
  /// A name is not one of the dataset's: a column, value, measure, edition or period.
  case unknown(noun: String, name: String, known: [String])
  /// A dimension has several values and none was chosen.
  case undecided(dimension: String, values: [String])
  /// Two rows say the same thing twice.
  case duplicate(RowReference, RowReference)
  /// No row matches what was asked for.
  case nothingFound(String)
  /// The base of shares is not published.
  case baseMissing(String)
  /// Shares exceed their base by more than rounding.
  case exceedsBase(sum: Double, rows: [RowReference])
  /// The periods that were asked for are none, or named twice.
  case wrongPeriods(String)
  /// Values of different units would share an axis.
  case mixedUnits(String)
  /// Years of different kinds would stand side by side.
  case mixedYears(String)
  /// The unit does not allow what was asked for.
  case wrongUnit(String)
}

extension AnalysisError: CustomStringConvertible {
  /// The message for people.
  public var description: String {
    switch self {
    case .unknown(let noun, let name, let known):
      "unknown \(noun) \"\(name)\"; \(NearestName.hint(for: name, among: known, noun: "known ones"))"
    case .undecided(let dimension, let values):
      "the dimension \"\(dimension)\" has several values and none was chosen; add it to \"where\": "
        + values.prefix(12).joined(separator: ", ")
    case .duplicate(let first, let second):
      "\(second.file):\(second.line) repeats line \(first.line)"
    case .nothingFound(let what): "no row of the dataset has \(what)"
    case .baseMissing(let what):
      "the base of \(what) is not published, and a share cannot be shown without its base"
    case .exceedsBase(let sum, let rows):
      "the parts make \(sum)% of their base, more than rounding explains ("
        + rows.map { "\($0.file):\($0.line)" }.joined(separator: ", ") + ")"
    case .wrongPeriods(let what): what
    case .mixedUnits(let what): what
    case .mixedYears(let what): what
    case .wrongUnit(let what): what
    }
  }

  /// The code of the statistical rule that is broken; nothing for plain mistakes.
  public var code: String? {
    switch self {
    case .baseMissing: "PD106"
    case .exceedsBase: "PD107"
    case .mixedYears: "PD108"
    case .mixedUnits: "PD124"
    case .unknown, .undecided, .duplicate, .nothingFound, .wrongPeriods, .wrongUnit: nil
    }
  }
}

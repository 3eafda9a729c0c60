/// A part of what a picture is drawn from that is no longer what it was.
public enum InputChange: Hashable, Sendable, CustomStringConvertible {
  /// The rows that the chart uses of a dataset.
  case data(String)
  /// What the data package says of a dataset and of the editions that the chart uses.
  case description(String)
  /// The chart's definition.
  case definition
  /// The house style.
  case houseStyle
  /// The fonts.
  case fonts
  /// The program, or how it draws.
  case program
  /// The sizes of the preset.
  case preset

  /// The part in words.
  public var subject: String {
    switch self {
    case .data(let dataset): "data of \(dataset)"
    case .description(let dataset): "description of \(dataset)"
    case .definition: "definition"
    case .houseStyle: "house style"
    case .fonts: "fonts"
    case .program: "program"
    case .preset: "preset"
    }
  }

  /// The change in words, such as "fonts changed".
  public var description: String { "\(subject) changed" }
}

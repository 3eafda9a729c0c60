/// A cell of the body with everything that belongs to it, also from the narrow columns beside it.
public struct TableCell: Hashable, Sendable {
  /// The index of its column among the panel's columns.
  public var column: Int
  /// Where its content stands.
  public var place: TablePlace
  /// The number, or what stands in its place.
  public var content: Content
  /// The unit, where the file states one.
  public var unit: Unit?
  /// What one of the number stands for, where the file says so, as in "in thousands"; the number is as printed.
  public var scale: TableScale?
  /// Significance and caution marks, footnotes and remarks, in order.
  public var marks: [Mark]

  /// Creates a cell.
  public init(
    column: Int, place: TablePlace, content: Content, unit: Unit? = nil,
    scale: TableScale? = nil, marks: [Mark] = []
  ) {
    self.column = column
    self.place = place
    self.content = content
    self.unit = unit
    self.scale = scale
    self.marks = marks
  }

  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// A number.
    case value(TableValue)
    /// A mark in the place of a number.
    case missing(TableMissing)
    /// Words in the place of a number.
    case text(String)
    /// Nothing; only marks or a unit stand beside it.
    case blank
  }

  /// The unit of a number.
  public struct Unit: Hashable, Sendable {
    /// "percent", "dollars" or the word of the file, such as "years".
    public var name: String
    /// How it is known.
    public var origin: Origin
    /// The sign or word as the file has it, such as "%" or "Percent".
    public var written: String

    /// Creates a unit; without the file's own sign or word it is written as "%" or its name.
    public init(name: String, origin: Origin, written: String? = nil) {
      self.name = name
      self.origin = origin
      self.written = written ?? (name == "percent" ? "%" : name)
    }

    /// How a unit is known.
    public enum Origin: Hashable, Sendable {
      /// It stands in the cell or in the narrow column beside it.
      case cell(TablePlace)
      /// It stands in a row above, in the same column; only the first row of a block has it.
      case above
      /// The head of the column says it, or a title, line or label with the scale.
      case head
    }
  }

  /// A mark on a value.
  public struct Mark: Hashable, Sendable {
    /// The mark, the letter of the footnote, or the words.
    public var symbol: String
    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var place: TablePlace

    /// Creates a mark.
    public init(symbol: String, kind: Kind, place: TablePlace) {
      self.symbol = symbol
      self.kind = kind
      self.place = place
    }

    /// What a mark is.
    public enum Kind: String, Hashable, Sendable {
      /// A sign such as † or !.
      case sign
      /// The letter of a footnote.
      case footnote
      /// Words that were not understood.
      case remark
    }
  }

  /// The number, if there is one.
  public var value: TableValue? {
    if case .value(let value) = content { value } else { nil }
  }

  /// The places that it was read from.
  var places: [TablePlace] {
    var places = content == .blank ? [] : [place]
    if case .cell(let place)? = unit?.origin { places.append(place) }
    return places + marks.map(\.place)
  }
}

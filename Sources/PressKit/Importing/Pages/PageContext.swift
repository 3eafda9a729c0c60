/// What the lines above a figure say of it, from the start of a page to where it has been read.
struct PageContext {
  /// A line that makes the figures under it doubtful, with what it says.
  struct Doubt: Hashable {
    var line: PageLine
    var kind: PageScope.Kind
    var words: String
  }

  /// The heading under which figures are left out, or nothing.
  var leftOut: PageLine? { yearLeftOut ?? timeLeftOut ?? sectionLeftOut }
  /// The line that makes figures doubtful, or nothing.
  var doubt: Doubt? { area ?? year ?? time ?? section }
  /// The marks on the nearest heading.
  private(set) var marks: [String] = []

  private var yearLeftOut: PageLine?
  private var timeLeftOut: PageLine?
  private var sectionLeftOut: PageLine?
  private var area: Doubt?
  private var year: Doubt?
  private var time: Doubt?
  private var section: Doubt?

  /// Takes the next line.
  ///
  /// A year opens a part of the page anew. A heading of time, such as "Since 2007" or "This year", holds until
  /// the next one or a year; one of a subject until the next heading of any kind. An area holds until the
  /// next area.
  mutating func take(_ sense: PageScope.Sense, of line: PageLine) {
    switch sense {
    case .nothing: return
    case .area:
      area = nil
      return
    case .year(let isTaken, let namesArea):
      if namesArea { area = nil }
      yearLeftOut = isTaken ? nil : line
      (year, time, section) = (nil, nil, nil)
      (timeLeftOut, sectionLeftOut) = (nil, nil)
    case .section(let isTaken, let isOfTime, let namesArea):
      if namesArea { area = nil }
      if isOfTime {
        timeLeftOut = isTaken ? nil : line
        time = nil
      }
      sectionLeftOut = isTaken || isOfTime ? nil : line
      section = nil
    case .other(let kind, let words):
      let doubt = Doubt(line: line, kind: kind, words: words)
      switch kind {
      case .area: area = doubt
      case .year:
        year = doubt
        yearLeftOut = nil
      case .time:
        time = doubt
        timeLeftOut = nil
      case .section:
        section = doubt
        sectionLeftOut = nil
      }
    }
    marks = line.marks
  }
}

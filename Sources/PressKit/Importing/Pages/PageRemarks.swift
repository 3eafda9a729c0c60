/// What the marks of a page mean, from the lines that begin with them.
struct PageRemarks {
  /// The lines that explain a mark, by the mark.
  private let lines: [String: PageLine]

  /// Finds the remarks of a page.
  ///
  /// A line explains a mark when it begins with it, has words, is no figure, and is the only one of that kind;
  /// and the mark must stand on something else.
  init(_ lines: [PageLine], vocabulary: PageVocabulary) {
    var candidates: [String: [PageLine]] = [:]
    var used: Set<String> = []
    for line in lines {
      let leading = PageMark.leading(line.text)
      used.formUnion(line.marks.filter { $0 != leading })
      guard let leading else { continue }
      if Self.isFigure(line, vocabulary) {
        used.formUnion(line.marks)
      } else {
        candidates[leading, default: []].append(line)
      }
    }
    self.lines = candidates.filter { used.contains($0.key) && $0.value.count == 1 }
      .compactMapValues(\.first)
  }

  private static func isFigure(_ line: PageLine, _ vocabulary: PageVocabulary) -> Bool {
    switch line.content {
    case .label(let label), .figure(let label, _): vocabulary.values(of: label) != nil
    case .missing(let label, _): label.map { vocabulary.values(of: $0) != nil } ?? true
    case .number, .year: true
    case .unclear: false
    }
  }

  /// Whether a line explains a mark.
  func isRemark(_ line: PageLine) -> Bool { lines.values.contains(line) }

  /// What the marks of a figure say, with each mark before its words; nothing where it has none.
  func note(of marks: [String]) -> String? {
    guard !marks.isEmpty else { return nil }
    return Self.unique(marks).map { lines[$0]?.text ?? "\($0), not explained in the text" }
      .joined(separator: "; ")
  }

  /// The marks, each once.
  static func unique(_ marks: [String]) -> [String] {
    var seen: Set<String> = []
    return marks.filter { seen.insert($0).inserted }
  }
}

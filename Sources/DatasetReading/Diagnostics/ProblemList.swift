/// The problems of a file of rows: the first are kept and the rest is counted.
struct ProblemList {
  private var shown: [Diagnostic] = []
  private var count = 0

  /// Adds an error; place and message are made only when it is kept, for they are costly.
  mutating func add(
    at location: @autoclosure () -> SourceLocation, _ message: @autoclosure () -> String
  ) {
    count += 1
    guard shown.count < CSVReader.maximumProblems else { return }
    shown.append(Diagnostic(.error, at: location(), message()))
  }

  /// Throws what was added, by place, with the number of those that are not shown.
  func throwErrors(file: String) throws(DiagnosticList) {
    guard count > 0 else { return }
    let rest = count - shown.count
    throw DiagnosticList(
      shown + (rest > 0 ? [Diagnostic(.error, "and \(rest) more problems in \(file)")] : []))
  }
}

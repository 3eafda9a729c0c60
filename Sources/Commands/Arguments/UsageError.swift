/// A fault of the command line.
struct UsageError: Error, Hashable {
  /// What is wrong and what is allowed.
  let message: String

  init(_ message: String) { self.message = message }
}

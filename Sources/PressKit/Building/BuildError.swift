public import DatasetReading

/// A reason why a kit is not built; the old one stands.
public enum BuildError: Error, Sendable {
  /// Files have faults or charts cannot be laid out.
  case faults(DiagnosticList)
  /// A file cannot be written.
  case cannotWrite(FileWritingError)
}

/// Which edition's figures are used.
public enum EditionChoice: Hashable, Sendable {
  /// For each observation the newest edition that has a value.
  case newest
  /// One edition's figures only, so that a chart stays as it was.
  case pinned(String)
}

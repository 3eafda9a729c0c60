import Analysis
import DatasetReading

extension Composition {
  /// Tells that a change is between figures of two editions, on paper and to who makes the chart.
  ///
  /// - Parameters:
  ///   - subject: What changed, for the message.
  ///   - from: The earlier period and its edition.
  ///   - to: The later period and its edition.
  ///   - parts: The chart in the making.
  func checkEditions(
    of subject: String, from: (period: Period, edition: String?),
    to: (period: Period, edition: String?), _ parts: inout ChartParts
  ) {
    guard let early = from.edition, let late = to.edition, early != late else { return }
    func title(_ id: String) -> String {
      metadata.editions.first { $0.id == id }?.title ?? id
    }
    // On a screen the source line, which names both editions, has to do.
    parts.remarks.addFull(
      "The change is between two editions: \(from.period.id) of \(title(early)), "
        + "\(to.period.id) of \(title(late))")
    guard !parts.notices.contains(where: { $0.code == Self.editionsCode }) else { return }
    parts.notices.append(
      Diagnostic(
        .notice, code: Self.editionsCode, at: request.place.location,
        keyPath: request.place.keyPath,
        "the change of \(subject) is between two editions, \(from.period.id) of \(early) and "
          + "\(to.period.id) of \(late), which may count differently; pin one with \"edition\", or "
          + "accept it with the reason why they compare"))
  }

  private static let editionsCode = "PD122"
}

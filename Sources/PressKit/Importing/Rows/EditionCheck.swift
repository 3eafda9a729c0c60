import DatasetReading

/// The check that an edition which comes with figures is known as it is, or is new and has a title.
enum EditionCheck {
  /// Says why an edition cannot be taken, or nothing.
  ///
  /// - Parameters:
  ///   - edition: The edition as it was given.
  ///   - hasTitle: Whether its title was given.
  ///   - metadata: What the package says of the dataset.
  /// - Returns: The fault in words, or nothing.
  static func fault(
    of edition: Edition, hasTitle: Bool, with metadata: DatasetMetadata
  ) -> String? {
    if let day = edition.published, PublicationDay(day) == nil {
      return "published: expected \(PublicationDay.expectation), found \"\(day.excerpt)\""
    }
    guard let known = metadata.editions.first(where: { $0.id == edition.id }) else {
      if hasTitle { return nil }
      return "unknown edition \"\(edition.id.excerpt)\"; "
        + NearestName.hint(for: edition.id, among: metadata.editions.map(\.id), noun: "editions")
        + "; a new one needs its --title"
    }
    let remedy =
      "; leave --title, --number, --published and --url out, or name a new edition"
    let subject = "the edition \"\(known.id)\" is known already and "
    if hasTitle, edition.title != known.title {
      return subject + "has the title \"\(known.title)\", not \"\(edition.title.excerpt)\"" + remedy
    }
    if let published = edition.published, published != known.published {
      let day = known.published.map { "was published \($0)" } ?? "has no day"
      return subject + "\(day), not \(published.excerpt)" + remedy
    }
    for (noun, given, own) in [
      ("number", edition.number, known.number), ("address", edition.url, known.url),
    ] {
      guard let given, given != own else { continue }
      let words = own.map { "has the \(noun) \"\($0)\"" } ?? "has no \(noun)"
      return subject + "\(words), not \"\(given.excerpt)\"" + remedy
    }
    return nil
  }
}

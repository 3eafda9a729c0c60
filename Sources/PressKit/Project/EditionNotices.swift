import DatasetReading

/// The notices on editions that stand in another order than that of their publication.
///
/// The later an edition stands in the list, the newer its figures count.
enum EditionNotices {
  /// Returns a notice for each edition of a resource that stands after a later one.
  static func notices(_ resource: DataResource) -> [Diagnostic] {
    var latest: (edition: Edition, day: PublicationDay)?
    var notices: [Diagnostic] = []
    for edition in resource.metadata?.editions ?? [] {
      guard let text = edition.published, let day = PublicationDay(text) else { continue }
      if let before = latest, day.order(to: before.day) == .earlier {
        notices.append(
          Diagnostic(
            .notice, at: location(of: edition, in: resource),
            "the edition \"\(edition.id.excerpt)\" (\(text)) of \(resource.name) stands after "
              + "\"\(before.edition.id.excerpt)\" (\(before.edition.published ?? "")), so its figures count as "
              + "the newer ones; editions stand in order of publication, the newest last"))
      } else {
        latest = (edition, day)
      }
    }
    return notices
  }

  /// Where an edition stands in the data package.
  private static func location(of edition: Edition, in resource: DataResource) -> SourceLocation {
    guard case .object(let members)? = resource.description?.value,
      case .array(let nodes)? = members.first(where: { $0.key == "editions" })?.value.value
    else { return resource.location }
    let node = nodes.first { node in
      guard case .object(let own) = node.value else { return false }
      return own.contains { $0.key == "id" && $0.value.value == .string(edition.id) }
    }
    return node?.location ?? resource.location
  }
}

import Analysis
public import Charting
public import DatasetReading

/// The source line: publisher, titles of the editions, dates of publication.
public enum SourceWording {
  /// Returns the line for editions of a dataset, oldest first, without the word "Source".
  ///
  /// - Parameters:
  ///   - metadata: The dataset's metadata.
  ///   - ids: The ids of the editions.
  /// - Returns: The line for screens and for paper.
  public static func line(_ metadata: DatasetMetadata, editions ids: [String]) -> ChartText.Wording
  {
    let editions = metadata.editions.filter { ids.contains($0.id) }
    let full = editions.map { edition in
      // A number keeps with its letters: "NCJ 305205".
      let number = edition.number.map { String($0.map { $0 == " " ? "\u{A0}" : $0 }) }
      let details = [number, date(of: edition, withDay: true)].compactMap { $0 }
      return edition.title + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }
    return ChartText.Wording(
      short: sentence(metadata.publisher.short, short(editions)),
      full: sentence(metadata.publisher.name, full.joined(separator: "; ")))
  }

  private static func sentence(_ publisher: String, _ editions: String) -> String {
    editions.isEmpty ? publisher : "\(publisher), \(editions)"
  }

  /// The titles, those of one report in several years together, else the number of editions.
  private static func short(_ editions: [Edition]) -> String {
    guard editions.count > 1 else {
      guard let edition = editions.first else { return "" }
      let date = date(of: edition, withDay: false).map { " (\($0))" } ?? ""
      return edition.title + (edition.title.count < 60 ? date : "")
    }
    var stems: [(stem: String, years: [String])] = []
    for edition in editions {
      let parts = edition.title.split(separator: ", ", omittingEmptySubsequences: false)
      let year = parts.last.map(String.init) ?? ""
      let isYear = year.count == 4 && Int(year) != nil
      let stem = isYear ? parts.dropLast().joined(separator: ", ") : edition.title
      if let index = stems.firstIndex(where: { $0.stem == stem }), isYear {
        stems[index].years.append(year)
      } else {
        stems.append((stem, isYear ? [year] : []))
      }
    }
    let titles = stems.map { stem, years in
      years.isEmpty ? stem : "\(stem), \(ListWording.joined(years))"
    }.joined(separator: "; ")
    guard titles.count > 110 else { return titles }
    let latest = editions.compactMap(\.published).max().map {
      ", the latest of \(date($0, withDay: false))"
    }
    return "\(NumberWording.cardinal(editions.count)) editions\(latest ?? "")"
  }

  /// The date of an edition, unless its title says it.
  private static func date(of edition: Edition, withDay: Bool) -> String? {
    guard let published = edition.published,
      !edition.title.contains(date(published, withDay: false)),
      !edition.title.contains(date(published, withDay: true))
    else { return nil }
    return date(published, withDay: withDay)
  }

  /// Returns a date as the Associated Press writes it, such as "October 27, 2022".
  static func date(_ text: String) -> String { date(text, withDay: true) }

  private static func date(_ text: String, withDay: Bool) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count >= 2, (1...12).contains(parts[1]) else { return text }
    let month = months[parts[1] - 1]
    return withDay && parts.count == 3
      ? "\(month) \(parts[2]), \(parts[0])" : "\(month) \(parts[0])"
  }
}

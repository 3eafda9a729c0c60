import DatasetReading

/// The sums of counts over time: a span of months is what consecutive years and spans within it make together.
///
/// The cases of 2020 and those of 2021 are those from January 2020 to December 2021, whichever datasets the three stand
/// in, where they have a measure of one name and noun, one area, and the same values of the dimensions that are not at
/// `all`. Years are calendar years; fiscal years and counts of a day in the year do not take part.
struct SpanSums {
  /// A count by its dataset and its name: measure, period and values of dimensions.
  typealias Cell = CountLinks.Name

  /// A span with the shorter ones that make it up, in order.
  struct Sum {
    var total: Cell
    var parts: [Cell]
  }

  private(set) var sums: [Sum] = []

  /// What counts that add over time have in common.
  private struct Subject: Hashable {
    var measure: String
    var noun: Noun?
    var area: String?
    var dimensions: [String: String]
  }

  private struct Item {
    var months: Range<Int>
    var cell: Cell
  }

  /// The most ways to divide a span that are looked at, the shortest first.
  private static let mostWays = 64

  init(_ datasets: [Dataset], _ tables: [NamedCounts]) {
    var items: [Subject: [Item]] = [:]
    var order: [Subject] = []
    for (index, dataset) in datasets.enumerated()
    where Self.adds(dataset.metadata.period.kind) {
      let metadata = dataset.metadata
      for name in tables[index].names {
        guard let months = Self.months(name[1]), let measure = metadata.measures[name[0]] else {
          continue
        }
        let values = zip(metadata.dimensions.map(\.name), name.dropFirst(2)).filter { $1 != "all" }
        let subject = Subject(
          measure: name[0], noun: measure.noun, area: metadata.area,
          dimensions: Dictionary(values.map { ($0, $1) }, uniquingKeysWith: { first, _ in first }))
        if items[subject] == nil { order.append(subject) }
        items[subject, default: []].append(
          Item(months: months, cell: Cell(dataset: index, parts: name)))
      }
    }
    for subject in order { addSums(items[subject] ?? []) }
  }

  /// Whether two datasets of different kinds of year may have counts that add over time.
  static func mayAdd(_ first: DatasetMetadata, _ second: DatasetMetadata) -> Bool {
    guard adds(first.period.kind), adds(second.period.kind), first.area == second.area else {
      return false
    }
    return first.measureOrder.contains { id in
      guard let own = first.measures[id], let other = second.measures[id] else { return false }
      return own.unit == .count && other.unit == .count && own.noun == other.noun
    }
  }

  private static func adds(_ kind: PeriodDescription.Kind) -> Bool {
    switch kind {
    case .calendar, .cumulative, .span: true
    case .fiscal, .yearend: false
    }
  }

  private mutating func addSums(_ items: [Item]) {
    let starts = Dictionary(grouping: items, by: \.months.lowerBound)
    for total in items {
      // Ways that do not reach the end yet, the shortest first.
      var open: [[Item]] = [[]]
      var next = 0
      var found = 0
      while next < open.count, open.count < Self.mostWays * 8, found < Self.mostWays {
        let way = open[next]
        next += 1
        let place = way.last?.months.upperBound ?? total.months.lowerBound
        for item in starts[place] ?? []
        where item.cell != total.cell && item.months.upperBound <= total.months.upperBound {
          if item.months.upperBound < total.months.upperBound {
            open.append(way + [item])
          } else {
            sums.append(Sum(total: total.cell, parts: (way + [item]).map(\.cell)))
            found += 1
          }
        }
      }
    }
  }

  /// Returns the months of a year, or of a span such as "2020-01/2021-12" or "2007/2016", counted from year zero.
  private static func months(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2, let start = month(first, last: false),
      let end = month(ends.last ?? first, last: true), start <= end
    else { return nil }
    return start..<end + 1
  }

  private static func month(_ text: Substring, last: Bool) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let year = parts.first.flatMap({ Int($0) }), (0...9999).contains(year)
    else { return nil }
    guard parts.count == 2 else { return year * 12 + (last ? 11 : 0) }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    return year * 12 + month - 1
  }
}

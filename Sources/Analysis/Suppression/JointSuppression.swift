public import DatasetReading

/// The small counts of several datasets, hidden together.
///
/// The pattern is found over everything that is tied: sums of each dataset, and counts that stand in two
/// of them. Within an edition and period, the value `all` of a dimension, or the one that the metadata call its total or
/// that is just the sum of the others, is the total of the others, and a
/// measure that the metadata declare to be a sum is that of its parts. A count that stands in another
/// dataset too, as its metadata declare under `sameCounts` or as equal counts of one measure show, is one
/// cell: what a dataset hides, the other does not tell. A span of months is the sum of the years and spans that make it up,
/// in whichever datasets. Where several editions publish the same cell, it
/// is hidden in all or in none. Shares and rates of a hidden count are hidden with it, also those of
/// another dataset that take their base from this one, and so is a share that stands alone and is of
/// fewer than the threshold of its base.
public struct JointSuppression: Sendable {
  /// The datasets in the order given, with hidden values as `.missing(.suppressed)`.
  public let datasets: [Dataset]
  /// The rows of the hidden values, by dataset.
  public let hidden: [String: [RowReference]]
  /// What was found to be one count without being declared so.
  public let undeclared: [UndeclaredCount]

  /// Hides the small counts that the metadata ask to hide, and what would give them away.
  ///
  /// - Parameters:
  ///   - datasets: The datasets; those that nothing ties to a hidden count stay as they are.
  ///   - threshold: The least count that is shown, in all datasets, instead of those of the metadata.
  public init(_ datasets: [Dataset], below threshold: Int? = nil) {
    let thresholds = datasets.map { dataset -> Double? in
      let rule = dataset.metadata.smallCount
      return (threshold ?? (rule?.isApplied == true ? rule?.threshold : nil)).map(Double.init)
    }
    guard thresholds.contains(where: { $0 != nil }) else {
      (self.datasets, hidden, undeclared) = (datasets, [:], [])
      return
    }
    let tables = datasets.map(CountTable.init)
    let named = tables.map { NamedCounts($0.cells, $0.numbers) }
    let links = CountLinks(datasets, named)
    let system = LinkedCounts(
      tables, links: links.links, sums: SpanSums(datasets, named).sums, thresholds: thresholds)
    var rows = system.hiddenRows()
    for (index, table) in tables.enumerated() {
      let groups = Set(rows[index].map { table.cells.groups[$0] })
      rows[index].formUnion(table.cells.others.filter { groups.contains(table.cells.groups[$0]) })
    }
    let bases = ShareBases(tables: tables, hidden: rows, thresholds: thresholds)
    for (index, table) in tables.enumerated() {
      rows[index].formUnion(
        table.shares(threshold: thresholds[index], hidden: rows[index], elsewhere: bases))
    }
    self.datasets = zip(tables, rows).map { $0.hiding($1) }
    hidden = zip(datasets, rows).reduce(into: [:]) { hidden, entry in
      let (dataset, rows) = entry
      hidden[dataset.name, default: []] += rows.sorted().map {
        RowReference(dataset: dataset.name, file: dataset.path, line: Int(dataset.lines[$0]))
      }
    }
    let hiding = Set(zip(datasets, rows).filter { !$1.isEmpty }.map(\.0.name))
    undeclared = links.found.filter { hiding.contains($0.first) || hiding.contains($0.second) }
  }
}

import DatasetReading

/// The counts of other datasets that shares take their bases from, and which of them are hidden.
struct ShareBases {
  let tables: [CountTable]
  /// The hidden rows of each dataset.
  let hidden: [Set<Int>]
  let thresholds: [Double?]

  /// What a share of another dataset's base may not tell.
  ///
  /// - Returns: The base, nothing where it is not there; whether the count that the share stands for is
  ///   hidden; and the threshold of the dataset that has the base.
  func base(
    of reference: Measure.BaseReference, dimensions: [String: String], slice: [String]
  ) -> (count: Double?, isHidden: Bool, threshold: Double?) {
    guard let index = tables.firstIndex(where: { $0.dataset.name == reference.dataset }) else {
      return (nil, false, nil)
    }
    let table = tables[index]
    let names = table.dataset.metadata.dimensions.map(\.name)
    let own = names.map { dimensions[$0] ?? "all" }
    let base = names.map { reference.conditions[$0] ?? dimensions[$0] ?? "all" }
    // The base is that of the share's edition, or of any that has it.
    let slices =
      [slice]
      + table.cells.slices.keys.filter { $0[1] == slice[1] && $0 != slice }
      .sorted { $1.lexicographicallyPrecedes($0) }
    let rows = slices.flatMap { table.cells.slices[$0] ?? [] }
      .filter { table.cells.measures[$0] == reference.measure }
    let isHidden =
      own != base && rows.contains { table.cells.places[$0] == own && hidden[index].contains($0) }
    return (
      rows.first { table.cells.places[$0] == base }.map { table.numbers[$0] }, isHidden,
      thresholds[index]
    )
  }
}

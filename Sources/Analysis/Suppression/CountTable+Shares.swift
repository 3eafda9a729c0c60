import DatasetReading

extension CountTable {
  /// The rows of shares that would tell a small count, or a share that is hidden.
  ///
  /// A share whose count is not in the dataset still tells it, with its base: 0.2 percent of 1,000 is 2
  /// persons. Where the shares of one breakdown make up their base, one hidden alone is what the others
  /// leave, so the least of these is hidden with it.
  func shares(threshold: Double?, hidden: Set<Int>, elsewhere: ShareBases) -> Set<Int> {
    let shares = cells.others.filter {
      dataset.metadata.measures[cells.measures[$0]]?.unit == .percent
    }
    var found = hidden.intersection(shares)
    let small = shares.filter { tellsSmallCount($0, threshold: threshold, elsewhere) }
    // The same share of another edition would give it away.
    let names = Set(small.map { cells.names[$0] })
    found.formUnion(shares.filter { names.contains(cells.names[$0]) })
    guard !found.isEmpty else { return found }
    // Parts that leave more than rounding explains do not tell each other.
    let breakdowns = breakdowns(of: shares).filter { parts in
      let sum = parts.reduce(0) { $0 + numbers[$1] }
      return sum >= 100 - 0.5 * Double(parts.count)
    }
    while let lonely = breakdowns.first(where: { $0.count(where: found.contains) == 1 }),
      let least = lonely.filter({ !found.contains($0) }).min(by: {
        (numbers[$0], $0) < (numbers[$1], $1)
      })
    {
      found.formUnion(shares.filter { cells.names[$0] == cells.names[least] })
    }
    return found
  }

  /// Whether a share gives away a count that is hidden or small.
  private func tellsSmallCount(_ row: Int, threshold: Double?, _ elsewhere: ShareBases) -> Bool {
    var (threshold, base) = (threshold, base(of: row).map { numbers[$0] })
    if let reference = dataset.metadata.measures[cells.measures[row]]?.base,
      reference.dataset != nil
    {
      let names = dataset.metadata.dimensions.map(\.name)
      let found = elsewhere.base(
        of: reference,
        dimensions: Dictionary(
          zip(names, cells.places[row]), uniquingKeysWith: { first, _ in first }),
        slice: cells.slice[row])
      if found.isHidden { return true }
      base = found.count
      threshold = [threshold, found.threshold].compactMap(\.self).max()
    }
    guard let threshold, let base, numbers[row] > 0 else { return false }
    return (numbers[row] / 100 * base).rounded() < threshold
  }

  /// The row of the base of a share, when it is a count of the same dataset and edition.
  private func base(of row: Int) -> Int? {
    let metadata = dataset.metadata
    guard let base = metadata.measures[cells.measures[row]]?.base, base.dataset == nil else {
      return nil
    }
    let place = zip(metadata.dimensions, cells.places[row]).map { dimension, value in
      base.conditions[dimension.name].map {
        SuppressionCells.canonical($0, of: dimension.name, in: metadata)
      } ?? value
    }
    return cells.slices[cells.slice[row]]?.first {
      cells.measures[$0] == base.measure && cells.places[$0] == place
    }
  }

  /// The shares of each partition of one base, two or more.
  private func breakdowns(of shares: [Int]) -> [[Int]] {
    let metadata = dataset.metadata
    return metadata.partitions.flatMap { partition -> [[Int]] in
      guard let column = metadata.dimensions.firstIndex(where: { $0.name == partition.column })
      else { return [] }
      let parts = shares.filter { row in
        cells.places[row][column] != "all"
          && partition.measure ?? cells.measures[row] == cells.measures[row]
          && zip(metadata.dimensions, cells.places[row]).allSatisfy { dimension, value in
            partition.conditions[dimension.name] ?? value == value
          }
      }
      let groups = Dictionary(grouping: parts) { row -> [String] in
        var place = cells.places[row]
        place[column] = ""
        return cells.slice[row] + [cells.measures[row]] + place
      }
      return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
  }
}

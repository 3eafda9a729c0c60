public import DatasetReading

extension Dataset {
  /// The most dimensions of a dataset of records.
  public static let maximumTallyDimensions = 6

  /// Returns a dataset of records, one row a person, as one of counts; any other as it is.
  ///
  /// A count stands for every combination of the values of the dimensions and of `all`, so that every
  /// breakdown and cross breakdown has its base. A record without a value counts as `unknown` and is
  /// never left out. The counts are of the dataset's only measure; each names the line of its first
  /// record.
  ///
  /// - Throws: `AnalysisError.wrongUnit` for more than one measure or more than six dimensions.
  /// - Complexity: O(*n* · 2^*d*) in the number of records and dimensions.
  public func tallied() throws(AnalysisError) -> Dataset {
    guard metadata.isRecords else { return self }
    guard metadata.measureOrder.count == 1, let measure = metadata.measureOrder.first else {
      throw .wrongUnit(
        "the dataset \"\(name)\" of records needs one measure, what a row stands for")
    }
    let dimensions = metadata.dimensions.compactMap { column(named: $0.name) }
    guard dimensions.count <= Self.maximumTallyDimensions else {
      throw .wrongUnit(
        "the dataset \"\(name)\" of records has \(dimensions.count) dimensions; at most "
          + "\(Self.maximumTallyDimensions) are counted")
    }
    let roles = metadata.roles
    let editions = column(named: roles.edition)
    let periods = column(named: metadata.period.column)
    let newest = metadata.editions.last?.id ?? ""
    var counts: [[String]: (count: Double, line: Int32)] = [:]
    for row in 0..<rowCount {
      let values = dimensions.map { column in
        let text = column.text(at: row)
        return text.isEmpty ? Self.unknownValue : text
      }
      let start = [editions?.text(at: row) ?? newest, periods?.text(at: row) ?? ""]
      for mask in 0..<(1 << dimensions.count) {
        let key =
          start
          + values.enumerated().map { mask >> $0.offset & 1 == 1 ? "all" : $0.element }
        counts[key, default: (0, lines[row])].count += 1
      }
    }
    try addZeros(to: &counts, dimensions)
    let cells = counts.sorted {
      ($0.value.line, $0.key.joined(separator: "\u{1F}"))
        < ($1.value.line, $1.key.joined(separator: "\u{1F}"))
    }
    func texts(_ name: String, _ values: [String]) -> Column {
      var distinct: [String] = []
      var places: [String: Int32] = [:]
      let indices = values.map { value -> Int32 in
        if let place = places[value] { return place }
        places[value] = Int32(distinct.count)
        distinct.append(value)
        return Int32(distinct.count - 1)
      }
      return Column(name: name, storage: .texts(indices: indices, distinct: distinct))
    }
    var columns = [
      texts(roles.edition, cells.map { $0.key[0] }),
      texts(metadata.period.column, cells.map { $0.key[1] }),
    ]
    for (index, dimension) in dimensions.enumerated() {
      columns.append(texts(dimension.name, cells.map { $0.key[index + 2] }))
    }
    columns.append(texts(roles.measure, cells.map { _ in measure }))
    columns.append(
      Column(name: roles.value, storage: .numbers(cells.map(\.value.count), missing: [:])))
    return Dataset(
      name: name, title: title, path: path, columns: columns, lines: cells.map(\.value.line),
      metadata: metadata, digest: digest)
  }

  /// The most combinations of values that are counted.
  public static let maximumTallyCells = 200_000

  /// Adds a count of zero for every combination of values that no record has: of records it is known.
  private func addZeros(
    to counts: inout [[String]: (count: Double, line: Int32)], _ dimensions: [Column]
  ) throws(AnalysisError) {
    let values = dimensions.map { column in
      ["all"] + column.distinctTexts.map { $0.isEmpty ? Self.unknownValue : $0 }
    }
    var slices: [[String]: Int32] = [:]
    for (key, cell) in counts {
      slices[Array(key.prefix(2))] = min(slices[Array(key.prefix(2))] ?? .max, cell.line)
    }
    let size = values.reduce(slices.count) { size, values in
      size > Self.maximumTallyCells ? size : size * values.count
    }
    guard size <= Self.maximumTallyCells else {
      throw .wrongUnit(
        "the dataset \"\(name)\" of records has more than \(Self.maximumTallyCells) combinations of "
          + "values; leave out dimensions that no chart needs")
    }
    for (start, line) in slices {
      var keys = [start]
      for values in values { keys = keys.flatMap { key in values.map { key + [$0] } } }
      for key in keys where counts[key] == nil { counts[key] = (0, line) }
    }
  }

  /// The value of a record that has none.
  static let unknownValue = "unknown"
}

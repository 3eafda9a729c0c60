public import DatasetReading

/// The search for the base of a breakdown's shares.
struct BaseFinder {
  let selection: Selection
  let dimension: String
  let measure: Measure
  let baseDataset: Dataset?

  /// Returns the published base, or the sum of an exhaustive set of counts.
  func base(
    of parts: [SelectedObservation], all: [SelectedObservation], isExhaustive: Bool
  ) throws(AnalysisError) -> Base {
    let what = "\"\(measure.id)\" in \(parts[0].period.long)"
    if let reference = measure.base {
      return try published(
        reference, of: parts[0].dimensions, period: parts[0].period, edition: parts[0].edition)
    }
    guard measure.unit == .count else { throw .baseMissing(what) }
    let noun = measure.noun ?? Noun(singular: measure.label, plural: measure.label)
    if let whole = try wholeRow(parts[0]), let count = whole.observation.number,
      let base = Base(count: count, noun: noun, period: whole.period, rows: [whole.row])
    {
      let sum = parts.reduce(0) { $0 + ($1.observation.number ?? 0) }
      guard sum <= count else {
        throw .exceedsBase(sum: (sum / count * 1000).rounded() / 10, rows: parts.map(\.row))
      }
      return base
    }
    guard isExhaustive,
      let base = Base(
        count: parts.reduce(0) { $0 + ($1.observation.number ?? 0) }, noun: noun,
        period: parts[0].period, rows: parts.map(\.row), isSum: true)
    else { throw .baseMissing(what) }
    return base
  }

  /// The row of the same measure that is not split.
  private func wholeRow(_ part: SelectedObservation) throws(AnalysisError) -> SelectedObservation? {
    for conditions in [["all"], ["all", "all"]] {
      var dimensions = part.dimensions
      dimensions[dimension] = "all"
      if conditions.count == 2 {
        // A dataset that names the characteristic in a column of its own has `all` there too.
        for name in selection.dataset.metadata.dimensions.map(\.name)
        where name != dimension && selection.conditions[name] != nil {
          let values = selection.dataset.column(named: name)?.distinctTexts ?? []
          if values.contains("all") { dimensions[name] = "all" }
        }
      }
      dimensions[selection.dataset.metadata.period.column] = part.period.id
      guard isKnown(dimensions) else { continue }
      let whole = try Selection(
        selection.dataset, where: dimensions, edition: .pinned(part.edition))
      if let row = try whole.observations(of: [measure.id]).first, row.observation.number != nil {
        return row
      }
    }
    return nil
  }

  private func isKnown(_ conditions: [String: String], in dataset: Dataset? = nil) -> Bool {
    conditions.allSatisfy { name, value in
      (dataset ?? selection.dataset).column(named: name)?.distinctTexts.contains(value) ?? false
    }
  }

  /// Returns the base that a reference names for values of dimensions, a period and an edition.
  func published(
    _ reference: Measure.BaseReference, of values: [String: String], period: Period, edition: String
  ) throws(AnalysisError) -> Base {
    let missing = AnalysisError.baseMissing("\"\(measure.id)\" in \(period.long)")
    let dataset = reference.dataset == nil ? selection.dataset : baseDataset
    guard let dataset, let measure = dataset.metadata.measures[reference.measure] else {
      throw missing
    }
    let names = Set(dataset.metadata.dimensions.map(\.name))
    var conditions = values.filter { names.contains($0.key) }
    conditions.merge(reference.conditions) { _, new in new }
    conditions[dataset.metadata.period.column] = period.id
    guard isKnown(conditions, in: dataset) else { throw missing }
    // The edition of the parts, so that a pinned chart keeps its base; another dataset may not have it.
    var row: SelectedObservation?
    for choice in [EditionChoice.pinned(edition), .newest] where row == nil {
      if choice == .newest, reference.dataset == nil { break }
      if case .pinned(let id) = choice, !dataset.metadata.editions.contains(where: { $0.id == id })
      {
        continue
      }
      row = try Selection(dataset, where: conditions, edition: choice)
        .observations(of: [reference.measure]).first { $0.observation.number != nil }
    }
    guard let row, let count = row.observation.number,
      let base = Base(
        count: count, noun: measure.noun ?? Noun(singular: measure.label, plural: measure.label),
        period: row.period, rows: [row.row])
    else { throw missing }
    return base
  }
}

extension Selection {
  /// Returns the published base of a share.
  ///
  /// - Parameters:
  ///   - measure: The share's measure.
  ///   - period: When.
  ///   - edition: The edition of the share.
  ///   - values: The values of dimensions that this selection leaves open.
  ///   - baseDataset: The dataset that the measure's base reference names, when it is another one.
  /// - Returns: The base; nothing for a measure that is no share.
  /// - Throws: `AnalysisError.baseMissing` where it is not published.
  public func base(
    of measure: Measure, period: Period, edition: String, where values: [String: String] = [:],
    baseDataset: Dataset? = nil
  ) throws(AnalysisError) -> Base? {
    guard measure.unit == .percent else { return nil }
    guard let reference = measure.base else {
      throw .baseMissing("\"\(measure.id)\" in \(period.long)")
    }
    let finder = BaseFinder(
      selection: self, dimension: "", measure: measure, baseDataset: baseDataset)
    return try finder.published(
      reference, of: conditions.merging(values) { _, new in new }, period: period, edition: edition)
  }
}

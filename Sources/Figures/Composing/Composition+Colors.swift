import DatasetReading

extension Composition {
  /// The categories in the order of the dataset's rows, so that each has one colour in all charts.
  ///
  /// Conditions other than the period say whose categories they are. Where there are more than four,
  /// or one of them would be unknown or left over, places in the chart decide, and the order is empty.
  var paletteOrder: [String] {
    guard let column = dataset.column(named: categoryColumn) else { return [] }
    let fixed = request.conditions.filter {
      $0.key != metadata.period.column && $0.key != categoryColumn
    }
    let conditions = fixed.compactMap { name, value in
      dataset.column(named: name).map { (column: $0, value: value.value) }
    }
    var order: [String] = []
    for row in dataset.lines.indices {
      guard conditions.allSatisfy({ $0.column.text(at: row) == $0.value }) else { continue }
      let id = column.text(at: row)
      let isLeftOver = id == "all" || id == "other" || id.hasPrefix("unknown") || id.isEmpty
      guard !isLeftOver, !order.contains(id) else { continue }
      order.append(id)
      if order.count > 4 { return [] }
    }
    return order
  }
}

/// Systems of linear equations as rows of coefficients.
enum LinearEquations {
  /// Brings rows into reduced echelon form by elimination with the largest pivot.
  ///
  /// An unknown has one value exactly when a reduced row holds it alone.
  static func reduce(_ rows: inout [[Double]]) {
    var next = 0
    for column in 0..<(rows.first?.count ?? 0) where next < rows.count {
      guard
        let pivot = (next..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-9
      else { continue }
      rows.swapAt(next, pivot)
      let lead = rows[next][column]
      rows[next] = rows[next].map { $0 / lead }
      for row in rows.indices where row != next && abs(rows[row][column]) > 1e-12 {
        let factor = rows[row][column]
        for place in column..<rows[row].count { rows[row][place] -= factor * rows[next][place] }
      }
      next += 1
    }
  }
}

/// The search for rows that agree in all columns of the primary key.
///
/// Each row gets one number, made of its values' numbers as digits of mixed radix; where it would
/// not fit, the numbers so far are replaced by their order of first appearance.
struct PrimaryKeyCheck {
  private var keys: [Int]
  private var radix = 1

  /// Creates a check of rows that have no key yet.
  init(rowCount: Int) {
    keys = [Int](repeating: 0, count: rowCount)
  }

  /// Calls back with each row that repeats an earlier one, and the first such row.
  static func repeats(
    of columns: [Column], rowCount: Int, found: (_ row: Int, _ first: Int) -> Void
  ) {
    var check = PrimaryKeyCheck(rowCount: rowCount)
    for column in columns { check.append(column) }
    check.repeats(found)
  }

  private mutating func append(_ column: Column) {
    switch column.storage {
    case .texts(let indices, let distinct):
      makeRoom(for: distinct.count)
      for row in keys.indices { keys[row] = keys[row] * distinct.count + Int(indices[row]) }
      radix *= max(distinct.count, 1)
    case .numbers(let numbers, let missing):
      let (digits, count) = Self.digits(numbers, missing)
      makeRoom(for: count)
      for row in keys.indices { keys[row] = keys[row] * count + Int(digits[row]) }
      radix *= max(count, 1)
    }
  }

  /// Returns a number from 0 for each different value; missing values are all alike.
  private static func digits(
    _ numbers: [Double], _ missing: [Int: MissingReason]
  ) -> (digits: [Int32], count: Int) {
    var known: [Double: Int32] = [:]
    var digits = [Int32](repeating: 0, count: numbers.count)
    var previous: (number: Double, digit: Int32)?
    for (row, number) in numbers.enumerated() {
      if missing.isEmpty || missing[row] == nil {
        if let previous, previous.number == number {
          digits[row] = previous.digit
          continue
        }
        let digit = known[number] ?? Int32(known.count) + 1
        known[number] = digit
        digits[row] = digit
        previous = (number, digit)
      }
    }
    return (digits, known.count + 1)
  }

  private mutating func makeRoom(for count: Int) {
    guard radix.multipliedReportingOverflow(by: max(count, 1)).overflow else { return }
    var known: [Int: Int] = [:]
    for row in keys.indices {
      let key = known[keys[row]] ?? known.count
      known[keys[row]] = key
      keys[row] = key
    }
    radix = max(known.count, 1)
  }

  private func repeats(_ found: (_ row: Int, _ first: Int) -> Void) {
    guard radix > keys.count * 4 + 1024 else { return repeatsInTable(found) }
    var firsts: [Int: Int] = [:]
    firsts.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() {
      if let first = firsts[key] { found(row, first) } else { firsts[key] = row }
    }
  }

  /// Looks for repeats with a table of all possible keys.
  private func repeatsInTable(_ found: (_ row: Int, _ first: Int) -> Void) {
    var firsts = [Int32](repeating: -1, count: radix)
    for (row, key) in keys.enumerated() {
      if firsts[key] < 0 { firsts[key] = Int32(row) } else { found(row, Int(firsts[key])) }
    }
  }
}

/// Roots of whole degree, without a platform mathematics library.
enum Roots {
  /// Returns the positive root of a positive number by bisection, to full precision.
  static func root(of number: Double, degree: Int) -> Double {
    guard degree > 1 else { return number }
    var low = min(1, number)
    var high = max(1, number)
    for _ in 0..<200 where low < high {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      var power = 1.0
      for _ in 0..<degree { power *= middle }
      if power < number { low = middle } else { high = middle }
    }
    return high
  }
}

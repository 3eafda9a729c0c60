extension Measure {
  /// Says why a number cannot be a value of the measure.
  ///
  /// A count is a whole number from 0 up, and a share is from 0 to 100. A percentage without a base, such
  /// as a published change, and a rate have no bounds here; the schema may set some.
  ///
  /// - Parameter number: The number.
  /// - Returns: The fault in words that begin with the number, or nothing.
  public func fault(of number: Double) -> String? {
    switch unit {
    case .count:
      let noun = noun.map { "counts \($0.plural)" } ?? "is a count"
      if number < 0 { return "\(number.plain) is under 0, and \"\(id)\" \(noun)" }
      return number.isWhole
        ? nil : "\(number.plain) is not a whole number, and \"\(id)\" \(noun)"
    case .percent where base != nil:
      return (0...100).contains(number)
        ? nil : "\(number.plain) is not from 0 to 100, and \"\(id)\" is a share in percent"
    case .percent, .ratePer100k: return nil
    }
  }
}

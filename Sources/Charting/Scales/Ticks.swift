/// Round numbers for the ticks of a value axis.
///
/// Steps are 1, 2 or 5 times a power of ten. Values are made by one multiplication or division of
/// whole numbers, so that 0.3 is 0.3.
public struct Ticks: Hashable, Sendable {
  /// The values in rising order, the ends of the niced domain included.
  public let values: [Double]
  /// The number of decimals that tell the values apart.
  public let decimals: Int

  /// Creates intervals that cover a domain; the domain is widened to whole steps.
  ///
  /// The step is the smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more intervals
  /// than allowed, so that a domain from zero gets four to six of six. A domain that is empty or not
  /// finite gives the one tick 0.
  ///
  /// - Parameters:
  ///   - domain: The values to cover.
  ///   - intervals: The most intervals.
  public init(covering domain: ClosedRange<Double>, atMost intervals: Int = 6) {
    let most = max(1, intervals)
    let span = domain.upperBound - domain.lowerBound
    guard span.isFinite, span > 1e-280 else {
      values = [0]
      decimals = 0
      return
    }
    var exponent = 0
    var unit = span / Double(most)
    while unit >= 100 {
      unit /= 10
      exponent += 1
    }
    while unit < 10 {
      unit *= 10
      exponent -= 1
    }
    // The unit is now 10 to 100, so mantissas are whole numbers up to 200.
    for mantissa in [10.0, 20, 25, 50, 100, 200, 500] where mantissa >= unit * 0.999999999 {
      let candidate = Self.values(mantissa, exponent, covering: domain)
      guard candidate.count <= most + 1 else { continue }
      values = candidate
      let zeros = mantissa == 25 ? 0 : mantissa >= 100 ? 2 : 1
      decimals = max(0, -(exponent + zeros))
      return
    }
    values = [0]
    decimals = 0
  }

  private static func values(
    _ mantissa: Double, _ exponent: Int, covering domain: ClosedRange<Double>
  ) -> [Double] {
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    func value(_ index: Double) -> Double {
      exponent < 0 ? index * mantissa / power : index * mantissa * power
    }
    var first = (domain.lowerBound / value(1)).rounded(.down)
    var last = (domain.upperBound / value(1)).rounded(.up)
    if value(first + 1) <= domain.lowerBound { first += 1 }
    if value(last - 1) >= domain.upperBound { last -= 1 }
    return stride(from: first, through: last, by: 1).map(value)
  }
}

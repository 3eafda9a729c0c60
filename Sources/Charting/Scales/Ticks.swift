/// Round numbers for the ticks of a value axis.
///
/// Steps are 1, 2, 2.5 or 5 times a power of ten, or 1.5, 3, 4, 6 or 8 times one where those would leave more
/// than three eighths of the axis empty. Values are made by one multiplication or division of whole numbers,
/// so that 0.3 is 0.3.
public struct Ticks: Hashable, Sendable {
  /// The values in rising order, the ends of the niced domain included.
  public let values: [Double]
  /// The number of decimals that tell the values apart.
  public let decimals: Int

  /// Creates intervals that cover a domain; the domain is widened to whole steps.
  ///
  /// The step is the smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more intervals
  /// than allowed, so that a domain from zero gets four to six of six. Where the given domain would fill
  /// less than 62 percent of its own, 1.5, 3, 4, 6 and 8 times are tried as well. A domain that is
  /// empty or not finite gives the one tick 0.
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
    func fits(_ mantissa: Double) -> [Double]? {
      guard mantissa >= unit * 0.999999999 else { return nil }
      let candidate = Self.values(mantissa, exponent, covering: domain)
      return candidate.count <= most + 1 ? candidate : nil
    }
    var best: (mantissa: Double, values: [Double])?
    for mantissa in [10.0, 20, 25, 50, 100, 200, 500] where best == nil {
      best = fits(mantissa).map { (mantissa, $0) }
    }
    func length(_ values: [Double]) -> Double { (values.last ?? 0) - (values.first ?? 0) }
    if let round = best, span < length(round.values) * 0.62 {
      for mantissa in [15.0, 30, 40, 60, 80, 150, 300, 400] {
        guard let candidate = fits(mantissa), length(candidate) < length(best?.values ?? [])
        else { continue }
        best = (mantissa, candidate)
      }
    }
    values = best?.values ?? [0]
    let mantissa = best?.mantissa ?? 10
    let zeros =
      mantissa.truncatingRemainder(dividingBy: 100) == 0
      ? 2 : mantissa.truncatingRemainder(dividingBy: 10) == 0 ? 1 : 0
    decimals = best == nil ? 0 : max(0, -(exponent + zeros))
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

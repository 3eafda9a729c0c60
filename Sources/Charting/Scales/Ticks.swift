/// Round numbers for the ticks of a value axis.
///
/// Steps are 1, 2 or 5 times a power of ten. Values are made by one multiplication or division of
/// whole numbers, so that 0.3 is 0.3.
public struct Ticks: Hashable, Sendable {
  /// The values in rising order, the ends of the niced domain included.
  public let values: [Double]
  /// The number of decimals that tell the values apart.
  public let decimals: Int

  /// Creates four to six intervals that cover a domain; the domain is widened to whole steps.
  ///
  /// A domain that is empty or not finite gives the one tick 0.
  public init(covering domain: ClosedRange<Double>, intervals: Int = 5) {
    let span = domain.upperBound - domain.lowerBound
    guard span.isFinite, span > 0, intervals > 0 else {
      values = [0]
      decimals = 0
      return
    }
    var exponent = 0
    var unit = span / Double(intervals)
    while unit >= 10, exponent < 400 {
      unit /= 10
      exponent += 1
    }
    while unit < 1, exponent > -400 {
      unit *= 10
      exponent -= 1
    }
    var mantissa: Double =
      unit < 1.5 ? 1 : unit < 3.5 ? 2 : unit < 7.5 ? 5 : 10
    if mantissa == 10 {
      mantissa = 1
      exponent += 1
    }
    let power = Self.power(of: abs(exponent))
    let isFraction = exponent < 0
    func value(_ index: Double) -> Double {
      isFraction ? index * mantissa / power : index * mantissa * power
    }
    let step = value(1)
    var first = (domain.lowerBound / step).rounded(.down)
    var last = (domain.upperBound / step).rounded(.up)
    if value(first + 1) <= domain.lowerBound { first += 1 }
    if value(last - 1) >= domain.upperBound { last -= 1 }
    values = (0...Int(max(1, min(last - first, 24)))).map { value(first + Double($0)) }
    decimals = isFraction ? -exponent : 0
  }

  private static func power(of exponent: Int) -> Double {
    (0..<min(exponent, 300)).reduce(1.0) { power, _ in power * 10 }
  }
}

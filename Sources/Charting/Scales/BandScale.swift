/// The places of categories along an axis: bands of equal width, in order or in proportion to time.
public struct BandScale: Hashable, Sendable {
  /// The centre of each category's band.
  public let centers: [Double]
  /// The distance between neighbouring bands, at its smallest.
  public let step: Double
  /// The width of a band.
  public let bandwidth: Double

  /// Creates bands within a range.
  ///
  /// A band is two thirds of a step wide, at most `maximum`; narrower content is centred in the
  /// range. Positions, where every category has one and they rise, set the bands in proportion.
  public init(
    positions: [Double?], range: ClosedRange<Double>, maximumBandwidth maximum: Double = .infinity
  ) {
    let count = positions.count
    let known = positions.compactMap { $0 }
    var offsets = (0..<count).map(Double.init)
    if known.count == count, let first = known.first,
      zip(known, known.dropFirst()).allSatisfy({ $0 < $1 })
    {
      let unit = zip(known, known.dropFirst()).map { $1 - $0 }.min() ?? 1
      offsets = known.map { ($0 - first) / unit }
    }
    let slots = (offsets.last ?? 0) + 1
    let length = range.upperBound - range.lowerBound
    let widest = length / slots
    step = min(widest, maximum * 1.5)
    bandwidth = step / 1.5
    let start = range.lowerBound + (length - step * slots) / 2
    let width = step
    centers = offsets.map { start + ($0 + 0.5) * width }
  }
}

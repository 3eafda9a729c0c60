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
  /// Content narrower than the range is centred in it. Positions, where every category has one and
  /// they rise, set the bands in proportion.
  ///
  /// - Parameters:
  ///   - positions: The place of each category in time, or nothing for places in order.
  ///   - range: The pixels along the axis.
  ///   - maximum: The widest that a band may be.
  ///   - fill: The part of a step that its band fills.
  public init(
    positions: [Double?], range: ClosedRange<Double>, maximumBandwidth maximum: Double = .infinity,
    fill: Double = 2 / 3
  ) {
    let count = positions.count
    var offsets = (0..<count).map(Double.init)
    if let known = Self.rising(positions), let first = known.first {
      let unit = zip(known, known.dropFirst()).map { $1 - $0 }.min() ?? 1
      offsets = known.map { ($0 - first) / unit }
    }
    let slots = (offsets.last ?? 0) + 1
    let length = range.upperBound - range.lowerBound
    let widest = length / slots
    step = min(widest, maximum / fill)
    bandwidth = step * fill
    let start = range.lowerBound + (length - step * slots) / 2
    let width = step
    centers = offsets.map { start + ($0 + 0.5) * width }
  }

  /// Creates bands at places of their own.
  init(centers: [Double], step: Double, bandwidth: Double) {
    self.centers = centers
    self.step = step
    self.bandwidth = bandwidth
  }

  /// Returns the places in time where each category has one and they rise, else nothing.
  static func rising(_ positions: [Double?]) -> [Double]? {
    let known = positions.compactMap { $0 }
    let isRising = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    return known.count == positions.count && isRising ? known : nil
  }
}

/// The heights at which the labels of one column stand.
enum LabelColumn {
  /// Returns the tops of boxes that are as near to their wishes as order and room allow.
  ///
  /// Boxes keep their order, do not overlap and stay within the range; the sum of squared moves is
  /// smallest among such places, up to the clamping at the ends.
  ///
  /// - Parameters:
  ///   - wishes: The tops wished for, rising.
  ///   - heights: The heights of the boxes.
  ///   - gap: The least distance between boxes.
  ///   - range: The room from the first top to the last bottom.
  /// - Returns: Nothing when the boxes are together higher than the range.
  static func tops(
    wishes: [Double], heights: [Double], gap: Double, in range: ClosedRange<Double>
  ) -> [Double]? {
    let total = heights.reduce(0, +) + gap * Double(max(0, heights.count - 1))
    guard total <= range.upperBound - range.lowerBound + 1e-9 else { return nil }
    // Clusters of touching boxes; each stands at the mean of its members' wishes.
    struct Cluster {
      var members: Range<Int>
      var wish: Double
      var height: Double
    }
    var clusters: [Cluster] = []
    func top(_ cluster: Cluster) -> Double {
      min(
        max(cluster.wish / Double(cluster.members.count), range.lowerBound),
        range.upperBound - cluster.height)
    }
    for index in wishes.indices {
      var cluster = Cluster(members: index..<index + 1, wish: wishes[index], height: heights[index])
      while let last = clusters.last, top(last) + last.height + gap > top(cluster) {
        clusters.removeLast()
        let offset = last.height + gap
        cluster = Cluster(
          members: last.members.lowerBound..<cluster.members.upperBound,
          wish: last.wish + cluster.wish - offset * Double(cluster.members.count),
          height: offset + cluster.height)
      }
      clusters.append(cluster)
    }
    return clusters.flatMap { cluster in
      var y = top(cluster)
      return cluster.members.map { member in
        defer { y += heights[member] + gap }
        return y
      }
    }
  }
}

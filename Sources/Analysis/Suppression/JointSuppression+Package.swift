public import DatasetReading

extension JointSuppression {
  /// Returns the datasets without which it is not known what some datasets must hide.
  ///
  /// These are, to any depth, those that share counts with them, by declaration or because they have a
  /// measure of one name and noun, where one of all these hides small counts.
  ///
  /// - Parameters:
  ///   - names: The datasets.
  ///   - package: The data package.
  /// - Returns: Further datasets, and those of the names that are tied to them.
  public static func tied(to names: Set<String>, in package: DataPackage) -> Set<String> {
    let metadata = package.resources.compactMap { resource in
      resource.metadata.map { (name: resource.name, metadata: $0) }
    }
    guard metadata.contains(where: { $0.metadata.smallCount?.isApplied == true }) else { return [] }
    var found: Set<String> = []
    for name in names.sorted() where !found.contains(name) {
      var group: Set<String> = [name]
      var open = metadata.filter { $0.name == name }
      while let next = open.popLast() {
        for other in metadata where !group.contains(other.name) {
          let isDeclared =
            next.metadata.sharedCounts.contains { $0.dataset == other.name }
            || other.metadata.sharedCounts.contains { $0.dataset == next.name }
          guard
            isDeclared || !CountLinks.alike(next.metadata, other.metadata).isEmpty
              || SpanSums.mayAdd(next.metadata, other.metadata)
          else { continue }
          group.insert(other.name)
          open.append(other)
        }
      }
      let hides = metadata.contains {
        group.contains($0.name) && $0.metadata.smallCount?.isApplied == true
      }
      if hides { found.formUnion(group) }
    }
    return found
  }
}

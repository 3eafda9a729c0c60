import DatasetReading

extension EditionTable {
  /// A measure, or a value of a dimension, that a later edition calls by another name.
  struct Renaming: Hashable {
    var from: String
    var to: String
    /// The place of the dimension; nothing for a measure.
    var dimension: Int?
    var old: String
    var new: String
    /// The rows of the earlier edition whose figures the later one gives under the new name.
    var rows: [Int]
  }

  /// The fewest figures that make a renaming more than a coincidence.
  private static let fewestEqual = 2

  /// Returns the names of an edition that a later one lacks, each with the new name under which that one gives the same
  /// figures.
  ///
  /// A new name is one that the earlier edition lacks. Two figures or more, other than zero, must stand under both names
  /// at the same period and the same other values, and all of them must be equal.
  func renamings(from: String, to: String) -> [Renaming] {
    let (old, new) = (figures(of: from), figures(of: to))
    guard let dimensions = (old.first ?? new.first)?.key.dimensions.count else { return [] }
    return ([nil] + (0..<dimensions).map(Optional.some)).flatMap { dimension in
      renamings(of: dimension, old, new).map { name, found in
        Renaming(
          from: from, to: to, dimension: dimension, old: name, new: found.name, rows: found.rows)
      }
    }
  }

  private typealias Figure = (key: Key, row: Int, value: Double)

  private func figures(of edition: String) -> [Figure] {
    keys.compactMap { key in
      rows[key]?[edition].flatMap { row in number(row).map { (key, row, $0) } }
    }
  }

  private func renamings(
    of dimension: Int?, _ old: [Figure], _ new: [Figure]
  ) -> [(name: String, found: (name: String, rows: [Int]))] {
    func name(_ key: Key) -> String { dimension.map { key.dimensions[$0] } ?? key.measure }
    func rest(_ key: Key) -> Key {
      var key = key
      if let dimension { key.dimensions[dimension] = "" } else { key.measure = "" }
      return key
    }
    let (before, after) = (Set(old.map { name($0.key) }), Set(new.map { name($0.key) }))
    let come = Dictionary(
      grouping: new.filter { !before.contains(name($0.key)) }, by: { rest($0.key) })
    var equal: [String: [String: [Int]]] = [:]
    var unequal: [String: Set<String>] = [:]
    var order: [String] = []
    for figure in old where !after.contains(name(figure.key)) && figure.value != 0 {
      let own = name(figure.key)
      if equal[own] == nil { order.append(own) }
      for other in come[rest(figure.key)] ?? [] {
        if other.value == figure.value {
          equal[own, default: [:]][name(other.key), default: []].append(figure.row)
        } else {
          unequal[own, default: []].insert(name(other.key))
        }
      }
      if equal[own] == nil { equal[own] = [:] }
    }
    return order.compactMap { own in
      let found = (equal[own] ?? [:]).filter { entry in
        entry.value.count >= Self.fewestEqual && unequal[own]?.contains(entry.key) != true
      }
      guard found.count == 1, let only = found.first else { return nil }
      return (own, (only.key, only.value))
    }
  }
}

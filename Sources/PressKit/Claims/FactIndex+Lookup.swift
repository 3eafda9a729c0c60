internal import Analysis
import DatasetReading
import Figures

/// The figures that a sentence speaks of.
extension FactIndex {
  /// Returns the counts and rates that a sentence names: those of the publisher that it names, else of all.
  func quantities(_ sentence: ClaimSentence) -> [Fact] {
    let named = facts.filter { fact in
      fact.measure.unit != .percent && !fact.neededStems.isEmpty
        && fact.neededStems.isSubset(of: sentence.stems) && names(fact, sentence)
        && (fact.head.isEmpty || sentence.counts(fact.head))
    }
    // What is said of a part is not said of all: "cases in Missouri" are no cases of the nation.
    let values = Set(named.map(\.valueStems))
    let widest = values.filter { value in !values.contains { $0.isStrictSuperset(of: value) } }
    let best = named.filter { widest.contains($0.valueStems) }
    let published = best.filter { isPublisherNamed($0, in: sentence) }
    return subjects(published.isEmpty ? best : published, in: sentence)
  }

  /// The facts without those whose measure only says what the others are for: "referred for trafficking
  /// offenses".
  private func subjects(_ facts: [Fact], in sentence: ClaimSentence) -> [Fact] {
    let purposes = sentence.purposes
    guard !purposes.isEmpty else { return facts }
    let others = facts.filter { !$0.neededStems.isSubset(of: purposes) }
    return others.isEmpty ? facts : others
  }

  /// Whether a sentence has all values of a figure's dimensions, the words of each together.
  private func names(_ fact: Fact, _ sentence: ClaimSentence) -> Bool {
    fact.valueStems.isSubset(of: sentence.stems) && fact.values.allSatisfy(sentence.joins)
  }

  private func isPublisherNamed(_ fact: Fact, in sentence: ClaimSentence) -> Bool {
    guard let publisher = datasets[fact.dataset]?.metadata.publisher else { return false }
    let common: Set<String> = ["national", "bureau", "department", "u.s"]
    let name = WordStem.stems(of: publisher.short).subtracting(common.map(WordStem.stem))
    return !name.isEmpty && name.isSubset(of: sentence.stems)
  }

  /// Returns the shares whose category a sentence names, those with the most words of their own.
  func shares(_ sentence: ClaimSentence) -> [Fact] {
    let named = facts.filter { fact in
      guard fact.measure.unit == .percent, fact.shareStems.isSubset(of: sentence.stems),
        names(fact, sentence)
      else { return false }
      return !fact.valueStems.isEmpty || !fact.shareStems.isEmpty && base(of: fact) != nil
    }
    let own = named.filter { !$0.shareStems.isEmpty }
    return own.isEmpty ? named : own
  }

  /// Returns the counts of the categories that a sentence names, each a part of a base.
  func parts(_ sentence: ClaimSentence) -> [Fact] {
    let parts = facts.filter { fact in
      guard fact.measure.unit == .count, let metadata = datasets[fact.dataset]?.metadata,
        names(fact, sentence), !fact.measureStems.isDisjoint(with: sentence.stems)
      else { return false }
      return metadata.partitions.contains { partition in
        let value = fact.dimensions[partition.column] ?? "all"
        guard value != "all", partition.measure ?? fact.measure.id == fact.measure.id,
          partition.conditions.allSatisfy({ fact.dimensions[$0.key] == $0.value })
        else { return false }
        let label = metadata.dimension(named: partition.column)?.label(for: value) ?? value
        return !WordStem.stems(of: label).isEmpty
      }
    }
    let most = parts.map(\.valueStems.count).max()
    return parts.filter { $0.valueStems.count == most }
  }

  /// Returns the split that a figure is a part of.
  func partition(of fact: Fact) -> Partition? {
    datasets[fact.dataset]?.metadata.partitions.first { partition in
      partition.conditions.allSatisfy { fact.dimensions[$0.key] == $0.value }
    }
  }

  /// Returns the base of a share or of a category's count.
  func base(of fact: Fact) -> Base? {
    guard let dataset = datasets[fact.dataset] else { return nil }
    let metadata = dataset.metadata
    let column = partition(of: fact)?.column ?? metadata.dimensions.last?.name ?? ""
    var conditions = fact.dimensions.filter { $0.key != column }
    conditions[metadata.period.column] = fact.period.id
    guard
      let selection = try? Selection(
        dataset, where: conditions, edition: .pinned(fact.edition), open: [column])
    else { return nil }
    let other = fact.measure.base?.dataset.flatMap { datasets[$0] }
    return try? Breakdown(
      selection, by: column, measure: fact.measure.id, baseDataset: other
    ).base
  }
}

import Analysis
import DatasetReading
import Figures

/// Shares that are computed from published ones.
extension SentenceCheck {
  /// The verdict on the share of all others than those of a category: "92% were not male".
  ///
  /// What a category leaves of a hundred also holds those of whom nothing was stated, so that it is the most that can be
  /// of the others: more is false, and as much or less is a matter for a person, unless the published
  /// categories are all there are.
  func others(_ claim: Claimed, _ candidates: [Candidate]) -> ClaimVerdict {
    guard let newest = candidates.first else {
      return verdict(claim.written, .unknown, Self.denied)
    }
    let rests = candidates.map { candidate in
      Candidate(
        fact: candidate.fact, base: candidate.base, percent: 100 - candidate.percent,
        decimals: candidate.decimals)
    }
    let rest = remainder(of: newest.fact)
    let name = rest.map { ", “\($0)”" } ?? ""
    let reason =
      "the published share is \(say(newest)), which leaves \(share(rests[0])) for all others\(name)"
    func holds(_ candidate: Candidate) -> Bool? {
      if let number = claim.number, claim.extent == .exactly {
        return agrees(candidate.percent, number)
      }
      return claim.holds(candidate.percent, decimals: candidate.decimals)
    }
    let isBelow: (Candidate) -> Bool = { claim.percent <= $0.percent + 1 }
    let result: Bool? =
      rests.contains { holds($0) == true }
      ? (rest == nil ? true : nil)
      : rests.contains { holds($0) == nil || rest != nil && isBelow($0) } ? nil : false
    return settled(
      verdict(claim.written, self.result(result), reason + doubt(result)), at: claim.range,
      of: candidates.map(\.fact), isDirection: true,
      saying: Set(sentence.words.map(\.text).filter { $0.hasPrefix("non-") }))
  }

  /// The name of what the categories beside a share's own leave.
  private func remainder(of fact: Fact) -> String? {
    index.partition(of: fact)?.remainder
  }

  /// The verdict on a share of several categories: "81% were white or black".
  func sum(_ claim: Claimed, _ year: Int?) -> ClaimVerdict? {
    guard let year, claim.extent == .exactly,
      let part = sentence.parts.first(where: { $0.overlaps(claim.range) }),
      sentence.words.contains(where: { $0.text == "or" && part.overlaps($0.range) })
    else { return nil }
    let stems = sentence.words.filter { part.overlaps($0.range) }
      .reduce(into: Set<String>()) { $0.formUnion(WordStem.stems(of: $1.text)) }
    let named = shares.filter { fact in
      fact.period.year == year && !fact.valueStems.isDisjoint(with: stems)
        && fact.valueStems.isSubset(of: stems)
    }
    for first in named {
      guard let partition = index.partition(of: first) else { continue }
      let same = named.filter { fact in
        fact.edition == first.edition && fact.dataset == first.dataset
          && fact.measure == first.measure
          && fact.dimensions.allSatisfy {
            $0.key == partition.column || first.dimensions[$0.key] == $0.value
          }
      }
      guard Set(same.map { $0.dimensions[partition.column] }).count > 1 else { continue }
      let sum = same.reduce(0) { $0 + $1.value }
      let isNear = abs(sum - claim.percent) <= Double(same.count) / 2
      let reason =
        same.map(said).joined(separator: " and ")
        + " make about \(NumberText.percent(sum, decimals: 0))"
      return settled(
        verdict(
          claim.written, isNear ? .unknown : .refuted,
          reason + (isNear ? "; the sum of rounded shares is not published" : "")),
        at: claim.range, of: same,
        saying: Set(
          sentence.words.map(\.text).filter { word in
            same.contains { !$0.valueStems.isDisjoint(with: WordStem.stems(of: word)) }
          }))
    }
    return nil
  }

  /// A percentage of two counts of the sentence, such as "355 of 1,103, or 32%".
  func computedShare(_ number: Number) -> ClaimVerdict? {
    let counts = sentence.numbers.filter { $0.unit == .count }
    guard counts.count == 2, let least = counts.map(\.value).min(),
      let most = counts.map(\.value).max(), most > 0, sentence.extent(of: number) == .exactly,
      !listsMeasures, counts.allSatisfy({ sentence.verb(of: $0) == nil || agreesInMeasure($0) })
    else { return nil }
    let percent = least / most * 100
    let text =
      "\(NumberText.count(least)) of \(NumberText.count(most)) is "
      + NumberText.percent(percent, decimals: 1)
    return verdict(number.written, agrees(percent, number) ? .confirmed : .refuted, text)
  }

  /// Whether a number that is said to be a part of another one counts the same as the other.
  private func agreesInMeasure(_ number: Number) -> Bool {
    let facts = nearest(quantities, to: sentence.verb(of: number) ?? number.range)
    return !facts.contains { otherWhole(of: number, $0) != nil }
  }
}

import Analysis
import DatasetReading
import Figures

extension FactIndex {
  /// A published figure, shared by all lists that it is in.
  final class Fact: Sendable {
    let dataset: String
    let measure: Measure
    let period: Period
    let dimensions: [String: String]
    let edition: String
    /// The edition's place, later ones higher.
    let age: Int
    let value: Double
    /// The decimals that its publisher gives.
    let decimals: Int
    let row: RowReference
    /// How exact the value is; nothing for a full count.
    let estimate: Estimate?
    /// Whether the publisher projected it.
    let isProjected: Bool
    /// The stems that name the measure.
    let measureStems: Set<String>
    /// The stems of the values of dimensions, all of which a sentence must have.
    let valueStems: Set<String>
    /// The stems of each of these values.
    let values: [Set<String>]
    /// The stems without which a sentence does not name the measure.
    let neededStems: Set<String>
    /// The stems that a share has beside its category and base: "not cleared", "single victim".
    let shareStems: Set<String>
    /// What is counted, where its word is so common that it must follow its number: "states".
    let head: Set<String>
    /// The words that say no more than the figure does.
    let context: FactContext
    /// Whether its publisher or its source marks it as no exact count.
    let isFlagged: Bool

    init(
      dataset: String, measure: Measure, period: Period, dimensions: [String: String],
      edition: String, age: Int, value: Double, decimals: Int, row: RowReference,
      estimate: Estimate?, isProjected: Bool, measureStems: Set<String>, valueStems: Set<String>,
      values: [Set<String>], neededStems: Set<String>, shareStems: Set<String>, head: Set<String>,
      context: FactContext, isFlagged: Bool
    ) {
      self.dataset = dataset
      self.measure = measure
      self.period = period
      self.dimensions = dimensions
      self.edition = edition
      self.age = age
      self.value = value
      self.decimals = decimals
      self.row = row
      self.estimate = estimate
      self.isProjected = isProjected
      self.measureStems = measureStems
      self.valueStems = valueStems
      self.values = values
      self.neededStems = neededStems
      self.shareStems = shareStems
      self.head = head
      self.context = context
      self.isFlagged = isFlagged
    }
  }
}

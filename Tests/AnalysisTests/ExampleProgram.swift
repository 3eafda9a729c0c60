import Analysis
import DatasetReading

/// Says how referrals changed and who was charged, from the data package in a folder.
func sentences(folder: String) throws -> [String] {
  let bytes = try FileBytes.read(folder + "/datapackage.json", limit: JSONReader.maximumSize)
  let package = try DataPackageReader.read(bytes, file: "datapackage.json")
  let reader = DatasetReader(folder: folder, displayFolder: folder, package: package)

  let cases = try reader.dataset(named: "bjs-federal-cases").dataset
  let trend = try Trend(Selection(cases), measures: ["referred"], from: 2011, to: 2020)
  var sentences: [String] = []
  if let change = trend.series[0].change, let percent = change.percent {
    sentences.append(
      "Referrals \(ChangeWording.verb(change)) \(Int(percent.rounded()))% "
        + "from \(change.from.period.id) to \(change.to.period.id).")
  }

  let defendants = try reader.dataset(named: "bjs-defendant-characteristics").dataset
  let charged = try Selection(
    defendants, where: ["characteristic": "race", "fiscal_year": "2020"], open: ["category"])
  let races = try Breakdown(charged, by: "category", measure: "share")
  for category in races.categories {
    sentences.append(
      "\(category.label): \(Int(category.share.percent))% of the "
        + "\(Int(races.base.count)) \(races.base.noun.plural).")
  }
  return sentences
}

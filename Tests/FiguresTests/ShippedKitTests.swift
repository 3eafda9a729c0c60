import Analysis
import Charting
import DatasetReading
import Figures
import Foundation
import TestSupport
import Testing

/// The repository's own datasets and definitions.
enum Shipped {
  static let folder = Repository.folder

  static func datasets() throws -> [String: Dataset] {
    let bytes = try FileBytes.read(
      folder + "/Datasets/datapackage.json", limit: JSONReader.maximumSize)
    let package = try DataPackageReader.read(bytes, file: "Datasets/datapackage.json")
    let reader = DatasetReader(
      folder: folder + "/Datasets", displayFolder: "Datasets", package: package)
    return Dictionary(
      uniqueKeysWithValues: try package.datasetNames.map {
        ($0, try reader.dataset(named: $0).dataset)
      })
  }

  static func definition(_ name: String) throws -> ChartDefinition {
    let file = "Charts/Definitions/\(name).json"
    let bytes = try FileBytes.read("\(folder)/\(file)", limit: 1 << 20)
    return try DefinitionReader.read(bytes, name: name, file: file)
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/Charts/Definitions")
      .filter { $0.hasSuffix(".json") && $0 != "house.json" }.map { String($0.dropLast(5)) }
      .sorted()
  }

  static func charts() throws -> [ComposedChart] {
    let composer = ChartComposer(
      datasets: try datasets(), house: House(agency: "Agency", presets: ["tv"]))
    return try names().map { try composer.chart(definition($0)) }
  }
}

@Suite("The shipped kit")
struct ShippedKitTests {
  @Test("Titles say the finding in computed numbers")
  func titles() throws {
    let titles = try Shipped.charts().map { "\($0.name): \($0.specification.text.title)" }
    #expect(
      titles == [
        "charged-by-citizenship: 95% of defendants charged were U.S. citizens",
        "charged-by-prior-record: 66% of defendants charged had no prior convictions",
        "charged-by-race: 63% of those charged were white, 18% black and 17% Hispanic",
        "charged-by-race-2020-2022: Share of those charged who were white fell 5 percentage points",
        "charged-by-sex: 92% of defendants charged with human trafficking were male",
        "charged-by-sex-2020-2022: 92% of those charged in 2020 and 91% in 2022 were male",
        "charged-profile: Of 1,169 defendants charged, 95% were citizens and 92% male",
        "charged-profile-2020-2022: Share with no prior convictions rose 5 percentage points",
        "federal-cases-change: Convictions rose 70% from 2020 to 2022 while referrals fell 13%",
        "federal-cases-panels: Convictions rose 141%, prosecutions 127% and referrals 41% from 2011 to 2022",
        "federal-cases-slope: Prosecutions rose 127% from 2011 to 2022",
        "federal-cases-trend: Prosecutions more than doubled from 2011 to 2022",
        "hotline-cases-trend: Cases reported to the national hotline reached about 12,000 in 2024",
        "hotline-cases-yearly: Hotline cases rose 25% in 2018 and fell 8% in 2020",
        "missouri-cases-trend: Missouri trafficking cases rose from 48 in 2012 to 135 in 2016",
        "missouri-cases-victims: 272 trafficking cases with 539 victims were reported in Missouri in 2024",
        "missouri-cumulative: Missouri: 1,524 cases and 3,160 victims by the end of 2021",
        "missouri-signals-2021: 355 of 1,103 Missouri signals came from victims or survivors",
        "referred-2011-2020: Federal human trafficking referrals rose 62% from 2011 to 2020",
        "referred-all-years: Referrals for human trafficking peaked at 2,198 persons in fiscal year 2020",
        "referred-number: Referrals for human trafficking rose 62% from 2011 to 2020",
        "referred-prosecuted-convicted: Referrals rose 62%, prosecutions 84% and convictions 42% from 2011 to 2020",
        "states-change: Cases more than doubled in Missouri from 2012 to 2016",
        "states-map: Missouri ranks 5th of 51 in cases per 100,000 residents",
        "states-most-cases: The national hotline learned of the most trafficking cases in California",
        "states-per-100000: Missouri ranks 5th of 51 in trafficking cases per 100,000 residents",
      ])
  }

  @Test("Every code that the sources name is explained, each once and with all its parts")
  func rules() throws {
    let codes = Rule.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    for rule in Rule.all {
      #expect(
        [rule.summary, rule.reason, rule.example, rule.remedy].allSatisfy { $0.count > 10 })
    }
    let sources = URL(filePath: Repository.folder).appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"(PD[0-9]{3})"/) {
        #expect(Rule.named(String(match.output.1)) != nil, "\(match.output.1) in \(file.path)")
      }
    }
  }

  @Test("No chart has an unexplained notice, and alternative texts can be read out")
  func noticesAndAltTexts() throws {
    for chart in try Shipped.charts() {
      #expect(chart.notices.isEmpty, "\(chart.name)")
      #expect((20...250).contains(chart.altText.count), "\(chart.name)")
      #expect(chart.longDescription.contains("Source: "), "\(chart.name)")
    }
  }

  @Test(
    "The figures of the news conference are there with base, period, dataset and edition",
    arguments: [
      ("referred-2011-2020", "first.value", 1360.0, nil, "HTDCA 2022"),
      ("referred-2011-2020", "last.value", 2198, nil, "HTDCA 2022"),
      ("referred-2011-2020", "change.percent", 61.6, 1360, "HTDCA 2022"),
      ("charged-by-sex", "male.percent", 92, 1169, "HTDCA 2022"),
      ("charged-by-race", "white.percent", 63, 1169, "HTDCA 2022"),
      ("charged-by-race", "black.percent", 18, 1169, "HTDCA 2022"),
      ("charged-by-race", "hispanic.percent", 17, 1169, "HTDCA 2022"),
      ("charged-by-race", "remainder.percent", 2, 1169, "HTDCA 2022"),
      ("charged-by-citizenship", "us_citizen.percent", 95, 1169, "HTDCA 2022"),
      ("charged-by-prior-record", "no_prior_convictions.percent", 66, 1169, "HTDCA 2022"),
      ("missouri-cumulative", "cases.value", 1524, nil, "Hotline 2021"),
      ("missouri-cumulative", "victims.value", 3160, nil, "Hotline 2021"),
      ("missouri-signals-2021", "base.count", 1103, 1103, "Hotline 2021"),
      ("missouri-signals-2021", "victims_or_survivors.count", 355, 1103, "Hotline 2021"),
    ] as [(String, String, Double, Double?, String)])
  func figures(chart: String, key: String, value: Double, base: Double?, edition: String) throws {
    let composed = try #require(try Shipped.charts().first { $0.name == chart })
    let figure = try #require(composed.figures.first { $0.key == key })
    #expect((figure.value * 10).rounded() / 10 == value)
    #expect(figure.base?.count == base)
    #expect(figure.editions == [edition])
    #expect(!figure.periods.isEmpty && !figure.dataset.isEmpty && !figure.rows.isEmpty)
  }

  @Test("A pinned chart stays the same after a newer edition arrives, and others follow it")
  func pinnedEdition() throws {
    var datasets = try Shipped.datasets()
    let house = House(agency: "Agency", presets: ["tv"])
    let pinned = try Shipped.definition("referred-2011-2020")
    let open = try Shipped.definition("referred-all-years")
    let before = ChartComposer(datasets: datasets, house: house)
    datasets["bjs-federal-cases"] = try withNewerRow(#require(datasets["bjs-federal-cases"]))
    let after = ChartComposer(datasets: datasets, house: house)
    #expect(try before.chart(pinned).specification == after.chart(pinned).specification)
    #expect(try before.chart(pinned).provenance == after.chart(pinned).provenance)
    #expect(try after.chart(open).specification.text.title.contains("2,300"))
  }

  /// Adds a row that raises the referrals of 2020 to 2,300 in the newest edition.
  private func withNewerRow(_ dataset: Dataset) throws -> Dataset {
    let added = [
      "edition": dataset.metadata.editions.last?.id ?? "", "fiscal_year": "2020", "offense": "all",
      "measure": "referred", "value": "2300", "flag": "", "source": "x", "note": "",
    ]
    let columns = dataset.columns.map { column -> Column in
      let text = added[column.name] ?? ""
      switch column.storage {
      case .numbers(let numbers, let missing):
        return Column(
          name: column.name, storage: .numbers(numbers + [Double(text) ?? 0], missing: missing))
      case .texts(let indices, var distinct):
        let index = distinct.firstIndex(of: text) ?? distinct.count
        if index == distinct.count { distinct.append(text) }
        return Column(
          name: column.name, storage: .texts(indices: indices + [Int32(index)], distinct: distinct))
      }
    }
    return Dataset(
      name: dataset.name, title: dataset.title, path: dataset.path, columns: columns,
      lines: dataset.lines + [999], metadata: dataset.metadata, digest: "")
  }
}

import Commands
import TestSupport

extension BrokenInput {
  private static let package = SmallProject.package
  private static let house = SmallProject.house

  /// Data packages that are broken.
  static let packages = [
    BrokenInput(
      "a colon that is missing", in: package, .replace("\"name\": \"small\"", "\"name\" \"small\""),
      error: "\(package):2:10: error: expected \":\" after the key \"name\", found \"\"\""),
    BrokenInput(
      "an end that is missing", in: package, .replace("    }\n  ]\n}\n", "    }\n"),
      error:
        "\(package):68:1: error: expected \",\" or \"]\" after a value of the list, found the end of the file"
    ),
    BrokenInput(
      "nothing in it", in: package, .write(""),
      error: "\(package):1:1: error: expected a value, found the end of the file"),
    BrokenInput(
      "a list in place of an object", in: package, .write("[]\n"),
      error: "\(package):1:1: error: expected an object, found a list"),
    BrokenInput(
      "ten thousand brackets", in: package, .bytes(after: "", 0x5B, count: 10_000),
      error: "\(package):1:65: error: lists and objects are nested deeper than 64"),
    BrokenInput(
      "a path with ..", in: package, .replace("bjs/defendants.csv", "../defendants.csv"),
      error:
        "\(package):7:15: error: resources[0].path: the path \"../defendants.csv\" leaves the folder of the data package; use a relative path without .."
    ),
    BrokenInput(
      "a path from the root", in: package, .replace("bjs/defendants.csv", "/etc/passwd"),
      error:
        "\(package):7:15: error: resources[0].path: the path \"/etc/passwd\" leaves the folder of the data package; use a relative path without .."
    ),
    BrokenInput(
      "an unknown key", in: package, .replace("\"area\":", "\"aera\":"),
      error:
        "\(package):24:9: error: resources[0].podium: unknown key \"aera\"; did you mean \"area\"? keys are: publisher, area, period, columns, missing, measures, dimensions, partitions, sums, sameCounts, caveat, breaks, flags, smallCount, labels, records, editions"
    ),
    BrokenInput(
      "an unknown unit", in: package, .replace("\"unit\": \"count\"", "\"unit\": \"counts\""),
      error:
        "\(package):35:21: error: resources[0].podium.measures.defendants.unit: unknown unit \"counts\"; did you mean \"count\"? allowed values are: count, percent, ratePer100k"
    ),
    BrokenInput(
      "an unknown reason", in: package, .replace("notAvailable", "not available"),
      error:
        "\(package):29:29: error: resources[0].podium.missing.n/a: unknown reason \"not available\"; did you mean \"notAvailable\"? allowed values are: suppressed, notAvailable, notApplicable, notCollected"
    ),
    BrokenInput(
      "an unknown type of column", in: package,
      .replace("\"type\": \"integer\"", "\"type\": \"int\""),
      error:
        "\(package):12:44: error: resources[0].schema.fields[1].type: unknown type \"int\"; allowed values are: integer, year, number, string, date"
    ),
  ]

  /// House files that are broken.
  static let houses = [
    BrokenInput(
      "an unknown preset", in: house, .replace("\"link\"", "\"lnik\""),
      error:
        "\(house):4:15: error: presets[0]: unknown preset \"lnik\"; did you mean \"link\"? allowed values are: tv, tv4k, x, link, square, portrait, story, print"
    ),
    BrokenInput(
      "an unknown theme", in: house, .replace("\"light\"", "\"lihgt\""),
      error:
        "\(house):3:12: error: theme: unknown theme \"lihgt\"; did you mean \"light\"? allowed values are: light, dark"
    ),
    BrokenInput(
      "an unknown key", in: house, .replace("\"theme\"", "\"thema\""),
      error:
        "\(house):3:3: error: unknown key \"thema\"; did you mean \"theme\"? keys are: $schema, agency, theme, presets, palette, ground, patterns, logo, colors, fonts, allow"
    ),
    BrokenInput(
      "no agency", in: house, .replace("\"agency\": \"Example Police Department\",", ""),
      error: "\(house):1:1: error: the key \"agency\" is missing"),
    BrokenInput(
      "a preset that stands twice", in: house, .replace("\"link\"", "\"link\", \"link\""),
      error: "\(house):4:23: error: presets[1]: the preset \"link\" stands twice"),
    BrokenInput(
      "a number for the agency", in: house, .replace("\"Example Police Department\"", "911"),
      error: "\(house):2:13: error: agency: expected a text, found the number 911"),
    BrokenInput(
      "a syntax error", in: house, .replace("\"link\"", "\"link\" \"square\""),
      error: "\(house):4:22: error: expected \",\" or \"]\" after a value of the list, found \"\"\""
    ),
    BrokenInput(
      "no file", in: house, .remove,
      error: "\(house):1:1: error: there is no file Charts/Definitions/house.json",
      code: .missingInput),
  ]
}

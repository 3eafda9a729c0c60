import DatasetReading
import GDRendering
import PressKit

/// A command as it was called.
struct Invocation: Sendable {
  /// The values of options by name; a flag has the empty text.
  let options: [String: String]
  /// The operands in order.
  let operands: [String]
  /// The environment.
  let environment: [String: String]
  /// Where words go.
  let output: any CommandOutput

  /// Whether a flag was given.
  func has(_ option: OptionDescriptor) -> Bool { options[option.name] != nil }

  /// Prints errors and notices, and returns the exit code that they mean.
  func report(_ list: DiagnosticList) -> ExitCode {
    for diagnostic in list.diagnostics { output.writeError("\(diagnostic)\n") }
    let errors = list.diagnostics.filter { $0.severity == .error }
    if errors.contains(where: { !$0.isMissingInput && !$0.isLint }) { return .badData }
    if errors.contains(where: \.isMissingInput) { return .missingInput }
    return .problemsFound
  }

  /// Prints notices.
  func tell(_ notices: [Diagnostic]) {
    for notice in notices { output.writeError("\(notice)\n") }
  }

  /// Prints why a kit was not built, and returns the exit code that it means.
  func report(_ error: BuildError) -> ExitCode {
    switch error {
    case .faults(let list): return report(list)
    case .cannotWrite(let error):
      output.writeError("\(error)\n")
      return .cannotWrite
    }
  }

  /// Prints an error and returns its exit code.
  func fail(_ message: String, _ code: ExitCode) -> ExitCode {
    output.writeError("podium: error: \(message)\n")
    return code
  }

  /// Runs a step on the project that was named or is nearest.
  func withProject(_ step: (Project) -> ExitCode) -> ExitCode {
    do {
      let project =
        if let folder = options[OptionDescriptor.project.name] {
          try Project(folder: folder)
        } else {
          try Project.nearest(to: environment["PWD"] ?? ".")
        }
      return step(project)
    } catch {
      return fail("\(error)", .missingInput)
    }
  }

  /// The installed fonts, or those of the folders that `PODIUM_FONTS` names.
  func fonts() throws(RenderError) -> FontSet {
    guard let folders = environment["PODIUM_FONTS"] else { return try FontSet.installed() }
    return try FontSet.installed(in: folders.split(separator: ":").map(String.init))
  }

  /// Runs a step on a builder for charts of the project.
  func withBuilder(
    _ project: Project, charts: [String]? = nil, _ step: (KitBuilder) -> ExitCode
  ) -> ExitCode {
    let kit: Kit
    do {
      kit = try Kit(project, charts: charts)
    } catch {
      return report(error)
    }
    do {
      return step(KitBuilder(kit: kit, fonts: try fonts(), usesPatterns: has(.patterns)))
    } catch {
      return fail("\(error)", .missingInput)
    }
  }

  /// Runs a step with the presets that were named, or with nothing; an unknown one is an error.
  func withPresets(_ step: ([String]?) -> ExitCode) -> ExitCode {
    switch presetNames() {
    case .success(let names): step(names)
    case .failure(let error): fail(error.message, .usage)
    }
  }

  /// Runs a step on the bytes of a file, or prints why it cannot be read.
  func withBytes(of path: String, limit: Int, _ step: ([UInt8]) -> ExitCode) -> ExitCode {
    do {
      return step(try FileBytes.read(path, limit: limit))
    } catch {
      output.writeError("\(error)\n")
      return error.isMissing ? .missingInput : .badData
    }
  }

  private func presetNames() -> Result<[String]?, UsageError> {
    guard let text = options[OptionDescriptor.preset.name] else { return .success(nil) }
    let known = PresetNames.all
    var names: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard PresetNames.isKnown(part) else {
        return .failure(
          UsageError(
            "unknown preset \"\(part)\"; "
              + NearestName.hint(for: part, among: known, noun: "presets")
              + ", or WIDTHxHEIGHT[@DPI]"))
      }
      if !names.contains(part) { names.append(part) }
    }
    return .success(names)
  }
}

extension Diagnostic {
  /// Whether it is a fault of words, found by a lint, rather than of data.
  var isLint: Bool { code?.hasPrefix("PD2") ?? false }
}

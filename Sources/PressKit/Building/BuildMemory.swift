public import Charting
import DatasetReading
import Figures

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the last build was made from, so that the next one can tell at once that nothing has changed.
///
/// A build of a whole kit that has no notices leaves `Charts/.unchanged`: a checksum of every input and every
/// picture, of the options and of the program. While all of them are the same, a build would draw nothing and say
/// nothing, and need not read a dataset. The file is no part of the kit; without it a build only takes longer.
public struct BuildMemory {
  /// The path below the project's folder.
  public static let path = "Charts/.unchanged"
  /// The most bytes of the file.
  private static let maximumSize = 1 << 20

  private let project: Project
  /// The checksum of the inputs, the options and the program.
  private let stamp: String
  /// The files that the checksum covers.
  private let inputs: Set<String>

  /// Creates the memory of a project's builds with the same options, and looks at their inputs.
  ///
  /// It must be created before a build reads anything: what is saved while the build goes on is then not taken for
  /// what it has drawn.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - options: Everything but files that a build depends on, such as presets and folders of fonts.
  public init(project: Project, options: [String]) {
    self.project = project
    (stamp, inputs) = Self.stamp(project, options)
  }

  /// Returns the number of pictures when inputs, options, program, fonts and pictures are those of the last build,
  /// and nothing otherwise.
  public var currentCount: Int? {
    guard let bytes = known else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    var fonts: [String] = []
    var pictures = 0
    for line in lines.dropFirst(2) {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      switch parts[0] {
      case "font": fonts.append(parts[2])
      case "listing": guard listing == parts[1] else { return nil }
      default:
        guard checksum(of: parts[2]) == parts[1] else { return nil }
        pictures += parts[0] == "picture" ? 1 : 0
      }
    }
    guard lines.count > 2, lines[0] == stamp, lines[1] == FontIdentity.digest(fonts) else {
      return nil
    }
    return pictures
  }

  /// Remembers a build that left all pictures current and had nothing to tell.
  ///
  /// Where the file cannot be written, or a dataset stands where its changes would not be seen, the next build takes
  /// its time.
  public func remember(_ builder: KitBuilder, presets: [Preset]) {
    let datasets = builder.kit.datasets.values.map { project.path($0.path) }
    guard inputs.isSuperset(of: datasets) else { return }
    var lines = [stamp, FontIdentity.digest(builder.fontFiles)]
    lines += builder.fontFiles.map { "font - \($0)" }
    let pictures = builder.kit.charts.flatMap { chart in
      presets.map { builder.file(chart.name, $0) }
    }
    lines.append("listing \(listing) -")
    for (kind, files) in [("picture", pictures), ("manifest", [Manifest.path])] {
      for file in files {
        guard let checksum = checksum(of: file) else { return }
        lines.append("\(kind) \(checksum) \(file)")
      }
    }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    guard known != bytes, let lock = try? BuildLock(folder: project.path("Charts")) else { return }
    withExtendedLifetime(lock) {
      // A build beside this one may have written the same meanwhile. Writing it again would be for nothing, and
      // what is left of that after a kill would stay, for the next build finds nothing to do.
      guard known != bytes else { return }
      // A run that was killed when its pictures were done may have left this file half written.
      Leftovers.remove(from: project, holding: .charts)
      try? AtomicFile.write(bytes, to: project.path(Self.path))
    }
  }

  /// The checksum of the names of all pictures: one that nobody draws any more is to be told of.
  private var listing: String {
    FileChecksum.text(Array(StrayPictures(project).files.joined(separator: "\n").utf8))
  }

  /// What stands in the file.
  private var known: [UInt8]? {
    try? FileBytes.read(project.path(Self.path), limit: Self.maximumSize)
  }

  private func checksum(of file: String) -> String? {
    (try? FileBytes.read(project.path(file), limit: 1 << 28)).map(FileChecksum.text)
  }

  private static func stamp(
    _ project: Project, _ options: [String]
  ) -> (text: String, files: Set<String>) {
    var files: Set<String> = []
    var bytes = Array((options + [Tool.nameAndVersion, program]).joined(separator: "\n").utf8)
    let definitions = project.path(Project.definitionsPath)
    for folder in project.inputFolders {
      for name in FolderListing.names(in: folder) where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        // Beside definitions stand logo and fonts; what else lies beside datasets may be large.
        guard folder == definitions || Project.isInput(name), FolderListing.isFile(path) else {
          continue
        }
        let content = (try? FileBytes.read(path, limit: 1 << 28)).map(FileChecksum.text) ?? "-"
        bytes += Array("\n\(path) \(content)".utf8)
        files.insert(path)
      }
    }
    return (FileChecksum.text(bytes), files)
  }

  /// The size and the time of the running program, which change when it is built anew.
  private static let program: String = {
    var status = stat()
    let isKnown =
      stat("/proc/self/exe", &status) == 0 || stat(CommandLine.arguments[0], &status) == 0
    guard isKnown else { return "" }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return "\(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }()
}

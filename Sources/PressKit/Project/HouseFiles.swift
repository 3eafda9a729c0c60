public import DatasetReading
import Figures

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files beside definitions and datasets that pictures are drawn with: the logo and the fonts of the house.
public struct HouseFiles: Hashable, Sendable {
  /// The absolute path of each, and of what it links to; they need not be there.
  public let paths: Set<String>

  /// The most links that are followed from one file.
  private static let maximumLinks = 8

  /// Finds the files that a project's house file names.
  ///
  /// - Throws: What is wrong with the house file.
  public init(of project: Project) throws(DiagnosticList) {
    let house = try project.house()
    func beside(_ name: Located<String>) -> String {
      project.path("\(Project.definitionsPath)/\(name.value)")
    }
    var files = house.logo.map { [beside($0)] } ?? []
    switch house.fonts {
    case .files(let regular, let semibold, let bold)?:
      files += [regular, semibold, bold].compactMap(\.self).map(beside)
    case .family?:
      // A family that is not installed has no files to watch.
      if let fonts = try? house.fonts.map({ try HouseFonts($0, in: project) }) {
        files += [fonts.regular, fonts.semibold, fonts.bold]
      }
    case nil: break
    }
    paths = Set(files.flatMap(Self.chain))
  }

  /// The path and what it links to, link by link.
  private static func chain(_ path: String) -> [String] {
    var chain = [path]
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    while chain.count <= maximumLinks, let last = chain.last {
      let length = readlink(last, &buffer, buffer.count)
      guard length > 0 else { break }
      let target = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = last[..<(last.lastIndex(of: "/") ?? last.startIndex)]
      let next = target.hasPrefix("/") ? target : "\(folder)/\(target)"
      // The folder without dots and links, as the kernel's notices and other paths have it.
      let name = next[next.index(after: next.lastIndex(of: "/") ?? next.startIndex)...]
      let parent = FolderListing.resolved(String(next.dropLast(name.count + 1)))
      chain.append("\(parent)/\(name)")
    }
    return chain
  }
}

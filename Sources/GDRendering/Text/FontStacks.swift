import SceneGraph
import Synchronization

/// The font stacks of a renderer, one for each weight.
///
/// They are the process's own as long as their files stay as they are on the disk, so that what is measured ahead
/// is measured once. Whoever has them goes on with the fonts as they were first read, also when a file changes:
/// one picture never mixes two fonts. Who asks after a change gets new ones.
struct FontStacks: Sendable {
  private let regular: FontStack
  private let semibold: FontStack
  private let bold: FontStack

  /// Returns the stacks of a set of files, as the files are now.
  init(_ fonts: FontSet) {
    regular = Self.stack(of: fonts.regular)
    semibold = Self.stack(of: fonts.semibold)
    bold = Self.stack(of: fonts.bold)
  }

  /// The stack of a weight.
  subscript(weight: Font.Weight) -> FontStack {
    switch weight {
    case .regular: regular
    case .semibold: semibold
    case .bold: bold
    }
  }

  private struct Shared {
    var stamps: [FontStamp]
    var stack: FontStack
  }

  /// The shared stacks by their files.
  private static let shared = Mutex<[[String]: Shared]>([:])
  /// The number of shared stacks above which they are made anew.
  private static let limit = 64

  private static func stack(of files: [String]) -> FontStack {
    let stamps = files.compactMap(FontStamp.init(of:))
    // A file that is not there, or that may change without another stamp, is looked at by every renderer anew.
    guard stamps.count == files.count, stamps.allSatisfy(\.isSettled) else {
      return FontStack(files: files)
    }
    return shared.withLock { shared in
      if let known = shared[files], known.stamps == stamps { return known.stack }
      if shared.count >= limit { shared.removeAll() }
      let stack = FontStack(files: files)
      shared[files] = Shared(stamps: stamps, stack: stack)
      return stack
    }
  }
}

import Foundation
import GDRendering
import SceneGraph
import Testing

/// Font files that are saved anew while the program runs, as by an editor or an installer.
@Suite("Fonts that change on the disk")
struct ChangedFontTests {
  private let folder: URL
  private var file: String { folder.appending(path: "House.ttf").path }
  private static let fonts = "/usr/share/fonts/truetype/dejavu/"
  private let font = Font(.regular, size: 40)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: Self.fonts + name))
  }

  private func renderer(_ path: String) -> GDRenderer {
    GDRenderer(fonts: FontSet(regular: [path], semibold: [path], bold: [path]))
  }

  private func width(_ text: String, _ path: String) throws -> Double {
    try renderer(path).measurer.width(of: text, in: font)
  }

  private func pixels(_ renderer: GDRenderer, _ text: String) throws -> [Color] {
    var scene = Studio.scene(width: 400, height: 100)
    scene.texts = [
      PlacedText(
        text, role: .title, x: 10, baseline: 60,
        width: try renderer.measurer.width(of: text, in: font),
        metrics: try renderer.measurer.metrics(of: font),
        font: font, color: .black, background: .white, block: 0)
    ]
    return try renderer.rasterImage(of: scene).pixels
  }

  /// Writes into the file that is there, so that its number stays.
  private func overwrite(_ data: Data) throws {
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: data)
    try handle.close()
  }

  @Test("A font put in a file's place by rename is drawn and measured by the next renderer")
  func replaced() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (sans, serif) = ("DejaVuSans.ttf", "DejaVuSerif-Bold.ttf")
    try bytes(sans).write(to: URL(filePath: file))
    let before = renderer(file)
    #expect(try pixels(before, "Rate 62%") == pixels(renderer(Self.fonts + sans), "Rate 62%"))
    try bytes(serif).write(to: folder.appending(path: "new"))
    try #require(rename(folder.appending(path: "new").path, file) == 0)
    let direct = try pixels(renderer(Self.fonts + serif), "Rate 62%")
    #expect(try pixels(renderer(file), "Rate 62%") == direct)
    #expect(try width("Rate", file) == width("Rate", Self.fonts + serif))
    // A renderer that has begun with a font goes on with it, so that no picture mixes two.
    #expect(try pixels(before, "New 9") == pixels(renderer(Self.fonts + sans), "New 9"))
  }

  @Test("A font of the same size that is written over another at once is noticed")
  func overwritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // Bytes behind the last table are no part of a font.
    var (sans, mono) = (try bytes("DejaVuSans.ttf"), try bytes("DejaVuSansMono.ttf"))
    mono.append(Data(count: sans.count - mono.count))
    for name in ["DejaVuSans.ttf", "DejaVuSansMono.ttf", "DejaVuSans.ttf"] {
      let data = name == "DejaVuSans.ttf" ? sans : mono
      if FileManager.default.fileExists(atPath: file) {
        try overwrite(data)
      } else {
        try data.write(to: URL(filePath: file))
      }
      #expect(try width("Will", file) == width("Will", Self.fonts + name))
    }
  }

  @Test("A font that is cut short on the disk does no harm to a renderer that has begun with it")
  func truncated() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let sans = "DejaVuSans.ttf"
    try bytes(sans).write(to: URL(filePath: file))
    let renderer = renderer(file)
    _ = try pixels(renderer, "a")
    try overwrite(Data("no font".utf8))
    // Letters that were not drawn before; a mapped file would end the program here.
    let text = "Zürich 4710 §"
    #expect(try pixels(renderer, text) == pixels(self.renderer(Self.fonts + sans), text))
    #expect(throws: TextMeasuringError.self) { try width("a", file) }
  }

  @Test("What is no regular file, or larger than any font, is refused and not read")
  func refused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(mkfifo(file, 0o600) == 0)
    #expect(throws: TextMeasuringError.self) { try width("a", file) }
    #expect(throws: FontFileError.self) { try FontFile(path: file) }
    let large = folder.appending(path: "Large.ttf").path
    try bytes("DejaVuSans.ttf").write(to: URL(filePath: large))
    try #require(truncate(large, 1 << 30) == 0)
    let error = #expect(throws: TextMeasuringError.self) { try width("a", large) }
    #expect(error?.description.contains("Large.ttf has 1073741824 bytes") == true)
  }
}

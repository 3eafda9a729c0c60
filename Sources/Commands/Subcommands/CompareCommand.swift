import GDRendering
import PressKit
import SceneGraph

/// `podium compare`: says whether two pictures look the same.
enum CompareCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    withPicture(invocation.operands[0], invocation) { old in
      withPicture(invocation.operands[1], invocation) { new in
        compare(old, new, invocation)
      }
    }
  }

  private static func withPicture(
    _ path: String, _ invocation: Invocation, _ step: (RasterImage) -> ExitCode
  ) -> ExitCode {
    invocation.withBytes(of: path, limit: PNGDocument.byteLimit) { bytes in
      do {
        return step(try RasterDecoding.rasterImage(png: bytes))
      } catch {
        invocation.output.writeError("\(path): error: \(error)\n")
        return .badData
      }
    }
  }

  private static func compare(
    _ old: RasterImage, _ new: RasterImage, _ invocation: Invocation
  ) -> ExitCode {
    let comparison = RasterComparison(old, new)
    if let report = invocation.options[OptionDescriptor.report.name] {
      do {
        let scene = comparison.report(old, new)
        let bytes = try GDRenderer(fonts: try invocation.fonts()).png(of: scene)
        try AtomicFile.write([(bytes, report)])
      } catch {
        return invocation.fail("\(report): \(error)", .cannotWrite)
      }
    }
    show(comparison, [old, new], invocation)
    return comparison.looksSame ? .success : .differs
  }

  private static func show(
    _ comparison: RasterComparison, _ images: [RasterImage], _ invocation: Invocation
  ) {
    if invocation.has(.json) {
      invocation.output.write(
        JSONOutput.text(
          ComparisonDocument(
            old: invocation.operands[0], new: invocation.operands[1],
            looksSame: comparison.looksSame, isSameSize: comparison.isSameSize,
            differingPixels: comparison.differingCount)))
      return
    }
    guard comparison.isSameSize else {
      let sizes = images.map { "\($0.width)x\($0.height)" }
      invocation.output.write("different sizes: \(sizes[0]) and \(sizes[1])\n")
      return
    }
    let verdict = comparison.looksSame ? "same" : "different"
    let place = comparison.bounds.map { box in
      ", between (\(Int(box.x)), \(Int(box.y))) and (\(Int(box.right)), \(Int(box.bottom)))"
    }
    invocation.output.write(
      "\(verdict): \(comparison.differingCount) pixels differ\(place ?? "")\n")
  }
}

/// A comparison, as JSON.
private struct ComparisonDocument: Encodable {
  var old: String
  var new: String
  var looksSame: Bool
  var isSameSize: Bool
  var differingPixels: Int
}

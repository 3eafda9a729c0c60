import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
var peer: String?
if let index = arguments.firstIndex(of: "--peer"), index + 1 < arguments.count {
  peer = arguments[index + 1]
}
do {
  try Benchmark(project: FileManager.default.currentDirectoryPath, peer: peer).run()
} catch {
  FileHandle.standardError.write(Data("podium-benchmark: \(error)\n".utf8))
  exit(70)
}

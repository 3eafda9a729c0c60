#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment of the process, as far as commands read it.
public enum Environment {
  /// The variables that are set; `PWD` is the current folder even where it is not.
  public static var current: [String: String] {
    var values: [String: String] = [:]
    for name in ["PWD", "PODIUM_FONTS"] {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    if let folder = getcwd(nil, 0) {
      values["PWD"] = String(cString: folder)
      free(folder)
    }
    return values
  }
}

extension ExitCode {
  /// Ends the process with the code.
  public func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}

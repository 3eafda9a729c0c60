#if canImport(CryptoKit)
  import CryptoKit
#else
  import CMessageDigest
#endif

/// The SHA-256 digest of bytes, by which files and inputs are recognised.
public enum ContentDigest {
  /// Returns the digest in 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    #if canImport(CryptoKit)
      let digest = Array(SHA256.hash(data: bytes))
    #else
      var context = SHA2_CTX()
      SHA256Init(&context)
      bytes.withUnsafeBytes { buffer in
        if let base = buffer.baseAddress {
          SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), buffer.count)
        }
      }
      var digest = [UInt8](repeating: 0, count: 32)
      SHA256Final(&digest, &context)
    #endif
    return digest.reduce(into: "") { text, byte in
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
  }
}

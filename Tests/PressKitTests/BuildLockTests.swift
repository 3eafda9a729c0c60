import Foundation
import TestSupport
import Testing

@testable import PressKit

@Suite("The lock of a build")
struct BuildLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A folder that is held is free again when its holder goes")
  func turns() throws {
    var first: BuildLock? = try BuildLock(folder: folder.path)
    withExtendedLifetime(first) {
      #expect(BuildLock(ifFree: folder.path) == nil)
    }
    first = nil
    #expect(first == nil && BuildLock(ifFree: folder.path) != nil)
  }

  @Test(
    "A file system that cannot lock is told, and nothing goes on without the lock",
    arguments: [ENOLCK, EOPNOTSUPP, EBADF])
  func unlockable(code: Int32) throws {
    let error = #expect(throws: FileWritingError.self) {
      try BuildLock(folder: folder.path) { _, _ in
        errno = code
        return -1
      }
    }
    let reason = String(cString: strerror(code))
    #expect(
      error?.description == "\(folder.path): error: cannot be written: the file system cannot lock "
        + "the folder against a second build or import (\(reason)); move the project to a local "
        + "disk")
  }

  @Test("A signal does not end the waiting")
  func interrupted() throws {
    var calls = 0
    let lock = try BuildLock(folder: folder.path) { _, _ in
      calls += 1
      errno = EINTR
      return calls < 3 ? -1 : 0
    }
    withExtendedLifetime(lock) { #expect(calls == 3) }
  }
}

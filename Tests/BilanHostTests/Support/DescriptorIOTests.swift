import Foundation
import Testing

@testable import Support

@Suite struct DescriptorIOTests {
    @Test func `more than a pipe holds is written whole`() async throws {
        let pipe = Pipe()
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        async let read = pipe.fileHandleForReading.readToEnd()
        try bytes.withUnsafeBytes { try DescriptorIO.write($0, to: pipe.fileHandleForWriting.fileDescriptor) }
        try pipe.fileHandleForWriting.close()
        #expect(try await read == Data(bytes))
    }

    @Test func `why the rest can't be written is the system's error`() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let failure = try #require(throws: SystemFailure.self) {
            try [1, 2, 3].withUnsafeBytes { try DescriptorIO.write($0, to: full) }
        }
        #expect(failure.code == ENOSPC)
    }
}

import Foundation
import Support
import Testing

@Suite struct KernelFileTests {
    @Test func `a file of the kernel that comes in pieces is read to its end`() {
        let lines = KernelFile.text("/proc/self/maps").split(separator: "\n")
        #expect(lines.last?.hasSuffix("[vsyscall]") == true || lines.contains { $0.hasSuffix("[stack]") })
        #expect(lines.contains { $0.hasSuffix("/libc.so.6") })
    }

    @Test func `a file that is not there is empty`() {
        #expect(KernelFile.text("/proc/self/none") == "")
    }
}

import Foundation
import Testing
@testable import BilanHost

/// What is read of a library without running it.
@Suite final class ELFLibraryTests {
    private let path = NSTemporaryDirectory() + "lib-\(UUID().uuidString).so"
    /// A library of the system.
    private let whole: Data

    init() throws {
        let maps = String(
            decoding: try FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd() ?? Data(), as: UTF8.self)
        let system = try #require(maps.firstMatch(of: /\/\S*\/libm\.so\.6/)?.0)
        whole = try Data(contentsOf: URL(fileURLWithPath: String(system)))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func library(_ data: Data) throws -> ELFLibrary {
        try data.write(to: URL(fileURLWithPath: path))
        return try ELFLibrary(path)
    }

    @Test func `the libraries that one needs are named`() throws {
        let library = try library(whole)
        #expect(library.needed.contains("libc.so.6"))
        #expect(!library.wantsExecutableStack)
        #expect(NeededLibraries(of: library, at: "/nowhere/lib.so").missing.isEmpty)
    }

    @Test func `a library that is cut anywhere is told as such`() throws {
        for place in 0..<40 {
            let count = place < 20 ? 4 + place * 10 : whole.count * (place - 20) / 20 + 200
            #expect(throws: ELFLibrary.Fault.cut, "\(count)") { try library(whole.prefix(count)) }
        }
    }

    @Test func `what is no library of this machine is told as such`() throws {
        #expect(throws: ELFLibrary.Fault.notELF) { try library(Data()) }
        #expect(throws: ELFLibrary.Fault.notELF) { try library(Data("#!/bin/sh\n".utf8)) }
        var other = whole
        other[18] = 8
        #expect(throws: ELFLibrary.Fault.otherMachine(8)) { try library(other) }
        other = whole
        other[4] = 1
        #expect(throws: ELFLibrary.Fault.otherKind("elle est de 32 bits")) { try library(other) }
    }

    @Test func `no bytes in its tables lead out of the file`() throws {
        for seed in 0..<400 {
            var damaged = whole
            // Headers, and the dynamic section, which stands near the end.
            for turn in 0..<12 {
                let number = (seed &* 7919 &+ turn &* 104_729) & 0xffffff
                let place = turn % 2 == 0 ? number % 900 : damaged.count - 1 - number % 9000
                damaged[place] = UInt8(truncatingIfNeeded: number >> 3)
            }
            _ = try? library(damaged)
        }
    }
}

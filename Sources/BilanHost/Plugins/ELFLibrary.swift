import BilanKit
import Foundation
import Support

/// What an ELF file says of itself (System V ABI), read without running any of it. Nothing that stands in it is believed
/// to be within the file.
struct ELFLibrary {
    /// Why a file is none that this machine loads.
    enum Fault: Error, Hashable {
        case notELF
        case otherKind(String)
        case otherMachine(Int)
        /// Something of it lies beyond the file's end.
        case cut
    }

    /// The names of the libraries that it needs.
    private(set) var needed: [String] = []
    /// Where it looks for them first.
    private(set) var searchPath: [String] = []
    private(set) var wantsExecutableStack = false

    private static let loadable: UInt64 = 1
    private static let dynamic: UInt64 = 2
    private static let stack: UInt64 = 0x6474_e551
    private static let sectionLimit: UInt64 = 1 << 20

    private struct Segment {
        var kind, flags, offset, address, size: UInt64
    }

    /// - Throws: `Fault`; `SystemFailure` where it can't be read.
    init(_ path: String) throws {
        let file = try Bytes(path)
        let head = try file.read(0, min(64, file.size))
        guard head.starts(with: [0x7f, 0x45, 0x4c, 0x46]), head.count == 64 else {
            throw head.starts(with: [0x7f, 0x45, 0x4c, 0x46]) ? Fault.cut : Fault.notELF
        }
        guard head[4] == 2, head[5] == 1 else {
            throw Fault.otherKind(
                head[4] == 1
                    ? String(fr: "elle est de 32 bits", en: "it is 32-bit")
                    : String(fr: "ses octets sont dans l’autre ordre", en: "its bytes are in the other order"))
        }
        guard Self.number(head, 16, 2) == 3 else {
            throw Fault.otherKind(
                String(fr: "ce n’est pas une bibliothèque dynamique", en: "it is not a dynamic library"))
        }
        let machine = Self.number(head, 18, 2)
        guard machine == Self.machine else { throw Fault.otherMachine(Int(machine)) }
        let (sections, sectionCount) = (Self.number(head, 40, 8), Self.number(head, 60, 2))
        guard file.holds(sections, Self.number(head, 58, 2) * sectionCount) else { throw Fault.cut }
        let (start, length, count) = (Self.number(head, 32, 8), Self.number(head, 54, 2), Self.number(head, 56, 2))
        guard length >= 56, file.holds(start, length * count) else { throw Fault.cut }
        let table = try file.read(start, length * count)
        let segments = (0..<Int(count)).map { index in
            let at = index * Int(length)
            return Segment(
                kind: Self.number(table, at, 4), flags: Self.number(table, at + 4, 4),
                offset: Self.number(table, at + 8, 8), address: Self.number(table, at + 16, 8),
                size: Self.number(table, at + 32, 8))
        }
        guard segments.allSatisfy({ $0.kind == Self.stack || file.holds($0.offset, $0.size) }) else { throw Fault.cut }
        wantsExecutableStack = segments.contains { $0.kind == Self.stack && $0.flags & 1 != 0 }
        try readDynamic(segments, file)
    }

    /// The needed libraries and where they are looked for.
    private mutating func readDynamic(_ segments: [Segment], _ file: Bytes) throws {
        guard let segment = segments.first(where: { $0.kind == Self.dynamic }) else { return }
        let entries = try file.read(segment.offset, min(segment.size, Self.sectionLimit))
        let pairs = stride(from: 0, to: entries.count - 15, by: 16).map {
            (tag: Self.number(entries, $0, 8), value: Self.number(entries, $0 + 8, 8))
        }.prefix { $0.tag != 0 }
        guard let address = pairs.first(where: { $0.tag == 5 })?.value,
            let part = segments.first(where: {
                $0.kind == Self.loadable && address >= $0.address && address - $0.address < $0.size
            })
        else { return }
        let size = pairs.first { $0.tag == 10 }?.value ?? 0
        let texts = try file.read(
            part.offset + (address - part.address), min(size, part.size - (address - part.address), Self.sectionLimit))
        func text(_ place: UInt64) -> String {
            guard place < UInt64(texts.count) else { return "" }
            return String(decoding: texts[Int(place)...].prefix(4096).prefix { $0 != 0 }, as: UTF8.self)
        }
        needed = pairs.filter { $0.tag == 1 }.map { text($0.value) }.filter { !$0.isEmpty }
        searchPath = pairs.filter { $0.tag == 15 || $0.tag == 29 }.flatMap {
            text($0.value).split(separator: ":").map(String.init)
        }
    }

    private static var machine: UInt64 {
        #if arch(x86_64)
            62
        #else
            183
        #endif
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
        bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A file's bytes, read by their place.
    private final class Bytes {
        let size: UInt64
        private let file: Int32

        init(_ path: String) throws {
            file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            var status = stat()
            guard file >= 0, fstat(file, &status) == 0 else {
                size = 0
                throw SystemFailure()
            }
            size = UInt64(max(0, status.st_size))
        }

        deinit { if file >= 0 { close(file) } }

        func holds(_ start: UInt64, _ count: UInt64) -> Bool { start <= size && count <= size - start }

        func read(_ start: UInt64, _ count: UInt64) throws -> [UInt8] {
            guard holds(start, count) else { throw Fault.cut }
            var bytes = [UInt8](repeating: 0, count: Int(count))
            var done = 0
            while done < bytes.count {
                let got = try bytes.withUnsafeMutableBytes {
                    try DescriptorIO.read(
                        file, into: UnsafeMutableRawBufferPointer(rebasing: $0[done...]), at: Int(start) + done)
                }
                guard got > 0 else { throw Fault.cut }
                done += got
            }
            return bytes
        }
    }
}

import BilanKit
import Foundation
import Support

/// The versions of the libraries that this process runs with, as they tell them themselves. They are found by name: most
/// are linked by the SDK alone.
enum LibraryVersions {
    static var checks: [MachineCheck] {
        all.map { name, title, version in
            MachineCheck(.libraries, name, title, version() ?? String(fr: "version inconnue", en: "unknown version"))
        }
    }

    /// Those that decide on a document's bytes.
    static var drawing: [(name: String, version: String)] {
        let names: Set = [
            "cairo", "pango", "harfbuzz", "fontconfig", "freetype", "lcms2", "qpdf", "hyphen", "libzip", "zlib",
            "libdeflate",
        ]
        return all.filter { names.contains($0.name) }.map { ($0.name, $0.version() ?? "") }
    }

    private typealias Library = (name: String, title: String, version: @Sendable () -> String?)

    private static var all: [Library] {
        [
            ("cairo", "Cairo", { text("cairo_version_string") }),
            ("pango", "Pango", { text("pango_version_string") }),
            ("harfbuzz", "HarfBuzz", { text("hb_version_string") }),
            ("fontconfig", "Fontconfig", { number("FcGetVersion").map { dotted($0, by: 100, parts: 3) } }),
            ("freetype", "FreeType", freetype),
            ("librsvg", "librsvg", librsvg),
            ("lcms2", "Little CMS", { number("cmsGetEncodedCMMversion").map { "\($0 / 1000).\($0 % 1000 / 10)" } }),
            ("qpdf", "qpdf", { text("qpdf_get_qpdf_version") }),
            ("hyphen", "Hyphen", { file("libhyphen") }),
            ("libzip", "libzip", { text("zip_libzip_version") }),
            ("zlib", "zlib", { text("zlibVersion") }),
            ("libdeflate", "libdeflate", { file("libdeflate") }),
            ("cmark-gfm", "cmark-gfm", { text("cmark_version_string") }),
            ("expat", "Expat", { text("XML_ExpatVersion").map { $0.replacing("expat_", with: "") } }),
            ("sqlite", "SQLite", { text("sqlite3_libversion") }),
            ("libpq", "libpq", libpq),
            ("libcrypto", "OpenSSL", openSSL),
            ("libseccomp", "libseccomp", seccomp),
            ("glibc", String(fr: "bibliothèque C", en: "C library"), { text("gnu_get_libc_version") }),
        ]
    }

    /// For a library that Bilan loads when it is first needed.
    private static func load(_ library: String) { _ = dlopen(library, RTLD_LAZY | RTLD_GLOBAL) }

    private static func symbol(_ name: String) -> UnsafeMutableRawPointer? { dlsym(nil, name) }

    /// What a function without arguments answers.
    private static func text(_ function: String) -> String? {
        typealias Function = @convention(c) () -> UnsafePointer<CChar>?
        return symbol(function).flatMap { unsafeBitCast($0, to: Function.self)() }.map { String(cString: $0) }
    }

    private static func number(_ function: String) -> Int? {
        typealias Function = @convention(c) () -> CInt
        return symbol(function).map { Int(unsafeBitCast($0, to: Function.self)()) }
    }

    /// A version from variables that hold its parts.
    private static func parts(_ names: String...) -> String? {
        let found = names.compactMap { symbol($0)?.load(as: CUnsignedInt.self) }
        return found.count == names.count ? found.map(String.init).joined(separator: ".") : nil
    }

    /// 21401 is 2.14.1.
    private static func dotted(_ number: Int, by base: Int, parts: Int) -> String {
        var (rest, found) = (number, [String]())
        for place in 0..<parts {
            found.insert(String(place == parts - 1 ? rest : rest % base), at: 0)
            rest /= base
        }
        return found.joined(separator: ".")
    }

    /// The file of a library that doesn't tell its version: its name often has it.
    private static func file(_ name: String) -> String? {
        OwnProcess.files.compactMap { $0.split(separator: "/").last }.first { $0.hasPrefix(name + ".so") }
            .map(String.init)
    }

    @Sendable private static func freetype() -> String? {
        typealias Begin = @convention(c) (UnsafeMutablePointer<OpaquePointer?>) -> CInt
        typealias Version =
            @convention(c) (
                OpaquePointer, UnsafeMutablePointer<CInt>, UnsafeMutablePointer<CInt>,
                UnsafeMutablePointer<CInt>
            ) -> Void
        typealias End = @convention(c) (OpaquePointer) -> CInt
        guard let begin = symbol("FT_Init_FreeType"), let version = symbol("FT_Library_Version"),
            let end = symbol("FT_Done_FreeType")
        else { return nil }
        var library: OpaquePointer?
        guard unsafeBitCast(begin, to: Begin.self)(&library) == 0, let library else { return nil }
        defer { _ = unsafeBitCast(end, to: End.self)(library) }
        var (major, minor, patch): (CInt, CInt, CInt) = (0, 0, 0)
        unsafeBitCast(version, to: Version.self)(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    @Sendable private static func librsvg() -> String? {
        load("librsvg-2.so.2")
        return parts("rsvg_major_version", "rsvg_minor_version", "rsvg_micro_version")
    }

    @Sendable private static func libpq() -> String? {
        load("libpq.so.5")
        return number("PQlibVersion").map { "\($0 / 10_000).\($0 % 10_000)" }
    }

    @Sendable private static func openSSL() -> String? {
        typealias Function = @convention(c) (CInt) -> UnsafePointer<CChar>?
        // « OpenSSL 3.0.17 1 Jul 2025 ».
        return symbol("OpenSSL_version").flatMap { unsafeBitCast($0, to: Function.self)(0) }
            .map { String(cString: $0).split(separator: " ").dropFirst().first.map(String.init) ?? "" }
    }

    @Sendable private static func seccomp() -> String? {
        typealias Function = @convention(c) () -> UnsafePointer<CUnsignedInt>?
        return symbol("seccomp_version").flatMap { unsafeBitCast($0, to: Function.self)() }
            .map { "\($0[0]).\($0[1]).\($0[2])" }
    }
}

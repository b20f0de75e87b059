internal import CZip
import Glibc

/// An OpenDocument package under way (ODF 1.3 part 2): a ZIP archive whose first entry is `mimetype`, stored, and whose
/// manifest lists every other part. libzip writes it beside its place and renames it at the end.
final class PackageFile {
    private let archive: OpaquePointer
    private var isClosed = false
    private let path: String
    private let day: UInt16
    private var manifest: [(path: String, type: String)] = [("/", MediaType.spreadsheet)]

    /// - Parameter date: what every entry is dated; no clock and no time zone enter the file.
    init(_ path: String, mediaType: String, date: CivilDate) throws {
        self.path = path
        // MS-DOS dates begin in 1980 and end in 2107.
        let year = min(max(date.year, 1980), 2107)
        day = UInt16((year - 1980) << 9 | date.month << 5 | date.day)
        var status: Int32 = 0
        guard let opened = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &status) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, status)
            defer { zip_error_fini(&error) }
            throw DocumentError.unwritten(
                String(fr: "\(path) ne peut pas être créé", en: "\(path) can’t be created"), ZipReason.text(&error))
        }
        archive = opened
        try add("mimetype", Array(mediaType.utf8), stored: true)
    }

    deinit {
        if !isClosed { zip_discard(archive) }
    }

    /// A part of the package, as its manifest lists it.
    enum Part {
        /// A small one.
        case file(_ name: String, _ bytes: [UInt8], type: String = MediaType.xml)
        /// One that is compressed already.
        case compressed(_ name: String, _ spool: Spool, type: String = MediaType.xml)
        /// A folder that is a document of its own.
        case folder(_ path: String, type: String)
    }

    /// Adds a part and lists it.
    func add(_ part: Part) throws {
        switch part {
        case .file(let name, let bytes, let type):
            manifest.append((name, type))
            try add(name, bytes, stored: false)
        case .compressed(let name, let spool, let type):
            manifest.append((name, type))
            try add(name, source: SpoolSource(spool).makeSource(for: archive), stored: false)
        case .folder(let path, let type): manifest.append((path, type))
        }
    }

    /// Writes the manifest and the archive; the file is in its place afterwards.
    func close() throws {
        try add("META-INF/manifest.xml", try manifestPart(), stored: false)
        guard zip_close(archive) == 0 else {
            throw failure(String(fr: "\(path) ne peut pas être écrit", en: "\(path) can’t be written"))
        }
        isClosed = true
    }

    private func add(_ name: String, _ bytes: [UInt8], stored: Bool) throws {
        // libzip frees the copy with free().
        guard let copy = malloc(max(bytes.count, 1)) else {
            throw DocumentError(
                String(
                    fr: "la mémoire manque pour la partie \(name)", en: "there is no memory left for the part \(name)"))
        }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
        let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
        if source == nil { free(copy) }
        try add(name, source: source, stored: stored)
    }

    private func add(_ name: String, source: OpaquePointer?, stored: Bool) throws {
        guard let source else {
            throw failure(
                String(
                    fr: "la partie \(name) ne peut pas être ajoutée à \(path)",
                    en: "the part \(name) can’t be added to \(path)"))
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure(
                String(
                    fr: "la partie \(name) ne peut pas être ajoutée à \(path)",
                    en: "the part \(name) can’t be added to \(path)"))
        }
        let noon: UInt16 = 12 << 11
        zip_set_file_compression(archive, zip_uint64_t(index), stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0)
        zip_file_set_dostime(archive, zip_uint64_t(index), noon, day, 0)
    }

    private func manifestPart() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.element(
                "manifest:manifest", ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
                ("manifest:version", "1.3")
            ) {
                for (path, type) in manifest {
                    xml.element(
                        "manifest:file-entry", ("manifest:full-path", path),
                        ("manifest:version", path.hasSuffix("/") ? "1.3" : nil), ("manifest:media-type", type))
                }
            }
        }
    }

    private func failure(_ what: String) -> DocumentError {
        .unwritten(what, ZipReason.text(zip_get_error(archive)))
    }
}

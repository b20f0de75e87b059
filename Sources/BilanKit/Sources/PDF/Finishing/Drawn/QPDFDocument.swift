internal import CQPDF
internal import Glibc

/// A PDF file that libqpdf reads.
///
/// Handles are small numbers that libqpdf keeps in a table: `releaseHandles()` empties it, after which no handle taken
/// before may be used. libqpdf's C functions let no exception out; they note an error, which `check()` throws.
final class QPDFDocument {
    /// An object: a `qpdf_oh`.
    typealias Handle = UInt32

    private var data: qpdf_data?
    /// The file, where it was read whole: libqpdf looks at it until it is closed.
    private var content: UnsafeMutableRawPointer?

    /// Bytes of a file that is read whole.
    private static let heldWhole = 4 << 20

    /// Opens a file; its objects are read as they are asked for.
    init(path: String) throws {
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        qpdf_set_attempt_recovery(data, 0)
        if read(path) & QPDFDocument.failed != 0 || qpdf_has_error(data) != 0 {
            let reason = failure() ?? String(fr: "ce n’est pas un PDF", en: "it is not a PDF")
            throw FinishingError.unreadable(path: path, reason: reason)
        }
    }

    deinit { close() }

    /// Lets go of everything that is held; nothing can be asked for after.
    func close() {
        if data != nil { qpdf_cleanup(&data) }
        content.map { free($0) }
        content = nil
    }

    /// libqpdf seeks in a file for each token; a small file is read whole instead.
    private func read(_ path: String) -> QPDF_ERROR_CODE {
        var status = stat()
        let file = open(path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { Glibc.close(file) } }
        guard file >= 0, fstat(file, &status) == 0, status.st_size > 0, status.st_size <= Self.heldWhole else {
            return qpdf_read(data, path, nil)
        }
        content = malloc(Int(status.st_size))
        guard let buffer = content, Glibc.read(file, buffer, Int(status.st_size)) == status.st_size else {
            return qpdf_read(data, path, nil)
        }
        return qpdf_read_memory(
            data, path, buffer.assumingMemoryBound(to: CChar.self), UInt64(status.st_size), nil)
    }

    var pageCount: Int { Int(qpdf_get_num_pages(data)) }
    var root: Handle { qpdf_get_root(data) }
    var trailer: Handle { qpdf_get_trailer(data) }

    /// One more than the highest object number in the file that was read.
    var size: Int { integer(value("Size", of: trailer)) }

    func page(_ index: Int) -> Handle { qpdf_get_page_n(data, index) }
    func object(_ number: Int) -> Handle { qpdf_get_object_by_id(data, Int32(number), 0) }
    func number(of handle: Handle) -> Int { Int(qpdf_oh_get_object_id(data, handle)) }
    func value(_ key: String, of dictionary: Handle) -> Handle { qpdf_oh_get_key(data, dictionary, "/" + key) }
    func hasKey(_ key: String, in dictionary: Handle) -> Bool { qpdf_oh_has_key(data, dictionary, "/" + key) != 0 }
    func integer(_ handle: Handle) -> Int { Int(qpdf_oh_get_int_value(data, handle)) }
    func isNull(_ handle: Handle) -> Bool { qpdf_oh_is_null(data, handle) != 0 }
    func isArray(_ handle: Handle) -> Bool { qpdf_oh_is_array(data, handle) != 0 }
    func isDictionary(_ handle: Handle) -> Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
    func isStream(_ handle: Handle) -> Bool { qpdf_oh_is_stream(data, handle) != 0 }
    func isName(_ handle: Handle, _ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, "/" + name) != 0 }
    func dictionary(of stream: Handle) -> Handle { qpdf_oh_get_dict(data, stream) }

    /// A name without its slash; empty where the object is none.
    func name(_ handle: Handle) -> String {
        guard qpdf_oh_is_name(data, handle) != 0, let name = qpdf_oh_get_name(data, handle) else { return "" }
        return String(String(cString: name).dropFirst())
    }

    /// The keys of a dictionary, with their slashes.
    func keys(of dictionary: Handle) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, dictionary)
        while qpdf_oh_dict_more_keys(data) != 0, let key = qpdf_oh_dict_next_key(data) {
            keys.append(String(cString: key))
        }
        return keys
    }

    func setName(_ key: String, of dictionary: Handle, to name: String) {
        qpdf_oh_replace_key(data, dictionary, "/" + key, qpdf_oh_new_name(data, "/" + name))
    }

    func remove(_ key: String, of dictionary: Handle) { qpdf_oh_remove_key(data, dictionary, "/" + key) }

    /// Calls `body` with what an object says, as syntax, even where it is an indirect object.
    func withContent<Result>(
        of handle: Handle, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let content = qpdf_oh_unparse_resolved(data, handle)
        return try body(UnsafeRawBufferPointer(start: content, count: content.map { strlen($0) } ?? 0))
    }

    /// Calls `body` with a stream's data as it stands in the file.
    func withRawData<Result>(of stream: Handle, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
        try withData(of: stream, decoded: qpdf_dl_none, body)
    }

    /// Calls `body` with a stream's data, its filters undone.
    func withData<Result>(of stream: Handle, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
        try withData(of: stream, decoded: qpdf_dl_generalized, body)
    }

    private func withData<Result>(
        of stream: Handle, decoded level: qpdf_stream_decode_level_e,
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = qpdf_oh_get_stream_data(data, stream, level, nil, &bytes, &count)
        defer { free(bytes) }
        if status & Self.failed != 0 {
            throw FinishingError.library(
                failure() ?? String(fr: "un flux ne peut pas être lu", en: "a stream can’t be read"))
        }
        return try body(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// An array's items; none where it is no array.
    func items(of array: Handle) -> [Handle] {
        guard qpdf_oh_is_array(data, array) != 0 else { return [] }
        return (0..<qpdf_oh_get_array_n_items(data, array)).map { qpdf_oh_get_array_item(data, array, $0) }
    }

    /// A text string as it is read; empty where the object is none.
    func text(_ handle: Handle) -> String {
        qpdf_oh_is_string(data, handle) != 0 ? String(cString: qpdf_oh_get_utf8_value(data, handle)) : ""
    }

    func releaseHandles() { qpdf_oh_release_all(data) }

    /// - Throws: `FinishingError.library` where a call since the last check failed.
    func check() throws(FinishingError) {
        if let reason = failure() { throw FinishingError.library(reason) }
    }

    /// - Throws: `FinishingError.library` where what was read isn't as it should be.
    func checkWarnings() throws(FinishingError) {
        while let warning = qpdf_next_warning(data) {
            let message = String(cString: qpdf_get_error_full_text(data, warning))
            // Cairo lists a picture that a page shows twice as two resources of one name and one object.
            guard message.contains("duplicated key /x") else { throw .library(reason(warning)) }
        }
    }

    private static let failed = QPDF_ERROR_CODE(2)

    private func failure() -> String? {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return nil }
        return reason(error)
    }

    /// libqpdf speaks English: its kind of failure is told, and where in the file it was met.
    private func reason(_ error: qpdf_error) -> String {
        let place = qpdf_get_error_file_position(data, error)
        let suffix = place > 0 ? String(fr: ", à l’octet \(place)", en: ", at byte \(place)") : ""
        return switch qpdf_get_error_code(data, error) {
        case qpdf_e_system:
            String(fr: "le système refuse de lire ou d’écrire", en: "the system refuses to read or write")
        case qpdf_e_damaged_pdf:
            String(fr: "le fichier n’est pas un PDF entier", en: "the file is not a whole PDF") + suffix
        case qpdf_e_pages: String(fr: "l’arbre de ses pages est faux", en: "its page tree is wrong") + suffix
        case qpdf_e_object:
            String(fr: "un objet n’est pas de la sorte attendue", en: "an object is not of the expected kind") + suffix
        case qpdf_e_password: String(fr: "il est protégé par un mot de passe", en: "it is protected by a password")
        case let code: String(fr: "erreur \(code.rawValue) de libqpdf", en: "libqpdf error \(code.rawValue)") + suffix
        }
    }
}

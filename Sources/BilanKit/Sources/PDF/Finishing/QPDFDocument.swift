internal import CQPDF
internal import Glibc

/// A PDF file in libqpdf's hands.
///
/// Handles are small numbers that libqpdf keeps in a table: `releaseHandles()` empties it, after which no handle taken
/// before may be used. libqpdf's C functions let no exception out; they note an error, which `check()` throws.
final class QPDFDocument {
    /// An object: a `qpdf_oh`.
    typealias Handle = UInt32

    private var data: qpdf_data?

    /// Opens a file; its objects are read as they are asked for.
    init(path: String) throws {
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        qpdf_set_attempt_recovery(data, 0)
        if qpdf_read(data, path, nil) & QPDFDocument.failed != 0 || qpdf_has_error(data) != 0 {
            let reason = failure() ?? "ce n’est pas un PDF"
            throw FinishingError.unreadable(path: path, reason: reason)
        }
    }

    deinit { close() }

    /// Lets go of everything that is held; nothing can be asked for after.
    func close() { if data != nil { qpdf_cleanup(&data) } }

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
    func isDictionary(_ handle: Handle) -> Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
    func isStream(_ handle: Handle) -> Bool { qpdf_oh_is_stream(data, handle) != 0 }
    func isName(_ handle: Handle, _ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, "/" + name) != 0 }
    func dictionary(of stream: Handle) -> Handle { qpdf_oh_get_dict(data, stream) }

    func remove(_ key: String, of dictionary: Handle) { qpdf_oh_remove_key(data, dictionary, "/" + key) }

    /// The object numbers of an array's items; none where it is no array.
    func itemNumbers(of array: Handle) -> [Int] {
        guard qpdf_oh_is_array(data, array) != 0 else { return [] }
        return (0..<qpdf_oh_get_array_n_items(data, array)).map { number(of: qpdf_oh_get_array_item(data, array, $0)) }
    }

    /// An object as syntax.
    func syntax(of handle: Handle) -> String { String(cString: qpdf_oh_unparse_binary(data, handle)) }

    /// What an object says, as syntax, even where it is an indirect object.
    func content(of handle: Handle) -> String { String(cString: qpdf_oh_unparse_resolved(data, handle)) }

    /// The object that a value means.
    func make(_ value: PDFValue) -> Handle {
        switch value {
        case .null: return qpdf_oh_new_null(data)
        case .boolean(let value): return qpdf_oh_new_bool(data, value ? 1 : 0)
        case .integer(let value): return qpdf_oh_new_integer(data, Int64(value))
        case .real(let value): return qpdf_oh_new_real_from_double(data, value, 3)
        case .name(let name): return qpdf_oh_new_name(data, "/" + name)
        case .string(let bytes):
            return bytes.withUnsafeBytes {
                qpdf_oh_new_binary_string(data, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
            }
        case .array(let items):
            let array = qpdf_oh_new_array(data)
            for item in items { qpdf_oh_append_item(data, array, make(item)) }
            return array
        case .dictionary(let entries):
            let dictionary = qpdf_oh_new_dictionary(data)
            for (key, value) in entries { set(key, of: dictionary, to: value) }
            return dictionary
        case .reference(let number): return object(number)
        }
    }

    func set(_ key: String, of dictionary: Handle, to value: PDFValue) {
        qpdf_oh_replace_key(data, dictionary, "/" + key, make(value))
    }

    /// Makes an indirect object and tells its number.
    func add(_ value: PDFValue) -> Int { number(of: qpdf_make_indirect_object(data, make(value))) }

    /// Makes a direct object an indirect one and tells its number.
    func makeIndirect(_ direct: Handle) -> Int { number(of: qpdf_make_indirect_object(data, direct)) }

    /// Makes an indirect object whose value `define` gives later: for objects that name one another.
    func reserve() -> Int { add([:]) }

    func define(_ number: Int, as value: PDFValue) { qpdf_replace_object(data, Int32(number), 0, make(value)) }

    /// Makes a stream and tells its number; libqpdf compresses it as it writes, unless it is metadata.
    func addStream(_ bytes: some Collection<UInt8>, _ keys: KeyValuePairs<String, PDFValue>) -> Int {
        let stream = qpdf_oh_new_stream(data)
        ContiguousArray(bytes).withUnsafeBytes { setContent(of: stream, to: $0, isDeflated: false) }
        let dictionary = dictionary(of: stream)
        for (key, value) in keys { set(key, of: dictionary, to: value) }
        return number(of: stream)
    }

    /// Replaces a stream's data.
    func setContent(of stream: Handle, to bytes: UnsafeRawBufferPointer, isDeflated: Bool) {
        let filter = isDeflated ? qpdf_oh_new_name(data, "/FlateDecode") : qpdf_oh_new_null(data)
        qpdf_oh_replace_stream_data(
            data, stream, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, filter, qpdf_oh_new_null(data))
    }

    /// Calls `body` with a stream's data as it stands in the file.
    func withRawData<Result>(of stream: Handle, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = qpdf_oh_get_stream_data(data, stream, qpdf_dl_none, nil, &bytes, &count)
        defer { free(bytes) }
        if status & Self.failed != 0 { throw FinishingError.library(failure() ?? "un flux ne peut pas être lu") }
        return try body(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// Calls `body` with a stream's data, its filters undone.
    func withData<Result>(of stream: Handle, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = qpdf_oh_get_stream_data(data, stream, qpdf_dl_generalized, nil, &bytes, &count)
        defer { free(bytes) }
        if status & Self.failed != 0 { throw FinishingError.library(failure() ?? "un flux ne peut pas être lu") }
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

    /// Writes the file: PDF 1.7, objects in streams, the same bytes for the same objects.
    func write(to path: String) throws {
        try check()
        var status = qpdf_init_write(data, path)
        if status & Self.failed == 0 {
            qpdf_set_object_stream_mode(data, qpdf_o_generate)
            qpdf_set_newline_before_endstream(data, 1)
            qpdf_set_deterministic_ID(data, 1)
            qpdf_force_pdf_version(data, "1.7")
            status = qpdf_write(data)
        }
        if let reason = failure() { throw FinishingError.unwritable(path: path, reason: reason) }
        while let warning = qpdf_next_warning(data) {
            let message = String(cString: qpdf_get_error_full_text(data, warning))
            // Cairo lists a picture that a page shows twice as two resources of one name and one object.
            guard message.contains("duplicated key /x") else { throw FinishingError.library(reason(warning)) }
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
        let suffix = place > 0 ? ", à l’octet \(place)" : ""
        return switch qpdf_get_error_code(data, error) {
        case qpdf_e_system: "le système refuse de lire ou d’écrire"
        case qpdf_e_damaged_pdf: "le fichier n’est pas un PDF entier" + suffix
        case qpdf_e_pages: "l’arbre de ses pages est faux" + suffix
        case qpdf_e_object: "un objet n’est pas de la sorte attendue" + suffix
        case qpdf_e_password: "il est protégé par un mot de passe"
        case let code: "erreur \(code.rawValue) de libqpdf" + suffix
        }
    }
}

/// A file's bytes as they stand, of which the encoding is told on the way.
final class SurveyedBytes: ByteSource {
    private var source: FileBytes
    private var survey = EncodingSurvey()
    private var mark: Int?

    init(_ source: FileBytes) { self.source = source }

    func next() throws -> [UInt8] {
        let block = try source.next()
        if mark == nil { mark = block.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
        if !block.isEmpty { survey.read(block) }
        return block
    }

    /// What the file is in, once its last bytes have been read as well.
    /// - Throws: the system's error where they can't be.
    func finish() throws -> EncodingChoice {
        while try !next().isEmpty {}
        return survey.finish(EncodingChoice(encoding: .utf8, mark: mark ?? 0))
    }
}

internal import Dispatch
internal import Glibc

/// Puts the pages' content in marked pieces, as many pages at a time as there are cores, on their way from the drawn file
/// to the finished one: none stays in memory.
struct PageContents {
    private let marks: PageMarks
    private let splitter: ContentSplitter
    private let places: [PageContent]

    /// More would wait for the file.
    private static let mostCores = 8
    /// Fewer are done before other threads are awake.
    private static let fewPages = 8

    /// - Parameters:
    ///   - deflate: compresses, with others like it where several pages are at work.
    ///   - cores: how many pages are at work at once.
    init(
        marks: PageMarks, splitter: ContentSplitter, deflate: Deflate, cores: Int = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    ) {
        self.marks = marks
        self.splitter = splitter
        let count = marks.pages.count < Self.fewPages ? 1 : min(max(cores, 1), Self.mostCores)
        places = (0..<count).map { PageContent($0 == 0 ? deflate : Deflate()) }
    }

    /// Writes the content of all pages.
    ///
    /// - Returns: the marked content of all pages.
    func write(from drawn: QPDFDocument, to file: ObjectFile, _ copy: ObjectCopy) throws -> MarkedContents {
        var contents = MarkedContents()
        for first in stride(from: 0, to: marks.pages.count, by: places.count) {
            var numbers: [Int] = []
            for (page, place) in zip(first..<marks.pages.count, places) {
                let stream = drawn.value("Contents", of: drawn.page(page))
                try place.read(stream, of: drawn)
                numbers.append(copy.assign(drawn.number(of: stream)))
                drawn.releaseHandles()
                try drawn.check()
            }
            split(from: first, count: numbers.count)
            for (place, number) in zip(places, numbers) {
                contents.append(try place.contents())
                try place.compressed.withUnsafeBytes {
                    try file.defineStream(number, $0) { $0.raw("/Filter/FlateDecode") }
                }
            }
        }
        return contents
    }

    private func split(from first: Int, count: Int) {
        /// Each place is one thread's; what is beside it is only read.
        struct Shared: @unchecked Sendable { let contents: PageContents }
        let shared = Shared(contents: self)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let all = shared.contents
            all.places[index].split(page: first + index, marks: all.marks, all.splitter)
        }
    }
}

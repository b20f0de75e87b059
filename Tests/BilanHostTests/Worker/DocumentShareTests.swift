import Testing
@testable import BilanHost

@Suite struct DocumentShareTests {
    private func numbers(_ share: DocumentShare, of count: Int) -> [Int] {
        var numbers: [Int] = []
        while let next = share.number(after: numbers.last, of: count) { numbers.append(next) }
        return numbers
    }

    @Test(arguments: [1, 2, 3, 8, 64], [1, 2, 7, 8, 15, 16, 17, 100, 409])
    func `each document is in the share of one worker`(workers: Int, count: Int) {
        let number = DocumentShare(workers: workers).workerCount(of: count)
        let all = (0..<number).flatMap { numbers(DocumentShare(place: $0, workers: workers), of: count) }
        #expect(all.sorted() == Array(1...count))
    }

    @Test func `few documents are one worker's`() {
        #expect(numbers(DocumentShare(workers: 8), of: 9) == Array(1...9))
        #expect(DocumentShare(workers: 8).workerCount(of: 9) == 1)
    }

    @Test(arguments: [0, 1, 2], [1, 2, 5, 20, 29, 30, 31])
    func `a share that begins again goes on where it stopped`(place: Int, start: Int) {
        let whole = numbers(DocumentShare(place: place, workers: 3), of: 30)
        let rest = numbers(DocumentShare(place: place, workers: 3, start: start), of: 30)
        #expect(rest == whole.filter { $0 >= start })
    }
}

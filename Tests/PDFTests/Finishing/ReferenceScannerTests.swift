import Testing

@testable import PDF

/// Where an object's syntax names others.
@Suite struct ReferenceScannerTests {
    private func numbers(in syntax: String) -> [Int] {
        Array(syntax.utf8).withUnsafeBytes { bytes in
            var scanner = ReferenceScanner(bytes)
            var found: [Int] = []
            while let reference = scanner.next() {
                #expect(bytes[reference.place.lowerBound] == String(reference.number).utf8.first)
                #expect(bytes[reference.place.upperBound - 1] == UInt8(ascii: "R"))
                found.append(reference.number)
            }
            return found
        }
    }

    @Test(
        arguments: [
            ("12 0 R", [12]), ("[ 1 0 R 2 0 R ]", [1, 2]), ("<< /A 3 0 R/B<</C 4 0 R>>>>", [3, 4]),
            ("[ 0 0 595.28 841.89 ]", []), ("[ 1 2 3 0 R ]", [3]), ("[ 5 6 0 R]", [6]), ("[7\n0\nR]", [7]),
            ("<< /N1 0 /R 8 0 R >>", [8]), ("(9 0 R) 10 0 R", [10]), ("(a\\) 9 0 R) 10 0 R", [10]),
            ("((9 0 R)) 11 0 R", [11]), ("(\\\\) 12 0 R", [12]), ("<3132203020> 13 0 R", [13]),
            ("/A#2012 0 R", []), ("14 0 Rest", []), ("15 0", []), ("", []), ("-1.5 16 0 R", [16]), ("12(1 0 R)", []),
        ] as [(String, [Int])])
    func `references are found wherever they stand, and nothing else is`(_ syntax: String, _ expected: [Int]) {
        #expect(numbers(in: syntax) == expected)
    }

    @Test func `no bytes lead the scanner astray`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("()<>[]/ R0123\\\nA".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            bytes.withUnsafeBytes { bytes in
                var scanner = ReferenceScanner(bytes)
                var end = 0
                while let reference = scanner.next() {
                    #expect(reference.place.lowerBound >= end && reference.place.upperBound <= bytes.count)
                    end = reference.place.upperBound
                }
            }
        }
    }
}

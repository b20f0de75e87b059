import Foundation
import Intake
import Synchronization

/// A finding as a row of `anomalies` has it. Many rows have the same, so the first different ones are remembered.
struct StoredFinding {
    let code: String
    /// The case with its values.
    let json: String
    let words: FindingWords

    /// How many are remembered: some findings name what is in the data.
    private static let limit = 512
    private static let written = Mutex<[Finding: StoredFinding]>([:])
    private static let read = Mutex<[String: Finding]>([:])

    static func of(_ finding: Finding) throws -> StoredFinding {
        if let known = written.withLock({ $0[finding] }) { return known }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let stored = StoredFinding(
            code: finding.code, json: String(decoding: try encoder.encode(finding), as: UTF8.self),
            words: finding.french)
        written.withLock { if $0.count < limit { $0[finding] = stored } }
        return stored
    }

    /// - Returns: nil for a case of a later version's.
    static func finding(_ json: String) -> Finding? {
        if let known = read.withLock({ $0[json] }) { return known }
        guard let finding = try? JSONDecoder().decode(Finding.self, from: Data(json.utf8)) else { return nil }
        read.withLock { if $0.count < limit { $0[json] = finding } }
        return finding
    }
}

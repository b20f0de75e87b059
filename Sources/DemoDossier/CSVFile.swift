/// A file of the dossier, its rows in the order in which they were added.
struct CSVFile {
    let name: String
    private(set) var text: String
    private let width: Int

    init(_ name: String, _ header: String...) {
        self.name = name
        width = header.count
        text = header.joined(separator: ",") + "\n"
    }

    mutating func add(_ cells: String?...) {
        precondition(cells.count == width, "\(name) has \(width) columns")
        text += cells.map { Self.quoted($0 ?? "") }.joined(separator: ",") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : cell
    }
}

import Support

/// A file of the dossier, its rows in the order in which they were added.
struct CSVFile {
    let name: String
    private var lines = CSVLines()
    private let width: Int

    init(_ name: String, _ header: String...) {
        self.name = name
        width = header.count
        lines.append(header)
    }

    var text: String { String(decoding: lines.bytes, as: UTF8.self) }

    mutating func add(_ cells: String?...) {
        precondition(cells.count == width, "\(name) has \(width) columns")
        lines.append(cells.map { $0 ?? "" })
    }
}

/// Why a file can't be read as CSV any further.
package struct CSVFailure: Error, Equatable {
    /// Counted from 1; nil where the whole file is at fault.
    var line: Int?
    /// The cell's place in its row, counted from 1.
    var column: Int?
    let finding: Finding

    package init(line: Int? = nil, column: Int? = nil, _ finding: Finding) {
        self.line = line
        self.column = column
        self.finding = finding
    }

    package func fault(in file: String, header: [String] = []) -> Fault {
        Fault(
            file: file, line: line,
            column: column.map { index in
                Fault.Column(name: index <= header.count ? header[index - 1] : "\(index)", index: index)
            }, finding, severity: .fatal)
    }
}

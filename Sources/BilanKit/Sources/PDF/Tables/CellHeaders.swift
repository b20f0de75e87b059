/// Tells each cell of an irregular table its headers: where titles stand over several columns, or cells over several
/// rows,
/// scopes alone leave a reader guessing (ISO 14289-1, 7.5).
final class CellHeaders {
    private let structure: StructureTree
    /// The header cells over each column, the outermost first.
    private var columns: [[ElementID]]
    /// The headings of the open groups, the outermost first.
    private var groups: [ElementID] = []
    /// Known by the columns that a cell covers, until a group begins.
    private var sets: [Range<Int>: Int32] = [:]

    init(_ structure: StructureTree, columnCount: Int) {
        self.structure = structure
        columns = Array(repeating: [], count: columnCount)
    }

    /// Takes in a row's header cells, or tells its cells theirs.
    ///
    /// - Parameters:
    ///   - cells: one element for each cell of the row.
    ///   - continued: header cells of rows before that go on over this one.
    func tell(_ row: TableRowLayout, _ element: ElementID, _ cells: [ElementID], continued: [ElementID]) {
        switch row.kind {
        case .header:
            for (cell, id) in zip(row.cells, cells) {
                for column in cell.column..<cell.column + cell.span { columns[column].append(id) }
            }
            return
        case .group(let level):
            close(to: level)
            groups += cells
            return
        case .empty: return
        case .total: close(to: 0)
        case .body, .subtotal: break
        }
        let own = zip(row.cells, cells).filter { $0.0.scope == .row }.map(\.1)
        structure.setRowHeaders(continued + own, of: element)
        for (cell, id) in zip(row.cells, cells) {
            structure.setHeaders(set(over: cell.column..<cell.column + cell.span), of: id)
        }
    }

    private func close(to level: Int) {
        groups.removeSubrange(min(level, groups.count)...)
        sets.removeAll(keepingCapacity: true)
    }

    private func set(over columns: Range<Int>) -> Int32 {
        if let known = sets[columns] { return known }
        var cells = groups
        // A title over several of the columns is named once.
        for id in self.columns[columns].joined() where !cells.contains(id) { cells.append(id) }
        let set = structure.addHeaderSet(cells)
        sets[columns] = set
        return set
    }
}

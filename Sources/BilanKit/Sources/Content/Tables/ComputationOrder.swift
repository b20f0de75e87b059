extension Computation {
    /// The titles of the same row's columns that it computes with.
    var operands: [String] {
        switch self {
        case .ratio(let a, let b), .difference(let a, let b): [a, b]
        case .sum(let titles): titles
        case .sumIf, .countIf: []
        }
    }

    /// The titles of the same row's columns that it rests on.
    fileprivate var ownColumns: [String] {
        switch self {
        case .ratio, .difference, .sum: operands
        case .sumIf(_, _, _, let key), .countIf(_, _, let key): [key]
        }
    }

    /// The columns of other tables, or of the same as a whole, that it rests on.
    fileprivate var otherColumns: [(table: String, title: String)] {
        switch self {
        case .ratio, .difference, .sum: []
        case .sumIf(let table, let column, let match, _): [(table, column), (table, match)]
        case .countIf(let table, let match, _): [(table, match)]
        }
    }
}

extension Table {
    /// The columns that follow from others, each after those that it follows from, wherever they stand.
    var computedColumns: [Int] {
        var order: [Int] = []
        var met: Set<Int> = []
        func visit(_ index: Int) {
            guard let computation = columns[index].computation, met.insert(index).inserted else { return }
            for title in computation.ownColumns { if let other = self.index(of: title) { visit(other) } }
            order.append(index)
        }
        columns.indices.forEach(visit)
        return order
    }
}

extension Composition {
    /// Computed columns that rest on each other in a circle, or on themselves, in one table or across several: none of
    /// them has a value.
    func checkCircles() -> [Diagnostic] {
        struct Node: Hashable {
            var table: String
            var title: String
        }
        var restsOn: [Node: [Node]] = [:]
        var nodes: [Node] = []
        var known: Set<String> = []
        for table in tables where known.insert(table.name).inserted {
            for column in table.columns {
                let node = Node(table: table.name, title: column.title)
                guard let computation = column.computation, restsOn[node] == nil else { continue }
                restsOn[node] =
                    computation.ownColumns.map { Node(table: table.name, title: $0) }
                    + computation.otherColumns.map { Node(table: $0.table, title: $0.title) }
                nodes.append(node)
            }
        }
        var found: [Diagnostic] = []
        var path: [Node] = []
        var places: [Node: Int] = [:]
        var done: Set<Node> = []
        func visit(_ node: Node) {
            if let start = places[node] {
                let circle = path[start...]
                let names = circle.map { part in
                    part.table == node.table
                        ? String(fr: "« \(part.title) »", en: "“\(part.title)”")
                        : String(
                            fr: "« \(part.title) » (table « \(part.table) »)",
                            en: "“\(part.title)” (table “\(part.table)”)")
                }
                let words =
                    circle.count == 1
                    ? String(
                        fr: "la colonne \(names[0]) repose sur elle-même", en: "the column \(names[0]) rests on itself")
                    : String(
                        fr: "les colonnes \(names.joined(separator: ", ")) reposent les unes sur les autres en cercle",
                        en: "the columns \(names.joined(separator: ", ")) rest on one another in a circle")
                found.append(
                    Diagnostic(
                        .error,
                        String(
                            fr: "\(words) : aucune valeur n’en sort ; calculez à partir d’autres colonnes",
                            en: "\(words): no value comes of it; compute from other columns"),
                        block: PlaceWords.table(node.table)))
                return
            }
            guard let others = restsOn[node], !done.contains(node) else { return }
            places[node] = path.count
            path.append(node)
            others.forEach(visit)
            path.removeLast()
            places[node] = nil
            done.insert(node)
        }
        nodes.forEach(visit)
        return found
    }
}

/// The groups that rows are in (`table:table-row-group`, ODF 1.3 part 3, 9.1.11). An element begins with its first row,
/// so that none is
/// empty, and again on each sheet that the group goes on to.
struct Outline {
    let xml: XMLStream
    /// Of the groups that are open, the outermost first, whether the element has begun.
    private var hasBegun: [Bool] = []

    /// The deepest outline that spreadsheet programs show.
    private static let limit = 7

    init(_ xml: XMLStream) { self.xml = xml }

    var depth: Int { hasBegun.count }

    mutating func open() { hasBegun.append(false) }

    /// Called before a row.
    mutating func row() {
        guard hasBegun.last == false else { return }
        for level in hasBegun.indices where !hasBegun[level] {
            hasBegun[level] = true
            if level < Self.limit { xml.append(line: "<table:table-row-group>") }
        }
    }

    mutating func close() {
        let last = hasBegun.removeLast()
        if last, hasBegun.count < Self.limit { xml.append(line: "</table:table-row-group>") }
    }

    /// Ends the elements, to begin again on another sheet.
    mutating func turn() {
        for level in hasBegun.indices.reversed() where hasBegun[level] {
            hasBegun[level] = false
            if level < Self.limit { xml.append(line: "</table:table-row-group>") }
        }
    }
}

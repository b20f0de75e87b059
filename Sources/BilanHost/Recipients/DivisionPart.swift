/// One part of a programme: what one recipient is told of.
struct DivisionPart: Sendable, Hashable {
    /// A department's or a scheme's code, a committee's name, a company's identity; empty of what belongs to none.
    let key: String
    /// Stands in file names; no other part has it, whatever its capitals.
    let id: String
    /// What documents and messages call the part; no other part has it.
    let title: String
}

extension DivisionPart {
    /// The parts of some keys, in the order of the keys; what belongs to none comes last.
    ///
    /// - Parameter titles: what each key is called.
    static func all(_ titles: [String: String], by division: Division, unassigned: String) -> [DivisionPart] {
        // What belongs to none has its id, whatever a committee is called.
        var ids = PartIDs(taken: [division.unassignedID])
        var counts: [String: Int] = [:]
        for (key, title) in titles { counts[key.isEmpty ? unassigned : title, default: 0] += 1 }
        func distinct(_ title: String, _ id: String) -> String { counts[title] == 1 ? title : "\(title) (\(id))" }
        var parts: [DivisionPart] = []
        for (key, title) in titles.sorted(by: { $0.key < $1.key }) where !key.isEmpty {
            let id = ids.id(of: key, by: division)
            parts.append(DivisionPart(key: key, id: id, title: distinct(title, id)))
        }
        if titles[""] != nil {
            let id = division.unassignedID
            parts.append(DivisionPart(key: "", id: id, title: distinct(unassigned, id)))
        }
        return parts
    }
}

import Intake
import Support

/// The columns of a file beside those of the schema.
struct SCDLHeader {
    /// What is wrong with a column.
    struct Finding {
        let finding: SCDLTableFinding
        let column: Fault.Column?
    }

    /// Names without the spaces around them, as many as the header has cells.
    let names: [String]
    /// For each of the schema's fields its place in the file, counted from 0; nil where the file lacks it.
    let places: [Int?]
    let findings: [Finding]
    let line: Int

    var width: Int { names.count }

    /// True where a field of the schema is there, be it under a name that is not to the letter.
    let isKnown: Bool

    /// - Parameter names: as the file has them.
    init(_ raw: [String], line: Int, of schema: SCDLSchema) {
        let names = raw.map { name in
            let span = Array(name.utf8)
            return String(decoding: span[span.span.trimmedRange], as: UTF8.self)
        }
        var places = [Int?](repeating: nil, count: schema.fields.count)
        var findings: [Finding] = []
        var strangers: [(name: String, place: Int)] = []
        var seen: [String: Int] = [:]
        func add(_ finding: SCDLTableFinding, _ name: String? = nil, at place: Int? = nil) {
            findings.append(
                Finding(
                    finding: finding, column: name.map { Fault.Column(name: $0, index: place.map { $0 + 1 }) }))
        }

        for (place, name) in names.enumerated() {
            guard !name.isEmpty else {
                add(.columnWithoutName, "", at: place)
                continue
            }
            if let first = seen[name] {
                add(.columnTwice(first: first + 1), name, at: place)
                continue
            }
            seen[name] = place
            if let field = schema.index(of: name) {
                places[field] = place
                if raw[place] != name { add(.columnNameSpaced, name, at: place) }
            } else {
                strangers.append((name, place))
            }
        }

        for (index, field) in schema.fields.enumerated() where places[index] == nil {
            if let twin = strangers.firstIndex(where: { Self.letters($0.name) == Self.letters(field.name) }) {
                let (name, place) = strangers.remove(at: twin)
                add(.columnNameUnlike(field: field.name, isRequired: field.isRequired), name, at: place)
            } else {
                add(.columnMissing(isRequired: field.isRequired), field.name)
            }
        }
        if !schema.oneOf.isEmpty,
            schema.oneOf.allSatisfy({ name in schema.index(of: name).flatMap { places[$0] } == nil })
        {
            add(.columnsOfOneMissing(fields: schema.oneOf))
        }
        for (name, place) in strangers {
            add(.columnUnknown(version: schema.version), name, at: place)
        }
        let order = places.compactMap(\.self)
        if order != order.sorted() {
            add(.columnsDisordered(fields: schema.fields.map(\.name)))
        }
        isKnown = !order.isEmpty || findings.contains { $0.finding.rule == .columnName }
        self.names = names
        self.places = places
        self.findings = findings
        self.line = line
    }

    /// A name's letters and figures alone, without case or accents, so that `NOM_Beneficiaire` is known for
    /// `nomBeneficiaire`.
    static func letters(_ name: String) -> String { String(SortKey.folded(name).filter { $0 != " " }) }
}

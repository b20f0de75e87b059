/// The rules for what is entered (`table:content-validation`, ODF 1.3 part 3, 9.4.5), each once.
struct Validations {
    private struct Key: Hashable {
        var validation: CellValidation
        /// The cell from which a formula's addresses are counted; nil where there is none.
        var base: CellAddress?
    }

    private struct Entry {
        var name: String
        var validation: CellValidation
        var condition: String?
        var base: CellAddress
    }

    private var names: [Key: String] = [:]
    private var entries: [Entry] = []

    init() {}

    /// Notes the rules of all tables and grids, which have their places by now.
    init(_ plan: WorkbookPlan) {
        for sheet in plan.sheets {
            for item in sheet.items {
                switch item {
                case .table(let placement, let part):
                    let formulas = OpenFormula(sheet: sheet.name, plan: plan)
                    for (index, column) in placement.table.columns.enumerated() {
                        guard let validation = column.traits.validation else { continue }
                        let first = placement.parts[part].body.lowerBound
                        note(validation, at: CellAddress(sheet: sheet.name, column: index, row: first), formulas)
                    }
                case .grid(let placement):
                    let formulas = OpenFormula(placement: placement, plan: plan)
                    for cell in placement.plan.rows.joined() {
                        guard let validation = cell.cell.traits.validation else { continue }
                        note(validation, at: placement.cell(cell.position), formulas)
                    }
                default: break
                }
            }
        }
    }

    /// The name by which a cell calls its rule.
    func name(of validation: CellValidation, at place: CellAddress) -> String? { names[Self.key(validation, place)] }

    private static func key(_ validation: CellValidation, _ place: CellAddress) -> Key {
        if case .condition = validation.rule { return Key(validation: validation, base: place) }
        return Key(validation: validation, base: nil)
    }

    private mutating func note(_ validation: CellValidation, at place: CellAddress, _ formulas: OpenFormula) {
        let key = Self.key(validation, place)
        guard names[key] == nil else { return }
        let name = "val\(entries.count + 1)"
        names[key] = name
        entries.append(
            Entry(name: name, validation: validation, condition: validation.condition(formulas), base: place))
    }

    func write(to xml: XMLStream) {
        guard !entries.isEmpty else { return }
        xml.element("table:content-validations") {
            for entry in entries {
                let validation = entry.validation
                xml.element(
                    "table:content-validation", ("table:name", entry.name),
                    ("table:condition", entry.condition.map { "of:" + $0 }),
                    ("table:allow-empty-cell", validation.allowsEmpty ? "true" : "false"),
                    ("table:display-list", validation.offersList ? "unsorted" : "none"),
                    ("table:base-cell-address", entry.base.address)
                ) {
                    if validation.prompt != nil || validation.promptTitle != nil {
                        xml.element(
                            "table:help-message", ("table:title", validation.promptTitle), ("table:display", "true")
                        ) {
                            xml.paragraphs(validation.prompt ?? "")
                        }
                    }
                    xml.element(
                        "table:error-message", ("table:title", validation.refusalTitle), ("table:display", "true"),
                        ("table:message-type", validation.onRefusal.rawValue)
                    ) { if let refusal = validation.refusal { xml.paragraphs(refusal) } }
                }
            }
        }
    }
}

extension CellValidation {
    fileprivate var offersList: Bool {
        switch rule {
        case .list, .values: true
        default: false
        }
    }

    /// The condition as `table:condition` has it, without its prefix; nil where everything is accepted.
    fileprivate func condition(_ formulas: OpenFormula) -> String? {
        switch rule {
        case .list(let values):
            "cell-content-is-in-list(\(values.map { Formula.literal($0).text }.joined(separator: ";")))"
        case .values(let area): "cell-content-is-in-list(\(formulas.fixed(area.place)))"
        case .integer(let bounds): bounds.condition("cell-content-is-whole-number()")
        case .decimal(let bounds): bounds.condition("cell-content-is-decimal-number()")
        case .date(let bounds): bounds.condition("cell-content-is-date()")
        case .duration(let bounds): bounds.condition("cell-content-is-time()")
        case .textLength(let bounds): bounds.lengthCondition
        case .condition(let condition): "is-true-formula(\(formulas.text(condition.node)))"
        }
    }
}

extension CellValidation.Bounds {
    fileprivate func condition(_ type: String) -> String {
        switch self {
        case .any: type
        case .atLeast(let value): "\(type) and \(CellTest.content(">=", value))"
        case .atMost(let value): "\(type) and \(CellTest.content("<=", value))"
        case .not(let value): "\(type) and \(CellTest.content("!=", value))"
        case .between(let low, let high): "\(type) and \(CellTest.between(low, high))"
        }
    }

    fileprivate var lengthCondition: String? {
        switch self {
        case .any: nil
        case .atLeast(let value): "cell-content-text-length()>=\(CellTest.literal(value))"
        case .atMost(let value): "cell-content-text-length()<=\(CellTest.literal(value))"
        case .not(let value): "cell-content-text-length()!=\(CellTest.literal(value))"
        case .between(let low, let high):
            "cell-content-text-length-is-between(\(CellTest.literal(low)),\(CellTest.literal(high)))"
        }
    }
}

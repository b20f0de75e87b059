/// An expression in OpenFormula (ODF 1.3 part 4), without the leading `of:=`.
struct Formula {
    var text: String
    /// Whether the result is a number whatever the cells hold: no guard is needed around it.
    var isNumber: Bool
    /// Whether the text is a cell's or a range's address.
    var isReference = false

    static let nothing = Formula(text: "\"\"", isNumber: false)

    /// The expression as a number: texts and empty cells count as zero.
    var number: String { isNumber ? text : "N(\(text))" }

    /// A text in quotes.
    static func literal(_ text: String) -> Formula {
        Formula(
            text: "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"",
            isNumber: false)
    }

    /// One over another; empty where the second is zero or either is no number.
    static func ratio(_ a: Formula, _ b: Formula) -> Formula {
        let quotient = "IF(\(b.text)=0;\"\";\(a.operand)/\(b.operand))"
        guard !(a.isNumber && b.isNumber) else { return Formula(text: quotient, isNumber: false) }
        return Formula(text: "IF(COUNT(\(a.text);\(b.text))<2;\"\";\(quotient))", isNumber: false)
    }

    /// One less another; what is no number counts as zero, and two such as nothing.
    static func difference(_ a: Formula, _ b: Formula) -> Formula {
        let rest = "\(a.numberOperand)-\(b.numberOperand)"
        guard !(a.isNumber || b.isNumber) else { return Formula(text: rest, isNumber: true) }
        return Formula(text: "IF(COUNT(\(a.text);\(b.text))=0;\"\";\(rest))", isNumber: false)
    }

    /// The sum of several; empty where none is a number.
    static func sum(_ terms: [Formula]) -> Formula {
        guard !terms.isEmpty else { return .nothing }
        let sum = "SUM(\(terms.map { $0.isReference ? $0.text : $0.number }.joined(separator: ";")))"
        guard !terms.contains(where: \.isNumber) else { return Formula(text: sum, isNumber: true) }
        return Formula(text: "IF(COUNT(\(terms.map(\.text).joined(separator: ";")))=0;\"\";\(sum))", isNumber: false)
    }

    /// The text as part of a quotient or difference.
    private var operand: String { isCompound ? "(\(text))" : text }
    private var numberOperand: String { isNumber ? operand : number }

    /// Whether an operator stands outside parentheses and addresses.
    var isCompound: Bool {
        guard !isReference else { return false }
        var depth = 0
        var inText = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): inText.toggle()
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "-"), UInt8(ascii: "/"): if depth == 0, !inText { return true }
            default: break
            }
        }
        return false
    }
}

extension CellAddress {
    /// `[.B4]`, or `[$Aides.B4]` from another sheet.
    func reference(from sheet: String) -> Formula {
        let place = self.sheet == sheet ? "" : "$\(Self.quoted(self.sheet))"
        return Formula(text: "[\(place).\(Self.letters(column))\(row + 1)]", isNumber: false, isReference: true)
    }
}

extension CellRange {
    /// `[.B4:.B90]`, or `[$Aides.B4:.B90]` from another sheet; `isFixed` keeps it in place when the formula is copied.
    func reference(from sheet: String, isFixed: Bool = false) -> String {
        let place = self.sheet == sheet ? "" : "$\(CellAddress.quoted(self.sheet))"
        let dollar = isFixed ? "$" : ""
        func part(_ column: Int, _ row: Int) -> String { ".\(dollar)\(CellAddress.letters(column))\(dollar)\(row + 1)" }
        return "[\(place)\(part(columns.lowerBound, rows.lowerBound)):\(part(columns.upperBound, rows.upperBound))]"
    }
}

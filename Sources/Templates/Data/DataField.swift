import BilanKit

/// A column of the dossier's tables, as templates name it: its name is that of the data format, or of a state that
/// follows from it.
struct DataField: Sendable {
    let name: String
    private let labels: Labels
    let format: NumberFormat
    /// What a sum of it is, for `bilan trace`.
    let quantity: Measure.Quantity?
    /// What rows of one value have in common, for `bilan trace`.
    let facet: Facet?

    /// What a measure can narrow by.
    enum Facet: Sendable { case department, band, category, company, scheme }

    init(
        _ name: String, _ labels: Labels, _ format: NumberFormat = .text, sums quantity: Measure.Quantity? = nil,
        facet: Facet? = nil
    ) {
        self.name = name
        self.labels = labels
        self.format = format
        self.quantity = quantity
        self.facet = facet
    }

    /// Heads its column.
    func label(_ language: NumberLanguage) -> String { labels.text(language) }

    /// Whether its values say nothing without the field's name.
    var isCode: Bool {
        format == .plainInteger
            || ["appel", "dispositif", "departement", "trimestre", "numero", "code", "canton", "naf"].contains(name)
    }

    /// Whether its values are numbers that can be added up.
    var isNumber: Bool { format.isNumeric && format != .plainInteger }
}

extension NumberFormat {
    /// Whether parts are shown in percent.
    var isPercent: Bool {
        switch self {
        case .percent: true
        case .signed(let base): base.isPercent
        default: false
        }
    }
}

extension NumberFormat {
    /// Whether values of another format can be shown in this one.
    func fits(_ own: NumberFormat, isRatio: Bool = false) -> Bool {
        switch self {
        case .text: return !own.isNumeric
        case .date, .longDate: return own == .date
        case .percent: return isRatio || own.isPercent
        default:
            if isRatio { return true }
            return currency == nil ? own.isNumeric && own.currency == nil && !own.isPercent : own.currency != nil
        }
    }
}

/// Words in each language.
struct Labels: Sendable {
    let french: String
    let english: String

    init(_ french: String, _ english: String) { (self.french, self.english) = (french, english) }

    func text(_ language: NumberLanguage) -> String { language == .french ? french : english }
}

/// A field of rows of one type, and how a row gives its value.
struct TypedField<Row>: Sendable {
    let field: DataField
    let read: @Sendable (Row, DataContext) -> CellValue

    init<Value: CellConvertible>(
        _ name: String, _ french: String, _ english: String, format: NumberFormat? = nil,
        sums quantity: Measure.Quantity? = nil, facet: DataField.Facet? = nil,
        _ read: @escaping @Sendable (Row) -> Value
    ) {
        field = DataField(
            name, Labels(french, english), format ?? Value.cellFormat, sums: quantity, facet: facet)
        self.read = { row, _ in read(row).cellValue }
    }

    /// A field that rests on the programme too.
    init(
        _ name: String, _ french: String, _ english: String, format: NumberFormat,
        sums quantity: Measure.Quantity? = nil, facet: DataField.Facet? = nil,
        within read: @escaping @Sendable (Row, DataContext) -> CellValue
    ) {
        field = DataField(name, Labels(french, english), format, sums: quantity, facet: facet)
        self.read = read
    }
}

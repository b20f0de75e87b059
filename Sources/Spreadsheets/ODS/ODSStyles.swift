/// The styles of a workbook that say how numbers are shown (ODF 1.3, part 3, 16.2 and 16.29): a cell has the name of a
/// cell's style, which names a data style or inherits it from its parent.
struct ODSStyles {
    /// More styles than Excel has formats.
    private static let limit = 1 << 17
    /// Parents of parents; a circle has no end.
    private static let depthLimit = 32
    /// The style of cells that name none.
    private static let defaultName = "Default"

    private struct CellStyle {
        var data: String?
        var parent: String?
    }

    private struct DataStyle {
        var kind: NumberFormatKind
        /// Whether it shows a number's digits.
        var hasDigits: Bool
        var maps: [(condition: NumberCondition, name: String)]
    }

    /// Styles of one part of the document. Names are those of other styles of the same part before those of common ones.
    private struct Sheet {
        var cells: [String: CellStyle] = [:]
        var data: [String: DataStyle] = [:]
    }

    private var common = Sheet()
    private var automatic = Sheet()
    private var isAutomatic = false
    /// The data style that is read, and its name.
    private var name: String?
    private var words = ""
    private var currency: String?
    private var scale = 0
    private var hasDigits = false
    private var maps: [(condition: NumberCondition, name: String)] = []
    private var isReadingText = false
    private var isReadingSymbol = false
    /// What is known of names that cells have.
    private var kinds: [String: NumberFormatKind?] = [:]

    /// Whether the styles that follow are those that programs name themselves.
    mutating func begin(automatic: Bool) { isAutomatic = automatic }

    /// An element among styles.
    /// - Returns: whether what is in it is wanted.
    mutating func start(_ element: ODSName, in parent: ODSName, _ attributes: XMLAttributes) throws -> Bool {
        switch (parent, element) {
        case (_, .numberStyle), (_, .currencyStyle), (_, .percentageStyle), (_, .textStyle):
            name = attributes.first(ODSName.name.rawValue)?.string
            (words, currency, scale, hasDigits, maps) = ("", nil, 0, false, [])
            return name != nil
        case (_, .style):
            guard attributes.first(ODSName.family.rawValue).map({ $0 == "table-cell" }) == true,
                let name = attributes.first(ODSName.name.rawValue)?.string
            else { return false }
            let style = CellStyle(
                data: attributes.first(ODSName.dataStyle.rawValue)?.string,
                parent: attributes.first(ODSName.parentStyle.rawValue)?.string)
            if isAutomatic { automatic.cells[name] = style } else { common.cells[name] = style }
            try check(automatic.cells.count + common.cells.count)
            return false
        case (.number, .embeddedText), (_, .numberText), (_, .currencySymbol):
            isReadingText = true
            isReadingSymbol = element == .currencySymbol
            return true
        case (_, .number), (_, .scientificNumber), (_, .fraction):
            hasDigits = true
            if let factor = attributes.first(ODSName.displayFactor.rawValue)?.string { readFactor(factor) }
            return element == .number
        case (_, .map):
            if let name = attributes.first(ODSName.applyStyle.rawValue)?.string, maps.count < 8,
                let text = attributes.first(ODSName.condition.rawValue)?.string, text.hasPrefix("value()"),
                let condition = NumberCondition(text.dropFirst("value()".count))
            {
                maps.append((condition, name))
            }
            return false
        default: return false
        }
    }

    /// A number that is no power of a thousand is shown as what nobody can tell.
    private mutating func readFactor(_ text: String) {
        guard let factor = Double(text), factor > 0, factor != 1 else { return }
        let steps = [1e3, 1e6, 1e9, 1e12].firstIndex(of: factor).map { $0 + 1 }
        if let steps { scale = steps } else { words += " ÷ \(text.prefix(20)) " }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isReadingText, words.utf8.count < 512 else { return }
        let text = String(decoding: bytes.prefix(512), as: UTF8.self)
        words += text
        if isReadingSymbol { currency = (currency ?? "") + text }
    }

    mutating func end(_ element: ODSName) throws {
        switch element {
        case .numberText, .embeddedText, .currencySymbol: isReadingText = false
        case .numberStyle, .currencyStyle, .percentageStyle, .textStyle:
            guard let name else { return }
            if element == .percentageStyle, !words.contains("%") { words += "%" }
            let kind = NumberFormatKind(words: words, currency: Self.code(ofSymbol: currency, words), scale: scale)
            let style = DataStyle(kind: kind, hasDigits: hasDigits, maps: maps)
            if isAutomatic { automatic.data[name] = style } else { common.data[name] = style }
            self.name = nil
            try check(automatic.data.count + common.data.count)
        default: break
        }
    }

    private static func code(ofSymbol symbol: String?, _ words: String) -> String? {
        let signs: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"]
        if let code = words.lazy.compactMap({ signs[$0] }).first { return code }
        guard let symbol = symbol?.filter({ !$0.isWhitespace }), !symbol.isEmpty else { return nil }
        return String(symbol.prefix(20))
    }

    private func check(_ count: Int) throws {
        guard count <= Self.limit else { throw SpreadsheetFailure(.tooManyFormats(limit: Self.limit)) }
    }

    // MARK: What cells show

    /// What numbers of a cell's style are shown as; nil where no style says.
    /// - Parameter name: of the cell's style; nil where it has none.
    mutating func kind(ofCellStyle name: String?) -> NumberFormatKind? {
        let name = name ?? Self.defaultName
        if let known = kinds[name] { return known }
        let kind = find(name)
        if kinds.count < Self.limit { kinds[name] = .some(kind) }
        return kind
    }

    private func find(_ name: String) -> NumberFormatKind? {
        var next: String? = name
        var mayBeAutomatic = true
        for _ in 0..<Self.depthLimit {
            guard let name = next else { return nil }
            let own = mayBeAutomatic ? automatic.cells[name] : nil
            guard let style = own ?? common.cells[name] else { return nil }
            if let data = style.data { return format(data, fromAutomatic: own != nil) }
            // Parents are common styles.
            (next, mayBeAutomatic) = (style.parent, false)
        }
        return nil
    }

    private func format(_ name: String, fromAutomatic isAutomatic: Bool) -> NumberFormatKind? {
        func find(_ name: String) -> DataStyle? {
            isAutomatic ? automatic.data[name] ?? common.data[name] : common.data[name] ?? automatic.data[name]
        }
        guard let style = find(name) else { return nil }
        let parts = style.maps.compactMap { map in find(map.name).map { (map.condition, $0) } }
        let all = parts.map(\.1) + [style]
        // One that shows no digits, as that of nought or of texts, says nothing of what a number is.
        guard let first = all.first(where: \.hasDigits) else { return style.kind }
        func kind(_ style: DataStyle) -> NumberFormatKind { style.hasDigits ? style.kind : first.kind }
        return NumberFormatKind(
            sections: parts.map { ($0.0, kind($0.1)) } + [(nil, kind(style))], otherwise: kind(style))
    }
}

/// Reads `styles.xml`, of which cells name the common styles alone.
final class ODSStyleSheet: XMLHandler {
    private(set) var styles = ODSStyles()

    override func start(_ number: UInt8, in parentNumber: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        guard let name = ODSName(rawValue: number) else { return false }
        guard let parent = ODSName(rawValue: parentNumber) else { return name == .documentStyles }
        if parent == .documentStyles { return name == .styles }
        return try styles.start(name, in: parent, attributes)
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { styles.text(bytes) }

    override func end(_ number: UInt8) throws {
        if let name = ODSName(rawValue: number) { try styles.end(name) }
    }
}

/// Writes typed cells (ODF 1.3 part 3, 9.1.4): the value for machines, the words for whoever shows them as they stand.
struct CellWriter {
    let xml: XMLStream
    let styles: CellStyles
    let numbers: NumberStyles
    /// That of the body's letters in points.
    let size: Double
    let diagnosticLog: DiagnosticLog
    let comments: CommentElement
    /// The fragments that lead to what bears a label.
    private let places: [String: String]

    init(
        _ xml: XMLStream, _ styles: CellStyles, _ theme: Theme, _ info: DocumentInfo, _ diagnosticLog: DiagnosticLog,
        places: [String: String] = [:]
    ) {
        self.places = places
        self.xml = xml
        self.styles = styles
        numbers = theme.numbers
        size = theme.fonts.size
        self.diagnosticLog = diagnosticLog
        comments = CommentElement(xml: xml, author: theme.organisation, date: info.date)
    }

    /// A cell's start up to its value, without the element's name: what is the same for all cells of one column, look
    /// and kind.
    ///
    /// - Parameter validation: the name of the rule for what is entered.
    func prefix(_ value: CellValue, _ style: CellStyle, hasFormula: Bool, validation: String? = nil) -> [UInt8] {
        let type: String
        switch value {
        case .empty, .figure: type = hasFormula ? " office:value-type=\"string\" office:string-value=\"\"/>" : "/>"
        case .text, .rich, .missing, .link: type = " office:value-type=\"string\">"
        default: type = style.format.valueAttributes(for: value, numbers)
        }
        let rule = validation.map { " table:content-validation-name=\"\($0)\"" } ?? ""
        return Array(" table:style-name=\"\(styles.name(of: style))\"\(rule)\(type)".utf8)
    }

    /// What follows the prefix: value, words and the element's end.
    ///
    /// - Parameter isCovered: whether the cell lies under another.
    /// - Returns: what is to be said of the text.
    @inline(__always)
    func rest(
        _ value: CellValue, _ format: NumberFormat, comment: CellComment? = nil, isCovered: Bool = false
    ) -> TextFaults {
        switch value {
        case .empty, .figure:
            return []
        case .rich(let text):
            if let comment { comments.write(comment) }
            let faults = running(text)
            xml.append(Self.end(isCovered))
            return faults
        case .text(let text), .missing(let text):
            if let comment { comments.write(comment) }
            let clean = xml.paragraphs(text)
            xml.append(Self.end(isCovered))
            return faults(text, isClean: clean)
        case .link(let text, let uri):
            if let comment { comments.write(comment) }
            xml.append("<text:p>" as StaticString)
            let clean = LinkText(xml: xml, uri: uri).write(text)
            xml.append("</text:p>" as StaticString)
            xml.append(Self.end(isCovered))
            return faults(text, isClean: clean)
        case .integer(let value): xml.append(value)
        case .decimal(let value): xml.append(value)
        case .money(let money): xml.append(money)
        case .share(let share): xml.append(share.fraction)
        case .date(let date): xml.append(date)
        case .duration(let duration): xml.append(duration.isoText)
        case .boolean(let value): xml.append(value ? "true" as StaticString : "false")
        }
        xml.append("\">" as StaticString)
        if let comment { comments.write(comment) }
        xml.append("<text:p>" as StaticString)
        format.withUTF8(of: value, numbers) { xml.append($0.baseAddress!, $0.count) }
        xml.append("</text:p>" as StaticString)
        xml.append(Self.end(isCovered))
        return []
    }

    @inline(__always)
    private static func end(_ isCovered: Bool) -> StaticString {
        isCovered ? "</table:covered-table-cell>" : "</table:table-cell>"
    }

    /// Writes the paragraphs of running text.
    ///
    /// - Parameter target: where the whole text leads.
    func running(_ text: Text, leadingTo target: String? = nil) -> TextFaults {
        for label in text.runs.compactMap(\.reference?.label) where places[label] == nil {
            diagnosticLog.unknownLabels.insert(label)
        }
        let clean = RichText(xml: xml, places: places, target: target).write(text)
        return faults(text.spelledOut, isClean: clean)
    }

    @inline(__always)
    private func faults(_ text: String, isClean: Bool) -> TextFaults {
        var faults: TextFaults = isClean ? [] : .replaced
        if text.utf8.count > TextFaults.longest, text.utf16.count > TextFaults.longest { faults.insert(.long) }
        return faults
    }

    /// The value, or its words where a cell can't hold it; of days and long numbers whoever reads the workbook is told.
    ///
    /// - Parameter isCounted: whether formulas compute with the number: it stays one.
    func writable(
        _ value: CellValue, _ format: NumberFormat, isCounted: Bool = false, at place: @autoclosure () -> String
    ) -> CellValue {
        guard value.isUnwritable else { return value }
        if value.isTooLong {
            diagnosticLog.note(isCounted ? .rounded : .unheld, at: place())
            return isCounted ? value : .text(value.digits(numbers))
        }
        if case .date = value { diagnosticLog.note(.ancient, at: place()) }
        return .text(format.string(value, numbers))
    }

    /// Writes one cell, for the few that no table's rows hold.
    ///
    /// - Parameters:
    ///   - formula: in OpenFormula, without `of:=`; `value` is its result.
    ///   - span: over how many columns the cell goes.
    ///   - coversOwn: whether the cells that it covers in its own row are written too.
    ///   - rowSpan: over how many rows.
    func cell(
        _ value: CellValue, _ style: CellStyle, formula: String? = nil, span: Int = 1, rowSpan: Int = 1,
        coversOwn: Bool = true, extras: CellExtras = .none,
        place: @autoclosure () -> String
    ) {
        let value = writable(value, style.format, isCounted: formula != nil, at: place())
        var style = style
        style.format = value.effectiveFormat(in: style.format)
        if formula != nil || value != .empty { diagnosticLog.cellCount += 1 }
        xml.append(line: "<table:table-cell")
        if span > 1 || rowSpan > 1 {
            xml.append(" table:number-columns-spanned=\"\(span)\" table:number-rows-spanned=\"\(rowSpan)\"")
        }
        if let formula {
            xml.append(" table:formula=\"of:=" as StaticString)
            xml.append(escaping: formula)
            xml.append("\"" as StaticString)
        }
        var start = prefix(value, style, hasFormula: formula != nil, validation: extras.validation)
        if formula != nil, case .text(let text) = value, text.utf8.contains(UInt8(ascii: "\t")) {
            // A result holds its tabs, whatever is shown in their place.
            start.removeLast()
            xml.append(start)
            xml.append(" office:string-value=\"" as StaticString)
            xml.append(escaping: text)
            xml.append("\"" as StaticString)
            start = Array(">".utf8)
        }
        if let comment = extras.comment, start.suffix(2).elementsEqual("/>".utf8) {
            // A cell of nothing but a comment.
            start.removeLast(2)
            xml.append(start)
            xml.append(">" as StaticString)
            comments.write(comment)
            xml.append("</table:table-cell>" as StaticString)
        } else {
            xml.append(start)
            diagnosticLog.note(rest(value, style.format, comment: extras.comment), at: place())
        }
        if coversOwn { covered(span - 1) }
    }

    /// The cells that a spanning cell lies over.
    func covered(_ count: Int) {
        guard count > 0 else { return }
        xml.element("table:covered-table-cell", ("table:number-columns-repeated", "\(count)"))
    }

    /// So many empty cells of one style.
    func blanks(_ count: Int, _ style: CellStyle) {
        guard count > 0 else { return }
        xml.element(
            "table:table-cell", ("table:style-name", styles.name(of: style)),
            ("table:number-columns-repeated", "\(count)"))
    }
}

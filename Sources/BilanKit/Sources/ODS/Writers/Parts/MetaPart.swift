/// `meta.xml`: the document's properties (ODF 1.3 part 3, 4.3). The date is the document's, never the clock's.
struct MetaPart {
    let composition: Composition
    let theme: Theme
    let info: DocumentInfo
    let statistics: Statistics
    /// What a flat document carries, which has no package for it.
    var carried: [DocumentProperty] = []

    /// What the document holds.
    struct Statistics {
        var sheets: Int
        /// Cells that hold something.
        var cells: Int
        /// Embedded charts.
        var objects: Int
    }

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.element(
                "office:document-meta", ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
                ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("office:version", "1.3")
            ) { write(to: xml) }
        }
    }

    /// Writes the element that the part is there for.
    func write(to xml: XMLStream) { xml.element("office:meta") { properties(to: xml) } }

    private func properties(to xml: XMLStream) {
        let date = "\(info.date)T00:00:00"
        xml.element("meta:generator", text: info.producer)
        xml.element("dc:title", text: composition.title)
        if let subject = composition.subject { xml.element("dc:subject", text: subject) }
        // What must be said before all else is said to whoever looks no further than the properties.
        if !composition.notices.isEmpty {
            xml.element("dc:description", text: composition.notices.joined(separator: "\n"))
        }
        for keyword in composition.keywords { xml.element("meta:keyword", text: keyword) }
        if !theme.organisation.isEmpty {
            xml.element("meta:initial-creator", text: theme.organisation)
            xml.element("dc:creator", text: theme.organisation)
        }
        xml.element("meta:creation-date", text: date)
        xml.element("dc:date", text: date)
        xml.element("dc:language", text: composition.language)
        xml.element(
            "meta:document-statistic", ("meta:table-count", "\(statistics.sheets)"),
            ("meta:cell-count", "\(statistics.cells)"),
            ("meta:object-count", "\(statistics.objects)"))
        var seen: Set<String> = []
        let own = [
            DocumentProperty(
                composition.words.period, LocalizedNumberFormatter(composition.words.language).quarter(info.quarter)),
            DocumentProperty(composition.words.periodEnd, info.quarter.end),
        ]
        // Of two of one name, which readers would take for one, the composition's counts.
        for property in composition.properties + own + carried where seen.insert(property.name).inserted {
            write(property, to: xml)
        }
    }

    private func write(_ property: DocumentProperty, to xml: XMLStream) {
        let (type, text): (String, String) =
            switch property.value {
            case .integer(let value): ("float", "\(value)")
            case .decimal(let value) where value.isFinite: ("float", "\(value)")
            case .share(let share) where share.fraction.isFinite: ("float", "\(share.fraction)")
            case .money(let money): ("float", "\(money.euros)")
            case .date(let date): ("date", "\(date)")
            case .boolean(let value): ("boolean", value ? "true" : "false")
            default: ("string", NumberFormat.text.string(property.value, theme.numbers))
            }
        xml.element("meta:user-defined", ("meta:name", property.name), ("meta:value-type", type), text: text)
    }
}

/// Page layouts and master pages (ODF 1.3 part 3, 16.5 and 16.9): one for each set-up of the workbook's sheets, with
/// header and footer.
struct PageLook {
    let theme: Theme
    let info: DocumentInfo
    let title: String
    let setups: PageSetups

    /// The width between the margins in points.
    static func textWidth(_ theme: Theme, _ setup: PageSetup) -> Double {
        setup.size(of: theme.page).width - theme.page.left - theme.page.right
    }

    /// The height between header and footer in points.
    static func textHeight(_ theme: Theme, _ setup: PageSetup) -> Double {
        setup.size(of: theme.page).height - 2 * (margin + runningLineHeight + runningLineGap)
    }

    private static let margin = 28.35
    private static let runningLineHeight = 20.0
    private static let runningLineGap = 8.0

    func writeLayouts(to xml: XMLStream) {
        let page = theme.page
        for (index, setup) in setups.all.enumerated() {
            let size = setup.size(of: page)
            xml.element("style:page-layout", ("style:name", "pm\(index + 1)")) {
                xml.element(
                    "style:page-layout-properties",
                    [
                        ("fo:page-width", points(size.width)),
                        ("fo:page-height", points(size.height)),
                        ("style:print-orientation", setup.orientation.rawValue), ("fo:margin-top", points(Self.margin)),
                        ("fo:margin-bottom", points(Self.margin)), ("fo:margin-left", points(page.left)),
                        ("fo:margin-right", points(page.right)),
                        ("style:table-centering", setup.isCentred ? "horizontal" : "none"),
                        // Pages are counted through the workbook, whatever way they are turned.
                        ("style:first-page-number", "continue"),
                        ("style:print", "objects charts drawings zero-values"),
                    ] + setup.scaleAttributes)
                xml.element("style:header-style") { margins("fo:margin-bottom", xml) }
                xml.element("style:footer-style") { margins("fo:margin-top", xml) }
            }
        }
    }

    func writeMasters(to xml: XMLStream) {
        for (index, setup) in setups.all.enumerated() {
            xml.element(
                "style:master-page", ("style:name", setups.name(of: setup)),
                ("style:display-name", setups.displayName(of: setup, StyleNames(language: theme.numbers.language))),
                ("style:page-layout-name", "pm\(index + 1)")
            ) {
                // Which sheet a loose page comes from is what a printed workbook lacks most.
                var header = setup.header ?? theme.header
                if setup.header == nil, header.centre.isEmpty { header.centre = "{sheet}" }
                xml.element("style:header") { regions(header, xml) }
                xml.element("style:footer") { regions(setup.footer ?? theme.footer, xml) }
            }
        }
    }

    private func margins(_ side: StaticString, _ xml: XMLStream) {
        xml.element(
            "style:header-footer-properties", ("fo:min-height", points(Self.runningLineHeight)),
            ("fo:margin-left", "0pt"),
            ("fo:margin-right", "0pt"), (side, points(Self.runningLineGap)))
    }

    private func regions(_ running: Theme.RunningLine, _ xml: XMLStream) {
        xml.element("style:region-left") { line(running.left, xml) }
        xml.element("style:region-center") { line(running.centre, xml) }
        xml.element("style:region-right") { line(running.right, xml) }
    }

    private func line(_ template: String, _ xml: XMLStream) {
        xml.element("text:p") {
            xml.element("text:span", ("text:style-name", "T-marge")) {
                var rest = template[...]
                while let open = rest.firstIndex(of: "{"), let end = rest[open...].firstIndex(of: "}") {
                    xml.content(String(rest[..<open]), newline: "<text:line-break/>")
                    field(rest[rest.index(after: open)..<end], xml)
                    rest = rest[rest.index(after: end)...]
                }
                xml.content(String(rest), newline: "<text:line-break/>")
            }
        }
    }

    private func field(_ name: Substring, _ xml: XMLStream) {
        switch name {
        case "page": xml.element("text:page-number", text: "1")
        case "pages": xml.element("text:page-count", text: "1")
        // What a part is on pages, a sheet is in a workbook.
        case "sheet", "section": xml.element("text:sheet-name", text: "???")
        case "title": xml.content(title, newline: "<text:line-break/>")
        case "quarter":
            xml.content(
                LocalizedNumberFormatter(theme.numbers.language).quarter(info.quarter), newline: "<text:line-break/>")
        case "date":
            xml.content(
                LocalizedNumberFormatter(theme.numbers.language).longDate(info.date), newline: "<text:line-break/>")
        case "organisation": xml.content(theme.organisation, newline: "<text:line-break/>")
        default: xml.content("{\(name)}", newline: "<text:line-break/>")
        }
    }
}

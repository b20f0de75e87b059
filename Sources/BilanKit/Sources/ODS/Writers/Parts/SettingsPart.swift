/// `settings.xml`: which rows and columns stay in sight (ODF 1.3 part 3, 3.10). The names of the items are those that
/// spreadsheet programs
/// have agreed on.
struct SettingsPart {
    let sheets: [SheetPlan]

    func bytes() throws -> [UInt8] {
        try XMLStream.part { xml in
            xml.element(
                "office:document-settings", ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
                ("xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
                ("xmlns:ooo", "http://openoffice.org/2004/office"), ("office:version", "1.3")
            ) { write(to: xml) }
        }
    }

    /// Writes the element that the part is there for.
    func write(to xml: XMLStream) {
        xml.element("office:settings") {
            xml.element("config:config-item-set", ("config:name", "ooo:view-settings")) { views(xml) }
        }
    }

    private func views(_ xml: XMLStream) {
        xml.element("config:config-item-map-indexed", ("config:name", "Views")) {
            xml.element("config:config-item-map-entry") {
                item("ViewId", "string", "view1", xml)
                xml.element("config:config-item-map-named", ("config:name", "Tables")) {
                    for sheet in sheets {
                        xml.element("config:config-item-map-entry", ("config:name", sheet.name)) {
                            view(of: sheet, xml)
                        }
                    }
                }
                let active =
                    sheets.first { $0.options.view.isActive && !$0.options.isHidden }
                    ?? sheets.first { !$0.options.isHidden }
                item("ActiveTable", "string", (active ?? sheets.first)?.name ?? "", xml)
                // What is left out here counts as off, zeros and sheet tabs among it.
                for name in [
                    "ShowZeroValues", "ShowNotes", "HasColumnRowHeaders", "HasSheetTabs", "IsOutlineSymbolsSet",
                ] {
                    item(name, "boolean", "true", xml)
                }
                item("ShowGrid", "boolean", "false", xml)
            }
        }
    }

    private func view(of sheet: SheetPlan, _ xml: XMLStream) {
        let view = sheet.options.view
        let (column, row) = sheet.frozenCells
        let chosen = view.activeCell.flatMap { CellPosition($0) } ?? CellPosition(column: 0, row: row)
        // 2 freezes, 0 leaves the window whole.
        item("HorizontalSplitMode", "short", column > 0 ? "2" : "0", xml)
        item("VerticalSplitMode", "short", row > 0 ? "2" : "0", xml)
        item("HorizontalSplitPosition", "int", "\(column)", xml)
        item("VerticalSplitPosition", "int", "\(row)", xml)
        // The pane that holds the chosen cell: 0 and 1 are the upper ones, 2 the left or only one.
        let isRight = column > 0 && chosen.column >= column
        let isLow = row == 0 || chosen.row >= row
        item(
            "ActiveSplitRange", "short",
            row > 0 || column > 0 ? (isLow ? (isRight ? "3" : "2") : (isRight ? "1" : "0")) : "2", xml)
        item("PositionLeft", "int", "0", xml)
        item("PositionRight", "int", "\(column)", xml)
        item("PositionTop", "int", "0", xml)
        item("PositionBottom", "int", "\(row)", xml)
        item("CursorPositionX", "int", "\(chosen.column)", xml)
        item("CursorPositionY", "int", "\(chosen.row)", xml)
        item("ZoomType", "short", "0", xml)
        item("ZoomValue", "int", "\(view.zoom)", xml)
        item("PageViewZoomValue", "int", "60", xml)
        item("ShowGrid", "boolean", view.showsGrid ? "true" : "false", xml)
    }

    private func item(_ name: String, _ type: String, _ value: String, _ xml: XMLStream) {
        xml.element("config:config-item", ("config:name", name), ("config:type", type), text: value)
    }
}

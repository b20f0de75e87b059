/// Writes one cell style (ODF 1.3 part 3, 17.18 and 16.29).
struct CellStyleElement {
    let look: CellStyleLook
    let style: CellStyle

    func write(to xml: XMLStream, named name: String, displayed: String) {
        xml.element(
            "style:style", ("style:name", name), ("style:display-name", displayed), ("style:family", "table-cell"),
            ("style:parent-style-name", "Default"), ("style:data-style-name", NumberStyle.name(style.format))
        ) {
            xml.element(
                "style:table-cell-properties", ("fo:background-color", look.background?.hex),
                ("fo:border-top", look.borders.top?.text), ("fo:border-bottom", look.borders.bottom?.text),
                ("fo:border-left", look.borders.left?.text), ("fo:border-right", look.borders.right?.text),
                ("fo:padding-top", "1.5pt"), ("fo:padding-bottom", "1.5pt"), ("fo:padding-left", "4pt"),
                ("fo:padding-right", "4pt"),
                ("style:cell-protect", style.protection == .whole ? nil : style.protection.rawValue),
                ("style:rotation-angle", style.look.angle),
                ("style:rotation-align", style.look.angle == nil ? nil : "none"),
                ("style:text-align-source", "fix"), ("style:vertical-align", look.verticalAlign),
                ("fo:wrap-option", style.wraps ? "wrap" : nil))
            xml.element(
                "style:paragraph-properties", ("fo:text-align", style.alignment.rawValue),
                ("fo:margin-left", look.indent > 0 ? points(look.indent) : nil))
            xml.element(
                "style:text-properties", ("fo:color", look.colour.hex), ("style:font-name", look.font),
                ("fo:font-size", points(look.size)),
                ("fo:font-style", look.isItalic ? "italic" : nil),
                ("style:text-underline-style", look.isUnderlined ? "solid" : nil),
                ("style:text-line-through-style", style.look.isStruckThrough == true ? "solid" : nil),
                ("fo:font-weight", look.isBold ? "bold" : nil))
        }
    }

    /// Writes a look alone, which lies over whatever the cell has.
    static func write(_ look: CellAppearance, to xml: XMLStream, named name: String, displayed: String) {
        func choice(_ value: Bool?, _ yes: String, _ no: String) -> String? { value.map { $0 ? yes : no } }
        xml.element(
            "style:style", ("style:name", name), ("style:display-name", displayed), ("style:family", "table-cell"),
            ("style:parent-style-name", "Default")
        ) {
            xml.element(
                "style:table-cell-properties", ("fo:background-color", look.background?.hex),
                ("fo:border-top", look.borders?.top?.text),
                ("fo:border-bottom", look.borders?.bottom?.text), ("fo:border-left", look.borders?.left?.text),
                ("fo:border-right", look.borders?.right?.text), ("style:rotation-angle", look.angle),
                ("style:vertical-align", look.verticalAlignment?.rawValue),
                ("fo:wrap-option", choice(look.wraps, "wrap", "no-wrap")))
            if let indent = look.indent {
                xml.element("style:paragraph-properties", ("fo:margin-left", points(indent)))
            }
            xml.element(
                "style:text-properties", ("fo:color", look.colour?.hex), ("style:font-name", look.font),
                ("fo:font-size", look.size.map(points)),
                ("fo:font-style", choice(look.isItalic, "italic", "normal")),
                ("style:text-underline-style", choice(look.isUnderlined, "solid", "none")),
                ("style:text-line-through-style", choice(look.isStruckThrough, "solid", "none")),
                ("fo:font-weight", choice(look.isBold, "bold", "normal")))
        }
    }
}

extension CellAppearance {
    /// 0 to 359 degrees, counterclockwise.
    fileprivate var angle: String? { rotation.map { "\((($0 % 360) + 360) % 360)" } }
}

extension CellAppearance.Borders.Line {
    /// `0.5pt solid #c3cbd4`.
    var text: String { "\(points(width)) \(style.rawValue) \(colour.hex)" }
}

/// A length in points with at most two decimals, as styles write it.
func points(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths.magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)"
        + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)") + "pt"
}

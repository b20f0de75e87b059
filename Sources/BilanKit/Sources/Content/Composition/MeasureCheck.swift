extension Composition {
    /// What is wrong in the numbers by which blocks are laid out: extents that are none or beyond any page, formats
    /// that don't suit what they show.
    func checkMeasures() -> [Diagnostic] {
        var found: [Diagnostic] = []
        walk { block in
            for fault in block.content.measureFaults {
                found.append(Diagnostic(.error, fault.message, block: fault.place ?? block.name))
            }
        }
        return found
    }
}

extension Double {
    /// Whether it is an extent in points that a page or a sheet may have: LibreOffice takes none beyond.
    var isExtent: Bool { isFinite && self > 0 && self <= 100_000 }
}

extension Table {
    package var measureFaults: [MeasureFault] {
        let ofColumns = columns.flatMap { column in
            column.measureFaults.map { MeasureFault($0, PlaceWords.table(name, column: column.title)) }
        }
        guard spareRows > CellPosition.rowLimit else { return ofColumns }
        return ofColumns + [
            MeasureFault(
                String(
                    fr: "\(spareRows) lignes à remplir ne tiennent pas sur une feuille",
                    en: "\(spareRows) rows to fill in don’t fit on a sheet"))
        ]
    }
}

extension TableColumn {
    fileprivate var measureFaults: [String] {
        var found = [format.fault].compactMap { $0 } + traits.measureFaults
        if let width, !(width.lowerBound >= 0 && width.lowerBound.isFinite && width.upperBound.isExtent) {
            found.append(
                String(
                    fr:
                        "une largeur de \(width.lowerBound) à \(width.upperBound) points ne convient pas ; donnez des nombres positifs",
                    en: "a width of \(width.lowerBound) to \(width.upperBound) points won’t do; give positive numbers")
            )
        }
        return found
    }
}

extension CellAppearance {
    /// The size of a cell's own letters is checked with its other traits.
    fileprivate var measureFaults: [String] {
        var found: [String] = []
        if let indent, !(indent.isFinite && (0...1000).contains(indent)) {
            found.append(
                String(
                    fr: "un retrait de \(indent) points ne convient pas", en: "an indent of \(indent) points won’t do"))
        }
        if let rotation, !(-360...360).contains(rotation) {
            found.append(
                String(
                    fr: "une rotation de \(rotation) degrés ne convient pas ; donnez de −360 à 360",
                    en: "a rotation of \(rotation) degrees won’t do; give −360 to 360"))
        }
        for line in [borders?.top, borders?.bottom, borders?.left, borders?.right].compactMap({ $0 })
        where !(line.width.isFinite && (0...100).contains(line.width)) {
            found.append(
                String(
                    fr: "une bordure de \(line.width) points ne convient pas ; donnez de 0 à 100",
                    en: "a border of \(line.width) points won’t do; give 0 to 100"))
        }
        return found
    }
}

extension CellOptions {
    fileprivate var measureFaults: [String] {
        look.measureFaults
            + highlights.flatMap { highlight in
                var found = highlight.look.measureFaults + highlight.condition.valueFaults
                if let size = highlight.look.size, !(1...400).contains(size) {
                    found.append(
                        String(
                            fr: "une taille de \(size) points ne convient pas", en: "a size of \(size) points won’t do")
                    )
                }
                return found
            }
    }
}

extension CellHighlight.Condition {
    /// What keeps its values from being compared with.
    fileprivate var valueFaults: [String] {
        switch self {
        case .equal(let value), .notEqual(let value), .less(let value), .lessOrEqual(let value), .greater(let value),
            .greaterOrEqual(let value):
            [value.fault].compactMap { $0 }
        case .between(let low, let high): [low.fault, high.fault].compactMap { $0 }
        case .exceeds, .condition, .greatest, .least: []
        }
    }
}

extension Grid {
    package var measureFaults: [MeasureFault] {
        let place = PlaceWords.grid(name)
        var found: [MeasureFault] = []
        for (index, width) in widths.enumerated() {
            guard let width, !width.isExtent else { continue }
            found.append(
                MeasureFault(
                    String(
                        fr: "une largeur de \(width) points ne convient pas ; donnez un nombre positif",
                        en: "a width of \(width) points won’t do; give a positive number"),
                    String(
                        fr: "\(place), colonne \(CellPosition.letters(index))",
                        en: "\(place), column \(CellPosition.letters(index))")))
        }
        for (row, line) in rows.enumerated() {
            if let height = line.height, !height.isExtent {
                found.append(
                    MeasureFault(
                        String(
                            fr: "une hauteur de \(height) points ne convient pas ; donnez un nombre positif",
                            en: "a height of \(height) points won’t do; give a positive number"),
                        String(fr: "\(place), ligne \(row + 1)", en: "\(place), row \(row + 1)")))
            }
            for (number, cell) in line.cells.enumerated() {
                var faults = cell.traits.measureFaults + [cell.format?.fault].compactMap { $0 }
                if cell.columnSpan < 1 || cell.rowSpan < 1 {
                    faults.append(
                        String(
                            fr: "une cellule couvre une colonne et une ligne au moins",
                            en: "a cell covers one column and one row at least"))
                }
                if case .value(let value) = cell.content {
                    faults += [value.fault, cell.format.flatMap(value.misfit)].compactMap { $0 }
                    if case .link(_, let uri) = value, let fault = LinkAddress.fault(of: uri) { faults.append(fault) }
                    if case .rich(let text) = value { faults += text.linkFaults + text.languageFaults }
                }
                for fault in faults {
                    found.append(
                        MeasureFault(
                            fault,
                            String(
                                fr: "\(place), ligne \(row + 1), cellule \(number + 1)",
                                en: "\(place), row \(row + 1), cell \(number + 1)")))
                }
            }
        }
        return found
    }
}

extension CellValue {
    /// What keeps the value from being shown, in words for whoever makes the report; nil where it can.
    var fault: String? {
        switch self {
        case .money(let money) where !money.isRepresentable:
            String(
                fr: "la valeur est trop grande pour être tenue ; vérifiez le calcul dont elle vient",
                en: "the value is too large to be held; check the calculation that it comes from")
        case .duration(let duration) where !duration.isHeld:
            String(
                fr: "la valeur est trop grande pour être tenue ; vérifiez le calcul dont elle vient",
                en: "the value is too large to be held; check the calculation that it comes from")
        case _ where number?.isFinite == false:
            String(
                fr:
                    "la valeur n’est pas un nombre fini (une division par zéro, peut-être) ; donnez .missing(…) à sa place",
                en: "the value is not a finite number (a division by zero, perhaps); give .missing(…) in its place")
        default: nil
        }
    }
}

extension Chart {
    package var measureFaults: [MeasureFault] { formatFaults.map { MeasureFault($0) } }

    /// What is wrong in how the values are shown.
    private var formatFaults: [String] {
        guard let valueFormat else { return [] }
        var found = [valueFormat.fault].compactMap { $0 }
        guard valueFormat.isNumeric else {
            return found + [
                String(
                    fr: "le format .\(valueFormat.name) ne montre pas de nombres ; prenez-en un de nombres",
                    en: "the format .\(valueFormat.name) shows no numbers; take one of numbers")
            ]
        }
        for title in series {
            guard let index = table.index(of: title) else { continue }
            let own = table.columns[index].format
            let suits =
                switch (own.currency, valueFormat.currency) {
                case (let a?, let b?): a == b
                case (_?, nil): valueFormat != .percent && valueFormat != .duration
                case (nil, _?): own != .percent && own != .duration
                case (nil, nil): (own == .duration) == (valueFormat == .duration)
                }
            if !suits {
                found.append(
                    String(
                        fr:
                            "le format .\(valueFormat.name) ne convient pas à la série « \(title) », du format .\(own.name)",
                        en:
                            "the format .\(valueFormat.name) doesn’t suit the series “\(title)”, of the format .\(own.name)"
                    ))
            }
        }
        return found
    }
}

extension Sheet {
    package var measureFaults: [MeasureFault] {
        let place = PlaceWords.sheet(name)
        var found: [MeasureFault] = []
        if case .cells(let columns, let rows) = view.frozen,
            !(0..<CellPosition.columnLimit).contains(columns) || !(0..<CellPosition.rowLimit).contains(rows)
        {
            found.append(
                MeasureFault(
                    String(
                        fr: "\(columns) colonnes et \(rows) lignes ne peuvent pas rester en vue",
                        en: "so many columns (\(columns)) and rows (\(rows)) can’t stay in view"), place))
        }
        if case .toPages(let across, let down) = page.scale, max(across, down) > 1000 {
            found.append(
                MeasureFault(
                    String(
                        fr:
                            "l’impression se règle sur 1000 pages au plus en largeur et en hauteur ; 0 laisse le nombre libre",
                        en: "printing is set to 1000 pages at most across and down; 0 leaves the number free"),
                    place))
        }
        return found
    }
}

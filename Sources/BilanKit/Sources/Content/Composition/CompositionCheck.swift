extension Composition {
    /// What is wrong in the composition itself, before anything is drawn: each finding names its block. Rows are not
    /// read; what is wrong in them is found on their first walk.
    public func check() -> [Diagnostic] {
        // Nothing may walk what is nested too deep.
        let tooDeep = checkNesting()
        return tooDeep.isEmpty ? checkBlocks() : tooDeep
    }

    private func checkBlocks() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: String, _ block: String) { found.append(Diagnostic(.error, message, block: block)) }

        let tables = tables
        var byName: [String: Table] = [:]
        for table in tables where byName[table.name] == nil { byName[table.name] = table }

        func check(column: String, of name: String, for block: String) {
            guard let table = byName[name] else {
                return report(
                    String(
                        fr: "il n’y a pas de table « \(name) » dans la composition",
                        en: "there is no table “\(name)” in the composition"), block)
            }
            guard table.index(of: column) == nil else { return }
            let titles = table.columns.map(\.title).joined(separator: ", ")
            report(
                String(
                    fr: "la table « \(name) » n’a pas de colonne « \(column) » ; elle a : \(titles)",
                    en: "the table “\(name)” has no column “\(column)”; it has: \(titles)"), block)
        }

        func check(_ figure: ComputedValue, _ block: String) {
            func operand(_ part: ComputedValue) {
                if case .value(let value) = part, value.number == nil, value != .empty {
                    if case .figure = value { return check(part, block) }
                    report(
                        String(
                            fr: "le calcul porte sur \(value.kindName) ; donnez-lui des nombres",
                            en: "the calculation is of \(value.kindName); give it numbers"), block)
                }
                check(part, block)
            }
            switch figure {
            case .value(.figure(let inner)): check(inner, block)
            case .value: break
            case .total(let table, let column): check(column: column, of: table, for: block)
            case .count(let table):
                if byName[table] == nil {
                    report(
                        String(
                            fr: "il n’y a pas de table « \(table) » dans la composition",
                            en: "there is no table “\(table)” in the composition"), block)
                }
            case .ratio(let a, let b), .difference(let a, let b):
                operand(a)
                operand(b)
            case .sum(let figures): figures.forEach(operand)
            }
        }

        var rangeNames: Set<String> = []
        func check(_ table: Table) {
            let block = PlaceWords.table(table.name)
            if table.columns.isEmpty {
                report(String(fr: "une table a besoin d’une colonne", en: "a table needs a column"), block)
            }
            for fault in table.rangeFaults + table.barFaults + table.lineFaults { report(fault, block) }
            for range in table.ranges where !rangeNames.insert(range.name.lowercased()).inserted {
                report(
                    String(
                        fr: "deux plages s’appellent « \(range.name) » ; donnez un autre nom à l’une",
                        en: "two ranges are called “\(range.name)”; give one of them another name"), block)
            }
            var titles: Set<String> = []
            for column in table.columns {
                if !titles.insert(column.title).inserted {
                    report(
                        String(
                            fr:
                                "deux colonnes s’appellent « \(column.title) » ; les formules désignent les colonnes par leur titre",
                            en: "two columns are called “\(column.title)”; formulas refer to columns by their title"),
                        block)
                }
                func own(_ titles: [String]) {
                    for title in titles where table.index(of: title) == nil {
                        report(
                            String(
                                fr: "la colonne « \(column.title) » repose sur « \(title) », que la table n’a pas",
                                en: "the column “\(column.title)” rests on “\(title)”, which the table doesn’t have"),
                            block)
                    }
                }
                switch column.computation {
                case nil: break
                case .ratio(let a, let b), .difference(let a, let b): own([a, b])
                case .sum(let titles): own(titles)
                case .sumIf(let other, let summed, let match, let key):
                    own([key])
                    check(column: summed, of: other, for: block)
                    check(column: match, of: other, for: block)
                case .countIf(let other, let match, let key):
                    own([key])
                    check(column: match, of: other, for: block)
                }
            }
        }

        let placed = Dictionary(placedTables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var level = 0
        var names: Set<String> = []
        func walk(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .heading(let heading):
                    let name = PlaceWords.heading(heading.text.plain)
                    if !(1...6).contains(heading.level) {
                        report(
                            String(
                                fr: "le niveau \(heading.level) n’est pas entre 1 et 6",
                                en: "the level \(heading.level) is not between 1 and 6"), name)
                    } else if level == 0, heading.level > 1 {
                        report(
                            String(
                                fr:
                                    "le premier titre est de niveau \(heading.level) ; commencez par un titre de niveau 1",
                                en: "the first heading is of level \(heading.level); begin with a heading of level 1"),
                            name
                        )
                    } else if heading.level > level + 1 {
                        report(
                            String(
                                fr:
                                    "le niveau \(heading.level) suit le niveau \(level) : aucun niveau ne doit être sauté",
                                en: "the level \(heading.level) follows the level \(level): no level may be skipped"),
                            name
                        )
                    }
                    if heading.isAppendix, heading.level != 1 {
                        report(String(fr: "une annexe est de niveau 1", en: "an appendix is of level 1"), name)
                    }
                    level = heading.level
                case .keyFigures(let figures):
                    for figure in figures.figures { check(figure.figure, PlaceWords.keyFigure(figure.label)) }
                case .table(let table):
                    if !names.insert(table.name).inserted {
                        report(
                            String(
                                fr: "deux tables portent ce nom ; feuilles et formules les désignent par lui",
                                en: "two tables have this name; sheets and formulas refer to them by it"),
                            PlaceWords.table(table.name))
                    }
                    check(table)
                case .pivot(let pivot):
                    let name = block.name ?? ""
                    if !names.insert(pivot.name).inserted {
                        report(
                            String(
                                fr:
                                    "une table ou un tableau croisé porte déjà ce nom ; les feuilles se désignent par lui",
                                en: "a table or a pivot table already has this name; sheets are referred to by it"),
                            name
                        )
                    }
                    for fault in pivot.faults(placed) { report(fault, name) }
                case .chart(let chart):
                    for fault in chart.faults { report(fault, PlaceWords.chart(chart.title)) }
                case .columns(let columns):
                    if columns.count < 2 {
                        report(
                            String(
                                fr: "il faut au moins deux colonnes, pas \(columns.count)",
                                en: "at least two columns are needed, not \(columns.count)"),
                            String(fr: "colonnes", en: "columns"))
                    }
                default: break
                }
                walk(block.children)
            }
        }
        walk(blocks)
        return found + checkCircles() + checkTexts() + checkMeasures() + checkSheetNames() + checkGrids() + checkCells()
            + checkSheets()
            + checkReferences() + checkArrangements()
    }

    /// Checks the composition before it is drawn.
    ///
    /// - Returns: the warnings.
    /// - Throws: `DocumentError` with every fault: where there is one, all rows are read for theirs.
    package func checked() throws -> [Diagnostic] {
        let found = check()
        let errors = found.filter { $0.severity == .error }
        guard !errors.isEmpty else { return found }
        guard checkNesting().isEmpty else { throw DocumentError(errors) }
        let evaluator = TableEvaluator(tables)
        for table in tables { _ = evaluator.summary(of: table.name) }
        throw DocumentError(errors + evaluator.diagnostics.filter { $0.severity == .error })
    }
}

extension TableEvaluator {
    /// Checks what a composition's rows were found to hold, once all were walked and before anything is drawn.
    ///
    /// - Returns: the warnings.
    /// - Throws: `DocumentError` with every fault.
    package func checked(_ composition: Composition) throws -> [Diagnostic] {
        composition.walk { block in
            switch block {
            case .keyFigures(let figures):
                for figure in figures.figures {
                    let block = PlaceWords.keyFigure(figure.label)
                    for fault in faults(of: figure.figure) { report(fault, block: block) }
                    if let fault = value(of: figure.figure).fault { report(fault, block: block) }
                }
            case .grid(let grid):
                for case .value(.figure(let figure)) in grid.rows.lazy.flatMap(\.cells).map(\.content) {
                    for fault in faults(of: figure) { report(fault, block: PlaceWords.grid(grid.name)) }
                }
            default: break
            }
        }
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw DocumentError(errors) }
        return diagnostics
    }
}

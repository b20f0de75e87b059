/// Rows of a list that are none of its data: totals, and the header once more. They are told as what they are, and their
/// amounts don't count: a total would count everything twice.
package enum NonDataRow {
    /// - Parameter isRefused: whether the row can't be taken anyway. Of one that can, only a label that says total and
    ///   nothing else tells, where no number says who the beneficiary is: companies are called Total, too.
    /// - Parameter isSum: whether the row's amount is the sum of those above.
    package static func fault(_ record: InputRecord, _ check: RowCheck, isRefused: Bool, isSum: Bool = false) -> Fault?
    {
        if isRefused, repeatsHeader(record, of: check) {
            return Fault(file: check.file, line: record.line, .row(.headerRepeated), severity: .warning)
        }
        if isRefused, let finding = remark(record, check) {
            return Fault(
                file: check.file, line: record.line, column: nil,
                value: firstFilled(record).map { String(record.trimmed($0).prefix(200)) }, .row(finding),
                severity: .warning)
        }
        if check.amountColumn != nil, isAnonymous(record, check), isDetail(record, check) {
            return fault(record, check, as: .detailRow)
        }
        guard
            isTotal(record, firstFilled(record), strictly: !isRefused && !isSum)
                || isTotal(record, check.namePlace, strictly: !isRefused && !isSum)
                || isSum && isTotal(record, check.purposePlace, strictly: true),
            isRefused
                || check.amountColumn != nil && isAnonymous(record, check) && (isSum || !hasPurpose(record, check))
        else { return nil }
        return fault(record, check, as: .totalRow)
    }

    /// « dont fonctionnement » in the place of a beneficiary.
    private static func isDetail(_ record: InputRecord, _ check: RowCheck) -> Bool {
        guard let name = check.namePlace ?? firstFilled(record), name < record.count,
            start(of: record, name) == Self.startOfDetails
        else { return false }
        return HeaderKey.words(String(record[name].prefix(20))).first == "DONT"
    }

    private static let startOfDetails = "DON".utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }

    /// What is told of an award whose amount is the sum of those above.
    package static func sum(_ record: InputRecord, _ check: RowCheck) -> Fault? {
        guard check.amountColumn != nil, isAnonymous(record, check), !hasPurpose(record, check) else { return nil }
        return fault(record, check, as: .sumOfAbove)
    }

    /// A row whose amount is the sum of those above and that lacks what awards have, besides its day.
    package static func unnamedTotal(_ record: InputRecord, _ check: RowCheck) -> Fault? {
        guard let name = check.namePlace, name >= record.count || record.trimmed(name).isEmpty else { return nil }
        return fault(record, check, as: .totalWithoutName)
    }

    private static func fault(_ record: InputRecord, _ check: RowCheck, as finding: RowFinding) -> Fault {
        Fault(
            file: check.file, line: record.line, column: nil,
            value: (0..<record.count).map { record[$0] }.filter { !$0.isEmpty }.joined(separator: " | "),
            .row(finding), severity: .warning)
    }

    /// What a row is that names no award: a remark of one cell, or the numbers of the columns.
    private static func remark(_ record: InputRecord, _ check: RowCheck) -> RowFinding? {
        guard let first = firstFilled(record) else { return nil }
        let text = record.trimmed(first)
        if record.ends[first] == record.bytes.count {
            // In the place of an amount a lone word may stand for one: « inconnu ».
            let isText =
                (first != check.amountColumn.flatMap { check.header.places[$0] } || text.contains(" "))
                && ColumnEvidence(cell: record.bytes[record.range(first)]).texts > 0
            // A lone name may be an award's whose other cells were lost.
            return isText && (text.contains(" ") && first != check.namePlace || isSentence(text))
                ? .noteRow : nil
        }
        if let label = record.label, UnitTitle.isLegend(label) { return .noteRow }
        return isNumbering(record, text) ? .numberingRow : nil
    }

    /// « (1) | (2) | (3) », or the same without brackets where there are three or more.
    private static func isNumbering(_ record: InputRecord, _ first: String) -> Bool {
        guard first == "(1)" || first == "1" else { return false }
        let cells = (0..<record.count).map { record.trimmed($0) }
        let isBare = first == "1"
        return cells.count >= (isBare ? 3 : 2)
            && cells.enumerated().allSatisfy {
                $1.isEmpty && !isBare || $1 == (isBare ? "\($0 + 1)" : "(\($0 + 1))")
            }
    }

    /// Whether a text is longer than names are, or says where or when something was made.
    private static func isSentence(_ text: String) -> Bool {
        let words = HeaderKey.words(text)
        let isOpening = ["SOURCE", "NOTE", "NB", "MONTANTS", "UNITE", "LISTE", "FAIT", "DONNEES", "VALEURS", "LES"]
            .contains(words.first ?? "")
        return text.count > 60 || text.hasPrefix("(") || text.hasPrefix("*")
            || isOpening && (text.contains(":") || words.count >= 4)
    }

    private static func firstFilled(_ record: InputRecord) -> Int? { (0..<record.count).first { !record.isEmpty($0) } }

    /// Whether the row says what its money is for, as awards do and totals don't.
    private static func hasPurpose(_ record: InputRecord, _ check: RowCheck) -> Bool {
        guard let place = check.purposePlace, place < record.count else { return false }
        return !record.trimmed(place).isEmpty
    }

    private static func isAnonymous(_ record: InputRecord, _ check: RowCheck) -> Bool {
        check.identifiers.allSatisfy { column in
            guard let place = check.header.places[column] else { return true }
            return place >= record.count || record.trimmed(place).isEmpty
        }
    }

    /// - Parameter cell: one that may say what the row is: the first that isn't empty, or the beneficiary's name.
    private static func isTotal(_ record: InputRecord, _ cell: Int?, strictly: Bool) -> Bool {
        guard let cell, cell < record.count else { return false }
        // Nearly all rows end here.
        guard starts.contains(start(of: record, cell)) else { return false }
        let words = HeaderKey.words(String(record[cell].prefix(60)))
        guard let label = labels.first(where: { words.starts(with: $0) }) else { return false }
        // A department is called Somme, and orchestras are ensembles.
        let isWord = [["SOMME"], ["ENSEMBLE"], ["REPORT"], ["CUMUL"]].contains(label)
        guard strictly || isWord else { return true }
        return words.dropFirst(label.count).allSatisfy {
            rest.contains($0) || ($0.allSatisfy(\.isNumber) && (!isWord || $0.count == 4))
        }
    }

    /// The first three letters or signs of a cell, capitals without the spaces before them.
    private static func start(of record: InputRecord, _ cell: Int) -> UInt32 {
        var start: UInt32 = 0
        var count = 0
        for byte in record.bytes[record.range(cell)] where count > 0 || byte > 0x2F {
            start = start << 8 | UInt32((0x61...0x7A).contains(byte) ? byte - 32 : byte)
            count += 1
            if count == 3 { break }
        }
        return start
    }

    /// How all labels begin.
    private static let starts = Set(
        [
            "TOT", "SOU", "S/T", "STO", "S T", "S-T", "SOM", "ENS", "REP", "A R", "À R", "à r", "CUM", "GRA", "MON",
            "T O",
            "T.O", "REC", "RÉ", "Ré",
        ].map {
            $0.utf8.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        })

    private static let labels = [
        ["TOTAL"], ["TOTAUX"], ["SOUS", "TOTAL"], ["SOUS", "TOTAUX"], ["SOUSTOTAL"], ["S", "TOTAL"], ["STOTAL"],
        ["SOMME"], ["ENSEMBLE"], ["REPORT"], ["A", "REPORTER"], ["CUMUL"], ["GRAND", "TOTAL"], ["MONTANT", "TOTAL"],
        ["MONTANT", "GLOBAL"], ["TOTALITE"], ["S", "T"], ["SOUS", "ENSEMBLE"], ["RECAPITULATIF"],
        ["T", "O", "T", "A", "L"],
    ]
    /// What may stand behind such a label.
    private static let rest: Set<String> = [
        "A", "AIDES", "ANNEE", "ANNUEL", "ATTRIBUE", "ATTRIBUEES", "ATTRIBUES", "CHAPITRE", "COMMISSION", "CUMULE",
        "DE",
        "DES", "DU", "ET", "EUR", "EUROS", "EXERCICE", "GENERAL", "GENERALE", "GENERAUX", "GLOBAL", "HT", "L", "LA",
        "LES", "LIGNES", "MONTANT", "MONTANTS", "PAGE", "PARTIEL", "PROGRAMME", "SUBVENTIONS", "TTC", "VERSE",
        "VERSEES", "VERSES", "VOTE", "VOTEES",
    ]

    private static func repeatsHeader(_ record: InputRecord, of check: RowCheck) -> Bool {
        let header = check.header
        if header.names.count > 1, record.count >= header.names.count,
            header.names.enumerated().allSatisfy({ record.trimmed($0) == $1 })
        {
            return true
        }
        return !record.hasDigit && header.lower(record, of: check.table, map: ColumnMap()) == .repeated
    }
}

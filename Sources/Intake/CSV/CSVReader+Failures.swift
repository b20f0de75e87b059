/// Why a file can't be read any further, in words.
extension CSVReader {
    var byteOffset: Int { offset + position }

    var workbook: CSVFailure {
        CSVFailure(
            rule: "n’est pas un fichier CSV : c’est une archive ZIP, sans doute un classeur ODS ou XLSX",
            remedy: "Enregistrez la feuille au format CSV, encodage UTF-8.")
    }

    var utf16: CSVFailure {
        CSVFailure(
            line: 1, rule: "n’est pas en UTF-8 mais en UTF-16",
            remedy: "Enregistrez le fichier au format CSV, encodage UTF-8.")
    }

    var binary: CSVFailure {
        CSVFailure(
            line: line, rule: "n’est pas un fichier texte : octet nul à la position \(byteOffset)",
            remedy: "Vérifiez que c’est bien un fichier CSV, et enregistrez-le de nouveau en UTF-8.")
    }

    func notUTF8(_ byte: UInt8?, _ record: InputRow) -> CSVFailure {
        let found =
            byte.map { "octet 0x" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
            ?? "caractère coupé"
        return CSVFailure(
            line: line, column: record.count + 1,
            rule: "n’est pas en UTF-8 : \(found) à la position \(byteOffset) du fichier",
            remedy: "Le fichier est sans doute en Windows-1252 : enregistrez-le en CSV, encodage UTF-8.")
    }

    func unclosedQuote(at line: Int, _ record: InputRow) -> CSVFailure {
        CSVFailure(
            line: line, column: record.count + 1,
            rule: "le guillemet ouvert ici n’est jamais refermé",
            remedy: "Refermez-le, ou doublez-le s’il fait partie du texte.")
    }

    func tooLong(_ quoteLine: Int, _ state: State, _ record: InputRow) -> CSVFailure {
        if state == .quoted { return unclosedQuote(at: quoteLine, record) }
        return CSVFailure(
            line: record.line,
            rule: "la ligne est trop longue (au plus \(Self.rowLimit >> 20) Mio et \(Self.cellLimit) cellules)",
            remedy: "Vérifiez que c’est bien un fichier CSV, avec une fin de ligne après chaque ligne.")
    }
}

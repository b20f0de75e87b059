import BilanKit

extension CellRule {
    func checkSIRET(_ cell: String) -> CellCheck {
        if SIRET(cell) != nil { return .taken(.text(cell)) }
        let bytes = cell.utf8
        let hasDigitsAlone = bytes.allSatisfy { (48...57).contains($0) }
        if hasDigitsAlone, bytes.count == 14 {
            return .refused(
                rule: "n’est pas un SIRET : sa clé de contrôle est fausse",
                remedy: "Corrigez le numéro d’après l’annuaire des entreprises.")
        }
        if hasDigitsAlone, bytes.count == 9 {
            return .refused(
                rule: "n’est pas un SIRET (14 chiffres attendus) mais un SIREN",
                remedy: "Ajoutez les cinq chiffres de l’établissement.")
        }
        if bytes.contains(UInt8(ascii: "E")) || bytes.contains(UInt8(ascii: ".")) {
            return .refused(
                rule: "n’est pas un SIRET (14 chiffres attendus) : un tableur l’a changé en nombre",
                remedy: "Mettez la colonne au format texte et saisissez de nouveau le numéro.")
        }
        return .refused(
            rule: "n’est pas un SIRET (14 chiffres attendus)",
            remedy: "Écrivez les 14 chiffres d’un seul tenant.")
    }

    func checkBody(_ cell: String) -> CellCheck {
        guard SIREN(cell) != nil else { return checkSIRET(cell) }
        return .doubtful(
            .text(cell),
            rule: "n’est pas un SIRET (14 chiffres attendus) mais un SIREN : l’établissement reste inconnu",
            remedy: "Ajoutez les cinq chiffres de l’établissement.")
    }

    func checkSIREN(_ cell: String) -> CellCheck {
        if SIREN(cell) != nil { return .taken(.text(cell)) }
        if cell.utf8.count == 9, cell.utf8.allSatisfy({ (48...57).contains($0) }) {
            return .refused(
                rule: "n’est pas un SIREN : sa clé de contrôle est fausse",
                remedy: "Corrigez le numéro d’après l’annuaire des entreprises.")
        }
        return .refused(
            rule: "n’est pas un SIREN (9 chiffres attendus)", remedy: "Écrivez les 9 chiffres d’un seul tenant.")
    }

    func checkAssociation(_ cell: String) -> CellCheck {
        let bytes = Array(cell.utf8)
        if bytes.count == 10, bytes[0] == UInt8(ascii: "W"), bytes[1...].allSatisfy({ (48...57).contains($0) }) {
            return .taken(.text(cell))
        }
        return .refused(
            rule: "n’est pas un numéro RNA (W et 9 chiffres attendus)",
            remedy: "Corrigez-le d’après le récépissé de l’association, ou laissez la cellule vide.")
    }

    func checkSubject(_ cell: String) -> CellCheck {
        let bytes = cell.utf8
        // Nine digits are meant as a SIREN; anything else is a scheme's code, checked against `dispositifs`.
        return bytes.count == 9 && bytes.allSatisfy { (48...57).contains($0) }
            ? checkSIREN(cell) : .taken(.text(cell))
    }
}

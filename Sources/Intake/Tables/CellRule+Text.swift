import BilanKit

extension CellRule {
    func checkText(_ cell: String, _ limit: Int?) -> CellCheck {
        if let limit, cell.utf8.count > limit {
            let length = cell.unicodeScalars.count
            if length > limit {
                return .doubtful(
                    .text(cell),
                    rule: "compte \(length) caractères, \(limit) au plus sont admis : le texte est gardé en entier",
                    remedy: "Raccourcissez le texte.")
            }
        }
        return .taken(.text(cell))
    }

    func checkChoice(_ cell: String, _ allowed: [String]) -> CellCheck {
        if allowed.contains(cell) { return .taken(.text(cell)) }
        let list = allowed.map { "« \($0) »" }.joined(separator: ", ")
        return .refused(rule: "n’est pas une valeur admise", remedy: "Choisissez parmi \(list).")
    }

    func checkFlag(_ cell: String) -> CellCheck {
        switch cell {
        case "oui": .taken(.integer(1))
        case "non": .taken(.integer(0))
        default: .refused(rule: "n’est ni « oui » ni « non »", remedy: "Écrivez « oui » ou « non ».")
        }
    }

    func checkDepartment(_ cell: String) -> CellCheck {
        if Department(cell) != nil { return .taken(.text(cell)) }
        return .refused(
            rule: "n’est pas le code d’un département",
            remedy: "Écrivez le code de l’INSEE sur deux ou trois caractères, tel que 33, 2A ou 971.")
    }

    func checkUUID(_ cell: String) -> CellCheck {
        let groups = cell.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isHexadecimal = groups.allSatisfy { $0.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
        if groups.map(\.count) == [8, 4, 4, 4, 12], isHexadecimal { return .taken(.text(cell)) }
        return .refused(
            rule: "n’est pas un identifiant de dispositif d’aide (UUID)",
            remedy: "Écrivez-le sous la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a, ou laissez la cellule vide.")
    }
}

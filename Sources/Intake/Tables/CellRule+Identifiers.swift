import BilanKit

extension CellRule {
    func checkSIRET(_ cell: String) -> CellCheck {
        if SIRET(cell) != nil { return .taken(.text(cell)) }
        let bytes = cell.utf8
        let hasDigitsAlone = bytes.allSatisfy { (48...57).contains($0) }
        if hasDigitsAlone, bytes.count == 14 {
            return .refused(.siretChecksum)
        }
        if hasDigitsAlone, bytes.count == 9 {
            return .refused(.sirenForSiret)
        }
        if bytes.contains(UInt8(ascii: "E")) || bytes.contains(UInt8(ascii: ".")) {
            return .refused(.siretAsNumber)
        }
        return .refused(.notASiret)
    }

    func checkBody(_ cell: String) -> CellCheck {
        guard SIREN(cell) != nil else { return checkSIRET(cell) }
        return .doubtful(.text(cell), .establishmentUnknown)
    }

    func checkSIREN(_ cell: String) -> CellCheck {
        if SIREN(cell) != nil { return .taken(.text(cell)) }
        if cell.utf8.count == 9, cell.utf8.allSatisfy({ (48...57).contains($0) }) {
            return .refused(.sirenChecksum)
        }
        return .refused(.notASiren)
    }

    func checkAssociation(_ cell: String) -> CellCheck {
        let bytes = Array(cell.utf8)
        if bytes.count == 10, bytes[0] == UInt8(ascii: "W"), bytes[1...].allSatisfy({ (48...57).contains($0) }) {
            return .taken(.text(cell))
        }
        return .refused(.notAnAssociationNumber)
    }

    func checkSubject(_ cell: String) -> CellCheck {
        let bytes = cell.utf8
        // Nine digits are meant as a SIREN; anything else is a scheme's code, checked against `dispositifs`.
        return bytes.count == 9 && bytes.allSatisfy { (48...57).contains($0) }
            ? checkSIREN(cell) : .taken(.text(cell))
    }
}

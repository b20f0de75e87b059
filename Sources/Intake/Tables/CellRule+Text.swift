import BilanKit

extension CellRule {
    func checkText(_ cell: String, _ limit: Int?) -> CellCheck {
        if let limit, cell.utf8.count > limit {
            let length = cell.unicodeScalars.count
            if length > limit { return .doubtful(.text(cell), .textTooLong(length: length, limit: limit)) }
        }
        return .taken(.text(cell))
    }

    func checkChoice(_ cell: String, _ allowed: [String]) -> CellCheck {
        if allowed.contains(cell) { return .taken(.text(cell)) }
        return .refused(.notAChoice(allowed: allowed))
    }

    func checkFlag(_ cell: String) -> CellCheck {
        switch cell {
        case "oui": .taken(.integer(1))
        case "non": .taken(.integer(0))
        default: .refused(.notAFlag)
        }
    }

    func checkDepartment(_ cell: String) -> CellCheck {
        if Department(cell) != nil { return .taken(.text(cell)) }
        return .refused(.notADepartment)
    }

    func checkUUID(_ cell: String) -> CellCheck {
        let groups = cell.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isHexadecimal = groups.allSatisfy { $0.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
        if groups.map(\.count) == [8, 4, 4, 4, 12], isHexadecimal { return .taken(.text(cell)) }
        return .refused(.notASchemeIdentifier)
    }
}

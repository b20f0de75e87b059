import BilanKit

extension CellRule {
    func checkDate(_ cell: String) -> CellCheck {
        if let date = CivilDate(cell) {
            if date.isUnlikely {
                return .doubtful(.text(cell), .unlikelyDate)
            }
            if date.isPlausible { return .taken(.text(cell)) }
            return .refused(.yearOutOfRange)
        }
        return .refused(DateParts(Array(cell.utf8)[...]) != nil || DateParts.haveForm(cell) ? .noSuchDay : .notADate)
    }

    func checkYear(_ cell: String) -> CellCheck {
        if cell.utf8.count == 4, let year = Int64(cell), (1900...2200).contains(year) { return .taken(.integer(year)) }
        return .refused(.notAYear)
    }

    func checkPeriod(_ cell: String) -> CellCheck {
        if let date = CivilDate(cell), date.isPlausible { return .taken(.text(cell)) }
        let parts = cell.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_")
        }.map(Substring.init)
        guard parts.count <= 2, parts.allSatisfy(Self.hasDateForm) else {
            return .refused(.notAPeriod)
        }
        // The schema asks for the form alone, and its own valid example has a thirtieth month.
        let dates = parts.compactMap { CivilDate($0) }.filter(\.isPlausible)
        if dates.count < parts.count {
            return .doubtful(.text(cell), .periodWithoutSuchDay)
        }
        if dates.count == 2, dates[0] > dates[1] {
            return .doubtful(.text(cell), .periodReversed)
        }
        if cell.utf8.contains(UInt8(ascii: "_")) {
            return .refused(.periodUnderscore)
        }
        return .taken(.text(cell))
    }

    /// Four digits, two and two, whether or not there is such a day.
    private static func hasDateForm(_ text: Substring) -> Bool {
        text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
    }
}

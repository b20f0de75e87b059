import BilanKit
import Spreadsheets

extension SCDLField {
    /// What is wrong in a cell, as the file has it, spaces included; nil where nothing is. An error comes before a
    /// warning.
    package func check(_ cell: Span<UInt8>) -> SCDLFinding? {
        if cell.isEmpty { return isRequired ? .empty : nil }
        switch kind {
        case .text(let limit): return checkText(cell, limit)
        case .choice(let allowed): return checkChoice(cell, allowed)
        case .siret: return checkSIRET(cell)
        case .looseSIRET: return checkLooseSIRET(cell)
        case .association:
            if cell.hasForm("W000000000") { return nil }
            return cell.hasFormBeforeLineBreak("W000000000") ? .endsInLineBreak : .notAssociationForm
        case .date: return checkDate(cell)
        case .period: return checkPeriod(cell)
        case .amount: return checkAmount(cell)
        case .share(let least): return checkShare(cell, least)
        case .flag: return cell.isSame(as: "oui") || cell.isSame(as: "non") ? nil : .notAFlag
        case .scheme: return cell.isUUID ? nil : .notAUUID
        }
    }

    /// What is wrong with the type of a workbook's cell; nil where nothing is. The types that a number or a date can't
    /// have are told by what they are as text.
    func check(_ kind: SheetCellKind, _ cell: Span<UInt8>) -> SCDLFinding? {
        guard !cell.isEmpty, kind != .text, kind == .empty || isText else { return nil }
        return .wrongType(kind)
    }

    private func checkText(_ cell: Span<UInt8>, _ limit: Int?) -> SCDLFinding? {
        if let limit, cell.count > limit {
            let count = cell.characterCount
            if count > limit { return .tooLong(count: count, limit: limit) }
        }
        if isRequired, cell.isBlank { return .blank }
        return cell[0] == 0x0A || cell[0] == 0x0D || cell.endsInLineBreak ? .lineBreakAround : nil
    }

    private func checkChoice(_ cell: Span<UInt8>, _ allowed: [String]) -> SCDLFinding? {
        for value in allowed where cell.isSame(as: value) { return nil }
        // Swift's equality is that of what is read: the same letters, their accents joined or not.
        return .notAChoice(allowed: allowed, hasLooseAccents: allowed.contains(cell.string))
    }

    private func checkSIRET(_ cell: Span<UInt8>) -> SCDLFinding? {
        guard cell.hasForm("00000000000000") else {
            if cell.hasFormBeforeLineBreak("00000000000000") { return .endsInLineBreak }
            return .notSIRETForm(isSIREN: cell.hasForm("000000000"), isNumber: cell.looksLikeANumber)
        }
        guard hasKey else { return nil }
        return SIRETKey.isValid(cell.digits) ? nil : .wrongKey
    }

    private func checkLooseSIRET(_ cell: Span<UInt8>) -> SCDLFinding? {
        guard let found = SIRETKey.digits(cell), found.digits.count == 14 else {
            return .notASIRET(isNumber: cell.looksLikeANumber)
        }
        guard SIRETKey.isValid(found.digits) else { return .wrongKey }
        return found.isPlain ? nil : .separatedDigits
    }

    private func checkDate(_ cell: Span<UInt8>) -> SCDLFinding? {
        guard cell.hasForm("0000-00-00") else { return .notADate(suggestion: cell.frenchDate ?? cell.shortDate) }
        guard let year = cell.yearOfDay(at: 0) else { return .noSuchDay }
        return (1900...2200).contains(year) ? nil : .unlikelyYear
    }

    private func checkPeriod(_ cell: Span<UInt8>) -> SCDLFinding? {
        let isOneDay = cell.hasForm("0000-00-00")
        guard isOneDay || cell.hasForm("0000-00-00/0000-00-00") else {
            if cell.hasFormBeforeLineBreak("0000-00-00") || cell.hasFormBeforeLineBreak("0000-00-00/0000-00-00") {
                return .endsInLineBreak
            }
            return .notAPeriod(hasUnderscore: cell.hasForm("0000-00-00_0000-00-00"))
        }
        guard cell.yearOfDay(at: 0) != nil, isOneDay || cell.yearOfDay(at: 11) != nil else { return .noSuchPeriod }
        guard !isOneDay else { return nil }
        for place in 0..<10 where cell[place] != cell[place + 11] {
            return cell[place] < cell[place + 11] ? nil : .reversedPeriod
        }
        return nil
    }

    private func checkAmount(_ cell: Span<UInt8>) -> SCDLFinding? {
        let inner = cell.trimmedRange
        guard let number = ExactDecimal(cell.extracting(inner)) else {
            let isSpecial = SpecialNumber(cell.extracting(inner)) != nil
            return isSpecial ? .notFinite : notANumber(cell, example: "26956.50")
        }
        if number < .zero { return .negativeAmount }
        if number.decimals > 2 { return .smallerThanCent }
        return inner.count == cell.count ? nil : .spacesAround
    }

    private func checkShare(_ cell: Span<UInt8>, _ least: ExactDecimal) -> SCDLFinding? {
        let inner = cell.trimmedRange
        let tooSmall = SCDLFinding.tooSmall(least: least == .zero ? "0" : "0.01")
        guard let number = ExactDecimal(cell.extracting(inner)) else {
            switch SpecialNumber(cell.extracting(inner)) {
            case .infinity: return .tooGreat
            case .negativeInfinity: return tooSmall
            case .notANumber: return .notANumber(hasComma: false, example: "0.45")
            case nil: return notANumber(cell, example: "0.45")
            }
        }
        if number < least { return tooSmall }
        if number > .one { return .tooGreat }
        return inner.count == cell.count ? nil : .spacesAround
    }

    private func notANumber(_ cell: Span<UInt8>, example: String) -> SCDLFinding {
        SpecialNumber.isForeign(cell.string)
            ? .foreignNumber(example: example)
            : .notANumber(hasComma: cell.contains(UInt8(ascii: ",")), example: example)
    }
}

extension Span where Element == UInt8 {
    /// The values of digits, which the cell is known to have alone.
    fileprivate var digits: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(count)
        for place in indices { digits.append(self[place] - 48) }
        return digits
    }

    /// `2,24E+13`, `21860194600000.0`: what a spreadsheet makes of a SIRET.
    fileprivate var looksLikeANumber: Bool {
        var hasSign = false
        for place in indices {
            switch self[place] {
            case 48...57, UInt8(ascii: "+"): continue
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "E"), UInt8(ascii: "e"): hasSign = true
            default: return false
            }
        }
        return hasSign
    }

    /// `31/12/2018` as the schema wants it; nil where it isn't such a day.
    fileprivate var frenchDate: String? {
        guard hasForm("00/00/0000") else { return nil }
        let text = string
        let date = CivilDate("\(text.suffix(4))-\(text.dropFirst(3).prefix(2))-\(text.prefix(2))")
        return date.flatMap { $0.isPlausible ? $0.description : nil }
    }

    /// `2018-3-5` as the schema wants it; nil where it isn't such a day.
    fileprivate var shortDate: String? {
        let parts = string.split(separator: "-", omittingEmptySubsequences: false)
        guard count <= 10, parts.count == 3, parts[0].utf8.count == 4 else { return nil }
        let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
        return CivilDate(padded.joined(separator: "-"))?.description
    }

    /// Whether nothing but a line break follows a text of the form.
    fileprivate func hasFormBeforeLineBreak(_ form: StaticString) -> Bool {
        guard endsInLineBreak else { return false }
        let isPair = count > 1 && self[count - 1] == 0x0A && self[count - 2] == 0x0D
        return extracting(0..<(count - (isPair ? 2 : 1))).hasForm(form)
    }

    fileprivate var endsInLineBreak: Bool { !isEmpty && (self[count - 1] == 0x0A || self[count - 1] == 0x0D) }

    /// The year of a day of the form 0000-00-00; nil where there is no such day.
    fileprivate func yearOfDay(at start: Int) -> Int? {
        func number(_ range: Range<Int>) -> Int {
            var value = 0
            for place in range { value = value * 10 + Int(self[start + place] - 48) }
            return value
        }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        guard year > 0, (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return day <= length ? year : nil
    }

    fileprivate var isUUID: Bool {
        guard count == 36 else { return false }
        for place in indices {
            let byte = self[place]
            if [8, 13, 18, 23].contains(place) {
                guard byte == UInt8(ascii: "-") else { return false }
            } else {
                guard (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte) else {
                    return false
                }
            }
        }
        return true
    }
}

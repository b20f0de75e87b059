/// Checks a SIRET as the validators of the public schemas do.
enum SIRETKey {
    /// The SIREN of La Poste, whose establishments have another check than Luhn's.
    private static let laPoste: [UInt8] = [3, 5, 6, 0, 0, 0, 0, 0, 0]
    /// Its head office, which passes Luhn's check as all others do.
    private static let headOffice: [UInt8] = laPoste + [0, 0, 0, 4, 8]

    /// True for fourteen digits whose first nine pass Luhn's check and which pass it themselves. Of La Poste's other
    /// establishments the digits' sum must be a multiple of five.
    static func isValid(_ digits: [UInt8]) -> Bool {
        guard digits.count == 14 else { return false }
        let passes =
            digits.starts(with: laPoste) && digits != headOffice
            ? digits.reduce(0) { $0 + Int($1) } % 5 == 0 : luhnSum(digits[...]) % 10 == 0
        return passes && luhnSum(digits[..<9]) % 10 == 0
    }

    private static func luhnSum(_ digits: ArraySlice<UInt8>) -> Int {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * 2
            sum += place % 2 == 0 ? Int(digit) : doubled > 9 ? doubled - 9 : doubled
        }
        return sum
    }

    /// The digits that a cell holds, spaces of all kinds and points passed over.
    /// - Returns: nil where there is anything else.
    static func digits(_ cell: Span<UInt8>) -> (digits: [UInt8], isPlain: Bool)? {
        var digits: [UInt8] = []
        digits.reserveCapacity(14)
        var place = 0
        var isPlain = true
        while place < cell.count {
            let byte = cell[place]
            if (48...57).contains(byte) {
                digits.append(byte - 48)
                place += 1
            } else if byte == UInt8(ascii: ".") {
                isPlain = false
                place += 1
            } else if let length = cell.spaceLength(at: place) {
                isPlain = false
                place += length
            } else {
                return nil
            }
        }
        return (digits, isPlain)
    }
}

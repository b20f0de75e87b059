import Support

/// Numbers that pass their checks and can't be anyone's: INSEE never issued a SIREN that starts with 000.
struct FictitiousIdentifier {
    let siren: String
    /// The establishment's, the company's only one.
    let siret: String

    /// - Parameter rank: 1 to 99999, another for each company.
    init(rank: Int) {
        precondition((1...99_999).contains(rank))
        siren = Self.checked("000" + rank.padded(to: 5))
        siret = Self.checked(siren + "0001")
    }

    /// The digits with the one that makes their Luhn sum a multiple of ten.
    static func checked(_ digits: String) -> String {
        var sum = 0
        for (index, byte) in digits.utf8.reversed().enumerated() {
            let digit = Int(byte) - 48
            sum += index % 2 == 1 ? digit : (digit > 4 ? digit * 2 - 9 : digit * 2)
        }
        return digits + String((10 - sum % 10) % 10)
    }
}

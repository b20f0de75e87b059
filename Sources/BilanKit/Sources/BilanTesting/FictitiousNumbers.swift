extension SIREN {
    /// A number that passes the check and that no company bears: SIREN that begin with 000 are never issued.
    ///
    /// - Parameter number: 0 to 99,999; the same one gives the same SIREN.
    public static func fictitious(_ number: Int) -> SIREN {
        let stem = "000" + String(number.magnitude % 100_000).padded(to: 5)
        return (0...9).lazy.compactMap { SIREN("\(stem)\($0)") }.first!
    }
}

extension SIRET {
    /// An establishment of a company: any but La Poste's, which have a check of their own.
    ///
    /// - Parameter number: 1 to 9999.
    static func fictitious(_ number: Int, of company: SIREN) -> SIRET {
        let stem = company.digits + String(number.magnitude % 10_000).padded(to: 4)
        return (0...9).lazy.compactMap { SIRET("\(stem)\($0)") }.first!
    }
}

extension String {
    func padded(to count: Int) -> String { String(repeating: "0", count: max(0, count - self.count)) + self }
}

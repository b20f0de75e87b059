import BilanKit

/// A fictitious subsidy: fourteen values of every type that a sheet has.
struct Aid {
    var number = 0
    var beneficiary: String
    var siret: String
    var department: String
    var purpose: String
    var decision: String
    var agreed: CivilDate
    var paidOn: CivilDate
    var committed: Money
    var paid: Money
    var share: Share
    var staff: Int
    var mark: Double
    var isClosed: Bool

    /// Drawn by chance, always the same.
    init(using chance: inout Chance) {
        beneficiary = "\(chance.pick(Self.kinds)) fictive de \(chance.pick(Self.towns)) \(chance.below(100_000))"
        siret = "000" + chance.digits(11)
        department = chance.pick(Self.departments)
        purpose = chance.pick(Self.purposes)
        decision = "CONV-" + chance.digits(6)
        agreed = CivilDate(year: 2014 + chance.below(5), month: 1 + chance.below(12), day: 1 + chance.below(28))!
        paidOn = CivilDate(year: 2019, month: 1 + chance.below(12), day: 1 + chance.below(28))!
        committed = Money(cents: Int64(chance.below(90_000_000)))
        paid = Money(cents: Int64(chance.below(9_000_000)))
        share = Share(Double(chance.below(1000)) / 1000)
        staff = chance.below(2500)
        mark = Double(chance.below(2000)) / 100
        isClosed = chance.below(2) == 0
    }

    private static let kinds = [
        "Atelier", "Fonderie", "Scierie", "Laiterie", "Verrerie", "Menuiserie", "Biscuiterie", "Forge",
    ]
    private static let towns = [
        "Pau", "Bordes", "Cestas", "Limoges", "Poitiers", "La Rochelle", "Agen", "Bayonne", "Niort", "Angoulême",
    ]
    private static let departments = [
        "16 – Charente", "17 – Charente-Maritime", "19 – Corrèze", "24 – Dordogne", "33 – Gironde",
        "64 – Pyrénées-Atlantiques",
    ]
    private static let purposes = [
        "Ligne de découpe automatisée", "Robot de soudure", "Machine à commande numérique, pose comprise",
        "Formation des équipes",
        "Logiciel de gestion de production", "Étude d’implantation", "Contrôle par vision",
    ]
}

/// A seeded generator (SplitMix64): the same numbers in every run.
struct Chance {
    private var state: UInt64 = 1

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 33) % limit
    }

    mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

    mutating func digits(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in 48 + UInt8(below(10)) }, as: UTF8.self)
    }
}

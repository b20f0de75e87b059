import BilanKit
internal import GRDB
import Support

/// Who may not be named in a public dossier: natural persons and companies that may not be published, those whom the
/// data says to be so, and those whom only their awards' names show to be.
struct MaskedBodies {
    struct Body {
        var code: String
        var isPerson: Bool
        /// It goes by a name that only has a masked one within it, as a company may: its words alone tell no one.
        var isCalledAfter = false
        /// SIREN; several where awards give one that no company has.
        var numbers: [String] = []

        var mask: String { isPerson ? NameFinder.person : NameFinder.company }
    }

    private(set) var bodies: [Body] = []
    private(set) var index = NameIndex()
    /// By SIREN.
    private(set) var bySIREN: [String: Int] = [:]
    /// Awards that are recognised by a name or an association's number, by their `id`.
    private(set) var awards: [Int64: Int] = [:]
    /// Awards to beneficiaries of whom nothing says whether they are natural persons.
    private(set) var untoldCount = 0
    private var byAssociation: [String: Int] = [:]
    private var byName: [UInt64: Int] = [:]
    private var glance = TextWords()
    private var hasNews = false

    /// As SQL, whether a company may not be named: it is a natural person, by its flag or, where that is empty, by its
    /// legal form; or it may not be published.
    /// - Parameter alias: of `entreprises` in the query.
    static func condition(_ alias: String) -> String {
        "(\(isPerson(alias)) OR \(alias).diffusion = 0)"
    }

    private static func isPerson(_ alias: String) -> String {
        "coalesce(\(alias).personnePhysique, \(alias).categorieJuridique LIKE '1%', 0)"
    }

    /// As SQL, whether the data says nothing of whether a company is a natural person.
    private static func isUntold(_ alias: String) -> String {
        "\(alias).personnePhysique IS NULL AND \(alias).categorieJuridique IS NULL AND \(alias).diffusion IS NULL"
    }

    /// As SQL, whether an award's beneficiary is one that an earlier public export left without name and number: not
    /// one body, but any.
    static func isAnyone(_ alias: String) -> String {
        let masks = [NameFinder.person, NameFinder.company].map { "'\(SortKey.folded($0))'" }.joined(separator: ", ")
        return "(\(alias).idBeneficiaire IS NULL AND \(alias).rnaBeneficiaire IS NULL AND \(alias).cle IN (\(masks)))"
    }

    init(_ db: Database) throws {
        try findCompanies(db)
        try findTheirAwards(db)
        // A number found by a name may lead to other names, and those to other numbers.
        repeat {
            repeat {
                hasNews = false
                try findOtherAwards(db)
            } while hasNews
            index.finish()
            try findNamesWithin(db)
        } while hasNews
    }

    /// Companies that the data has a row of.
    private mutating func findCompanies(_ db: Database) throws {
        let rows = try DirectStatement(
            db,
            """
            SELECT siren, denomination, \(Self.isPerson("e")) FROM entreprises e WHERE \(Self.condition("e"))
            ORDER BY id
            """)
        while try rows.step() {
            let body = add(isPerson: rows.integer(2) != 0)
            add(siren: rows.text(0), of: body)
            add(name: rows.text(1), of: body)
        }
        let others = try DirectStatement(
            db, "SELECT siren, denomination FROM entreprises e WHERE \(Self.isUntold("e")) ORDER BY id")
        while try others.step() {
            glance.read(others.bytes(1))
            let name = NameGlance(glance)
            guard name.isSoleTrader || name.hasTitle else { continue }
            let body = add(isPerson: true)
            add(siren: others.text(0), of: body)
            add(name: others.text(1), of: body)
        }
    }

    /// The other names that their awards give them, and their associations' numbers.
    private mutating func findTheirAwards(_ db: Database) throws {
        let rows = try DirectStatement(
            db,
            """
            SELECT DISTINCT nomBeneficiaire, rnaBeneficiaire FROM subventions
            WHERE substr(idBeneficiaire, 1, 9) = ? ORDER BY 1, 2
            """)
        for body in bodies.indices {
            for siren in bodies[body].numbers {
                rows.reset()
                rows.bind(.text(siren), to: 1)
                while try rows.step() {
                    add(name: rows.text(0), of: body)
                    if !rows.isNull(1) { add(rna: rows.text(1), of: body) }
                }
            }
        }
    }

    /// Awards to whom no row of a company describes.
    private mutating func findOtherAwards(_ db: Database) throws {
        let rows = try DirectStatement(
            db,
            """
            SELECT s.id, s.nomBeneficiaire, s.idBeneficiaire, s.rnaBeneficiaire, e.siren IS NOT NULL
            FROM subventions s LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
            WHERE (e.siren IS NULL OR \(Self.isUntold("e"))) AND NOT \(Self.isAnyone("s")) ORDER BY s.id
            """)
        untoldCount = 0
        while try rows.step() {
            guard rows.integer(4) == 0 else {
                if bySIREN[String(rows.text(2).prefix(9))] == nil, awards[rows.integer(0)] == nil { untoldCount += 1 }
                continue
            }
            let siren = rows.isNull(2) ? nil : String(rows.text(2).prefix(9))
            let rna = rows.isNull(3) ? nil : rows.text(3)
            guard let body = body(named: rows.bytes(1), siren, rna) else {
                // An association is no natural person.
                if rna == nil || siren != nil { untoldCount += 1 }
                continue
            }
            awards[rows.integer(0)] = body
            add(name: rows.text(1), of: body)
            if let siren { add(siren: siren, of: body) }
            if let rna, siren == nil { add(rna: rna, of: body) }
        }
    }

    /// Awards whose names have a masked one within them: their numbers would give it back.
    private mutating func findNamesWithin(_ db: Database) throws {
        hasNews = false
        let rows = try DirectStatement(
            db,
            """
            SELECT s.id, s.nomBeneficiaire, s.idBeneficiaire, s.rnaBeneficiaire, e.denomination
            FROM subventions s LEFT JOIN entreprises e ON e.siren = substr(s.idBeneficiaire, 1, 9)
            WHERE (s.idBeneficiaire IS NOT NULL OR s.rnaBeneficiaire IS NOT NULL)
                AND NOT coalesce(\(Self.condition("e")), 0) ORDER BY s.id
            """)
        var finder = NameFinder(index)
        while try rows.step() {
            let id = rows.integer(0)
            guard awards[id] == nil, let masked = finder.masked(rows.bytes(1)) else { continue }
            let siren = rows.isNull(2) ? nil : String(rows.text(2).prefix(9))
            if let siren, bySIREN[siren] != nil { continue }
            if !rows.isNull(4), NameWords(rows.text(1)).key == NameWords(rows.text(4)).key { continue }
            let body = add(isPerson: masked.contains(NameFinder.person))
            bodies[body].isCalledAfter = true
            awards[id] = body
            hasNews = true
            // The number of a company that has a row is that company's.
            guard rows.isNull(4) else { continue }
            if let siren {
                add(siren: siren, of: body)
            } else if !rows.isNull(3) {
                add(rna: rows.text(3), of: body)
            }
        }
    }

    /// The one that an award's beneficiary is found to be; a new one for a name that says it is a natural person's.
    private mutating func body(named name: UnsafeBufferPointer<UInt8>, _ siren: String?, _ rna: String?) -> Int? {
        if let siren, let body = bySIREN[siren] { return body }
        if siren == nil, let rna, let body = byAssociation[rna] { return body }
        glance.read(name)
        let found = NameGlance(glance)
        guard found.key != 0 else { return nil }
        if let body = byName[found.key] { return body }
        guard found.isSoleTrader || found.hasTitle && siren != nil || found.hasCivility && siren == nil && rna == nil
        else { return nil }
        return add(isPerson: true)
    }

    private mutating func add(isPerson: Bool) -> Int {
        bodies.append(Body(code: MaskCode.company(bodies.count + 1), isPerson: isPerson))
        return bodies.count - 1
    }

    private mutating func add(siren: String, of body: Int) {
        guard bySIREN.updateValue(body, forKey: siren) == nil else { return }
        bodies[body].numbers.append(siren)
        index.add(siren: siren)
        hasNews = true
    }

    private mutating func add(rna: String, of body: Int) {
        guard byAssociation.updateValue(body, forKey: rna) == nil else { return }
        index.add(rna: rna)
        hasNews = true
    }

    private mutating func add(name: String, of body: Int) {
        let key = NameWords(name).key
        guard key != 0, byName[key] == nil else { return }
        byName[key] = body
        index.add(
            name: name, of: bodies[body].code, isPerson: bodies[body].isPerson && !bodies[body].isCalledAfter)
        hasNews = true
    }
}

import BilanKit
import Dossier
import Foundation
import Import
import Support

/// A dossier that reports are tried on, and what settings are made from.
struct TrialData: Sendable {
    /// Its file is there as long as this is.
    let source: DossierSource
    let quarter: Quarter
    /// Who grants its awards; empty where no one does.
    let authority: String
    /// Some companies' SIREN.
    let companies: [String]
    /// The days of the first and the last facts.
    let dates: [CivilDate]
    let awards: Int

    /// Makes a dossier as an import makes a user's.
    ///
    /// - Parameter awards: how many the huge one has.
    /// - Throws: `DossierRefusal`, `UserError`, `SystemFailure`.
    static func make(_ dossier: TrialDossier, awards: Int) throws -> TrialData {
        switch dossier {
        case .demo: return try TrialData(DossierSource.open(data: DossierSource.demo))
        case .masked: return try TrialData(DossierSource.open(data: DossierSource.demo, audience: .public))
        case .empty:
            return try imported(awards: 0) {
                try FictitiousTables(in: $0).write("subventions", FictitiousTables.awardHeader, [])
            }
        case .hostile: return try imported(awards: 0, HostileDossier.write)
        case .large, .huge:
            let count = dossier == .huge ? awards : max(1, awards / 4)
            return try imported(awards: count) { try HugeDossier.write(awards: count, to: $0) }
        }
    }

    /// Those that are made for trials have their facts before the end of this one.
    private static let quarter = Quarter("2018-T4")!

    private static func imported(awards: Int, _ write: (String) throws -> Void) throws -> TrialData {
        let folder = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(folder) }
        let rows = folder + "/donnees"
        try FileManager.default.createDirectory(atPath: rows, withIntermediateDirectories: false)
        try write(rows)
        return try TrialData(DossierSource.open(paths: [rows]), quarter: quarter, awards: awards)
    }

    private init(_ source: DossierSource, quarter: Quarter? = nil, awards: Int = 0) throws {
        self.source = source
        self.awards = awards
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        self.quarter = try quarter ?? dossier.lastQuarter() ?? Self.quarter
        authority = try dossier.authority() ?? ""
        let programme = Programme(try DossierProgramme(dossier))
        companies = programme.companies.lazy.compactMap(\.siren?.digits).prefix(3).map(\.self)
        dates = try [dossier.firstDate(), dossier.lastQuarter()?.end].compactMap(\.self)
    }
}

/// The dossiers of a validation, each made when it is first needed.
actor TrialDataStore {
    private let awards: Int
    private var made: [TrialDossier: TrialData] = [:]

    init(awards: Int) { self.awards = awards }

    /// - Parameter onMaking: told before one is made.
    func data(_ dossier: TrialDossier, onMaking: @Sendable (TrialDossier) async -> Void) async throws -> TrialData {
        if let data = made[dossier] { return data }
        await onMaking(dossier)
        // While that was told, another may have asked.
        if let data = made[dossier] { return data }
        let data = try TrialData.make(dossier, awards: awards)
        made[dossier] = data
        return data
    }
}

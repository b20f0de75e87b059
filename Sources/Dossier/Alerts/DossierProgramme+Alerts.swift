import BilanKit
import Intake

extension DossierProgramme {
    public func alerts(at date: CivilDate) -> Records<Alert> {
        Records { [self] in
            var alerts = found(at: date)[...]
            return { alerts.popFirst() }
        }
    }

    /// Alerts are few: awards are walked through, and no more of them is held than one body's window.
    private func found(at date: CivilDate) -> [Alert] {
        var alerts: [Alert] = []
        var publication = PublicationThreshold(at: date)
        byBody(
            PublicationThreshold.selection, of: PublicationThreshold.sql, until: date,
            add: { publication.add($0, name: $1, siren: $2) }
        ) {
            if let alert = publication.finish() { alerts.append(alert) }
        }
        var deMinimis = DeMinimisCeiling(at: date)
        byBody(
            DeMinimisCeiling.selection, of: DeMinimisCeiling.sql, until: date,
            add: { deMinimis.add($0, name: $1, siren: $2) }
        ) {
            if let alert = deMinimis.finish() { alerts.append(alert) }
        }
        alerts += lapses(at: date)
        func rank(_ alert: Alert) -> (Int, CivilDate, String) {
            (Alert.Kind.allCases.firstIndex(of: alert.kind)!, alert.date, alert.name)
        }
        return alerts.sorted { rank($0) < rank($1) }
    }

    /// Walks through a query's awards, body by body.
    private func byBody(
        _ selection: Selection<BodyAwardColumn>, of sql: String, until date: CivilDate,
        add: @escaping (AwardWindow.Entry, String, SIREN?) -> Void, finish: () -> Void
    ) {
        let files = fileNames
        var last: String?
        for row in walk(
            sql, [date.description], { row -> BodyAward in try BodyAward(row, selection, files: files) })
        {
            if row.body != last { if last != nil { finish() } }
            last = row.body
            add(row.entry, row.name, row.isGroup ? nil : row.siren)
        }
        if last != nil { finish() }
    }

    private struct BodyAward {
        let body: String
        let entry: AwardWindow.Entry
        let name: String
        let siren: SIREN?
        let isGroup: Bool

        init(
            _ row: DirectStatement, _ selection: Selection<BodyAwardColumn>, files: [Int64: String]
        ) throws {
            let decoder = RowDecoder(row, selection, files: files)
            body = try decoder.optional(.corps) ?? ""
            entry = try AwardWindow.Entry(
                date: decoder.required(.dateConvention), amount: decoder.required(.montant),
                origin: decoder.origin(.origine, .ligne))
            name = try decoder.required(.nomBeneficiaire)
            let company: CompanyID? = try decoder.optional(.idBeneficiaire)
            siren = company?.siren
            isGroup = try decoder.required(.estGroupe)
        }
    }

    private func lapses(at date: CivilDate) -> [Alert] {
        guard let horizon = date.adding(months: 3) else { return [] }
        let identities =
            "SELECT id FROM subventions WHERE caducite <= ?1 AND dateConvention <= ?2 ORDER BY caducite, id"
        return awardStates(identities, [horizon.description, date.description], at: date).compactMap { state in
            guard let lapse = state.award.lapse, state.committed > state.ordered else { return nil }
            return Alert(
                .lapse, name: state.award.beneficiaryName, siren: state.award.beneficiarySIRET?.siren, date: lapse,
                period: min(state.award.date, lapse)...lapse, amount: state.committed - state.ordered,
                deadline: lapse < date ? nil : lapse,
                convention: state.award.reference, scheme: state.application?.scheme, origins: [state.award.origin])
        }
    }
}

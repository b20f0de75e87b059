import BilanKit

/// The workbook's tables: the listing holds the facts, the others add it up by formulas.
struct WorkbookTables {
    static let listingName = "Liste des aides"
    private static let noCall = "Hors appel"

    // The listing's amounts, which the other tables add up.
    let proposed = Column("Aide proposée", \AwardState.award.amount, total: .sum)
    let committed = Column("Engagé", \AwardState.committed, total: .sum)
    let ordered = Column("Mandaté", \AwardState.ordered, total: .sum)
    private let eligible = Column(
        "Dépense éligible HT", { (state: AwardState) in state.application?.eligibleExpense }, total: .sum)

    private let request: ReportRequest
    private let callNames: [String: String]

    init(_ request: ReportRequest) {
        self.request = request
        callNames = Dictionary(
            request.programme.calls.map { (Self.key($0.scheme, $0.number), $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func key(_ scheme: String, _ call: String) -> String { scheme + "|" + call }

    private func call(_ application: Application?) -> String {
        guard let application, let number = application.call else { return Self.noCall }
        return callNames[Self.key(application.scheme, number)] ?? number
    }

    /// One row an award, in the columns of a council's table. What would stand in every row stands in the note.
    var listing: Table {
        let end = request.quarter.end
        let schemes = Dictionary(
            request.programme.schemes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let words = [
            SharedColumns.Candidate(title: "N° dossier") { $0.application?.number },
            SharedColumns.Candidate(title: "Commission") { $0.application.flatMap { schemes[$0.scheme]?.committee } },
            SharedColumns.Candidate(title: "Dispositif") { $0.application.flatMap { schemes[$0.scheme]?.name } },
            SharedColumns.Candidate(title: "Commune") { $0.site?.commune },
            SharedColumns.Candidate(title: "Canton") { $0.site?.canton },
            SharedColumns.Candidate(title: "NAF") { $0.site?.activity },
            SharedColumns.Candidate(title: "Convention") { $0.award.reference },
            SharedColumns.Candidate(title: "Régime d’aide") { $0.award.aidRegime },
        ]
        let numbers = [
            SharedColumns.Candidate(title: "Effectif") { $0.site?.headcount.map(String.init) },
            SharedColumns.Candidate(title: "Caducité") { $0.award.lapse?.description },
        ]
        let shared = SharedColumns(words + numbers, in: request.programme.awards(at: end))
        func column(_ title: String) -> [Column<AwardState>] {
            words.filter { $0.title == title && shared.shows(title) }.map { Column($0.title, $0.value) }
        }
        return Table(
            Self.listingName, request.programme.awards(at: end, orderedBy: [.department, .beneficiary, .date]),
            caption: "Aides attribuées au \(end)", groupedBy: [Grouping("Département") { $0.site.departmentLabel }],
            note: shared.words
        ) {
            Column("Bénéficiaire", \.award.beneficiaryName, isRowHeader: true)
            column("N° dossier")
            column("Commission")
            column("Dispositif")
            Column("Appel") { call($0.application) }
            Column("SIRET") { $0.award.beneficiarySIRET }
            column("Commune")
            // Each group is headed by it; the sums by department look for it.
            Column("Département") { $0.site.departmentLabel }.hidden()
            column("Canton")
            column("NAF")
            if shared.shows("Effectif") { Column("Effectif") { $0.site?.headcount } }
            Column("Objet", \.award.purpose)
            Column("Date", \.award.date)
            column("Convention")
            column("Régime d’aide")
            eligible
            proposed
            Column("Taux", .ratio(of: proposed, over: eligible), format: .percent)
                .commented("Aide proposée rapportée à la dépense éligible hors taxes.")
            committed
            ordered.highlighted(when: .exceeds(column: committed), Self.alarm)
            Column("Reste à mandater", .difference(of: committed, minus: ordered), format: .money, total: .sum)
                .commented("Engagé moins mandaté, à la fin de la période.")
            if shared.shows("Caducité") {
                Column("Caducité", \.award.lapse)
                    .commented("Date après laquelle l’aide ne peut plus être versée.")
            }
            decision(
                "Avis", ["favorable", "favorable sous réserve", "défavorable", "ajourné"], "Avis de la commission")
            decision("Vote", ["adopté", "rejeté", "ajourné"], "Vote de l’assemblée")
        }
    }

    /// What is told apart at a glance: more paid than committed, sheets that don't agree.
    private static let alarm = CellAppearance(bold: true, colour: Colour("#9b1c1c")!, background: Colour("#fde8e8")!)

    /// A column that is filled in at the meeting.
    private func decision(_ title: String, _ choices: [String], _ meaning: String) -> Column<AwardState> {
        Column(title, { _ in CellValue.empty }, width: 90...90)
            .commented(CellComment("\(meaning), à choisir dans la liste."))
            .validated(
                CellValidation(
                    .list(choices), refusal: "Choisissez dans la liste : \(choices.joined(separator: ", ")).",
                    refusalTitle: meaning)
            )
            .editable()
    }

    var byDepartment: Table {
        totals("Par département", label: "Département", keys: distinct { $0.site.departmentLabel })
    }

    var byCall: Table { totals("Par appel", label: "Appel", keys: distinct { call($0.application) }) }

    /// The listing's amounts added up by the column `label`, which both tables have.
    private func totals(_ name: String, label: String, keys: [String]) -> Table {
        func sum(_ column: Column<AwardState>) -> Column<String> {
            Column(
                column.columnTitle, .sumIf(table: Self.listingName, column: column, match: label, key: label),
                format: .money, total: .sum)
        }
        return Table(name, keys) {
            Column(label, { $0 }, isRowHeader: true)
            Column("Aides", .countIf(table: Self.listingName, match: label, key: label), format: .integer, total: .sum)
            sum(proposed)
            sum(committed)
            sum(ordered)
            Column("Taux de mandatement", .ratio(of: ordered, over: committed), format: .percent)
        }
    }

    /// The values that the awards take, in order: as many as there are departments or calls.
    private func distinct(_ key: (AwardState) -> String) -> [String] {
        var seen: Set<String> = []
        for state in request.programme.awards(at: request.quarter.end) { seen.insert(key(state)) }
        return seen.sorted()
    }

    /// Payment orders and payments, one row each.
    var payments: Table {
        let movements = request.programme.movements(until: request.quarter.end).filtered {
            $0.kind == .order || $0.kind == .payment
        }
        return Table("Mandats et paiements", movements) {
            Column("Convention", \.convention, isRowHeader: true)
            Column("Bénéficiaire", \.beneficiaryName)
            Column("Date", \.date)
            Column("Nature", \.kind.label)
            Column("Mandat", { $0.kind == .order ? $0.amount : nil }, total: .sum)
            Column("Paiement", { $0.kind == .payment ? $0.amount : nil }, total: .sum)
        }
    }

    private struct Control {
        var name: String
        var one: ComputedValue
        var other: ComputedValue
    }

    /// What must agree between the sheets.
    var controls: Table {
        func total(_ column: some ColumnReference, of table: String = Self.listingName) -> ComputedValue {
            .total(table: table, column: column)
        }
        let rows = [
            Control(
                name: "Engagé : liste et départements", one: total(committed),
                other: total(committed, of: "Par département")),
            Control(
                name: "Engagé : liste et appels", one: total(committed),
                other: total(committed, of: "Par appel")),
            Control(
                name: "Mandaté : liste et mandats", one: total(ordered),
                other: total("Mandat", of: "Mandats et paiements")),
            Control(
                name: "Aide proposée : liste et départements", one: total(proposed),
                other: total(proposed, of: "Par département")),
        ]
        return Table("Contrôles", rows, caption: "Sommes qui s’accordent d’une feuille à l’autre") {
            Column("Contrôle", \.name, isRowHeader: true)
            Column("Première valeur", { CellValue.figure($0.one) }, format: .money)
            Column("Seconde valeur", { CellValue.figure($0.other) }, format: .money)
            Column("Écart", .difference(of: "Première valeur", minus: "Seconde valeur"), format: .money)
                .highlighted(when: .greater(.money(Money(cents: 0))), Self.alarm)
                .highlighted(when: .less(.money(Money(cents: 0))), Self.alarm)
        }
    }
}

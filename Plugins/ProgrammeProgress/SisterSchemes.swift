import BilanKit

/// The sixth part: the schemes beside this one, with what is known of them.
struct SisterSchemes: Section {
    private struct Fact {
        var scheme: String
        var name: String
        var value: String
        var source: String
    }

    private var facts: [Fact] = []
    private var outcomes: [Indicator] = []

    init(main: Scheme?, programme: Programme, at date: CivilDate) {
        if let main { outcomes = Array(programme.indicators(of: .scheme(main.code))) }
        for scheme in programme.schemes where scheme.code != main?.code {
            for target in programme.targets where target.scheme == scheme.code {
                facts.append(
                    Fact(
                        scheme: scheme.name, name: "Objectif au \(FrenchNumber.date(target.deadline))",
                        value: FrenchNumber.decimal(target.value, digits: 0), source: ""))
            }
            for indicator in programme.indicators(of: .scheme(scheme.code)) {
                facts.append(
                    Fact(
                        scheme: scheme.name, name: indicator.name, value: indicator.shown,
                        source: indicator.source ?? ""))
            }
        }
    }

    var body: [Block] {
        if !outcomes.isEmpty {
            Heading("Résultats publiés")
            Table("Résultats publiés", outcomes, caption: "Ce qui a été publié du programme, avec sa source") {
                Column("Indicateur", \.name, isRowHeader: true)
                Column("Valeur", \.shown)
                Column("Date", \.date)
                Column("Source", \.source)
            }
        }
        if !facts.isEmpty {
            KeepTogether {
                Heading("Programmes voisins")
                Table(
                    "Programmes voisins", Records(facts), caption: "Objectifs et faits publiés des programmes voisins",
                    groupedBy: [Grouping("Programme", \.scheme)]
                ) {
                    Column("Indicateur", \.name, isRowHeader: true)
                    Column("Valeur", \.value)
                    Column("Source", \.source)
                }
            }
        }
    }
}

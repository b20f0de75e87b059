import BilanKit

/// What is said on more than one page.
private let counted = """
    Une convention compte à la date de sa signature. Ce qui est voté est le montant de la convention ; ce qui est \
    mandaté est la somme des mandats émis jusqu’au dernier jour du trimestre, quelle que soit l’année de la convention.
    """
private let summed = """
    Les montants sont additionnés au centime ; seul l’affichage est arrondi. Un établissement compte dans le département \
    où il se trouve, et non dans celui du siège de son entreprise.
    """

/// The columns that tables and charts of sums are made from.
private struct SumColumns {
    let name: Column<Figures.Sum>
    let awards = Column("Conventions", \Figures.Sum.awards, total: .sum)
    let voted = Column("Voté", \Figures.Sum.voted, format: .wholeEuros, total: .sum)
    let ordered = Column("Mandaté", \Figures.Sum.ordered, format: .wholeEuros, total: .sum)

    init(_ title: String) { name = Column(title, \Figures.Sum.name, isRowHeader: true) }
}

struct Overview: Section {
    let figures: Figures
    let end: CivilDate

    var body: [Block] {
        let columns = SumColumns("Année")
        let years = Table("Par année", figures.years) {
            columns.name
            columns.voted
            columns.ordered
        }
        Heading("Aides du programme")
        Paragraph("Situation au \(end). \(counted)")
        Paragraph("\(summed)")
        KeyFigures([
            KeyFigure("Aides votées", figures.total.voted, format: .wholeEuros, comment: "depuis l’origine"),
            KeyFigure("Mandaté", figures.total.ordered, format: .wholeEuros, comment: "depuis l’origine"),
            KeyFigure("Conventions", figures.total.awards, comment: "au \(FrenchNumber.date(end))"),
            KeyFigure(
                "Taux de mandatement", figures.total.ordered.share(of: figures.total.voted) ?? Share(0),
                format: .percent, comment: "mandaté sur voté"),
        ])
        Chart(
            .bars, "Voté et mandaté par année", of: years, category: columns.name,
            series: [columns.voted, columns.ordered])
    }
}

struct ByDepartment: Section {
    let figures: Figures

    var body: [Block] {
        let columns = SumColumns("Département")
        let departments = Table("Par département", figures.departments) {
            columns.name
            columns.awards
            columns.voted
        }
        Heading("Répartition par département")
        Paragraph("\(summed)")
        Chart(
            .bars, "Aides votées par département", of: departments, category: columns.name, series: [columns.voted]
        ).direction(.horizontal)
        departments
    }
}

struct Largest: Section {
    let figures: Figures
    let end: CivilDate

    var body: [Block] {
        Heading("Les trente aides les plus importantes")
        Paragraph("De la plus grande à la plus petite, au \(end).")
        Table("Aides importantes", figures.largest) {
            Column("Bénéficiaire", \.award.beneficiaryName, width: 170...200, isRowHeader: true)
            Column("Commune") { $0.site?.commune }
            Column("Date", \.award.date)
            Column("Convention", \.award.reference)
            Column("Montant voté", \.award.amount, format: .wholeEuros, total: .sum)
        }
    }
}

struct Course: Section {
    let figures: Figures

    var body: [Block] {
        let quarters = SumColumns("Trimestre")
        let running = Table("Par trimestre, en cumul", figures.running) {
            quarters.name
            quarters.voted
        }
        let columns = SumColumns("Année")
        Heading("Évolution")
        Paragraph("\(counted)")
        Chart(
            .lines, "Aides votées, en cumul", of: running, category: quarters.name, series: [quarters.voted])
        Table("Années", figures.years) {
            columns.name
            columns.awards
            columns.voted
            columns.ordered
        }
        Paragraph("\(summed)")
    }
}

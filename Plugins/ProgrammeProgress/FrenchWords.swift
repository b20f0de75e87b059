import BilanKit

/// The report in French.
struct FrenchWords: Words {
    let numbers = LocalizedNumberFormatter(.french)

    func title(of scheme: String?) -> String {
        scheme.map { "Avancement du programme \($0)" } ?? "Avancement du programme"
    }
    func subject(_ quarter: Quarter) -> String {
        "Rapport trimestriel au conseil, \(FrenchNumber.quarter(quarter))"
    }
    func keywords(_ quarter: Quarter) -> [String] { ["aides publiques", "avancement", quarter.description] }
    func asOf(_ date: CivilDate) -> Text { "Situation arrêtée au \(date)" }
    func committee(_ name: String) -> Text { "Commission \(name)" }
    func made(on date: CivilDate) -> Text { "Document établi le \(date)" }
    var contents: Text { "Sommaire" }
    func source(at end: CivilDate) -> Text { "Source : suivi des dossiers et des aides, au \(end)." }
    var unknown: String { "non communiqué" }

    var summarySheet: String { "Synthèse" }
    var filesAndBudgetSheet: String { "Dossiers et budget" }
    var breakdownSheet: String { "Répartition" }
    var comparisonSheet: String { "Comparaison" }
    var outcomesSheet: String { "Résultats et alertes" }
    var contextSheet: String { "Contexte et méthode" }

    var summary: Text { "Synthèse" }
    var companiesRetained: String { "Entreprises retenues" }
    var companiesEngaged: String { "Entreprises engagées" }
    var grantsCommitted: String { "Aides engagées" }
    var grantsOrdered: String { "Aides mandatées" }
    var orderRate: String { "Taux de mandatement" }
    var orderRateComment: Text { "mandaté / engagé" }
    var gapToTarget: String { "Écart à la cible" }
    var noTarget: String { "sans cible" }
    func target(_ value: Double, at date: CivilDate) -> Text {
        "cible : \(FrenchNumber.decimal(value, digits: 0)) au \(FrenchNumber.date(date))"
    }
    func change(_ change: Int, since quarter: Quarter) -> Text { "\(signed(change)) depuis \(name(quarter))" }
    func change(_ change: Money, since quarter: Quarter) -> Text {
        "\(change > .zero ? "+" : "")\(amount(change)) depuis \(name(quarter))"
    }
    func retained(_ now: Standing, at end: CivilDate) -> Text {
        let count = FrenchNumber.count(
            now.companiesRetained, "entreprise a été retenue", "entreprises ont été retenues")
        let companies: Text = now.knows(.retained) ? "\(strong: count) ; " : ""
        let paid: Text = now.knowsPayments ? " et \(amount(now.paid)) payés" : ""
        let orders: Text = now.knowsOrders ? ", \(amount(now.ordered)) mandatés" + paid : ""
        return "Au \(end), \(companies)\(strong: amount(now.committed)) d’aides sont engagés\(orders)."
    }
    func sizes(_ now: Standing) -> Text {
        """
        Sur \(FrenchNumber.count(now.companiesEngaged, "entreprise engagée", "entreprises engagées")), \(strong: FrenchNumber.integer(now.engagedUnder50)) \
        comptent moins de 50 salariés (\(now.shareUnder50)) et \(strong: FrenchNumber.integer(now.engagedUnder150)) moins de 150 \
        (\(now.shareUnder150)).
        """
    }

    var flow: String { "Flux de dossiers" }
    func flowCaption(at end: CivilDate) -> Text { "Dossiers par étape au \(end)" }
    var stageFlow: Text { "Parcours des dossiers, par leur dernière étape" }
    var flowChart: String { "Dossiers par étape, en cumul" }
    var flowNote: Text {
        "Un dossier est compté à chaque étape qu’il a franchie : un dossier engagé a aussi été déposé, instruit et retenu."
    }
    func underWay(_ counts: [(stage: String, count: Int)]) -> Text {
        let stages = counts.map { "\($0.stage.lowercased()) \(numbers.integer($0.count))" }.joined(separator: ", ")
        return "Dossiers en cours, par leur dernière étape\u{00A0}: \(stages)."
    }
    var noMovements: Text {
        "Les données ne contiennent pas de mouvements : les engagements et les mandats de chaque exercice ne sont pas suivis."
    }
    func noAlertsOfThresholds(at date: CivilDate) -> Text {
        "Au \(date), ni le seuil de publication ni le plafond de minimis n’est dépassé. La caducité des conventions n’est pas suivie : les données ne disent pas ce qui est mandaté."
    }
    var noApplications: Text { "Les données ne contiennent pas de dossiers : leur flux n’est pas suivi." }
    var stage: String { "Étape" }
    var inQuarter: String { "Pendant le trimestre" }
    var sinceStart: String { "Depuis l’origine" }

    var budget: Text { "Budget" }
    var noBudget: Text {
        "Les données ne contiennent ni autorisations ni mouvements : le budget n’est pas suivi."
    }
    var noAuthorisations: Text {
        "Les données ne contiennent pas d’autorisations : les engagements et les mandats n’y sont pas rapportés."
    }
    var budgetRates: Text {
        """
        Le taux d’engagement rapporte les engagements nets aux autorisations de programme (AP) votées, le taux de consommation \
        les mandats aux crédits de paiement (CP) votés. Le montant reste à mandater quand il est engagé et n’est pas encore mandaté.
        """
    }
    var year: String { "Exercice" }
    var commitmentsTable: String { "Engagements" }
    var commitmentsCaption: Text { "Autorisations de programme et engagements" }
    var authorisationsVoted: String { "AP votées" }
    var authorisationsAllocated: String { "AP affectées" }
    var netCommitted: String { "Engagé net" }
    var commitmentRate: String { "Taux d’engagement" }
    var paymentsTable: String { "Paiements" }
    var paymentsCaption: Text { "Crédits de paiement et mandats" }
    var creditsVoted: String { "CP votés" }
    var ordered: String { "Mandaté" }
    var committed: String { "Engagé" }
    var paid: String { "Payé" }
    var paymentRate: String { "Taux de consommation" }
    var leftToOrder: String { "Reste à mandater" }
    var leftToCommit: String { "Reste à engager" }
    var leftToPay: String { "Mandaté, reste à payer" }
    var overCommitted: String { "Engagé au-delà des AP" }
    var overOrdered: String { "Mandaté au-delà de l’engagé" }
    var overPaid: String { "Payé au-delà du mandaté" }
    var waterfall: Text { "De l’autorisation de programme au paiement, tous exercices" }
    func budgetChart(hasOrders: Bool) -> String { hasOrders ? "Engagé et mandaté par exercice" : "Engagé par exercice" }
    func withoutMovements(_ amount: Money) -> Text {
        """
        Les exercices additionnent les mouvements ; les autres parties comptent les aides, avec ou sans mouvement, et leur engagé \
        diffère de celui-là de \(amount).
        """
    }
    var budgetChartTable: String { "Budget en graphique" }

    var breakdown: Text { "Répartition" }
    var companies: String { "Entreprises" }
    var grants: String { "Aides" }
    var retained: String { "Retenues" }
    var engaged: String { "Engagées" }
    var byDepartment: String { "Par département" }
    var department: String { "Département" }
    var areaMap: Text { "Aides engagées par département" }
    var map: Text { "Aides engagées, un carré par département" }
    var byYearTable: String { "Par département et par année" }
    var byYearCaption: Text { "Aides engagées par département, selon l’année de leur convention" }
    var earlier: String { "Avant" }
    var all: String { "Ensemble" }
    var byHeadcount: String { "Par effectif" }
    var headcount: String { "Effectif" }
    var headcountNote: Text { "L’effectif est celui de l’établissement à la date connue, au salarié près." }
    var headcountChart: String { "Entreprises retenues et engagées par effectif" }
    var byCategoryHeading: Text { "Par catégorie d’entreprise" }
    var byCategory: String { "Par catégorie" }
    var category: String { "Catégorie" }
    var unknownCategory: String { "Non communiquée" }
    func breakdownCaption(_ table: String, hasCompanies: Bool) -> Text {
        Text("\(hasCompanies ? "Entreprises et aides" : "Aides") \(table.lowercased())")
    }

    var comparison: Text { "Comparaison" }
    func name(_ quarter: Quarter) -> String { "T\(quarter.number)\u{00A0}\(quarter.year)" }
    var countsTable: String { "Comparaison des nombres" }
    var countsCaption: Text { "Nombres, en cumul" }
    var amountsTable: String { "Comparaison des montants" }
    var amountsCaption: Text { "Montants, en cumul" }
    var indicator: String { "Indicateur" }
    var changeOverQuarter: String { "Écart sur un trimestre" }
    var changeOverYear: String { "Écart sur un an" }
    var grantsAwarded: String { "Aides attribuées" }
    var targets: String { "Cibles" }
    var targetsCaption: Text { "Valeurs atteintes et visées" }
    var target: String { "Cible" }
    var deadline: String { "Échéance" }
    var aimed: String { "Valeur visée" }
    var reached: String { "Valeur atteinte" }
    var shareReached: String { "Part atteinte" }

    var results: String { "Résultats publiés" }
    var resultsCaption: Text { "Ce qui a été publié du programme, avec sa source" }
    var value: String { "Valeur" }
    var date: String { "Date" }
    var source: String { "Source" }
    var methodColumn: String { "Méthode" }
    func methodNote(_ method: String) -> Text { "Méthode : \(method)." }
    var sisters: String { "Programmes voisins" }
    var sistersCaption: Text { "Objectifs et faits publiés des programmes voisins" }
    var programme: String { "Programme" }
    func targetAt(_ date: CivilDate) -> String { "Objectif au \(FrenchNumber.date(date))" }

    var alerts: Text { "Alertes" }
    func noAlerts(at date: CivilDate) -> Text {
        "Au \(date), ni le seuil de publication ni le plafond de minimis n’est dépassé, et aucune convention n’est caduque ou près de l’être."
    }
    var ceilings: String { "Plafond de minimis" }
    var ceilingsRule: Text {
        """
        Aides de minimis à une même entreprise unique (son groupe, ou l’entreprise seule) au-delà de ce que permet le règlement : \
        200 000 € sur trois exercices jusqu’à fin 2023, 300 000 € sur trois ans glissants depuis 2024.
        """
    }
    var ceilingsCaption: Text { "Entreprises au-delà du plafond de minimis" }
    var companyOrGroup: String { "Entreprise ou groupe" }
    var from: String { "Du" }
    var to: String { "Au" }
    var deMinimisAid: String { "Aides de minimis" }
    var ceiling: String { "Plafond" }
    var excess: String { "Dépassement" }
    var publication: String { "Seuil de publication" }
    var publicationRule: Text {
        """
        Organismes qui ont reçu d’une même autorité plus de 23 000 € sur douze mois, dont une aide d’un montant inférieur : elle est à publier \
        aussi, dans les trois mois.
        """
    }
    var publicationCaption: Text { "Organismes au-delà du seuil de publication" }
    var body: String { "Organisme" }
    var passedOn: String { "Seuil passé le" }
    var twelveMonths: String { "Total sur douze mois" }
    var publishBefore: String { "À publier avant le" }
    var overdue: String { "délai passé" }
    var lapsesHeading: Text { "Conventions caduques ou près de l’être" }
    func lapses(_ count: Int, _ amount: Money, limit: Int) -> Text {
        """
        \(strong: FrenchNumber.count(count, "convention", "conventions")) dont la caducité est passée, ou vient dans les trois mois, et \
        dont l’engagement n’est pas entièrement mandaté : \(whole: amount) restent à mandater ou à désengager.\
        \(count > limit ? " Les \(limit) plus grands montants :" : "")
        """
    }
    var lapse: String { "Caducité" }
    var lapsesCaption: Text { "Conventions par montant qui reste à mandater" }
    var excessesHeading: Text { "Mandats ou paiements en dépassement" }
    func excesses(_ count: Int, _ amount: Money, limit: Int) -> Text {
        """
        \(strong: FrenchNumber.count(count, "aide", "aides")) dont les mandats dépassent l’engagement, ou les paiements les mandats, \
        de \(amount) en tout : à vérifier avec le comptable.\
        \(count > limit ? " Les \(limit) plus grands dépassements :" : "")
        """
    }
    var excessesTable: String { "Dépassements" }
    var excessesCaption: Text { "Aides mandatées ou payées au-delà de ce qui est engagé ou mandaté" }
    var convention: String { "Convention" }
    var beneficiary: String { "Bénéficiaire" }

    var context: String { "Contexte" }
    var contextCaption: Text { "L’économie autour des programmes" }
    var method: Text { "Méthode" }
    func methodPoints(at end: CivilDate) -> [Text] {
        [
            "La situation est reconstruite au \(end) à partir des faits datés ; ce qui est postérieur n’est pas compté.",
            "\(strong: "Retenue") : l’entreprise a été choisie à l’issue d’un appel. \(strong: "Engagée") : son plan d’action a commencé. Une entreprise est comptée une fois, quel que soit le nombre de ses dossiers.",
            "\(strong: "Engagé") : engagements moins désengagements. \(strong: "Mandaté") : ordres de payer émis. \(strong: "Payé") : sommes versées.",
            "Les montants sont additionnés au centime ; seul l’affichage est arrondi.",
        ]
    }
}

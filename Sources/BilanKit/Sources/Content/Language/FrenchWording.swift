import Programme

/// What documents say of themselves in French.
struct FrenchWording: Wording {
    let language = NumberLanguage.french

    var table: String { "Tableau" }
    var figure: String { "Figure" }
    var footnote: String { "Note" }
    var page: String { "page" }
    var information: String { "À savoir" }
    var warning: String { "Attention" }
    var continued: String { "(suite)" }
    var colon: String { "\u{00A0}: " }
    func appendix(_ letter: String) -> String { "Annexe\u{00A0}" + letter }
    func quoted(_ title: String) -> String { "«\u{00A0}\(title)\u{00A0}»" }
    var and: String { "et" }
    var by: String { "par" }

    func label(_ status: ApplicationStatus) -> String { status.label }
    func label(_ kind: Movement.Kind) -> String { kind.label }
    func label(_ band: HeadcountBand) -> String { band.label }
    var unknownDepartment: String { Optional<Site>.none.departmentLabel }

    var total: String { "Total" }
    var subtotal: String { "Sous-total" }
    var emptyTable: String { "Aucune ligne" }
    var origin: String { "Origine (fichier:ligne)" }

    var emptyKey: String { Pivot.emptyKey }
    func name(of aggregate: Aggregate) -> String {
        switch aggregate {
        case .sum: "Somme"
        case .count: "Nombre"
        case .average: "Moyenne"
        case .minimum: "Min"
        case .maximum: "Max"
        case .distinct: "Valeurs distinctes"
        }
    }

    var noData: String { Chart.noData }
    var unknown: String { "non communiqué" }
    var pointSeparator: String { "\u{202F}; " }
    func kind(_ kind: Chart.Kind) -> String {
        switch kind {
        case .bars: "Graphique en barres"
        case .stackedBars: "Graphique en barres empilées"
        case .lines: "Graphique en courbes"
        case .dots: "Graphique en points"
        case .bullet: "Graphique en barres avec repères"
        case .areas: "Graphique en surfaces"
        case .stackedAreas: "Graphique en surfaces empilées"
        case .donut: "Graphique en anneau"
        }
    }
    func valueCount(_ count: Int) -> String { "\(numbers.count(count, "valeur")) par série. " }
    func span(_ least: String, _ greatest: String) -> String { "de \(least) à \(greatest)" }
    func ends(_ first: String, _ last: String) -> String { "au début \(first), à la fin \(last)" }
    func moreSeries(_ count: Int) -> String { numbers.count(count, "autre série", "autres séries") }
    func tileMap(of count: Int) -> String { "Carte en tuiles de \(numbers.count(count, "département"))" }
    func areaMap(of count: Int) -> String { "Carte de \(numbers.count(count, "territoire"))" }
    func withoutValue(_ count: Int) -> String { "\(numbers.integer(count)) sans valeur" }
    func outsideMap(_ count: Int) -> String { "\(numbers.count(count, "valeur")) hors de la carte" }
    var waterfall: String { "Cascade" }
    var stageFlow: String { "Parcours par étape" }
    func smallMultiples(of count: Int) -> String {
        "\(numbers.count(count, "petit graphique", "petits graphiques")) à la même échelle"
    }
    var ofWhich: String { "dont " }

    var sheet: String { "feuille" }
    var sheets: String { "feuilles" }
    var summary: String { "Synthèse" }
    func chartData(_ title: String) -> String { "Données du graphique : \(title)" }
    var copy: String { "données" }
    var continuation: String { "suite" }
    var rowsOfRange: String { "lignes" }
    var filterOfRange: String { "filtre" }
    var period: String { "Période" }
    var periodEnd: String { "Fin de période" }
    func quarter(_ value: Quarter) -> String {
        "\(value.number)\(value.number == 1 ? "er" : "e") trimestre \(value.year)"
    }

    func csv(ofTable name: String) -> String {
        "Les lignes de la table « \(name) » en CSV (UTF-8, virgules, point décimal)"
    }
    func csv(ofGrid name: String) -> String {
        "Les cellules de la grille « \(name) » en CSV (UTF-8, virgules, point décimal)"
    }
    var attachedWorkbook: String { "Le contenu du document en classeur OpenDocument, avec ses formules" }
    var attachedTrace: String { "Ce dont le document est fait, pour la commande « bilan trace »" }
}

import BilanKit

/// The last part: how the figures were made.
struct Method: Section {
    let quarter: Quarter

    var body: [Block] {
        Heading("Méthode")
        List([
            "La situation est reconstruite au \(quarter.end) à partir des faits datés ; ce qui est postérieur n’est pas compté.",
            "\(strong: "Retenue") : l’entreprise a été choisie à l’issue d’un appel. \(strong: "Engagée") : son plan d’action a commencé. Une entreprise est comptée une fois, quel que soit le nombre de ses dossiers.",
            "\(strong: "Engagé") : engagements moins désengagements. \(strong: "Mandaté") : ordres de payer émis. \(strong: "Payé") : sommes versées.",
            "Les montants sont additionnés au centime ; seul l’affichage est arrondi.",
        ])
    }
}

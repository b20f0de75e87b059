/// Names that no one can take for a company's: a trade, a word that says it isn't real, a place out of a tale.
struct FictitiousNames {
    private var taken: Set<String> = []

    private static let marks: [(feminine: String, masculine: String)] = [
        ("Fictive", "Fictif"), ("Imaginaire", "Imaginaire"), ("Inventée", "Inventé"), ("Supposée", "Supposé"),
        ("Chimérique", "Chimérique"), ("Hypothétique", "Hypothétique"), ("Factice", "Factice"),
        ("Simulée", "Simulé"), ("Rêvée", "Rêvé"), ("Feinte", "Feint"),
    ]

    private static let places = [
        "du Marsan", "de la Dune bleue", "du Gave perdu", "des Trois Lunes", "de l’Estey endormi", "du Vieux Gué",
        "des Pins parasols", "de la Palombe", "du Chêne creux", "de la Source tiède", "du Moulin sans ailes",
        "des Hautes Brumes", "du Renard gris", "de la Lande rose", "du Puits couvert", "de la Garluche",
        "des Quatre Vents", "du Héron blanc", "de l’Île qui flotte", "du Pont levé", "de la Borne carrée",
        "du Causse lointain", "des Sept Fontaines", "de la Cigale", "du Ruisseau clair", "de la Tour penchée",
        "du Bocage doré", "des Grands Sables", "de la Mésange", "du Noyer seul", "de l’Écluse basse", "du Loriot",
    ]

    mutating func next(_ trade: Trade, _ random: inout SplitMix64) -> String {
        while true {
            let mark = random.pick(Self.marks)
            let name = "\(trade.noun) \(trade.isFeminine ? mark.feminine : mark.masculine) \(random.pick(Self.places))"
            if taken.insert(name).inserted { return name }
        }
    }
}

/// What messages call the parts of a composition, as in `table “Aides”, column “Montant”`.
enum PlaceWords {
    static func heading(_ text: String) -> String { String(fr: "titre « \(text) »", en: "heading “\(text)”") }
    static func keyFigure(_ label: String) -> String {
        String(fr: "chiffre clé « \(label) »", en: "key figure “\(label)”")
    }
    static func chart(_ title: String) -> String { String(fr: "graphique « \(title) »", en: "chart “\(title)”") }
    static func sheet(_ name: String) -> String { String(fr: "feuille « \(name) »", en: "sheet “\(name)”") }

    static func table(_ name: String) -> String { String(fr: "table « \(name) »", en: "table “\(name)”") }
    static func table(_ name: String, column title: String) -> String {
        String(fr: "table « \(name) », colonne « \(title) »", en: "table “\(name)”, column “\(title)”")
    }

    static func grid(_ name: String) -> String { String(fr: "grille « \(name) »", en: "grid “\(name)”") }
    static func grid(_ name: String, cell address: String) -> String {
        String(fr: "grille « \(name) », cellule \(address)", en: "grid “\(name)”, cell \(address)")
    }
}

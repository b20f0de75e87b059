/// An industrial trade: the noun that a fictitious company's name begins with, its activity in the NAF rév. 2 and
/// what it makes.
struct Trade {
    let noun: String
    let isFeminine: Bool
    let activity: String
    let product: String

    static let all: [Trade] = [
        Trade("Mécanique", true, "25.62B", "pièces mécaniques de précision"),
        Trade("Décolletage", false, "25.62A", "pièces décolletées"),
        Trade("Tôlerie", true, "25.11Z", "tôles fines"),
        Trade("Chaudronnerie", true, "25.29Z", "cuves et réservoirs"),
        Trade("Fonderie", true, "24.53Z", "pièces en alliages légers"),
        Trade("Forge", true, "25.50A", "pièces forgées"),
        Trade("Emboutissage", false, "25.50B", "pièces embouties"),
        Trade("Outillage", false, "25.73B", "outils de coupe"),
        Trade("Moulerie", true, "25.73A", "moules"),
        Trade("Galvanoplastie", true, "25.61Z", "traitements de surface"),
        Trade("Aérostructure", true, "30.30Z", "éléments de structures d’aéronefs"),
        Trade("Chantier naval", false, "30.12Z", "bateaux de plaisance"),
        Trade("Carrosserie", true, "29.20Z", "carrosseries et remorques"),
        Trade("Électronique", true, "26.12Z", "cartes électroniques"),
        Trade("Câblerie", true, "27.32Z", "faisceaux de câbles"),
        Trade("Optique", true, "26.70Z", "composants optiques"),
        Trade("Laboratoire", false, "21.20Z", "préparations pharmaceutiques"),
        Trade("Chimie fine", true, "20.59Z", "produits chimiques de spécialité"),
        Trade("Cosmétique", true, "20.42Z", "produits de soin"),
        Trade("Plasturgie", true, "22.29A", "pièces techniques en plastique"),
        Trade("Composite", false, "22.21Z", "plaques et profilés composites"),
        Trade("Verrerie", true, "23.13Z", "bouteilles et flacons"),
        Trade("Porcelaine", true, "23.41Z", "pièces de porcelaine"),
        Trade("Briqueterie", true, "23.32Z", "briques et tuiles"),
        Trade("Scierie", true, "16.10A", "bois sciés"),
        Trade("Tonnellerie", true, "16.24Z", "fûts et barriques"),
        Trade("Charpente", true, "16.23Z", "charpentes et menuiseries"),
        Trade("Cartonnerie", true, "17.21A", "emballages en carton"),
        Trade("Papeterie", true, "17.12Z", "papiers de spécialité"),
        Trade("Imprimerie", true, "18.12Z", "imprimés et étiquettes"),
        Trade("Tannerie", true, "15.11Z", "cuirs tannés"),
        Trade("Maroquinerie", true, "15.12Z", "articles de maroquinerie"),
        Trade("Chausserie", true, "15.20Z", "chaussures"),
        Trade("Tissage", false, "13.20Z", "tissus techniques"),
        Trade("Ameublement", false, "31.09B", "meubles"),
        Trade("Robotique", true, "28.99B", "machines spéciales"),
        Trade("Pneumatique", false, "28.12Z", "équipements hydrauliques et pneumatiques"),
        Trade("Conserverie", true, "10.39A", "légumes en conserve"),
        Trade("Biscuiterie", true, "10.72Z", "biscuits"),
        Trade("Laiterie", true, "10.51C", "fromages"),
        Trade("Salaison", true, "10.13A", "salaisons"),
        Trade("Distillerie", true, "11.01Z", "eaux-de-vie"),
        Trade("Instrumentation", true, "26.51B", "instruments de mesure"),
        Trade("Prothèse", true, "32.50A", "matériel médical"),
    ]

    private init(_ noun: String, _ isFeminine: Bool, _ activity: String, _ product: String) {
        self.noun = noun
        self.isFeminine = isFeminine
        self.activity = activity
        self.product = product
    }
}

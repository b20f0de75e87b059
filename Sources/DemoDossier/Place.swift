/// A commune of Nouvelle-Aquitaine.
struct Place {
    let department: String
    let code: String
    let name: String

    /// By department, each with its weight in the programme; codes are INSEE's.
    static let all: [(value: [Place], weight: Int)] = [
        places(
            "16", 9,
            [
                ("16015", "Angoulême"), ("16102", "Cognac"), ("16374", "Soyaux"), ("16113", "La Couronne"),
                ("16291", "Ruelle-sur-Touvre"), ("16028", "Barbezieux-Saint-Hilaire"), ("16106", "Confolens"),
                ("16166", "L’Isle-d’Espagnac"), ("16078", "Champniers"), ("16167", "Jarnac"),
            ]),
        places(
            "17", 9,
            [
                ("17300", "La Rochelle"), ("17299", "Rochefort"), ("17415", "Saintes"), ("17306", "Royan"),
                ("17028", "Aytré"), ("17274", "Périgny"), ("17197", "Jonzac"), ("17434", "Surgères"),
                ("17347", "Saint-Jean-d’Angély"),
            ]),
        places(
            "19", 5,
            [
                ("19031", "Brive-la-Gaillarde"), ("19272", "Tulle"), ("19275", "Ussel"), ("19123", "Malemort"),
                ("19153", "Objat"), ("19073", "Égletons"), ("19276", "Uzerche"),
            ]),
        places(
            "23", 3,
            [
                ("23096", "Guéret"), ("23176", "La Souterraine"), ("23008", "Aubusson"), ("23030", "Bourganeuf"),
            ]),
        places(
            "24", 6,
            [
                ("24322", "Périgueux"), ("24037", "Bergerac"), ("24520", "Sarlat-la-Canéda"),
                ("24053", "Boulazac Isle Manoire"), ("24557", "Trélissac"), ("24311", "Nontron"),
                ("24547", "Terrasson-Lavilledieu"), ("24551", "Thiviers"),
            ]),
        places(
            "33", 22,
            [
                ("33063", "Bordeaux"), ("33281", "Mérignac"), ("33318", "Pessac"), ("33522", "Talence"),
                ("33039", "Bègles"), ("33243", "Libourne"), ("33122", "Cestas"), ("33056", "Blanquefort"),
                ("33449", "Saint-Médard-en-Jalles"), ("33200", "Le Haillan"), ("33249", "Lormont"),
                ("33167", "Floirac"),
                ("33192", "Gradignan"), ("33003", "Ambarès-et-Lagrave"), ("33529", "La Teste-de-Buch"),
                ("33227", "Langon"),
            ]),
        places(
            "40", 6,
            [
                ("40192", "Mont-de-Marsan"), ("40088", "Dax"), ("40279", "Saint-Paul-lès-Dax"), ("40312", "Tarnos"),
                ("40046", "Biscarrosse"), ("40119", "Hagetmau"), ("40001", "Aire-sur-l’Adour"),
                ("40217", "Parentis-en-Born"), ("40282", "Saint-Sever"),
            ]),
        places(
            "47", 6,
            [
                ("47001", "Agen"), ("47323", "Villeneuve-sur-Lot"), ("47157", "Marmande"), ("47310", "Tonneins"),
                ("47195", "Nérac"), ("47031", "Boé"), ("47106", "Fumel"), ("47052", "Casteljaloux"),
            ]),
        places(
            "64", 14,
            [
                ("64445", "Pau"), ("64102", "Bayonne"), ("64024", "Anglet"), ("64122", "Biarritz"),
                ("64129", "Billère"),
                ("64422", "Oloron-Sainte-Marie"), ("64430", "Orthez"), ("64410", "Mourenx"), ("64260", "Hendaye"),
                ("64335", "Lescar"), ("64348", "Lons"), ("64371", "Mauléon-Licharre"), ("64256", "Hasparren"),
            ]),
        places(
            "79", 8,
            [
                ("79191", "Niort"), ("79049", "Bressuire"), ("79202", "Parthenay"), ("79329", "Thouars"),
                ("79174", "Melle"),
                ("79079", "Mauléon"), ("79081", "Chauray"), ("79062", "Cerizay"), ("79005", "Airvault"),
            ]),
        places(
            "86", 8,
            [
                ("86194", "Poitiers"), ("86066", "Châtellerault"), ("86062", "Chasseneuil-du-Poitou"),
                ("86041", "Buxerolles"), ("86137", "Loudun"), ("86165", "Montmorillon"), ("86070", "Chauvigny"),
                ("86174", "Naintré"), ("86078", "Civray"),
            ]),
        places(
            "87", 8,
            [
                ("87085", "Limoges"), ("87154", "Saint-Junien"), ("87114", "Panazol"), ("87050", "Couzeix"),
                ("87075", "Isle"), ("87011", "Bellac"), ("87187", "Saint-Yrieix-la-Perche"), ("87126", "Rochechouart"),
            ]),
    ]

    private static func places(
        _ department: String, _ weight: Int, _ communes: [(String, String)]
    ) -> (value: [Place], weight: Int) {
        (communes.map { Place(department: department, code: $0.0, name: $0.1) }, weight)
    }
}

/// What is wrong with what an author declares, in words.
enum SampleFault {
    static func companyTwice(_ name: String) -> String {
        String(fr: "company « \(name) » : déclarée deux fois", en: "company “\(name)”: declared twice")
    }

    static func unknownApplication(_ application: String, _ place: String) -> String {
        String(
            fr: "\(place) : aucun dossier « \(application) » n’est déclaré avant",
            en: "\(place): no application “\(application)” is declared before it")
    }

    static func referenceTaken(_ place: String) -> String {
        String(fr: "\(place) : la référence est déjà prise", en: "\(place): the reference is taken already")
    }

    static func unknownAward(_ place: String) -> String {
        String(
            fr: "\(place) : aucune aide de cette référence n’est déclarée avant",
            en: "\(place): no award of this reference is declared before it")
    }

    static func notADate(_ text: String, _ place: String) -> String {
        String(
            fr: "\(place) : « \(text) » n’est pas une date telle que 2018-12-31",
            en: "\(place): “\(text)” is not a date such as 2018-12-31")
    }

    static func unknownScheme(_ scheme: String, _ place: String) -> String {
        String(
            fr: "\(place) : aucun dispositif « \(scheme) » n’est déclaré avant",
            en: "\(place): no scheme “\(scheme)” is declared before it")
    }

    static func unknownDepartment(_ department: String, _ commune: String) -> String {
        String(
            fr: "site « \(commune) » : aucun département « \(department) »",
            en: "site “\(commune)”: there is no department “\(department)”")
    }
}

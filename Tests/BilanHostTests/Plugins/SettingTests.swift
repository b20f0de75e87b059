import BilanKit
import Testing
@testable import BilanHost

private enum Order: String, SettingChoice {
    case amount = "montant"
    case name = "nom"
}

private struct Configured: Report {
    static let about = ReportInfo(id: "configured", title: "Réglé", formats: [.pdf])

    @Setting("least", "le plus petit montant", in: 0...1000) var least = 100
    @Setting("share", "une part") var share = 0.5
    @Setting("order", "l’ordre") var order = Order.amount
    @Setting("since", "le premier jour", in: CivilDate("2014-01-01")!...CivilDate("2018-12-31")!)
    var since: CivilDate?
    @Setting("until", "le dernier trimestre") var until: Quarter?
    @Setting("company", "les entreprises") var companies: [SIREN]
    @Setting("ratio", "des parts", in: 0...1) var ratios: [Double]
    @Setting("details", "avec le détail") var hasDetails: Bool
    @Setting("scheme", "le code du dispositif") var scheme: String?

    func compose(_ request: ReportRequest) throws -> Composition { Composition("Réglé") { Heading("Réglé") } }
}

private struct Contradictory: Report {
    static let about = ReportInfo(id: "contradictory", title: "Contradictoire", formats: [.pdf])
    @Setting("count", "un nombre", in: 1...20) var count = 30
    func compose(_ request: ReportRequest) throws -> Composition { Composition("\(count)") { Heading("Un") } }
}

private final class Inherited: Configurable, Report {
    static let about = ReportInfo(id: "inherited", title: "Hérité", formats: [.pdf])
    @Setting("own", "le sien") var own: String?
    func compose(_ request: ReportRequest) throws -> Composition { Composition("Un") { Heading("Un") } }
}

private class Configurable {
    @Setting("shared", "celui de tous") var shared = 1
    required init() {}
}

@Suite struct SettingTests {
    private func entry(_ report: any Report.Type) -> PluginCatalogue.Entry {
        PluginCatalogue.Entry(
            info: report.described, library: "/lib.so", plugin: "essai", version: "1.0.0", shadowed: [])
    }

    private func refusal(_ given: [(String, String)], _ reports: [any Report.Type] = [Configured.self]) -> String? {
        do {
            _ = try SettingCheck(given.map { (name: $0, value: $1) }, of: reports.map(entry))
            return nil
        } catch { return "\(error)" }
    }

    @Test func `a report's settings are found in its properties, with their kind, default and range`() {
        let settings = Configured.described.settings
        #expect(
            settings.map(\.name) == [
                "least", "share", "order", "since", "until", "company", "ratio", "details", "scheme",
            ])
        #expect(
            settings.map(\.type) == [
                .integer, .number, .choice, .date, .quarter, .company, .number, .flag, .text,
            ])
        #expect(settings.map(\.isList) == [false, false, false, false, false, true, true, false, false])
        #expect(settings.map(\.defaults) == [["100"], ["0.5"], ["montant"], [], [], [], [], ["non"], []])
        #expect(settings[0].minimum == "0" && settings[0].maximum == "1000")
        #expect(settings[3].minimum == "2014-01-01" && settings[3].maximum == "2018-12-31")
        #expect(settings[2].choices == ["montant", "nom"])
    }

    @Test func `settings of a class that a report derives from are its own`() {
        #expect(Inherited.described.settings.map(\.name) == ["own", "shared"])
    }

    @Test func `what is given is in the properties, typed`() throws {
        let report = try Configured.configured([
            "least": ["250"], "share": ["0,25"], "order": ["nom"], "since": ["2016-02-29"], "until": ["2018-T4"],
            "company": ["338 481 955, 300702305", "000000018"], "ratio": ["0.5,1"], "details": ["oui"],
            "scheme": ["UDF"],
        ])
        #expect(report.least == 250)
        #expect(report.share == 0.25)
        #expect(report.order == .name)
        #expect(report.since == CivilDate("2016-02-29"))
        #expect(report.until == Quarter("2018-T4"))
        #expect(report.companies.map(\.digits) == ["338481955", "300702305", "000000018"])
        #expect(report.ratios == [0.5, 1])
        #expect(report.hasDetails)
        #expect(report.scheme == "UDF")
    }

    @Test func `what isn't given has its default, in each report that is made anew`() throws {
        _ = try Configured.configured(["least": ["7"]])
        let report = try Configured.configured([:])
        #expect(report.least == 100)
        #expect(report.companies.isEmpty && report.since == nil && !report.hasDetails)
    }

    @Test(arguments: [
        ("least", "abc", "« abc » n’est pas un nombre entier de 0 à 1000."),
        ("least", "2,5", "« 2,5 » n’est pas un nombre entier de 0 à 1000."),
        ("least", "1001", "hors des bornes ; donnez un nombre entier de 0 à 1000."),
        ("least", "-1", "hors des bornes ; donnez un nombre entier de 0 à 1000."),
        ("share", "nan", "« nan » n’est pas un nombre."),
        ("share", "1e999", "« 1e999 » n’est pas un nombre."),
        ("order", "nam", "n’est pas une de ces valeurs : montant, nom. Pensiez-vous à « nom » ?"),
        ("since", "2018-02-30", "n’est pas une date telle que 2018-12-31, de 2014-01-01 à 2018-12-31."),
        ("since", "2019-01-01", "hors des bornes ; donnez une date telle que 2018-12-31, de 2014-01-01 à 2018-12-31."),
        ("until", "2018-T5", "n’est pas un trimestre tel que 2018-T4."),
        ("company", "338481956", "n’est pas un SIREN (neuf chiffres, avec leur clé)."),
        ("company", "338481955,,300702305", "une valeur de la liste est vide"),
        ("company", "", "une valeur de la liste est vide"),
        ("ratio", "0.5,2", "--set ratio=2 : la valeur est hors des bornes ; donnez un nombre de 0 à 1."),
        ("details", "peut-être", "« peut-être » n’est pas oui ou non."),
        ("leest", "5", "ce réglage n’existe pas. Pensiez-vous à « least » ? Réglages : least, share, order,"),
    ])
    func `a value that can't be taken is refused with setting, fault, what is allowed, report and plugin`(
        _ name: String, _ value: String, _ words: String
    ) throws {
        let refusal = try #require(self.refusal([(name, value)]))
        #expect(refusal.contains("--set \(name)"))
        #expect(refusal.contains(words), "\(refusal)")
        #expect(refusal.hasSuffix("Rapport : « configured » (extension « essai »)."), "\(refusal)")
    }

    @Test func `a setting given twice is refused unless it is a list`() throws {
        let twice = try #require(refusal([("least", "1"), ("least", "2")]))
        #expect(twice.contains("--set least : donné 2 fois ; ce réglage n’a qu’une valeur, un nombre entier de 0 à"))
        #expect(refusal([("company", "338481955"), ("company", "300702305")]) == nil)
    }

    @Test func `of several reports each is checked against what it has, and a setting of none of them is refused`() {
        #expect(refusal([("own", "a"), ("least", "5")], [Configured.self, Inherited.self]) == nil)
        let fault = refusal([("own", "a"), ("shared", "x")], [Configured.self, Inherited.self])
        #expect(fault?.hasSuffix("Rapport : « inherited » (extension « essai »).") == true, "\(fault ?? "")")
        let unknown = refusal([("other", "a")], [Configured.self, Inherited.self])
        #expect(
            unknown?.hasSuffix("Rapports : « configured » (extension « essai »), « inherited » (extension « essai »).")
                == true)
    }

    @Test func `a default that the setting itself refuses is the plugin's fault, told before any run`() {
        let fault = PluginDescription(name: "essai", version: "1.0.0", reports: [Contradictory.described]).fault
        #expect(fault?.contains("« contradictory » dont le réglage « count » a une valeur par défaut") == true)
        #expect(PluginDescription(name: "essai", version: "1.0.0", reports: [Configured.described]).fault == nil)
    }

    @Test func `the nearest name is one that differs little`() {
        #expect(NearestName.of("compny", among: ["company", "scheme"]) == "company")
        #expect(NearestName.of("Company", among: ["company"]) == "company")
        #expect(NearestName.of("colour", among: ["company", "scheme"]) == nil)
        #expect(NearestName.of("x", among: []) == nil)
    }
}

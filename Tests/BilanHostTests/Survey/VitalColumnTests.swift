import Testing
@testable import Intake

/// Day, beneficiary and amount are certain, or well supported by names and values, or asked for.
@Suite struct VitalColumnTests {
    @Test func `a share of the amount is no amount, and the column of euros is`() throws {
        let summary = try SurveyedList(
            """
            Nom du bénéficiaire;Date de la convention;Montant en euros;% du mt de la subvention attribuée au bénéficiaire
            Association des Jonquilles;2018-01-15;12000;1
            Club des Lilas;2018-02-15;8000;0,5

            """
        ).check()
        #expect(summary.keptCents == 20_000_00)
        #expect(summary.rowsRefused == 0)
    }

    @Test(arguments: [
        ("Aide attribuée", ["0,5", "1", "0,25"]),
        ("Subvention accordée", ["2017", "2018", "2018"]), ("Aide votée en commission", ["4", "4", "4"]),
    ])
    func `a column whose values are no amounts is asked for`(name: String, values: [String]) throws {
        let summary = try SurveyedList(amounts: values, header: name).check()
        #expect(summary.isRefused)
        #expect(summary.keptCents == 0)
        #expect(summary.fatal[0].remedy.contains("--map \"\(name)=montant\""))
    }

    @Test(arguments: [
        ("Montant de l'aide", ["50 %", "30 %", "20 %"]), ("Montant voté", ["oui", "non", "oui"]),
        ("montant", ["100%", "50%", "20%"]),
        ("Aide attribuée", ["35600000000048", "21860194600013", "35600000000048"]),
    ])
    func `a column that can hold no amount is asked for, and no remedy says that it is one`(
        name: String, values: [String]
    ) throws {
        let summary = try SurveyedList(amounts: values, header: name).check()
        #expect(summary.isRefused)
        #expect(!summary.fatal[0].remedy.contains("\(name)=montant"), "\(summary.fatal[0])")
    }

    @Test func `what a person says of such a column holds`() throws {
        let summary = try SurveyedList(amounts: ["2017", "2018", "2018"], header: "Subvention accordée").check {
            $0.columns = ["Subvention accordée": "montant"]
        }
        #expect(summary.keptCents == 6_053_00)
    }

    @Test(arguments: [
        "Montant demandé", "Coût", "Montant 2017", "Rappel montant attribué N-1", "Nombre de subventions",
    ])
    func `what another year had or somebody asked for is never the amount`(name: String) throws {
        #expect(try SurveyedList(amounts: ["1500", "230", "77"], header: name).check().isRefused)
    }

    @Test func `the first schema's names tell the grantor from the beneficiary`() throws {
        let list = try SurveyedList(
            """
            ANNEE;COLL_NOM;COLL_SIRET;ACTE_DATE;ATTRIB_NOM;ATTRIB_SIRET;SUB_MONTANT
            2017;Ville de Fleurmont;21860194600013;2016-12-05;ASSOCIATION DES JONQUILLES;35600000000048;10000

            """)
        #expect(try list.check().keptCents == 10_000_00)
        #expect(try list.days() == ["2016-12-05"])
        #expect(try list.values("idBeneficiaire") == ["35600000000048"])
        #expect(try list.values("idAttribuant") == ["21860194600013"])
    }

    @Test func `two numbers of one name are told apart by the names beside them`() throws {
        let list = try SurveyedList(
            """
            Attribuant;SIRET;Date;Bénéficiaire;SIRET;Montant
            Ville de Fleurmont;21860194600013;2018-01-15;Association des Jonquilles;35600000000048;1500

            """)
        #expect(try list.values("idAttribuant") == ["21860194600013"])
        #expect(try list.values("idBeneficiaire") == ["35600000000048"])
    }

    @Test func `one number on all rows is the grantor's`() throws {
        let list = try SurveyedList(
            "SIRET;Date;Bénéficiaire;Montant\n"
                + ["A", "B", "C"].map { "21860194600013;2018-01-15;Club \($0);1500\n" }.joined())
        #expect(try list.values("idAttribuant") == Array(repeating: "21860194600013", count: 3))
        #expect(try list.values("idBeneficiaire") == ["", "", ""])
    }

    @Test func `a header of two lines is joined`() throws {
        let list = try SurveyedList(
            """
            Attribuant;;Décision;Bénéficiaire;;Subvention
            Nom;SIRET;Date;Nom;SIRET;Montant
            Ville de Fleurmont;21860194600013;2018-01-15;Association des Jonquilles;35600000000048;1500

            """)
        #expect(try list.check().keptCents == 1_500_00)
        #expect(try list.check().rowsRead == 1)
        #expect(try list.values("nomBeneficiaire") == ["Association des Jonquilles"])
        #expect(try list.values("idAttribuant") == ["21860194600013"])
    }

    @Test func `a list without a header says so, with a remedy that reads its first row too`() throws {
        let list = try SurveyedList(
            """
            Ville de Fleurmont;2018-01-15;Association des Jonquilles;1500
            Ville de Fleurmont;2018-01-16;Club des Lilas;20

            """)
        let remedy = try #require(try list.check().fatal.first?.remedy)
        #expect(
            remedy.contains("--no-header --map \"#2=dateConvention\" --map \"#3=nomBeneficiaire\" --map \"#4=montant\"")
        )
        let summary = try list.check {
            $0.hasNoHeader = true
            $0.columns = ["#2": "dateConvention", "#3": "nomBeneficiaire", "#4": "montant"]
        }
        #expect(summary.rowsRead == 2)
        #expect(summary.keptCents == 1_520_00)
    }

    @Test func `what is given for the whole file is in each row`() throws {
        let list = try SurveyedList("Association;Montant\nAssociation des Jonquilles;1500\n")
        #expect(try list.check().fatal.first?.remedy.contains("--constant dateConvention=") == true)
        let change: (inout ColumnMap) -> Void = {
            $0.constants = ["dateConvention": "2018-12-31", "nomAttribuant": "Ville de Fleurmont"]
        }
        #expect(try list.check(change).keptCents == 1_500_00)
        #expect(try list.values("nomAttribuant", change) == ["Ville de Fleurmont"])
        #expect(try list.days(change) == ["2018-12-31"])
    }

    @Test func `a value for the whole file that can't be the column's is told`() throws {
        let summary = try SurveyedList("Association;Montant\nAssociation des Jonquilles;1500\n").check {
            $0.constants = ["dateConvention": "bientôt"]
        }
        #expect(summary.fatal.count == 1)
        #expect(summary.fatal[0].value == "bientôt")
    }

    @Test func `an amount's unquoted comma in every row is one decision on the file`() throws {
        let list = try SurveyedList(
            "dateConvention,nomBeneficiaire,objet,montant,nature,idBeneficiaire\n"
                + (0..<8).map { "2018-01-1\($0),Club n° \($0),Sports 2017/2018,39 609,00,aide en numéraire,\n" }
                .joined())
        let summary = try list.check()
        #expect(summary.rowsRefused == 0)
        #expect(summary.keptCents == 8 * 39_609_00)
        #expect(summary.decision(.cut)?.count == 8)
        #expect(try list.values("nature") == Array(repeating: "aide en numéraire", count: 8))
    }

    @Test func `a total that no word names is known by its sum`() throws {
        let summary = try SurveyedList(
            """
            dateConvention;nomBeneficiaire;montant
            2018-01-01;Club A;500
            2018-01-02;Club B;600
            ;;1100
            2018-01-02;Club C;50
            2018-01-02;Club D;60
            ;;110
            ;;1210

            """
        ).check()
        #expect(summary.keptCents == 1_210_00)
        #expect(summary.amountRefusedCents == 0)
        #expect(summary.rowsRead == 4)
        #expect(summary.errorCount == 0)
    }
}

extension VitalColumnTests {
    @Test func `a grantor that a title names is proposed for the whole file, and works`() throws {
        let list = try SurveyedList(
            """
            Ville de Fleurmont;SIRET 218 601 946 00013;
            Association;Montant;Date
            Association des Jonquilles;1500;2018-01-15

            """)
        let proposal = try #require(try list.check().faults.first { $0.rule.contains("nomme sans doute l’attribuant") })
        #expect(
            proposal.remedy.contains(
                "--constant idAttribuant=21860194600013 --constant \"nomAttribuant=Ville de Fleurmont\""))
        let change: (inout ColumnMap) -> Void = {
            $0.constants = ["idAttribuant": "21860194600013", "nomAttribuant": "Ville de Fleurmont"]
        }
        #expect(try list.values("idAttribuant", change) == ["21860194600013"])
        #expect(try list.check(change).faults.allSatisfy { !$0.rule.contains("nomme sans doute") })
    }

    @Test func `a vital column that no row fills is told once`() throws {
        let summary = try SurveyedList("dateConvention;nomBeneficiaire;montant\n;A;1\n;B;2\n;C;3\n").check()
        #expect(summary.fatal.count == 1 && summary.errorCount == 0)
    }
}

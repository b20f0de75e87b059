import Foundation
@testable import Dossier
@testable import Import
@testable import Intake

/// A small list that a test reads as `bilan check` does.
struct SurveyedList {
    private let fixture = try! Fixture()
    let path: String

    init(_ text: String, name: String = "liste.csv") throws { path = try fixture.write(name, text) }

    /// A list of days, names and amounts that differ in their amounts alone.
    init(amounts: [String], header: String = "montant") throws {
        try self.init(
            "dateConvention;nomBeneficiaire;\(header)\n"
                + amounts.enumerated().map { "2018-01-\($0 + 10);Association n° \($0);\($1)\n" }.joined())
    }

    /// A list that differs in its days alone; each amount is 100 €.
    init(days: [String], header: String = "dateConvention") throws {
        try self.init(
            "\(header);nomBeneficiaire;montant\n"
                + days.enumerated().map { "\($1);Association n° \($0);100\n" }.joined())
    }

    /// What comes of a list of a header and rows.
    static func check(_ header: String, _ rows: [String], name: String = "liste.csv") throws -> ImportSummary {
        try SurveyedList(([header] + rows).joined(separator: "\n") + "\n", name: name).check()
    }

    func check(_ change: (inout ColumnMap) -> Void = { _ in }) throws -> ImportSummary {
        var map = ColumnMap()
        change(&map)
        return try DossierSource.check(path, map: map)
    }

    /// The days as they are stored.
    func days(_ change: (inout ColumnMap) -> Void = { _ in }) throws -> [String] {
        var map = ColumnMap()
        change(&map)
        let source = try DossierSource.open(data: path, map: map)
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        return try dossier.previews(rows: 100)[0].rows.map { row in
            row.fields.first { $0.name == "dateConvention" }?.value ?? ""
        }
    }

    /// What each row holds in a field.
    func values(_ field: String, _ change: (inout ColumnMap) -> Void = { _ in }) throws -> [String] {
        var map = ColumnMap()
        change(&map)
        let source = try DossierSource.open(data: path, map: map)
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        return try dossier.previews(rows: 100)[0].rows.map { row in
            row.fields.first { $0.name == field }?.value ?? ""
        }
    }
}

extension ImportSummary {
    /// What is in the dossier, in cents.
    var keptCents: Int64 { amountCents - amountRefusedCents }
    var fatal: [Fault] { faults.filter { $0.severity == .fatal } }
    var styles: [StyleDecisions.Reading] { files.first?.reading?.styles ?? [] }

    func decision(_ kind: StyleDecisions.Reading.Kind) -> StyleDecisions.Reading? { styles.first { $0.kind == kind } }
}

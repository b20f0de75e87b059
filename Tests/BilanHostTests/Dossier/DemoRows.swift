import Foundation
import Testing
@testable import Import

/// The demonstration's files read line by line, without the store: the other way to every total.
struct DemoRows {
    typealias Row = [String: String]

    let statuses: [Row]
    let applications: [String: Row]
    let sites: [String: Row]
    let companies: [String: Row]
    let movements: [Row]
    let awards: [Row]

    init() throws {
        statuses = try Self.rows("statuts")
        applications = Dictionary(uniqueKeysWithValues: try Self.rows("dossiers").map { ($0["numero"]!, $0) })
        sites = Dictionary(
            uniqueKeysWithValues: try Self.rows("etablissements").filter { $0["siret"] != "" }.map {
                ($0["siret"]!, $0)
            })
        companies = Dictionary(uniqueKeysWithValues: try Self.rows("entreprises").map { ($0["siren"]!, $0) })
        movements = try Self.rows("mouvements")
        awards = try Self.rows("subventions")
    }

    static func rows(_ name: String) throws -> [Row] {
        let text = try String(contentsOf: DemoDossier.folder().appendingPathComponent(name + ".csv"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { cells(String($0)) }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// The demonstration has no line end within quotes.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// The establishments whose application took a step by a date.
    func sirets(_ status: String, by date: String) -> Set<String> {
        Set(
            statuses.filter { $0["statut"] == status && $0["date"]! <= date }.map {
                applications[$0["dossier"]!]!["siret"]!
            })
    }

    func headcount(_ siret: String) -> Int { Int(sites[siret]!["effectif"]!)! }

    /// The sum of the movements of a type by a date, in cents.
    func sum(_ type: String, by date: String) -> Int {
        movements.filter { $0["type"] == type && $0["date"]! <= date }.reduce(0) { $0 + Self.cents($1["montant"]!) }
    }

    static func cents(_ amount: String) -> Int {
        let parts = amount.split(separator: ".")
        let rest = parts.count > 1 ? Int((parts[1] + "0").prefix(2))! : 0
        return Int(parts[0])! * 100 + rest
    }
}

import BilanKit
import BilanTesting
import Testing

// What the examples of the SDK's comments presuppose.

var request: ReportRequest { fatalError() }
var programme: Programme { fatalError() }
var document: RenderedDocument { fatalError() }
var end: CivilDate { request.quarter.end }
var red: Colour { Colour(red: 176, green: 58, blue: 72) }
var green: Colour { Colour(red: 91, green: 140, blue: 90) }

/// A row of a table on years.
struct Year {
    var name: String
    var voted: Money
    var ordered: Money
    var rest: Money
}

var years: [Year] { [] }
var table: Table { Table("Aides", years) { Column("Année", \.name) } }
var grid: Grid { Grid("Barème") { GridRow { "Taux" } } }

struct JobsByDepartment: Report {
    static let about = ReportInfo(id: "jobs-by-department", title: "Emplois par département", formats: [.pdf])

    func compose(_ request: ReportRequest) throws -> Composition { Composition(Self.about.title) {} }
}

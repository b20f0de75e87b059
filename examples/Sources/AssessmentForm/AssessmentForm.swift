import BilanKit

/// A form to fill in: a protected sheet on which a committee enters its opinion and its mark on each application.
struct AssessmentForm: Report {
    static let about = ReportInfo(
        id: "assessment-form", title: "Grille d’instruction", summary: "un classeur où noter les dossiers",
        formats: [.ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        let applications = request.programme.applications(at: request.quarter.end, orderedBy: [.number])
        return Composition(Self.about.title) {
            Sheet("Grille", isProtected: true) {
                Table("Dossiers", applications) {
                    Column("Dossier", \.application.number, isRowHeader: true)
                    Column("Entreprise") { $0.company?.name }
                    Column("Note") { _ in Int?.none }
                        .commented("De 0 à 20.").editable()
                        .validated(
                            CellValidation(
                                .integer(.between(.integer(0), .integer(20))), prompt: "Une note de 0 à 20"))
                    Column("Avis") { _ in String?.none }
                        .editable()
                        .validated(CellValidation(.list(["favorable", "réservé", "défavorable"]), prompt: "Avis"))
                }
            }
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "assessment-form", version: "1.0.0") { Plugin.reports([AssessmentForm.self]) }
}

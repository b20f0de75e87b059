import BilanKit
import Foundation
import Support

/// A folder to begin with: a workbook to fill in, every sheet with its headers and an example row, and a text that
/// explains each column.
public struct StarterFolder {
    /// The workbook's name and the text's.
    public static let workbook = "dossier.ods"
    public static let readMe = "LISEZ-MOI.txt"

    private let producer: String

    public init(producer: String = "Bilan") { self.producer = producer }

    /// Makes the folder's two files. What is there already is never written over.
    ///
    /// - Returns: their paths, the workbook's first.
    /// - Throws: `UserError` where one of them is there, or they can't be written.
    public func write(to folder: String) throws -> [String] {
        let folder = folder.hasSuffix("/") && folder != "/" ? String(folder.dropLast()) : folder
        let places = [Self.workbook, Self.readMe].map { folder + "/" + $0 }
        for place in places where FileManager.default.fileExists(atPath: place) {
            throw UserError(
                fr:
                    "« \(place) » existe déjà et n’est pas remplacé : choisissez un autre répertoire, ou déplacez ce fichier.",
                en: "“\(place)” is there already and is not replaced: choose another folder, or move this file away."
            )
        }
        let stage = try ExportStage(
            beside: places[0], option: String(fr: "bilan new RÉPERTOIRE", en: "bilan new FOLDER"))
        defer { stage.close() }
        // The day of the example's last fact: no clock is read.
        let date = CivilDate(year: 2018, month: 12, day: 31)!
        do {
            _ = try ODSWriter(
                theme: Theme(), info: DocumentInfo(quarter: Quarter(containing: date), date: date, producer: producer)
            )
            .write(StarterWorkbook.composition, to: stage.path(places[0]))
            try Data(StarterText.text.utf8).write(to: URL(fileURLWithPath: stage.path(places[1])))
        } catch {
            throw UserError(
                fr: "Les fichiers ne peuvent pas être écrits dans « \(folder) » : \(error)",
                en: "The files can’t be written into “\(folder)”: \(error)", kind: .failed)
        }
        for place in places.reversed() { try stage.accept(place) }
        return places
    }
}

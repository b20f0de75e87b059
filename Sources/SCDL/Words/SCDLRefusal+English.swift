import Intake
import Support

extension SCDLRefusal {
    package var english: FindingWords {
        switch self {
        case .fileMissing: .init("doesn’t exist", "Check the path of the file.")
        case .dossierGiven(let path):
            .init(
                "is a Bilan dossier, not an SCDL file", "Export it first: bilan export \(path) --to subventions.csv.")
        case .notAFile(let kind): .init(kind.english, "Give a file, or /dev/stdin to read a pipe.")
        case .noListInFolder:
            .init("contains no file subventions.csv", "Give the path of the file to check.")
        case .noSuchSheet(let name, let sheets):
            .init(
                "has no sheet “\(name)”",
                "Choose from " + sheets.map(EnglishText.quoted).joined(separator: ", ") + ".")
        case .noSheets: .init("has no sheet at all", "Check the workbook.")
        case .gzipFile(let name):
            .init(
                "is a gzip file, not a CSV file",
                "Decompress it first: gunzip \(name). Without --strict, Bilan reads it as it is.")
        }
    }
}

import BilanKit
import Support

/// What came of one format in one run.
struct DocumentOutcome {
    private(set) var faults: [String] = []
    /// What the report says of documents that it doesn't make.
    private(set) var remarks: [String] = []
    private(set) var made = 0
    private(set) var pages = 0
    private(set) var bytes = 0
    /// The format that couldn't be made before, so that this one wasn't tried.
    private(set) var blocker: ReportFormat?
    private let format: ReportFormat
    private let isForgiving: Bool

    init(of format: ReportFormat, in record: TrialRecord) {
        self.format = format
        let formats = record.trial.formats
        isForgiving = record.trial.hasOddText
        let options = record.trial.options
        for (index, document) in record.documents.enumerated() {
            if let file = document.files.first(where: { $0.format == format }) {
                take(file)
                continue
            }
            let isLast = index == record.documents.count - 1
            let failure =
                document.failure
                ?? (isLast ? record.ending.map { TrialRecord.Failure(reason: $0, origin: .other) } : nil)
            if let failure { take(failure, of: document.name, missing: document.missing(of: formats)) }
        }
        if record.documents.isEmpty {
            let failure = record.failure ?? record.ending.map { TrialRecord.Failure(reason: $0, origin: .other) }
            if let failure { take(failure, of: nil, missing: formats.first) }
            if record.hasNoSubject { remarks.append(GenerateEvent.nothingToMake) }
        } else if let ending = record.ending, faults.isEmpty, blocker == nil,
            record.documents.last?.missing(of: formats) == nil
        {
            // It made all documents that it began, and ended as it shouldn't.
            faults.append(ending)
        }
        if !options.isEmpty { faults = faults.map { String(fr: "\(options) : \($0)", en: "\(options): \($0)") } }
    }

    private mutating func take(_ file: TrialRecord.File) {
        guard let fault = file.fault else {
            made += 1
            pages += file.pages
            bytes += file.bytes
            return
        }
        faults.append(fault)
    }

    private mutating func take(_ failure: TrialRecord.Failure, of name: String?, missing: ReportFormat?) {
        if failure.origin == .report || failure.origin == .document && isForgiving {
            remarks.append(String(fr: "« \(failure.reason) »", en: "“\(failure.reason)”"))
        } else if missing == format {
            faults.append((name.map { String(fr: "\($0) : ", en: "\($0): ") } ?? "") + failure.reason)
        } else {
            blocker = missing
        }
    }

    /// « 3 documents, 12 pages, 96 ko ».
    var measure: String {
        guard made > 0 else {
            return remarks.first.map { String(fr: "aucun document : \($0)", en: "no document: \($0)") }
                ?? String(fr: "aucun document", en: "no document")
        }
        let isWorkbook = format == .ods || format == .fods
        let documents = String(
            fr: FrenchNumber.count(made, "document"), en: EnglishText.count(made, "document", "documents"))
        let sheets = String(
            fr: FrenchNumber.count(pages, isWorkbook ? "feuille" : "page"),
            en: isWorkbook ? EnglishText.count(pages, "sheet", "sheets") : EnglishText.count(pages, "page", "pages"))
        return (made > 1 ? documents + ", " : "") + sheets + ", " + TrialWords.bytes(bytes)
    }
}

extension Finding {
    /// What several runs say of one check.
    init(_ outcomes: [DocumentOutcome]) {
        let faults = outcomes.flatMap(\.faults)
        if faults.isEmpty, let blocker = outcomes.lazy.compactMap(\.blocker).first {
            self = .skipped(
                String(
                    fr: "le format \(blocker.rawValue) a échoué avant",
                    en: "the format \(blocker.rawValue) failed before"))
        } else {
            // The run that made most tells most.
            self = Finding(faults, measure: outcomes.max { $0.bytes < $1.bytes }?.measure)
        }
    }
}

/// Whether a failure is told as a person would tell it.
enum PlainWords {
    private static let longest = 2000

    static func areThere(in reason: String) -> Bool {
        guard reason.count <= longest, reason.contains(where: \.isLetter) else { return false }
        let raw = [
            "Error Domain=", "couldn’t be completed", "couldn't be completed", "Optional(", "NSError", "UserInfo={",
            "NSCocoaErrorDomain", "Swift.DecodingError", "EXC_",
        ]
        if raw.contains(where: reason.contains) { return false }
        // One word, or a value of a type as Swift prints it: « missing », « Failure(code: 4) ».
        return reason.contains(" ") && reason.wholeMatch(of: /\w+(\.\w+)*\([^ ]+: .*\)/) == nil
    }
}

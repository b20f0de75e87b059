import BilanKit

/// Why a row was left out, in words that anyone may read: it holds no value, no name and no file.
public struct LeftOutReason: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A cell that rows can't be without holds nothing.
        case empty
        /// Such a cell can't be read.
        case unreadable
        /// The amount is in another currency than the euro.
        case otherCurrency
        /// The row's cells can't be told apart.
        case malformed
        /// Its key was taken before.
        case duplicate
        /// A column says that the aid was refused, or isn't decided.
        case notGranted
        /// It names a row that isn't there.
        case reference
    }

    public var kind: Kind
    /// The column of the data format, for what is about a cell.
    public var field: String?
    /// The code of the other currency.
    public private(set) var currency: String?

    public init(_ kind: Kind, field: String? = nil) {
        self.kind = kind
        // A column's name in the file may be anything.
        self.field = field.flatMap { DossierFields.all.contains($0) ? $0 : nil }
    }

    /// - Parameter currency: the code of one that isn't the euro; what is no code isn't told.
    package init(currency: String) {
        kind = .otherCurrency
        self.currency = Currency(currency)?.code
    }

    /// The reason that a finding about a row or its cells is.
    package init(_ fault: Fault) {
        switch fault.finding {
        case .cell(.cellWithoutColumn, _), .cell(.quotesNotDoubled, _), .cell(.rowsWithinQuotes, _):
            self.init(.malformed)
        case .cell(.notGranted, _): self.init(.notGranted)
        case .cell(.amountInCurrency(let currency, _), _): self.init(currency: currency)
        case .cell(.amountInOtherUnit(_, _, let amount?), _): self.init(currency: amount.currency)
        case .cell(let finding, _): self.init(finding.isMissing ? .empty : .unreadable, field: fault.column?.name)
        case .row(.duplicate), .row(.duplicateInOtherFile): self.init(.duplicate)
        case .row(.noSuchReference): self.init(.reference, field: fault.column?.name)
        default: self.init(.malformed)
        }
    }

    /// As it is stored, such as `unreadable:montant`.
    package var code: String { kind.rawValue + ((field ?? currency).map { ":" + $0 } ?? "") }

    package init?(code: String) {
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(Kind.init) else { return nil }
        let detail = parts.count > 1 ? parts[1] : nil
        if kind == .otherCurrency { self.init(currency: detail ?? "") } else { self.init(kind, field: detail) }
    }

    /// « montant illisible », as one of a list.
    package var words: String {
        switch kind {
        case .empty: field.map { Self.known[$0]?.empty ?? "colonne \($0) vide" } ?? "cellule vide"
        case .unreadable: field.map { Self.known[$0]?.unreadable ?? "colonne \($0) illisible" } ?? "cellule illisible"
        case .otherCurrency: "montant en \(currency ?? "une autre monnaie")"
        case .malformed: "cellules mal séparées"
        case .duplicate: "déjà présente dans les données"
        case .notGranted: "aide non accordée"
        case .reference: "renvoie à une ligne absente" + (field.map { " (colonne \($0))" } ?? "")
        }
    }

    private static let known: [String: (empty: String, unreadable: String)] = [
        "montant": ("montant absent", "montant illisible"),
        "dateConvention": ("date absente", "date illisible"),
        "nomBeneficiaire": ("bénéficiaire absent", "nom du bénéficiaire illisible"),
    ]
}

extension LeftOutReason: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let reason = LeftOutReason(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: code)
        }
        self = reason
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension Fault {
    /// The same finding, as the one that stands for a row that is left out.
    /// The amount of a row that isn't in euros.
    package var foreignAmount: ForeignAmount? {
        switch finding {
        case .cell(.amountInCurrency(_, let amount), _), .cell(.amountInOtherUnit(_, _, let amount), _): amount
        default: nil
        }
    }

    /// - Parameter cents: the row's amount; nil where it can't be read.
    package func leavingOut(_ reason: LeftOutReason, cents: Int64?) -> Fault {
        var fault = self
        fault.reason = reason
        fault.amountCents = cents
        return fault
    }
}

extension RowCheck.Result {
    /// Marks the first finding that refuses the row, so that the row and its amount count once.
    package mutating func markRefusal() {
        func refuses(_ fault: Fault) -> Bool { fault.severity == .error || fault.severity == .fatal }
        // What isn't in euros says how much it is.
        guard
            let place = faults.firstIndex(where: { refuses($0) && $0.foreignAmount != nil })
                ?? faults.firstIndex(where: refuses)
        else { return }
        faults[place] = faults[place].leavingOut(faults[place].reason ?? LeftOutReason(faults[place]), cents: cents)
    }
}

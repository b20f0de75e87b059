/// A column of an SCDL file: what its cells may hold.
package struct SCDLField: Sendable {
    enum Kind: Sendable, Equatable {
        /// At most `limit` characters, where there is a limit.
        case text(limit: Int? = nil)
        /// One of these, to the letter.
        case choice([String])
        /// Fourteen digits (`^\d{14}$`).
        case siret
        /// A SIRET without a pattern of its own: the key alone judges it, which passes over spaces and points.
        case looseSIRET
        /// `^W\d{9}$`.
        case association
        /// AAAA-MM-JJ, a day of the calendar.
        case date
        /// Two dates' forms joined by a slash, or one; the schema doesn't ask whether there are such days.
        case period
        /// A number with a decimal point.
        case amount
        /// A number from `least` to 1.
        case share(least: ExactDecimal)
        /// `oui` or `non`.
        case flag
        /// A scheme's identifier: any text for the schema, a UUID in the register.
        case scheme
    }

    package let name: String
    let kind: Kind
    package var isRequired = true
    /// Whether the SIRET's check digits count.
    var hasKey = false

    /// Whether the schema's type is a text: a workbook's number or date is none.
    var isText: Bool {
        switch kind {
        case .text, .choice, .siret, .looseSIRET, .association, .period, .scheme: true
        case .date, .amount, .share, .flag: false
        }
    }
}

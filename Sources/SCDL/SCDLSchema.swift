/// The schema « SCDL subventions » in one of its versions: fields in their order, and what a row must have.
///
/// 2.0.0 brought the check of SIRET numbers, the limit of `idRAE` and the least share of one per cent; 2.1.0 the two
/// columns
/// `rnaBeneficiaire` and `dispositifAide`, the first of which may stand for `idBeneficiaire`. The others changed
/// examples only.
package struct SCDLSchema: Sendable {
    let version: SCDLVersion
    package let fields: [SCDLField]
    /// Of which fields a row must hold one at least.
    package let oneOf: [String]

    package init(_ version: SCDLVersion) {
        self.version = version
        let hasKeys = version >= .v2_0_0
        let hasAssociations = version >= .v2_1_0
        oneOf = hasAssociations ? ["idBeneficiaire", "rnaBeneficiaire"] : []

        var fields = [
            SCDLField(name: "nomAttribuant", kind: .text()),
            SCDLField(name: "idAttribuant", kind: .siret, hasKey: hasKeys),
            SCDLField(name: "dateConvention", kind: .date),
            SCDLField(name: "referenceDecision", kind: .text(), isRequired: false),
            SCDLField(name: "nomBeneficiaire", kind: .text()),
            SCDLField(
                name: "idBeneficiaire", kind: hasAssociations ? .looseSIRET : .siret, isRequired: !hasAssociations,
                hasKey: hasKeys),
        ]
        if hasAssociations { fields.append(SCDLField(name: "rnaBeneficiaire", kind: .association, isRequired: false)) }
        fields += [
            SCDLField(name: "objet", kind: .text(limit: 256)),
            SCDLField(name: "montant", kind: .amount),
            SCDLField(
                name: "nature",
                kind: .choice([
                    "aide en numéraire", "aide en nature", "aide en numéraire;aide en nature",
                    "aide en nature;aide en numéraire",
                ])),
            SCDLField(name: "conditionsVersement", kind: .text(limit: 256)),
            SCDLField(name: "datesPeriodeVersement", kind: .period),
            SCDLField(name: "idRAE", kind: .text(limit: version >= .v2_0_0 ? 5 : nil), isRequired: false),
            SCDLField(name: "notificationUE", kind: .flag),
            SCDLField(name: "pourcentageSubvention", kind: .share(least: version >= .v2_0_0 ? .hundredth : .zero)),
        ]
        if hasAssociations { fields.append(SCDLField(name: "dispositifAide", kind: .scheme, isRequired: false)) }
        self.fields = fields
    }

    package func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

    /// All names that a version's header may have.
    static let names = SCDLSchema(.v2_1_1).fields.map(\.name)

    /// The version that a header is of: 2.1.1 where one of its two columns is there, else 2.0.2, whose fourteen columns
    /// are those of 1.1.0.
    static func version(of header: [String]) -> SCDLVersion {
        let found = Set(header.map(SCDLHeader.letters))
        let isLater = ["rnaBeneficiaire", "dispositifAide"].contains { found.contains(SCDLHeader.letters($0)) }
        return isLater || !names.contains { found.contains(SCDLHeader.letters($0)) } ? .v2_1_1 : .v2_0_2
    }
}

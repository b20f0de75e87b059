import Support

/// What may be wrong with a dossier.
package enum DossierFinding: Codable, Hashable, Sendable {
    case dossierMissing
    case laterVersion
    case notADossier
    case dossierDamaged
    case dossierInUse
    case dossierNotOpened
    /// Another program has changed the file's bytes.
    case dossierModified
    /// Rows or amounts are no longer those of a file.
    case dossierImbalance(file: String, rows: Int, rowsImported: Int, cents: Int64, centsImported: Int64)
    /// What was given to read is none.
    case dossierNotAFile(kind: RegularFile.Kind)

    // The place to write to.
    case danglingLink
    case placeNotWritable
    case placeIsFolder
    case placeNotAFile(kind: RegularFile.Kind)

    // For the public.
    /// Beneficiaries of whom the data doesn't say whether they are natural persons, by their awards.
    case personsUntold(count: Int)
}

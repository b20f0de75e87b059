/// The rules that a file is checked against, by the names that programs read in `--json`.
public enum SCDLRule: String, Sendable, Codable, CaseIterable {
    // The file.
    case encoding
    case separator
    case structure
    case fileName = "file-name"
    case sheet
    case emptyFile = "empty-file"
    case noRows = "no-rows"

    // Its header.
    case blankHeader = "blank-header"
    case unknownHeader = "unknown-header"
    case blankColumn = "blank-column"
    case missingColumn = "missing-column"
    case extraColumn = "extra-column"
    case duplicateColumn = "duplicate-column"
    case columnName = "column-name"
    case columnOrder = "column-order"

    // A row.
    case blankRow = "blank-row"
    case missingCell = "missing-cell"
    case extraCell = "extra-cell"
    case oneOfRequired = "one-of-required"
    case quote

    // A cell.
    case required
    case date
    case number
    case flag
    case pattern
    case choice
    case length
    case minimum
    case maximum
    case siret
    case typedCell = "typed-cell"

    // What the schema lets pass and a reader stumbles over.
    case period
    case spaces
    case amount
    case scheme
}

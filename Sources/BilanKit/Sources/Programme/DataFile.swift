/// A file that a programme's rows were read from.
public struct DataFile: Hashable, Sendable, Codable {
    /// Without its folder; of a workbook with its sheet.
    public var name: String
    /// The table that it fills.
    public var table: String
    /// SHA-256 of its bytes, as `sha256sum` writes it; nil of a database's table.
    public var digest: String?
    /// Rows read, the header not counted.
    public var rowsRead: Int
    /// Those of the rows read that were refused.
    public var rowsRefused: Int
    /// What the amounts of the refused rows come to, as far as they can be read, in cents; nil where there are none.
    public var centsRefused: Int64?

    /// A file with the balance of its import.
    public init(
        name: String, table: String, digest: String?, rowsRead: Int, rowsRefused: Int, centsRefused: Int64? = nil
    ) {
        self.name = name
        self.table = table
        self.digest = digest
        self.rowsRead = rowsRead
        self.rowsRefused = rowsRefused
        self.centsRefused = centsRefused
    }

    private enum CodingKeys: String, CodingKey {
        case name = "fichier"
        case table = "tableau"
        case digest = "sha256"
        case rowsRead = "lignesLues"
        case rowsRefused = "lignesRefusees"
        case centsRefused = "centimesRefuses"
    }
}

internal import GRDB

/// Lets cells be NULL that an earlier version asked for. SQLite can't change that of a table: it is made anew.
enum OptionalColumns {
    static func allow(_ table: DossierTable, _ db: Database) throws {
        guard
            var definition = try String.fetchOne(
                db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", arguments: [table.name])
        else { return }
        for column in table.columns where column.need != .value {
            definition = definition.replacing(
                "\(column.name) \(column.rule.sqlType) NOT NULL", with: "\(column.name) \(column.rule.sqlType)")
        }
        let new = table.name + "_nouvelle"
        definition = definition.replacing("CREATE TABLE \(table.name) ", with: "CREATE TABLE \(new) ")
        try db.execute(sql: definition)
        try db.execute(
            sql:
                "INSERT INTO \(new) SELECT * FROM \(table.name); DROP TABLE \(table.name); ALTER TABLE \(new) RENAME TO \(table.name)"
        )
        try DossierSchema.createIndexes(db)
    }
}

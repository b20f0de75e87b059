// Writes a workbook of so many rows of fourteen typed, styled columns: workbook-rows ROWS FILE.ods
import BilanKit

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
    fatalError("usage: workbook-rows ROWS FILE.ods")
}
// The rows' values are made beforehand, since it is writing them that is timed; they come back only long after deflate
// has
// forgotten them.
var chance = Chance()
let aids = (0..<4096).map { _ in Aid(using: &chance) }
let rows = Records<Aid> {
    var number = 0
    return {
        guard number < count else { return nil }
        var aid = aids[number & 4095]
        number += 1
        aid.number = number
        return aid
    }
}
let table = Table("Aides", rows) {
    Column("Rang", \.number)
    Column("Bénéficiaire", \.beneficiary, isRowHeader: true)
    Column("SIRET", \.siret)
    Column("Département", \.department)
    Column("Objet", \.purpose)
    Column("Décision", \.decision)
    Column("Convention", \.agreed)
    Column("Paiement", \.paidOn)
    Column("Engagé", \.committed, total: .sum)
    Column("Payé", \.paid, total: .sum)
    Column("Part", \.share)
    Column("Effectif", \.staff, total: .sum)
    Column("Note", \.mark)
    Column("Soldée", \.isClosed)
}
let info = DocumentInfo(quarter: Quarter(year: 2018, number: 4)!, date: CivilDate(year: 2018, month: 12, day: 31)!)
_ = try ODSWriter(theme: Theme(), info: info).write(Composition("Aides") { table }, to: CommandLine.arguments[2])

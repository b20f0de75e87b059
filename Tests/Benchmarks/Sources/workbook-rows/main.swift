// Writes a workbook of so many rows of fourteen typed, styled columns: workbook-rows ROWS FILE.ods
// Writes the 4096 rows that it repeats, for other programs: workbook-rows values FILE.tsv
import BilanKit
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3, arguments[1] == "values" || Int(arguments[1]) != nil else {
    fatalError("usage: workbook-rows ROWS FILE.ods, or workbook-rows values FILE.tsv")
}
// The rows' values are made beforehand, since it is writing them that is timed; they come back only long after deflate
// has forgotten them.
var chance = Chance()
let aids = (0..<4096).map { _ in Aid(using: &chance) }
guard let count = Int(arguments[1]) else {
    let lines = aids.map { $0.values + "\n" }.joined()
    try lines.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    exit(0)
}
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
_ = try ODSWriter(theme: Theme(), info: info).write(Composition("Aides") { table }, to: arguments[2])

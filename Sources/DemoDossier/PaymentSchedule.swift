/// When an award is committed, ordered and paid; and which awards do not go as planned.
struct PaymentSchedule {
    private enum Course { case usual, spentLess, lapsed, forgotten, slow }

    /// By application: the courses out of the usual.
    private var courses: [String: Course] = [:]

    /// - Parameter awards: the early ones, of which some are old enough to have gone wrong by the end of 2018.
    init(_ awards: [FictitiousAward], _ random: inout SplitMix64) {
        let old = random.shuffled(awards.filter { $0.date < Day("2015-10-15") }.map(\.application))
        for application in old.prefix(3) { courses[application] = .lapsed }
        for application in old.dropFirst(3).prefix(4) { courses[application] = .forgotten }
        for application in old.dropFirst(7).prefix(12) { courses[application] = .spentLess }
        let recent = random.shuffled(awards.filter { $0.date > Day("2016-01-04") }.map(\.application))
        for application in recent.prefix(6) { courses[application] = .slow }
    }

    /// Adds the movements made by the end of 2018.
    mutating func apply(to award: inout FictitiousAward, _ random: inout SplitMix64) {
        // A second convention of the same application takes the usual course.
        let course = courses.removeValue(forKey: award.application) ?? .usual
        award.movements.append(("engagement", award.date, award.amount))
        let advance = award.amount * 30 / 100
        pay(&award, advance, on: award.date + random.int(30...75), &random)
        var rest = award.amount - advance
        if course == .lapsed {
            award.movements.append(("desengagement", (award.lapse + random.int(25...60)).workday, rest))
            return
        }
        if course == .forgotten { return }
        if award.amount > 60_000_00 {
            let middle = award.amount * 40 / 100
            pay(&award, middle, on: award.date + random.int(240...420), &random)
            rest -= middle
        }
        guard course != .slow else { return }
        let balance = award.date + random.int(480...760)
        if course == .spentLess {
            let unspent = award.amount / 100 * random.int(4...18) / 10_00 * 10_00
            award.movements.append(("desengagement", balance.workday, unspent))
            rest -= unspent
        }
        pay(&award, rest, on: balance, &random)
    }

    private func pay(_ award: inout FictitiousAward, _ amount: Int, on day: Day, _ random: inout SplitMix64) {
        let ordered = day.workday
        let paid = (ordered + random.int(14...35)).workday
        if ordered <= ApplicationStage.end { award.movements.append(("mandat", ordered, amount)) }
        if paid <= ApplicationStage.end { award.movements.append(("paiement", paid, amount)) }
    }
}

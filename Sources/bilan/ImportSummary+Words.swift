import BilanHost
import BilanKit
import Intake

extension ImportSummary {
    /// What was read, taken, repaired and refused, as a last line: rows and amounts add up.
    var inWords: String {
        let read = FrenchNumber.count(rowsRead, "ligne lue", "lignes lues")
        let taken = FrenchNumber.count(rowsTaken, "prise", "prises")
        let repaired = FrenchNumber.count(rowsRepaired, "réparée", "réparées")
        let refused = FrenchNumber.count(rowsRefused, "refusée", "refusées")
        let findings = faultCount == 0 ? "aucun constat" : FrenchNumber.count(faultCount, "constat")
        return FrenchSpacing.applied(
            to: "\(read) = \(taken) + \(repaired) + \(refused) ; \(amountsInWords) ; \(findings)")
    }

    private var amountsInWords: String {
        let read = FrenchNumber.money(Money(cents: amountCents))
        var words = "montants lus \(read)"
        if amountRefusedCents != 0 {
            let kept = FrenchNumber.money(Money(cents: amountCents - amountRefusedCents))
            words += " = \(kept) gardés + \(FrenchNumber.money(Money(cents: amountRefusedCents))) refusés"
        }
        if countedCents != statedCents { words += ", dont comptés \(FrenchNumber.money(Money(cents: countedCents)))" }
        return conventions.severalLines > 0 ? words + " ; \(conventions.inWords)" : words
    }

    /// How each file was taken, what was repaired in it, and what is wrong.
    func report(to say: (String) -> Void) {
        for file in files {
            guard let lines = file.reading?.words(file.repairs), !lines.isEmpty else { continue }
            say("\(file.name)\u{A0}: \(lines[0])")
            for line in lines.dropFirst() { say("    \(line)") }
        }
        for fault in faults where fault.severity != .repaired { say("\(fault)") }
        let more = faultCount - faults.count { $0.severity != .repaired }
        if more > 0 {
            say(FrenchSpacing.applied(to: "… et \(FrenchNumber.count(more, "autre constat", "autres constats"))."))
        }
        // The counts say how many of each kind there are; a few show what was done.
        let repairs = faults.filter { $0.severity == .repaired }
        for fault in repairs.prefix(Self.shownRepairs) { say("\(fault)") }
        if repairedCount > Self.shownRepairs {
            let more = FrenchNumber.count(repairedCount - Self.shownRepairs, "autre réparation", "autres réparations")
            say(FrenchSpacing.applied(to: "… et \(more) ; --json les liste."))
        }
    }

    private static let shownRepairs = 10
}

extension ImportSummary.Conventions {
    /// How the amounts of conventions with several lines were read.
    var inWords: String {
        var kinds: [String] = []
        if totals > 0 {
            kinds.append("\(FrenchNumber.count(totals, "répète son total", "répètent leur total")), compté une fois")
        }
        if shares > 0 { kinds.append(FrenchNumber.count(shares, "porte des parts", "portent des parts")) }
        let doubts = doubtful > 0 ? " (\(FrenchNumber.count(doubtful, "à décider", "à décider")) avec --amounts)" : ""
        return
            "\(FrenchNumber.count(severalLines, "convention", "conventions")) à plusieurs lignes : \(kinds.joined(separator: ", "))\(doubts)"
    }
}

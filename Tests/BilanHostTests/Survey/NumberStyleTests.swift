import Testing
@testable import Intake

/// How a column's amounts are written is decided from all of them.
@Suite struct NumberStyleTests {
    @Test func `points that stand twice in one amount part thousands in all of them`() throws {
        let summary = try SurveyedList(amounts: ["1.500.000", "12.500", "2.500"]).check()
        #expect(summary.keptCents == 1_515_000_00)
        #expect(summary.decision(.numbers)?.value == "1.234,56")
    }

    @Test func `commas before three digits part thousands where other amounts do without decimals`() throws {
        let summary = try SurveyedList(amounts: ["500 €", "1,500 €", "57,000 €"]).check()
        #expect(summary.keptCents == 59_000_00)
        #expect(summary.decision(.numbers)?.confidence == .probable)
    }

    @Test func `a decimal comma elsewhere makes a point part thousands`() throws {
        #expect(try SurveyedList(amounts: ["120.250 €", "1.356.925,00 €"]).check().keptCents == 1_477_175_00)
    }

    @Test func `a decimal point elsewhere makes a comma part thousands`() throws {
        #expect(try SurveyedList(amounts: ["12,500", "1234.56"]).check().keptCents == 13_734_56)
    }

    @Test func `amounts that nothing decides are refused once, with the option that decides`() throws {
        let list = try SurveyedList(amounts: ["12.500", "7.250", "3.125"])
        let summary = try list.check()
        #expect(summary.fatal.count == 1)
        #expect(summary.errorCount == 0)
        #expect(summary.fatal[0].remedy.contains("--numbers \"montant=1.234,56\""))
        #expect(try list.check { $0.numbers = ["montant": NumberStyle(example: "1.234,56")!] }.keptCents == 22_875_00)
        #expect(try list.check { $0.numbers = ["montant": NumberStyle(example: "1,234.56")!] }.keptCents == 22_88)
    }

    @Test func `whole thousands without a mark leave three digits behind a mark undecided`() throws {
        #expect(try SurveyedList(amounts: ["12.500", "1500", "20"]).check().fatal.count == 1)
    }

    @Test func `in a column that mixes two styles what could be either is refused, and the rest read`() throws {
        let summary = try SurveyedList(amounts: ["1.234,56", "1,234.56", "12.500", "20"]).check()
        #expect(summary.rowsRefused == 1)
        #expect(summary.keptCents == 1_234_56 * 2 + 20_00)
    }

    @Test func `a style that a person chose refuses what isn't written so`() throws {
        let summary = try SurveyedList(amounts: ["1.234,56", "12.5"]).check {
            $0.numbers = ["montant": NumberStyle(example: "1.234,56")!]
        }
        #expect(summary.rowsRefused == 1)
        #expect(summary.keptCents == 1_234_56)
    }

    @Test func `a calculation's result is rounded to the cent`() throws {
        let summary = try SurveyedList(amounts: ["33333.333333333336", "100"]).check()
        #expect(summary.keptCents == 33_433_33)
        #expect(summary.rowsRepaired == 1)
    }

    @Test func `a negative amount is a reduction, kept and told once`() throws {
        let summary = try SurveyedList(amounts: ["-500", "2000", "(300)", "− 20,50 €"]).check()
        #expect(summary.keptCents == 1_179_50)
        #expect(summary.rowsRefused == 0)
        #expect(summary.faults.filter { $0.rule.contains("réductions") }.map(\.line) == [2])
    }

    @Test(arguments: ["Montant (k€)", "Montant en milliers d'euros", "Montant K€", "Montant voté (K €)"])
    func `amounts under a name that says thousands are multiplied`(name: String) throws {
        let list = try SurveyedList(amounts: ["15", "20,5"], header: name)
        #expect(try list.check().keptCents == 35_500_00)
        #expect(try list.check().decision(.unit)?.value == "k€")
        #expect(try list.check { $0.columns = [name: "montant"] }.keptCents == 35_500_00)
        #expect(try list.check { $0.units = ["montant": .euro] }.keptCents == 35_50)
    }

    @Test func `a unit that a person gives multiplies`() throws {
        #expect(
            try SurveyedList(amounts: ["15", "1.5"]).check { $0.units = ["montant": .million] }.keptCents
                == 16_500_000_00)
    }

    @Test func `units and currencies in front and behind are read`() throws {
        let summary = try SurveyedList(amounts: ["EUR 1500", "1’500.00", "€ 1 500", "15 k€", "1,2 M€"]).check()
        #expect(summary.keptCents == 1_219_500_00)
    }

    @Test func `an amount's own unit counts, not its column's`() throws {
        #expect(try SurveyedList(amounts: ["15 k€", "15"], header: "Montant (k€)").check().keptCents == 30_000_00)
    }

    @Test func `an amount in another currency is refused with its currency, and in no balance`() throws {
        let summary = try SurveyedList(amounts: ["£20", "1500", "20 GBP", "CHF 300"]).check()
        #expect(summary.rowsRefused == 3)
        #expect(summary.amountCents == 1_500_00)
        #expect(summary.faults.contains { $0.value == "£20" && $0.rule.contains("GBP") })
    }

    @Test func `a column in another currency is never read as euros`() throws {
        let list = try SurveyedList(amounts: ["15", "20"], header: "Montant (GBP)")
        #expect(try list.check().fatal.count == 1)
        #expect(try list.check().amountCents == 0)
        #expect(try list.check { $0.units = ["montant": .euro] }.keptCents == 35_00)
    }

    @Test func `the balance counts what refused rows say`() throws {
        let summary = try SurveyedList(
            "dateConvention;nomBeneficiaire;montant\nhier;A;1.500.000\n2018-01-15;B;12.500\n"
        ).check()
        #expect(summary.amountCents == 1_512_500_00)
        #expect(summary.amountRefusedCents == 1_500_000_00)
    }
}

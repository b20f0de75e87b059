import BilanKit
import Testing
@testable import BilanHost

/// The values that settings are tried with.
@Suite struct SettingTrialsTests {
    private func setting(_ type: SettingType, _ change: (inout ReportSetting) -> Void = { _ in }) -> ReportSetting {
        var setting = ReportSetting(name: type.rawValue, summary: "un réglage", type: type)
        change(&setting)
        return setting
    }

    private var settings: [ReportSetting] {
        SettingType.allCases.map { type in
            setting(type) {
                if type == .choice { $0.choices = ["un", "deux"] }
                if type == .company { $0.isList = true }
                if type == .integer { ($0.minimum, $0.maximum, $0.defaults) = ("1", "20", ["10"]) }
            }
        }
    }

    private var trials: SettingTrials {
        SettingTrials(
            settings, companies: ["338481955", "300702305"],
            dates: [CivilDate("2014-01-01")!, CivilDate("2018-12-31")!])
    }

    @Test func `each value is one that the setting takes, each setting has some, and there is a bound`() throws {
        let values = trials.values
        for (name, value) in values {
            let setting = try #require(settings.first { $0.name == name })
            #expect(throws: Never.self, "\(name)=\(value)") { try setting.values(of: [value]) }
        }
        #expect(Set(values.map(\.name)) == Set(settings.map(\.name)))
        #expect(values.count <= 24)
    }

    @Test func `a range is tried at its default and at both ends, a choice at each of its values`() {
        let values = trials.values
        #expect(values.filter { $0.name == "integer" }.map(\.value) == ["10", "1", "20"])
        #expect(values.filter { $0.name == "choice" }.map(\.value) == ["un", "deux"])
    }

    @Test func `what is given at once suits any report: companies of the data, no text`() {
        #expect(trials.given["company"] == "338481955,300702305")
        #expect(trials.given["text"] == nil)
        #expect(trials.given["choice"] == "deux")
        #expect(SettingTrials(settings, companies: [], dates: []).given["company"] == nil)
    }

    @Test func `a wrong value of each kind is refused with what is allowed`() {
        #expect(trials.refusalFaults == [])
    }
}

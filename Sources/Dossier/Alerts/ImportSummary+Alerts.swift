import BilanKit
import Intake

extension ImportSummary {
    /// Looks for thresholds that are passed on the day of a dossier's last award.
    package mutating func addAlerts(from path: String) throws {
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        guard let last = try dossier.lastAwardDate() else { return }
        let programme = try DossierProgramme(dossier)
        for alert in programme.alerts(at: last) where alert.kind != .lapse {
            alertCount += 1
            if alerts.count < Self.faultLimit { alerts.append(AlertFinding(alert)) }
        }
        if let failure = programme.failure { throw failure }
    }
}

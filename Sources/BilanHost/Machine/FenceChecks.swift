import BilanKit
import Fence
import Foundation
import Support

/// What holds plugins back on this machine, and whether a worker can be put behind it.
struct FenceChecks {
    let policy: FencePolicy

    var landlock: MachineCheck {
        guard let form = Fence.landlockABI(limit: policy.landlockLimit) else {
            return MachineCheck(
                .fence, "landlock", "Landlock", .optional,
                String(
                    fr: "absent : \(Self.words([.files]))",
                    en: "missing, so plugins are not kept from \(Self.words([.files]))"),
                remedy: String(
                    fr:
                        "Installez un noyau 5.13 ou plus récent, et ajoutez landlock au paramètre lsm= de son démarrage ; dans "
                        + "un conteneur, permettez les appels landlock_*.",
                    en: "Install a kernel 5.13 or later, and add landlock to the lsm= parameter of its boot; in a "
                        + "container, allow the landlock_* calls."))
        }
        let closed = Fence.closedByFilter(landlockLimit: policy.landlockLimit)
        let rest =
            closed.isEmpty
            ? ""
            : String(
                fr: " ; elle ne retient pas de \(Self.words(closed)), que le filtre des appels système interdit",
                en: "; it does not prevent \(Self.words(closed)), which the filter of system calls forbids")
        return MachineCheck(
            .fence, "landlock", "Landlock", String(fr: "forme \(form)\(rest)", en: "form \(form)\(rest)"))
    }

    var filter: MachineCheck {
        Fence.filtersSystemCalls
            ? MachineCheck(
                .fence, "seccomp", String(fr: "filtre des appels système", en: "filter of system calls"), "seccomp")
            : MachineCheck(
                .fence, "seccomp", String(fr: "filtre des appels système", en: "filter of system calls"), .optional,
                String(
                    fr: "absent : \(Self.words([.systemCalls]))",
                    en: "missing, so plugins are not kept from \(Self.words([.systemCalls]))"),
                remedy: String(
                    fr: "Installez un noyau qui a seccomp (CONFIG_SECCOMP_FILTER).",
                    en: "Install a kernel that has seccomp (CONFIG_SECCOMP_FILTER)."))
    }

    /// What is open to plugins in all, and whether a worker behind the fence loads a plugin and describes it.
    func open() async throws -> [MachineCheck] {
        let title = String(fr: "ouvert aux extensions", en: "open to plugins")
        let gaps = policy.gaps
        let words =
            gaps.isEmpty
            ? String(fr: "rien de ce que la clôture interdit", en: "nothing that the fence forbids") : Self.words(gaps)
        let open = MachineCheck(
            .fence, "open", title, words, otherwise: gaps.isEmpty ? nil : policy.isRequired ? .wrong : .optional,
            policy.isRaised
                ? String(
                    fr:
                        "N’installez que des extensions sûres, ou changez de noyau. --require-sandbox ne les lance qu’à l’abri.",
                    en: "Install only plugins that are safe, or change the kernel. --require-sandbox runs them only "
                        + "behind the fence.")
                : String(fr: "Relancez sans --no-sandbox.", en: "Run again without --no-sandbox."))
        return [open, try await raising()]
    }

    private func raising() async throws -> MachineCheck {
        let title = String(fr: "essai dans un processus", en: "trial in a process")
        guard policy.isRaised else {
            return MachineCheck(
                .fence, "raised", title, .optional,
                String(fr: "aucune clôture : --no-sandbox", en: "no fence: --no-sandbox"),
                remedy: String(fr: "Relancez sans --no-sandbox.", en: "Run again without --no-sandbox."))
        }
        let own = PluginDirectories(named: [], environment: [:]).libraries()
        guard let library = own.first(where: { PluginFile.kind(of: $0) == .plugin }) else {
            return MachineCheck(
                .fence, "raised", title, .wrong,
                String(fr: "aucune extension n’est à côté de la commande", en: "no plugin is beside the command"),
                remedy: String(
                    fr: "Réinstallez Bilan avec les siennes : make install.",
                    en: "Reinstall Bilan with its own plugins: make install."))
        }
        let started = DispatchTime.now().uptimeNanoseconds
        let finding = try await PluginInspection(fence: policy).finding(of: library)
        let milliseconds = (DispatchTime.now().uptimeNanoseconds - started) / 1_000_000
        let fault = finding.fault.map { "\(library) \($0)" }
        return MachineCheck(
            .fence, "raised", title,
            fault
                ?? String(
                    fr: "la clôture est posée, et une extension s’y charge (\(milliseconds) ms)",
                    en: "the fence is up, and a plugin loads behind it (\(milliseconds) ms)"),
            otherwise: fault == nil ? nil : .wrong,
            String(
                fr:
                    "Relancez bilan doctor --no-sandbox : si tout y est bon, le système refuse la clôture ; n’employez alors que des "
                    + "extensions sûres, avec --no-sandbox.",
                en: "Run bilan doctor --no-sandbox: if all is well there, the system refuses the fence; then use "
                    + "only plugins that are safe, with --no-sandbox."))
    }

    private static func words(_ gaps: Set<FenceGap>) -> String {
        FenceGap.allCases.filter(gaps.contains).map(\.words).joined(separator: ", ")
    }
}

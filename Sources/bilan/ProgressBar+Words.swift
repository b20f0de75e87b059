import BilanKit
import Support

extension ProgressBar {
    /// Between what a message is about and the message.
    static var colon: String { String(fr: " : ", en: ": ") }

    static func left(_ seconds: Double) -> String {
        let time = seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded())) min"
        return String(fr: "encore \(time)", en: "\(time) left")
    }

    /// Of findings that aren't shown.
    static func more(_ kinds: Int) -> String {
        let more = MessageNumber.count(
            kinds, fr: ("autre sorte de constat", "autres sortes de constats"), en: ("other kind", "other kinds"))
        return MessageSpacing.applied(
            to: String(
                fr: "… et \(more) : bilan check les montre.", en: "… and \(more) of finding: bilan check shows them."))
    }

    static func repaired(_ count: Int) -> String {
        let values = MessageNumber.count(
            count, fr: ("valeur réparée", "valeurs réparées"), en: ("value was repaired", "values were repaired"))
        return String(
            fr: "\(values) à la lecture : bilan check les montre.", en: "\(values) on reading: bilan check shows them.")
    }

    static func kept(_ documents: Int) -> String {
        let count = MessageNumber.count(
            documents, fr: ("document déjà fait reste", "documents déjà faits restent"),
            en: ("document that was made before stays", "documents that were made before stay"))
        return String(fr: "\(count) en place.", en: "\(count) in place.")
    }
}

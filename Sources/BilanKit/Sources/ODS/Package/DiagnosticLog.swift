/// What is to be said of a cell's text.
struct TextFaults: OptionSet {
    let rawValue: UInt8

    /// A character that XML forbids was replaced.
    static let replaced = TextFaults(rawValue: 1)
    /// The text is longer than some programs take.
    static let long = TextFaults(rawValue: 2)
    /// It is a day that spreadsheet programs would show by another calendar.
    static let ancient = TextFaults(rawValue: 4)
    /// It is a number with more digits than spreadsheet programs keep, written as a text.
    static let unheld = TextFaults(rawValue: 8)
    /// It is such a number that formulas compute with, so that its last digits are lost.
    static let rounded = TextFaults(rawValue: 16)

    /// The most characters, in UTF-16, that Excel keeps of a cell. LibreOffice keeps all.
    static let longest = 32_767
}

/// What the writer had to change, and what a reader of the file should know, told once the file is made; of many alike
/// the first few, then how
/// many more.
final class DiagnosticLog {
    private static let limit = 20
    private var told: [Diagnostic] = []
    /// How many cells have each kind of fault.
    private var counts = [Int](repeating: 0, count: kinds.count)
    /// Labels that cells refer to and no block bears.
    var unknownLabels: Set<String> = []
    /// Cells written so far that hold something.
    var cellCount = 0

    /// A kind of fault: what is told of one cell, and what of those beyond the first few.
    private struct Kind {
        var fault: TextFaults
        var words: @Sendable () -> String
        var more: @Sendable () -> String
    }

    private static let kinds = [
        Kind(
            fault: .replaced,
            words: {
                String(
                    fr: "un caractère que XML interdit est remplacé par U+FFFD ; nettoyez les données d’origine",
                    en: "a character that XML forbids is replaced by U+FFFD; clean the original data")
            },
            more: {
                String(
                    fr: "des caractères que XML interdit, remplacés par U+FFFD",
                    en: "characters that XML forbids, replaced by U+FFFD")
            }),
        Kind(
            fault: .ancient,
            words: {
                String(
                    fr:
                        "un jour d’avant le 15 octobre 1582 est écrit comme un texte : un tableur le montrerait dans le "
                        + "calendrier julien",
                    en: "a day before 15 October 1582 is written as a text: a spreadsheet would show it in the "
                        + "Julian calendar")
            },
            more: {
                String(
                    fr: "un jour d’avant le 15 octobre 1582, écrit comme un texte",
                    en: "a day before 15 October 1582, written as a text")
            }),
        Kind(
            fault: .unheld,
            words: {
                String(
                    fr:
                        "un nombre de plus de quinze chiffres est écrit comme un texte : un tableur en perdrait les derniers ; "
                        + "donnez un texte si c’est un code",
                    en:
                        "a number of more than fifteen digits is written as a text: a spreadsheet would lose the last of them; "
                        + "give a text if it is a code")
            },
            more: {
                String(
                    fr: "un nombre de plus de quinze chiffres, écrit comme un texte",
                    en: "a number of more than fifteen digits, written as a text")
            }),
        Kind(
            fault: .rounded,
            words: {
                String(
                    fr:
                        "un nombre de plus de quinze chiffres entre dans un calcul : un tableur en perd les derniers ; donnez un "
                        + "texte si c’est un code, ou comptez en milliers",
                    en:
                        "a number of more than fifteen digits is computed with: a spreadsheet loses the last of them; give a text "
                        + "if it is a code, or count in thousands")
            },
            more: {
                String(
                    fr: "un nombre de plus de quinze chiffres, dont un tableur perd les derniers",
                    en: "a number of more than fifteen digits, of which a spreadsheet loses the last")
            }),
        Kind(
            fault: .long,
            words: {
                String(
                    fr:
                        "le texte a plus de \(FrenchNumber.integer(TextFaults.longest)) caractères : LibreOffice le garde "
                        + "entier, Excel le coupe ; raccourcissez-le s’il doit être lu avec Excel",
                    en:
                        "the text has more than \(LocalizedNumberFormatter(.english).integer(TextFaults.longest)) characters: LibreOffice keeps it "
                        + "whole, Excel cuts it; shorten it if it is to be read with Excel")
            },
            more: {
                String(
                    fr: "un texte de plus de \(FrenchNumber.integer(TextFaults.longest)) caractères",
                    en:
                        "a text of more than \(LocalizedNumberFormatter(.english).integer(TextFaults.longest)) characters"
                )
            }),
    ]

    /// Notes what was found in the cell at `place`.
    func note(_ faults: TextFaults, at place: @autoclosure () -> String) {
        if faults.isEmpty { return }
        for (index, kind) in Self.kinds.enumerated() where faults.contains(kind.fault) {
            counts[index] += 1
            if counts[index] <= Self.limit {
                warn(kind.words(), block: String(fr: "cellule \(place())", en: "cell \(place())"))
            }
        }
    }

    /// - Throws: `DocumentError` that names the labels that no block bears. Those of blocks' own texts are checked
    ///   before.
    func checkReferences() throws {
        guard !unknownLabels.isEmpty else { return }
        throw DocumentError(
            unknownLabels.sorted().map {
                Diagnostic(
                    .error,
                    String(
                        fr: "aucun bloc ne porte l’étiquette « \($0) » du renvoi d’une cellule",
                        en: "no block bears the label “\($0)” that a cell refers to"))
            })
    }

    func warn(_ message: String, block: String?) { told.append(Diagnostic(.warning, message, block: block)) }

    var diagnostics: [Diagnostic] {
        told
            + zip(Self.kinds, counts).filter { $0.1 > Self.limit }.map { kind, count in
                let more = count - Self.limit
                return Diagnostic(
                    .warning,
                    String(
                        fr:
                            "\(more) \(more == 1 ? "autre cellule contenait" : "autres cellules contenaient") \(kind.more())",
                        en: "\(more) more \(more == 1 ? "cell" : "cells") contained \(kind.more())"))
            }
    }
}

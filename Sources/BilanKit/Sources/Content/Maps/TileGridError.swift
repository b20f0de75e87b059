/// Why a file can't be made into a grid of tiles. Lines count from 1.
public enum TileGridError: Error, Hashable {
    /// The file can't be opened or read, for a reason in words.
    case unreadable(path: String, reason: String)
    /// The file has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The first line isn't `code,row,column`: what it is.
    case header(String)
    /// The line has another number of cells than three.
    case cells(line: Int, count: Int)
    /// The line has no code.
    case noCode(line: Int)
    /// A row or column of the line is no whole number from 0 to the limit.
    case noPlace(line: Int, text: String, limit: Int)
    /// The line's code stands on an earlier line too.
    case sameCode(line: Int, code: String, earlier: Int)
    /// The line's place is that of an earlier line.
    case samePlace(line: Int, earlier: Int)
    /// There is a header alone.
    case noTile
}

extension TileGridError: CustomStringConvertible {
    private static let english = LocalizedNumberFormatter(.english)

    /// What is wrong, where, and what to do, for whoever gave the file.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            String(
                fr:
                    "Le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être lu\u{00A0}: \(reason). \(SystemReason.accessRemedy).",
                en: "The file “\(path)” can’t be read: \(reason). \(SystemReason.accessRemedy).")
        case .tooLarge(let limit):
            String(
                fr:
                    "La grille de tuiles a plus de \(FrenchNumber.integer(limit / 1024))\u{00A0}Kio. N’y laissez qu’une ligne par territoire.",
                en:
                    "The tile grid has more than \(Self.english.integer(limit / 1024))\u{00A0}KiB. Leave only one line per area in it."
            )
        case .header(let text):
            String(
                fr:
                    "La grille de tuiles commence par «\u{00A0}\(text.prefix(60))\u{00A0}». Sa première ligne doit être\u{00A0}: "
                    + "code,row,column.",
                en: "The tile grid begins with “\(text.prefix(60))”. Its first line must be: code,row,column.")
        case .cells(let line, let count):
            String(
                fr:
                    "Ligne \(line) de la grille de tuiles\u{00A0}: \(FrenchNumber.count(count, "cellule", "cellules")) au lieu de trois. "
                    + "Donnez le code, la ligne et la colonne.",
                en:
                    "Line \(line) of the tile grid: \(Self.english.count(count, "cell", "cells")) instead of three. Give the code, the row and the column."
            )
        case .noCode(let line):
            String(
                fr: "Ligne \(line) de la grille de tuiles\u{00A0}: le code manque. Donnez celui du territoire.",
                en: "Line \(line) of the tile grid: the code is missing. Give the area’s.")
        case .noPlace(let line, let text, let limit):
            String(
                fr:
                    "Ligne \(line) de la grille de tuiles\u{00A0}: «\u{00A0}\(text.prefix(40))\u{00A0}» n’est pas une place. Donnez un nombre "
                    + "entier de 0 à \(limit).",
                en:
                    "Line \(line) of the tile grid: “\(text.prefix(40))” is not a place. Give a whole number from 0 to \(limit)."
            )
        case .sameCode(let line, let code, let earlier):
            String(
                fr:
                    "Ligne \(line) de la grille de tuiles\u{00A0}: le code \(code.prefix(40)) est déjà à la ligne \(earlier). Gardez-en une.",
                en:
                    "Line \(line) of the tile grid: the code \(code.prefix(40)) is already on line \(earlier). Keep one."
            )
        case .samePlace(let line, let earlier):
            String(
                fr:
                    "Ligne \(line) de la grille de tuiles\u{00A0}: la ligne \(earlier) a la même place. Donnez-en une autre.",
                en: "Line \(line) of the tile grid: line \(earlier) has the same place. Give another.")
        case .noTile:
            String(
                fr: "La grille de tuiles n’a que son en-tête. Donnez une ligne par territoire.",
                en: "The tile grid has only its header. Give one line per area.")
        }
    }
}

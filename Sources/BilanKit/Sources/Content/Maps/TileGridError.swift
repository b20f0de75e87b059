/// Why a file can't be made into a grid of tiles. Lines count from 1.
public enum TileGridError: Error, Hashable {
    /// The file can't be opened or read, for a reason in French words.
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
    /// What is wrong, where, and what to do, in French for whoever gave the file.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "Le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être lu\u{00A0}: \(reason). \(SystemReason.accessRemedy)."
        case .tooLarge(let limit):
            "La grille de tuiles a plus de \(FrenchNumber.integer(limit / 1024))\u{00A0}Kio. N’y laissez qu’une ligne par territoire."
        case .header(let text):
            "La grille de tuiles commence par «\u{00A0}\(text.prefix(60))\u{00A0}». Sa première ligne doit être\u{00A0}: "
                + "code,row,column."
        case .cells(let line, let count):
            "Ligne \(line) de la grille de tuiles\u{00A0}: \(FrenchNumber.count(count, "cellule", "cellules")) au lieu de trois. "
                + "Donnez le code, la ligne et la colonne."
        case .noCode(let line):
            "Ligne \(line) de la grille de tuiles\u{00A0}: le code manque. Donnez celui du territoire."
        case .noPlace(let line, let text, let limit):
            "Ligne \(line) de la grille de tuiles\u{00A0}: «\u{00A0}\(text.prefix(40))\u{00A0}» n’est pas une place. Donnez un nombre "
                + "entier de 0 à \(limit)."
        case .sameCode(let line, let code, let earlier):
            "Ligne \(line) de la grille de tuiles\u{00A0}: le code \(code.prefix(40)) est déjà à la ligne \(earlier). Gardez-en une."
        case .samePlace(let line, let earlier):
            "Ligne \(line) de la grille de tuiles\u{00A0}: la ligne \(earlier) a la même place. Donnez-en une autre."
        case .noTile: "La grille de tuiles n’a que son en-tête. Donnez une ligne par territoire."
        }
    }
}

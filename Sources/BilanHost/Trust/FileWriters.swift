import BilanKit
import Foundation
import Support

/// Who may change a file: whoever may change a plugin's runs code as its user.
enum FileWriters {
    /// Why others than this user and the administrator may change a file, or put another in its place, with a remedy, in
    /// words that follow its path; nil where none may. The file, each folder above it and what its links lead to are
    /// looked at.
    static func fault(of path: String) -> String? {
        let written = URL(fileURLWithPath: path).standardizedFileURL.path
        let real = FileName.withoutLinks(written)
        for start in written == real ? [real] : [written, real] {
            if let fault = faultOnTheWay(to: start) { return fault }
        }
        return nil
    }

    private static func faultOnTheWay(to path: String) -> String? {
        var place = ""
        if let fault = fault(at: "/") { return fault }
        for part in path.split(separator: "/") {
            place += "/" + part
            if let fault = fault(at: place) { return fault }
        }
        return nil
    }

    private static func fault(at place: String) -> String? {
        var status = stat()
        guard lstat(place, &status) == 0 else { return nil }
        let user = geteuid()
        guard status.st_uid == 0 || status.st_uid == user else {
            return
                String(
                    fr:
                        "n’est pas prise : « \(place) » appartient à un autre utilisateur, \(name(of: status.st_uid)), qui peut en "
                        + "changer le contenu. Copiez l’extension dans un dossier à vous",
                    en:
                        "is not taken: “\(place)” belongs to another user, \(name(of: status.st_uid)), who can change its "
                        + "content. Copy the plugin to a folder of your own")
        }
        let kind = status.st_mode & S_IFMT
        // The rights of a link are those of what it leads to. In a sticky folder nobody changes what is another's.
        if kind == S_IFLNK || kind == S_IFDIR && status.st_mode & S_ISVTX != 0 { return nil }
        let isOpenToGroup = status.st_mode & S_IWGRP != 0 && !isOwnGroup(status.st_gid, of: user)
        guard isOpenToGroup || status.st_mode & S_IWOTH != 0 else { return nil }
        return String(
            fr:
                "n’est pas prise : d’autres que vous peuvent écrire dans « \(place) », et donc faire exécuter ce qu’ils "
                + "veulent. Retirez-leur ce droit : chmod go-w \(ShellWord.quoted(place))",
            en: "is not taken: others than you can write to “\(place)”, and so have whatever they want run. "
                + "Withdraw that right: chmod go-w \(ShellWord.quoted(place))")
    }

    /// Whether a group is a user's private one, which many systems give to each user: of the same name, without others.
    private static func isOwnGroup(_ group: gid_t, of user: uid_t) -> Bool {
        guard let person = getpwuid(user), person.pointee.pw_gid == group else { return false }
        let name = String(cString: person.pointee.pw_name)
        guard let entry = getgrgid(group), String(cString: entry.pointee.gr_name) == name else { return false }
        var members = entry.pointee.gr_mem
        while let member = members?.pointee {
            if String(cString: member) != name { return false }
            members = members?.advanced(by: 1)
        }
        return true
    }

    private static func name(of user: uid_t) -> String {
        getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? String(fr: "n° \(user)", en: "no. \(user)")
    }
}

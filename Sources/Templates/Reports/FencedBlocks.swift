import BilanKit

/// The blocks of a text that are written in YAML between fences, taken out of it.
struct FencedBlocks {
    struct Fence {
        var kind: String
        var yaml: String
        /// That of the opening fence, counted from 1 in the text.
        var line: Int
    }

    private(set) var fences: [Fence] = []
    /// The text with a place for each block, to be filled in.
    private(set) var text = ""
    /// The text with nothing within fences, line by line: what its own structure is read from.
    private(set) var outline = ""
    /// What is wrong, with its line.
    private(set) var faults: [(line: Int, message: String)] = []

    init(_ source: String) {
        var open: (mark: String, fence: Fence?)?
        var yaml: [Substring] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let current = open {
                guard Self.closes(line, current.mark) else {
                    outline += "\n"
                    if current.fence == nil { text += line + "\n" } else { yaml.append(line) }
                    continue
                }
                if var fence = current.fence {
                    fence.yaml = yaml.joined(separator: "\n")
                    text += "{{__scope}}\n"
                    fences.append(fence)
                    yaml = []
                }
                text += line + "\n"
                outline += line + "\n"
                open = nil
            } else if let (mark, info) = Self.opening(line) {
                outline += line + "\n"
                if BlockKinds.all[info] != nil {
                    text += "\(mark)\(MarkdownReader.slot) \(fences.count)\n"
                    open = (mark, Fence(kind: info, yaml: "", line: index + 1))
                } else {
                    if !BlockKinds.code.contains(info) { faults.append((index + 1, Self.unknown(info))) }
                    text += line + "\n"
                    open = (mark, nil)
                }
            } else {
                text += line + "\n"
                outline += line + "\n"
            }
        }
        if let open {
            faults.append(
                (
                    open.fence?.line ?? source.split(separator: "\n", omittingEmptySubsequences: false).count,
                    String(
                        fr:
                            "le bloc « \(open.fence?.kind ?? "code") » n’est pas fermé. Ajoutez une ligne « \(open.mark) » à sa fin.",
                        en:
                            "the block “\(open.fence?.kind ?? "code")” is not closed. Add a line “\(open.mark)” at its end."
                    )
                ))
        }
    }

    private static func unknown(_ info: String) -> String {
        let known = BlockKinds.all.keys.sorted()
        let near = NearestNames.suggestion(info, among: known)
        return String(
            fr: "« \(info) » n’est pas un bloc.\(near) Blocs : \(known.joined(separator: ", ")) ; du code : text.",
            en: "“\(info)” is not a block.\(near) Blocks: \(known.joined(separator: ", ")); code: text.")
    }

    /// A fence's mark and what stands behind it (CommonMark 4.5).
    private static func opening(_ line: Substring) -> (mark: String, info: String)? {
        let bare = line.drop { $0 == " " }
        guard line.count - bare.count <= 3, let sign = bare.first, sign == "`" || sign == "~" else { return nil }
        let mark = bare.prefix { $0 == sign }
        let info = String(bare.dropFirst(mark.count)).trimmed
        guard mark.count >= 3, sign == "~" || !info.contains("`") else { return nil }
        return (String(mark), info)
    }

    private static func closes(_ line: Substring, _ mark: String) -> Bool {
        let bare = line.drop { $0 == " " }
        let sign = mark.first!
        let marks = bare.prefix { $0 == sign }
        return line.count - bare.count <= 3 && marks.count >= mark.count
            && bare.dropFirst(marks.count).allSatisfy(\.isWhitespace)
    }
}

/// Names of sheets that every spreadsheet program takes: without `[ ] * ? : / \`, no apostrophe at either end, 31
/// UTF-16 units at most,
/// unique whatever their case.
struct SheetNames {
    let words: any Wording
    private var taken: Set<String> = []

    init(_ words: any Wording = NumberLanguage.french.words) { self.words = words }

    mutating func unique(_ wanted: String) -> String {
        let base = SheetName.cleaned(wanted)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = SheetName.cut(base, to: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    /// The name of a sheet that goes on with another; they count from 1.
    mutating func continuation(of sheet: String, number: Int) -> String {
        let suffix = words.continuation(number)
        return unique(SheetName.cut(sheet, to: 31 - suffix.utf16.count) + suffix)
    }
}

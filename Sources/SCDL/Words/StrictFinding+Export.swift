import Intake

extension StrictFinding {
    /// What is told of a row that an export leaves out for it.
    package var toldOfLeftOutRow: Finding {
        let (french, english) = (french, english)
        return .told(
            ToldFinding(
                code: rule.rawValue, FindingWords(french.rule + " ; la ligne n’est pas exportée", french.remedy),
                english: FindingWords(english.rule + "; the row is not exported", english.remedy)))
    }
}

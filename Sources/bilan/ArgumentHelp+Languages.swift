import ArgumentParser
import BilanKit

extension ArgumentHelp {
    /// The help of an argument in the reader's language.
    init(
        fr french: @autoclosure () -> String, en english: @autoclosure () -> String, valueName: String? = nil,
        visibility: ArgumentVisibility = .default
    ) {
        self.init(String(fr: french(), en: english()), valueName: valueName, visibility: visibility)
    }
}

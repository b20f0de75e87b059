import Content
import Testing

@testable import ODS

@Suite struct UnnamedFileTests {
    @Test(arguments: [("/nowhere/at-all/a.ods", "/nowhere/at-all"), ("nowhere/a.ods", "nowhere")])
    func `where no file can be made its folder is named`(path: String, folder: String) {
        #expect {
            _ = try UnnamedFile(besides: path)
        } throws: {
            "\($0)".contains("aucun fichier ne peut être créé dans \(folder)\u{A0}: ")
        }
    }
}

import Testing
@testable import BilanHost

@Suite struct PluginDirectoriesTests {
    @Test func `folders are searched in the order of the command line, the variable, the user's, the executable's`() {
        let directories = PluginDirectories(
            named: ["/a"], environment: ["BILAN_PLUGIN_PATH": "/b:/c", "HOME": "/home/x"],
            executableFolder: "/usr/lib/bilan")
        #expect(directories.paths == ["/a", "/b", "/c", "/home/x/.local/share/bilan/plugins", "/usr/lib/bilan"])
    }

    @Test func `a folder named twice is searched once`() {
        #expect(PluginDirectories(named: ["/a", "/a/"], environment: [:], executableFolder: "/a").paths == ["/a"])
    }
}

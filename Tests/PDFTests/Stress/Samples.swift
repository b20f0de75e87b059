import Foundation
import PagePictures

/// Documents kept for other programs to judge, in the folder that `BILAN_SAMPLES` names; without it nothing is kept.
enum Samples {
    static let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"]

    static func keep(_ path: String, as name: String) throws {
        guard let folder else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Several tests may keep the same document at once.
        let copy = folder + "/." + UUID().uuidString
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        rename(copy, folder + "/" + name)
    }
}

/// A folder for one test, removed with it.
final class TestFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "pdf-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Poppler's pictures of a file's pages in grey, in order.
    func pictures(of file: String, resolution: Int) throws -> [String] {
        try PagePicture.files(of: file, resolution: resolution, in: path)
    }
}

import BilanHost
import Foundation
import Support

/// The pages that are open. One that says nothing any more is closed: a browser may go away in the middle of a run.
actor PreviewPages {
    /// As many as a person has windows; each has a folder of its own.
    private static let limit = 16
    /// Seconds without a word after which a page is taken for closed: one that waits asks every twenty.
    private static let patience: TimeInterval = 60

    private let settings: PreviewSettings
    private var pages: [String: PreviewPage] = [:]

    init(_ settings: PreviewSettings) { self.settings = settings }

    subscript(id: String) -> PreviewPage? { pages[id] }

    /// Whether pages that wait could take all connections of one browser.
    var isCrowded: Bool { pages.count > 3 }

    /// - Returns: the new page's id; nil where there are too many.
    /// - Throws: `UserError` where there is no place for its files.
    func open() async throws -> String? {
        if pages.count >= Self.limit { await sweep() }
        guard pages.count < Self.limit else { return nil }
        let id = String(UInt64.random(in: 0...(.max)), radix: 36)
        pages[id] = try PreviewPage(settings)
        return id
    }

    func close(_ id: String) async { await pages.removeValue(forKey: id)?.close() }

    /// Looks after the pages until the task is cancelled.
    func watch() async {
        var rounds = 0
        while !Task.isCancelled {
            for page in pages.values { await page.watch() }
            rounds += 1
            if rounds % 200 == 0 { await sweep() }
            try? await Task.sleep(for: WatchedInputs.interval)
        }
    }

    private func sweep() async {
        for (id, page) in pages where await Date().timeIntervalSince(page.lastSeen) > Self.patience { await close(id) }
    }
}

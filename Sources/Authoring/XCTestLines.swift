/// What XCTest, which some authors still use, writes of a run: it has no words for programs.
struct XCTestLines {
    private(set) var failures: [TestResult.Failure] = []
    private(set) var passed = 0
    private(set) var failed = 0
    private(set) var skipped = 0
    /// The test that began and didn't end.
    private(set) var unfinished: String?

    /// - Parameter folder: the package's; places in it are told without it.
    init(_ lines: [String], in folder: String) {
        /// Whether lines belong to the last failure's message.
        var isOpen = false
        for line in lines {
            if let match = line.wholeMatch(of: /Test Case '(.+)' (started at|passed|failed|skipped)\b.*/) {
                isOpen = false
                unfinished = match.2 == "started at" ? String(match.1) : nil
                switch match.2 {
                case "passed": passed += 1
                case "failed": failed += 1
                case "skipped": skipped += 1
                default: break
                }
            } else if let match = line.wholeMatch(of: /(\/.+:\d+): error: (\S+) : (.*)/) {
                isOpen = true
                let place = String(match.1)
                failures.append(
                    TestResult.Failure(
                        test: String(match.2),
                        place: place.hasPrefix(folder + "/") ? String(place.dropFirst(folder.count + 1)) : place,
                        message: String(match.3)))
            } else if isOpen {
                failures[failures.count - 1].message += "\n" + line
            }
        }
    }
}

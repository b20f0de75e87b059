import Foundation
import Testing

/// `bilan serve` at a terminal. What the page does is tried in a browser (`.ci/serve-page`).
@Suite struct ServeCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Starts a server, has a script ask it, and ends it.
    ///
    /// - Parameter script: knows the host as `$host`, the path with the token as `$path`, and asks with `ask REQUEST`.
    private func serve(_ script: String) throws -> Command.Result {
        try Shell.run(
            """
            cd '\(folder.path)'; mkdir tmp
            TMPDIR=$PWD/tmp timeout 60 bash -c 'echo $$ >pid; exec "$0" serve' '\(Command.executable.path)' >out 2>err & server=$!
            for turn in $(seq 200); do [ -s out ] && break; sleep 0.05; done
            address=$(head -1 out); rest=${address#http://}; host=${rest%%/*}; path=/${rest#*/}
            ask() {
              exec 3<>/dev/tcp/${host%:*}/${host#*:}
              printf "$1\\r\\nHost: ${2:-$host}\\r\\nConnection: close\\r\\n${3:-}\\r\\n" >&3
              timeout 20 cat <&3; exec 3>&-
            }
            \(script)
            kill -TERM $(cat pid); wait $server; echo "status $?"
            echo "left $(ls tmp | wc -l)"
            """)
    }

    @Test func `the page is there at the address that is told, and nothing without it`() throws {
        let result = try serve(
            """
            ask "GET $path HTTP/1.1" | grep -a -E '^HTTP|<title>'
            ask "GET / HTTP/1.1" | head -1
            ask "GET ${path}page.js HTTP/1.1" bilan.example | head -1
            """)
        let lines = result.output.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(
            lines == [
                "HTTP/1.1 200 OK", "<title>Bilan</title>", "HTTP/1.1 404 Not Found", "HTTP/1.1 404 Not Found",
                "status 143", "left 0",
            ], "\(result.errors)")
    }

    @Test func `a page's run leaves nothing when the server ends in the middle of it`() throws {
        let result = try serve(
            """
            origin="Origin: http://$host\\r\\n"
            id=$(ask "POST ${path}pages/ HTTP/1.1" $host "$origin" | grep -a -o '"id":"[^"]*"' | cut -d'"' -f4)
            choice='{"report":"company-profile","quarter":"","audience":"internal","language":"fr","template":"","settings":{}}'
            exec 3<>/dev/tcp/${host%:*}/${host#*:}
            printf "POST ${path}pages/$id/choice HTTP/1.1\\r\\nHost: $host\\r\\n${origin}Content-Length: ${#choice}\\r\\n\\r\\n$choice" >&3
            sleep 1
            ls tmp | wc -l
            """)
        #expect(result.output.contains("left 0"), "\(result.output)\(result.errors)")
        #expect(!result.output.hasPrefix("0"))
    }

    @Test func `a port that is taken is told, with what to do`() throws {
        let result = try serve(
            """
            '\(Command.executable.path)' serve --port ${host#*:} 2>&1; echo "second $?"
            """)
        #expect(result.output.contains("second 1"))
        #expect(result.output.contains("ce port ne peut pas être ouvert"))
        #expect(result.output.contains("donnez-en un autre"))
    }
}

import Testing

@testable import PDF

@Suite struct ArrangementTests {
    /// Whether texts are read one after the other in the structure.
    private func isRead(_ texts: [String], in file: Rendered) throws -> Bool {
        let structure = try file.structure()
        let places = texts.compactMap { structure.range(of: $0)?.lowerBound }
        return places.count == texts.count && places == places.sorted()
    }

    @Test func `columns come out level and are read one after the other`() throws {
        let file = try Rendered {
            Columns(2) { for index in 1...8 { Paragraph("Colonne-\(index) \(sentences(4))") } }
            Paragraph("dessous")
        }
        #expect(file.summary.pages == 1)
        #expect(try isRead((1...8).map { "Colonne-\($0)" } + ["dessous"], in: file))
    }

    @Test func `columns run over pages and lose nothing`() throws {
        let file = try Rendered {
            Columns(3) { for index in 1...60 { Paragraph("Colonne-\(index). \(sentences(5))") } }
            Paragraph("dessous")
        }
        #expect(file.summary.pages > 2)
        let text = try file.text()
        for index in 1...60 { #expect(text.count(of: "Colonne-\(index).") == 1) }
        #expect(try file.text(page: file.summary.pages).contains("dessous"))
    }

    @Test func `a footnote of a column stands at the page's foot, after the columns`() throws {
        let file = try Rendered {
            Columns(2) { for index in 1...30 { Paragraph("Colonne \(sentences(5))\(footnote: "Note-\(index).")") } }
        }
        let text = try file.text()
        for index in 1...30 { #expect(text.count(of: "Note-\(index).") == 1) }
    }

    @Test func `tables and charts in columns keep to their column`() throws {
        let table = numbered("étroit", 30)
        let file = try Rendered {
            Columns(2) {
                table
                Chart(.bars, "Graphique", of: numbered("g", 3), category: "Nom", series: ["Montant"])
            }
        }
        let text = try file.text()
        for index in 0..<30 { #expect(text.contains("ligne-\(index)-")) }
        #expect(file.summary.diagnostics.isEmpty)
    }

    @Test func `parts side by side are read part by part`() throws {
        let file = try Rendered {
            SideBySide {
                Paragraph("gauche-un")
                Paragraph("gauche-deux")
            } end: {
                Paragraph("droite-un")
                Paragraph("droite-deux")
            }
            Paragraph("dessous")
        }
        #expect(try isRead(["gauche-un", "gauche-deux", "droite-un", "droite-deux", "dessous"], in: file))
    }

    @Test func `parts that don't fit what is left go to the next page together`() throws {
        let file = try Rendered {
            Drawing(height: 600, alternative: "haut") { _ in }
            SideBySide {
                Paragraph("gauche")
            } end: {
                Drawing(height: 200, alternative: "droite") { _ in }
            }
        }
        #expect(file.summary.pages == 2)
        #expect(try file.text(page: 2).contains("gauche"))
    }

    @Test func `parts taller than a page stand under one another, with a warning`() throws {
        let file = try Rendered {
            SideBySide {
                Paragraph(Text(sentences(300)))
            } end: {
                Paragraph("droite")
            }
        }
        #expect(
            file.summary.diagnostics.contains {
                $0.message.contains("plus hautes qu’une page") && $0.block == "blocs côte à côte"
            })
        #expect(try file.text(page: file.summary.pages).contains("droite"))
    }

    @Test func `blocks kept together move to the next page as one`() throws {
        let file = try Rendered {
            Drawing(height: 500, alternative: "haut") { _ in }
            KeepTogether {
                Paragraph("premier")
                Drawing(height: 150, alternative: "milieu") { _ in }
                Paragraph("dernier \(sentences(10))")
            }
        }
        #expect(file.summary.pages == 2)
        #expect(try !file.text(page: 1).contains("premier"))
    }

    @Test func `blocks that no page holds are not kept together`() throws {
        let file = try Rendered {
            Paragraph("avant")
            KeepTogether { numbered("long", 100) }
        }
        #expect(try file.text(page: 1).contains("ligne-0-"))
    }

    @Test func `a heading is never the last of its column`() throws {
        for count in 1...12 {
            let file = try Rendered {
                Columns(2) {
                    Paragraph(Text(sentences(count)))
                    Heading("Titre-clé")
                    Paragraph("Sous le titre. \(sentences(3))")
                }
            }
            let lines = try file.text().split(separator: "\n")
            let index = try #require(lines.firstIndex(of: "Titre-clé"))
            #expect(lines[index + 1].hasPrefix("Sous le titre"), "\(count) sentences")
        }
    }
}

import BilanKit
import Testing
@testable import BilanHost

/// What parts and their documents are called.
@Suite struct PartNameTests {
    @Test func `shares of an amount add up to it, and the first has all where none weighs anything`() {
        func parts(_ weights: [UInt64], _ cents: Int64) -> [Int64] {
            AmountShare.all(of: weights).map { $0.part(of: Money(cents: cents)).cents }
        }
        #expect(parts([1, 1, 1], 100) == [33, 34, 33])
        #expect(parts([0, 0], 100) == [100, 0])
        #expect(parts([2, 0, 1], -100) == [-67, 0, -33])
        #expect(parts([.max, .max], .max).reduce(0, +) == .max)
        #expect(AmountShare.all(of: [1, 1]).allSatisfy { !$0.part(of: .unrepresentable).isRepresentable })
    }

    @Test func `names become letters, digits and hyphens, each its own`() {
        var ids = PartIDs(taken: ["sans-commission"])
        let named = [
            "Développement économique & œuvres", "Developpement  economique, œuvres", "Sans commission", "日本",
        ].map { ids.id(of: $0, by: .committee) }
        #expect(
            named == [
                "developpement-economique-oeuvres", "developpement-economique-oeuvres-2", "sans-commission-2", "partie",
            ])
        let (department, company) = (ids.id(of: "2A", by: .department), ids.id(of: "*00000012", by: .company))
        #expect(department == "2A" && company == "00000012")
        let long = String(repeating: "très long ", count: 20)
        for id in [ids.id(of: long, by: .committee), ids.id(of: long + "encore", by: .committee)] {
            #expect(id.utf8.count <= PartIDs.longest && SubjectID.isFileNamePart(id), "\(id)")
        }
    }

    @Test func `parts of one name are told apart, and what belongs to none comes last`() {
        let parts = DivisionPart.all(
            ["": "", "000000018": "Atelier", "000000026": "Atelier"], by: .company, unassigned: "Sans entreprise")
        #expect(parts.map(\.title) == ["Atelier (000000018)", "Atelier (000000026)", "Sans entreprise"])
        #expect(parts.map(\.id) == ["000000018", "000000026", "sans-entreprise"])
    }

    @Test func `a document is found to be of its own part, whatever the names begin with`() throws {
        let parts = ["UDF", "UDF-2"].map { DivisionPart(key: $0, id: $0, title: $0) }
        var names = PartDocumentNames(parts)
        var ids: [String] = []
        for (part, own) in [(0, "2"), (0, "2-x"), (1, "x"), (0, nil), (1, nil), (0, "x")] as [(Int, String?)] {
            let id = try names.id(of: own, in: parts[part])
            #expect(names.part(of: id) == parts[part], "\(id)")
            ids.append(id.lowercased())
        }
        #expect(Set(ids).count == ids.count)
        #expect(names.part(of: "UDFX") == nil)
    }

    @Test func `a company's profile in its own part has its number once, and long names are cut`() throws {
        let part = DivisionPart(key: "000000018", id: "000000018", title: "Atelier")
        var names = PartDocumentNames([part])
        let id = try names.id(of: "000000018", in: part)
        #expect(id == "000000018")
        let long = try names.id(of: String(repeating: "x", count: 100), in: part)
        #expect(SubjectID.isFileNamePart(long) && names.part(of: long) == part)
    }
}

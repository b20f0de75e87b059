import Testing
@testable import Support

@Suite struct SecretsTests {
    @Test(arguments: [
        "postgres//u:s3cretpw@h", "postgres:/u:s3cretpw@h", "postgresql//u:s3cretpw@h/base", "POSTGRES//u:s3cretpw@h",
        "postgresql/u:s3cretpw@h", "postgres://u:s3cretpw@h", "//u:s3cretpw@h", "u:s3cretpw@h",
        "potsgres//u:s3cretpw@h",
        "  postgres//u:s3cretpw@h", "postgres u:s3cretpw@h", "postgres//u:a@s3cretpw@h", "potsgres//u:a@s3cretpw@h",
        "postgres//u:s3cretpw@h?password=s3cretpw", "potsgres//h?password=s3cretpw",
    ])
    func `no password is shown of an address, right or wrong`(address: String) {
        let shown = Secrets.redacted(address)
        #expect(shown != nil && shown?.contains("s3cretpw") == false, "\(shown ?? "")")
    }

    @Test(arguments: [
        "donnees/subventions.csv", "postgres-2018.csv", "Objet=Liste : contact@exemple.fr", "2018-T4", "lot:1.csv",
        "courrier@exemple.fr",
    ])
    func `what holds no password is shown whole`(text: String) { #expect(Secrets.redacted(text) == nil) }
}

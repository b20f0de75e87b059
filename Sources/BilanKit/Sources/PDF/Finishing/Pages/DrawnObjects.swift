/// What PDF/A asks of the fonts and images that Cairo writes.
enum DrawnObjects {
    /// Mends every font and image of the file.
    ///
    /// - A `CIDFontType2` names its glyphs' mapping (ISO 19005-3, 6.2.11.3.2).
    /// - No image asks for interpolation (6.2.8).
    /// - No `CIDSet`: it is optional, and Cairo's is not complete (6.2.11.4.2).
    static func mend(_ document: QPDFDocument) throws {
        for number in 1..<max(document.size, 1) {
            let object = document.object(number)
            if document.isStream(object) {
                let dictionary = document.dictionary(of: object)
                if document.isName(document.value("Subtype", of: dictionary), "Image") {
                    document.remove("Interpolate", of: dictionary)
                }
            } else if document.isDictionary(object) {
                let type = document.value("Type", of: object)
                if document.isName(type, "Font") {
                    if document.isName(document.value("Subtype", of: object), "CIDFontType2") {
                        document.set("CIDToGIDMap", of: object, to: .name("Identity"))
                    }
                } else if document.isName(type, "FontDescriptor") {
                    document.remove("CIDSet", of: object)
                }
            }
            if number % 256 == 0 { document.releaseHandles() }
        }
        document.releaseHandles()
        try document.check()
    }
}

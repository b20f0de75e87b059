internal import CLCMS

/// The sRGB colour profile that the file's colours are meant in.
enum SRGBProfile {
    /// An ICC profile of version 4, the same bytes each time.
    static func bytes() throws -> [UInt8] { try made.get() }

    /// Once for all documents of a process.
    private static let made = Result { try make() }

    private static func make() throws -> [UInt8] {
        guard let profile = cmsCreate_sRGBProfile() else {
            throw FinishingError.library(
                String(fr: "lcms2 n’a pas fait de profil sRGB", en: "lcms2 made no sRGB profile"))
        }
        defer { cmsCloseProfile(profile) }
        var count: cmsUInt32Number = 0
        guard cmsSaveProfileToMem(profile, nil, &count) != 0 else {
            throw FinishingError.library(
                String(fr: "lcms2 ne peut pas enregistrer le profil sRGB", en: "lcms2 can’t save the sRGB profile"))
        }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        guard cmsSaveProfileToMem(profile, &bytes, &count) != 0, bytes.count >= 128 else {
            throw FinishingError.library(
                String(fr: "lcms2 ne peut pas enregistrer le profil sRGB", en: "lcms2 can’t save the sRGB profile"))
        }
        // The header's date and time (ICC.1:2010, 7.2.8) would differ from run to run.
        bytes.replaceSubrange(24..<36, with: repeatElement(0, count: 12))
        return bytes
    }
}

/// What an operator of a content stream means to the splitting.
enum ContentOperator {
    /// `q`, `Q`.
    case state
    /// Leaves ink.
    case painting
    /// `ET`, `EMC`: ends what a segment's last painting stands in.
    case closing
    /// `re`, which a marker is made of.
    case rectangle
    /// `ID`: binary data follows that the scanner can't read.
    case inlineImage
    case other

    init(_ name: UnsafeRawBufferPointer) {
        // A name of up to three characters as a number: faster than comparing strings.
        var code: UInt32 = 0
        guard name.count <= 3 else {
            self = .other
            return
        }
        for byte in name { code = code << 8 | UInt32(byte) }
        switch code {
        case Self.q, Self.Q: self = .state
        case Self.re: self = .rectangle
        case Self.ET, Self.EMC: self = .closing
        case Self.TJ, Self.Tj, Self.quote, Self.quotes, Self.f, Self.F, Self.fStar, Self.S, Self.s, Self.B, Self.BStar,
            Self.b, Self.bStar, Self.Do, Self.sh:
            self = .painting
        case Self.ID: self = .inlineImage
        default: self = .other
        }
    }

    private static var q: UInt32 { 0x71 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var Q: UInt32 { 0x51 }
    private static var re: UInt32 { 0x7265 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var ET: UInt32 { 0x4554 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var EMC: UInt32 { 0x454D43 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var TJ: UInt32 { 0x544A }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var Tj: UInt32 { 0x546A }
    private static var quote: UInt32 { 0x27 }
    private static var quotes: UInt32 { 0x22 }
    private static var f: UInt32 { 0x66 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var F: UInt32 { 0x46 }
    private static var fStar: UInt32 { 0x662A }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var S: UInt32 { 0x53 }
    private static var s: UInt32 { 0x73 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var B: UInt32 { 0x42 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var BStar: UInt32 { 0x422A }
    private static var b: UInt32 { 0x62 }
    private static var bStar: UInt32 { 0x622A }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var Do: UInt32 { 0x446F }
    private static var sh: UInt32 { 0x7368 }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private static var ID: UInt32 { 0x4944 }
}

import Foundation

/// The frame that holds a picture on a sheet (`draw:frame`, ODF 1.3 part 3, 10.4.2), with what a reader who can't see
/// it is told.
struct PictureFrame {
    let placement: PicturePlacement
    let evaluator: TableEvaluator
    let pictures: any WorkbookPictures

    /// - Throws: what reading or drawing it throws.
    func write(to xml: XMLStream) throws {
        try xml.element(
            "draw:frame", ("draw:name", "Image \(placement.number)"), ("draw:style-name", ChartFrame.style),
            ("svg:width", points(placement.measure.width)), ("svg:height", points(placement.measure.height)),
            ("svg:x", "0pt"), ("svg:y", "3pt")
        ) {
            if xml.isFlat {
                try xml.element("draw:image", ("draw:mime-type", placement.measure.mediaType)) {
                    xml.element(
                        "office:binary-data", text: Data(try placement.bytes(pictures, evaluator)).base64EncodedString()
                    )
                }
            } else {
                xml.element(
                    "draw:image", ("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad"),
                    ("xlink:href", placement.part))
            }
            let alternative = placement.source.alternative
            guard !alternative.isEmpty else { return }
            xml.element("svg:title", text: placement.source.caption?.plain ?? alternative)
            xml.element("svg:desc", text: alternative)
        }
    }
}

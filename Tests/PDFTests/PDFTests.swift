@testable import PDF

import CZip
import Foundation
@testable import ODS

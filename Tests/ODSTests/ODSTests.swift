@testable import ODS

@_exported import BilanKit

import BilanKit

@_exported import Programme

@_exported import Content

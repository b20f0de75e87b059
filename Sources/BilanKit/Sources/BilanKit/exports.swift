@_exported import CBilanPlugin
@_exported import Content
@_exported import ODS
@_exported import PDF
@_exported import Programme

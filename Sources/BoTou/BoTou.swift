// One import for users of the library: `import BoTou` brings every layer below the reports.

@_exported public import Documents
@_exported public import Estimates
@_exported public import Instruments
@_exported public import Languages
@_exported public import Policies
@_exported public import Portfolios
@_exported public import Projects
@_exported public import Randomness
@_exported public import Reports
@_exported public import Returns
@_exported public import ScenarioFiles
@_exported public import Spreadsheets
@_exported public import TermSheets

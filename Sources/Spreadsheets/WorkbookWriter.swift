import CXLSX
import Documents
import Glibc
import Languages

/// Writes one workbook through libxlsxwriter: the only file that handles its pointers.
///
/// The library wants the name of a file; it gets one that lives in memory, so that the bytes can be
/// delivered as every other result is, whole or not at all.
@safe struct WorkbookWriter: ~Copyable {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let memory: Int32
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  init(_ workbook: Workbook) throws(WorkbookError) {
    memory = botou_memory_file()
    guard memory >= 0 else { throw .system(errno) }
    unsafe book = workbook_new("/proc/self/fd/\(memory)")
    guard unsafe book != nil else { throw .system(ENOMEM) }
    try describe(workbook)
  }

  deinit {
    if let book = unsafe book { unsafe lxw_workbook_free(book) }
    if memory >= 0 { _ = Glibc.close(memory) }
  }

  private func describe(_ workbook: Workbook) throws(WorkbookError) {
    // The library copies all of these.
    let (title, author) = unsafe (
      strdup(CellText.clean(workbook.title, maximumLength: 255)),
      strdup(CellText.clean(workbook.author, maximumLength: 255))
    )
    defer {
      unsafe free(title)
      unsafe free(author)
    }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.title = title
    unsafe properties.author = author
    unsafe properties.created = time_t(max(1, workbook.created))
    try require(unsafe workbook_set_properties(book, &properties))
  }

  private func require(_ result: lxw_error) throws(WorkbookError) {
    guard result != LXW_NO_ERROR else { return }
    let reason = unsafe lxw_strerror(result).map { unsafe String(cString: $0) }
    throw .refused(reason ?? "error \(result.rawValue)")
  }

  /// Ends the workbook and hands out the file.
  mutating func bytes() throws(WorkbookError) -> [UInt8] {
    let open = unsafe book
    unsafe book = nil  // The library frees it, whatever comes of closing.
    errno = 0
    let result = unsafe workbook_close(open)
    guard result == LXW_NO_ERROR else {
      if errno != 0 { throw .system(errno) }
      try require(result)
      return []
    }
    return try contents()
  }

  private func contents() throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { chunk in
        unsafe pread(memory, chunk.baseAddress, chunk.count, off_t(bytes.count))
      }
      guard count >= 0 else { throw .system(errno) }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }
}

// MARK: - Sheets

extension WorkbookWriter {
  mutating func add(_ sheet: Worksheet) throws(WorkbookError) {
    guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
      throw .refused("sheet \(sheet.name)")
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try unsafe write(cell, lxw_row_t(row), lxw_col_t(column), on: page)
      }
    }
    try unsafe layOut(sheet, page)
    for placed in sheet.checks { try unsafe add(placed, to: page) }
    for placed in sheet.charts {
      let chart = try unsafe make(placed.chart)
      var options = unsafe lxw_chart_options()
      unsafe options.x_offset = Int32(placed.offset)
      unsafe options.x_scale = Double(placed.chart.width) / 480
      unsafe options.y_scale = Double(placed.chart.height) / 288
      try require(
        unsafe worksheet_insert_chart_opt(
          page, lxw_row_t(placed.row), lxw_col_t(placed.column), chart, &options))
    }
  }

  private mutating func write(
    _ cell: Cell, _ row: lxw_row_t, _ column: lxw_col_t,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let format = unsafe try format(cell.style)
    let result =
      switch cell.content {
      case .blank:
        // A blank cell without a look need not be there.
        cell.style == CellStyle()
          ? LXW_NO_ERROR : unsafe worksheet_write_blank(page, row, column, format)
      case .text(let text):
        unsafe worksheet_write_string(page, row, column, CellText.clean(text), format)
      case .number(let value): unsafe worksheet_write_number(page, row, column, value, format)
      case .flag(let flag):
        unsafe worksheet_write_boolean(page, row, column, flag ? 1 : 0, format)
      case .formula(let formula, let value):
        unsafe worksheet_write_formula_num(page, row, column, formula, format, value)
      }
    try require(result)
  }

  /// Frozen panes, widths, filter, and how it prints: on A4 across, its head on every page, its name and
  /// the page below.
  private func layOut(
    _ sheet: Worksheet, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    for column in 0..<sheet.columns {
      let place = lxw_col_t(column)
      try require(
        unsafe worksheet_set_column(page, place, place, sheet.width(of: column), nil))
    }
    unsafe worksheet_set_default_row(page, Worksheet.lineHeight, 0)
    for row in sheet.rows.indices {
      guard let height = sheet.height(of: row) else { continue }
      try require(unsafe worksheet_set_row(page, lxw_row_t(row), height, nil))
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        page, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if sheet.frozenRows > 0 {
      try require(unsafe worksheet_repeat_rows(page, 0, lxw_row_t(sheet.frozenRows - 1)))
    }
    if sheet.frozenColumns > 0 {
      try require(unsafe worksheet_repeat_columns(page, 0, lxw_col_t(sheet.frozenColumns - 1)))
    }
    if let filter = sheet.filter {
      try require(
        unsafe worksheet_autofilter(
          page, lxw_row_t(filter.lowerBound), 0, lxw_row_t(filter.upperBound),
          lxw_col_t(max(0, sheet.columns - 1))))
    }
    if sheet.isHidden { unsafe worksheet_hide(page) }
    if sheet.isLocked { unsafe lock(page) }
    unsafe worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)  // A4
    unsafe worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)  // inches
    try require(unsafe worksheet_set_footer(page, "&L&A&R&P / &N"))
    if sheet.printsTableAlone, let last = sheet.rows.indices.last, sheet.columns > 0 {
      try require(
        unsafe worksheet_print_area(page, 0, 0, lxw_row_t(last), lxw_col_t(sheet.columns - 1)))
    }
    unsafe worksheet_fit_to_pages(
      page, UInt16(clamping: sheet.pagesAcross), sheet.isOnePage ? 1 : 0)
  }
}

extension WorkbookWriter {
  /// Against slips alone: widths and looks stay free, and no password is set.
  private func lock(_ page: UnsafeMutablePointer<lxw_worksheet>) {
    var freedoms = lxw_protection()
    freedoms.format_cells = 1
    freedoms.format_columns = 1
    freedoms.format_rows = 1
    unsafe worksheet_protect(page, nil, &freedoms)
  }
}

// MARK: - Checks of what is typed

extension WorkbookWriter {
  private func add(
    _ placed: PlacedCheck, to page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let check = placed.check
    let words: [String] = [
      CellText.clean(check.hint, maximumLength: EntryCheck.longestText),
      CellText.clean(check.title, maximumLength: EntryCheck.longestTitle),
      CellText.clean(check.warning, maximumLength: EntryCheck.longestText), check.list ?? "",
    ]
    // The library copies all of these.
    let texts: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    defer { unsafe texts.forEach { unsafe free($0) } }
    var rule = unsafe lxw_data_validation()
    unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    unsafe rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    unsafe rule.input_message = texts[0]
    unsafe rule.error_title = texts[1]
    unsafe rule.error_message = texts[2]
    switch check.accepted {
    case .words where check.list != nil:
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = texts[3]
    case .words: break
    case .numbers(let range, let areWhole): unsafe Self.bound(&rule, range, areWhole)
    }
    try require(
      unsafe worksheet_data_validation_cell(
        page, lxw_row_t(placed.row), lxw_col_t(placed.column), &rule))
  }

  /// The format has one comparison: between two bounds both count as accepted.
  private static func bound(
    _ rule: inout lxw_data_validation, _ range: NumberRange, _ areWhole: Bool
  ) {
    let criterion: lxw_validation_criteria
    switch (range.lower, range.upper) {
    case (nil, nil): return
    case (let low?, let high?):
      unsafe (rule.minimum_number, rule.maximum_number) = (low.value, high.value)
      criterion = LXW_VALIDATION_CRITERIA_BETWEEN
    case (let low?, nil):
      unsafe rule.value_number = low.value
      criterion =
        low.isOpen
        ? LXW_VALIDATION_CRITERIA_GREATER_THAN : LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
    case (nil, let high?):
      unsafe rule.value_number = high.value
      criterion =
        high.isOpen
        ? LXW_VALIDATION_CRITERIA_LESS_THAN : LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO
    }
    let kind = areWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
    unsafe rule.validate = UInt8(kind.rawValue)
    unsafe rule.criteria = UInt8(criterion.rawValue)
  }
}

// MARK: - Looks

extension WorkbookWriter {
  /// The library's own format for a style, made once.
  private mutating func format(
    _ style: CellStyle
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    guard style != CellStyle() else { return nil }
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { throw .system(ENOMEM) }
    unsafe format_set_num_format(format, style.number.code)
    switch style.role {
    case .plain: break
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
    case .note: unsafe format_set_font_color(format, Look.quiet)
    case .heading, .numberHeading, .asideHeading, .band:
      unsafe format_set_bold(format)
      unsafe format_set_bg_color(format, style.role == .band ? Look.band : Look.head)
      unsafe format_set_bottom(format, style.role == .band ? 0 : UInt8(LXW_BORDER_THIN.rawValue))
      if style.role.isHeading { unsafe format_set_text_wrap(format) }
      if style.role == .numberHeading {
        unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
    case .label: unsafe format_set_bold(format)
    case .aside: break
    case .leading:
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .wrapped:
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .input:
      unsafe format_set_unlocked(format)
      unsafe format_set_bg_color(format, Look.input)
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, Look.band)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if style.role.isSetIn { unsafe format_set_indent(format, 1) }
    unsafe formats[style] = format
    return unsafe format
  }

  private enum Look {
    static let quiet: lxw_color_t = 0x55626E
    static let head: lxw_color_t = 0xE3EAF0
    static let band: lxw_color_t = 0xD3E1EC
    static let input: lxw_color_t = 0xFFF7D6
  }
}

// MARK: - Charts

extension WorkbookWriter {
  private func make(_ chart: Chart) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    let kind =
      switch chart.kind {
      case .line: LXW_CHART_LINE
      case .column: LXW_CHART_COLUMN
      case .stackedColumn: LXW_CHART_COLUMN_STACKED
      case .stackedBar: LXW_CHART_BAR_STACKED
      }
    guard let made = unsafe workbook_add_chart(book, UInt8(kind.rawValue)) else {
      throw .system(ENOMEM)
    }
    unsafe chart_title_set_name(made, Self.words(chart.title))
    var font = unsafe lxw_chart_font()
    unsafe font.size = 13
    unsafe font.bold = 1
    unsafe chart_title_set_name_font(made, &font)
    // The library calls the level axis x, also where the categories stand on the upright one.
    let isUpright = chart.kind == .stackedBar
    guard let names = unsafe isUpright ? made.pointee.y_axis : made.pointee.x_axis,
      let values = unsafe isUpright ? made.pointee.x_axis : made.pointee.y_axis
    else { throw .refused("axes") }
    unsafe setNames(names, chart)
    unsafe setValues(values, chart)
    for series in chart.series { unsafe try add(series, of: chart.kind, to: made) }
    let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(made, UInt8(legend.rawValue))
    try unsafe hideUnnamed(chart.series, made)
    return unsafe made
  }

  private func setNames(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ chart: Chart) {
    unsafe chart_axis_set_name(axis, Self.words(chart.xTitle))
    if chart.xForm != .general { unsafe chart_axis_set_num_format(axis, chart.xForm.code) }
    if chart.step > 1 {
      unsafe chart_axis_set_interval_unit(axis, UInt16(clamping: chart.step))
      unsafe chart_axis_set_interval_tick(axis, UInt16(clamping: chart.step))
    }
    unsafe chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if chart.kind == .stackedBar { unsafe chart_axis_set_reverse(axis) }
  }

  private func setValues(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ chart: Chart) {
    unsafe chart_axis_set_name(axis, Self.words(chart.yTitle))
    unsafe chart_axis_set_num_format(axis, chart.yForm.code)
    if let most = chart.yMost { unsafe chart_axis_set_max(axis, most) }
    // The axis of the values stands where the reversed categories end: below.
    if chart.kind == .stackedBar {
      unsafe chart_axis_set_label_position(
        axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    var grid = lxw_chart_line()
    grid.color = Look.head
    unsafe chart_axis_major_gridlines_set_visible(axis, 1)
    unsafe chart_axis_major_gridlines_set_line(axis, &grid)
  }

  private func add(
    _ series: Chart.Series, of kind: Chart.Kind, to chart: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    guard let made = unsafe chart_add_series(chart, nil, nil) else { throw .system(ENOMEM) }
    unsafe chart_series_set_name(made, Self.words(series.name))
    let (names, values) = (series.categories, series.values)
    unsafe chart_series_set_categories(
      made, names.sheet, lxw_row_t(names.rows.lowerBound), lxw_col_t(names.columns.lowerBound),
      lxw_row_t(names.rows.upperBound), lxw_col_t(names.columns.upperBound))
    unsafe chart_series_set_values(
      made, values.sheet, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.columns.lowerBound),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.columns.upperBound))
    if kind == .line {
      var line = lxw_chart_line()
      line.color = series.colour
      line.width = Float(series.lineWidth)
      line.dash_type = UInt8(
        series.isDashed ? LXW_CHART_LINE_DASH_DASH.rawValue : LXW_CHART_LINE_DASH_SOLID.rawValue)
      unsafe chart_series_set_line(made, &line)
      unsafe chart_series_set_marker_type(made, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    } else {
      var fill = lxw_chart_fill()
      fill.color = series.colour
      unsafe chart_series_set_fill(made, &fill)
    }
  }

  /// Leaves the edges of bands out of the legend.
  private func hideUnnamed(
    _ series: [Chart.Series], _ chart: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    var hidden = series.indices.filter { !series[$0].isNamed }.map { Int16($0) } + [-1]
    guard hidden.count > 1 else { return }
    try require(
      unsafe hidden.withUnsafeMutableBufferPointer {
        unsafe chart_legend_delete_series(chart, $0.baseAddress)
      })
  }

  /// The library takes a name that begins with `=` for a formula; a space keeps it a name.
  private static func words(_ text: String) -> String {
    let clean = CellText.clean(text, maximumLength: 255)
    return clean.hasPrefix("=") ? " " + clean : clean
  }
}

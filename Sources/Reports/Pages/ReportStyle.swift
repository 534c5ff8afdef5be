/// The report's style sheet: a calm page on screens, by day and by night, and whole figures on A4.
enum ReportStyle {
  static let text = [colours, page, parts, tables, narrow, night, paper].joined(separator: "\n")

  private static let colours = """
    :root { color-scheme: light dark; --ground: #eef1f4; --paper: #fff; --ink: #1b2733;
      --quiet: #55626e; --line: #dde3e8; --rule: #8693a0; --deep: #0b4a82; --link: #0b5fa5;
      --wash: #eff4f9; --code: #f4f6f8; --warn: #9a5b00; --more: 11, 95, 165; --less: 184, 70, 14; }
    """

  private static let night = """
    @media screen and (prefers-color-scheme: dark) {
      :root { --ground: #0c1116; --paper: #121212; --ink: #e3e8ed; --quiet: #a7b2bd; --line: #333b43;
        --rule: #6c7883; --deep: #8fc0ee; --link: #8fc0ee; --wash: #1a2632; --code: #1c2126;
        --warn: #e2a33c; --more: 70, 150, 225; --less: 225, 120, 50; }
      button[aria-pressed=true] { color: #10161c; }
      figure svg, td.fate svg { filter: invert(0.93) hue-rotate(180deg); }
    }
    """

  private static let page = """
    * { box-sizing: border-box; }
    html { background: var(--ground); scroll-padding-top: 60px; }
    body { margin: 0; color: var(--ink); font: 16px/1.6 "Helvetica Neue", Arial, "Noto Sans",
      "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    html[data-language=en] main[data-page=zh], html[data-language=zh] main[data-page=en]
      { display: none; }
    main { max-width: 960px; margin: 0 auto; padding: 28px 40px 64px; background: var(--paper); }
    .languages { position: sticky; top: 0; z-index: 3; display: flex; justify-content: flex-end;
      gap: 8px; max-width: 960px; margin: 0 auto; padding: 10px 40px; background: var(--paper);
      border-bottom: 1px solid var(--line); }
    button { font: inherit; font-size: 14px; padding: 4px 14px; border: 1px solid var(--rule);
      border-radius: 4px; background: var(--paper); color: var(--ink); cursor: pointer; }
    button[aria-pressed=true] { background: var(--deep); border-color: var(--deep); color: #fff; }
    button:focus-visible, a:focus-visible, summary:focus-visible, .wide:focus-visible
      { outline: 3px solid #e2a33c; outline-offset: 2px; }
    """

  private static let parts = """
    .kicker { margin: 8px 0 0; color: var(--quiet); font-size: 14px; }
    h1 { margin: 4px 0 16px; font-size: 30px; line-height: 1.25; }
    h2 { margin: 44px 0 8px; padding-top: 14px; border-top: 2px solid var(--deep); font-size: 22px;
      line-height: 1.35; }
    h3 { margin: 26px 0 6px; font-size: 17px; line-height: 1.35; }
    h1, h2, h3, .headline, li, dt, dd, p { overflow-wrap: anywhere; }
    .headline { margin: 0 0 20px; padding: 16px 20px; border-left: 5px solid var(--deep);
      background: var(--wash); font-size: 19px; line-height: 1.55; }
    .keys { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0 0 8px;
      padding: 0; list-style: none; }
    .keys li { padding: 12px 14px; border: 1px solid var(--line); border-radius: 6px; }
    .keys b { display: block; font-size: 23px; line-height: 1.25; color: var(--deep);
      font-variant-numeric: tabular-nums; }
    .keys small { font-size: 13px; font-weight: 400; color: var(--quiet); white-space: nowrap; }
    .keys span { display: block; color: var(--quiet); font-size: 13px; line-height: 1.4; }
    .contents { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 18px 0 0; font-size: 14px; }
    .contents a { color: var(--link); }
    figure { margin: 0; }
    .warning { border-left: 4px solid var(--warn); padding-left: 12px; }
    figcaption, .note { color: var(--quiet); font-size: 14px; line-height: 1.55; }
    ul.note { padding-left: 20px; }
    .paper { display: none; }
    .wide { overflow-x: auto; }
    .wide svg { display: block; width: 100%; min-width: 690px; height: auto; margin: 6px 0; }
    .point:hover .reach, .point.here .reach { fill-opacity: 0.35; }
    .told { position: fixed; z-index: 4; max-width: 300px; padding: 6px 10px; border-radius: 4px;
      background: #1b2733; color: #fff; font-size: 13px; line-height: 1.4; white-space: pre-line;
      pointer-events: none; overflow-wrap: anywhere; }
    .told[hidden] { display: none; }
    .futures { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 12px;
      margin: 8px 0; }
    .future { padding: 10px 14px; border: 1px solid var(--line); border-radius: 6px;
      font-size: 14px; line-height: 1.45; min-width: 0; }
    .future h4 { margin: 0; font-size: 14px; color: var(--quiet); }
    .future .count { margin: 0; font-size: 19px; color: var(--deep); }
    .future .note { margin: 0 0 6px; font-size: 13px; }
    .story { margin: 0; padding: 0; list-style: none; }
    .story li { padding: 4px 0; border-top: 1px solid var(--line); }
    .story b { display: block; font-size: 12px; font-weight: 400; color: var(--quiet);
      font-variant-numeric: tabular-nums; }
    .future pre { margin: 6px 0 0; padding: 6px 8px; font-size: 12px; }
    details { margin: 6px 0; }
    summary { color: var(--link); font-size: 14px; cursor: pointer; }
    dl { font-size: 14px; line-height: 1.5; }
    dt { margin-top: 8px; font-weight: 600; }
    dt code { color: var(--quiet); font-weight: 400; font-size: 12px; }
    dd { margin: 0; }
    pre, code { font-family: "SFMono-Regular", Menlo, Consolas,
      "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono CJK SC", monospace; }
    pre { padding: 12px 14px; background: var(--code); font-size: 13px; line-height: 1.45;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    """

  private static let tables = """
    table { width: 100%; margin: 8px 0; border-collapse: collapse; font-size: 14px;
      line-height: 1.4; }
    th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: right;
      font-variant-numeric: tabular-nums; vertical-align: top; white-space: nowrap; }
    thead th { border-bottom: 2px solid var(--rule); vertical-align: bottom; white-space: normal;
      overflow-wrap: anywhere; min-width: 64px; }
    th:first-child, td.words, th.words { text-align: left; }
    .wide th:first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); }
    tbody th { font-weight: 400; white-space: normal; min-width: 130px; overflow-wrap: anywhere; }
    td.words { white-space: normal; }
    td.fate { min-width: 120px; }
    td.fate svg { display: block; width: 120px; min-width: 0; margin: 3px 0 0 auto; }
    .register td { white-space: normal; }
    .register td.words { min-width: 120px; }
    .facts th { width: 30%; color: var(--quiet); }
    .facts td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
    .heat small { display: block; color: var(--quiet); font-size: 12px; }
    .heat th small { display: inline; }
    .heat .mark { padding-right: 3px; font-size: 11px; }
    .heat .focus th { font-weight: 700; }
    .more1 { background: rgba(var(--more), 0.10); } .more2 { background: rgba(var(--more), 0.20); }
    .more3 { background: rgba(var(--more), 0.32); } .more4 { background: rgba(var(--more), 0.45); }
    .less1 { background: rgba(var(--less), 0.10); } .less2 { background: rgba(var(--less), 0.20); }
    .less3 { background: rgba(var(--less), 0.32); } .less4 { background: rgba(var(--less), 0.45); }
    """

  /// On a phone a policy is a card, and whatever else is wide scrolls beside its first column.
  private static let narrow = """
    @media screen and (max-width: 700px) {
      main { padding: 16px 16px 48px; }
      .languages { padding: 8px 16px; }
      .keys { grid-template-columns: repeat(2, 1fr); }
      h1 { font-size: 24px; }
      .headline { font-size: 17px; padding: 12px 14px; }
      tbody th { min-width: 104px; max-width: 150px; }
      .heat thead { display: none; }
      .heat, .heat tbody { display: block; }
      .heat tr { display: grid; grid-template-columns: 1fr 1fr; margin: 0 0 12px;
        border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
      .heat tbody th { position: static; grid-column: 1 / -1; max-width: none; font-weight: 700; }
      .heat td { white-space: normal; text-align: left; font-size: 16px; }
      .heat .mark { vertical-align: 1px; }
      .heat td::before { content: attr(data-label); display: block; color: var(--quiet);
        font-size: 12px; line-height: 1.3; }
    }
    """

  private static let paper = """
    @page { size: A4; margin: 14mm 15mm; }
    @media print {
      html { background: #fff; }
      body { font-size: 9.5pt; line-height: 1.4; }
      main { max-width: none; padding: 0; }
      .languages, .contents, .told, .screen, summary, details[data-print=no] { display: none; }
      h1 { font-size: 18pt; margin: 0 0 8pt; }
      h2 { margin: 14pt 0 4pt; padding-top: 6pt; font-size: 13pt; break-after: avoid; }
      h3 { margin: 8pt 0 2pt; font-size: 10.5pt; break-after: avoid; }
      p, ul { margin-top: 4pt; margin-bottom: 4pt; }
      .headline { padding: 8pt 12pt; font-size: 11.5pt; }
      .headline, .heat td, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .keys b { font-size: 14pt; }
      .keys li { padding: 6pt 8pt; }
      .keys small, .keys span, figcaption, .note { font-size: 8pt; line-height: 1.35; }
      table { font-size: 8pt; line-height: 1.3; }
      pre { font-size: 7.5pt; }
      .futures { grid-template-columns: repeat(3, 1fr); gap: 2mm; margin: 2pt 0;
        break-inside: avoid; }
      .future { padding: 2pt 4pt; font-size: 7.5pt; line-height: 1.2; break-inside: avoid; }
      .future h4, .future .note, .story b { font-size: 7.5pt; line-height: 1.2; margin: 0; }
      .future .count { font-size: 10pt; line-height: 1.2; } .story b { display: inline; }
      .story li { padding: 0.5pt 0; }
      .future pre { margin: 1pt 0 0; padding: 1pt 3pt; font-size: 7pt; line-height: 1.2; }
      .heat small { font-size: 7pt; } .heat .mark { font-size: 7pt; }
      .paper { display: block; }
      .wide { overflow: visible; }
      .wide svg { width: 153mm; max-width: 100%; min-width: 0; margin: 2pt auto; }
      td.fate svg { width: 120px; margin: 3px 0 0 auto; }
      .tall svg { display: none; }
      figure.drawn, tr, dt, dd, .keys, .short, .facts { break-inside: avoid; }
      .wide th:first-child { position: static; }
      dl { columns: 3; column-gap: 6mm; font-size: 7pt; line-height: 1.3; }
      dt { break-after: avoid; margin-top: 3pt; } dt code { font-size: 7pt; }
      thead { display: table-header-group; }
      th, td { padding: 2pt 4pt; white-space: normal; }
      thead th, tbody th { min-width: 0; overflow-wrap: break-word; }
      h2 + .note, h3 + .note, .note.paper { break-after: avoid; break-inside: avoid; }
    }
    """
}

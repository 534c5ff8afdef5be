/// The brief's style sheet: one sheet of A4, on screens as on paper.
enum BriefStyle {
  static let text = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    @page { size: A4; margin: 0; }
    html { background: #eef1f4; }
    body { margin: 0; color: #1b2733; font: 9pt/1.42 "Helvetica Neue", Arial, "Noto Sans",
      "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    main { display: grid; grid-template-columns: 1fr 1fr; width: 210mm; height: 296mm;
      margin: 0 auto; padding: 9mm 13mm; overflow: hidden; background: #fff; }
    section { display: flex; flex-direction: column; min-width: 0; overflow: hidden; padding-right: 4.5mm; }
    section + section { padding: 0 0 0 4.5mm; border-left: 1px solid #dde3e8; }
    h1, h2, p, li, td, th { overflow-wrap: anywhere; }
    .kicker { margin: 0; color: #55626e; font-size: 7.5pt; }
    h1 { margin: 2pt 0 7pt; font-size: 14pt; line-height: 1.25; }
    h2 { margin: 9pt 0 3pt; padding-top: 4pt; border-top: 1.5px solid #0b4a82; font-size: 10pt;
      line-height: 1.3; }
    p { margin: 3pt 0; }
    .headline { margin: 0; padding: 7pt 9pt; border-left: 4px solid #0b4a82; background: #eff4f9;
      font-size: 10pt; line-height: 1.45; }
    h1, .kicker, .name, .cut { display: -webkit-box; -webkit-box-orient: vertical;
      overflow: hidden; -webkit-line-clamp: 2; }
    .kicker { -webkit-line-clamp: 1; }
    .name { -webkit-line-clamp: 4; }
    .headline { -webkit-line-clamp: 12; }
    .cut { -webkit-line-clamp: 6; }
    svg { display: block; width: 100%; height: auto; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8pt; line-height: 1.3; }
    th, td { padding: 2pt 3pt; border-bottom: 1px solid #dde3e8; text-align: right;
      vertical-align: top; font-variant-numeric: tabular-nums; }
    thead th { border-bottom: 1.5px solid #8693a0; vertical-align: bottom;
      overflow-wrap: normal; font-size: 7.5pt; }
    th:first-child { width: 27%; }
    th:first-child { text-align: left; }
    tbody th { font-weight: 400; }
    .focus th { font-weight: 700; }
    .note { color: #55626e; font-size: 7.5pt; line-height: 1.35; }
    ul { margin: 3pt 0; padding-left: 12pt; }
    .end { margin-top: auto; padding-top: 6pt; color: #55626e; font-size: 7pt; line-height: 1.35; }
    .headline, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    @media screen { main { margin: 16px auto; box-shadow: 0 1px 6px #0003; } }
    @media screen and (max-width: 800px) {
      body { font-size: 15px; }
      main { display: block; width: auto; height: auto; margin: 0; padding: 16px; }
      section + section { margin-top: 28px; padding: 0; border: 0; }
      .kicker, .note, .end, table, thead th { font-size: 13px; }
      section { overflow-x: auto; padding: 0; }
      table { table-layout: auto; }
      th:first-child { min-width: 90px; }
      .name, .cut { display: block; }
      .headline { font-size: 17px; } h1 { font-size: 22px; } h2 { font-size: 17px; }
    }
    """
}

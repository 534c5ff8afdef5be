/// The report's style sheet: a calm page on screens, whole figures on A4.
enum ReportStyle {
  static let text = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { background: #eef1f4; scroll-behavior: smooth; }
    body { margin: 0; color: #1b2733; font: 16px/1.6 "Helvetica Neue", Arial, "Noto Sans",
      "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    html[data-language=en] main[data-page=zh], html[data-language=zh] main[data-page=en]
      { display: none; }
    main { max-width: 960px; margin: 0 auto; padding: 28px 40px 64px; background: #fff; }
    .languages { position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end;
      gap: 8px; max-width: 960px; margin: 0 auto; padding: 10px 40px; background: #fff;
      border-bottom: 1px solid #dde3e8; }
    button { font: inherit; font-size: 14px; padding: 4px 14px; border: 1px solid #8693a0;
      border-radius: 4px; background: #fff; color: #1b2733; cursor: pointer; }
    button[aria-pressed=true] { background: #0b4a82; border-color: #0b4a82; color: #fff; }
    button:focus-visible, a:focus-visible, summary:focus-visible, .wide:focus-visible
      { outline: 3px solid #e2a33c; outline-offset: 2px; }
    .kicker { margin: 8px 0 0; color: #55626e; font-size: 14px; }
    h1 { margin: 4px 0 16px; font-size: 30px; line-height: 1.25; }
    h2 { margin: 44px 0 8px; padding-top: 14px; border-top: 2px solid #0b4a82; font-size: 21px;
      line-height: 1.35; }
    .headline { margin: 0 0 20px; padding: 16px 20px; border-left: 5px solid #0b4a82;
      background: #eff4f9; font-size: 19px; line-height: 1.55; }
    .keys { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0 0 8px;
      padding: 0; list-style: none; }
    .keys li { padding: 12px 14px; border: 1px solid #dde3e8; border-radius: 6px; }
    .keys b { display: block; font-size: 23px; line-height: 1.25; color: #0b4a82;
      font-variant-numeric: tabular-nums; }
    .keys small { font-size: 14px; font-weight: 400; color: #55626e; }
    .keys span { display: block; color: #55626e; font-size: 13px; line-height: 1.4; }
    .contents { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 18px 0 0; font-size: 14px; }
    .contents a { color: #0b5fa5; }
    figure { margin: 0; }
    .warning { border-left: 4px solid #9a5b00; padding-left: 12px; }
    figcaption, .note { color: #55626e; font-size: 14px; line-height: 1.55; }
    .wide { overflow-x: auto; }
    .wide svg { display: block; width: 100%; min-width: 620px; height: auto; margin: 6px 0; }
    table { width: 100%; margin: 8px 0; border-collapse: collapse; font-size: 14px;
      line-height: 1.4; }
    th, td { padding: 5px 8px; border-bottom: 1px solid #dde3e8; text-align: right;
      font-variant-numeric: tabular-nums; vertical-align: top; white-space: nowrap; }
    thead th { border-bottom: 2px solid #8693a0; vertical-align: bottom; white-space: normal;
      overflow-wrap: anywhere; min-width: 64px; }
    th:first-child, td.words, th.words { text-align: left; }
    tbody th { font-weight: 400; white-space: normal; min-width: 130px; overflow-wrap: anywhere; }
    td.words { white-space: normal; }
    td.fate { min-width: 120px; }
    td.fate svg { display: block; width: 120px; min-width: 0; margin: 3px 0 0 auto; }
    .point:hover .reach { fill-opacity: 0.3; }
    details { margin: 6px 0; }
    summary { color: #0b5fa5; font-size: 14px; cursor: pointer; }
    dl { font-size: 14px; line-height: 1.5; }
    dt { margin-top: 8px; font-weight: 600; }
    dt code { color: #55626e; font-weight: 400; font-size: 12px; }
    dd { margin: 0; color: #3c4a57; }
    pre, code { font-family: "SFMono-Regular", Menlo, Consolas,
      "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono CJK SC", monospace; }
    pre { padding: 12px 14px; background: #f4f6f8; font-size: 13px; line-height: 1.45;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .facts th { width: 30%; color: #55626e; }
    .facts td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
    @media (max-width: 700px) {
      main { padding: 16px 16px 48px; }
      .languages { padding: 8px 16px; }
      .keys { grid-template-columns: repeat(2, 1fr); }
      h1 { font-size: 24px; }
      .headline { font-size: 17px; }
    }
    @page { size: A4; margin: 16mm 15mm; }
    @media print {
      html { background: #fff; }
      body { font-size: 10pt; line-height: 1.45; }
      main { max-width: none; padding: 0; }
      .languages, .contents, summary { display: none; }
      h1 { font-size: 19pt; }
      h2 { margin-top: 20pt; font-size: 13pt; break-after: avoid; }
      .headline { font-size: 12pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .keys b { font-size: 15pt; }
      .keys span, figcaption, .note, dl { font-size: 8.5pt; }
      table, pre { font-size: 8pt; }
      .wide { overflow: visible; }
      .wide svg { min-width: 0; max-height: 225mm; }
      figure, tr, dt, dd, .keys, .short, .facts { break-inside: avoid; }
      figcaption { break-after: avoid; }
      dl { columns: 2; column-gap: 8mm; }
      dt { break-after: avoid; }
      thead { display: table-header-group; }
      svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      th, td { padding: 3px 5px; white-space: normal; }
    }
    """
}

public import Foundation

/// A real browser, headless Chromium, told what to do over its debugging pipe.
public enum Browser {
  /// What a visit to a page showed.
  public struct Visit: Decodable, Sendable {
    /// What each expression gave, as text.
    public let values: [String]
    /// Every console message, uncaught error and refused resource.
    public let complaints: [String]
    /// Every address that the page asked for, its own first.
    public let requests: [String]
  }

  struct Missing: Error { let advice: String }

  /// A page and what to do on it.
  struct Plan: Encodable {
    let page: String
    let expressions: [String]
  }

  /// The language of the page that is shown; the other is hidden.
  public static let shownLanguage = """
    [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
    .map(m => m.dataset.page).join()
    """

  /// By how much the page is wider than its window.
  public static let overflow =
    "document.documentElement.scrollWidth - document.documentElement.clientWidth"

  /// Words of the shown pictures that leave their picture or lie on others.
  public static let misplacedLabels = """
    [...document.querySelectorAll('main')].filter(m => getComputedStyle(m).display !== 'none')
    .flatMap(m => [...m.querySelectorAll('figure svg')]).flatMap(svg => {
      const frame = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
      const out = words.filter(([, b]) => b.left < frame.left || b.right > frame.right
        || b.top < frame.top || b.bottom > frame.bottom).map(([t]) => 'out: ' + t);
      const over = words.flatMap(([t, a], i) => words.slice(i + 1).filter(([, b]) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3).map(([u]) => t + ' on ' + u));
      return out.concat(over);
    }).join('; ')
    """

  /// Opens a file and evaluates expressions of JavaScript one after another.
  ///
  /// `key:Tab` presses a key, `width:400` makes the window so wide, `print:680` shows what paper of
  /// that width would show, and `pages` prints and gives the size in points of each sheet.
  public static func visit(_ page: URL, _ expressions: [String]) throws -> Visit {
    try visits([(page, expressions)])[0]
  }

  /// Opens pages one after another in one browser, each in a tab of its own.
  public static func visits(_ pages: [(page: URL, expressions: [String])]) throws -> [Visit] {
    let names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    guard let browser = names.first(where: FileManager.default.isExecutableFile) else {
      throw Missing(
        advice:
          "this test needs a browser: apt-get install chromium fonts-noto-cjk (make test does)")
    }
    let plans = pages.map { Plan(page: $0.page.absoluteString, expressions: $0.expressions) }
    let run = try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", script, browser],
      input: try JSONEncoder().encode(plans))
    guard run.status == 0 else { throw Missing(advice: run.errorText) }
    return try JSONDecoder().decode([Visit].self, from: run.output)
  }

  /// Speaks the DevTools protocol: messages of JSON, each ended by a zero byte, on descriptors 3 and 4.
  private static let script = """
    import base64, fcntl, json, os, re, select, subprocess, sys, tempfile, time
    browser = sys.argv[1]
    plans = json.load(sys.stdin)
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()

    def lend():
        read, write = (fcntl.fcntl(d, fcntl.F_DUPFD, 20) for d in (theirs_in, theirs_out))
        os.dup2(read, 3)
        os.dup2(write, 4)

    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    process = subprocess.Popen(
        [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-dev-shm-usage", "--user-data-dir=" + folder.name, "--remote-debugging-pipe"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        close_fds=False, preexec_fn=lend)
    os.close(theirs_in)
    os.close(theirs_out)
    buffer, count, deadline = b"", 0, 0

    def note(message):
        method, values = message.get("method"), message.get("params", {})
        if method == "Runtime.consoleAPICalled":
            complaints.append(str([a.get("value") for a in values["args"]]))
        elif method == "Runtime.exceptionThrown":
            complaints.append(json.dumps(values["exceptionDetails"]))
        elif method == "Log.entryAdded":
            complaints.append(values["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            requests.append(values["request"]["url"])
        elif method:
            events.append(method)

    def receive():
        global buffer
        while b"\\0" not in buffer:
            ready = select.select([ours_in], [], [], max(0, deadline - time.monotonic()))[0]
            part = os.read(ours_in, 1 << 16) if ready else b""
            if not part:
                sys.exit("the browser does not answer")
            buffer += part
        message, buffer = buffer.split(b"\\0", 1)
        return json.loads(message)

    def ask(method, session=None, **values):
        global count
        count += 1
        message = {"id": count, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        os.write(ours_out, json.dumps(message).encode() + b"\\0")
        while True:
            answer = receive()
            if answer.get("id") == count:
                return answer["result"]
            note(answer)

    def act(session, expression):
        if expression.startswith("key:"):
            key = expression[4:]
            code = {"Tab": 9, "Enter": 13}[key]
            text = {"text": "\\r"} if key == "Enter" else {}
            for kind in ("keyDown", "keyUp"):
                ask("Input.dispatchKeyEvent", session, type=kind, key=key, code=key,
                    windowsVirtualKeyCode=code, **(text if kind == "keyDown" else {}))
            return ""
        if expression.startswith(("width:", "print:")):
            ask("Emulation.setDeviceMetricsOverride", session, height=1000,
                width=int(expression[6:]), deviceScaleFactor=1, mobile=False)
            medium = "print" if expression.startswith("print:") else ""
            ask("Emulation.setEmulatedMedia", session, media=medium)
            return ""
        if expression == "pages":
            paper = ask("Page.printToPDF", session, preferCSSPageSize=True)["data"]
            sizes = re.findall(rb"/MediaBox *\\[([^\\]]*)\\]", base64.b64decode(paper))
            return " ".join(
                "x".join(str(round(float(n))) for n in size.split()[2:]) for size in sizes)
        answer = ask("Runtime.evaluate", session, expression="String(" + expression + ")")
        return str(answer["result"].get("value", answer))

    def visit(page, expressions):
        global events, complaints, requests, deadline
        events, complaints, requests = [], [], []
        deadline = time.monotonic() + 90
        target = ask("Target.createTarget", url="about:blank")["targetId"]
        session = ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Log", "Network", "Page"):
            ask(domain + ".enable", session)
        ask("Page.navigate", session, url=page)
        while "Page.loadEventFired" not in events:
            note(receive())
        values = [act(session, expression) for expression in expressions]
        ask("Target.closeTarget", targetId=target)
        return {"values": values, "complaints": complaints, "requests": requests}

    try:
        print(json.dumps([visit(plan["page"], plan["expressions"]) for plan in plans]))
    finally:
        process.kill()
        process.wait()
    """
}

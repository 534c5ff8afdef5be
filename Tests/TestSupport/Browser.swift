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

  /// Opens a file and evaluates expressions of JavaScript one after another.
  ///
  /// `key:Tab` presses a key, `width:400` makes the window so wide, `print:680` shows what paper of
  /// that width would show, and `pages` prints and gives the size in points of each sheet.
  public static func visit(_ page: URL, _ expressions: [String]) throws -> Visit {
    let names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    guard let browser = names.first(where: FileManager.default.isExecutableFile) else {
      throw Missing(
        advice:
          "this test needs a browser: apt-get install chromium fonts-noto-cjk (make test does)")
    }
    let input = try JSONEncoder().encode(expressions)
    let run = try ToolRun.of(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", script, browser, page.absoluteString],
      input: input)
    guard run.status == 0 else { throw Missing(advice: run.errorText) }
    return try JSONDecoder().decode(Visit.self, from: run.output)
  }

  /// Speaks the DevTools protocol: messages of JSON, each ended by a zero byte, on descriptors 3 and 4.
  private static let script = """
    import base64, fcntl, json, os, re, select, subprocess, sys, tempfile, time
    browser, page = sys.argv[1:3]
    expressions = json.load(sys.stdin)
    deadline = time.monotonic() + 90
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
    buffer, events, complaints, requests = b"", [], [], []
    count = 0

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

    try:
        target = ask("Target.createTarget", url="about:blank")["targetId"]
        session = ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Runtime", "Log", "Network", "Page"):
            ask(domain + ".enable", session)
        ask("Page.navigate", session, url=page)
        while "Page.loadEventFired" not in events:
            note(receive())
        values = []
        for expression in expressions:
            if expression.startswith("key:"):
                key = expression[4:]
                code = {"Tab": 9, "Enter": 13}[key]
                text = {"text": "\\r"} if key == "Enter" else {}
                for kind in ("keyDown", "keyUp"):
                    ask("Input.dispatchKeyEvent", session, type=kind, key=key, code=key,
                        windowsVirtualKeyCode=code, **(text if kind == "keyDown" else {}))
                values.append("")
                continue
            if expression.startswith(("width:", "print:")):
                ask("Emulation.setDeviceMetricsOverride", session, height=1000,
                    width=int(expression[6:]), deviceScaleFactor=1, mobile=False)
                medium = "print" if expression.startswith("print:") else ""
                ask("Emulation.setEmulatedMedia", session, media=medium)
                values.append("")
                continue
            if expression == "pages":
                paper = ask("Page.printToPDF", session, preferCSSPageSize=True)["data"]
                sizes = re.findall(rb"/MediaBox *\\[([^\\]]*)\\]", base64.b64decode(paper))
                values.append(" ".join(
                    "x".join(str(round(float(n))) for n in size.split()[2:]) for size in sizes))
                continue
            answer = ask("Runtime.evaluate", session, expression="String(" + expression + ")")
            values.append(str(answer["result"].get("value", answer)))
        print(json.dumps({"values": values, "complaints": complaints, "requests": requests}))
    finally:
        process.kill()
        process.wait()
    """
}

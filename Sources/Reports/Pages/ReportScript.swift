import ScenarioFiles

/// The report's one script, which turns the language over, and the policy that allows it alone.
enum ReportScript {
  static let text = """
    'use strict';
    (function () {
      var root = document.documentElement;
      var buttons = Array.prototype.slice.call(document.querySelectorAll('[data-speak]'));
      function speak(code) {
        buttons.forEach(function (button) {
          var isChosen = button.getAttribute('data-speak') === code;
          button.setAttribute('aria-pressed', isChosen ? 'true' : 'false');
          if (!isChosen) return;
          root.setAttribute('data-language', code);
          root.setAttribute('lang', button.getAttribute('lang'));
          document.title = button.getAttribute('data-title');
        });
      }
      function follow() {
        var code = location.hash.slice(1);
        if (code === 'en' || code === 'zh') speak(code);
      }
      buttons.forEach(function (button) {
        button.addEventListener('click', function () { speak(button.getAttribute('data-speak')); });
      });
      window.addEventListener('hashchange', follow);
      window.addEventListener('beforeprint', function () {
        document.querySelectorAll('details').forEach(function (part) {
          if (part.hasAttribute('data-print')) part.open = true;
        });
      });
      follow();
    })();
    """

  /// Nothing may be loaded or run but the style within and the script of this hash.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
    + "base-uri 'none'; form-action 'none'"

  private static let hash: String = {
    let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<$0 + 2]), radix: 16)
    }
    return Base64.text(of: bytes)
  }()
}

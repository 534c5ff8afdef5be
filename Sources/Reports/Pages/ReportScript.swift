import ScenarioFiles

/// The report's one script, and the policy that allows it alone.
///
/// It turns the language over and tells what a curve is worth at a place. It holds none of the characters
/// that XML reads as its own, so that the page is well-formed XML too.
enum ReportScript {
  static let text = "'use strict';\n" + languages + crosshair

  /// An address may end in a language, or in a language and a section.
  ///
  /// Turned over, a page stays at its section.
  private static let languages = """
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
      function open(part) {
        for (; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
      }
      function follow() {
        var name = location.hash.slice(1), code = name.split('-')[0];
        if (['en', 'zh'].indexOf(code) === -1) return;
        speak(code);
        var part = document.getElementById(name);
        if (!part) return;
        open(part);
        part.scrollIntoView();
      }
      function here() {
        var code = root.getAttribute('data-language'), found = '';
        document.querySelectorAll('main[data-page=' + code + '] section').forEach(function (part) {
          if (innerHeight / 3 > part.getBoundingClientRect().top) found = part.id;
        });
        return found.slice(code.length);
      }
      buttons.forEach(function (button) {
        button.addEventListener('click', function () {
          var code = button.getAttribute('data-speak'), place = here();
          speak(code);
          var part = document.getElementById(code + place);
          if (part) part.scrollIntoView();
          history.replaceState(null, '', '#' + code + place);
        });
      });
      window.addEventListener('hashchange', follow);
      window.addEventListener('beforeprint', function () {
        document.querySelectorAll('details').forEach(function (part) {
          part.open = part.getAttribute('data-print') === 'yes';
        });
      });
      follow();
    })();

    """

  /// What the nearest place of a picture's curves says, by mouse and by touch.
  ///
  /// It reads the points that a drawing has anyway: where each lies, and what its title tells.
  private static let crosshair = """
    (function () {
      var told = document.createElement('div'), near = 40, most = 8;
      told.className = 'told';
      told.hidden = true;
      document.body.appendChild(told);
      function points(svg) {
        return svg.places || (svg.places = Array.prototype.map.call(
          svg.querySelectorAll('.point'), function (point) {
            var circle = point.querySelector('circle');
            return { x: +circle.getAttribute('cx'), y: +circle.getAttribute('cy'), point: point,
              words: point.querySelector('title').textContent };
          }));
      }
      function nearest(svg, event) {
        var matrix = svg.getScreenCTM();
        if (!matrix) return [];
        var x = (event.clientX - matrix.e) / matrix.a, y = (event.clientY - matrix.f) / matrix.d;
        function far(place) { return Math.abs(place.x - x) * 3 + Math.abs(place.y - y); }
        var best = points(svg).reduce(function (one, other) {
          return !one || far(one) > far(other) ? other : one;
        }, null);
        if (!best || Math.abs(best.x - x) > near || Math.abs(best.y - y) > 4 * near) return [];
        return points(svg).filter(function (place) {
          return place === best
            || !(Math.abs(place.x - best.x) > 0.2 || Math.abs(place.y - best.y) > 320);
        }).sort(function (one, other) { return one.y - other.y; });
      }
      function clear() {
        told.hidden = true;
        document.querySelectorAll('.point.here').forEach(function (point) {
          point.classList.remove('here');
        });
      }
      function show(event) {
        var found = nearest(event.currentTarget, event);
        clear();
        if (!found.length) return;
        var words = [];
        found.forEach(function (place) {
          place.point.classList.add('here');
          if (words.indexOf(place.words) === -1) words.push(place.words);
        });
        told.textContent = words.slice(0, most).join('\\n') + (words.length > most ? '\\n…' : '');
        told.hidden = false;
        var box = told.getBoundingClientRect();
        told.style.left = Math.max(4, Math.min(event.clientX + 14, innerWidth - box.width - 4)) + 'px';
        told.style.top = Math.max(4, Math.min(event.clientY + 14, innerHeight - box.height - 4)) + 'px';
      }
      document.querySelectorAll('figure svg').forEach(function (svg) {
        if (!svg.querySelector('.point')) return;
        svg.addEventListener('pointermove', show);
        svg.addEventListener('pointerdown', show);
        svg.addEventListener('pointerleave', function (event) {
          if (event.pointerType === 'mouse') clear();
        });
      });
      document.addEventListener('pointerdown', function (event) {
        if (!event.target.closest || !event.target.closest('figure svg')) clear();
      });
      window.addEventListener('scroll', clear, { passive: true });
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

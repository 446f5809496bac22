// An email that breaks no rule, to break one rule at a time.

import EmailRules

/// A short email that no rule finds anything in.
enum SoundEmail {
  static let text = """
    <!DOCTYPE html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>The harbor reopens</title>
    <style>
    :root { color-scheme: light dark; }
    @media (prefers-color-scheme: dark) {
      .paper { background-color: #181716 !important; }
      .ink, .ink a { color: #ece8e2 !important; }
    }
    [data-ogsb] .paper { background-color: #181716 !important; }
    [data-ogsc] .ink { color: #ece8e2 !important; }
    </style>
    </head>
    <body lang="en" dir="ltr" class="paper" style="margin:0;padding:0;background-color:#ffffff">
    <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">The ferries sail again on Monday, and the school has a roof\(padding)</div>
    <div role="article" aria-label="The harbor reopens" lang="en" dir="ltr">
    <!--[if mso]><table role="presentation" width="640"><tr><td><![endif]-->
    <table role="presentation" width="100%" class="paper" style="max-width:640px;background-color:#ffffff">
    <tr>
    <td class="ink" style="padding:12px;font-size:17px;line-height:26px;color:#161514">
    <h1 style="margin:0;font-size:30px">The harbor reopens</h1>
    <h2 style="margin:0;font-size:20px">Ferries</h2>
    <img src="https://weekly.example/ferry.jpg" alt="A ferry at the quay" width="600">
    <p style="margin:0">The first ferry sails at six in the morning, an hour before the school bus leaves the square. <a href="https://weekly.example/ferry" style="color:#8a1717">The new timetable</a> is out.</p>
    <ul style="margin:0"><li>Islands: daily</li></ul>
    <p style="margin:0;font-size:14px"><a href="https://weekly.example/web" style="color:#8a1717">View in your browser</a> <a href="https://weekly.example/u/1" style="color:#8a1717">Unsubscribe</a></p>
    <p style="margin:0;font-size:14px">1 Sample Street, Sampletown</p>
    </td>
    </tr>
    </table>
    <!--[if mso]></td></tr></table><![endif]-->
    </div>
    </body>
    </html>
    """

  private static let padding = String(repeating: "&#8199;&#65279;&#847;", count: 30)

  /// The email with one piece of it replaced.
  static func replacing(_ old: String, with new: String) -> String {
    text.replacing(old, with: new, maxReplacements: 1)
  }

  /// The ids of the rules that an email breaks, in order, each once.
  static func broken(_ html: String, check: EmailCheck = EmailCheck()) -> [String] {
    var seen: Set<String> = []
    return check.findings(in: html, path: "email.html").map(\.rule.id).filter {
      seen.insert($0).inserted
    }
  }
}

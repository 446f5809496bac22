// The mailing tools that an email can be pasted into, and what each one reads in it.

/// A tool that mails a list, as far as its markup goes; `MailingTool.facts` is the table.
public enum MailingTool: String, Sendable, CaseIterable {
  /// Mailchimp: merge tags, `*|UNSUB|*`.
  case mailchimp
  /// listmonk 6: Go's html/template, `{{ UnsubscribeURL }}`.
  case listmonk
  /// Buttondown: Django's template language, `{{ unsubscribe_url }}`.
  case buttondown
  /// Ghost 5 and 6, an HTML card: `%%{unsubscribe_url}%%`.
  case ghost
  /// No tool: nothing is left to be replaced.
  case plain

  /// What a tool reads in a mail.
  struct Facts: Sendable {
    /// Stands for the address by which a reader leaves; nil where the tool has none.
    var unsubscribe: String?
    /// Stands for the address of the mail as a web page; nil where the publication's own is used.
    var browser: String?
    /// Stands for the publisher's postal address; nil where the publication's own is used.
    var address: String?
    /// What begins a tag of the tool.
    var signs: [String] = []
    /// Whether the tool drops HTML comments, and with them what is for classic Outlook alone.
    var dropsComments = false
    /// Whether the tool gives the page around the mail: head and body are left out.
    var isFragment = false
    /// What stands before the mail.
    var opening = ""
    /// What to do with the file.
    var hint: String
  }

  /// The facts of each tool.
  var facts: Facts {
    switch self {
    case .mailchimp:
      Facts(
        unsubscribe: "*|UNSUB|*", browser: "*|ARCHIVE|*", address: "*|LIST:ADDRESSLINE|*",
        signs: ["*|", "{{"],
        hint: "paste it as ‘Code your own’; the preview text is in it already")
    case .listmonk:
      // `@TrackLink` behind an address is short for its function.
      Facts(
        unsubscribe: "{{ UnsubscribeURL }}", browser: "{{ MessageURL }}",
        signs: ["{{", "@TrackLink"], dropsComments: true,
        hint: "paste it as raw HTML, with a template that is {{ template \"content\" . }} alone")
    case .buttondown:
      // Without the first line the mail is read as Markdown.
      Facts(
        unsubscribe: "{{ unsubscribe_url }}", browser: "{{ email_url }}",
        signs: ["{{", "{%", "{#", "*|"],
        opening: "<!-- buttondown-editor-mode: fancy -->\n",
        hint: "paste it whole, its first line included, and choose the template ‘naked’")
    case .ghost:
      Facts(
        unsubscribe: "%%{unsubscribe_url}%%", signs: ["%%"], isFragment: true,
        hint: "paste it into an HTML card")
    case .plain:
      Facts(hint: "it has no tags: whoever sends it must say how readers leave")
    }
  }

  /// A line for the person who pastes the mail: where it goes, and what to set there.
  public var hint: String { facts.hint }
}

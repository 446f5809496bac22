// `copydesk topics`: a publication's own topics, learned and tested.

import ArgumentParser

/// The commands about topics.
struct Topics: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Learn a publication's topics from labelled sentences, and test them.",
    discussion: """
      A labelled sentence is a line of JSON: {"text":"…","topic":"…"}, with null where no topic fits. Where "document" \
      and "paragraph" are given, the sentences of a document are read in their context. \
      {"file":"…","range":[a,b],"sha256":"…","topic":"…"} names a sentence of an article in the folder that --texts names.
      """,
    subcommands: [TopicsLearn.self, TopicsTest.self])
}

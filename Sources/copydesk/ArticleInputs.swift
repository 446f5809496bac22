// Reading and analyzing the articles that a command is given.

import Articles
import Diagnostics
import Publication
import Summarizer

/// Analyzes articles on every core; the results are in the order of the articles.
func analyzed(_ articles: [Article], for publication: Publication, _ messages: Messages) async
  -> [AnalyzedArticle]
{
  let workers = 2
  let size = max(1, min(64, (articles.count + workers - 1) / workers))
  let starts = Array(stride(from: 0, to: articles.count, by: size))
  return await withTaskGroup(of: (Int, [AnalyzedArticle]).self) { group in
    var results = [[AnalyzedArticle]](repeating: [], count: starts.count)
    var next = 0
    func add() {
      guard next < starts.count else { return }
      let chunk = next
      let part = Array(articles[starts[chunk]..<min(articles.count, starts[chunk] + size)])
      next += 1
      group.addTask {
        let analyzer = Analyzer(for: publication)
        return (chunk, part.map { analyzer.analyzed($0) })
      }
    }
    for _ in 0..<workers { add() }
    var done = 0
    for await (chunk, part) in group {
      results[chunk] = part
      done += part.count
      messages.progress("Analyzing", done, of: articles.count)
      add()
    }
    return results.flatMap { $0 }
  }
}

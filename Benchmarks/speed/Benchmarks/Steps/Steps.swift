// What each step of Copydesk costs, on the sample week.

import Articles
import Benchmark
import CommonMark
import Digest
import Publication
import Rendering
import Summarizer

let benchmarks: @Sendable () -> Void = {
  let week = SampleWeek()
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .throughput, .peakMemoryResident], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(2), maxIterations: 2_000)

  Benchmark("Sentences: \(week.bytes / 1000) KB split") { benchmark in
    let splitter = SentenceSplitter()
    for _ in benchmark.scaledIterations {
      for text in week.texts {
        blackHole(splitter.sentences(in: text, range: 0..<text.count))
      }
    }
  }

  Benchmark("Words: the same, stems remembered") { benchmark in
    let vocabulary = Vocabulary()
    for text in week.texts { blackHole(vocabulary.words(in: text, range: 0..<text.count)) }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for text in week.texts { blackHole(vocabulary.words(in: text, range: 0..<text.count)) }
    }
  }

  Benchmark("Words: the same, every stem anew") { benchmark in
    for _ in benchmark.scaledIterations {
      let vocabulary = Vocabulary()
      for text in week.texts { blackHole(vocabulary.words(in: text, range: 0..<text.count)) }
    }
  }

  for method in SummaryMethod.allCases {
    let ranker = method.ranker
    Benchmark("Ranking: \(method), \(week.table.count) sentences") { benchmark in
      for _ in benchmark.scaledIterations {
        blackHole(ranker.ranking(of: week.table, within: Budget(words: 250)))
      }
    }
  }

  Benchmark("Summary: the whole, 250 words, stems remembered") { benchmark in
    let summarizer = ExtractiveSummarizer()
    blackHole(summarizer.summary(of: week.documents, words: 250))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(summarizer.summary(of: week.documents, words: 250))
    }
  }

  Benchmark("Digest: \(week.articles.count) articles analyzed") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(week.analyzed()) }
  }

  Benchmark("Digest: the issue composed") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(week.build()) }
  }

  Benchmark("Markdown: digest.md read and written by libcmark") { benchmark in
    let text = try week.markdown()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try Document(parsing: text).commonMark())
    }
  }

  Benchmark("Markdown: digest.md to HTML by libcmark") { benchmark in
    let text = try week.markdown()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try Document(parsing: text).html()) }
  }

  Benchmark("Pages: email, web page and text of the issue") { benchmark in
    let (renderer, issue) = (try week.renderer(), week.build().issue)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(try renderer.email(issue))
      blackHole(try renderer.web(issue))
      blackHole(try renderer.text(issue))
    }
  }
}

// Everything beside digest.md that the desk needs: publication, theme, articles.

import Articles
import Diagnostics
import Digest
import Publication
import Rendering

/// The material of an issue, as it was when it was read.
struct DeskMaterial: Sendable {
  /// The publication and where it was found.
  var found: PublicationFile.Found
  /// How the issue was built; nil where nothing tells.
  var record: IssueRecord?
  /// The articles as they were stored, analyzed; sentences of the digest are found there.
  var sources: DigestSources
  /// Metadata of the articles, in the order of the sources.
  var listed: [String: DeskArticleRecord] = [:]
  /// What could stand in the place of a sentence.
  var choices: DeskChoices
  /// Renders by the theme; nil where the theme is broken.
  var renderer: Renderer?
  /// What is wrong with the publication or its theme.
  var diagnostics: [Diagnostic] = []

  /// Reads all of it.
  static func read(
    _ found: PublicationFile.Found, in folder: String, _ messages: Messages
  ) async throws -> DeskMaterial {
    let record = (try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json")))
      .flatMap { IssueRecord(reading: $0) }
    let stored = record.map { StoredArticles(of: $0, in: folder) }
    let articles = try await ArticleAnalysis.analyzed(
      stored?.articles ?? [], for: found.publication, messages)
    var material = DeskMaterial(
      found: found, record: record, sources: DigestSources(articles, for: found.publication),
      choices: DeskChoices(in: folder))
    material.listed = DeskArticleRecord.all(in: folder)
    material.diagnostics = stored?.diagnostics ?? []
    material.readTheme()
    return material
  }

  /// Reads publication and theme anew, where a file of theirs has changed; what is broken leaves the former one.
  mutating func readLook() {
    diagnostics = []
    if let path = found.path {
      if let bytes = try? OpenFile.bytes(of: path),
        let text = String(validating: bytes, as: UTF8.self)
      {
        let reading = Publication.reading(text, path: path)
        diagnostics = reading.diagnostics
        if !reading.diagnostics.hasErrors { found.publication = reading.publication }
      } else {
        diagnostics.append(
          Diagnostic(.error, at: Place(path), "The publication’s file cannot be read"))
      }
    }
    readTheme()
  }

  private mutating func readTheme() {
    do {
      renderer = Renderer(theme: try Pages.theme(of: found), publication: found.publication)
    } catch let error as ThemeError {
      diagnostics += error.diagnostics
    } catch {
      diagnostics.append(Diagnostic(.error, at: Place(found.publication.theme), "\(error)"))
    }
  }

  /// The files and folders whose change the page shows.
  func watched(beside digest: String, in folder: String) -> [String] {
    var paths = [digest]
    for name in ["digest.json", AcceptedSentences.name, PinnedSentences.name, Approval.name] {
      paths.append(FilePath.joined(folder, name))
    }
    return paths
  }

  /// The files of the look: copydesk.yaml, and the theme's folder where it has one.
  var look: [String] {
    guard let path = found.path else { return [] }
    let theme = FilePath.joined(FilePath.folder(of: path), found.publication.theme)
    return [path] + (OutputFolder.isFolder(theme) ? [theme] : [])
  }
}

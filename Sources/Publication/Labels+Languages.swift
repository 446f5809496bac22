// The digest's own words in the languages that it knows.

extension Labels {
  /// The words of a language; English where its words are not known.
  ///
  /// - Parameter language: a BCP 47 tag; only its language is looked at. Western Armenian has the Armenian words.
  public init(language: String) {
    self.init()
    let base = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    guard let words = Self.words[base == "hyw" ? "hy" : base] else { return }
    for ((_, path), word) in zip(Self.keys, words) { self[keyPath: path] = word }
  }

  /// By language, the words in the order of `keys`.
  static let words: [String: [String]] = [
    "ar": [
      "نظرة سريعة", "بالأرقام", "بكلماتهم", "مقالات الأسبوع", "الأسبوع باختصار", "هذا الأسبوع",
      "أيضًا في", "حصيلة أحدث في", "العدد", "اعرضه في المتصفح", "إلغاء الاشتراك", "اقرأ المقال",
      "إعلان",
      "المزيد من موجز هذا الأسبوع", "كل الأعداد", "خلاصة",
    ],
    "de": [
      "Auf einen Blick", "In Zahlen", "Im Wortlaut", "Die Artikel der Woche",
      "Die Woche im Überblick", "Diese Woche", "auch in", "neuere Zahl in", "Nr.",
      "Im Browser ansehen",
      "Abbestellen", "Zum Artikel", "Anzeige",
      "Mehr aus dieser Ausgabe", "Alle Ausgaben", "Feed",
    ],
    "es": [
      "De un vistazo", "En cifras", "En sus palabras", "Los artículos de la semana",
      "La semana en breve", "Esta semana", "también en", "cifra más reciente en", "N.º",
      "Ver en el navegador",
      "Darse de baja", "Leer el artículo", "Patrocinado",
      "Más en el resumen de esta semana", "Todos los números", "Canal",
    ],
    "fr": [
      "L’essentiel", "En chiffres", "Mot pour mot", "Les articles de la semaine",
      "La semaine en bref", "Cette semaine", "aussi dans", "bilan plus récent dans", "N°",
      "Lire dans le navigateur",
      "Se désabonner", "Lire l’article", "Contenu sponsorisé",
      "La suite du numéro de la semaine", "Tous les numéros", "Flux",
    ],
    "hy": [
      "Հակիրճ", "Թվերով", "Իրենց խոսքերով", "Շաբաթվա հոդվածները", "Շաբաթն ամփոփ", "Այս շաբաթ",
      "նաև՝", "ավելի նոր թիվ՝", "Թիվ", "Բացել զննարկիչում", "Չեղարկել բաժանորդագրությունը",
      "Կարդալ հոդվածը",
      "Գովազդ",
      "Շաբաթվա ամփոփման շարունակությունը", "Բոլոր թողարկումները", "Հոսք",
    ],
    "ru": [
      "Коротко", "В цифрах", "Прямая речь", "Статьи недели", "Неделя вкратце", "На этой неделе",
      "также в", "новее данные в", "№", "Открыть в браузере", "Отписаться", "Читать статью",
      "Реклама",
      "Ещё в обзоре этой недели", "Все выпуски", "Лента",
    ],
  ]
}

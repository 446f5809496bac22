// The words by which links are told, in the languages of newspapers; add a language by adding its line.

/// What links say.
enum Wording {
  /// Link texts that say nothing when they are read alone, in lower case without punctuation.
  static let vague: Set<String> = [
    // English
    "here", "click here", "click", "read more", "more", "learn more", "see more", "this", "link",
    "this link", "continue", "continue reading", "details", "read", "go", "read on", "full story",
    // German
    "hier", "hier klicken", "klicken sie hier", "mehr", "mehr lesen", "weiterlesen", "weiter",
    "mehr erfahren",
    // French
    "ici", "cliquez ici", "lire la suite", "en savoir plus", "plus", "lire plus", "suite",
    // Spanish, Portuguese, Italian
    "aquí", "haga clic aquí", "leer más", "más", "ver más", "seguir leyendo", "aqui",
    "clique aqui", "leia mais", "saiba mais", "ler mais", "qui", "clicca qui", "leggi",
    "leggi di più", "continua", "leggi tutto",
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "klik hier", "lees meer", "lees verder", "læs mere", "klik her", "her", "les mer",
    "klikk her", "läs mer", "klicka här", "här", "lue lisää", "tästä",
    // Polish, Czech, Russian, Ukrainian
    "tutaj", "kliknij tutaj", "czytaj więcej", "więcej", "zde", "klikněte zde", "více",
    "číst dál", "здесь", "тут", "нажмите здесь", "подробнее", "читать далее", "читати далі",
    "докладніше",
    // Greek, Turkish, Armenian, Georgian
    "εδώ", "διαβάστε περισσότερα", "περισσότερα", "buraya tıklayın", "devamı", "devamını oku",
    "այստեղ", "ավելին", "կարդալ ավելին", "շարունակել", "აქ", "მეტი", "ვრცლად",
    // Arabic, Hebrew, Persian
    "هنا", "اضغط هنا", "المزيد", "اقرأ المزيد", "כאן", "לחצו כאן", "עוד", "קראו עוד", "اینجا",
    "بیشتر", "ادامه مطلب",
    // Chinese, Japanese, Korean
    "这里", "点击这里", "更多", "阅读更多", "こちら", "ここ", "続きを読む", "もっと見る", "여기", "더 보기",
  ]

  /// The words that a link which ends the subscription has at most; a longer one is a headline.
  static let longestUnsubscribe = 6

  /// What words of a link that ends the subscription begin with.
  static let unsubscribe = [
    "unsubscri", "opt out", "opt-out", "manage your subscription", "abmeld", "abbestell",
    "austragen", "austrage ", "désabonn", "désinscri", "darse de baja", "darme de baja",
    "cancelar suscripción",
    "cancelar a subscrição", "cancelar inscrição", "disiscriv", "annulla l’iscrizione",
    "cancellati dalla", "cancellarti", "afmeld", "uitschrijv", "avregistrer", "meld deg av",
    "avprenumerer",
    "peru tilaus", "wypisz", "zrezygnuj", "odhlásit", "отпис", "відпис", "διαγραφή",
    "aboneliği iptal", "abonelikten", "ապաբաժանորդ", "բաժանորդագր", "გამოწერის გაუქმება",
    "إلغاء الاشتراك", "הסר", "הסרה", "ביטול", "لغو اشتراک", "退订", "取消订阅", "配信停止", "登録解除",
    "구독 취소", "수신거부",
  ]

  /// Parts of words of a link to the web page.
  static let browser = [
    "browser", "online", "web version", "web page", "webversion", "navigateur", "en ligne",
    "navegador", "en línea", "versão web", "versione web", "nettleser", "webbläsare", "selaime",
    "przeglądar", "prohlížeč", "браузер", "онлайн", "περιηγητή", "tarayıcı", "դիտարկիչ",
    "զննարկիչ", "բրաուզեր", "առցանց", "ბრაუზერ", "المتصفح", "דפדפן", "مرورگر", "浏览器",
    "ブラウザ", "브라우저",
  ]

  /// Whether a link's text says nothing alone.
  static func isVague(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return vague.contains(words.joined(separator: " "))
  }
}

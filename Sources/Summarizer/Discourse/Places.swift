// Names of countries, their capitals and people, so that "Ankara denies" is not taken for a surname.

/// Countries, capitals, large regions and the adjectives made of them, in English.
public enum Places {
  /// The country that a word names, by itself or by its capital, lower-case: "Ankara" and "Turkey" are the same.
  public static func country(of word: String) -> String? {
    let lowered = word.lowercased()
    if let country = capitals[lowered] { return country }
    return capitals.values.contains(lowered) ? lowered : nil
  }

  /// Whether a word is, or is part of, such a name.
  static func contains(_ word: String) -> Bool { words.contains(word.lowercased()) }

  /// Whether a word says of which people or country something is.
  public static func isDemonym(_ word: String) -> Bool {
    let lowered = word.lowercased()
    return demonyms.contains(lowered)
      || (lowered.hasSuffix("s") && demonyms.contains(String(lowered.dropLast())))
  }

  /// Capitals that stand for their governments in reports.
  private static let capitals: [String: String] = [
    "yerevan": "armenia", "baku": "azerbaijan", "ankara": "turkey", "stepanakert": "karabakh",
    "moscow": "russia",
    "kremlin": "russia", "tbilisi": "georgia", "tehran": "iran", "washington": "states",
    "kyiv": "ukraine",
    "kiev": "ukraine", "minsk": "belarus", "paris": "france", "london": "britain",
    "berlin": "germany",
    "rome": "italy", "madrid": "spain", "lisbon": "portugal", "athens": "greece",
    "nicosia": "cyprus",
    "warsaw": "poland", "prague": "czechia", "vienna": "austria", "budapest": "hungary",
    "belgrade": "serbia",
    "pristina": "kosovo", "sofia": "bulgaria", "bucharest": "romania", "chisinau": "moldova",
    "vilnius": "lithuania",
    "riga": "latvia", "tallinn": "estonia", "helsinki": "finland", "stockholm": "sweden",
    "oslo": "norway",
    "copenhagen": "denmark", "dublin": "ireland", "jerusalem": "israel", "ramallah": "palestine",
    "damascus": "syria", "baghdad": "iraq", "beirut": "lebanon", "amman": "jordan",
    "riyadh": "arabia",
    "sanaa": "yemen", "doha": "qatar", "cairo": "egypt", "tripoli": "libya", "tunis": "tunisia",
    "algiers": "algeria", "rabat": "morocco", "khartoum": "sudan", "juba": "sudan",
    "addis": "ethiopia",
    "asmara": "eritrea", "mogadishu": "somalia", "nairobi": "kenya", "kampala": "uganda",
    "kigali": "rwanda",
    "kinshasa": "congo", "abuja": "nigeria", "bamako": "mali", "pretoria": "africa",
    "harare": "zimbabwe",
    "kabul": "afghanistan", "islamabad": "pakistan", "delhi": "india", "dhaka": "bangladesh",
    "beijing": "china",
    "taipei": "taiwan", "tokyo": "japan", "seoul": "korea", "pyongyang": "korea",
    "hanoi": "vietnam",
    "bangkok": "thailand", "naypyidaw": "myanmar", "manila": "philippines", "jakarta": "indonesia",
    "canberra": "australia", "ottawa": "canada", "mexico": "mexico", "havana": "cuba",
    "caracas": "venezuela",
    "bogota": "colombia", "brasilia": "brazil", "astana": "kazakhstan", "tashkent": "uzbekistan",
    "bishkek": "kyrgyzstan", "dushanbe": "tajikistan",
  ]

  private static let words: Set<String> = Set(
    (countries + " " + cities).split(separator: " ").map(String.init)
  ).union(demonyms)

  /// The words of the countries' names, lower-case.
  static var countryNames: [String] { countries.split(separator: " ").map(String.init) }

  private static let countries = """
    afghanistan albania algeria america andorra angola argentina armenia artsakh australia austria azerbaijan \
    bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana \
    brazil britain brunei bulgaria burkina faso burundi cambodia cameroon canada chad chile china colombia comoros \
    congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt salvador england eritrea estonia \
    eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea \
    guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan \
    karabakh nagorno kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia \
    libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius \
    mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal \
    netherlands zealand nicaragua niger nigeria macedonia norway oman pakistan palau palestine panama paraguay \
    peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles leone \
    singapore slovakia slovenia somalia africa sudan spain lanka suriname sweden switzerland syria taiwan \
    tajikistan tanzania thailand togo tonga trinidad tobago tunisia turkey türkiye turkmenistan tuvalu uganda \
    ukraine emirates kingdom states uruguay uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia \
    zimbabwe europe asia caucasus balkans donbas donbass crimea chechnya dagestan abkhazia ossetia transnistria \
    gaza kashmir darfur tigray sahel catalonia bavaria siberia anatolia kurdistan nakhichevan nakhchivan syunik \
    tavush east west middle north south northern southern eastern western central soviet union
    """
  private static let cities = """
    kabul tirana algiers luanda yerevan stepanakert shushi shusha gyumri vanadzor martuni martakert hadrut \
    canberra vienna baku ganja manama dhaka minsk brussels thimphu paz sarajevo gaborone brasilia sofia ottawa \
    santiago beijing shanghai bogota kinshasa brazzaville zagreb havana nicosia prague copenhagen quito cairo \
    asmara tallinn addis ababa helsinki paris tbilisi berlin accra athens budapest reykjavik delhi mumbai jakarta \
    tehran tabriz baghdad mosul erbil dublin jerusalem aviv rome kingston tokyo amman astana nairobi seoul \
    pyongyang pristina bishkek vientiane riga beirut tripoli benghazi vilnius antananarivo lilongwe kuala lumpur \
    bamako valletta nouakchott chisinau podgorica rabat maputo naypyidaw yangon windhoek kathmandu amsterdam hague \
    wellington auckland managua niamey abuja lagos skopje oslo muscat islamabad karachi ramallah asuncion lima \
    manila warsaw lisbon doha bucharest moscow petersburg kigali riyadh jeddah dakar belgrade freetown bratislava \
    ljubljana mogadishu pretoria johannesburg madrid barcelona khartoum stockholm bern geneva zurich damascus \
    aleppo idlib raqqa taipei dushanbe dar salaam bangkok tunis ankara istanbul izmir ashgabat kampala kyiv kiev \
    kharkiv odesa odessa donetsk luhansk mariupol kherson dhabi dubai london montevideo tashkent caracas hanoi \
    sanaa aden lusaka harare washington york angeles boston chicago philadelphia francisco detroit houston dallas \
    miami seattle glendale fresno watertown cambridge massachusetts california toronto montreal sydney melbourne \
    strasbourg marseille lyon munich hamburg frankfurt milan venice naples brussels kremlin pentagon
    """
  private static let demonyms: Set<String> = Set(
    """
    afghan albanian algerian american angolan argentine armenian australian austrian azerbaijani azeri bahraini \
    bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian chadian \
    chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english \
    eritrean estonian ethiopian finnish french georgian german ghanaian greek guatemalan haitian hungarian \
    icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan \
    korean kosovar kurdish kurd kuwaiti kyrgyz lao latvian lebanese liberian libyan lithuanian macedonian malaysian \
    malian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian nepali nicaraguan nigerian \
    norwegian omani pakistani palestinian panamanian peruvian filipino polish portuguese qatari romanian russian \
    rwandan saudi scottish senegalese serbian serb slovak slovenian somali spanish sudanese swedish swiss syrian \
    taiwanese tajik tanzanian thai tunisian turkish turk turkmen ugandan ukrainian uruguayan uzbek venezuelan \
    vietnamese welsh yemeni zambian zimbabwean european asian african arab western ottoman
    """.split(separator: " ").map(String.init))
}

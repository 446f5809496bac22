// Names of one word that newspapers print without a word on what they are.

/// Companies, products, religions and the like that any reader of news knows.
enum HouseholdNames {
  /// Whether a word, in lower case, is such a name, or the name of its people: "Catholics".
  static func contains(_ word: String) -> Bool {
    names.contains(word) || word.hasSuffix("s") && names.contains(String(word.dropLast()))
  }

  private static let names = ReportWords.words(
    """
    google facebook twitter apple amazon microsoft walmart mcdonald mcdonald's netflix youtube instagram snapchat whatsapp \
    uber airbnb tesla boeing airbus ford toyota honda volkswagen nissan chrysler disney pixar sony samsung nokia intel \
    starbucks pepsi coca-cola nike adidas reuters bloomberg forbes time newsweek fox yahoo wikipedia skype linkedin reddit \
    pinterest ebay paypal visa mastercard android iphone ipad windows linux kickstarter nintendo xbox playstation lego \
    barbie target costco ikea fedex ups exxon chevron shell hollywood broadway bollywood oscar oscars emmy grammy olympics \
    olympic paralympics super bowl nobel pulitzer democrat republican democratic labour conservative liberal tory socialist \
    communist nazi soviet catholic christian muslim jew jewish islam islamic christianity buddhist hindu protestant \
    methodist baptist mormon orthodox sunni shiite shia sikh bible koran quran torah vatican congress senate capitol \
    pentagon medicare medicaid obamacare constitution internet web thanksgiving halloween easter ramadan hanukkah passover \
    valentine earth mars venus jupiter saturn mercury pluto neptune uranus atlantic pacific arctic antarctic antarctica \
    mediterranean caribbean european african asian american latin hispanic latino caucasian black white english spanish \
    french german italian greek arabic hebrew mandarin dutch irish scottish welsh british celsius fahrenheit alzheimer \
    parkinson ebola zika covid aids taliban hamas hezbollah al-qaeda qaeda boko isis brexit interpol europol unicef \
    kremlin knesset bundestag manhattan brooklyn queens bronx harlem texas florida california alaska hawaii ohio michigan \
    illinois georgia virginia carolina tennessee kentucky alabama mississippi louisiana arkansas missouri iowa minnesota \
    wisconsin indiana pennsylvania jersey connecticut massachusetts vermont maine hampshire rhode delaware maryland \
    oklahoma kansas nebraska dakota montana wyoming colorado utah nevada arizona idaho oregon chicago boston \
    philadelphia houston dallas austin seattle detroit atlanta miami denver phoenix baltimore cleveland pittsburgh \
    cincinnati milwaukee memphis nashville orlando tampa sacramento hiroshima nagasaki mumbai sydney melbourne toronto \
    vancouver montreal manchester liverpool birmingham glasgow edinburgh scotland england wales europe asia africa \
    god satan jesus christ lord pope santa dna gmt monday p.m a.m fla calif mass ill conn tenn ore wash mich minn
    """)
}

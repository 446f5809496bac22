// How the handing over of a message ended.

/// What is known about a message that was to be handed over; each text is what the server or libcurl said.
public enum MailOutcome: Sendable, Equatable {
  /// The server has it.
  case accepted(String)
  /// The server does not have it, and asks to try again (a reply of 4yz; RFC 5321, section 4.2.1).
  case refusedForNow(String)
  /// The server will not have it (5yz).
  case refusedForGood(String)
  /// Its end was handed over and no answer came: the server has it or has not.
  case uncertain(String)
  /// It did not come to the message: the server does not have it.
  case unreached(String)
  /// No message will get through: the login, the certificate or the sender is refused.
  case impossible(String)
}

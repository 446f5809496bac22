// Where the program starts.

import ArgumentParser
import Glibc

@main
enum Main {
  static func main() async {
    // A reader that goes away, as `head` does, ends the program quietly, also where whoever started it ignored that.
    _ = signal(SIGPIPE, SIG_DFL)
    await Copydesk.main()
  }
}

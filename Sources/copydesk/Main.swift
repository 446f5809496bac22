// Where the program starts.

import ArgumentParser
import Glibc

@main
enum Main {
  static func main() async {
    openStandardStreams()
    // A reader that goes away, as `head` does, ends the program quietly, also where whoever started it ignored that.
    _ = signal(SIGPIPE, SIG_DFL)
    await Copydesk.main()
  }

  /// Puts something in the place of a standard stream that is closed, or else the next file that is opened would be
  /// taken for it. Neither can be used: reading standard output fails, and so does writing to it.
  private static func openStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

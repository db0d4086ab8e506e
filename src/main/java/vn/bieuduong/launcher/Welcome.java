package vn.bieuduong.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lời chào: says where the portal is, how long the start took, and who can sign in. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out, Environment environment, Duration took) {
        out.println();
        out.println("  Cổng " + environment.settings().portalName() + ": "
                + environment.settings().publicUrl());
        out.println(String.format(
                Locale.ROOT, "  Sẵn sàng sau %.1f giây / ready after %.1f seconds", seconds(took), seconds(took)));
        out.println("  Nhật ký / log: " + PayaraServer.logFile(environment));
        out.println("  Ctrl-C để dừng / to stop");
        out.println();
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}

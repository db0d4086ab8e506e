package vn.bieuduong.launcher;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/** Không khởi động được: one sentence for the operator, in Vietnamese and English, and the exit code of the process. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BROKEN_CONFIGURATION = 2;
    static final int DATABASE = 3;
    static final int PORT_IN_USE = 4;
    static final int SERVER = 5;
    static final int ALREADY_RUNNING = 6;
    static final int OTHER_DATA = 7;

    private final int exitCode;

    private StartRefused(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** @param key of the sentence, {@code named} what it names */
    StartRefused(int exitCode, String key, Object... named) {
        this(Launcher.words(Texts.VIETNAMESE, key, named) + "\n" + Launcher.words(Texts.ENGLISH, key, named), exitCode);
    }

    /** As above; what lies behind it, in whatever language, stands once: after the Vietnamese sentence, which ends without a stop. */
    static StartRefused because(String cause, int exitCode, String key, Object... named) {
        return new StartRefused(
                Launcher.words(Texts.VIETNAMESE, key, named)
                        + ":" + (cause.startsWith("\n") ? "" : " ") + cause
                        + "\n" + Launcher.words(Texts.ENGLISH, key, named),
                exitCode);
    }

    /** Every mistake of the configuration, in both languages. */
    static StartRefused broken(Problems problems) {
        return new StartRefused(
                Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                        .map(language -> Launcher.words(
                                        language,
                                        "configuration.broken",
                                        problems.all().size()) + "\n  "
                                + String.join("\n  ", problems.in(language)))
                        .collect(Collectors.joining("\n")),
                BROKEN_CONFIGURATION);
    }

    int exitCode() {
        return exitCode;
    }
}

package vn.bieuduong.launcher.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Texts;

/**
 * Nơi lệnh chạy: what a command finds around it.
 *
 * @param environment variables
 * @param out what was asked for
 * @param err sentences for whoever typed it
 */
record CommandContext(Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {

    private static final String BUNDLE = "commands";

    /** Vietnamese, or English for whoever has an English machine; {@code deploy/bieuduong} keeps it in a variable of its own. */
    Locale language() {
        return Stream.of("BIEUDUONG_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .map(value -> Texts.first(List.of(Locale.forLanguageTag(value.split("[_.@]")[0]))))
                .findFirst()
                .orElse(Texts.VIETNAMESE);
    }

    String text(String key, Object... arguments) {
        return text(language(), key, arguments);
    }

    static String text(Locale language, String key, Object... arguments) {
        return Texts.of(BUNDLE, key, language, List.of(arguments));
    }

    /** What picocli looks up by itself. */
    ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "texts." + BUNDLE,
                language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Path config() {
        return Path.of(environment.getOrDefault("CONFIG_DIR", "config"));
    }

    Path data() {
        return Path.of(environment.getOrDefault("DATA_DIR", "data"));
    }

    /** Whose seals are believed: those of the folder named, else of configuration and demonstration. */
    List<Path> trust(@Nullable Path named) {
        return named != null ? List.of(named) : List.of(config().resolve("trust"), data().resolve("demo/trust"));
    }
}

package vn.bieuduong.signature.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.trust.TrustMirror;

/**
 * Thư mục tin cậy: where certificates that are trusted, certificates that only complete chains, and revocation lists lie.
 *
 * @param ocsps OCSP answers kept as evidence; the configuration holds none
 */
public record TrustFolders(List<Path> anchors, List<Path> intermediates, List<Path> crls, List<Path> ocsps) {

    public TrustFolders {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
        ocsps = List.copyOf(ocsps);
    }

    public TrustFolders(List<Path> anchors, List<Path> intermediates, List<Path> crls) {
        this(anchors, intermediates, crls, List.of());
    }

    /** The folders {@code anchors}, {@code intermediates} and {@code crl} under each root; a root that is absent is skipped. */
    public static TrustFolders under(Path... roots) {
        List<Path> anchors = new ArrayList<>();
        List<Path> intermediates = new ArrayList<>();
        List<Path> crls = new ArrayList<>();
        for (Path root : roots) {
            anchors.add(root.resolve("anchors"));
            intermediates.add(root.resolve("intermediates"));
            crls.add(root.resolve("crl"));
        }
        return new TrustFolders(anchors, intermediates, crls);
    }

    /** Everything that is trusted: the configured folders, and what was added by page. */
    public static TrustFolders of(Settings settings) {
        List<Path> roots = new ArrayList<>(configured(settings));
        roots.add(mirror(settings));
        return under(roots.toArray(Path[]::new));
    }

    /** The configured folder, and the demonstration's while it is switched on. */
    public static List<Path> configured(Settings settings) {
        List<Path> roots = new ArrayList<>();
        roots.add(settings.configDir().resolve("trust"));
        if (settings.demonstration()) {
            roots.add(settings.dataDir().resolve("demo").resolve("trust"));
        }
        return roots;
    }

    /** Where {@link TrustMirror} lays what was added by page. */
    public static Path mirror(Settings settings) {
        return settings.dataDir().resolve("trust");
    }

    /** These folders and those under another root, whose anchors do not count. */
    public TrustFolders with(Path root) {
        TrustFolders more = under(root);
        List<Path> chains = new ArrayList<>(intermediates);
        chains.addAll(more.intermediates);
        List<Path> lists = new ArrayList<>(crls);
        lists.addAll(more.crls);
        return new TrustFolders(anchors, chains, lists, List.of(root.resolve("ocsp")));
    }

    /** Names, sizes and times of all files: changes when any of them does. */
    public String state() {
        StringBuilder state = new StringBuilder();
        for (List<Path> kind : List.of(anchors, intermediates, crls)) {
            for (Path folder : kind) {
                for (Path file : files(folder)) {
                    try {
                        state.append(file)
                                .append(' ')
                                .append(Files.size(file))
                                .append(' ')
                                .append(Files.getLastModifiedTime(file))
                                .append('\n');
                    } catch (IOException e) {
                        state.append(file).append(" gone\n");
                    }
                }
            }
        }
        return state.toString();
    }

    /** The certificates or lists of a folder; one that is absent holds none. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

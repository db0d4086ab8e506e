package vn.bieuduong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Hits per class over the shared corpora, as {@code name=value} lines: how many files of each expected class got the
 * integrity it stands for, which did not, and what became of the odd PDFs, about which nothing is expected but an answer.
 */
public final class SignatureHits {

    /** What each class of the corpus's table stands for. */
    static final Map<String, Integrity> CLASSES = Map.of(
            "valid-integrity", Integrity.INTACT,
            "modified-after-signing", Integrity.MODIFIED,
            "broken", Integrity.BROKEN,
            "unsigned", Integrity.UNSIGNED,
            "unreadable", Integrity.UNREADABLE);

    private SignatureHits() {}

    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
        SignatureInspector inspector = new SignatureInspector(TrustFolders.under(), clock);
        Path folder = SharedCorpora.folder("signatures");
        Map<String, Integer> files = new TreeMap<>();
        Map<String, Integer> hits = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        expected(folder).forEach((file, wanted) -> {
            SignatureReport report = inspector.inspect(folder.resolve(file));
            boolean hit = report.integrity() == CLASSES.get(wanted);
            files.merge(wanted, 1, Integer::sum);
            hits.merge(wanted, hit ? 1 : 0, Integer::sum);
            if (!hit) {
                missed.add(file + ": " + wanted + " expected, " + report.code() + " found");
            }
        });
        files.forEach(
                (name, count) -> System.out.println("signature.hits." + name + "=" + hits.get(name) + "/" + count));
        System.out.println("signature.hits.all=" + sum(hits) + "/" + sum(files));
        missed.forEach(line -> System.out.println("# " + line));
        Map<String, Integer> odd = new TreeMap<>();
        try (Stream<Path> all = Files.list(SharedCorpora.folder("odd-pdf"))) {
            for (Path file : all.sorted().toList()) {
                odd.merge(inspector.inspect(file).code().name(), 1, Integer::sum);
            }
        }
        odd.forEach((code, count) -> System.out.println("signature.odd." + code + "=" + count));
        System.out.println("signature.odd.answered=" + sum(odd));
    }

    /** The corpus's table: each file's expected class. */
    static Map<String, String> expected(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t");
                expected.put(cells[0], cells[1]);
            }
        }
        return expected;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

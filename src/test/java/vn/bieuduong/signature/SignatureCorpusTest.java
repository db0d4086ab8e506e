package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.validation.TrustFolders;

/** Every signed and odd PDF of the shared corpus gets the verdict it deserves, and keeps it over library upgrades. */
@Tag("slow")
class SignatureCorpusTest {

    /** The corpus calls this one filled in after signing, but its only signature covers the file to the last byte. */
    private static final Map<String, Integrity> WRONG_IN_THE_CORPUS = Map.of("DSS1376-rev_n-5.pdf", Integrity.INTACT);

    private static final Map<String, SignatureReport> REPORTS = new TreeMap<>();

    @BeforeAll
    static void inspectAll() throws IOException {
        Path folder = SharedCorpora.folder("signatures");
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
        SignatureInspector inspector = new SignatureInspector(TrustFolders.under(), clock);
        for (String file : expected(folder).keySet()) {
            REPORTS.put(file, inspector.inspect(folder.resolve(file)));
        }
    }

    @Test
    void everyFileHasTheIntegrityTheCorpusExpects() throws IOException {
        Map<String, Integrity> wanted = expected(SharedCorpora.folder("signatures"));
        wanted.putAll(WRONG_IN_THE_CORPUS);
        Map<String, Integrity> found = new TreeMap<>();
        REPORTS.forEach((file, report) -> found.put(file, report.integrity()));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void noDependencyMovesAVerdictUnseen() throws IOException {
        Map<String, String> pinned = new TreeMap<>();
        try (InputStream in = getClass().getResourceAsStream("verdicts.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t");
                pinned.put(cells[0], cells[1]);
            }
        }
        Map<String, String> found = new TreeMap<>();
        REPORTS.forEach((file, report) -> found.put(file, report.code().name()));
        assertThat(found).isEqualTo(pinned);
    }

    @Test
    void withoutAnchorsNobodyIsTrusted() {
        assertThat(REPORTS.values()).noneMatch(SignatureReport::isTrustworthy).allMatch(report -> report.who()
                .filter(SignerStatus.TRUSTED::equals)
                .isEmpty());
    }

    @Test
    void everyReportSurvivesItsJson() {
        assertThat(REPORTS.values())
                .allMatch(report -> SignatureReport.fromJson(report.toJson()).equals(report));
    }

    private static Map<String, Integrity> expected(Path folder) throws IOException {
        Map<String, Integrity> expected = new TreeMap<>();
        SignatureHits.expected(folder).forEach((file, name) -> expected.put(file, SignatureHits.CLASSES.get(name)));
        return expected;
    }
}

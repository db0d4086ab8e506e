package vn.bieuduong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Server;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerStatus;
import vn.bieuduong.signature.validation.TrustFolders;

/** What a newcomer finds after {@code deploy/run}: papers to take, dossiers at every step, papers that were issued. */
@Tag("server")
@Order(Server.WHEN_MADE)
class DemonstrationIT {

    private static final Pattern PAPER = Pattern.compile("/demonstration/paper\\?name=([a-z0-9.-]+)\"");

    private final Server server = Server.shared();

    @TempDir
    private Path folder;

    @BeforeEach
    void everythingIsMade() throws SQLException {
        server.awaitDemonstration();
        // also when another test began a draft of its own before them
        assertThat(one("select id from dossier where state = 'RESULT_READY' and filer = 'sogiaoduc'"))
                .isNotEmpty();
    }

    @Test
    void thePageOffersEveryPaperAndEveryPaperCanBeSaved() throws Exception {
        Browserless visitor = new Browserless(server);
        String page = visitor.get("/demonstration/papers.xhtml").body();

        assertThat(page).contains("Tổ Toán - Tin", "Bị che và viết đè sau khi ký");
        Set<String> names = new TreeSet<>();
        Matcher paper = PAPER.matcher(page);
        while (paper.find()) {
            names.add(paper.group(1));
        }
        assertThat(names).hasSizeGreaterThan(20).contains("p01-to-trinh.pdf", "to-trinh-sua-sau-khi-ky.pdf");
        for (String name : names) {
            HttpResponse<byte[]> saved = visitor.download("/demonstration/paper?name=" + name);
            assertThat(saved.statusCode()).as(name).isEqualTo(200);
            assertThat(server.data().resolve("demo/papers").resolve(name)).hasBinaryContent(saved.body());
        }
        for (String hidden : new String[] {"index-2.json", "../keys/root.p12", "..%2Fkeys%2Froot.p12", ""}) {
            assertThat(visitor.get("/demonstration/paper?name=" + hidden).statusCode())
                    .as(hidden)
                    .isEqualTo(404);
        }
    }

    @Test
    void receiptAndDecisionOfAFinishedDossierAreIntactAndTheAgencysOwn() throws Exception {
        String dossier = one("select id from dossier where state = 'RESULT_READY' and filer = 'sogiaoduc'");
        Browserless filer = new Browserless(server);
        filer.signIn("sogiaoduc", "bieuduong");

        for (String kind : new String[] {"FILING_RECEIPT", "RECEIPT_SLIP", "DECISION"}) {
            HttpResponse<byte[]> issued = filer.download("/document/issued?id=" + dossier + "&kind=" + kind);
            assertThat(issued.statusCode()).as(kind).isEqualTo(200);

            SignatureReport report = report(issued.body());

            assertThat(report.integrity()).as(kind).isEqualTo(Integrity.INTACT);
            assertThat(report.who()).as(kind).contains(SignerStatus.TRUSTED);
            assertThat(report.signatures().get(0).signer())
                    .extracting(Signer::organisation)
                    .isEqualTo("Ủy ban nhân dân tỉnh Lạc Hà");
        }
        assertThat(new Browserless(server)
                        .get("/document/issued?id=" + dossier + "&kind=DECISION")
                        .body())
                .doesNotStartWith("%PDF");
    }

    @Test
    void lookingUpASampleDossierShowsItsStepWithoutAnAccount() throws Exception {
        String number = one("select dossier_number from dossier where state = 'RESULT_READY' and filer = 'sogiaoduc'");

        String page = new Browserless(server)
                .get("/lookup/lookup.xhtml?number=" + number)
                .body();

        assertThat(page).contains(number, "Trả kết quả").doesNotContain("Sùng A Phừ");
    }

    private SignatureReport report(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("issued.pdf"), pdf);
        return new SignatureInspector(TrustFolders.under(server.data().resolve("demo/trust")), Clock.systemUTC())
                .inspect(file);
    }

    private String one(String query) throws SQLException {
        try (Connection connection = server.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}

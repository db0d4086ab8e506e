package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Chromium;
import vn.bieuduong.Eventually;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Anybody verifies a paper on a phone: by its code, and by its file. */
@Tag("browser")
@ExtendWith(Chromium.class)
class VerifyBrowserIT {

    /** More than a page shows at once. */
    private static final int RECIPIENTS = 40;

    @Test
    void aPaperIsVerifiedByCodeAndByFileWithoutAnAccount(Server server, BrowserContext school, BrowserContext anybody)
            throws Exception {
        byte[] receipt = receipt(aFiledDossier(server), school);
        String code = code(receipt);

        Person reader = new Person(anybody);
        // as it stands in the QR code
        reader.open("/verify?code=" + code);
        reader.sees("Có văn bản mang mã này, còn hiệu lực").sees("Biên nhận nộp hồ sơ");
        reader.looks("verify-code");
        assertThat(reader.page().content()).doesNotContain("<script");

        upload(reader.page(), receipt);
        reader.sees("Văn bản thật, còn hiệu lực").sees("Ủy ban nhân dân");
        reader.looks("verify-genuine");

        byte[] changed = receipt.clone();
        changed[new String(receipt, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("(D:20") + 5] ^= 1;
        upload(reader.page(), changed);
        reader.sees("Tệp đã bị sửa, không phải văn bản gốc").looks("verify-altered");

        upload(reader.page(), Arrays.copyOf(receipt, 2000));
        reader.sees("Không phải văn bản do cổng này phát hành");

        reader.open("/lookup/verify.xhtml").looks("verify");
        reader.fill("Mã kiểm tra", "123/QĐ-UBND").press("Kiểm tra mã").sees("Đây không phải mã kiểm tra");
        reader.fill("Mã kiểm tra", "").press("Kiểm tra mã").sees("Bạn chưa nhập mã");
        reader.fill("Mã kiểm tra", "0000-0000-0000").press("Kiểm tra mã").sees("Không có văn bản nào mang mã");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aPaperIssuedAgainAndThenRevokedSaysSo(
            Server server, BrowserContext school, BrowserContext issuer, BrowserContext desk, BrowserContext anybody)
            throws Exception {
        Filed filed = aFiledDossier(server);
        String dossier = filed.dossier();
        String code = code(receipt(filed, school));
        Person clerk = new Person(issuer).signIn("vanthu");
        clerk.open("/office/dossier.xhtml?id=" + dossier).unfold("Cấp lại hoặc thu hồi giấy tờ");
        clerk.page().locator("[id$=paper]").selectOption("FILING_RECEIPT:0");
        clerk.fill("Lý do", "sai").press("Cấp lại").sees("Hãy ghi lý do, ít nhất 10 chữ cái");
        clerk.page().locator("[id$=paper]").selectOption("FILING_RECEIPT:0");
        clerk.fill("Lý do", "In sai tên đơn vị nộp hồ sơ").press("Cấp lại").sees("Giấy tờ đang được lập lại");

        Person reader = new Person(anybody);
        Eventually.holds(
                "the new one is made",
                Duration.ofMinutes(1),
                () -> reader.get("/lookup/verify.xhtml?code=" + code).text().contains("Văn bản đã được thay thế"));
        reader.open("/lookup/verify.xhtml?code=" + code)
                .sees("Văn bản đã được thay thế")
                .looks("verify-replaced");
        reader.follow("Xem văn bản thay thế").sees("Có văn bản mang mã này, còn hiệu lực");
        String newer = reader.page().url();

        clerk.open("/office/dossier.xhtml?id=" + dossier).unfold("Cấp lại hoặc thu hồi giấy tờ");
        clerk.page().locator("[id$=paper]").selectOption("FILING_RECEIPT:0");
        clerk.looks("office-keeping").fill("Lý do", "Hồ sơ nộp nhầm cơ quan").press("Thu hồi");
        clerk.sees("Đã thu hồi giấy tờ");
        reader.page().navigate(newer);
        reader.sees("Văn bản đã bị thu hồi").looks("verify-revoked");
        assertThat(Person.barriers()).isEmpty();

        new Person(desk)
                .signIn("motcua")
                .open("/office/dossier.xhtml?id=" + dossier)
                .doesNotSee("Cấp lại hoặc thu hồi giấy tờ");
    }

    @Test
    void certificatesReachFilerPrinterAndWhoeverChecksOneAndNobodyElse(
            Server server,
            BrowserContext company,
            BrowserContext issuer,
            BrowserContext stranger,
            BrowserContext anybody)
            throws Exception {
        Person clerk = new Person(issuer).signIn("vanthu");
        String dossier = aDecisionForMany(server, clerk);
        Person filer = new Person(company).signIn("doanhnghiep");
        filer.open("/dossier/show.xhtml?id=" + dossier).sees("Bằng khen (" + RECIPIENTS + ")");
        filer.looks("certificates-many").unfold("Từng cá nhân, tập thể");
        filer.looks("certificates-open");

        byte[] one = filer.download("Bà Nguyễn Thị Kim Ngân thứ 2");
        assertThat(names(filer.get("/document/certificates?id=" + dossier)))
                .hasSize(RECIPIENTS)
                .allMatch(name -> name.matches("bang-khen-.*-\\d{3}\\.pdf"));

        Person other = new Person(stranger).signIn("truonghoc");
        assertThat(other.get("/document/certificates?id=" + dossier).status()).isEqualTo(404);
        assertThat(other.get("/document/issued?id=" + dossier + "&kind=MERIT_CERTIFICATE&n=2")
                        .status())
                .isEqualTo(404);

        Person reader = new Person(anybody);
        reader.open("/lookup/verify.xhtml?code=" + code(one));
        reader.sees("Có văn bản mang mã này, còn hiệu lực").sees("Trao tặng").sees("Bà Nguyễn Thị Kim Ngân thứ 2");
        reader.looks("verify-certificate");

        clerk.open("/office/dossier.xhtml?id=" + dossier)
                .sees("Tờ trình")
                .sees("Biên bản họp Hội đồng")
                .unfold("Cấp lại hoặc thu hồi giấy tờ");
        clerk.looks("office-certificates");
        clerk.page().locator("[id$=paper]").selectOption("MERIT_CERTIFICATE:2");
        clerk.fill("Lý do", "In sai tên người được khen").press("Thu hồi").sees("Đã thu hồi giấy tờ");
        reader.open("/lookup/verify.xhtml?code=" + code(one)).sees("Văn bản đã bị thu hồi");
        filer.open("/dossier/show.xhtml?id=" + dossier).doesNotSee("Biên bản họp Hội đồng (dự thảo");
        assertThat(names(filer.get("/document/certificates?id=" + dossier))).hasSize(RECIPIENTS - 1);
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aFileLargerThanAnyPaperOfOursIsRefusedInWords(BrowserContext anybody, @TempDir Path folder) throws Exception {
        Person reader = new Person(anybody);
        reader.open("/lookup/verify.xhtml");
        reader.page()
                .locator("input[type=file]")
                .setInputFiles(Files.write(folder.resolve("van-ban.pdf"), new byte[21 * 1024 * 1024]));
        send(reader.page());
        reader.sees("20 MB");
    }

    private static void upload(Page page, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("van-ban.pdf", "application/pdf", file));
        send(page);
    }

    private static void send(Page page) {
        page.locator("#verifyFile input[type=submit], #verifyFile button")
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Issues the decision the chairman has signed, as if the council had agreed to many more, and waits for its papers. */
    private static String aDecisionForMany(Server server, Person clerk) throws Exception {
        String dossier = theFirst(server, """
                select d.id, d.filer from dossier d join wf_task t on t.instance_id::text = d.process_instance
                where d.filer = 'doanhnghiep' and d.agency = 'H99' and t.form_key = 'issue'
                and t.ended_at is null""").dossier();
        try (Connection connection = server.database().getConnection()) {
            connection.createStatement().executeUpdate("""
                    insert into nominee (id, dossier_id, ordinal, kind, name, honorific, birth_date, personal_id, position,
                        workplace, address, tax_code, members, award_form, achievement, outcome)
                    select gen_random_uuid(), n.dossier_id, i, 'PERSON', 'Nguyễn Thị Kim Ngân thứ ' || i, 'Bà', '', '', 'Phụ xe',
                        'Đội xe số ' || i, '', '', 0, n.award_form, n.achievement, n.outcome
                    from nominee n, generate_series(2, %d) i
                    where n.dossier_id = '%s' and n.ordinal = 1""".formatted(RECIPIENTS, dossier));
        }
        clerk.open("/office/dossier.xhtml?id=" + dossier).fill("Số quyết định", "1290/QĐ-UBND");
        clerk.press("Ban hành quyết định").sees("Đã ban hành quyết định");
        server.awaitPapers();
        return dossier;
    }

    private static List<String> names(APIResponse zip) throws IOException {
        assertThat(zip.status()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(in.readAllBytes()).startsWith('%', 'P', 'D', 'F');
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** A filed dossier of the province's office, whose papers nobody has revoked, and who filed it. */
    private record Filed(String dossier, String filer) {}

    private static byte[] receipt(Filed filed, BrowserContext school) {
        APIResponse answer = new Person(school)
                .signIn(filed.filer())
                .get("/document/issued?id=" + filed.dossier() + "&kind=FILING_RECEIPT");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Filed aFiledDossier(Server server) throws Exception {
        return theFirst(server, """
                select d.id, d.filer from dossier d where d.filing_reference is not null and d.agency = 'H99'
                and exists (select 1 from account a where a.name = d.filer and not a.represented_only)
                and d.filer <> 'sogiaoduc' -- whose finished dossier DemonstrationIT looks at
                and not exists (select 1 from issued_document i
                    where i.dossier_id = d.id and i.revoked_at is not null) limit 1""");
    }

    /** What the query finds once the demonstration has got that far. */
    private static Filed theFirst(Server server, String query) {
        List<String> found = server.awaitRow(query);
        return new Filed(found.get(0), found.get(1));
    }

    private static String code(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .matcher(new PDFTextStripper().getText(document));
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }
}

package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Chromium;
import vn.bieuduong.Person;
import vn.bieuduong.Server;

/** Anybody verifies a paper on a phone: by its code, and by its file. */
@Tag("browser")
@ExtendWith(Chromium.class)
class VerifyBrowserIT {

    @Test
    void aPaperIsVerifiedByCodeAndByFileWithoutAnAccount(Server server, BrowserContext school, BrowserContext anybody)
            throws Exception {
        byte[] receipt = aReceipt(server, school);
        String code = code(receipt);

        Person reader = new Person(anybody);
        reader.open("/verify.xhtml?code=" + code);
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

        reader.open("/verify.xhtml").looks("verify");
        reader.fill("Mã kiểm tra", "0000-0000-0000").press("Kiểm tra mã").sees("Không có văn bản nào mang mã");
        assertThat(Person.barriers()).isEmpty();
    }

    @Test
    void aFileLargerThanAnyPaperOfOursIsRefusedInWords(BrowserContext anybody) {
        Person reader = new Person(anybody);
        reader.open("/verify.xhtml");
        upload(reader.page(), new byte[21 * 1024 * 1024]);
        reader.sees("20 MB");
    }

    private static void upload(Page page, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("van-ban.pdf", "application/pdf", file));
        page.locator("#verifyFile input[type=submit], #verifyFile button")
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Of the first filed dossier of the demonstration. */
    private static byte[] aReceipt(Server server, BrowserContext school) throws Exception {
        String[] filed = {"", ""};
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (filed[0].isEmpty() && Instant.now().isBefore(end)) {
            filed = filed(server);
            Thread.sleep(500);
        }
        Person unit = new Person(school).signIn(filed[1]);
        APIResponse answer = unit.get("/issued?id=" + filed[0] + "&kind=FILING_RECEIPT");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String[] filed(Server server) throws SQLException {
        try (Connection connection = server.database().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select id, filer from dossier where filing_reference is not null limit 1")) {
            return row.next() ? new String[] {row.getString(1), row.getString(2)} : new String[] {"", ""};
        }
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

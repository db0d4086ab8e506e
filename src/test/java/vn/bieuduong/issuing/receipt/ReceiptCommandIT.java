package vn.bieuduong.issuing.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.FilingReceipt;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.launcher.command.FrontDoor;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** A receipt proves by itself, away from the portal, what was filed. */
@ExtendWith(Database.class)
class ReceiptCommandIT {

    private static final Path TRUST = Portal.SEALS.resolve("demo/trust");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private Portal portal;
    private Path receipt;
    private Path filed;

    @BeforeEach
    void aReceiptAndWhatWasFiled(EntityManager em) throws IOException {
        portal = new Portal(em, folder.resolve("data"), Instant.now());
        Actor applicant = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P03");
        portal.filing.file(applicant, id);
        portal.nextRequest();
        IssuedFile issued = portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0);
        try (InputStream in = portal.store.open(issued.file().sha256())) {
            receipt = Files.write(folder.resolve("biên nhận.pdf"), in.readAllBytes());
        }
        filed = Files.write(folder.resolve("tờ trình.pdf"), Portal.aPdf());
    }

    @Test
    void theReceiptAndTheFilesItNamesHold() {
        assertThat(run(receipt, filed)).isZero();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("✓", "Ủy ban nhân dân tỉnh Lạc Hà", "nguyên vẹn", "intact");
        assertThat(lines.get(1)).contains("✓", "tờ trình.pdf", "đúng tệp đã nộp", "this is the file that was filed");
    }

    @Test
    void theReceiptStaysArchivalWithItsData() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(Files.readAllBytes(receipt)), PDFAFlavour.PDFA_2_B)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFA_2_B, false)
                            .validate(parser)
                            .getTestAssertions())
                    .isEmpty();
        }
    }

    @Test
    void aFileThatWasChangedIsNamedAndTheOthersStillHold() throws IOException {
        byte[] other = Portal.aPdf();
        other[20] ^= 1;
        Path changed = Files.write(folder.resolve("báo cáo.pdf"), other);

        assertThat(run(filed, receipt, changed)).isEqualTo(1);
        assertThat(lines.get(1)).contains("✓", "tờ trình.pdf");
        assertThat(lines.get(2)).contains("✗", "báo cáo.pdf", "không có trong biên nhận");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThat(run(receipt, folder.resolve("không có.pdf"))).isEqualTo(1);
        assertThat(lines.get(1)).contains("✗", "không đọc được");
    }

    @Test
    void whatWasFiledAndNotBroughtIsSaidAndIsNoFault() {
        assertThat(run(receipt)).isZero();
        assertThat(lines).hasSize(2).last().asString().contains("–", "chưa đưa tệp này");
    }

    @Test
    void aReceiptThatWasChangedProvesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(receipt);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"sha256\":\"") + 12;
        bytes[at] = bytes[at] == 'a' ? (byte) 'b' : (byte) 'a';
        Files.write(receipt, bytes);
        assertThat(run(receipt, filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "đã bị sửa");
        assertThat(lines.get(1)).contains("✗", "chưa thể kết luận");
    }

    @Test
    void aReceiptWithSomethingAfterItsSealProvesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(receipt);
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 40);
        java.util.Arrays.fill(longer, bytes.length, longer.length, (byte) 'x');
        Files.write(receipt, longer);
        assertThat(run(receipt, filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "không bao trùm cả tệp");
    }

    @Test
    void aListThatSomebodyElseSignedIsNoReceipt() throws IOException {
        DemoAuthority authority = DemoAuthority.openOrCreate(Portal.SEALS.resolve("demo"), portal.clock);
        SigningKey person = authority.signature("Trần Văn Khác", "099000000001", "", "");
        SigningKey school = authority.seal("Trường Trung học phổ thông Bến Đông", "9900001001");

        Files.write(receipt, forged(person));
        assertThat(run(receipt, filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "cá nhân");

        Files.write(receipt, forged(school));
        assertThat(run(receipt, filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "không phải của Ủy ban nhân dân tỉnh Lạc Hà");
    }

    @Test
    void aReceiptWithoutASealProvesNothing() throws IOException {
        Files.write(receipt, unsealed());
        assertThat(run(receipt, filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "không có con dấu");
    }

    @Test
    void aFolderThatTrustsNobodyTrustsNoReceipt() throws IOException {
        assertThat(run(List.of(
                        "--trust",
                        Files.createDirectory(folder.resolve("empty")).toString(),
                        receipt.toString(),
                        filed.toString())))
                .isEqualTo(1);
        assertThat(lines.get(0)).contains("✗", "không thuộc tổ chức chứng thực được tin cậy");
    }

    @Test
    void withoutAReceiptOrWithNonsenseItSaysWhatIsMissing() throws IOException {
        assertThat(run(filed)).isEqualTo(1);
        assertThat(lines.get(0)).contains("Không tệp nào");
        assertThat(run(List.of("\0", "", "/", folder.toString()))).isEqualTo(1);
        assertThat(lines.get(0)).contains("Không tệp nào");
        Files.writeString(folder.resolve("giả.pdf"), "%PDF-1.7 rác");
        assertThat(run(folder.resolve("giả.pdf"))).isEqualTo(1);
    }

    private byte[] forged(SigningKey key) {
        return new PdfSigner()
                .seal(unsealed(), new SigningRequest("Phát hành văn bản", "", portal.clock.instant()), key);
    }

    private byte[] unsealed() {
        FilingReceipt content = new FilingReceipt(
                "Biểu Dương",
                "Ủy ban nhân dân tỉnh Lạc Hà",
                "BD-261121-0000000",
                "00000000",
                "http://localhost/",
                portal.clock.instant(),
                "A",
                "B",
                "C",
                "D",
                1,
                List.of(new ReceivedFile("Tờ trình", "tờ trình.pdf", 10, "0".repeat(64), "")),
                null);
        return new Documents(Path.of("config/documents"), portal.clock)
                .render(content)
                .pdf();
    }

    private int run(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("--trust", TRUST.toString()));
        List.of(files).forEach(file -> arguments.add(file.toString()));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of("verify-receipt"));
        words.addAll(arguments);
        int code = new FrontDoor(Map.of(), said, said, later).run(words.toArray(String[]::new));
        lines.clear();
        lines.addAll(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(lines).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        return code;
    }
}

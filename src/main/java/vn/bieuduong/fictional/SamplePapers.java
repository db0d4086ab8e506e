package vn.bieuduong.fictional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** Bộ giấy tờ mẫu: one paper in every state a signature can be in, for the demonstration and for tests. */
public final class SamplePapers {

    private final DemoAuthority authority;
    private final PdfSigner signer = new PdfSigner();
    private final Instant at;

    public SamplePapers(DemoAuthority authority, Instant at) {
        this.authority = authority;
        this.at = at;
    }

    /**
     * The set, made from one unsigned paper of a unit.
     *
     * @param name the files' common beginning, such as {@code to-trinh}
     */
    public List<SamplePaper> from(byte[] unsigned, String name, String organisation, String taxCode) {
        byte[] good = sign(unsigned, authority.seal(organisation, taxCode), at);
        SigningKey other = authority.signature("Trần Văn Khác", "099000000001", "", "");
        return List.of(
                paper(name, "hop-le", "Ký số hợp lệ bằng con dấu của đơn vị", good, IntegrityCode.WHOLE_FILE),
                paper(name, "chua-ky", "Chưa ký số", unsigned, IntegrityCode.NO_SIGNATURE),
                paper(
                        name,
                        "sua-sau-khi-ky",
                        "Ký hợp lệ rồi bị che và viết đè lên trang đầu",
                        overwritten(good),
                        IntegrityCode.CONTENT_CHANGED),
                paper(
                        name,
                        "them-trang-sau-khi-ky",
                        "Ký hợp lệ rồi bị thêm một trang",
                        lengthened(good),
                        IntegrityCode.PAGES_CHANGED),
                paper(
                        name,
                        "sua-byte",
                        "Ký hợp lệ rồi bị sửa dữ liệu bên trong",
                        flipped(good),
                        IntegrityCode.DIGEST_MISMATCH),
                paper(
                        name,
                        "het-han",
                        "Ký bằng chứng thư số đã hết hạn",
                        sign(unsigned, authority.expired(organisation, taxCode), authority.beforeExpiry()),
                        IntegrityCode.WHOLE_FILE),
                paper(
                        name,
                        "bi-thu-hoi",
                        "Ký bằng chứng thư số đã bị thu hồi",
                        sign(unsigned, authority.revoked(), at),
                        IntegrityCode.WHOLE_FILE),
                paper(
                        name,
                        "nguoi-khac-ky",
                        "Ký hợp lệ, nhưng là chữ ký của người khác",
                        sign(unsigned, other, at),
                        IntegrityCode.WHOLE_FILE),
                paper(
                        name,
                        "to-chuc-la",
                        "Ký bằng chứng thư số của tổ chức không được tin cậy",
                        sign(unsigned, authority.foreign(organisation, taxCode), at),
                        IntegrityCode.WHOLE_FILE));
    }

    private static SamplePaper paper(String name, String state, String words, byte[] pdf, IntegrityCode integrity) {
        return new SamplePaper(name + "-" + state + ".pdf", words, pdf, integrity);
    }

    private byte[] sign(byte[] pdf, SigningKey key, Instant when) {
        SigningRequest request = new SigningRequest("Tôi ký tài liệu này", "Lạc Hà", when);
        PdfSigner.Prepared prepared = signer.prepareUnchecked(pdf, request, key.chain());
        return signer.embed(prepared, key.sign(prepared.dataToSign())).pdf();
    }

    /** A white box and new words over the first page, in an update that leaves the signed bytes as they are. */
    private static byte[] overwritten(byte[] signed) {
        return update(signed, document -> {
            PDPage page = document.getPage(0);
            PDRectangle box = page.getMediaBox();
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(1f, 1f, 1f);
                content.addRect(60, box.getHeight() / 2, box.getWidth() - 120, 60);
                content.fill();
                content.setNonStrokingColor(0f, 0f, 0f);
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 20);
                content.newLineAtOffset(70, box.getHeight() / 2 + 20);
                content.showText("Noi dung nay duoc them sau khi ky");
                content.endText();
            }
        });
    }

    private static byte[] lengthened(byte[] signed) {
        return update(signed, document -> {
            document.addPage(new PDPage(document.getPage(0).getMediaBox()));
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            if (pages != null) {
                pages.setNeedToBeUpdated(true);
            }
        });
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] update(byte[] signed, Change change) {
        try (PDDocument document = Loader.loadPDF(signed)) {
            change.apply(document);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one sign where no reader trips over it: in the creation date, else in the comment of the second line. */
    private static byte[] flipped(byte[] signed) {
        byte[] changed = signed.clone();
        String latin = new String(signed, StandardCharsets.ISO_8859_1);
        int date = latin.indexOf("(D:20");
        int at = date >= 0 ? date + 5 : latin.indexOf('%', 1) + 2;
        changed[at] ^= 1;
        return changed;
    }
}

package vn.bieuduong.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.HtmlSetter;
import vn.bieuduong.document.layout.HtmlSetter.Fonts;
import vn.bieuduong.document.layout.Typesetter.Typeset;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.template.HtmlTemplate;

/** The papers of the trial behind the decision “Our own typesetter”, as HTML and openhtmltopdf set them. */
final class HtmlTrial {

    static final Verification VERIFICATION = new Verification(
            "https://khenthuong.songlam.gov.vn/verify.xhtml?code=7F3K-22QD-0ABC",
            "khenthuong.songlam.gov.vn/verify.xhtml",
            "7F3K-22QD-0ABC");

    /** Names of Ê Đê, M'Nông, Gia Rai and Xơ Đăng people with marks no single character has together. */
    static final List<String> NAMES =
            List.of("Y Blơ̆k Êban", "H'Bư̆t Mlô", "Y Nê̆ Buôn Yă", "Siu Hrơ̆t", "Rơ Mah Pô̆", "A Tôčơ̆");

    private final HtmlTemplate decisions = new HtmlTemplate("award-decision", AwardDecision.class, Verification.class);
    private final HtmlTemplate certificates = new HtmlTemplate("certificates", Certificates.class, Verification.class);
    private final HtmlSetter setter;

    HtmlTrial(Fonts fonts, boolean marksApart) {
        this.setter = new HtmlSetter(fonts, marksApart);
    }

    Typeset render(OfficialPaper paper) throws IOException {
        HtmlTemplate template = paper instanceof AwardDecision ? decisions : certificates;
        return setter.set(template.fill(paper, VERIFICATION));
    }

    static AwardDecision decision(int nominees) {
        return Papers.awardDecision(nominees);
    }

    static Certificates certificate() {
        return of(Papers.certificates().certificates().get(0));
    }

    /** A recipient and an achievement of many words: one certificate is one sheet all the same. */
    static Certificates wordyCertificate() {
        return of(new Certificates.Certificate(
                "Công ty Trách nhiệm hữu hạn Một thành viên Khai thác công trình thủy lợi và Dịch vụ nông nghiệp Sông Lam",
                "Đơn vị thành viên của Tổng công ty Phát triển nông nghiệp và nông thôn, phường Trung Sơn, tỉnh Sông Lam",
                "Đã có thành tích xuất sắc trong công tác phòng, chống thiên tai, khắc phục hậu quả bão lũ và "
                        .repeat(8),
                "216"));
    }

    private static Certificates of(Certificates.Certificate one) {
        Certificates plain = Papers.certificates();
        return new Certificates(
                plain.kind(),
                plain.issuer(),
                List.of(one),
                plain.decisionNumber(),
                plain.date(),
                plain.place(),
                plain.signer());
    }

    static AwardDecision decisionForNames() {
        AwardDecision plain = decision(2);
        return new AwardDecision(
                plain.letterhead(),
                plain.number(),
                plain.date(),
                plain.decidingBody(),
                plain.subject(),
                plain.legalBases(),
                plain.proposal(),
                plain.awardForm(),
                plain.achievement(),
                NAMES.stream()
                        .map(name -> new NomineeLine("Cá nhân", name, null, null, "Bằng khen"))
                        .toList(),
                plain.executors(),
                plain.signer(),
                plain.recipients());
    }

    /** Lists whose second group begins at the foot of a page in one or the other of them. */
    static List<AwardDecision> decisionsOfTwoGroups() {
        AwardDecision plain = decision(2);
        return IntStream.range(28, 33)
                .mapToObj(first -> new AwardDecision(
                        plain.letterhead(),
                        plain.number(),
                        plain.date(),
                        plain.decidingBody(),
                        plain.subject(),
                        plain.legalBases(),
                        plain.proposal(),
                        plain.awardForm(),
                        plain.achievement(),
                        IntStream.range(0, 45)
                                .mapToObj(i -> new NomineeLine(
                                        i < first ? "Tập thể" : "Hộ gia đình", "Thôn " + i, "-", "-", "Bằng khen"))
                                .toList(),
                        plain.executors(),
                        plain.signer(),
                        plain.recipients()))
                .toList();
    }

    /** On how many pages rows of a list stand without the heading of their columns. */
    static long pagesWithoutHeading(byte[] pdf) throws IOException {
        long without = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                without += text.contains("Thôn ") && !text.contains("Họ và tên; tên tập thể") ? 1 : 0;
            }
        }
        return without;
    }

    /** Marks drawn over their letters, and marks drawn at all. */
    static Marks marks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Marks marks = new Marks();
            marks.getText(document);
            return marks;
        }
    }

    /** How many of the names a reader gets back letter by letter. */
    static long namesRead(byte[] pdf) throws IOException {
        String text = Pdfs.text(pdf).replaceAll("\\s+", "");
        return NAMES.stream()
                .filter(name -> text.contains(name.replaceAll("\\s+", "")))
                .count();
    }

    /** How often a screen reader reads out the heading of the first column: on how many pages its cell has content. */
    static int headingsRead(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDStructureElement heading = first(document.getDocumentCatalog().getStructureTreeRoot(), "TH");
            Set<COSBase> pages = new HashSet<>();
            if (heading != null) {
                pages(heading, heading, pages);
            }
            return pages.size();
        }
    }

    private static @Nullable PDStructureElement first(PDStructureNode node, String type) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDStructureElement found = element.getStructureType().equals(type) ? element : first(element, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static void pages(PDStructureElement element, PDStructureElement near, Set<COSBase> pages) {
        PDStructureElement owner = element.getPage() == null ? near : element;
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                pages(inner, owner, pages);
            } else if (kid instanceof PDMarkedContentReference reference && reference.getPage() != null) {
                pages.add(reference.getPage().getCOSObject());
            } else if (owner.getPage() != null) {
                pages.add(owner.getPage().getCOSObject());
            }
        }
    }

    /** The middle one. */
    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

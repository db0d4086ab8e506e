package vn.bieuduong.signature;

import static vn.bieuduong.signature.PaperForge.certifying;
import static vn.bieuduong.signature.PaperForge.signed;
import static vn.bieuduong.signature.PaperForge.update;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.bieuduong.fictional.CertificateIssuer;
import vn.bieuduong.fictional.TestCms;
import vn.bieuduong.signature.PaperForge.Change;
import vn.bieuduong.signature.PaperForge.Cms;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SignatureImage;
import vn.bieuduong.signature.signing.SigningRequest;

/** Giấy lành: signed files that nobody forged, as different programs and offices make them. */
final class LegitimatePapers {

    private static final String DETACHED = "adbe.pkcs7.detached";
    private static final Cms CMS = TestCms.with("SHA256withRSA");
    private static final Change NOTHING = document -> {};

    private final Map<String, byte[]> all = new LinkedHashMap<>();
    private final byte[] paper = PaperForge.paper(2, false);
    private final byte[] once = signed(paper, CMS, DETACHED, NOTHING);

    private LegitimatePapers() throws IOException {}

    static Map<String, byte[]> all() throws IOException {
        LegitimatePapers papers = new LegitimatePapers();
        papers.kinds();
        papers.later();
        papers.structures();
        papers.certified();
        return papers.all;
    }

    /** Where the oldest kind of signature keeps it. */
    static void addCertificate(PDDocument document) throws IOException {
        COSDictionary value = document.getSignatureDictionaries().get(0).getCOSObject();
        value.setItem("Cert", new COSString(CertificateIssuer.encoded(TestCms.SIGNER.certificate())));
    }

    static byte[] again(byte[] pdf) throws IOException {
        return signed(pdf, content -> TestCms.with("SHA256withRSA").sign(content), DETACHED, NOTHING);
    }

    static byte[] sealed(byte[] pdf, boolean visible) throws IOException {
        SignatureImage mark = visible ? new SignatureImage(png(), 1, 350, 600, 120, 120) : null;
        return new PdfSigner()
                .seal(pdf, new SigningRequest("Ký", "Lạc Hà", PaperForge.NOW, mark), TestCms.OTHER.signingKey());
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        image.createGraphics().drawOval(5, 5, 50, 50);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void kinds() throws IOException {
        all.put("signed once", once);
        all.put("signed once by the portal", sealed(paper, true));
        all.put("CMS without signed attributes", signed(paper, TestCms.withoutAttributes(), DETACHED, NOTHING));
        all.put("CMS followed by bytes", signed(paper, TestCms.followedBy(new byte[] {1, 2, 3, 4}), DETACHED, NOTHING));
        all.put("CMS with two signers", signed(paper, TestCms.twice(false), DETACHED, NOTHING));
        all.put("SHA-1", signed(paper, TestCms.with("SHA1withRSA"), DETACHED, NOTHING));
        all.put("SHA-512 PSS", signed(paper, TestCms.with("SHA512withRSAandMGF1"), DETACHED, NOTHING));
        all.put("adbe.pkcs7.sha1", signed(paper, TestCms.overDigest(), "adbe.pkcs7.sha1", NOTHING));
        byte[] bare = signed(paper, TestCms.bare(), "adbe.x509.rsa_sha1", LegitimatePapers::addCertificate);
        all.put("adbe.x509.rsa_sha1", bare);
        all.put("adbe.x509.rsa_sha1, signed again", again(bare));
        all.put("ETSI.CAdES.detached", signed(paper, CMS, "ETSI.CAdES.detached", NOTHING));
        all.put("white space after the end", RawPaper.bytes(RawPaper.text(once) + "\r\n\n \n"));
    }

    private void later() throws IOException {
        all.put("signed twice", again(once));
        all.put("signed thrice", again(again(once)));
        all.put("sealed invisibly afterwards", sealed(once, false));
        all.put("sealed visibly afterwards", sealed(once, true));
        all.put("validation data added", update(once, PaperForge::addValidationData));
        all.put("validation data added, version raised", update(once, document -> {
            PaperForge.addValidationData(document);
            document.getDocumentCatalog().getCOSObject().setName(COSName.VERSION, "2.0");
        }));
        all.put("validation data added, extension noted", update(again(once), document -> {
            PaperForge.addValidationData(document);
            COSDictionary extensions = new COSDictionary();
            extensions.setItem("ESIC", PaperForge.named("BaseVersion", "1.7"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.EXTENSIONS, extensions);
        }));
        all.put("validation data added, signed again", again(update(once, PaperForge::addValidationData)));
        all.put("signed again with new metadata, as Acrobat does", signed(once, CMS, DETACHED, document -> {
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                            COSName.METADATA,
                            PaperForge.stream(document, "<?xpacket begin=''?><y/><?xpacket end='w'?>"));
            document.getDocumentInformation().setModificationDate(java.util.Calendar.getInstance());
        }));
        all.put(
                "signed again with a new title in the information",
                signed(once, CMS, DETACHED, document -> document.getDocumentInformation()
                        .setTitle("Khac")));
        all.put("prepared field signed", prepared(once, NOTHING));
        all.put("prepared field signed without a picture", prepared(once, document -> {
            COSDictionary field = document.getSignatureFields().get(0).getCOSObject();
            field.removeItem(COSName.AP);
            field.setItem(COSName.RECT, PaperForge.box(0, 0, 0, 0));
        }));
        all.put("signed again with version and extensions", signed(once, CMS, DETACHED, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setName(COSName.VERSION, "2.0");
            COSDictionary extension = PaperForge.named("BaseVersion", "1.7");
            extension.setInt("ExtensionLevel", 8);
            COSDictionary extensions = new COSDictionary();
            extensions.setItem("ADBE", extension);
            catalog.setItem(COSName.EXTENSIONS, extensions);
        }));
        all.put("marks of the page made an object of their own, signed again", again(update(once, document -> {
            COSDictionary page = document.getPage(0).getCOSObject();
            COSArray own = new COSArray();
            own.addAll(page.getCOSArray(COSName.ANNOTS));
            own.setDirect(false);
            page.setItem(COSName.ANNOTS, own);
        })));
        all.put("empty signature field added", update(once, document -> {
            PDSignatureField field =
                    new PDSignatureField(document.getDocumentCatalog().getAcroForm());
            field.setPartialName("nua");
            document.getDocumentCatalog().getAcroForm().getFields().add(field);
        }));
        all.put("signed again, the field has its place in the tags", signed(once, CMS, DETACHED, document -> {
            COSDictionary element = PaperForge.named("Type", "StructElem", "S", "Form");
            COSDictionary place = PaperForge.named("Type", "OBJR");
            place.setItem(
                    "Obj",
                    document.getSignatureFields()
                            .get(document.getSignatureFields().size() - 1)
                            .getCOSObject());
            element.setItem(COSName.K, place);
            COSDictionary top = (COSDictionary) document.getDocument()
                    .getObjectFromPool(new COSObjectKey(21, 0))
                    .getObject();
            element.setItem(COSName.P, top);
            top.getCOSArray(COSName.K).add(element);
        }));
    }

    /** Signs the field that the paper came with. */
    private static byte[] prepared(byte[] pdf, Change more) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(COSName.ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(DETACHED));
            PDSignatureField field = document.getSignatureFields().stream()
                    .filter(each -> each.getPartialName().equals("ky truoc"))
                    .findFirst()
                    .orElseThrow();
            field.getCOSObject().setItem(COSName.V, signature);
            COSDictionary looks = new COSDictionary();
            looks.setItem(COSName.N, PaperForge.form(document, 150, 60, "0 0 150 60 re S"));
            field.getCOSObject().setItem(COSName.AP, looks);
            COSBase place = field.getCOSObject().getItem(COSName.RECT);
            document.addSignature(signature);
            field.getCOSObject().setItem(COSName.RECT, place);
            more.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(CMS.sign(signing.getContent().readAllBytes()));
            return out.toByteArray();
        }
    }

    private void structures() throws IOException {
        byte[] compressed = signed(PaperForge.paper(2, true), CMS, DETACHED, NOTHING);
        all.put("object streams", compressed);
        all.put("object streams, signed twice", again(compressed));
        all.put("object streams, sealed visibly afterwards", sealed(compressed, true));
        byte[] many = signed(PaperForge.paper(45, false), CMS, DETACHED, NOTHING);
        all.put("forty-five pages, signed twice", again(many));
        byte[] locked = signed(encrypted(paper), CMS, DETACHED, NOTHING);
        all.put("encrypted with an empty password", locked);
        all.put("encrypted with an empty password, signed twice", again(locked));
        all.put("no form before the first signature, signed twice", again(signed(bare(), CMS, DETACHED, NOTHING)));
    }

    private static byte[] bare() {
        return new RawPaper()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>")
                .object(3, "<</Type/Page/Parent 2 0 R>>")
                .finish("/Root 1 0 R");
    }

    static byte[] encrypted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(true);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void certified() throws IOException {
        for (int permission : List.of(1, 2, 3)) {
            byte[] certified = signed(paper, CMS, DETACHED, certifying(permission));
            all.put("certified, P=" + permission, certified);
            all.put(
                    "certified, P=" + permission + ", validation data",
                    update(certified, PaperForge::addValidationData));
            if (permission > 1) {
                all.put("certified, P=" + permission + ", signed again", again(certified));
                all.put("certified, P=" + permission + ", sealed visibly", sealed(certified, true));
                all.put("certified, P=" + permission + ", prepared field signed", prepared(certified, NOTHING));
            }
        }
    }
}

package vn.bieuduong.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.Collections;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.COSUpdateInfo;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Xưởng giấy: papers to forge, with everything in them that the published attacks touch, and ways to sign and update them. */
public final class PaperForge {

    public static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private PaperForge() {}

    interface Change {
        void apply(PDDocument document) throws IOException;
    }

    public interface Cms {
        byte[] sign(byte[] content) throws IOException;
    }

    /** A paper of so many pages: words, a picture, a form, a layer, a text field, an empty signature field, marks, tags. */
    static byte[] paper(int pages, boolean compressed) throws IOException {
        StringBuilder kids = new StringBuilder();
        for (int at = 0; at < pages; at++) {
            kids.append(40 + at).append(" 0 R ");
        }
        RawPaper raw = new RawPaper();
        raw.object(
                1,
                "<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R/OCProperties<</OCGs[12 0 R]/D<</ON[12 0 R]/Order[12 0 R]>>>>"
                        + "/StructTreeRoot 20 0 R/MarkInfo<</Marked true>>/Outlines 24 0 R/Metadata 26 0 R"
                        + "/PageLabels<</Nums[0<</S/D>>]>>>>");
        raw.object(
                2,
                "<</Type/Pages/Count " + pages + "/Kids[" + kids
                        + "]/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>/XObject<</Im1 6 0 R/Fm1 7 0 R/DSS 8 0 R>>"
                        + "/Properties<</OC1 12 0 R>>>>>>");
        raw.object(3, "<</Fields[4 0 R 13 0 R]/SigFlags 1/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>>>");
        raw.object(
                4,
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(so tien)/V(100)/DA(/F1 12 Tf 0 g)/F 4/P 40 0 R/Rect[100 600 300 620]"
                        + "/AP<</N 9 0 R>>>>");
        raw.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>");
        raw.stream(6, "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "abcd");
        raw.stream(7, "/Type/XObject/Subtype/Form/BBox[0 0 50 50]", "0 0 40 40 re f");
        raw.stream(8, "/Type/XObject/Subtype/Form/BBox[0 0 50 50]", "0 0 30 30 re f");
        raw.stream(9, "/Type/XObject/Subtype/Form/BBox[0 0 200 20]", "BT /F1 12 Tf 2 5 Td (100) Tj ET");
        raw.object(10, "<</Type/Annot/Subtype/Square/Rect[50 50 100 100]/C[1 0 0]/F 4/P 40 0 R/AP<</N 11 0 R>>>>");
        raw.stream(11, "/Type/XObject/Subtype/Form/BBox[0 0 50 50]", "1 0 0 RG 1 1 40 40 re S");
        raw.object(12, "<</Type/OCG/Name(lop)>>");
        raw.object(13, "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky truoc)/F 4/P 40 0 R/Rect[350 100 500 160]>>");
        raw.object(14, "<</Type/Page/Parent 2 0 R/Contents 15 0 R>>");
        raw.stream(15, "", "BT /F1 30 Tf 80 500 Td (TRANG GIAU) Tj ET");
        raw.object(
                16, "<</Type/Annot/Subtype/Link/Rect[80 690 200 710]/P 40 0 R/A<</S/URI/URI(https://example.vn/)>>>>");
        raw.object(20, "<</Type/StructTreeRoot/K[21 0 R]/ParentTree 23 0 R/ParentTreeNextKey 1>>");
        raw.object(21, "<</Type/StructElem/S/Document/P 20 0 R/K[22 0 R]>>");
        raw.object(22, "<</Type/StructElem/S/P/P 21 0 R/Pg 40 0 R/K[0]/ActualText(100 trieu)>>");
        raw.object(23, "<</Nums[0[22 0 R]]>>");
        raw.object(24, "<</Type/Outlines/First 25 0 R/Last 25 0 R/Count 1>>");
        raw.object(25, "<</Title(Phan mot)/Parent 24 0 R/Dest[40 0 R/Fit]>>");
        raw.stream(26, "/Type/Metadata/Subtype/XML", "<?xpacket begin=''?><x/><?xpacket end='w'?>");
        raw.object(27, "<</Title(To trinh)/Producer(giay)>>");
        for (int at = 0; at < pages; at++) {
            String marks = at == 0 ? "/Annots[4 0 R 10 0 R 13 0 R 16 0 R]" : "";
            raw.object(
                    40 + at,
                    "<</Type/Page/Parent 2 0 R/StructParents " + at + "/Contents " + (200 + at) + " 0 R" + marks
                            + ">>");
            raw.stream(
                    200 + at,
                    "",
                    "/P<</MCID 0>>BDC BT /F1 14 Tf 80 700 Td (To trinh, trang " + (at + 1)
                            + ": thuong 100 trieu) Tj ET EMC"
                            + " q 1 0 0 1 300 300 cm /Fm1 Do Q q 1 0 0 1 400 300 cm /DSS Do Q q 20 0 0 20 200 200 cm /Im1 Do Q"
                            + " /OC/OC1 BDC BT /F1 14 Tf 80 640 Td (Lop) Tj ET EMC");
        }
        byte[] plain = raw.finish("/Root 1 0 R/Info 27 0 R/ID[<00112233><00112233>]");
        return compressed ? saved(plain, CompressParameters.DEFAULT_COMPRESSION) : plain;
    }

    static byte[] saved(byte[] pdf, CompressParameters parameters) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, parameters);
            return out.toByteArray();
        }
    }

    /** An update as PDFBox writes it: what the change touched, at the end. */
    static byte[] update(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reachAll(document);
            change.apply(document);
            Set<COSDictionary> touched = new HashSet<>();
            touched.add(document.getDocumentCatalog().getCOSObject());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary one
                        && isTouched(one)) {
                    touched.add(one);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out, touched);
            return out.toByteArray();
        }
    }

    /** PDFBox notices changes only in what was reached from the trailer. */
    private static void reachAll(PDDocument document) {
        Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>(List.of(document.getDocument().getTrailer()));
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase base = next instanceof COSObject reference ? reference.getObject() : next;
            if (base != null && met.add(base)) {
                if (base instanceof COSDictionary dictionary) {
                    dictionary.getValues().forEach(open::push);
                } else if (base instanceof COSArray array) {
                    array.forEach(open::push);
                }
            }
        }
    }

    private static boolean isTouched(COSBase item) {
        if (item instanceof COSUpdateInfo info && info.isNeedToBeUpdated()) {
            return true;
        }
        if (item instanceof COSDictionary dictionary) {
            return dictionary.getValues().stream().anyMatch(PaperForge::isTouched);
        }
        return item instanceof COSArray array && array.toList().stream().anyMatch(PaperForge::isTouched);
    }

    /** Signed by PDFBox, in a field that comes with it, with any CMS inside. */
    static byte[] signed(byte[] pdf, Cms cms, String subFilter, Change more) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(COSName.ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(subFilter));
            signature.setName("Người ký");
            Calendar date = GregorianCalendar.from(NOW.atZone(java.time.ZoneOffset.UTC));
            signature.setSignDate(date);
            document.addSignature(signature);
            more.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            byte[] content;
            try (InputStream in = signing.getContent()) {
                content = in.readAllBytes();
            }
            signing.setSignature(cms.sign(content));
            return out.toByteArray();
        }
    }

    /** Makes the signature a certifying one that allows so much (1 to 3). */
    static Change certifying(int permission) {
        return document -> {
            COSDictionary value = document.getSignatureDictionaries()
                    .get(document.getSignatureDictionaries().size() - 1)
                    .getCOSObject();
            COSDictionary parameters = new COSDictionary();
            parameters.setName(COSName.TYPE, "TransformParams");
            parameters.setInt("P", permission);
            parameters.setName("V", "1.2");
            COSDictionary reference = new COSDictionary();
            reference.setName(COSName.TYPE, "SigRef");
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            value.setItem("Reference", new COSArray(List.of(reference)));
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary perms = new COSDictionary();
            perms.setItem("DocMDP", value);
            catalog.setItem(COSName.PERMS, perms);
        };
    }

    /** Nothing but validation data. */
    static void addValidationData(PDDocument document) throws IOException {
        COSDictionary data = new COSDictionary();
        data.setName(COSName.TYPE, "DSS");
        data.setItem("Certs", new COSArray(List.of(stream(document, "not a certificate"))));
        document.getDocumentCatalog().getCOSObject().setItem("DSS", data);
    }

    static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    static COSStream form(PDDocument document, int width, int height, String content) throws IOException {
        COSStream stream = stream(document, content);
        stream.setName(COSName.TYPE, "XObject");
        stream.setName(COSName.SUBTYPE, "Form");
        stream.setItem(COSName.BBOX, box(0, 0, width, height));
        return stream;
    }

    static COSArray box(int left, int bottom, int right, int top) {
        COSArray box = new COSArray();
        for (int number : new int[] {left, bottom, right, top}) {
            box.add(COSInteger.get(number));
        }
        return box;
    }

    static COSDictionary named(String... entries) {
        COSDictionary dictionary = new COSDictionary();
        for (int at = 0; at < entries.length; at += 2) {
            dictionary.setName(entries[at], entries[at + 1]);
        }
        return dictionary;
    }

    static COSDictionary script() {
        COSDictionary action = named("Type", "Action", "S", "JavaScript");
        action.setItem("JS", new COSString("app.alert('x')"));
        return action;
    }
}

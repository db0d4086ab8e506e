package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Warning;

/** Xem qua PDF: pages and content that acts by itself. */
final class PdfLook {

    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName URI = COSName.getPDFName("URI");
    private static final int TAIL = 1024;
    private static final int LONGEST_CHAIN = 30;
    private static final int OBJECTS_LOOKED_AT = 50_000;

    /** What reaches out whoever sets it off. A link to an address is one of these only where nobody has to click on it. */
    private static final Set<String> REACHING = Set.of("SubmitForm", "ImportData", "GoToR", "GoToE");

    private static final Set<String> RUNNING =
            Set.of("Rendition", "Movie", "Sound", "RichMediaExecute", "RichMedia", "Screen", "3D");

    private PdfLook() {}

    static FileLook at(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Set<Warning> warnings = EnumSet.noneOf(Warning.class);
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                warnings.add(Warning.NO_PAGES);
            }
            if (isCutOff(file)) {
                warnings.add(Warning.CUT_OFF);
            }
            if (SecondKind.in(file)) {
                warnings.add(Warning.TWO_KINDS);
            }
            look(document, warnings);
            return new FileLook(MediaKind.PDF, pages, Set.of(), warnings);
        } catch (InvalidPasswordException e) {
            return FileLook.refused(MediaKind.PDF, AttachmentReason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return FileLook.refused(MediaKind.PDF, AttachmentReason.UNREADABLE);
        }
    }

    /** Whether the end-of-file mark is missing where readers look for it; they go without, and show what they find. */
    private static boolean isCutOff(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static void look(PDDocument document, Set<Warning> warnings) {
        int left = OBJECTS_LOOKED_AT;
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (left-- == 0) {
                return;
            }
            COSObject object = document.getDocument().getObjectFromPool(key);
            look(object.getObject(), warnings, 0);
        }
    }

    /** Looks at an object and what lies directly inside it; what it refers to has its own turn. */
    private static void look(COSBase base, Set<Warning> warnings, int depth) {
        if (depth > 6) {
            return;
        }
        if (base instanceof COSDictionary dictionary) {
            judge(dictionary, warnings);
            for (COSName key : dictionary.keySet()) {
                look(dictionary.getItem(key), warnings, depth + 1);
            }
        } else if (base instanceof COSArray array) {
            for (COSBase item : array) {
                look(item, warnings, depth + 1);
            }
        }
    }

    private static void judge(COSDictionary dictionary, Set<Warning> warnings) {
        COSBase action = dictionary.getItem(COSName.S);
        if (JAVA_SCRIPT.equals(action) || dictionary.containsKey(COSName.JS)) {
            warnings.add(Warning.HAS_SCRIPT);
        }
        if (LAUNCH.equals(action)) {
            warnings.add(Warning.HAS_LAUNCH_ACTION);
        }
        if (action instanceof COSName kind && REACHING.contains(kind.getName())
                || opens(dictionary.getDictionaryObject(COSName.OPEN_ACTION))
                || dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary occasions
                        && occasions.keySet().stream().anyMatch(key -> opens(occasions.getDictionaryObject(key)))) {
            warnings.add(Warning.REACHES_OUT);
        }
        if (action instanceof COSName kind && RUNNING.contains(kind.getName())
                || dictionary.getItem(COSName.SUBTYPE) instanceof COSName mark && RUNNING.contains(mark.getName())) {
            warnings.add(Warning.HAS_RICH_MEDIA);
        }
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(COSName.EMBEDDED_FILES)) {
            warnings.add(Warning.HAS_EMBEDDED_FILES);
        }
        if (dictionary.containsKey(XFA)) {
            warnings.add(Warning.HAS_XFA_FORM);
        }
    }

    /** Whether an action that nobody clicks on opens an address, or one after it does. */
    private static boolean opens(@Nullable COSBase action) {
        COSBase next = action;
        for (int chain = 0; next instanceof COSDictionary one && chain < LONGEST_CHAIN; chain++) {
            if (URI.equals(one.getCOSName(COSName.S))) {
                return true;
            }
            next = one.getDictionaryObject(COSName.NEXT);
            if (next instanceof COSArray several) {
                for (int at = 0; at < several.size(); at++) {
                    if (several.getObject(at) instanceof COSDictionary each && URI.equals(each.getCOSName(COSName.S))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

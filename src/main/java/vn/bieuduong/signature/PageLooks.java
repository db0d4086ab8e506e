package vn.bieuduong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Dấu vân trang: everything that a page is drawn from, as one digest. Two pages with the same digest look the same and
 * need not be drawn and compared point by point; where a digest differs, or cannot be made, drawing decides.
 */
final class PageLooks {

    /** What leads away from the page, or is drawn nowhere. */
    private static final Set<COSName> NOT_DRAWN = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.DEST,
            COSName.A,
            COSName.AA,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS,
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("Popup"));

    private static final int MOST_NODES = 500_000;

    private final PDDocument document;
    private final Map<Integer, Page> known = new HashMap<>();
    private int nodes;

    private record Page(
            String content, List<String> annotations, Set<String> signatures, Set<String> emptySignatures) {}

    PageLooks(PDDocument document) {
        this.document = document;
    }

    /** Whether every page of the signed revision still is drawn from the same things; new signature fields do not count. */
    boolean sameAs(PageLooks last) {
        try {
            int pages = document.getNumberOfPages();
            if (pages != last.document.getNumberOfPages() || !common().equals(last.common())) {
                return false;
            }
            for (int at = 0; at < pages; at++) {
                if (!same(page(at), last.page(at))) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static boolean same(Page signed, Page last) {
        if (!signed.content.equals(last.content)) {
            return false;
        }
        Set<String> now = new HashSet<>(last.annotations);
        Set<String> then = new HashSet<>(signed.annotations);
        return signed.annotations.stream().allMatch(mark -> now.contains(mark) || signed.emptySignatures.contains(mark))
                && last.annotations.stream().allMatch(mark -> then.contains(mark) || last.signatures.contains(mark));
    }

    /** What the whole document lends to drawing: layers, and the form's fonts. */
    private String common() throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return digest(
                catalog.getDictionaryObject(COSName.OCPROPERTIES),
                form == null ? null : form.getDictionaryObject(COSName.getPDFName("NeedAppearances")),
                form == null || !hasTextFields(form) ? null : form.getDictionaryObject(COSName.DR));
    }

    /** Only fields that are drawn by the reader take fonts from the form; signing may add some for itself. */
    private static boolean hasTextFields(COSDictionary form) {
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        if (fields == null) {
            return false;
        }
        for (int at = 0; at < fields.size(); at++) {
            if (!(fields.getObject(at) instanceof COSDictionary field)
                    || !COSName.SIG.equals(field.getDictionaryObject(COSName.FT))) {
                return true;
            }
        }
        return false;
    }

    private Page page(int at) throws IOException {
        Page page = known.get(at);
        if (page == null) {
            page = read(document.getPage(at));
            known.put(at, page);
        }
        return page;
    }

    private Page read(PDPage page) throws IOException {
        COSDictionary own = page.getCOSObject();
        String content = digest(
                own.getDictionaryObject(COSName.CONTENTS),
                page.getResources() == null ? null : page.getResources().getCOSObject(),
                page.getMediaBox().getCOSArray(),
                page.getCropBox().getCOSArray(),
                org.apache.pdfbox.cos.COSInteger.get(page.getRotation()),
                own.getDictionaryObject(COSName.getPDFName("UserUnit")),
                own.getDictionaryObject(COSName.GROUP));
        List<String> annotations = new ArrayList<>();
        Set<String> signatures = new HashSet<>();
        Set<String> empty = new HashSet<>();
        COSArray marks = own.getCOSArray(COSName.ANNOTS);
        for (int at = 0; marks != null && at < marks.size(); at++) {
            COSBase mark = marks.getObject(at);
            String digest = digest(mark);
            annotations.add(digest);
            if (mark instanceof COSDictionary dictionary
                    && COSName.SIG.equals(dictionary.getDictionaryObject(COSName.FT))) {
                signatures.add(digest);
                if (dictionary.getDictionaryObject(COSName.V) == null) {
                    empty.add(digest);
                }
            }
        }
        return new Page(content, annotations, signatures, empty);
    }

    private String digest(@Nullable COSBase... parts) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            IdentityHashMap<COSBase, Integer> met = new IdentityHashMap<>();
            for (COSBase part : parts) {
                add(part, digest, met);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(@Nullable COSBase item, MessageDigest digest, IdentityHashMap<COSBase, Integer> met)
            throws IOException {
        COSBase base = item instanceof COSObject reference ? reference.getObject() : item;
        if (++nodes > MOST_NODES) {
            throw new IOException("too much to look at");
        }
        if (base == null) {
            say(digest, "null");
            return;
        }
        if (base instanceof COSDictionary || base instanceof COSArray) {
            Integer before = met.putIfAbsent(base, met.size());
            if (before != null) {
                say(digest, "again " + before);
                return;
            }
        }
        if (base instanceof COSDictionary dictionary) {
            say(digest, "<<");
            for (COSName key : dictionary.keySet().stream()
                    .filter(key -> !NOT_DRAWN.contains(key))
                    .sorted()
                    .toList()) {
                say(digest, key.getName());
                add(dictionary.getItem(key), digest, met);
            }
            if (base instanceof COSStream stream) {
                addBytes(stream, digest);
            }
            say(digest, ">>");
        } else if (base instanceof COSArray array) {
            say(digest, "[" + array.size());
            for (COSBase each : array) {
                add(each, digest, met);
            }
        } else if (base instanceof COSString string) {
            say(digest, "(" + string.toHexString());
        } else {
            say(digest, base.toString());
        }
    }

    private static void addBytes(COSStream stream, MessageDigest digest) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static void say(MessageDigest digest, String word) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}

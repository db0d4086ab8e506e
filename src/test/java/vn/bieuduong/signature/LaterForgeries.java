package vn.bieuduong.signature;

import static vn.bieuduong.signature.PaperForge.box;
import static vn.bieuduong.signature.PaperForge.form;
import static vn.bieuduong.signature.PaperForge.named;
import static vn.bieuduong.signature.PaperForge.script;
import static vn.bieuduong.signature.PaperForge.stream;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.bieuduong.signature.PaperForge.Change;

/** Sửa sau khi ký: what forgers put into an update under a signature that still holds. */
final class LaterForgeries {

    private final Map<String, Change> all = new LinkedHashMap<>();

    static Map<String, Change> all() {
        LaterForgeries forgeries = new LaterForgeries();
        forgeries.pages();
        forgeries.resources();
        forgeries.marks();
        forgeries.signatures();
        forgeries.fields();
        forgeries.catalog();
        return forgeries.all;
    }

    private static COSDictionary object(PDDocument document, int number) {
        return (COSDictionary) document.getDocument()
                .getObjectFromPool(new COSObjectKey(number, 0))
                .getObject();
    }

    private static COSBase reference(PDDocument document, int number) {
        return document.getDocument().getObjectFromPool(new COSObjectKey(number, 0));
    }

    private static void write(PDDocument document, int number, String content) throws IOException {
        COSStream stream = (COSStream) object(document, number);
        try (var out = stream.createOutputStream()) {
            out.write(RawPaper.bytes(content));
        }
        stream.setNeedToBeUpdated(true);
    }

    private static COSDictionary page(PDDocument document) {
        return document.getPage(0).getCOSObject();
    }

    private static COSArray marks(PDDocument document) {
        return page(document).getCOSArray(COSName.ANNOTS);
    }

    private static COSArray fields(PDDocument document) {
        return acroForm(document).getCOSArray(COSName.FIELDS);
    }

    private static COSDictionary acroForm(PDDocument document) {
        return catalog(document).getCOSDictionary(COSName.ACRO_FORM);
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** The signed field that came with the signature: the last of the form. */
    private static COSDictionary signed(PDDocument document) {
        COSArray fields = fields(document);
        return (COSDictionary) fields.getObject(fields.size() - 1);
    }

    private static COSDictionary mark(PDDocument document, String kind, String shown) throws IOException {
        COSDictionary mark = named("Type", "Annot", "Subtype", kind);
        mark.setItem(COSName.RECT, box(70, 690, 400, 720));
        mark.setItem(COSName.P, page(document));
        mark.setInt(COSName.F, 4);
        mark.setItem(COSName.CONTENTS, new COSString("900 trieu"));
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, form(document, 330, 30, shown));
        mark.setItem(COSName.AP, looks);
        return mark;
    }

    private static final String WHITE = "1 1 1 rg 0 0 330 30 re f 0 g BT /F1 14 Tf 5 5 Td (900 trieu) Tj ET";

    private void addMark(String name, String kind) {
        all.put(name, document -> marks(document).add(mark(document, kind, WHITE)));
    }

    private void pages() {
        all.put("page contents replaced", d -> write(d, 200, "BT /F1 14 Tf 80 700 Td (Thuong 900 trieu) Tj ET"));
        all.put("page contents exchanged", d -> page(d).setItem(COSName.CONTENTS, stream(d, "0 g 9 9 99 99 re f")));
        all.put("overlay stream", d -> {
            COSArray parts = new COSArray();
            parts.add(page(d).getItem(COSName.CONTENTS));
            parts.add(stream(d, "1 1 1 rg 60 650 400 80 re f"));
            page(d).setItem(COSName.CONTENTS, parts);
        });
        all.put("contents removed", d -> page(d).removeItem(COSName.CONTENTS));
        all.put("hidden page revealed", d -> {
            COSDictionary pages = catalog(d).getCOSDictionary(COSName.PAGES);
            pages.getCOSArray(COSName.KIDS).add(reference(d, 14));
            pages.setInt(COSName.COUNT, pages.getInt(COSName.COUNT) + 1);
        });
        all.put("hidden page in place of the first", d -> catalog(d)
                .getCOSDictionary(COSName.PAGES)
                .getCOSArray(COSName.KIDS)
                .set(0, reference(d, 14)));
        all.put("pages in another order", d -> {
            COSArray kids = catalog(d).getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS);
            COSBase first = kids.get(0);
            kids.set(0, kids.get(1));
            kids.set(1, first);
        });
        all.put("page removed", d -> d.removePage(1));
        all.put("media box", d -> page(d).setItem(COSName.MEDIA_BOX, box(0, 0, 595, 650)));
        all.put("crop box", d -> page(d).setItem(COSName.CROP_BOX, box(0, 0, 595, 650)));
        all.put("rotated", d -> page(d).setInt(COSName.ROTATE, 180));
        all.put("user unit", d -> page(d).setItem("UserUnit", new COSFloat(3f)));
        all.put("page action", d -> {
            COSDictionary actions = new COSDictionary();
            actions.setItem("O", script());
            page(d).setItem(COSName.AA, actions);
        });
    }

    private void resources() {
        all.put("font replaced (shadow replace)", d -> {
            COSDictionary font = object(d, 5);
            font.setName(COSName.BASE_FONT, "Symbol");
            font.setNeedToBeUpdated(true);
        });
        all.put("font's encoding replaced (shadow replace)", d -> {
            COSDictionary encoding = named("Type", "Encoding");
            COSArray differences = new COSArray();
            differences.add(COSInteger.get(49));
            differences.add(COSName.getPDFName("nine"));
            encoding.setItem(COSName.DIFFERENCES, differences);
            object(d, 5).setItem(COSName.ENCODING, encoding);
        });
        all.put("ToUnicode added", d -> object(d, 5).setItem(COSName.TO_UNICODE, stream(d, "begincmap endcmap")));
        all.put("picture replaced (shadow hide)", d -> write(d, 6, "\u0000\u0000\u0000\u0000"));
        all.put("form replaced (shadow hide)", d -> write(d, 7, ""));
        all.put("form by the name of DSS replaced", d -> write(d, 8, "0 0 99 99 re f"));
        all.put("picture exchanged", d -> {
            COSDictionary resources = catalog(d).getCOSDictionary(COSName.PAGES).getCOSDictionary(COSName.RESOURCES);
            resources.getCOSDictionary(COSName.XOBJECT).setItem("Im1", reference(d, 7));
        });
        all.put("inherited resources overridden", d -> {
            COSDictionary fonts = new COSDictionary();
            fonts.setItem("F1", named("Type", "Font", "Subtype", "Type1", "BaseFont", "Symbol"));
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page(d).setItem(COSName.RESOURCES, resources);
        });
        all.put("layer switched off", d -> {
            COSDictionary start =
                    catalog(d).getCOSDictionary(COSName.OCPROPERTIES).getCOSDictionary(COSName.D);
            start.setItem(COSName.OFF, start.getItem(COSName.ON));
            start.removeItem(COSName.ON);
        });
    }

    private void marks() {
        addMark("free text (evil annotation)", "FreeText");
        addMark("stamp (evil annotation)", "Stamp");
        addMark("redaction (evil annotation)", "Redact");
        addMark("mark of an unknown kind", "Widget");
        all.put("mark that says it is a signature", d -> {
            COSDictionary mark = mark(d, "FreeText", WHITE);
            mark.setItem(COSName.FT, COSName.SIG);
            marks(d).add(mark);
        });
        all.put("mark that says it is a signature's field", d -> {
            COSDictionary mark = mark(d, "FreeText", WHITE);
            mark.setItem(COSName.FT, COSName.SIG);
            mark.setItem(COSName.T, new COSString("x"));
            marks(d).add(mark);
            fields(d).add(mark);
        });
        all.put("mark's picture replaced", d -> write(d, 11, "0 g 0 0 50 50 re f"));
        all.put("mark hidden", d -> object(d, 10).setInt(COSName.F, 2));
        all.put("mark's picture removed", d -> object(d, 10).removeItem(COSName.AP));
        all.put("mark removed", d -> marks(d).remove(1));
        all.put(
                "link leads elsewhere",
                d -> object(d, 16).getCOSDictionary(COSName.A).setString("URI", "https://gia.vn/"));
    }

    private void signatures() {
        all.put("signature's place moved over words", d -> signed(d).setItem(COSName.RECT, box(60, 680, 400, 730)));
        all.put("signature's picture replaced", d -> {
            COSDictionary looks = new COSDictionary();
            looks.setItem(COSName.N, form(d, 595, 842, "1 1 1 rg 0 0 595 842 re f"));
            signed(d).setItem(COSName.AP, looks);
            signed(d).setItem(COSName.RECT, box(0, 0, 595, 842));
        });
        all.put("unsigned field that shows something (sneaky signature)", d -> {
            COSDictionary mark = mark(d, "Widget", WHITE);
            mark.setItem(COSName.FT, COSName.SIG);
            mark.setItem(COSName.T, new COSString("moi"));
            marks(d).add(mark);
            fields(d).add(mark);
        });
        all.put("field with the first signature's value (sneaky signature)", d -> {
            COSDictionary mark = mark(d, "Widget", WHITE);
            mark.setItem(COSName.FT, COSName.SIG);
            mark.setItem(COSName.T, new COSString("moi"));
            mark.setItem(COSName.V, signed(d).getItem(COSName.V));
            marks(d).add(mark);
            fields(d).add(mark);
        });
        all.put("prepared field shows something", d -> {
            COSDictionary looks = new COSDictionary();
            looks.setItem(COSName.N, form(d, 150, 60, "0 g 0 0 99 99 re f"));
            object(d, 13).setItem(COSName.AP, looks);
        });
        all.put("prepared field moved over words", d -> object(d, 13).setItem(COSName.RECT, box(60, 680, 400, 730)));
        all.put("permissions removed", d -> {
            if (catalog(d).containsKey(COSName.PERMS)) {
                catalog(d).removeItem(COSName.PERMS);
            } else {
                signed(d).setString(COSName.T, "khac");
            }
        });
        all.put("signature's field taken out of the form", d -> fields(d)
                .remove(fields(d).size() - 1));
        all.put("signature's mark taken off the page", d -> {
            COSArray left = new COSArray();
            marks(d).forEach(mark -> left.add(mark));
            left.remove(left.size() - 1);
            page(d).setItem(COSName.ANNOTS, left);
        });
        all.put("signature's value taken out of its field", d -> signed(d).removeItem(COSName.V));
        all.put("signature's field is another's now", d -> signed(d).setItem(COSName.FT, COSName.TX));
        all.put("signature's form replaced by an empty one", d -> {
            COSDictionary empty = new COSDictionary();
            empty.setItem(COSName.FIELDS, new COSArray());
            catalog(d).setItem(COSName.ACRO_FORM, empty);
        });
        all.put("signature's form taken away", d -> catalog(d).removeItem(COSName.ACRO_FORM));
        all.put("prepared field for a signature taken out", d -> fields(d).remove(1));
        all.put("prepared field for a signature hidden", d -> object(d, 13).setInt(COSName.F, 2));
        all.put("prepared field for a signature without a place", d -> object(d, 13)
                .setItem(COSName.RECT, box(0, 0, 0, 0)));
        all.put("resources of the form's drawn fields taken away", d -> acroForm(d)
                .removeItem(COSName.DR));
        all.put("look of the form's drawn fields changed", d -> acroForm(d).setString(COSName.DA, "/F1 1 Tf 1 g"));
        all.put("signature's field renamed", d -> signed(d).setString(COSName.T, "khac"));
    }

    private void fields() {
        all.put("field filled", d -> object(d, 4).setItem(COSName.V, new COSString("900")));
        all.put("field's picture replaced", d -> write(d, 9, "BT /F1 12 Tf 2 5 Td (900) Tj ET"));
        all.put("field becomes a signature's", d -> {
            object(d, 4).setItem(COSName.FT, COSName.SIG);
            object(d, 4).removeItem(COSName.V);
        });
        all.put("field's script", d -> object(d, 4).setItem(COSName.A, script()));
        all.put("appearances wanted anew", d -> acroForm(d).setBoolean(COSName.getPDFName("NeedAppearances"), true));
        all.put("XFA added", d -> acroForm(d).setItem("XFA", stream(d, "<xdp/>")));
        all.put("field removed", d -> fields(d).remove(0));
        all.put("field added", d -> {
            COSDictionary mark = mark(d, "Widget", WHITE);
            mark.setItem(COSName.FT, COSName.TX);
            mark.setItem(COSName.T, new COSString("moi"));
            marks(d).add(mark);
            fields(d).add(mark);
        });
    }

    private void catalog() {
        all.put("open action", d -> catalog(d).setItem(COSName.OPEN_ACTION, script()));
        all.put("document action", d -> {
            COSDictionary actions = new COSDictionary();
            actions.setItem("WP", script());
            catalog(d).setItem(COSName.AA, actions);
        });
        all.put("named script", d -> {
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.NAMES, new COSArray(List.of(new COSString("x"), script())));
            COSDictionary tree = new COSDictionary();
            tree.setItem("JavaScript", names);
            catalog(d).setItem(COSName.NAMES, tree);
        });
        all.put("file embedded", d -> {
            COSDictionary file = named("Type", "Filespec");
            COSDictionary streams = new COSDictionary();
            streams.setItem(COSName.F, stream(d, "x"));
            file.setItem(COSName.EF, streams);
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.NAMES, new COSArray(List.of(new COSString("x"), file)));
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.EMBEDDED_FILES, names);
            catalog(d).setItem(COSName.NAMES, tree);
        });
        all.put("portfolio", d -> catalog(d).setItem("Collection", named("Type", "Collection", "View", "H")));
        all.put("page labels", d -> catalog(d).removeItem(COSName.PAGE_LABELS));
        all.put("other words read aloud", d -> object(d, 22).setString(COSName.ACTUAL_TEXT, "900 trieu"));
        all.put("tags removed", d -> catalog(d).removeItem(COSName.STRUCT_TREE_ROOT));
        all.put("outline's title", d -> object(d, 25).setString(COSName.TITLE, "Phan hai"));
        all.put("metadata removed", d -> catalog(d).removeItem(COSName.METADATA));
        all.put("viewer preferences", d -> {
            COSDictionary wishes = named("Direction", "R2L");
            wishes.setBoolean(COSName.getPDFName("HideToolbar"), true);
            catalog(d).setItem("ViewerPreferences", wishes);
        });
        all.put("catalog's pages replaced", d -> {
            COSDictionary pages = named("Type", "Pages");
            pages.setItem(COSName.KIDS, new COSArray(List.of(reference(d, 14), reference(d, 14))));
            pages.setInt(COSName.COUNT, 2);
            catalog(d).setItem(COSName.PAGES, pages);
        });
    }
}

package vn.bieuduong.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Cấu trúc cho trình đọc màn hình: the tree that tells a screen reader what is a paragraph, a table, a heading cell. */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final List<COSArray> parents = new ArrayList<>();

    Tags(PDDocument pdf) {
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marked);
        document = element("Document", root);
    }

    PDStructureElement document() {
        return document;
    }

    PDStructureElement element(String role, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(role, parent);
        parent.appendKid(element);
        return element;
    }

    /** A heading cell of a table column. */
    PDStructureElement columnHeading(PDStructureNode row) {
        PDStructureElement cell = element("TH", row);
        cell.getCOSObject().setItem(COSName.A, attributes("Table", "Scope", COSName.getPDFName("Column")));
        return cell;
    }

    /** A cell over several columns. */
    PDStructureElement spanning(String role, PDStructureNode row, int columns) {
        PDStructureElement cell = element(role, row);
        cell.getCOSObject().setItem(COSName.A, attributes("Table", "ColSpan", COSInteger.get(columns)));
        return cell;
    }

    /** Says where a figure stands, in points from the bottom left. */
    void box(PDStructureElement figure, double left, double bottom, double right, double top) {
        COSArray box = new COSArray();
        for (double edge : new double[] {left, bottom, right, top}) {
            box.add(new COSFloat((float) edge));
        }
        figure.getCOSObject().setItem(COSName.A, attributes("Layout", "BBox", box));
    }

    /** Gives content on a page to an element; the returned number marks the content. */
    int mark(PDStructureElement element, PDPage page, int pageIndex) {
        while (parents.size() <= pageIndex) {
            parents.add(new COSArray());
        }
        COSArray owners = parents.get(pageIndex);
        int id = owners.size();
        owners.add(element);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(id);
        element.appendKid(reference);
        return id;
    }

    void finish() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(parents.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(parents.size());
    }

    private static COSDictionary attributes(String owner, String name, COSBase value) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        attributes.setItem(COSName.getPDFName(name), value);
        return attributes;
    }
}

package vn.bieuduong.document.layout;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.Shape;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.bieuduong.document.layout.Typesetter.Spot;
import vn.bieuduong.document.layout.Typesetter.Typeset;

/** The peer of {@link Typesetter}: sets a filled HTML page by openhtmltopdf, in the same faces, with QR codes and ornament. */
public final class HtmlSetter {

    /** How the faces are given to the library. */
    public enum Fonts {
        /** As its manual says: a stream each, parsed and subset by the library. */
        STREAMS,
        /** Ready fonts of ours without ligature tables, as our own typesetter uses them. */
        WITHOUT_LIGATURES
    }

    private static final String FAMILY = "Official";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Pattern CLUSTER = Pattern.compile("\\p{L}\\p{Mn}+");

    private final Fonts fonts;
    private final boolean marksApart;

    public HtmlSetter(Fonts fonts, boolean marksApart) {
        this.fonts = fonts;
        this.marksApart = marksApart;
        XRLog.setLoggingEnabled(false);
    }

    /** The page as PDF/A-2b with tags; signature places are the elements whose id begins with “signer”. */
    public Typeset set(Document html) throws IOException {
        clean(body(html), Face.REGULAR);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(html, "/")
                    .usePDDocument(pdf)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB)
                    .useReplacementText("\u25a1")
                    .useObjectDrawerFactory(qrCodes());
            for (Face face : Face.values()) {
                font(builder, pdf, face);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Spot> spots;
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                spots = spots(renderer, pdf);
                if (!body(html).getAttribute("ornament").isEmpty()) {
                    ornament(pdf);
                }
                pdf.save(out);
                return new Typeset(out.toByteArray(), pdf.getNumberOfPages(), spots);
            }
        }
    }

    private void font(PdfRendererBuilder builder, PDDocument pdf, Face face) throws IOException {
        int weight = face == Face.BOLD || face == Face.BOLD_ITALIC ? 700 : 400;
        FontStyle style = face == Face.ITALIC || face == Face.BOLD_ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL;
        if (fonts == Fonts.STREAMS) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes()), FAMILY, weight, style, true);
        } else {
            TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()));
            parsed.setEnableGsub(false);
            pdf.registerTrueTypeFontForClosing(parsed);
            builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, parsed, true)), FAMILY, weight, style, true);
        }
    }

    private static List<Spot> spots(PdfBoxRenderer renderer, PDDocument pdf) {
        List<Spot> spots = new ArrayList<>();
        for (PagePosition<Box> at : renderer.findPagePositionsByID(Pattern.compile("^signer"))) {
            float height = pdf.getPage(at.getPageNo()).getMediaBox().getHeight();
            double top = height - at.getY() - at.getHeight();
            spots.add(new Spot(at.getId(), at.getPageNo() + 1, at.getX(), top, at.getWidth(), at.getHeight()));
            double seal = Double.parseDouble(at.getElement().getElement().getAttribute("data-seal")) * Setup.MM;
            spots.add(new Spot(
                    at.getId() + "-seal",
                    at.getPageNo() + 1,
                    at.getX() + at.getWidth() / 3 - seal,
                    top + (at.getHeight() - seal) / 2,
                    seal,
                    seal));
        }
        return spots;
    }

    private static void ornament(PDDocument pdf) throws IOException {
        PDRectangle paper = pdf.getPage(0).getMediaBox();
        PDFormXObject form = Ornament.form(
                pdf, new Setup(paper.getWidth(), paper.getHeight(), 0, 0, 0, 0, false, true, Setup.WHITE));
        for (PDPage page : pdf.getPages()) {
            try (PDPageContentStream under = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
                under.beginMarkedContent(COSName.getPDFName("Artifact"));
                under.drawForm(form);
                under.endMarkedContent();
            }
        }
    }

    /** As {@link Face#clean} does for ours; stacked marks can be set apart, for CSS alone would print them beside their letter. */
    private void clean(Node node, Face face) throws IOException {
        Face own = node instanceof Element element ? face(element, face) : face;
        for (Node kid : kids(node)) {
            if (kid.getNodeType() != Node.TEXT_NODE) {
                clean(kid, own);
            } else {
                kid.setNodeValue(Face.clean(kid.getNodeValue()));
                if (marksApart) {
                    setApart(kid, own);
                }
            }
        }
    }

    private static void setApart(Node text, Face face) throws IOException {
        Matcher cluster = CLUSTER.matcher(text.getNodeValue());
        Node parent = text.getParentNode();
        Document html = text.getOwnerDocument();
        int from = 0;
        while (cluster.find()) {
            String all = text.getNodeValue();
            parent.insertBefore(html.createTextNode(all.substring(from, cluster.start() + 1)), text);
            List<Face.Shift> shifts = face.marks(cluster.group());
            for (int i = 0; i < shifts.size(); i++) {
                Element mark = html.createElement("span");
                mark.setAttribute(
                        "style",
                        "margin: 0 %.3fem 0 %.3fem; vertical-align: %.3fem; line-height: 0"
                                .formatted(
                                        -shifts.get(i).x(),
                                        shifts.get(i).x(),
                                        shifts.get(i).y()));
                mark.setTextContent(cluster.group().substring(i + 1, i + 2));
                parent.insertBefore(mark, text);
            }
            from = cluster.end();
        }
        text.setNodeValue(text.getNodeValue().substring(from));
    }

    private static Face face(Element element, Face face) {
        boolean bold = element.getTagName().equals("b");
        return bold ? Face.BOLD : face;
    }

    private static List<Node> kids(Node parent) {
        List<Node> kids = new ArrayList<>();
        for (Node kid = parent.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            kids.add(kid);
        }
        return kids;
    }

    private static Element body(Document html) {
        return (Element) html.getElementsByTagName("body").item(0);
    }

    private static DefaultObjectDrawerFactory qrCodes() {
        DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("qr", new QrObject());
        return factory;
    }

    /** A QR code where the template has {@code <object type="qr" data="…">}. */
    private static final class QrObject implements FSObjectDrawer {
        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            ByteMatrix modules = QrDrawing.modules(element.getAttribute("data"));
            int side = modules.getWidth() + 2 * QrDrawing.QUIET;
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, g -> {
                        double module = width / dotsPerPixel / side;
                        g.setColor(Color.BLACK);
                        for (int row = 0; row < modules.getHeight(); row++) {
                            for (int column = 0; column < modules.getWidth(); column++) {
                                if (modules.get(column, row) == 1) {
                                    g.fill(new Rectangle2D.Double(
                                            (column + QrDrawing.QUIET) * module,
                                            (row + QrDrawing.QUIET) * module,
                                            module,
                                            module));
                                }
                            }
                        }
                    });
            return null;
        }
    }
}

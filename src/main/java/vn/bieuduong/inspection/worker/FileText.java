package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.bieuduong.inspection.Budget;
import vn.bieuduong.inspection.MediaKind;

/** Chữ trong tệp: what can be read in a file, for search, cut at a limit. */
final class FileText {

    static final int LONGEST = 100_000;

    private static final int MOST_PAGES = 200;

    private FileText() {}

    /** As much as can be read with so much computing, at most {@link #LONGEST} letters. */
    static String of(Path file, MediaKind kind, Duration computing) throws IOException {
        Collector text = new Collector();
        try {
            switch (kind) {
                case PDF -> pdf(file, text, new Budget(computing));
                case DOCX -> office(file, "word/document.xml", text);
                case XLSX -> office(file, "xl/sharedStrings.xml", text);
                case XML, TEXT -> text.write(Files.readString(file, StandardCharsets.UTF_8));
                default -> {
                    // pictures have no letters
                }
            }
        } catch (Full | Budget.Spent e) {
            // the beginning is enough
        }
        return text.kept.toString().replace("\0", "").strip();
    }

    private static void pdf(Path file, Collector text, Budget budget) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    budget.use();
                    super.processOperator(operator, operands);
                }
            };
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, text);
        }
    }

    private static void office(Path file, String part, Collector text) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                return;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                XMLStreamReader reader = factory.createXMLStreamReader(in);
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamReader.CHARACTERS) {
                        text.write(reader.getText());
                    } else if (event == XMLStreamReader.END_ELEMENT && isBreak(reader.getLocalName())) {
                        text.write("\n");
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static boolean isBreak(String element) {
        return element.equals("p") || element.equals("si") || element.equals("tr");
    }

    /** Thrown when enough is read. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Collector extends Writer {
        private final StringBuilder kept = new StringBuilder();

        @Override
        public void write(char[] chars, int from, int count) throws IOException {
            kept.append(chars, from, Math.min(count, LONGEST - kept.length()));
            if (kept.length() >= LONGEST) {
                throw new Full();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

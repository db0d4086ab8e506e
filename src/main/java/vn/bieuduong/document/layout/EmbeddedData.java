package vn.bieuduong.document.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Dữ liệu máy đọc: finds again what {@link Properties#data} put into a file's XMP metadata, under the seal like
 * everything else. PDF/A-2b allows no attachments of other kinds.
 */
public final class EmbeddedData {

    private EmbeddedData() {}

    /** The data in a file; empty when it has none, or is no PDF at all. Says nothing about its seal. */
    public static Optional<String> read(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return Optional.empty();
            }
            try (InputStream xmp = metadata.exportXMPMetadata()) {
                return data(xmp);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<String> data(InputStream xmp) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList found = factory.newDocumentBuilder()
                    .parse(xmp)
                    .getElementsByTagNameNS(Properties.DATA_NAMESPACE, Properties.DATA_NAME);
            return found.getLength() == 1 ? Optional.of(found.item(0).getTextContent()) : Optional.empty();
        } catch (ParserConfigurationException | SAXException e) {
            return Optional.empty();
        }
    }
}

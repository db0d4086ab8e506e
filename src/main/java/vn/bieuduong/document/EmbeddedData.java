package vn.bieuduong.document;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.document.layout.Properties;

/**
 * Dữ liệu máy đọc: what a receipt says for programs, whatever its template prints: JSON in the file's XMP metadata, under the
 * seal like everything else. PDF/A-2b allows no attachments of other kinds.
 */
public final class EmbeddedData {

    private static final String KIND = "filing-receipt";
    private static final int MOST_FILES = 10_000;

    /** What a receipt of filing lists. */
    public record Receipt(String agency, String reference, String filedAt, List<ReceivedFile> files) {
        public Receipt {
            files = List.copyOf(files);
        }
    }

    private EmbeddedData() {}

    /** What is written into the paper; "" for papers without data. */
    static String of(OfficialPaper paper) {
        if (!(paper instanceof FilingReceipt receipt)) {
            return "";
        }
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (ReceivedFile file : receipt.files()) {
            files.add(Json.createObjectBuilder()
                    .add("component", file.component())
                    .add("name", file.fileName())
                    .add("size", file.size())
                    .add("sha256", file.sha256()));
        }
        return Json.createObjectBuilder()
                .add("kind", KIND)
                .add("agency", receipt.agency())
                .add("reference", receipt.reference())
                .add("filedAt", receipt.filedAt().toString())
                .add("files", files)
                .build()
                .toString();
    }

    /** The receipt in a file; empty when it is none, or no PDF at all. Says nothing about its seal. */
    public static Optional<Receipt> receipt(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
            if (metadata == null) {
                return Optional.empty();
            }
            try (InputStream xmp = metadata.exportXMPMetadata()) {
                return data(xmp).flatMap(EmbeddedData::parsed);
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

    private static Optional<Receipt> parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (!json.getString("kind").equals(KIND)
                    || json.getJsonArray("files").size() > MOST_FILES) {
                return Optional.empty();
            }
            List<ReceivedFile> files = new ArrayList<>();
            for (JsonObject file : json.getJsonArray("files").getValuesAs(JsonObject.class)) {
                files.add(new ReceivedFile(
                        file.getString("component"),
                        file.getString("name"),
                        file.getJsonNumber("size").longValue(),
                        file.getString("sha256"),
                        ""));
            }
            return Optional.of(new Receipt(
                    json.getString("agency"), json.getString("reference"), json.getString("filedAt"), files));
        }
    }
}

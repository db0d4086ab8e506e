package vn.bieuduong.issuing.receipt;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.document.FilingReceipt;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.document.layout.EmbeddedData;

/**
 * Dữ liệu của biên nhận: what a receipt of filing says for programs, whatever its template prints.
 *
 * @param correctedAt since when the files are as they are listed; "" where that is since the filing
 */
record ReceiptData(String agency, String reference, String filedAt, String correctedAt, List<ReceivedFile> files) {

    private static final int MOST_FILES = 10_000;

    ReceiptData {
        files = List.copyOf(files);
    }

    /** The receipt in a file; empty when it is none, or no PDF at all. Says nothing about its seal. */
    static Optional<ReceiptData> in(Path file) {
        try {
            return EmbeddedData.read(file).flatMap(ReceiptData::parsed);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<ReceiptData> parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (!json.getString("kind").equals(FilingReceipt.KIND)
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
            return Optional.of(new ReceiptData(
                    json.getString("agency"),
                    json.getString("reference"),
                    json.getString("filedAt"),
                    json.getString("correctedAt", ""),
                    files));
        }
    }
}

package vn.bieuduong.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.platform.Texts;

/** Nhật ký đã xuất ra tệp: one JSON object a line, checkpoints first, to be kept or checked elsewhere. */
final class FileTrail implements TrailSource {

    private static final List<String> FIELDS = List.of("id", "happenedAt", "actor", "act", "subject", "details");

    private final Path file;

    FileTrail(Path file) {
        this.file = file;
    }

    /** Writes the whole of another trail. */
    static void write(TrailSource source, Path file) throws IOException, SQLException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Checkpoint one : source.checkpoints()) {
                out.write(Json.createObjectBuilder()
                        .add("checkpoint", one.text())
                        .build()
                        .toString());
                out.write('\n');
            }
            source.rows(row -> {
                JsonObjectBuilder object = Json.createObjectBuilder()
                        .add("position", row.position())
                        .add("chainedAt", row.chainedAt())
                        .add("hash", row.hash())
                        .add("line", row.line());
                List<String> fields = row.fields();
                for (int i = 0; fields != null && i < FIELDS.size(); i++) {
                    object.add(FIELDS.get(i), fields.get(i));
                }
                if (fields != null) {
                    object.add("words", words(fields.get(FIELDS.indexOf("act"))));
                }
                out.write(object.build().toString());
                out.write('\n');
                return true;
            });
        }
    }

    /** What the act is called, for who reads the file; no part of what is chained. */
    private static String words(String act) {
        String key = "AuditAct." + act;
        return Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                .filter(language -> Texts.has("audit", key, language))
                .map(language -> Texts.of("audit", key, language, List.of()))
                .collect(Collectors.joining(" / "));
    }

    @Override
    public List<Checkpoint> checkpoints() throws IOException {
        List<Checkpoint> all = new ArrayList<>();
        each(object -> {
            if (object.containsKey("checkpoint")) {
                all.add(Checkpoint.parse(object.getString("checkpoint"))
                        .orElseThrow(() -> new IOException("not a checkpoint")));
            }
            return object.containsKey("checkpoint");
        });
        return all;
    }

    @Override
    public void rows(Reader reader) throws IOException {
        each(object -> object.containsKey("checkpoint") || reader.read(row(object)));
    }

    private static TrailRow row(JsonObject object) {
        List<String> fields = object.containsKey("id")
                ? FIELDS.stream().map(object::getString).toList()
                : null;
        return new TrailRow(
                object.getJsonNumber("position").longValueExact(),
                object.getString("chainedAt"),
                object.getString("hash"),
                object.getJsonNumber("line").longValueExact(),
                fields);
    }

    private interface Each {
        boolean take(JsonObject object) throws IOException;
    }

    private void each(Each each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            boolean more = true;
            for (String line = lines.readLine(); more && line != null; line = lines.readLine()) {
                try (JsonReader reader = Json.createReader(new StringReader(line))) {
                    more = each.take(reader.readObject());
                } catch (RuntimeException e) {
                    throw new IOException("not an exported trail", e);
                }
            }
        }
    }

    @Override
    public OptionalLong stray() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong vanished() {
        return OptionalLong.empty();
    }

    @Override
    public long waiting() {
        return 0;
    }

    @Override
    public void close() {
        // opened and closed for each reading
    }
}

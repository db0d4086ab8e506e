package vn.bieuduong.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mục lục của kệ: what lies on the shelf, kept beside the files.
 *
 * @param madeFrom tells whether the shelf is still what would be made today
 * @param sets everything one procedure needs, for each procedure
 * @param lessons papers with which something is wrong
 */
record ShelfIndex(String madeFrom, List<SampleFile.Set> sets, List<SampleFile> lessons) {

    /** The number changes with the shape, so that an older index counts as none. */
    private static final String FILE = "index-2.json";

    static Optional<ShelfIndex> read(Path folder) throws IOException {
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE));
                JsonReader reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            return Optional.of(new ShelfIndex(
                    json.getString("madeFrom"),
                    json.getJsonArray("sets").stream()
                            .map(JsonValue::asJsonObject)
                            .map(ShelfIndex::set)
                            .toList(),
                    papers(json.getJsonArray("lessons"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        JsonArrayBuilder each = Json.createArrayBuilder();
        for (SampleFile.Set set : sets) {
            each.add(Json.createObjectBuilder()
                    .add("procedure", set.procedure())
                    .add("procedureName", set.procedureName())
                    .add("unit", set.unit())
                    .add("account", set.account())
                    .add("nominees", Json.createArrayBuilder(set.nominees()))
                    .add("papers", json(set.papers())));
        }
        JsonObject json = Json.createObjectBuilder()
                .add("madeFrom", madeFrom)
                .add("sets", each)
                .add("lessons", json(lessons))
                .build();
        Files.writeString(folder.resolve(FILE), json.toString());
    }

    Stream<SampleFile> all() {
        return Stream.concat(sets.stream().flatMap(s -> s.papers().stream()), lessons.stream());
    }

    private static SampleFile.Set set(JsonObject json) {
        return new SampleFile.Set(
                json.getString("procedure"),
                json.getString("procedureName"),
                json.getString("unit"),
                json.getString("account"),
                json.getJsonArray("nominees").getValuesAs(JsonString::getString),
                papers(json.getJsonArray("papers")));
    }

    private static List<SampleFile> papers(JsonArray array) {
        return array.stream()
                .map(JsonValue::asJsonObject)
                .map(json -> new SampleFile(
                        json.getString("name"),
                        Lesson.valueOf(json.getString("lesson")),
                        json.getString("title"),
                        json.getString("procedure"),
                        json.getString("unit"),
                        json.getString("account"),
                        json.getJsonNumber("size").longValue()))
                .toList();
    }

    private static JsonArrayBuilder json(List<SampleFile> papers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (SampleFile paper : papers) {
            array.add(Json.createObjectBuilder()
                    .add("name", paper.name())
                    .add("lesson", paper.lesson().name())
                    .add("title", paper.title())
                    .add("procedure", paper.procedure())
                    .add("unit", paper.unit())
                    .add("account", paper.account())
                    .add("size", paper.size()));
        }
        return array;
    }
}

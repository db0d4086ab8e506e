package vn.bieuduong.platform.jpa;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** Keeps a JSON object in a {@code jsonb} column. Public because EclipseLink makes it by reflection. */
@Converter
public class JsonbConverter implements AttributeConverter<JsonObject, Object> {

    @Override
    public Object convertToDatabaseColumn(JsonObject json) {
        try {
            PGobject object = new PGobject();
            object.setType("jsonb");
            // PostgreSQL keeps no NUL in a text
            object.setValue(json.toString().replace("\\u0000", ""));
            return object;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public JsonObject convertToEntityAttribute(Object column) {
        try (JsonReader reader = Json.createReader(new StringReader(column.toString()))) {
            return reader.readObject();
        }
    }
}

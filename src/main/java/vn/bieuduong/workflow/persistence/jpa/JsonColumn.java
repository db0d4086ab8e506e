package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** JSON text kept as jsonb; bound as PostgreSQL's own type, so that it passes through any connection pool. */
@Converter
public class JsonColumn implements AttributeConverter<String, Object> {

    @Override
    public Object convertToDatabaseColumn(String text) {
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(text);
            return json;
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String convertToEntityAttribute(Object value) {
        return String.valueOf(value);
    }
}

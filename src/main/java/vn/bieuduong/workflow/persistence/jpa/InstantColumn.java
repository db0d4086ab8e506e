package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments kept as timestamptz. */
@Converter
public class InstantColumn implements AttributeConverter<Instant, Timestamp> {

    @Override
    @SuppressWarnings("NullAway") // the contract allows null both ways
    public Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    @SuppressWarnings("NullAway")
    public Instant convertToEntityAttribute(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

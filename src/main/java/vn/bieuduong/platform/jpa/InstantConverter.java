package vn.bieuduong.platform.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stores a moment as {@code timestamptz}; JPA 3.1 knows no {@code Instant}. Public, because EclipseLink calls its constructor. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {

    @Override
    public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}

package vn.bieuduong.dossier;

import java.util.UUID;

/** Mã nội bộ của hồ sơ: names a dossier inside the portal; never printed and never guessable. */
public record DossierId(UUID value) {

    /** Reads what {@link #toString()} wrote. Anything else is an {@link IllegalArgumentException}. */
    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

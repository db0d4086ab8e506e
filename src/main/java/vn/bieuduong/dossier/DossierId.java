package vn.bieuduong.dossier;

import java.util.Optional;
import java.util.UUID;

/** Mã nội bộ của hồ sơ: names a dossier inside the portal; never printed and never guessable. */
public record DossierId(UUID value) {

    /** Reads what {@link #toString()} wrote. Anything else is an {@link IllegalArgumentException}. */
    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    /** The dossier a business key names; a process that begins by a timer or signal is about none. */
    public static Optional<DossierId> named(String businessKey) {
        try {
            return businessKey.length() == 36 ? Optional.of(of(businessKey)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

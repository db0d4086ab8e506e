package vn.bieuduong.processing;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nơi liên hệ về một hồ sơ: whom to ask, with telephone and e-mail as far as they are known.
 *
 * @param officer who answers for the dossier; empty while nobody does
 * @param agency the name of the agency
 */
public record OfficeContact(Optional<String> officer, String agency, Optional<String> phone, Optional<String> email) {

    /** The telephone number as a dialling address: figures and a leading plus alone. */
    public String dialled() {
        return phone.orElse("").replaceAll("[^0-9+]", "");
    }

    /** All of it in one line. */
    public String line() {
        return Stream.of(officer, Optional.of(agency), phone, email)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}

package vn.bieuduong.document.words;

import java.time.LocalDate;

/** Lời trong sổ theo dõi hồ sơ. */
public record DossierRegisterWords(String period, String quantity, String collection, String inPerson) {

    /** What they are filled with: the first and the last day. */
    public record Values(LocalDate from, LocalDate until) implements Filling<DossierRegisterWords> {}
}

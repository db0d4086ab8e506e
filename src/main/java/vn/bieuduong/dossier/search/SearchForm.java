package vn.bieuduong.dossier.search;

import java.time.LocalDate;
import java.util.Optional;
import vn.bieuduong.dossier.DossierState;

/**
 * Điều kiện tìm hồ sơ; what is left out does not narrow the search.
 *
 * @param words of a number, title, unit, nominee or paper; marks and capitals do not matter, the last word may be unfinished, and
 *     words in quotation marks stand side by side
 * @param filedTo the last day, inclusive
 */
public record SearchForm(
        String words,
        Optional<DossierState> state,
        Optional<String> procedureId,
        Optional<LocalDate> filedFrom,
        Optional<LocalDate> filedTo) {}

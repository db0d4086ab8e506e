package vn.bieuduong.dossier.filing;

import java.util.Optional;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Nộp cho ai: for whom somebody begins a dossier: a unit of his, he himself, or a citizen he represents.
 *
 * @param kind which of them
 * @param code the unit's code, or the account
 * @param name what the unit, or the person, is called
 */
public record Submitter(Kind kind, String code, String name) {

    /** Which of them. */
    public enum Kind {
        UNIT,
        ONESELF,
        PRINCIPAL
    }

    /** For forms: tells units from accounts. */
    public String key() {
        return kind + ":" + code;
    }

    /** The unit's code, where it is one. */
    public Optional<AgencyCode> unit() {
        return kind == Kind.UNIT ? Optional.of(new AgencyCode(code)) : Optional.empty();
    }
}

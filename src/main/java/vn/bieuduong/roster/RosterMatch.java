package vn.bieuduong.roster;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;

/**
 * Đối chiếu danh sách người được ký: whether a signer stands on the roster of the body in whose name a paper is signed, best
 * first. All but {@link #LISTED} and {@link #IN_PERSON} is a warning, never a refusal. Numbers decide; a name alone is told as the weaker thing it is.
 */
public enum RosterMatch {
    LISTED,
    /** Nobody's roster is asked: the person himself signed. */
    IN_PERSON,
    /** The name is there, but neither side has numbers to compare. */
    LISTED_BY_NAME,
    /** In time by the clock of whoever signed, which nobody proves, and no longer when the file came in. */
    ENDED_SINCE,
    ENDED,
    NOT_YET,
    /** Whose roster to ask the portal does not know, or no number tells the person. */
    UNIT_UNKNOWN,
    /** On the roster, but not in the role that is asked for. */
    OTHER_ROLE,
    /** The person himself was to sign, and somebody else did. */
    NOT_IN_PERSON,
    NOT_LISTED,
    /** The body has named nobody for the role. */
    NO_ROSTER;

    /**
     * Khi ký: what is known of when a signature was made.
     *
     * @param claimed what the signature says, null when it says nothing
     * @param proven whether a time stamp says it
     * @param received when the file came in; it was signed by then
     */
    public record Moment(@Nullable Instant claimed, boolean proven, Instant received) {

        private LocalDate signed() {
            return day(claimed == null || claimed.isAfter(received) ? received : claimed);
        }

        /** The latest day on which it can have been signed. */
        private LocalDate latest() {
            return proven ? signed() : day(received);
        }

        private static LocalDate day(Instant moment) {
            return OfficeDay.of(moment);
        }
    }

    private enum Likeness {
        NUMBER,
        NAME,
        NONE
    }

    /**
     * Compares one signer.
     *
     * @param role the roster's lines for the role that is asked for
     * @param others its lines for other roles
     */
    public static RosterMatch compare(
            Signer signer, Moment moment, Collection<Authorised> role, Collection<Authorised> others) {
        if (role.isEmpty()) {
            return NO_ROSTER;
        }
        Optional<RosterMatch> best = role.stream()
                .filter(line -> likeness(signer, line) != Likeness.NONE)
                .map(line -> inTime(line, likeness(signer, line), moment))
                .reduce(RosterMatch::better);
        return best.orElseGet(() ->
                others.stream().anyMatch(line -> likeness(signer, line) == Likeness.NUMBER) ? OTHER_ROLE : NOT_LISTED);
    }

    public static RosterMatch better(RosterMatch one, RosterMatch other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Whether the axis holds. */
    public boolean holds() {
        return this == LISTED || this == IN_PERSON;
    }

    /** Whether anything could be compared at all. */
    public boolean isComparable() {
        return this != UNIT_UNKNOWN;
    }

    /** Whether it speaks of a line of the roster. */
    public boolean isOnLine() {
        return switch (this) {
            case LISTED, LISTED_BY_NAME, ENDED_SINCE, ENDED, NOT_YET -> true;
            case IN_PERSON, UNIT_UNKNOWN, OTHER_ROLE, NOT_IN_PERSON, NOT_LISTED, NO_ROSTER -> false;
        };
    }

    /** @param role the role in words, as it stands in the middle of a sentence */
    public String sentence(Locale locale, String role) {
        return Texts.of("roster", "RosterMatch." + name(), locale, List.of(role));
    }

    public String advice(Locale locale, String role) {
        return Texts.of("roster", "RosterMatch." + name() + ".advice", locale, List.of(role));
    }

    private static RosterMatch inTime(Authorised line, Likeness likeness, Moment moment) {
        LocalDate signed = moment.signed();
        if (line.isOn(signed) && line.isOn(moment.latest())) {
            return likeness == Likeness.NUMBER ? LISTED : LISTED_BY_NAME;
        }
        if (line.isOn(signed)) {
            return ENDED_SINCE;
        }
        return line.isFrom(signed) ? ENDED : NOT_YET;
    }

    /**
     * A person is known by his own number; the body's alone makes a certificate the body's seal, or, with the same name on it,
     * that person's. Where both sides have a number of one kind and it differs, no name helps.
     */
    private static Likeness likeness(Signer signer, Authorised line) {
        SignerMatch person = SignerMatch.compare(signer.numbers(), line.personal());
        if (person == SignerMatch.MATCH) {
            return Likeness.NUMBER;
        }
        SignerMatch body = SignerMatch.compare(signer.numbers(), line.corporate());
        if (person == SignerMatch.DIFFERENT || body == SignerMatch.DIFFERENT) {
            return Likeness.NONE;
        }
        boolean named = plain(signer.commonName()).equals(plain(line.name()));
        boolean personal =
                signer.numbers().stream().anyMatch(number -> number.kind().isOfPerson());
        if (body == SignerMatch.MATCH && line.personal().isEmpty() && (named || !personal)) {
            return Likeness.NUMBER;
        }
        return named ? Likeness.NAME : Likeness.NONE;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

package vn.bieuduong.signature;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Báo cáo chữ ký: what was found about the signatures of one file at one moment. A value; stored as JSON.
 *
 * @param policy SHA-256 of the rules it was made under
 * @param trust SHA-256 of the anchors and their terms; "" in reports older than it
 */
public record SignatureReport(
        IntegrityCode code,
        List<SignatureEntry> signatures,
        Set<NoteCode> notes,
        Instant checkedAt,
        String policy,
        String trust) {

    public SignatureReport {
        signatures = List.copyOf(signatures);
        notes = Set.copyOf(notes);
    }

    public Integrity integrity() {
        return code.integrity();
    }

    /** The worst standing among the signatures; empty when there is none. */
    public Optional<Standing> who() {
        return signatures.stream().map(entry -> entry.standing().standing()).reduce(Standing::worse);
    }

    /** Whether two axes hold: intact, and every signer trusted. The third, the match, is for whoever knows the applicant. */
    public boolean isTrustworthy() {
        return integrity() == Integrity.INTACT
                && who().filter(Standing.TRUSTED::equals).isPresent();
    }

    /** The same signatures under another verdict on the whole. */
    SignatureReport as(IntegrityCode other) {
        return new SignatureReport(other, signatures, notes, checkedAt, policy, trust);
    }

    public String sentence(Locale locale) {
        return code.sentence(locale);
    }

    public String advice(Locale locale) {
        return code.advice(locale);
    }

    public JsonObject toJson() {
        return ReportJson.write(this);
    }

    public static SignatureReport fromJson(JsonObject json) {
        return ReportJson.read(json);
    }
}

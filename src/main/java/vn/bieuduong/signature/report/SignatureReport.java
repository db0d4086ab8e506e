package vn.bieuduong.signature.report;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;

/**
 * Báo cáo chữ ký: what was found about the signatures of one file at one moment. A value; stored as JSON.
 *
 * @param policy SHA-256 of the rules it was made under
 * @param trust SHA-256 of the anchors and their terms; "" in reports older than it
 * @param contents the files beside it that a signature file signs; empty for a file that holds what it signs
 */
public record SignatureReport(
        IntegrityCode code,
        List<SignatureEntry> signatures,
        Set<NoteCode> notes,
        Instant checkedAt,
        String policy,
        String trust,
        List<DetachedContent> contents) {

    /** One of a file that holds what it signs. */
    public SignatureReport(
            IntegrityCode code,
            List<SignatureEntry> signatures,
            Set<NoteCode> notes,
            Instant checkedAt,
            String policy,
            String trust) {
        this(code, signatures, notes, checkedAt, policy, trust, List.of());
    }

    public SignatureReport {
        contents = List.copyOf(contents);
        signatures = List.copyOf(signatures);
        notes = Set.copyOf(notes);
    }

    public Integrity integrity() {
        return code.integrity();
    }

    /** The worst standing among the signatures; empty when there is none. */
    public Optional<SignerStatus> who() {
        return signatures.stream().map(entry -> entry.standing().standing()).reduce(SignerStatus::worse);
    }

    /** Why a signer of an intact document is not trusted: the worst of what was found; empty when all are. */
    public Optional<SignerStatusCode> doubt() {
        return integrity() != Integrity.INTACT
                ? Optional.empty()
                : signatures.stream()
                        .map(SignatureEntry::standing)
                        .filter(one -> one.standing() != SignerStatus.TRUSTED)
                        .max(Comparator.comparing(SignerStatusCode::standing));
    }

    /** Whether two axes hold: intact, and every signer trusted. The third, the match, is for whoever knows the applicant. */
    public boolean isTrustworthy() {
        return integrity() == Integrity.INTACT
                && who().filter(SignerStatus.TRUSTED::equals).isPresent();
    }

    /** The same signatures under another verdict on the whole. */
    public SignatureReport as(IntegrityCode other) {
        return new SignatureReport(other, signatures, notes, checkedAt, policy, trust, contents);
    }

    /** Together with what was found of the file inside it; the worse of the two speaks, an unsigned one has nothing to say. */
    public SignatureReport enclosing(SignatureReport inner) {
        if (inner.signatures().isEmpty() && inner.integrity() != Integrity.BROKEN) {
            return this;
        }
        List<SignatureEntry> all = new ArrayList<>(signatures);
        all.addAll(inner.signatures());
        Set<NoteCode> both = EnumSet.of(NoteCode.INNER_SIGNATURES);
        both.addAll(notes);
        both.addAll(inner.notes());
        boolean worse = integrity() == Integrity.INTACT && inner.integrity() != Integrity.INTACT;
        return new SignatureReport(worse ? inner.code : code, all, both, checkedAt, policy, trust, contents);
    }

    /** As it is where the files that it signs are not at hand. */
    public SignatureReport withoutContents() {
        return new SignatureReport(
                IntegrityCode.CONTENT_MISSING,
                signatures,
                notes,
                checkedAt,
                policy,
                trust,
                contents.stream().map(DetachedContent::lost).toList());
    }

    /** That a file is signed by the signature file of that name. */
    public static String signedBy(String signatureFile, Locale locale) {
        return Texts.of("signature", "DetachedContent.signedBy", locale, List.of(signatureFile));
    }

    /** Whether it waits for a file that it signs, and the one with that SHA-256 is it. */
    public boolean names(Sha256 sha256) {
        return contents.stream().anyMatch(content -> !content.isAtHand() && content.is(sha256));
    }

    /** As above, or only reading the file tells. */
    public boolean mayName(Sha256 sha256) {
        return contents.stream().anyMatch(content -> !content.isAtHand() && content.mayBe(sha256));
    }

    /** Whether it signs the file beside it that has that SHA-256. */
    public boolean covers(Sha256 sha256) {
        return contents.stream().anyMatch(content -> sha256.equals(content.sha256()));
    }

    /** What was found; of a signature file also which files it signs. */
    public String sentence(Locale locale) {
        List<String> names =
                contents.stream().flatMap(one -> Stream.ofNullable(one.name())).toList();
        return names.isEmpty()
                ? code.sentence(locale)
                : Texts.of("signature", "DetachedContent", locale, List.of(String.join("”, “", names))) + " "
                        + code.sentence(locale);
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

package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.award.AwardReason;
import vn.bieuduong.award.CopyToSign;
import vn.bieuduong.award.DecisionCopies;
import vn.bieuduong.award.SigningWay;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.SignatureReport;
import vn.bieuduong.signature.Signer;

/** Bước ký bằng bản tải lên: what happens to dossier and process, each act in one transaction; nothing here waits for a worker. */
@ApplicationScoped
@Transactional
class SigningCopies {

    private static final String STEP = "sign";

    /** As the record of the step says it. */
    private static final Map<SigningWay, String> HOW = Map.of(
            SigningWay.KEY, "Ký số bằng khóa do cổng giữ",
            SigningWay.COPY, "Ký số bên ngoài cổng",
            SigningWay.AGENT, "Ký số bằng phần mềm ký trên máy");

    private final Steps steps;
    private final DecisionCopies copies;
    private final Accounts accounts;
    private final AuditTrail audit;

    @Inject
    SigningCopies(Steps steps, DecisionCopies copies, Accounts accounts, AuditTrail audit) {
        this.steps = steps;
        this.copies = copies;
        this.accounts = accounts;
        this.audit = audit;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected SigningCopies() {
        this(null, null, null, null);
    }

    CopyToSign prepare(Actor actor, DossierId id, String number) {
        Step step = steps.take(actor, id, STEP);
        CopyToSign copy = copies.prepare(step.dossier(), task(step), number, actor);
        audit.write(
                actor.account(),
                "DecisionGivenOut",
                id.toString(),
                copy.number() + ", SHA-256 " + copy.file().sha256());
        return copy;
    }

    /** The copy the actor was given at the step that is open now. */
    Optional<CopyToSign> waiting(Actor actor, DossierId id) {
        Step step = steps.take(actor, id, STEP);
        return copies.of(id)
                .filter(copy ->
                        copy.account().equals(actor.account()) && copy.task().equals(task(step)) && !copy.signed());
    }

    /** The number on the copy that is signed and waits to be issued. */
    Optional<String> signedNumber(Actor actor, DossierId id) {
        steps.take(actor, id, "issue");
        return copies.of(id).filter(CopyToSign::signed).map(CopyToSign::number);
    }

    /** Whether the leader's signature on that copy lacks its time stamp. */
    boolean signedUnstamped(Actor actor, DossierId id) {
        steps.take(actor, id, "issue");
        return copies.isUnstamped(id);
    }

    Set<String> certificates(Actor actor) {
        return accounts.find(actor.account()).map(Account::certificates).orElse(Set.of());
    }

    /** The ways of signing that are offered to the actor at this step. */
    Set<SigningWay> ways(Actor actor, DossierId id) {
        return copies.ways(steps.take(actor, id, STEP).dossier().agency(), actor);
    }

    Optional<URI> program() {
        return copies.program();
    }

    void mustOffer(SigningWay way, Actor actor, DossierId id) {
        copies.mustOffer(way, steps.take(actor, id, STEP).dossier().agency(), actor);
    }

    /** The given copy, signed with the key the portal holds for the actor. */
    byte[] signWithKey(Actor actor, DossierId id, CopyToSign given) {
        return copies.sign(steps.take(actor, id, STEP).dossier(), given, actor);
    }

    /** Notes that he has tried in vain. */
    void inVain(Actor actor, DossierId id, Refusal refusal) {
        String why = refusal.findings().stream()
                .map(finding -> Texts.of(finding, Texts.VIETNAMESE))
                .collect(Collectors.joining(" "));
        audit.write(actor.account(), "DecisionNotSigned", id.toString(), why);
    }

    /** The copy has come back as it should: the step is done. Refused when another copy was given out meanwhile. */
    void signed(
            Actor actor,
            DossierId id,
            CopyToSign given,
            StoredFile copy,
            SignatureReport report,
            Signer signer,
            SigningWay way) {
        Refusal.unless(waiting(actor, id).filter(given::equals).isPresent(), AwardReason.COPY_NOT_PREPARED);
        Step step = steps.take(actor, id, STEP);
        copies.signed(given, id, copy, report);
        steps.finish(
                step,
                actor,
                "signed",
                HOW.get(way) + ", chứng thư số " + signer.serial() + " do " + signer.issuer() + " cấp.",
                Map.of("signer", actor.displayName()));
    }

    private static String task(Step step) {
        return step.task().id().toString();
    }
}

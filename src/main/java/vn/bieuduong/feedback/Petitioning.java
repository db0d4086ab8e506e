package vn.bieuduong.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/** Gửi phản ánh: what anybody does without an account: writes to the office, and follows the answer with the code he was given. */
@ApplicationScoped
@Transactional
public class Petitioning {

    private static final int MOST_PUBLISHED = 50;

    private final Petitions petitions;
    private final PetitionThrottle throttle;
    private final FeedbackRules rules;
    private final WorkingDays workingDays;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Petitioning(
            Petitions petitions,
            PetitionThrottle throttle,
            FeedbackRules rules,
            WorkingDays workingDays,
            AuditTrail audit,
            Clock clock) {
        this.petitions = petitions;
        this.throttle = throttle;
        this.rules = rules;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes to the office. Sent twice, it is one petition.
     *
     * @param sent chosen by the form, and known to its reader alone
     * @param writer who is signed in, if anybody is
     * @param client the caller's address, for the throttle
     * @return what was received, with the code to follow it
     */
    public PetitionView write(UUID sent, PetitionForm form, Locale language, Optional<Actor> writer, String client) {
        Instant now = clock.instant();
        String hash = Sha256.hex(sent.toString());
        Optional<Petition> there = petitions.sent(hash);
        if (there.isPresent()) {
            return there.get().view(now);
        }
        Refusal.ifAny(form.findings());
        throttle.admit(client);
        Petition petition = new Petition(hash, Petitions.code(), form, language, answerDue(now), now);
        petitions.add(petition);
        // the code is its writer's alone
        audit.write(
                account(writer), FeedbackAct.PETITION_RECEIVED, petition.id().toString(), String.valueOf(form.kind()));
        return petition.view(now);
    }

    /** What became of it, for who knows the code. */
    public PetitionView follow(String code, String client) {
        return found(code, client).view(clock.instant());
    }

    /** Says more, after the office has asked. */
    public PetitionView add(String code, String reply, Optional<Actor> writer, String client) {
        Petition petition = petitions.locked(found(code, client).id());
        List<Finding> findings = new ArrayList<>();
        PetitionForm.check(findings, "reply", reply);
        Refusal.ifAny(findings);
        Instant now = clock.instant();
        petition.add(reply, answerDue(now));
        audit.write(
                account(writer), FeedbackAct.PETITION_ADDED_TO, petition.id().toString(), "");
        return petition.view(now);
    }

    /** What was made public, newest first. */
    public List<PublishedAnswer> published() {
        return petitions.published(MOST_PUBLISHED).stream()
                .map(Petition::published)
                .toList();
    }

    private Petition found(String code, String client) {
        throttle.admitCode(client);
        return petitions.byCode(code).orElseThrow(() -> {
            throttle.missed(client);
            return new Refusal(List.of(Finding.on("code", FeedbackReason.CODE_UNKNOWN)));
        });
    }

    private Instant answerDue(Instant from) {
        return workingDays.after(from, rules.clock().answerDays());
    }

    private static AccountName account(Optional<Actor> writer) {
        return writer.orElseGet(Actor::system).account();
    }
}

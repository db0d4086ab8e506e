package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.OwnCertificate;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/**
 * Ghi chứng thư số: which certificates the portal takes for somebody's own when he signs outside it. He reads his list; an
 * administrator adds and ends, each with a reason.
 */
@ApplicationScoped
@Transactional
public class CertificateKeeping {

    private static final int LONGEST_LABEL = 200;

    /**
     * Một người của cơ quan có thể ký ngoài cổng.
     *
     * @param numbered whether a trusted certificate with his personal number is taken for his
     * @param open how many others are known to be his
     */
    public record Holder(AccountName account, String displayName, boolean numbered, long open) {}

    /**
     * Một trang những người đó, by name of account.
     *
     * @param page counted from 1
     * @param more whether another page follows
     */
    public record Holders(List<Holder> lines, int page, boolean more) {}

    private final Accounts accounts;
    private final AccountSearch search;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public CertificateKeeping(Accounts accounts, AccountSearch search, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /** One's own list. */
    public CertificateList mine(Actor actor) {
        return list(accounts.get(actor.account()));
    }

    /**
     * A page of those of the office who may act.
     *
     * @param text words of name, owner, title or body, with or without marks; everybody for ""
     * @param page from 1
     */
    public Holders find(Actor administrator, String text, int page) {
        mustAdminister(administrator);
        List<Holder> found =
                search.certificateHolders(text, (page - 1) * AccountKeeping.SHOWN, AccountKeeping.SHOWN + 1);
        return new Holders(
                found.stream().limit(AccountKeeping.SHOWN).toList(), page, found.size() > AccountKeeping.SHOWN);
    }

    public CertificateList of(Actor administrator, AccountName name) {
        mustAdminister(administrator);
        return list(accounts.find(name).orElseThrow(() -> Refusal.of(IdentityReason.ACCOUNT_NOT_FOUND)));
    }

    /**
     * Takes a certificate for the owner's own.
     *
     * @param typed SHA-256 of the certificate, in hexadecimal digits; spaces and colons do not matter
     * @param label what people call it
     */
    public void add(Actor administrator, AccountName name, String typed, String label, String reason) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        Optional<Sha256> sha256 =
                Sha256.read(Typed.digits(typed).replace(":", "").toLowerCase(Locale.ROOT));
        List<Finding> findings = new ArrayList<>();
        if (sha256.isEmpty()) {
            findings.add(Finding.on("sha256", IdentityReason.CERTIFICATE_MALFORMED));
        } else if (account.certificates().contains(sha256.get())) {
            findings.add(Finding.on("sha256", IdentityReason.CERTIFICATE_THERE_ALREADY));
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            findings.add(Finding.on("label", IdentityReason.CERTIFICATE_LABEL_MISSING, LONGEST_LABEL));
        }
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        account.signWith(sha256.orElseThrow(), label.strip(), reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                AccountAct.CERTIFICATE_ADDED,
                account.name().value(),
                label.strip() + ", SHA-256 " + sha256.orElseThrow() + ": " + reason.strip());
    }

    /** Takes it for his own no more. */
    public void end(Actor administrator, AccountName name, UUID id, String reason) {
        mustAdminister(administrator);
        Account account = accounts.get(name);
        OwnCertificate certificate =
                account.certificate(id).orElseThrow(() -> Refusal.of(IdentityReason.CERTIFICATE_UNKNOWN));
        List<Finding> findings = new ArrayList<>();
        ActReason.check(findings, reason);
        Refusal.ifAny(findings);
        certificate.end(reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                AccountAct.CERTIFICATE_ENDED,
                account.name().value(),
                certificate.label() + ", SHA-256 " + certificate.sha256() + ": " + reason.strip());
    }

    private static CertificateList list(Account account) {
        return new CertificateList(
                account.name(),
                account.displayName(),
                account.personalId().map(PersonalId::masked),
                account.certificateLines());
    }

    private static void mustAdminister(Actor actor) {
        actor.mustHave(Role.ADMINISTRATOR, Duty.WHOLE_PORTAL);
    }
}

package vn.bieuduong.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** Quản trị niềm tin: whose certificates the portal believes; for administrators alone, each act with its reason. */
@ApplicationScoped
@Transactional
public class TrustAdministration {

    private final TrustedCertificates certificates;
    private final TrustList folders;
    private final AdministrativeAct administering;

    @Inject
    public TrustAdministration(TrustedCertificates certificates, TrustList folders, AdministrativeAct administering) {
        this.certificates = certificates;
        this.folders = folders;
        this.administering = administering;
    }

    /** What was added by page, ended ones too, newest first. */
    public List<TrustLine> lines(Actor actor) {
        AdministrativeAct.mustAdminister(actor);
        return certificates.lines().stream()
                .map(line -> line.named(administering::person))
                .toList();
    }

    /** What lies in the configured folders. */
    public List<TrustEntry> files(Actor actor) {
        AdministrativeAct.mustAdminister(actor);
        return folders.entries();
    }

    /** Trusts one more, or tells everything that stands against it. */
    public TrustLine add(Actor actor, TrustRequest request) {
        AdministrativeAct.mustAdminister(actor);
        List<Finding> findings = new ArrayList<>(certificates.check(request));
        ActReason.check(findings, request.reason());
        Refusal.ifAny(findings);
        TrustLine added = certificates.add(request, actor.account());
        administering.write(actor, TrustAct.TRUST_ADDED, added.id().toString(), about(added), request.reason());
        return added;
    }

    /** Thôi tin: ends one as of the beginning of a past day, or now. */
    public TrustLine end(Actor actor, UUID id, @Nullable LocalDate since, String reason) {
        AdministrativeAct.mustAdminister(actor);
        ActReason.mustBeGiven(reason);
        TrustLine ended = certificates.end(id, since, reason.strip(), actor.account());
        administering.write(actor, TrustAct.TRUST_ENDED, id.toString(), about(ended) + " " + ended.to(), reason);
        return ended;
    }

    private static String about(TrustLine line) {
        return line.role() + " " + line.family() + " " + line.subject() + " " + line.sha256();
    }
}

package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;
import vn.bieuduong.registration.consent.Consents;

/**
 * Đơn vị đề nghị mở tài khoản: whoever holds the link to an address of his applies for his unit, and sees with another link how the
 * application stands.
 */
@ApplicationScoped
@Transactional
public class UnitApplying {

    private static final String STATE_PAGE = "/registration/application.xhtml";

    private final EntityManager em;
    private final Organisations organisations;
    private final MailLinks links;
    private final Consents consents;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public UnitApplying(
            EntityManager em,
            Organisations organisations,
            MailLinks links,
            Consents consents,
            PersonalLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.em = em;
        this.organisations = organisations;
        this.links = links;
        this.consents = consents;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** The address the link was mailed to; nothing when it is worth nothing. */
    public Optional<String> address(String token) {
        return links.address(RegistrantKind.UNIT, token);
    }

    /** Takes the application, uses the link up and gives the token with which its sender sees how it stands. */
    public String apply(String token, UnitForm form, Locale language) {
        List<Finding> findings = new ArrayList<>(form.findings());
        OrganisationType type = form.type();
        boolean commune = organisations
                .find(form.commune())
                .filter(one -> one.type() == OrganisationType.COMMUNE_PC && !one.isEnded())
                .isPresent();
        if (!commune) {
            findings.add(Finding.on("commune", RegistrationReason.COMMUNE_MISSING));
        }
        if (type == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        Refusal.unless(consents.isCurrent(form.consent()), RegistrationReason.CONSENT_CHANGED);
        String email = links.use(RegistrantKind.UNIT, token);
        String state = Unguessable.token();
        UnitApplication application =
                new UnitApplication(Sha256.hex(state), form, type, email, language, clock.instant());
        em.persist(application);
        em.flush();
        trail.write(
                "anonymous",
                RegistrationAct.UNIT_APPLIED,
                application.id().toString(),
                form.unit() + ", " + form.taxCode());
        letters.send(
                Occasion.APPLICATION_SENT,
                email,
                form.person().displayName(),
                language,
                STATE_PAGE,
                state,
                Map.of("unit", form.unit()));
        return state;
    }

    /** How an application stands, for whoever holds its link. */
    public Optional<ApplicationLine> state(String token) {
        return em.createQuery("select a from UnitApplication a where a.linkHash = :hash", UnitApplication.class)
                .setParameter("hash", Sha256.hex(token))
                .getResultStream()
                .findFirst()
                .map(one -> one.line(name(one.commune())));
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }
}

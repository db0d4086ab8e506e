package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.platform.random.Unguessable;
import vn.bieuduong.registration.consent.Consents;

/**
 * Đơn vị đề nghị mở tài khoản: whoever holds the link to an address of his applies for his unit, and sees with another link how the
 * application stands.
 */
@ApplicationScoped
@Transactional
public class UnitApplying {

    /** The ending of papers that are taken: what carries a digital signature in itself. */
    public static final List<String> ENDINGS = List.of("pdf");

    /** A file as it was sent; whoever sends it closes it. */
    public record Brought(String name, InputStream content) {}

    private static final String STATE_PAGE = "/registration/application.xhtml";

    private final EntityManager em;
    private final Organisations organisations;
    private final MailLinks links;
    private final Consents consents;
    private final Intake intake;
    private final Settings settings;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public UnitApplying(
            EntityManager em,
            Organisations organisations,
            MailLinks links,
            Consents consents,
            Intake intake,
            Settings settings,
            PersonalLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.em = em;
        this.organisations = organisations;
        this.links = links;
        this.consents = consents;
        this.intake = intake;
        this.settings = settings;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** The address the link was mailed to; nothing when it is worth nothing. */
    public Optional<String> address(String token) {
        return links.address(RegistrantKind.UNIT, token);
    }

    /**
     * Takes the application, uses the link up and gives the token with which its sender sees how it stands.
     *
     * @param paper with the unit's digital signature, where he brings one: read by the inspection's worker alone
     */
    public String apply(String token, UnitForm form, Optional<Brought> paper, Locale language) {
        List<Finding> findings = new ArrayList<>(form.findings());
        OrganisationType type = form.type();
        boolean commune = AgencyCode.read(form.commune())
                .flatMap(organisations::find)
                .filter(one -> one.type() == OrganisationType.COMMUNE_PC && !one.isEnded())
                .isPresent();
        if (!commune) {
            findings.add(Finding.on("commune", RegistrationReason.COMMUNE_MISSING));
        }
        if (paper.filter(one -> !isTaken(one.name())).isPresent()) {
            findings.add(Finding.on("paper", RegistrationReason.PAPER_NOT_TAKEN, String.join(", ", ENDINGS)));
        }
        if (type == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        Refusal.unless(consents.isCurrent(form.consent()), RegistrationReason.CONSENT_CHANGED);
        String email = links.use(RegistrantKind.UNIT, token);
        String state = Unguessable.token();
        UnitApplication application =
                new UnitApplication(Sha256.hex(state), form, type, email, language, clock.instant());
        paper.ifPresent(one -> application.bring(received(one, email)));
        em.persist(application);
        em.flush();
        trail.write(
                AccountName.ANONYMOUS,
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

    private static boolean isTaken(String name) {
        return ENDINGS.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending));
    }

    private AttachmentId received(Brought paper, String email) {
        long most = Math.min(settings.uploads().paperBytes(), settings.maxUploadBytes());
        // not the address itself: the file stays longer than the application knows its sender
        String uploader = "application-" + Sha256.hex(email).substring(0, 16);
        try {
            return intake.receive(paper.content(), paper.name(), most, uploader).id();
        } catch (Refusal refusal) {
            Finding why = refusal.findings().getFirst();
            Worded said = in -> Texts.of(why, in);
            throw new Refusal(List.of(Finding.on("paper", RegistrationReason.PAPER_REFUSED, said)));
        }
    }

    /** How an application stands, for whoever holds its link. */
    public Optional<ApplicationLine> state(String token) {
        return em.createQuery("select a from UnitApplication a where a.linkHash = :hash", UnitApplication.class)
                .setParameter("hash", Sha256.hex(token))
                .getResultStream()
                .findFirst()
                .map(one -> one.line(name(one.commune())));
    }

    private String name(AgencyCode code) {
        return organisations.find(code).map(Organisation::name).orElse(code.value());
    }
}

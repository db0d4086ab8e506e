package vn.bieuduong.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.roster.RosterKeeping;

/**
 * Takes the organisations of the configuration, and the demonstration's accounts when it is on, into the database at each
 * start. Nodes starting together wait for each other. Nothing is ever removed: papers name it; and what an administrator has
 * changed on a page stays as he left it.
 */
@ApplicationScoped
public class OrganisationLoader {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationLoader.class);
    private static final long LOCK = 0x0B1E_D0_0010L;

    private final EntityManager em;
    private final OrganisationKeeping organisations;
    private final Accounts accounts;
    private final RosterKeeping rosters;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public OrganisationLoader(
            EntityManager em,
            OrganisationKeeping organisations,
            Accounts accounts,
            RosterKeeping rosters,
            Settings settings,
            Clock clock) {
        this.em = em;
        this.organisations = organisations;
        this.accounts = accounts;
        this.rosters = rosters;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Problems problems = new Problems();
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), settings.demonstration(), problems);
        problems.refuseIfAny();
        load(files);
    }

    public void load(OrganisationFiles files) {
        em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                .getSingleResult();
        mustBeOneProvince(files);
        LOG.info("{} provinces and communes", new Places(em, settings).seed());
        int kept = load(files.organisations(), false) + load(files.fictional(), true);
        if (!files.people().isEmpty()) {
            load(files.people(), files.password());
        }
        LOG.info(files.organisations().size() + files.fictional().size() + " organisations (" + kept
                + " kept as changed by hand), " + files.people().size() + " demonstration accounts");
    }

    /** The file's province and one that was entered on a page would both receive what is for the province. */
    private void mustBeOneProvince(OrganisationFiles files) {
        Problems problems = new Problems();
        Stream.concat(files.organisations().stream(), files.fictional().stream())
                .filter(entry -> entry.type() == OrganisationType.PROVINCE_PC)
                .forEach(entry -> organisations
                        .otherProvince(new AgencyCode(entry.code()))
                        .ifPresent(other -> problems.wrong(
                                OrganisationFiles.FILE, 0, "organisation.otherProvince", entry.code(), other)));
        problems.refuseIfAny();
    }

    /** How many were left as people have changed them. */
    private int load(List<OrganisationFiles.Entry> entries, boolean demonstration) {
        int kept = 0;
        for (OrganisationFiles.Entry entry : entries) {
            if (!organisations.seed(entry.form(), demonstration)) {
                kept++;
            }
            rosters.load(new AgencyCode(entry.code()), entry.signatories());
        }
        return kept;
    }

    private void load(List<OrganisationFiles.Person> people, String password) {
        String hash = accounts.find(new AccountName(people.get(0).name()))
                .filter(Account::isDemonstration)
                .map(Account::passwordHash)
                .filter(known -> Passwords.matches(password, known))
                .orElseGet(() -> Passwords.hash(password));
        for (OrganisationFiles.Person person : people) {
            Account account = accounts.find(new AccountName(person.name())).orElseGet(() -> {
                Account opened =
                        new Account(new AccountName(person.name()), person.displayName(), hash, false, clock.instant());
                opened.markDemonstration();
                accounts.add(opened);
                return opened;
            });
            if (!account.isDemonstration()) {
                throw new IllegalStateException("account " + person.name() + " exists and is no demonstration account");
            }
            account.describe(
                    person.displayName(),
                    person.personalId(),
                    person.email(),
                    Optional.ofNullable(person.organisation())
                            .map(AgencyCode::new)
                            .orElse(null),
                    person.title());
            // the same duties stay for the days and areas that an administrator has given them meanwhile
            if (!account.dutyPeriods().stream()
                    .map(DutyPeriod::duty)
                    .collect(Collectors.toSet())
                    .equals(Set.copyOf(person.duties()))) {
                account.hold(person.duties());
            }
            account.password(hash, false);
        }
    }
}

package vn.bieuduong.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/**
 * Takes the organisations of the configuration, and the demonstration's accounts when it is on, into the database at each
 * start. Nodes starting together wait for each other. Nothing is ever removed: papers name it.
 */
@ApplicationScoped
class OrganisationLoader {

    private static final Logger LOG = Logger.getLogger(OrganisationLoader.class.getName());
    private static final long LOCK = 0x0B1E_D0_0010L;

    private final EntityManager em;
    private final Organisations organisations;
    private final Accounts accounts;
    private final RosterKeeping rosters;
    private final Settings settings;
    private final Clock clock;

    @Inject
    OrganisationLoader(
            EntityManager em,
            Organisations organisations,
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

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected OrganisationLoader() {
        this.em = null;
        this.organisations = null;
        this.accounts = null;
        this.rosters = null;
        this.settings = null;
        this.clock = null;
    }

    @Transactional
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Problems problems = new Problems();
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), settings.demonstration(), problems);
        problems.refuseIfAny();
        load(files);
    }

    void load(OrganisationFiles files) {
        em.createNativeQuery("select count(*) from (select pg_advisory_xact_lock(" + LOCK + ")) as waited")
                .getSingleResult();
        load(files.organisations(), false);
        load(files.fictional(), true);
        if (!files.people().isEmpty()) {
            load(files.people(), files.password());
        }
        LOG.info(() -> files.organisations().size() + files.fictional().size() + " organisations, "
                + files.people().size() + " demonstration accounts");
    }

    private void load(List<OrganisationFiles.Entry> entries, boolean demonstration) {
        for (OrganisationFiles.Entry entry : entries) {
            organisations
                    .find(entry.code())
                    .ifPresentOrElse(o -> o.describe(entry), () -> em.persist(new Organisation(entry, demonstration)));
            rosters.load(entry.code(), entry.signatories());
        }
    }

    private void load(List<OrganisationFiles.Person> people, String password) {
        String hash = accounts.find(people.get(0).name())
                .filter(Account::isDemonstration)
                .map(Account::passwordHash)
                .filter(known -> Passwords.matches(password, known))
                .orElseGet(() -> Passwords.hash(password));
        for (OrganisationFiles.Person person : people) {
            Account account = accounts.find(person.name()).orElseGet(() -> {
                Account opened = new Account(person.name(), person.displayName(), hash, false, clock.instant());
                opened.markDemonstration();
                accounts.add(opened);
                return opened;
            });
            if (!account.isDemonstration()) {
                throw new IllegalStateException("account " + person.name() + " exists and is no demonstration account");
            }
            account.describe(
                    person.displayName(), person.personalId(), person.email(), person.organisation(), person.title());
            account.hold(person.duties());
            account.password(hash, false);
        }
    }
}

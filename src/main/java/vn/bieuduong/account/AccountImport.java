package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.InvitationMade;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Nhập danh sách tài khoản: many people at once, all of them or none; each is invited to choose a password of his own. */
@ApplicationScoped
@Transactional
public class AccountImport {

    /** How many people a list may name. */
    public static final int MOST = 20_000;

    /** So many are in memory at once. */
    private static final int CHUNK = 100;

    private final EntityManager em;
    private final Invitations invitations;
    private final DutyWords words;
    private final Facts facts;
    private final AuditTrail trail;
    private final Clock clock;
    private final Settings settings;

    @Inject
    public AccountImport(
            EntityManager em,
            Invitations invitations,
            DutyWords words,
            Facts facts,
            AuditTrail trail,
            Clock clock,
            Settings settings) {
        this.em = em;
        this.invitations = invitations;
        this.words = words;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
        this.settings = settings;
    }

    /** Holds the whole list against what is there and says everything that is wrong with it. Changes nothing. */
    public ListCheck check(Actor administrator, Table table) {
        AdministrativeAct.mustAdminister(administrator);
        return read(table).check();
    }

    /** Opens an account for everybody the list names and gives the links that are mailed to nobody; refuses while anything is wrong. */
    public List<AccountOpening.Invitation> add(Actor administrator, Table table) {
        AdministrativeAct.mustAdminister(administrator);
        PeopleList list = read(table);
        list.check().mustBeGood();
        boolean mailed = settings.mail().isPresent();
        // of a password nobody knows: each chooses his own by the link, and no other opens the account
        String unknown = Passwords.hash(Passwords.oneTime() + Passwords.oneTime());
        List<AccountOpening.Invitation> links = new ArrayList<>();
        List<PeopleList.Newcomer> people = list.people();
        Map<Optional<DutyPeriod>, String> said = new HashMap<>();
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<PeopleList.Newcomer> some = people.subList(from, Math.min(people.size(), from + CHUNK));
            List<Account> opened =
                    some.stream().map(one -> opened(one, unknown)).toList();
            List<String> tokens = invitations.make(administrator.account(), opened);
            for (int i = 0; i < some.size(); i++) {
                String duty = said.computeIfAbsent(
                        some.get(i).duty(), one -> words.of(one.stream().toList()));
                AccountOpening.Invitation made = invited(administrator, opened.get(i), tokens.get(i), duty, mailed);
                if (made.mailedTo().isEmpty()) {
                    links.add(made);
                }
            }
            em.flush();
            em.clear();
        }
        return links;
    }

    private Account opened(PeopleList.Newcomer one, String hash) {
        PersonForm person = one.person();
        Account account = new Account(new AccountName(one.name()), person.displayName(), hash, true, clock.instant());
        account.describe(person.displayName(), person.personalId(), person.email(), one.body(), person.title());
        account.reachBy(person.phone());
        account.holdDuring(one.duty().stream().toList());
        em.persist(account);
        return account;
    }

    private AccountOpening.Invitation invited(
            Actor administrator, Account account, String token, String duty, boolean mailed) {
        trail.write(
                administrator.account(),
                AccountAct.ACCOUNT_OPENED,
                account.name().value(),
                DutyWords.say("trail.fromList", duty));
        Instant until = clock.instant().plus(Invitations.GOOD_FOR);
        facts.announce(new InvitationMade(account.name(), token, until));
        return new AccountOpening.Invitation(
                account.name(), token, account.email().filter(address -> mailed));
    }

    private PeopleList read(Table table) {
        Set<String> names = new HashSet<>();
        em.createNativeQuery("select name from account").getResultList().forEach(name -> names.add((String) name));
        Map<AgencyCode, OrganisationType> bodies = new HashMap<>();
        em.createNativeQuery("select code, type from organisation where ended_on is null and (?1 or not demonstration)")
                .setParameter(1, settings.demonstration())
                .getResultList()
                .forEach(row ->
                        bodies.put(new AgencyCode((String) ((Object[]) row)[0]), OrganisationType.valueOf((String)
                                ((Object[]) row)[1])));
        Set<String> procedures = new HashSet<>();
        em.createNativeQuery("select id from procedure").getResultList().forEach(id -> procedures.add((String) id));
        return new PeopleList(table, names, bodies, procedures, OfficeDay.today(clock));
    }
}

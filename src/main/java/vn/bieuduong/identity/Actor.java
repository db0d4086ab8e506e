package vn.bieuduong.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Người thao tác: who acts in a request, as his account and duties stand at that moment.
 *
 * @param account the sign-in name; unique and never given to anybody else, so that trails may keep it
 * @param personalId the number on the identity card, when known
 * @param organisation the code of the unit or office he belongs to
 * @param duties all he may act by today, his own and those he does for others
 * @param mustChangePassword whether his password is somebody else's choice; he acts for nobody until he has chosen another
 * @param own the duties he holds himself
 * @param areas for which part of their body he holds his own duties; those that are not here are for all of it
 * @param behalves those he does for others during their leave
 * @param principals the citizens he represents today
 */
public record Actor(
        AccountName account,
        String displayName,
        @Nullable String personalId,
        @Nullable AgencyCode organisation,
        Set<Duty> duties,
        boolean mustChangePassword,
        Set<Duty> own,
        Map<Duty, Area> areas,
        List<Behalf> behalves,
        List<Principal> principals) {

    public Actor {
        duties = Set.copyOf(duties);
        own = Set.copyOf(own);
        areas = Map.copyOf(areas);
        behalves = List.copyOf(behalves);
        principals = List.copyOf(principals);
    }

    /** Somebody who signs in with a password of his own. */
    public Actor(
            AccountName account,
            String displayName,
            @Nullable String personalId,
            @Nullable AgencyCode organisation,
            Set<Duty> duties) {
        this(account, displayName, personalId, organisation, duties, false, duties, Map.of(), List.of(), List.of());
    }

    /** Somebody who has to choose a password before he acts for anybody. */
    static Actor fresh(AccountName account, String displayName) {
        return new Actor(account, displayName, null, null, Set.of(), true, Set.of(), Map.of(), List.of(), List.of());
    }

    /** The same person with what he does for others besides. */
    Actor actingFor(List<Behalf> others, List<Principal> citizens) {
        Set<Duty> all = new HashSet<>(duties);
        others.forEach(behalf -> all.add(behalf.duty()));
        return new Actor(
                account, displayName, personalId, organisation, all, mustChangePassword, own, areas, others, citizens);
    }

    /** The same person with his own duties for these parts of their bodies. */
    Actor within(Map<Duty, Area> parts) {
        return new Actor(
                account,
                displayName,
                personalId,
                organisation,
                duties,
                mustChangePassword,
                own,
                parts,
                behalves,
                principals);
    }

    /**
     * For whom he does a piece of work; empty when it is his own.
     *
     * @param holder who has taken it; null when nobody has
     * @param groups whose work it is
     * @param dossier what it is about
     */
    public Optional<Behalf> behalfIn(@Nullable String holder, Collection<String> groups, Reach.Matter dossier) {
        if (holder != null && !holder.equals(account.value())) {
            return behalfOf(holder, groups);
        }
        return own.stream()
                        .filter(duty -> groups.contains(duty.group()))
                        .anyMatch(duty -> dossier.liesIn(areas.getOrDefault(duty, Area.WHOLE)))
                ? Optional.empty()
                : behalves.stream()
                        .filter(behalf -> groups.contains(behalf.duty().group()))
                        .filter(behalf -> dossier.liesIn(behalf.area()))
                        .findFirst();
    }

    /** For whom he does what another has taken: him, when the work is of a duty he was passed. */
    public Optional<Behalf> behalfOf(String holder, Collection<String> groups) {
        return behalves.stream()
                .filter(behalf -> groups.contains(behalf.duty().group()))
                .filter(behalf -> behalf.account().value().equals(holder))
                .findFirst();
    }

    /** Whoever acts when nobody does: timers, loaders. Holds no duty. */
    public static Actor system() {
        return new Actor(
                AccountName.SYSTEM,
                Texts.of("identity", "actor.system", Texts.VIETNAMESE, List.of()),
                null,
                null,
                Set.of());
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean hasAt(Role role, AgencyCode agency) {
        return duties.contains(new Duty(role, agency));
    }

    /** Refuses unless he holds the role at the agency. */
    public void mustHave(Role role, AgencyCode agency) {
        Refusal.unless(hasAt(role, agency), IdentityReason.NOT_ALLOWED);
    }

    /** Every agency at which he does something for the office. */
    public Set<AgencyCode> agencies() {
        return duties.stream()
                .filter(duty -> duty.role().isOfOffice())
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies whose dossiers he handles from end to end. */
    public Set<AgencyCode> handledAgencies() {
        return duties.stream()
                .filter(duty -> duty.role().handlesDossiers())
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether he files for anybody, himself or a unit. */
    public boolean files() {
        return duties.stream().anyMatch(duty -> duty.role().files());
    }

    /** Whether he acts today for the citizen on dossiers of the procedure. */
    public boolean represents(AccountName citizen, String procedure) {
        return principals.stream().anyMatch(one -> one.is(citizen, procedure));
    }

    /** Whether he files for the unit. */
    public boolean filesFor(AgencyCode unit) {
        return hasAt(Role.APPLICANT, unit) || hasAt(Role.UNIT_HEAD, unit);
    }

    /** The codes of the units whose dossiers he sees: he files for them, or reads only. */
    public Set<AgencyCode> units() {
        return duties.stream()
                .filter(duty -> duty.role().files() || duty.role() == Role.VIEWER)
                .filter(duty -> !duty.agency().equals(Duty.CITIZEN))
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of the units whose people and roster he keeps. */
    public Set<AgencyCode> administeredUnits() {
        return agenciesOf(Role.UNIT_ADMINISTRATOR);
    }

    /** The codes of all bodies he holds the role at. */
    public Set<AgencyCode> agenciesOf(Role role) {
        return duties.stream()
                .filter(duty -> duty.role() == role)
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The candidate groups he takes tasks of, some of them perhaps in an area alone. */
    public Set<String> groups() {
        return duties.stream().map(Duty::group).collect(Collectors.toUnmodifiableSet());
    }

    /** The candidate groups whose tasks about the dossier he takes. */
    public Set<String> groups(Reach.Matter dossier) {
        return duties.stream()
                .filter(duty -> areasOf(duty).stream().anyMatch(dossier::liesIn))
                .map(Duty::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether he stands at the agency's desk and receives there what is of the dossier's kind. */
    public boolean receives(AgencyCode desk, Reach.Matter dossier) {
        return reach(role -> role == Role.DESK).covers(dossier.at(desk));
    }

    /** The candidate groups he takes tasks of in areas alone, with these areas. */
    public Map<String, List<Area>> limitedGroups() {
        return duties.stream()
                .filter(duty -> !areasOf(duty).contains(Area.WHOLE))
                .collect(Collectors.toUnmodifiableMap(Duty::group, this::areasOf));
    }

    /** For which areas he holds a duty, himself and for others. */
    private List<Area> areasOf(Duty duty) {
        List<Area> all = new ArrayList<>();
        if (own.contains(duty)) {
            all.add(areas.getOrDefault(duty, Area.WHOLE));
        }
        behalves.stream().filter(behalf -> behalf.duty().equals(duty)).forEach(behalf -> all.add(behalf.area()));
        return all;
    }

    /** The dossiers he handles from end to end. */
    public Reach reach() {
        return reach(Role::handlesDossiers);
    }

    /** The dossiers he has to do with in these roles, his own and those he does for others. */
    public Reach reach(Predicate<Role> roles) {
        List<AccountName> names = new ArrayList<>(List.of(account));
        behalves.forEach(behalf -> names.add(behalf.account()));
        return new Reach(
                duties.stream()
                        .filter(duty -> roles.test(duty.role()))
                        .collect(Collectors.toMap(duty -> duty, this::areasOf)),
                names);
    }

    /** The dossiers he has to do with in these roles of his own. */
    public Reach ownReach(Predicate<Role> roles) {
        return new Actor(account, displayName, personalId, organisation, own)
                .within(areas)
                .reach(roles);
    }

    /** Whether he works in the office at all. */
    public boolean isOfOffice() {
        return duties.stream().anyMatch(duty -> duty.role().isOfOffice());
    }
}

package vn.bieuduong.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/**
 * Người thao tác: who acts in a request, as his account and duties stand at that moment.
 *
 * @param account the sign-in name; unique and never given to anybody else, so that trails may keep it
 * @param personalId the number on the identity card, when known
 * @param organisation the code of the unit or office he belongs to
 */
public record Actor(
        String account,
        String displayName,
        @Nullable String personalId,
        @Nullable String organisation,
        Set<Duty> duties) {

    public Actor {
        duties = Set.copyOf(duties);
    }

    /** Whoever acts when nobody does: timers, loaders. Holds no duty. */
    public static Actor system() {
        return new Actor("system", "Hệ thống", null, null, Set.of());
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean hasAt(Role role, String agency) {
        return duties.contains(new Duty(role, agency));
    }

    /** Refuses unless he holds the role at the agency. */
    public void mustHave(Role role, String agency) {
        Refusal.unless(hasAt(role, agency), IdentityReason.NOT_ALLOWED);
    }

    /** Every agency at which he does something for the office. */
    public Set<String> agencies() {
        return duties.stream()
                .filter(duty -> duty.role().isOfOffice())
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies whose dossiers he handles from end to end. */
    public Set<String> handledAgencies() {
        return duties.stream()
                .filter(duty -> duty.role().handlesDossiers())
                .map(Duty::agency)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The candidate groups he takes tasks of. */
    public Set<String> groups() {
        return duties.stream().map(Duty::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether he works in the office at all. */
    public boolean isOfOffice() {
        return duties.stream().anyMatch(duty -> duty.role().isOfOffice());
    }
}

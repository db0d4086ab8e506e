package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.demonstration.Cast.Hand;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.roster.Signatory;
import vn.bieuduong.roster.SigningRole;

/** Phân vai: finds the demonstration's people for a request. */
@ApplicationScoped
@Transactional
class Casting {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Signatories signatories;
    private final Procedures procedures;

    @Inject
    Casting(Accounts accounts, Organisations organisations, Signatories signatories, Procedures procedures) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.signatories = signatories;
        this.procedures = procedures;
    }

    Cast of(SampleRequest request) {
        Account head = accounts.get(new AccountName(request.unit().account()));
        Actor filer = accounts.actor(head);
        Organisation unit =
                organisations.get(Optional.ofNullable(filer.organisation()).orElseThrow());
        Procedure procedure = procedures.newest(request.procedure()).orElseThrow();
        AgencyCode commune = procedure.level() == Level.COMMUNE
                ? organisations.communeOf(unit.code()).orElseThrow().code()
                : null;
        Organisation agency = organisations.competentFor(procedure.level().name(), commune);
        return new Cast(
                procedure,
                filer,
                head.title().orElse(""),
                head.email().orElse(""),
                unit.name(),
                unit.place(),
                agency.code(),
                agency.name(),
                unit.taxCode().map(TaxCode::value).orElse(""),
                head.personalId().map(PersonalId::value).orElse(""),
                hands(unit.code()));
    }

    /** Those whose last day is not known; the demonstration's other lines are there to be read. */
    private Map<SigningRole, Hand> hands(AgencyCode unit) {
        Map<SigningRole, Hand> hands = new EnumMap<>(SigningRole.class);
        for (Signatory one : signatories.of(unit)) {
            if (one.personalId().isPresent() && one.validTo().isEmpty()) {
                Hand hand = new Hand(one.fullName(), one.personalId().get().value());
                one.roles().forEach(role -> hands.put(role, hand));
            }
        }
        return hands;
    }

    /** Who signed for the unit once and may no longer. */
    Optional<Hand> former(AgencyCode unit) {
        return signatories.of(unit).stream()
                .filter(one -> one.personalId().isPresent() && one.validTo().isPresent())
                .map(one -> new Hand(one.fullName(), one.personalId().get().value()))
                .findFirst();
    }

    /** The first who holds the role. */
    Actor holder(Role role, AgencyCode agency) {
        return accounts.holding(role, agency).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + role + " at " + agency));
    }

    Actor named(AccountName name) {
        return accounts.acting(name).orElseThrow();
    }

    boolean isCommune(AgencyCode agency) {
        return organisations.get(agency).type() == OrganisationType.COMMUNE_PC;
    }
}

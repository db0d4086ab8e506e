package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;

/** Được nộp cho ai: for whom somebody may begin a dossier today, and as what each of them files. */
@ApplicationScoped
public class Submitters {

    private final Organisations organisations;

    @Inject
    public Submitters(Organisations organisations) {
        this.organisations = organisations;
    }

    /** His units that exist today, by name, his own body first; then he himself where he files as a citizen, and those he represents. */
    public List<Submitter> of(Actor filer) {
        List<Submitter> all = new ArrayList<>(filer.units().stream()
                .filter(filer::filesFor)
                .flatMap(unit -> organisations.find(unit).stream())
                .filter(unit -> !unit.isEnded())
                .sorted(Comparator.comparing((Organisation unit) -> !unit.code().equals(filer.organisation()))
                        .thenComparing(Organisation::name))
                .map(unit -> new Submitter(Submitter.Kind.UNIT, unit.code().value(), unit.name()))
                .toList());
        if (filer.hasAt(Role.APPLICANT, Duty.CITIZEN)) {
            all.add(new Submitter(Submitter.Kind.ONESELF, filer.account().value(), filer.displayName()));
        }
        if (filer.files()) {
            filer.principals().stream()
                    .map(one -> new Submitter(
                            Submitter.Kind.PRINCIPAL, one.account().value(), one.displayName()))
                    .distinct()
                    .forEach(all::add);
        }
        return all;
    }

    /** Those of them for whom he may file the procedure. */
    public List<Submitter> of(Actor filer, Procedure procedure) {
        return of(filer).stream()
                .filter(one -> procedure.mayBeFiledBy(kinds(one)))
                .filter(one -> one.kind() != Submitter.Kind.PRINCIPAL
                        || filer.represents(new AccountName(one.code()), procedure.id()))
                .toList();
    }

    /** The same, and those units of his that may write a list of it for a unit above to file. */
    public List<Submitter> startable(Actor filer, Procedure procedure) {
        List<Submitter> fileable = of(filer, procedure);
        return of(filer).stream()
                .filter(one -> fileable.contains(one) || isGatheredAbove(one, procedure))
                .toList();
    }

    /** Whether a unit above may file the procedure; the body that decides on it is none. */
    private boolean isGatheredAbove(Submitter one, Procedure procedure) {
        OrganisationType deciding =
                procedure.level() == Level.COMMUNE ? OrganisationType.COMMUNE_PC : OrganisationType.PROVINCE_PC;
        return one.unit().map(organisations::above).orElse(List.of()).stream()
                .anyMatch(upper -> upper.type() != deciding && procedure.mayBeFiledBy(upper.applicantKinds()));
    }

    /** As what somebody may file for any of those he may file for; nothing for one who files for nobody. */
    public Set<String> kinds(Actor actor) {
        return of(actor).stream().flatMap(one -> kinds(one).stream()).collect(Collectors.toSet());
    }

    /** As what it files. */
    private Set<String> kinds(Submitter one) {
        return one.unit().map(organisations::applicantKinds).orElseGet(Organisations::citizenKinds);
    }

    /** The one he chose to begin the procedure for; where he chose none, the only one there is. */
    Submitter chosen(Actor filer, Procedure procedure, String key) {
        List<Submitter> all = startable(filer, procedure);
        Refusal.unless(!all.isEmpty(), DossierReason.NOT_FOR_THIS_APPLICANT);
        return all.stream()
                .filter(one -> key.isEmpty() ? all.size() == 1 : one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.on("forWhom", DossierReason.FOR_WHOM_MISSING))));
    }
}

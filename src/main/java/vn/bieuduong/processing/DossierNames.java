package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;

/** Which dossier an instance's business key stands for. */
@ApplicationScoped
class DossierNames {

    private final Dossiers dossiers;

    @Inject
    DossierNames(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected DossierNames() {
        this(null);
    }

    /** The dossier's number; the key itself where it is no dossier's. */
    String number(String businessKey) {
        return id(businessKey).flatMap(dossiers::find).map(Dossier::anyNumber).orElse(businessKey);
    }

    /** The dossier, locked, if this instance is its process. */
    Optional<Dossier> locked(String businessKey, UUID instance) {
        return id(businessKey)
                .flatMap(dossiers::find)
                .filter(dossier ->
                        dossier.processInstance().filter(instance::equals).isPresent())
                .map(dossier -> dossiers.locked(dossier.id()));
    }

    private static Optional<DossierId> id(String businessKey) {
        try {
            return businessKey.length() == 36 ? Optional.of(DossierId.of(businessKey)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

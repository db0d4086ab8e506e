package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.transfer.Owner;
import vn.bieuduong.transfer.TransferChanged;

/**
 * Báo tin về chuyển giao: both sides are told at each turn, and the desk when it is to decide. Before the dossier is the other's he
 * learns of it only the procedure and the number.
 */
@ApplicationScoped
class TransferNotices {

    private final Informing informing;
    private final DossierNotices notices;
    private final Dossiers dossiers;
    private final Accounts accounts;

    @Inject
    TransferNotices(Informing informing, DossierNotices notices, Dossiers dossiers, Accounts accounts) {
        this.informing = informing;
        this.notices = notices;
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    public void onChanged(@Observes TransferChanged fact) {
        Dossier dossier = dossiers.get(fact.dossier());
        Set<AccountName> from = side(fact.from());
        from.add(fact.askedBy());
        Set<AccountName> to = side(fact.to());
        switch (fact.state()) {
            case ASKED -> tell(to, Occasion.TRANSFER_ASKED, fact, dossier);
            case ACCEPTED -> {
                from.addAll(accounts.covering(dossier.matter(), Role.DESK));
                tell(from, Occasion.TRANSFER_ACCEPTED, fact, dossier);
            }
            case DONE -> tell(both(from, to), Occasion.TRANSFER_DONE, fact, dossier);
            case REFUSED -> tell(from, Occasion.TRANSFER_REFUSED, fact, dossier);
            case REJECTED -> tell(both(from, to), Occasion.TRANSFER_REFUSED, fact, dossier);
            case WITHDRAWN -> tell(to, Occasion.TRANSFER_WITHDRAWN, fact, dossier);
        }
    }

    private void tell(Set<AccountName> told, Occasion occasion, TransferChanged fact, Dossier dossier) {
        Map<String, String> values = notices.values(dossier);
        values.put("title", "");
        values.put("filer", "");
        values.put("from", fact.from().name());
        values.put("to", fact.to().name());
        values.put("reason", fact.reason());
        told.forEach(account -> informing.account(
                account,
                new News(
                        occasion,
                        "transfer:" + fact.transfer(),
                        Optional.of(fact.dossier().value()),
                        "/transfer/show.xhtml?id=" + fact.transfer(),
                        values)));
    }

    private static Set<AccountName> both(Set<AccountName> one, Set<AccountName> other) {
        Set<AccountName> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The person where one is named, else all who file for the unit. */
    private Set<AccountName> side(Owner owner) {
        Set<AccountName> told = new LinkedHashSet<>();
        owner.accountName().ifPresent(told::add);
        if (told.isEmpty()) {
            owner.unitCode().ifPresent(unit -> told.addAll(accounts.holders(unit, Role.APPLICANT, Role.UNIT_HEAD)));
        }
        return told;
    }
}

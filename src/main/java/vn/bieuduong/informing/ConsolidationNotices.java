package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.consolidation.SendingChanged;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.id.AgencyCode;

/** Báo tin về tổng hợp: the unit above is told what is sent to it, the unit below what becomes of it. */
@ApplicationScoped
public class ConsolidationNotices {

    private final Informing informing;
    private final DossierNotices notices;
    private final Dossiers dossiers;
    private final Accounts accounts;

    @Inject
    public ConsolidationNotices(Informing informing, DossierNotices notices, Dossiers dossiers, Accounts accounts) {
        this.informing = informing;
        this.notices = notices;
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    public void onChanged(@Observes SendingChanged fact) {
        String sent = "/consolidation/sent.xhtml?id=" + fact.dossier();
        switch (fact.state()) {
            case SENT -> tell(fact.to(), Occasion.LIST_SENT, fact, "/consolidation/look.xhtml?id=" + fact.sending());
            case RECALLED -> {} // whoever took it back knows
            case RETURNED ->
                tell(fact.owner(), Occasion.LIST_RETURNED, fact, "/dossier/tasks.xhtml?id=" + fact.dossier());
            case TAKEN -> tell(fact.owner(), Occasion.LIST_TAKEN, fact, sent);
            case DECIDED -> tell(fact.owner(), Occasion.LIST_DECIDED, fact, sent);
        }
    }

    private void tell(AgencyCode unit, Occasion occasion, SendingChanged fact, String page) {
        if (fact.owner().equals(fact.to())) {
            return; // the unit above wrote the list itself
        }
        Map<String, String> values = notices.values(dossiers.get(fact.dossier()));
        values.put("unit", fact.from());
        values.put("upper", fact.toName());
        values.put("reason", fact.reason());
        Stream.of(Role.APPLICANT, Role.UNIT_HEAD)
                .flatMap(role -> accounts.holding(role, unit).stream())
                .distinct()
                .forEach(one -> informing.account(
                        one.account(),
                        new News(
                                occasion,
                                "list:" + fact.sending(),
                                Optional.of(fact.dossier().value()),
                                page,
                                values)));
    }
}

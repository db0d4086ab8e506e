package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.decision.DecisionView;
import vn.bieuduong.decision.Decisions;
import vn.bieuduong.disclosure.HonourCode;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/** Kết quả của từng đối tượng bằng lời: what became of each nominee of the dossier that {@link ShowPage} shows, for the list of them. */
@Named
@RequestScoped
public class NomineeResults {

    private final Decisions decisions;
    private final Honours honours;
    private final ShowPage page;
    private @Nullable Optional<DecisionView> decision;
    private @Nullable Map<UUID, HonourCode> codes;

    @Inject
    NomineeResults(Decisions decisions, Honours honours, ShowPage page) {
        this.decisions = decisions;
        this.honours = honours;
        this.page = page;
    }

    /** “Được tặng Bằng khen … theo Quyết định số 123/QĐ-UBND ngày 23/11/2026”; "" while nothing is known. */
    public String words(NomineeView nominee) {
        DossierView view = page.getView();
        String award = view.procedure().awardForm(nominee.form().awardForm()).name();
        String key = "result." + nominee.outcome();
        if (nominee.outcome() == NomineeOutcome.AWARDED) {
            return decision(view)
                    .map(one -> say(key, award, one.number(), OfficeDay.written(one.decidedOn())))
                    .orElse("");
        }
        return nominee.outcome() == NomineeOutcome.PENDING ? "" : say(key, award);
    }

    /** Where the nominee's page of honour is; "" for who has none. */
    public String address(NomineeView nominee) {
        Map<UUID, HonourCode> known = codes;
        if (known == null) {
            known = honours.of(page.getView().nominees().stream()
                    .filter(one -> one.outcome() == NomineeOutcome.AWARDED)
                    .map(one -> one.id().value())
                    .toList());
            codes = known;
        }
        HonourCode code = known.get(nominee.id().value());
        return code == null ? "" : code.path();
    }

    /** Whether the office has told the nominee's reason in a notice of its own. */
    public boolean isNotified(NomineeView nominee) {
        return decision(page.getView()).isPresent()
                && !nominee.outcome().isAlive()
                && nominee.outcome() != NomineeOutcome.AWARDED;
    }

    private Optional<DecisionView> decision(DossierView view) {
        Optional<DecisionView> known = decision;
        if (known == null) {
            known = decisions.of(view.id());
            decision = known;
        }
        return known;
    }

    private static String say(String key, Object... named) {
        return Texts.of("applicant", key, Language.current(), List.of(named));
    }
}

package vn.bieuduong.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.Reissuing;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.office.OfficeDossierPage;

/** Cấp lại, thu hồi: the issuing clerk's form under the papers of a dossier. */
@Named
@RequestScoped
public class KeepingForm {

    private final Reissuing keeping;
    private final IssuedDocuments official;
    private final CurrentActor actor;
    private final OfficeDossierPage page;
    private final Show show;

    private String paper = "";
    private String reason = "";

    @Inject
    KeepingForm(Reissuing keeping, IssuedDocuments official, CurrentActor actor, OfficeDossierPage page, Show show) {
        this.keeping = keeping;
        this.official = official;
        this.actor = actor;
        this.page = page;
        this.show = show;
    }

    public boolean isAllowed() {
        return keeping.isKeeper(actor.get(), page.id());
    }

    public List<SelectItem> getPapers() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Texts.of("office", "keeping.choose", Language.current(), List.of())));
        for (Available one : official.available(actor.get(), page.id())) {
            String round = one.ordinal() > 1 ? " (" + one.ordinal() + ")" : "";
            items.add(new SelectItem(one.kind() + ":" + one.ordinal(), show.constant(one.kind()) + round));
        }
        List<CertificateLine> certificates = page.getCertificates();
        if (!certificates.isEmpty()) {
            SelectItem[] all = certificates.stream()
                    .map(one -> new SelectItem(
                            one.kind() + ":" + one.ordinal(),
                            show.constant(one.kind()) + ": " + one.recipient() + " (" + one.ordinal() + ")"))
                    .toArray(SelectItem[]::new);
            items.add(new SelectItemGroup(show.constant(certificates.get(0).kind()), "", false, all));
        }
        return items;
    }

    public String revoke() {
        Available chosen = chosen();
        keeping.revoke(actor.get(), page.id(), chosen.kind(), chosen.ordinal(), reason);
        return page.after("paperRevoked");
    }

    public String reissue() {
        Available chosen = chosen();
        keeping.reissue(actor.get(), page.id(), chosen.kind(), chosen.ordinal(), reason);
        return page.after("paperReissued");
    }

    private Available chosen() {
        return Stream.concat(
                        official.available(actor.get(), page.id()).stream(),
                        page.getCertificates().stream().map(one -> new Available(one.kind(), one.ordinal())))
                .filter(one -> paper.equals(one.kind() + ":" + one.ordinal()))
                .findFirst()
                .orElseThrow(() -> new Refusal(List.of(Finding.on("paper", AwardReason.PAPER_NOT_CHOSEN))));
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = paper == null ? "" : paper;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}

package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.handling.Reception;

/** Yêu cầu bổ sung: everything missing at once, component by component, at reception and at appraisal. */
@Named
@RequestScoped
public class AskMoreForm {

    /** One component: whether something is asked, and what and why. */
    public static final class Row {
        private final String id;
        private final String name;
        private boolean asked;
        private String reason = "";

        Row(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public boolean isAsked() {
            return asked;
        }

        public void setAsked(boolean asked) {
            this.asked = asked;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        /** Whether it is ticked, or somebody wrote a reason and forgot to tick. */
        boolean isMeant() {
            return asked || !reason.isBlank();
        }
    }

    private final Reception reception;
    private final Appraisal appraisal;
    private final CurrentActor actor;
    private final OfficeDossierPage page;
    private final int mostDays;

    private @Nullable List<Row> rows;
    private String whole = "";
    private String note = "";
    private @Nullable Integer days;

    @Inject
    AskMoreForm(
            Reception reception, Appraisal appraisal, CurrentActor actor, OfficeDossierPage page, Settings settings) {
        this.reception = reception;
        this.appraisal = appraisal;
        this.actor = actor;
        this.page = page;
        this.mostDays = settings.office().mostSupplementDays();
    }

    /** The components in the procedure's order; the same on every request of the dossier. */
    public List<Row> getRows() {
        if (rows == null) {
            List<Row> all = new ArrayList<>();
            for (Component component : procedure().components()) {
                all.add(new Row(component.id(), component.name()));
            }
            rows = all;
        }
        return rows;
    }

    public int getMostDays() {
        return mostDays;
    }

    public String send() {
        List<Supplement.Item> items = new ArrayList<>();
        for (Row row : getRows()) {
            if (row.isMeant()) {
                items.add(new Supplement.Item(row.id, row.reason));
            }
        }
        if (!whole.isBlank()) {
            items.add(new Supplement.Item("", whole));
        }
        SupplementForm form = new SupplementForm(items, note, days == null ? 0 : days);
        if (page.getForm().equals("intake")) {
            reception.askSupplement(actor.get(), page.id(), form);
        } else {
            appraisal.askSupplement(actor.get(), page.id(), form);
        }
        return page.after("askedMore");
    }

    private Procedure procedure() {
        return page.getDossier().procedure();
    }

    public String getWhole() {
        return whole;
    }

    public void setWhole(String whole) {
        this.whole = whole;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Working days for the answer; at first what the procedure says. */
    public @Nullable Integer getDays() {
        return days == null ? procedure().supplementDays() : days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}

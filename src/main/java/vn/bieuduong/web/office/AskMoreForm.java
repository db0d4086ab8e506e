package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.handling.Reception;
import vn.bieuduong.web.Language;

/** Yêu cầu bổ sung: everything missing at once, component by component, at reception and at appraisal. */
@Named
@RequestScoped
public class AskMoreForm {

    /** One component: whether something is asked, and what and why. */
    public static final class Row {
        private final Supplement.What what;
        private final String id;
        private final String name;
        private final @Nullable String head;
        private boolean asked;
        private String reason = "";

        Row(Supplement.What what, String id, String name, @Nullable String head) {
            this.what = what;
            this.id = id;
            this.name = name;
            this.head = head;
        }

        /** The key of what stands above it; null where it stands with the one before. */
        public @Nullable String getHead() {
            return head;
        }

        /** The key of what is to be written. */
        public String getWords() {
            return what == Supplement.What.PAPERS ? "askMore.reason" : "askMore.mend";
        }

        public String getId() {
            return id.replace('.', '_');
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

    /** A list of more is not ticked row by row: its nominees are named by their places. */
    private static final int MOST_ROWS = 40;

    private @Nullable List<Row> rows;
    private String places = "";
    private String placesReason = "";
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

    /** Components, nominees, general details and questions of the procedure's own; the same on every request of the dossier. */
    public List<Row> getRows() {
        if (rows == null) {
            List<Row> all = new ArrayList<>();
            for (Component component : procedure().components()) {
                all.add(new Row(Supplement.What.PAPERS, component.id(), component.name(), null));
            }
            if (!isLong()) {
                for (NomineeView one : page.getNominees()) {
                    all.add(new Row(
                            Supplement.What.NOMINEE,
                            one.id().toString(),
                            one.ordinal() + ". " + one.form().nameOnPapers(),
                            one.ordinal() == 1 ? "askMore.nominees" : null));
                }
            }
            String head = "askMore.fields";
            for (String field : DraftDetails.empty().fields().keySet()) {
                all.add(new Row(Supplement.What.FIELD, field, OpenFields.label(field, Language.current()), head));
                head = null;
            }
            head = "askMore.questions";
            for (ProcedureQuestion question : page.getDossier().questions()) {
                all.add(new Row(
                        Supplement.What.QUESTION, OpenFields.key(question), question.said(Language.current()), head));
                head = null;
            }
            rows = all;
        }
        return rows;
    }

    /** Whether there are too many nominees to tick. */
    public boolean isLong() {
        return page.getNominees().size() > MOST_ROWS;
    }

    public int getMostDays() {
        return mostDays;
    }

    public String send() {
        List<Supplement.Item> items = new ArrayList<>();
        getRows().stream()
                .filter(Row::isMeant)
                .forEach(row -> items.add(new Supplement.Item(row.what, row.id, row.reason)));
        items.addAll(places());
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

    /** Those of a long list that are opened, by their places. */
    private List<Supplement.Item> places() {
        List<NomineeView> all = page.getNominees();
        List<Supplement.Item> items = new ArrayList<>();
        for (String place : places.split("[^0-9]+")) {
            if (!place.isEmpty()) {
                int at = place.length() > 5 ? 0 : Integer.parseInt(place);
                if (at < 1 || at > all.size()) {
                    throw new Refusal(List.of(Finding.on("places", ProcessingReason.SLIP_NOBODY, all.size())));
                }
                items.add(new Supplement.Item(
                        Supplement.What.NOMINEE, all.get(at - 1).id().toString(), placesReason));
            }
        }
        if (!items.isEmpty() && placesReason.isBlank()) {
            throw new Refusal(List.of(Finding.on("placesReason", ProcessingReason.ITEM_REASON_MISSING)));
        }
        return items;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }

    public String getPlacesReason() {
        return placesReason;
    }

    public void setPlacesReason(String placesReason) {
        this.placesReason = placesReason;
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

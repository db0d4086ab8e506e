package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.nominee.NomineeTable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Danh sách đề nghị khen: who is on it, a page at a time, filtered and sorted by the address; several changed or taken off at once. */
@Named
@RequestScoped
public class NomineesPage {

    private static final int NAMED = 5;

    private final NomineeTable table;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final NomineeFilter filter;
    private Nominees.@Nullable Page found;
    private @Nullable List<String> workplaces;
    private @Nullable String takenOff;
    private Set<NomineeId> going = Set.of();
    private String newAward = "";
    private String newWorkplace = "";

    @Inject
    NomineesPage(NomineeTable table, OpenDraft draft, CurrentActor actor, RequestParameters ask, Words words) {
        this.table = table;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.filter = NomineeFilter.of(ask);
        if (ask.text("asking").isPresent()) {
            going = chosen(); // the answer to the question: its button is there again
        }
    }

    public Nominees.Page getFound() {
        if (found == null) {
            found = table.page(actor.get(), draft.id(), filter.asked(), filter.order(), ask.number("page"));
        }
        return found;
    }

    public NomineeFilter getFilter() {
        return filter;
    }

    /** Whether there are more than a page shows, or fewer are asked for. */
    public boolean isLong() {
        return draft.getView().nominees() > Nominees.PAGE || filter.isSet();
    }

    /** The address of another page of the same list. */
    public String address(int page) {
        return "/dossier/nominees.xhtml?id=" + draft.id().value() + filter.address() + "&page=" + page;
    }

    /** The address of the same list in another order. */
    public String sorted(String order) {
        return "/dossier/nominees.xhtml?id=" + draft.id().value()
                + filter.by(order).address();
    }

    /** The address of the list as a file. */
    public String file(String kind) {
        return "/nominee/list." + kind + "?id=" + draft.id().value() + filter.address();
    }

    public String changeAward() {
        table.award(actor.get(), draft.id(), chosen(), newAward);
        return after("nomineesChanged");
    }

    public String changeWorkplace() {
        table.workplace(actor.get(), draft.id(), chosen(), newWorkplace);
        return after("nomineesChanged");
    }

    /** Asks once more before anybody is taken off. */
    public void askRemove(NomineeId nominee) {
        going = Set.of(nominee);
    }

    /** The same for those who are chosen. */
    public void askRemoveChosen() {
        going = chosen();
        if (going.isEmpty()) {
            table.remove(actor.get(), draft.id(), going);
        }
    }

    public String remove() {
        table.remove(actor.get(), draft.id(), chosen());
        return after("nomineeRemoved");
    }

    public String putBack() {
        table.putBack(actor.get(), draft.id());
        return after("nomineesBack");
    }

    private String after(String done) {
        return OpenDraft.address("nominees", draft.id(), "") + filter.address() + "&page=" + ask.number("page")
                + "&done=" + done;
    }

    private Set<NomineeId> chosen() {
        if (ask.text("everybody").isPresent()) {
            return table.all(actor.get(), draft.id(), filter.asked());
        }
        Set<NomineeId> chosen = new LinkedHashSet<>();
        for (UUID id : ask.ticked("chosen")) {
            chosen.add(new NomineeId(id));
        }
        return chosen;
    }

    /** Those who are to be taken off once it is said again. */
    public List<NomineeId> getGoing() {
        return List.copyOf(going);
    }

    public boolean isEverybody() {
        return ask.text("everybody").isPresent();
    }

    public boolean isTicked(NomineeId nominee) {
        return ask.ticked("chosen").contains(nominee.value());
    }

    /** The first of them by name. */
    public String getGoingNames() {
        List<String> names = new ArrayList<>();
        for (NomineeId id : going) {
            if (names.size() < NAMED) {
                table.find(actor.get(), draft.id(), id)
                        .map(NomineeView::form)
                        .ifPresent(form -> names.add(form.name()));
            }
        }
        return named(names, going.size());
    }

    /** Those who were taken off last, by name; empty when there are none. */
    public String getTakenOff() {
        if (takenOff == null) {
            List<String> names = table.takenOffLast(actor.get(), draft.id());
            takenOff = named(names.subList(0, Math.min(NAMED, names.size())), names.size());
        }
        return takenOff;
    }

    private String named(List<String> names, int all) {
        String said = String.join(", ", names);
        return all <= names.size() ? said : words.say("nominees.andMore", said, all - names.size());
    }

    /** The form's words for an award. */
    public String award(String id) {
        return draft.getView().procedure().awardForms().stream()
                .filter(form -> form.id().equals(id))
                .map(AwardForm::name)
                .findFirst()
                .orElse("");
    }

    public List<SelectItem> getAwards() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", words.get("nominees.any"))));
        draft.getView().procedure().awardForms().forEach(form -> items.add(new SelectItem(form.id(), form.name())));
        return items;
    }

    public List<SelectItem> getKinds() {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", words.get("nominees.any"))));
        draft.getView()
                .procedure()
                .nomineeTypes()
                .forEach(kind -> items.add(new SelectItem(kind.name(), kind.label(Language.current()))));
        return items;
    }

    public List<String> getWorkplaces() {
        if (workplaces == null) {
            workplaces = table.workplaces(actor.get(), draft.id());
        }
        return workplaces;
    }

    public String getNewAward() {
        return newAward;
    }

    public void setNewAward(@Nullable String newAward) {
        this.newAward = newAward == null ? "" : newAward;
    }

    public String getNewWorkplace() {
        return newWorkplace;
    }

    public void setNewWorkplace(@Nullable String newWorkplace) {
        this.newWorkplace = newWorkplace == null ? "" : newWorkplace;
    }
}

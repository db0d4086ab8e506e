package vn.bieuduong.web.nominee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.nominee.NomineeColumn;
import vn.bieuduong.dossier.nominee.NomineeHead;
import vn.bieuduong.dossier.nominee.NomineeImport;
import vn.bieuduong.dossier.nominee.Unsaid;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;
import vn.bieuduong.web.listing.ListImport;
import vn.bieuduong.web.listing.ListKind;

/** Nhập danh sách đối tượng vào bản nháp, từ tệp hoặc từ những dòng dán vào. */
@Named
@RequestScoped
public class NomineeImportPage extends ListImport {

    private final NomineeImport nominees;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final LetterChoice letter;
    private String kindUnsaid = "";
    private String awardUnsaid = "";
    private String achievementUnsaid = "";

    @Inject
    NomineeImportPage(
            NomineeImport nominees, OpenDraft draft, CurrentActor actor, SpotCheck worker, RequestParameters ask) {
        super(worker, ask, Dossier.MOST_NOMINEES);
        this.nominees = nominees;
        this.draft = draft;
        this.actor = actor;
        letter = new LetterChoice(ask);
    }

    @Override
    protected int letterTable() {
        return isFresh() ? TableRequest.ASK : letter.asked();
    }

    @Override
    protected boolean isOpen(Table read) {
        letter.read(read, isFresh(), nominees.heads(actor.get(), draft.id()));
        return read.state() == Table.State.LETTER || read.number() > 0 && !letter.isSaid();
    }

    @Override
    protected Table arranged(Table read) {
        return letter.arranged(read);
    }

    @Override
    protected ListCheck check(Table list) {
        return nominees.check(actor.get(), draft.id(), list, unsaid());
    }

    @Override
    protected String add(Table list) {
        nominees.add(actor.get(), draft.id(), list, unsaid());
        if (list.number() > 0) {
            nominees.learn(actor.get(), draft.id(), letter.heads());
        }
        return OpenDraft.address("nominees", draft.id(), "nomineesImported");
    }

    @Override
    protected String headed(String pasted) {
        String first = pasted.lines().findFirst().orElse("");
        return nominees.isHeaded(List.of(first.split("\t"))) ? pasted : String.join("\t", labels()) + "\n" + pasted;
    }

    @Override
    public ListKind getKind() {
        return ListKind.NOMINEES;
    }

    @Override
    public String getTypes() {
        return "xlsx csv docx pdf";
    }

    @Override
    public String getTemplate() {
        return "/nominee/template.xlsx?id=" + draft.id().value();
    }

    private Unsaid unsaid() {
        NomineeType kind = Arrays.stream(NomineeType.values())
                .filter(one -> one.name().equals(kindUnsaid))
                .findFirst()
                .orElse(null);
        return new Unsaid(kind, awardUnsaid, achievementUnsaid);
    }

    private List<String> labels() {
        return NomineeHead.of(procedure()).stream()
                .map(column -> column.label(Language.current()))
                .toList();
    }

    private Procedure procedure() {
        return draft.getView().procedure();
    }

    /** The heads of the template, in their order. */
    public String getColumns() {
        return labels().stream().collect(Collectors.joining(", "));
    }

    /** The tables of a letter, and what was said of them. */
    public LetterChoice getLetter() {
        return letter;
    }

    /** What a column of a letter may be. */
    public List<SelectItem> getLetterColumns() {
        List<NomineeColumn> columns = new ArrayList<>(NomineeColumn.of(procedure()));
        if (columns.contains(NomineeColumn.WORKPLACE)) {
            columns.add(columns.indexOf(NomineeColumn.WORKPLACE), NomineeColumn.DIVISION);
        }
        return columns.stream()
                .map(column -> new SelectItem(column.name(), column.label(Language.current())))
                .toList();
    }

    /** When there are several. */
    public List<SelectItem> getKinds() {
        List<SelectItem> kinds = new ArrayList<>(List.of(new SelectItem("", "–")));
        procedure()
                .nomineeTypes()
                .forEach(kind -> kinds.add(new SelectItem(kind.name(), kind.label(Language.current()))));
        return kinds;
    }

    /** When there are several. */
    public List<SelectItem> getAwards() {
        List<SelectItem> awards = new ArrayList<>(List.of(new SelectItem("", "–")));
        procedure().awardForms().forEach(award -> awards.add(new SelectItem(award.id(), award.name())));
        return awards;
    }

    public String getKindUnsaid() {
        return kindUnsaid;
    }

    public void setKindUnsaid(@Nullable String kindUnsaid) {
        this.kindUnsaid = kindUnsaid == null ? "" : kindUnsaid;
    }

    public String getAwardUnsaid() {
        return awardUnsaid;
    }

    public void setAwardUnsaid(@Nullable String awardUnsaid) {
        this.awardUnsaid = awardUnsaid == null ? "" : awardUnsaid;
    }

    public String getAchievementUnsaid() {
        return achievementUnsaid;
    }

    public void setAchievementUnsaid(@Nullable String achievementUnsaid) {
        this.achievementUnsaid = achievementUnsaid == null ? "" : achievementUnsaid;
    }
}

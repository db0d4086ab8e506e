package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.FormerName;
import vn.bieuduong.organisation.OrganisationEnd;
import vn.bieuduong.organisation.OrganisationEnding;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationList;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.OrganisationView;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.ApplicantKind;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Một cơ quan, đơn vị: added, corrected, renamed, ended or merged; what each act does is said before. */
@Named
@RequestScoped
public class OrganisationPage {

    private final OrganisationKeeping keeping;
    private final OrganisationEnding ending;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Show show;
    private final OrganisationInput input;

    private @Nullable OrganisationView view;
    private OrganisationEnd.@Nullable Preview preview;
    private OrganisationList.@Nullable Upper under;

    @Inject
    OrganisationPage(
            OrganisationKeeping keeping,
            OrganisationEnding ending,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Show show,
            OrganisationInput input) {
        this.keeping = keeping;
        this.ending = ending;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.show = show;
        this.input = input;
    }

    public OrganisationView getOne() {
        if (view == null) {
            view = input.one().orElseGet(() -> keeping.one(actor.get(), code()));
        }
        return view;
    }

    /** The version of the facts the form shows: of those it was made from, also when it is shown again. */
    public int getVersion() {
        return ask.isSent() && ask.text("version").isPresent() ? ask.number("version") : getOne().version();
    }

    /** The body a new one is to belong to; nothing while there is no province, which belongs to none. */
    public OrganisationList.@Nullable Upper getUnder() {
        if (under == null) {
            under = ask.agency("under")
                    .or(() -> keeping.province(actor.get()).map(OrganisationList.Named::code))
                    .map(code -> keeping.upper(actor.get(), code))
                    .orElse(null);
        }
        return under;
    }

    public String getSuggestedCode() {
        OrganisationList.Upper upper = getUnder();
        return upper == null ? "" : upper.nextCode();
    }

    /** What a new body may be: the province first, then everything else. */
    public List<SelectItem> getNewTypes() {
        boolean first = getUnder() == null;
        List<SelectItem> items = new ArrayList<>();
        if (!first) {
            items.add(new SelectItem("", words.get("organisation.type.choose")));
        }
        Arrays.stream(OrganisationType.values())
                .filter(type -> first == (type == OrganisationType.PROVINCE_PC))
                .map(OrganisationPage::item)
                .forEach(items::add);
        return items;
    }

    /** What this body may be: a People's Committee stays one, and nothing else becomes one. */
    public List<SelectItem> getTypes() {
        OrganisationType now = getOne().facts().type();
        return Arrays.stream(OrganisationType.values())
                .filter(type -> now != null && now.isAgency() ? type == now : !type.isAgency())
                .map(OrganisationPage::item)
                .toList();
    }

    private static SelectItem item(OrganisationType type) {
        return new SelectItem(type.name(), type.label(Language.current()));
    }

    /** As what a body may file, in the words procedures use; every citizen may discover an achievement, which is not given. */
    public List<SelectItem> getKinds() {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind != ApplicantKind.CA_NHAN_TO_CHUC_PHAT_HIEN)
                .map(kind -> new SelectItem(word(kind), kind.label(Language.current())))
                .toList();
    }

    /** What this body may file as. */
    public List<String> getKindsHere() {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> getOne().facts().applicantKinds().contains(word(kind)))
                .map(kind -> kind.label(Language.current()))
                .toList();
    }

    private static String word(ApplicantKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** When a name was changed, by whom and why; the configuration gives no reason. */
    public String why(FormerName former) {
        String when = show.moment(former.changedAt());
        return former.reason().isEmpty()
                ? words.say("organisation.former.file", when)
                : words.say("organisation.former.by", when, former.changedBy(), former.reason());
    }

    /** What the merger that was sent would do; nothing before it is sent. */
    public OrganisationEnd.@Nullable Preview getPreview() {
        return preview;
    }

    public String add() {
        OrganisationList.Upper upper = getUnder();
        AgencyCode code = keeping.add(
                actor.get(),
                input.form(input.getCode(), upper == null ? null : upper.code().value()));
        return after(code, "organisationAdded");
    }

    public String correct() {
        keeping.correct(
                actor.get(), input.form(code().value(), input.getParent()), ask.number("version"), input.getReason());
        return after(code(), "organisationCorrected");
    }

    public String rename() {
        keeping.rename(actor.get(), code(), input.getName(), input.getFrom(), input.getReason());
        return after(code(), "organisationRenamed");
    }

    /** Ends it at once without a successor; with one, only after what will move was shown and confirmed. */
    public @Nullable String end() {
        OrganisationEnd end = input.end();
        preview = ending.preview(actor.get(), code(), end)
                .filter(seen ->
                        !ask.agency("sure").equals(Optional.of(seen.successor().code())))
                .orElse(null);
        if (preview != null) {
            return null;
        }
        ending.end(actor.get(), code(), end);
        return after(code(), end.successor() == null ? "organisationEnded" : "organisationMerged");
    }

    public String reopen() {
        ending.reopen(actor.get(), code(), input.getReason());
        return after(code(), "organisationReopened");
    }

    private AgencyCode code() {
        return ask.neededAgency("code");
    }

    private static String after(AgencyCode code, String done) {
        return "/administration/organisation?faces-redirect=true&code=" + code + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }
}

package vn.bieuduong.web.keeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.keeping.KeptText;
import vn.bieuduong.keeping.KeptTexts;
import vn.bieuduong.keeping.PageSlip;
import vn.bieuduong.keeping.PageSlips;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.StatelessViews;

/**
 * Biểu mẫu tự giữ: what {@code bd:form} asks about each form of a page that somebody signed in has opened. A form whose text was kept
 * and not sent shows that text again, and says so.
 */
@Named
@RequestScoped
public class KeptForms {

    /** Hidden fields of every form that keeps itself. */
    static final String SLIP = "keptPage";

    static final String SHOWN = "keptShown";

    private static final int MOST_BEFORE = 5;

    /** A list of more is no form that somebody writes in one go. */
    private static final int MOST_FIELDS = 1_000;

    private static final String WANTED = "kept";
    private static final FormKeeping NONE = FormKeeping.none();

    private final CurrentActor actor;
    private final KeptTexts texts;
    private final PageSlips slips;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private final Map<String, FormKeeping> forms = new HashMap<>();
    private final Map<String, Shown> told = new HashMap<>();
    private @Nullable List<KeptText> kept;

    @Inject
    KeptForms(CurrentActor actor, KeptTexts texts, PageSlips slips, RequestParameters ask, HttpServletRequest request) {
        this.actor = actor;
        this.texts = texts;
        this.slips = slips;
        this.ask = ask;
        this.request = request;
    }

    /** The form of that id, which is about to be shown; what was kept of it stands in its fields from now on. */
    public FormKeeping of(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // asked while what was sent is still being read
            return NONE;
        }
        FormKeeping known = forms.get(id);
        if (known == null) {
            // looking for the form's fields asks what is shown, and this is asked again
            forms.put(id, NONE);
            known = actor.find()
                    .filter(one -> !actor.isHeldBack())
                    .flatMap(one -> Fields.form(context, id).map(form -> keeping(context, one, form, id)))
                    .orElse(NONE);
            forms.put(id, known);
        }
        return known;
    }

    /** What the page itself had shown when that was typed which stands in the form again. */
    public Optional<Shown> own(String id) {
        return Optional.of(of(id).own()).filter(own -> !own.isEmpty()).map(Shown::read);
    }

    /** Whether the form of that id was shown and keeps itself. */
    boolean shows(String id) {
        return forms.getOrDefault(id, NONE).isKept();
    }

    /** Remembers what the reader of a refused form was told stands in its fields. */
    void tell(String id, Shown shown) {
        told.put(id, shown);
    }

    /** The page's address, with what names the thing it is about. */
    static String address(HttpServletRequest request) {
        String query = StatelessViews.kept(request.getQueryString());
        return request.getServletPath() + (query.isEmpty() ? "" : "?" + query);
    }

    private FormKeeping keeping(FacesContext context, Actor one, UIForm form, String id) {
        Map<String, List<String>> stored = Fields.stored(context, form);
        if (stored.isEmpty() || stored.size() > MOST_FIELDS) {
            return NONE;
        }
        String address = address(request);
        if (ask.isSent() && ask.text(id).isPresent()) {
            Optional<PageSlip> sent = slips.open(ask.writing(SLIP));
            List<String> before =
                    new ArrayList<>(sent.map(slip -> List.of(slip.page())).orElse(List.of()));
            sent.ifPresent(slip -> before.addAll(slip.before()));
            Shown shown = told.getOrDefault(id, Shown.read(ask.writing(SHOWN)));
            // of what a page compares by itself it alone knows what is there now
            return FormKeeping.refused(
                    seal(one, address, id, before),
                    ask.writing(SLIP),
                    ask.text("shown").isPresent() ? "" : shown.text());
        }
        String shown = Shown.of(Fields.joined(stored)).text();
        List<KeptText> different = kept(one, address).stream()
                .filter(text -> text.form().equals(id) && isDifferent(text, stored))
                .toList();
        if (different.isEmpty()) {
            return FormKeeping.fresh(seal(one, address, id, List.of()), shown);
        }
        String wanted = ask.text(WANTED).orElse("");
        KeptText text = different.stream()
                .filter(other -> other.page().equals(wanted))
                .findFirst()
                .orElse(different.get(0));
        KeptText.Prints prints = text.prints();
        return new FormKeeping(
                seal(one, address, id, List.of(text.page())),
                "",
                prints.shown().isEmpty() ? shown : prints.shown(),
                prints.own(),
                text.page() + ":" + text.turn(),
                text.keptAt(),
                restore(context, form, text, stored),
                different.stream()
                        .filter(other -> other != text)
                        .map(other -> other(other, address))
                        .toList());
    }

    /** Puts the kept text into the form; gives what is stored in the fields that say something else now. */
    private static List<FormKeeping.Field> restore(
            FacesContext context, UIForm form, KeptText text, Map<String, List<String>> stored) {
        List<FormKeeping.Field> replaced = new ArrayList<>();
        Fields.each(context, form, input -> {
            String name = Fields.name(context, input);
            List<String> typed = text.fields().get(name);
            if (typed != null) {
                if (!Fields.join(typed).equals(Fields.join(stored.getOrDefault(name, List.of())))) {
                    replaced.add(new FormKeeping.Field(
                            Fields.label(input), String.join("\n", stored.getOrDefault(name, List.of()))));
                }
                Fields.put(input, typed);
            }
        });
        return replaced;
    }

    private static FormKeeping.Other other(KeptText text, String address) {
        List<String> texts = text.fields().values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.isEmpty())
                .toList();
        return new FormKeeping.Other(
                text.keptAt(), texts, address + (address.contains("?") ? "&" : "?") + WANTED + "=" + text.page());
    }

    private String seal(Actor one, String address, String form, List<String> before) {
        return slips.seal(
                one.account(), address, form, before.stream().limit(MOST_BEFORE).toList());
    }

    private List<KeptText> kept(Actor one, String address) {
        if (kept == null) {
            kept = texts.of(one.account(), address);
        }
        return kept;
    }

    /** Whether anything stands in it that is not stored; a field that is gone from the form says nothing. */
    private static boolean isDifferent(KeptText text, Map<String, List<String>> stored) {
        return text.fields().entrySet().stream()
                .anyMatch(field -> stored.containsKey(field.getKey())
                        && !Fields.join(field.getValue()).equals(Fields.join(stored.get(field.getKey()))));
    }
}

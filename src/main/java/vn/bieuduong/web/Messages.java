package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/** What a page has to say on top: what was refused, each with its field, and what the last act did ({@code ?done=<key>}). */
@Named
@RequestScoped
public class Messages {

    /** One sentence. {@code target} is the input it belongs to, or empty. */
    public record Line(String text, String target) {}

    private final RequestParameters ask;
    private final Words words;

    @Inject
    Messages(RequestParameters ask, Words words) {
        this.ask = ask;
        this.words = words;
    }

    /** What was refused of a form: what belongs to none of its fields first. Nothing when another form was sent. */
    public List<Line> of(String form) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        if (ask.text(form).isEmpty()) {
            return lines;
        }
        lines(lines, context, null);
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            if (id != null) {
                lines(lines, context, id);
            }
        }
        return named(lines, context);
    }

    private static void lines(List<Line> lines, FacesContext context, @Nullable String id) {
        context.getMessageList(id).forEach(message -> lines.add(new Line(message.getSummary(), id == null ? "" : id)));
    }

    /** Where a sentence leads to: what is typed into, which in a field that suggests or shows a calendar is a part of it. */
    private static String input(FacesContext context, String id) {
        return !id.isEmpty() && context.getViewRoot().findComponent(id) instanceof InputHolder holder
                ? holder.getInputClientId()
                : id;
    }

    /** A sentence that is said of several fields names each: "3. Nguyễn Thị Lụa: …". */
    private static List<Line> named(List<Line> lines, FacesContext context) {
        return lines.stream()
                .map(line -> line.target().isEmpty()
                                || lines.stream()
                                                .filter(other -> other.text().equals(line.text()))
                                                .count()
                                        < 2
                        ? line
                        : new Line(label(context, line.target()) + line.text(), line.target()))
                .map(line -> new Line(line.text(), input(context, line.target())))
                .toList();
    }

    private static String label(FacesContext context, String target) {
        UIComponent field = context.getViewRoot().findComponent(target);
        Object label = field == null ? null : field.getAttributes().get("label");
        return label == null || label.toString().isEmpty() ? "" : label + ": ";
    }

    /** Whether anything was refused of what was just sent. */
    public boolean isRefused() {
        return ask.isSent()
                && !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** What the last act did, in words: key {@code done.<what>}; nothing while a form is shown again. */
    public String getDone() {
        return ask.isSent()
                ? ""
                : ask.text("done")
                        .filter(key -> key.matches("[a-zA-Z]{1,40}"))
                        .map(key -> words.maybe("done." + key))
                        .orElse("");
    }
}

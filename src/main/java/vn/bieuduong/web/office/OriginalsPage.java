package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.counter.Counter;
import vn.bieuduong.counter.OriginalLine;
import vn.bieuduong.counter.Originals;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Bản chính: what the desk keeps of a dossier on paper, and gives back against signature; {@code ?id=}. */
@Named
@RequestScoped
public class OriginalsPage {

    private final Originals originals;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final DossierId id;
    private final List<OriginalLine> lines;
    private final Originals.Whose whose;
    private final boolean keeper;
    private final boolean draft;
    private String title = "";
    private @Nullable Integer copies = 1;
    private String original = "";
    private String to = "";

    @Inject
    OriginalsPage(Originals originals, Counter counter, CurrentActor actor, RequestParameters ask, Words words) {
        this.originals = originals;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        id = new DossierId(ask.id());
        lines = originals.of(actor.get(), id);
        whose = originals.whose(actor.get(), id);
        keeper = originals.isKeeper(actor.get(), id);
        draft = counter.isAt(actor.get(), id);
    }

    public UUID getId() {
        return id.value();
    }

    public Originals.Whose getWhose() {
        return whose;
    }

    public List<OriginalLine> getLines() {
        return lines;
    }

    /** Whether the reader keeps them and gives them back. */
    public boolean isKeeper() {
        return keeper;
    }

    /** Where the dossier itself is. */
    public String getDossier() {
        return (draft ? "/dossier/tasks.xhtml?id=" : "/office/dossier.xhtml?id=") + id.value();
    }

    public String hold() {
        originals.hold(actor.get(), id, title, copies == null ? 0 : copies);
        return again("originalHeld");
    }

    public String giveBack() {
        UUID chosen = lines.stream()
                .map(OriginalLine::id)
                .filter(one -> one.toString().equals(original))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such original"));
        originals.giveBack(actor.get(), id, chosen, to, ask.text("signed").isPresent());
        return again("originalReturned");
    }

    private String again(String done) {
        return "/office/originals?faces-redirect=true&done=" + done + "&id=" + id.value();
    }

    /** Those that are still kept. */
    public List<SelectItem> getKept() {
        List<SelectItem> items = new ArrayList<>();
        lines.stream()
                .filter(one -> !one.isReturned())
                .forEach(one -> items.add(
                        new SelectItem(one.id().toString(), words.say("originals.line", one.title(), one.copies()))));
        return items;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public @Nullable Integer getCopies() {
        return copies;
    }

    public void setCopies(@Nullable Integer copies) {
        this.copies = copies;
    }

    public String getOriginal() {
        return original;
    }

    public void setOriginal(@Nullable String original) {
        this.original = original == null ? "" : original;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }
}

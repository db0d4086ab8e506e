package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.administration.InstanceView;
import vn.bieuduong.processing.administration.ProcessControl;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.workflow.id.InstanceId;

/** Một phiên chạy: where it stands, what it knows, what was done; and every act on it, each with its reason. */
@Named
@RequestScoped
public class InstancePage {

    private final ProcessControl control;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final InstanceInput input;

    private @Nullable InstanceView view;

    @Inject
    InstancePage(ProcessControl control, CurrentActor actor, RequestParameters ask, Words words, InstanceInput input) {
        this.control = control;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.input = input;
    }

    private InstanceId id() {
        return new InstanceId(ask.id());
    }

    public UUID getId() {
        return ask.id();
    }

    public InstanceView getView() {
        if (view == null) {
            view = control.view(actor.get(), id());
        }
        return view;
    }

    /** In one sentence: where it stands. */
    public String getWhere() {
        return String.join(
                ", ",
                getView().places().stream().map(InstanceView.PlaceLine::step).toList());
    }

    public String act(String act) {
        String name = words.maybe("instance.act." + act);
        return name.isEmpty() ? act : name;
    }

    /** Every token with every step it may be put before. */
    public List<SelectItem> getMoves() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("instance.choose")));
        for (InstanceView.PlaceLine place : getView().places()) {
            for (InstanceView.Target target : place.targets()) {
                items.add(new SelectItem(
                        place.token() + ":" + target.node(),
                        words.say("instance.move.item", place.step(), target.name())));
            }
        }
        return items;
    }

    public List<SelectItem> getTasks() {
        List<SelectItem> items = new ArrayList<>();
        for (InstanceView.TaskLine task : getView().tasks()) {
            items.add(
                    new SelectItem(task.id().toString(), words.say("instance.task.item", task.step(), task.holder())));
        }
        return items;
    }

    public List<SelectItem> getKinds() {
        return List.of(
                new SelectItem("text", words.get("instance.kind.text")),
                new SelectItem("number", words.get("instance.kind.number")),
                new SelectItem("truth", words.get("instance.kind.truth")));
    }

    public String suspend() {
        control.suspend(actor.get(), id(), input.getReason());
        return after("instanceSuspended");
    }

    public String resume() {
        control.resume(actor.get(), id(), input.getReason());
        return after("instanceResumed");
    }

    public String move() {
        control.move(actor.get(), id(), input.token(), input.target(), input.getReason());
        return after("moved");
    }

    public String change() {
        control.change(actor.get(), id(), input.getName(), input.typed(), input.getReason());
        return after("changed");
    }

    public String reassign() {
        control.reassign(actor.get(), id(), input.task(), input.getAccount(), input.getReason());
        return after("reassigned");
    }

    public String cancel() {
        control.cancel(actor.get(), id(), input.getReason());
        return after("cancelled");
    }

    private String after(String done) {
        return "/administration/instance?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    /** "open" for the part of the page whose form was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }
}

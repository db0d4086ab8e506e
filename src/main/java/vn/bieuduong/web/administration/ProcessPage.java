package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.administration.ProcessAdministration;
import vn.bieuduong.processing.administration.ProcessVersion;
import vn.bieuduong.processing.administration.ProcessView;
import vn.bieuduong.web.RequestParameters;

/** Một phiên bản quy trình: diagram, what lies at each step and how long it took, what runs in it; held back and let go on. */
@Named
@RequestScoped
public class ProcessPage {

    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final ProcessAdministration administration;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private String reason = "";
    private @Nullable ProcessView view;

    @Inject
    ProcessPage(ProcessAdministration administration, CurrentActor actor, RequestParameters ask) {
        this.administration = administration;
        this.actor = actor;
        this.ask = ask;
    }

    public UUID getId() {
        return ask.id();
    }

    public ProcessView getView() {
        if (view == null) {
            view = administration.view(actor.get(), ask.id(), getDays());
        }
        return view;
    }

    public ProcessVersion getVersion() {
        return getView().version();
    }

    /** The period of the durations, in days. */
    public int getDays() {
        return PERIODS.contains(ask.number("days")) ? ask.number("days") : 90;
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public String suspend() {
        administration.suspend(actor.get(), ask.id(), reason);
        return after("suspended");
    }

    public String resume() {
        administration.resume(actor.get(), ask.id(), reason);
        return after("resumed");
    }

    private String after(String done) {
        return "/administration/process?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    /** "open" for the part of the page whose form was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}

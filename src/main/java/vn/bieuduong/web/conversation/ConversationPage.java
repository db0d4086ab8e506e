package vn.bieuduong.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.conversation.ConversationCount;
import vn.bieuduong.conversation.ConversationView;
import vn.bieuduong.conversation.Conversing;
import vn.bieuduong.conversation.Conversing.Brought;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.processing.OfficeContact;
import vn.bieuduong.web.RequestParameters;

/** Trao đổi về một hồ sơ: its messages as the reader's side sees them, and the form to write another. */
@Named
@RequestScoped
public class ConversationPage {

    private final Conversing conversing;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable ConversationView view;
    private @Nullable ConversationCount count;
    private @Nullable OfficeContact contact;
    private String text = "";
    private @Nullable List<Part> files;

    @Inject
    ConversationPage(Conversing conversing, CurrentActor actor, RequestParameters ask) {
        this.conversing = conversing;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whether the reader may see the conversation at all: consulted bodies may not. */
    public boolean isOffered() {
        return conversing.isOffered(actor.get(), id());
    }

    public ConversationView getView() {
        if (view == null) {
            view = conversing.view(actor.get(), id());
        }
        return view;
    }

    /** For pages that lead here. */
    public ConversationCount getCount() {
        if (count == null) {
            count = conversing.count(actor.get(), id());
        }
        return count;
    }

    public OfficeContact getContact() {
        if (contact == null) {
            contact = conversing.contact(actor.get(), id());
        }
        return contact;
    }

    /** The page of the dossier, for the reader's side. */
    public String getBack() {
        return (getView().office() ? "/office/dossier.xhtml?id=" : "/dossier/show.xhtml?id=") + ask.id();
    }

    /** Sent with the form: a message that is sent twice is one. */
    public String getMessage() {
        return (ask.isSent() ? ask.uuid("message") : Optional.<UUID>empty())
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    public String open() {
        conversing.open(actor.get(), id());
        return after("messagesOpened");
    }

    public String send() {
        write(false);
        return after("messageSent");
    }

    public String keep() {
        write(true);
        return after("noteKept");
    }

    private void write(boolean internal) {
        List<Brought> brought = new ArrayList<>();
        try {
            for (Part file : chosen()) {
                brought.add(new Brought(file.getSubmittedFileName(), file.getInputStream()));
            }
            conversing.write(actor.get(), id(), ask.neededId("message"), text, internal, brought);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // an input that is shown again shows nothing chosen
            files = null;
            brought.forEach(ConversationPage::close);
        }
    }

    /** Those that have a name; an input nobody used sends one without. */
    private List<Part> chosen() {
        return Optional.ofNullable(files).orElse(List.of()).stream()
                .filter(file -> file.getSubmittedFileName() != null
                        && !file.getSubmittedFileName().isBlank())
                .toList();
    }

    private static void close(Brought file) {
        try {
            file.content().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The endings of files that may be sent. */
    public List<String> getEndings() {
        return conversing.endings();
    }

    public String settle() {
        conversing.settle(actor.get(), id());
        return after("messagesSettled");
    }

    private String after(String done) {
        return "/conversation/show?faces-redirect=true&id=" + ask.id() + "&done=" + done;
    }

    private DossierId id() {
        return new DossierId(ask.id());
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

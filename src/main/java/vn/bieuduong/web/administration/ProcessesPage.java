package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.administration.DefinitionProblem;
import vn.bieuduong.processing.administration.DeployResult;
import vn.bieuduong.processing.administration.ProcessAdministration;
import vn.bieuduong.processing.administration.ProcessControl;
import vn.bieuduong.processing.administration.ProcessLine;
import vn.bieuduong.web.RequestParameters;

/** Quy trình: what is in force, and a new file put in force or told everything that is wrong with it. */
@Named
@RequestScoped
public class ProcessesPage {

    /** No process file is near it; the engine refuses what is over 2 MB with words of its own. */
    private static final int MOST_BYTES = 3_000_000;

    private final ProcessAdministration administration;
    private final ProcessControl control;
    private final CurrentActor actor;
    private final RequestParameters ask;

    private String reason = "";
    private @Nullable Part file;
    private @Nullable DeployResult result;
    private @Nullable List<ProcessLine> lines;
    private @Nullable Long incidents;

    @Inject
    ProcessesPage(
            ProcessAdministration administration, ProcessControl control, CurrentActor actor, RequestParameters ask) {
        this.administration = administration;
        this.control = control;
        this.actor = actor;
        this.ask = ask;
    }

    public List<ProcessLine> getLines() {
        if (lines == null) {
            lines = administration.processes(actor.get());
        }
        return lines;
    }

    public long getIncidents() {
        if (incidents == null) {
            incidents = control.countIncidents(actor.get());
        }
        return incidents;
    }

    /** Chỉ kiểm tra. */
    public @Nullable String check() {
        result = administration.check(actor.get(), name(), content());
        return null;
    }

    /** Đưa vào áp dụng. */
    public @Nullable String deploy() {
        DeployResult deployed = administration.deploy(actor.get(), name(), content(), reason);
        result = deployed;
        return deployed.version()
                .map(version -> "/administration/process?faces-redirect=true&id=" + version.id() + "&done="
                        + (deployed.changed() ? "deployed" : "unchanged"))
                .orElse(null);
    }

    private String name() {
        Part sent = file;
        String name = sent == null ? null : sent.getSubmittedFileName();
        if (sent == null || name == null || name.isBlank()) {
            throw new Refusal(List.of(Finding.on("file", ProcessingReason.FILE_MISSING)));
        }
        return name;
    }

    private byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<DefinitionProblem> getProblems() {
        return result == null ? List.of() : result.problems();
    }

    /** Whether a file was only checked and nothing stands against it. */
    public boolean isClean() {
        return result != null && result.problems().isEmpty();
    }

    /** The name of the file that was looked at. */
    public String getFileName() {
        return file == null ? "" : String.valueOf(file.getSubmittedFileName());
    }

    public boolean isSent() {
        return ask.isSent();
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}

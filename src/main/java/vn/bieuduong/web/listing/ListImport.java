package vn.bieuduong.web.listing;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.inspection.BroughtFile;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.inspection.table.TableRequest;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListReason;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.listing.ListWorkbook;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/**
 * Nhập danh sách: the part of a page that takes a list from a file, {@code WEB-INF/listing/import.xhtml}. The file is read in the
 * inspection worker, checked as a whole, and imported as a whole; between two clicks the page itself carries it. A page says by which
 * door its list is checked and imported.
 */
public abstract class ListImport {

    private static final int LARGEST = KeptDraft.MOST - 1;

    private final SpotCheck worker;
    private final int most;

    private @Nullable Part file;
    private String pasted;
    private @Nullable Table table;
    private @Nullable ListCheck check;
    private KeptDraft kept;
    private boolean fresh;
    private boolean open;

    /** @param most lines a list may have */
    protected ListImport(SpotCheck worker, RequestParameters ask, int most) {
        this.worker = worker;
        this.most = most;
        this.pasted = ask.pasted("listImport:pasted");
        this.kept = KeptDraft.sent(ask);
    }

    /** Holds the list against what there is. Changes nothing. */
    protected abstract ListCheck check(Table list);

    /** Takes everything the list names; where to go then, nothing to stay. Refuses while anything is wrong with it. */
    protected abstract @Nullable String add(Table list);

    /** Which template and texts belong to it. */
    public abstract ListKind getKind();

    /** Which table of a letter is meant, where letters are taken. */
    protected int letterTable() {
        return TableRequest.NO_LETTER;
    }

    /** Whether somebody has to say something about what was read before it can be held against anything. */
    protected boolean isOpen(Table read) {
        return false;
    }

    /** The list as it is meant: out of a letter, its columns under the heads they have here. */
    protected Table arranged(Table read) {
        return read;
    }

    public void look() {
        Table list = read();
        open = isOpen(list);
        check = open ? null : check(arranged(list));
    }

    /** What was checked, once more checked. */
    public @Nullable String send() {
        look();
        return check != null && check.isGood() ? add(arranged(read())) : null;
    }

    /** The list as it was sent with its mistakes marked, saved by the browser. */
    public void mark() {
        look();
        if (check == null) {
            return;
        }
        byte[] marked = ListWorkbook.checked(arranged(read()), check, Language.current());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(ListTemplateServlet.XLSX);
        answer.setResponseContentLength(marked.length);
        answer.setResponseHeader("Content-Disposition", FileServlet.disposition(markedName()));
        answer.setResponseHeader("Cache-Control", "private, no-store");
        try {
            answer.getResponseOutputStream().write(marked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Empty once it was read: it is carried with the page then, as a file is. */
    public String getPasted() {
        return pasted;
    }

    /** What the field would say has lost its tabs; the request has them. */
    public void setPasted(@Nullable String ignored) {
        // read when the page is made
    }

    /** What was pasted, headed where it is not. */
    protected String headed(String pasted) {
        return pasted;
    }

    private Table read() {
        if (!pasted.isBlank()) {
            kept = new KeptDraft("", headed(pasted).getBytes(StandardCharsets.UTF_8));
            pasted = "";
            table = null;
            fresh = true;
        }
        if (file != null && file.getSize() > 0) {
            kept = uploaded(file);
            file = null;
            table = null;
            fresh = true;
        }
        if (!kept.isThere()) {
            throw new Refusal(List.of(Finding.on("file", ListReason.LIST_MISSING)));
        }
        if (table == null) {
            try (BroughtFile brought = worker.receive(new ByteArrayInputStream(kept.bytes()), LARGEST)) {
                table = worker.read(brought, most + 2 + ListSheet.TITLES, letterTable());
            }
        }
        return table;
    }

    private String markedName() {
        String name = kept.name().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return (name.isEmpty() ? "list" : name) + "-checked.xlsx";
    }

    private static KeptDraft uploaded(Part file) {
        try (var in = file.getInputStream()) {
            return new KeptDraft(
                    Objects.requireNonNullElse(file.getSubmittedFileName(), "list"), in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has just been brought: what was said of another does not hold for it. */
    protected boolean isFresh() {
        return fresh;
    }

    /** Whether something has to be said before the list can be checked. */
    public boolean isOpen() {
        return open;
    }

    /** The kinds of file that are taken, by their endings. */
    public String getTypes() {
        return "xlsx csv";
    }

    public @Nullable ListCheck getCheck() {
        return check;
    }

    /** What was found, in the reader's language. */
    public List<String> getFindings() {
        return check == null ? List.of() : said(check.findings());
    }

    /** What should be looked at, in the reader's language. */
    public List<String> getRemarks() {
        return check == null ? List.of() : said(check.remarks());
    }

    private static List<String> said(List<Worded> words) {
        return words.stream().map(one -> one.in(Language.current())).toList();
    }

    /** Where its template is. */
    public String getTemplate() {
        return "/listing/template.xlsx?of=" + getKind();
    }

    public KeptDraft getKept() {
        return kept;
    }

    public int getMost() {
        return most;
    }

    public long getLargest() {
        return LARGEST;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}

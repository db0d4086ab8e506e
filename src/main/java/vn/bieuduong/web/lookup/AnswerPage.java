package vn.bieuduong.web.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.lookup.AnsweringByCode;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.AnswerForm;
import vn.bieuduong.web.answering.Uploads;

/**
 * Hồ sơ của người nộp trực tiếp: whoever has no account reads by number and look-up code what is asked of him, answers, or takes the
 * dossier back. The code stands in the body of every form and in no address: on a computer that others use it is not left behind.
 */
@Named
@RequestScoped
public class AnswerPage {

    private final AnsweringByCode door;
    private final long largest;
    private String number;
    private String code;
    private final AnsweringByCode.Proof proof;
    private @Nullable DossierView view;
    private @Nullable AnswerForm form;
    private String problem = "";
    private String done = "";
    private String reason = "";

    @Inject
    AnswerPage(
            AnsweringByCode door,
            RequestParameters ask,
            HttpServletRequest request,
            Uploads uploads,
            Settings settings) {
        this.door = door;
        largest = Math.min(settings.uploads().paperBytes(), settings.maxUploadBytes());
        number = ask.text("number").or(() -> ask.text("byCode:number")).orElse("");
        code = ask.isSent() ? ask.text("code").or(() -> ask.text("byCode:code")).orElse("") : "";
        proof = new AnsweringByCode.Proof(
                number, code, Origin.of(request.getRemoteAddr()).network());
        if (!number.isEmpty() && !code.isEmpty()) {
            try {
                DossierView own = door.view(proof);
                view = own;
                form = new AnswerForm(own, new ByCode(), name -> Optional.empty(), ask, uploads);
            } catch (Refusal refusal) {
                problem = Tries.said(refusal);
            }
        }
    }

    /** Everything goes through the door with the proof. */
    private final class ByCode implements AnswerForm.Door {
        @Override
        public DossierView reread() {
            DossierView own = door.view(proof);
            view = own;
            return own;
        }

        @Override
        public void keep(int round, Map<String, String> written, Shown shown) {
            door.keep(proof, round, written, shown);
        }

        @Override
        public void send(int round, Map<String, String> written, Shown shown) {
            door.answer(proof, round, written, shown);
        }

        @Override
        public void attach(String component, String fileName, InputStream content) {
            door.attach(proof, component, fileName, content);
        }

        @Override
        public void detach(PaperId paper) {
            door.detach(proof, paper);
        }
    }

    /** Shows the dossier whose number and code were typed. */
    public void open() {
        // they were read when the page was opened
    }

    /** Sends the answer. */
    public String answer() {
        own().send();
        return after("answered");
    }

    public void attach(String component) {
        own().attach(component);
        done = "attached";
    }

    public void detach(PaperId paper) {
        own().detach(paper);
        done = "detached";
    }

    /** Keeps what is written so far, and shows what became of the files. */
    public void keep() {
        own().keepAll();
        done = "answerKept";
    }

    public String withdraw() {
        door.withdraw(proof, reason);
        return after("withdrawn");
    }

    /** The page that says where it stands now; the code stands in no address. */
    private String after(String what) {
        return "/lookup/lookup.xhtml?faces-redirect=true&done=" + what + "&number="
                + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    private AnswerForm own() {
        if (form == null) {
            throw new IllegalStateException("nothing was proven");
        }
        return form;
    }

    /** Null until number and code are proven. */
    public @Nullable AnswerForm getForm() {
        return form;
    }

    /** Null until number and code are proven. */
    public @Nullable DossierView getView() {
        return view;
    }

    /** Whether it may still be taken back. */
    public boolean isWithdrawable() {
        return view != null && door.isWithdrawable(proof);
    }

    /** Why nothing is shown, in words. */
    public String getProblem() {
        return problem;
    }

    /** What the last act did: the end of its key. */
    public String getDone() {
        return done;
    }

    /** How many bytes of files one press may bring. */
    public long getLargest() {
        return largest;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.QrPath;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.SecondFactors;
import vn.bieuduong.web.Ask;

/** Xác thực hai lớp: turn it on with an app, get recovery codes, turn it off; always one's own. */
@Named
@RequestScoped
public class TwoFactorPage {

    private final SecondFactors factors;
    private final CurrentActor actor;
    private final Ask ask;
    private String code = "";
    private SecondFactors.@Nullable Enrolment enrolment;
    private List<String> recovery = List.of();

    @Inject
    TwoFactorPage(SecondFactors factors, CurrentActor actor, Ask ask) {
        this.factors = factors;
        this.actor = actor;
        this.ask = ask;
    }

    public boolean isAvailable() {
        return factors.isAvailable();
    }

    public boolean isOn() {
        return factors.isOn(actor.get());
    }

    /** The dossier whose decision the reader was about to sign when he was sent here; "" when he came by himself. */
    public String getSigning() {
        return ask.uuid("signing").map(UUID::toString).orElse("");
    }

    public int getLeft() {
        return factors.recoveryLeft(actor.get());
    }

    /** What the app is to learn. */
    public SecondFactors.Enrolment getEnrolment() {
        if (enrolment == null) {
            enrolment = factors.enrol(actor.get());
        }
        return enrolment;
    }

    public QrPath getQr() {
        return QrPath.of(getEnrolment().address());
    }

    /** The recovery codes that were just made; shown this once. */
    public List<String> getRecovery() {
        return recovery;
    }

    public void confirm() {
        recovery = factors.confirm(actor.get(), code);
    }

    public void renew() {
        recovery = factors.renew(actor.get(), code);
    }

    public String end() {
        factors.end(actor.get(), code);
        return "/account/two-factor?faces-redirect=true&done=twoFactorOff";
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}

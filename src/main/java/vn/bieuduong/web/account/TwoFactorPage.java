package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.QrPath;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.SecondFactors;

/** Xác thực hai lớp: turn it on with an app, get recovery codes, turn it off; always one's own. */
@Named
@RequestScoped
public class TwoFactorPage {

    private final SecondFactors factors;
    private final CurrentActor actor;
    private String code = "";
    private SecondFactors.@Nullable Enrolment enrolment;
    private List<String> recovery = List.of();

    @Inject
    TwoFactorPage(SecondFactors factors, CurrentActor actor) {
        this.factors = factors;
        this.actor = actor;
    }

    public boolean isAvailable() {
        return factors.isAvailable();
    }

    public boolean isOn() {
        return factors.isOn(actor.get());
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

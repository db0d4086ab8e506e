package vn.bieuduong.web.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.demonstration.Demonstration;
import vn.bieuduong.identity.signin.FictionalCode;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.web.NotFound;

/** Điện thoại trình diễn: what the authenticator apps of fictional people show now. */
@Named
@RequestScoped
public class CodesPage {

    private final List<FictionalCode> codes;

    @Inject
    CodesPage(Demonstration demonstration, SecondFactors factors) {
        if (!demonstration.isOn()) {
            throw new NotFound("codes of fictional people");
        }
        codes = factors.fictional();
    }

    public List<FictionalCode> getCodes() {
        return codes;
    }
}

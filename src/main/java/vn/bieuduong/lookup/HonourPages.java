package vn.bieuduong.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.bieuduong.disclosure.HonourCode;
import vn.bieuduong.disclosure.Honours;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.issuing.IssuedRegister;
import vn.bieuduong.issuing.IssuedRegister.Given;
import vn.bieuduong.platform.Refusal;

/** Trang vinh danh: what whoever has its code sees of somebody who was honoured, and of his certificate. */
@ApplicationScoped
@Transactional
public class HonourPages {

    private final Honours honours;
    private final IssuedRegister register;
    private final LookupThrottle throttle;

    @Inject
    public HonourPages(Honours honours, IssuedRegister register, LookupThrottle throttle) {
        this.honours = honours;
        this.register = register;
        this.throttle = throttle;
    }

    /**
     * The page with the code; unknown is refused as HONOUR_NOT_FOUND.
     *
     * @param client the caller's address, for the throttle
     */
    public HonourFound byCode(String typed, String client) {
        throttle.admit(client);
        Optional<HonourCode> code = HonourCode.typed(typed);
        Optional<Honours.Found> found = code.flatMap(honours::find);
        if (code.isPresent() && found.isEmpty()) {
            throttle.missed(client);
        }
        return found.map(this::with).orElseThrow(() -> Refusal.of(LookupReason.HONOUR_NOT_FOUND));
    }

    private HonourFound with(Honours.Found found) {
        DossierId dossier = new DossierId(found.matter());
        Optional<Given> given = register.certificate(dossier, found.ordinal());
        return HonourFound.of(found, given, register.decisionRevokedAt(dossier));
    }
}

package vn.bieuduong.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.handling.AfterFiling;

/**
 * Trả lời bằng mã tra cứu: what somebody for whom the desk filed and who cannot sign in does with his dossier, by the proof by which he
 * sees where it stands. Of whoever has an account the code alone opens nothing: he is refused as SIGN_IN_INSTEAD.
 */
@ApplicationScoped
@Transactional
public class AnsweringByCode {

    /**
     * Bằng chứng: what is brought with every request, and kept nowhere.
     *
     * @param number filing reference or official number, however it was typed
     * @param client the caller's address, for the throttle
     */
    public record Proof(String number, String code, String client) {}

    /** Whose dossier it is. */
    private record Holder(Actor filer, DossierId id, String number) {}

    private final Lookup lookup;
    private final Accounts accounts;
    private final MyDossiers mine;
    private final Drafts drafts;
    private final Filing filing;
    private final AfterFiling door;
    private final AuditTrail audit;

    @Inject
    public AnsweringByCode(
            Lookup lookup,
            Accounts accounts,
            MyDossiers mine,
            Drafts drafts,
            Filing filing,
            AfterFiling door,
            AuditTrail audit) {
        this.lookup = lookup;
        this.accounts = accounts;
        this.mine = mine;
        this.drafts = drafts;
        this.filing = filing;
        this.door = door;
        this.audit = audit;
    }

    /** Whether the dossier is one that is answered here, and not by signing in. */
    public boolean isFor(Proof proof) {
        return filer(lookup.proven(proof.number(), proof.code(), proof.client()))
                .isPresent();
    }

    /** Everything an applicant reads of his own dossier; a wrong code is refused as an unknown number is. */
    public DossierView view(Proof proof) {
        Holder holder = holder(proof);
        return mine.view(holder.filer(), holder.id());
    }

    /** Whether it may still be taken back. */
    public boolean isWithdrawable(Proof proof) {
        Holder holder = holder(proof);
        return door.isWithdrawable(holder.filer(), holder.id());
    }

    /** {@link Filing#keepAnswer}. */
    public void keep(Proof proof, int round, Map<String, String> written, Shown shown) {
        Holder holder = holder(proof);
        filing.keepAnswer(holder.filer(), holder.id(), round, written, shown);
    }

    /** {@link Filing#answerSupplement}. */
    public void answer(Proof proof, int round, Map<String, String> written, Shown shown) {
        Holder holder = holder(proof);
        filing.answerSupplement(holder.filer(), holder.id(), round, written, shown);
        said(holder, LookupAct.SUPPLEMENTED_BY_CODE);
    }

    /** {@link Drafts#attach}. */
    public void attach(Proof proof, String component, String fileName, InputStream content) {
        Holder holder = holder(proof);
        drafts.attach(holder.filer(), holder.id(), component, fileName, content);
    }

    /** {@link Drafts#detach}. */
    public void detach(Proof proof, PaperId paper) {
        Holder holder = holder(proof);
        drafts.detach(holder.filer(), holder.id(), paper);
    }

    /** {@link Filing#withdraw}. */
    public void withdraw(Proof proof, String reason) {
        Holder holder = holder(proof);
        filing.withdraw(holder.filer(), holder.id(), reason);
        said(holder, LookupAct.WITHDRAWN_BY_CODE);
    }

    private void said(Holder holder, LookupAct act) {
        audit.write(holder.filer().account(), act, holder.id().toString(), holder.number());
    }

    private Holder holder(Proof proof) {
        Dossier dossier = lookup.proven(proof.number(), proof.code(), proof.client());
        return filer(dossier)
                .map(filer -> new Holder(filer, dossier.id(), dossier.anyNumber()))
                .orElseThrow(() -> Refusal.of(LookupReason.SIGN_IN_INSTEAD));
    }

    /** Who has no other way: the desk filed for him, and nobody signs in to the account that stands for him. */
    private Optional<Actor> filer(Dossier dossier) {
        return dossier.counter().isEmpty()
                ? Optional.empty()
                : accounts.find(dossier.filer())
                        .filter(Account::isRepresentedOnly)
                        .flatMap(account -> accounts.filing(account.name()))
                        .filter(dossier::belongsTo);
    }
}

package vn.bieuduong.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.Signatories;
import vn.bieuduong.identity.Signatory;
import vn.bieuduong.identity.SigningRole;
import vn.bieuduong.identity.TaxCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.signature.Authorised;
import vn.bieuduong.signature.IdentityNumber;
import vn.bieuduong.signature.Integrity;
import vn.bieuduong.signature.RosterChange;
import vn.bieuduong.signature.RosterMatch;
import vn.bieuduong.signature.SignatureEntry;
import vn.bieuduong.signature.SignatureReport;

/**
 * Đối chiếu danh sách người được ký: compares what a worker found about a paper's signers with the submitting unit's roster.
 * The worker knows no roster; the rosters' lines are kept with the moments they were entered and ended, so that the comparison
 * at receipt and at the decision can be made again at any time.
 */
@ApplicationScoped
@Transactional
public class RosterCheck {

    private final Signatories signatories;

    @Inject
    public RosterCheck(Signatories signatories) {
        this.signatories = signatories;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected RosterCheck() {
        this.signatories = null;
    }

    /**
     * What a judging finds by the roster as it was known then, and how that differs from the receipt.
     *
     * @param changes one for each role of the findings
     */
    public record Judged(List<RosterFinding> findings, List<RosterChange> changes) {}

    /**
     * Judges again by the roster.
     *
     * @param unit the submitting unit's code, null for a citizen's dossier
     * @param received when the file came in
     * @param first the moment of the judging at receipt
     * @param at the moment of this one
     */
    public Judged judged(
            @Nullable String unit,
            Component component,
            SignatureReport report,
            Instant received,
            Instant first,
            Instant at) {
        Roll roll = roll(unit);
        List<RosterFinding> then = roll.compare(component, report, received, first);
        List<RosterFinding> now = roll.compare(component, report, received, at);
        List<RosterChange> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            changes.add(RosterChange.of(then.get(i).match(), now.get(i).match()));
        }
        return new Judged(now, changes);
    }

    /** The submitting unit's roster; empty for a citizen's dossier. */
    Roll roll(@Nullable String unit) {
        return new Roll(unit == null ? Optional.empty() : Optional.of(signatories.of(unit)));
    }

    /** Danh sách của một đơn vị, đọc một lần cho cả hồ sơ. */
    record Roll(Optional<List<Signatory>> lines) {

        /**
         * One finding for each role of the unit's that the component names; empty when it names none, when nobody files for a
         * unit, or when the file is not intact.
         *
         * @param received when the file came in
         * @param known the moment whose knowledge counts, null for all there is
         */
        List<RosterFinding> compare(
                Component component, SignatureReport report, Instant received, @Nullable Instant known) {
            if (lines.isEmpty() || report.integrity() != Integrity.INTACT) {
                return List.of();
            }
            List<RosterFinding> findings = new ArrayList<>();
            for (SigningRole role : roles(component)) {
                List<Authorised> named = authorised(known, line -> line.roles().contains(role));
                List<Authorised> others =
                        authorised(known, line -> !line.roles().contains(role));
                RosterMatch best = named.isEmpty() ? RosterMatch.NO_ROSTER : RosterMatch.NOT_LISTED;
                for (SignatureEntry entry : report.signatures()) {
                    if (entry.signer() != null) {
                        RosterMatch.Moment moment =
                                new RosterMatch.Moment(entry.signedAt(), entry.timeProven(), received);
                        best = RosterMatch.better(best, RosterMatch.compare(entry.signer(), moment, named, others));
                    }
                }
                findings.add(new RosterFinding(role, best));
            }
            return findings;
        }

        private List<Authorised> authorised(@Nullable Instant known, Predicate<Signatory> wanted) {
            return lines.orElse(List.of()).stream()
                    .filter(wanted)
                    .filter(line -> known == null || line.wasThere(known))
                    .map(line -> authorised(line, known))
                    .toList();
        }

        private static Authorised authorised(Signatory line, @Nullable Instant known) {
            List<IdentityNumber> numbers = new ArrayList<>();
            line.personalId()
                    .map(PersonalId::value)
                    .ifPresent(value -> numbers.add(new IdentityNumber(
                            value.length() == 12 ? IdentityNumber.Kind.CCCD : IdentityNumber.Kind.CMND, value)));
            line.taxCode().map(TaxCode::value).ifPresent(value -> numbers.add(IdentityNumber.mst(value)));
            line.budgetCode().ifPresent(value -> numbers.add(IdentityNumber.mns(value)));
            return new Authorised(
                    line.fullName(),
                    numbers,
                    line.validFrom(),
                    (known == null ? line.validTo() : line.validToAsOf(known)).orElse(null));
        }

        private static List<SigningRole> roles(Component component) {
            return Arrays.stream(SigningRole.values())
                    .filter(role -> component.signedBy().stream()
                            .anyMatch(by -> by.name().equals(role.name())))
                    .toList();
        }
    }
}

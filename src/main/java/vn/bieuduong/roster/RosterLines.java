package vn.bieuduong.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.Signer;

/** Danh sách người được ký của một đơn vị, as a paper's signers are compared with it. */
public record RosterLines(List<Signatory> lines) {

    /**
     * Các chữ ký của một giấy tờ.
     *
     * @param received when the file came in
     * @param known the moment whose knowledge counts, null for all there is
     */
    public record Signed(
            List<SignatureEntry> entries,
            Instant received,
            @Nullable Instant known) {

        public List<Signer> signers() {
            return entries.stream()
                    .flatMap(entry -> Stream.ofNullable(entry.signer()))
                    .toList();
        }
    }

    /** Một kết quả, chưa nói là của đơn vị nào. */
    public record Found(SignedBy role, RosterMatch match, Optional<Signatory> line) {

        public RosterFinding of(String body) {
            return new RosterFinding(role, Optional.of(body), match, line);
        }

        public RosterFinding ofTheUnit() {
            return new RosterFinding(role, Optional.empty(), match, line);
        }
    }

    /** @param as the role on the roster that stands for the one that is asked for */
    public Found compare(SignedBy role, SigningRole as, Signed signed) {
        List<Signatory> there = lines.stream()
                .filter(line -> signed.known() == null || line.wasThere(signed.known()))
                .toList();
        List<Signatory> named =
                there.stream().filter(line -> line.roles().contains(as)).toList();
        List<Authorised> others = there.stream()
                .filter(line -> !line.roles().contains(as))
                .map(line -> authorised(line, signed.known()))
                .toList();
        Found best =
                new Found(role, named.isEmpty() ? RosterMatch.NO_ROSTER : RosterMatch.NOT_LISTED, Optional.empty());
        for (SignatureEntry entry : signed.entries()) {
            Signer signer = entry.signer();
            if (signer == null) {
                continue;
            }
            for (Signatory line : named) {
                RosterMatch match = RosterMatch.compare(
                        signer,
                        new RosterMatch.Moment(entry.signedAt(), entry.timeProven(), signed.received()),
                        List.of(authorised(line, signed.known())),
                        others);
                if (match != best.match() && RosterMatch.better(match, best.match()) == match) {
                    best = new Found(role, match, match.isOnLine() ? Optional.of(line) : Optional.empty());
                }
            }
        }
        return best;
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
}

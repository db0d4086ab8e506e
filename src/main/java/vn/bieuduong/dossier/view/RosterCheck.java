package vn.bieuduong.dossier.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.EvidenceOccasion;
import vn.bieuduong.attachment.EvidenceView;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.roster.RosterChange;
import vn.bieuduong.roster.RosterFinding;
import vn.bieuduong.roster.RosterLines;
import vn.bieuduong.roster.RosterMatch;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.roster.SigningRole;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;
import vn.bieuduong.signature.report.SignerMatch;

/**
 * Đối chiếu danh sách người được ký: compares what a worker found about a paper's signers with the roster of the body each role
 * speaks of: the submitting unit, the nominee's own, the body that gives its opinion. The worker knows no roster; the rosters'
 * lines are kept with the moments they were entered and ended, so that the comparison at receipt and at the decision can be made
 * again at any time.
 */
@ApplicationScoped
@Transactional
public class RosterCheck {

    private static final Set<OrganisationType> OPINION_BODIES = EnumSet.of(
            OrganisationType.OPINION_BODY,
            OrganisationType.DEPARTMENT,
            OrganisationType.HOME_AFFAIRS,
            OrganisationType.PROVINCE_PC,
            OrganisationType.COMMUNE_PC);

    private final Signatories signatories;
    private final Organisations organisations;

    @Inject
    public RosterCheck(Signatories signatories, Organisations organisations) {
        this.signatories = signatories;
        this.organisations = organisations;
    }

    /**
     * Các bên của hồ sơ: in whose names its papers are signed.
     *
     * @param nominees asked for only where one of them signs: there may be thousands
     * @param unit the submitting unit's code, null for a citizen's dossier
     */
    public record Parties(@Nullable AgencyCode unit, Supplier<List<NomineeForm>> nominees) {

        static Parties of(Dossier dossier) {
            return new Parties(dossier.organisation().orElse(null), () -> forms(dossier.nominees()));
        }

        static Parties of(DossierView dossier) {
            return new Parties(dossier.unit().orElse(null), () -> forms(dossier.nominees()));
        }

        private static List<NomineeForm> forms(List<NomineeView> nominees) {
            return nominees.stream().map(NomineeView::form).toList();
        }
    }

    /**
     * What a judging finds by the rosters as they were known then, and how that differs from the receipt.
     *
     * @param changes one for each role of the findings
     */
    public record Judged(List<RosterFinding> findings, List<RosterChange> changes) {

        static final Judged NOTHING = new Judged(List.of(), List.of());

        /** What was compared, by which lines. */
        public JsonArrayBuilder toJson() {
            JsonArrayBuilder json = Json.createArrayBuilder();
            for (int i = 0; i < findings.size(); i++) {
                json.add(findings.get(i)
                        .toJson()
                        .add("sinceReceipt", changes.get(i).name()));
            }
            return json;
        }
    }

    /**
     * Judges a paper's signers by the rosters as they were known at one of its judgings; nothing while that waits.
     *
     * @param all its judgings, the one at receipt among them
     */
    public Judged judged(DossierView dossier, PaperView paper, List<EvidenceView> all, EvidenceView one) {
        Optional<Instant> first = all.stream()
                .filter(any -> any.occasion() == EvidenceOccasion.RECEIPT)
                .findFirst()
                .flatMap(EvidenceView::judgedAt);
        return one.judgedAt()
                .flatMap(at -> one.report()
                        .map(report -> judged(
                                Parties.of(dossier),
                                dossier.procedure().component(paper.component()),
                                report,
                                paper.inspection().uploadedAt(),
                                first.orElse(at),
                                at)))
                .orElse(Judged.NOTHING);
    }

    /** The third axis for the evidence of a paper: whose signatures were asked for, and what the comparison rested on. */
    public JsonObject evidence(DossierView dossier, PaperView paper, List<EvidenceView> all, EvidenceView one) {
        Component component = dossier.procedure().component(paper.component());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("component", component.id())
                .add(
                        "signedBy",
                        Json.createArrayBuilder(
                                component.signedBy().stream().map(Enum::name).toList()));
        one.judgedAt().ifPresent(at -> json.add("rostersAsKnownAt", at.toString()));
        return json.add("roles", judged(dossier, paper, all, one).toJson())
                .add("numbersOfFilerAndUnit", paper.match().numbers().name())
                .build();
    }

    /**
     * Judges again by the rosters.
     *
     * @param received when the file came in
     * @param first the moment of the judging at receipt
     * @param at the moment of this one
     */
    public Judged judged(
            Parties parties, Component component, SignatureReport report, Instant received, Instant first, Instant at) {
        Rolls rolls = rolls(parties);
        List<RosterFinding> then = rolls.compare(component, report, received, first);
        List<RosterFinding> now = rolls.compare(component, report, received, at);
        List<RosterChange> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            changes.add(RosterChange.of(then.get(i).match(), now.get(i).match()));
        }
        return new Judged(now, changes);
    }

    Rolls rolls(Parties parties) {
        return new Rolls(parties);
    }

    /** Các danh sách mà giấy tờ của một hồ sơ cần, mỗi danh sách đọc một lần. */
    final class Rolls {

        private final Parties parties;
        private final Map<String, RosterLines> read = new HashMap<>();
        private @Nullable List<Organisation> bodies;

        private Rolls(Parties parties) {
            this.parties = parties;
        }

        /**
         * One finding for each role the component names, but none of the submitting unit's where nobody files for a unit; empty
         * when the file is not intact.
         *
         * @param received when the file came in
         * @param known the moment whose knowledge counts, null for all there is
         */
        List<RosterFinding> compare(
                Component component, SignatureReport report, Instant received, @Nullable Instant known) {
            List<RosterFinding> findings = new ArrayList<>();
            if (report.integrity() != Integrity.INTACT) {
                return findings;
            }
            RosterLines.Signed signed = new RosterLines.Signed(report.signatures(), received, known);
            AgencyCode unit = parties.unit();
            for (SignedBy role :
                    component.signedBy().stream().sorted().distinct().toList()) {
                switch (role) {
                    case NOMINEE -> findings.add(nominee(signed));
                    case OPINION_BODY -> findings.add(opinion(signed));
                    default -> {
                        if (unit != null) {
                            findings.add(roll(unit)
                                    .compare(role, SigningRole.valueOf(role.name()), signed)
                                    .ofTheUnit());
                        }
                    }
                }
            }
            return findings;
        }

        /** A paper does not say which nominee it is about: the best of them counts, and one that cannot be compared may be it. */
        private RosterFinding nominee(RosterLines.Signed signed) {
            return parties.nominees().get().stream()
                    .map(nominee -> nominee(nominee, signed))
                    .reduce((one, other) -> RosterMatch.better(one.match(), other.match()) == one.match() ? one : other)
                    .orElseGet(() -> unknown(SignedBy.NOMINEE, Optional.empty()));
        }

        private RosterFinding nominee(NomineeForm nominee, RosterLines.Signed signed) {
            if (nominee.kind() == NomineeType.COLLECTIVE || nominee.kind() == NomineeType.ENTERPRISE) {
                return unit(nominee)
                        .map(body -> roll(body.code())
                                .compare(SignedBy.NOMINEE, SigningRole.SUBMITTING_UNIT, signed)
                                .of(body.name()))
                        .orElseGet(() -> unknown(SignedBy.NOMINEE, Optional.of(nominee.name())));
            }
            if (nominee.personalId().isEmpty()) {
                return unknown(SignedBy.NOMINEE, Optional.of(nominee.name()));
            }
            IdentityNumber.Kind kind =
                    nominee.personalId().length() == 12 ? IdentityNumber.Kind.CCCD : IdentityNumber.Kind.CMND;
            List<IdentityNumber> own = List.of(new IdentityNumber(kind, nominee.personalId()));
            boolean himself = signed.signers().stream()
                    .anyMatch(signer -> SignerMatch.compare(signer.numbers(), own) == SignerMatch.MATCH);
            return new RosterFinding(
                    SignedBy.NOMINEE,
                    Optional.of(nominee.name()),
                    himself ? RosterMatch.IN_PERSON : RosterMatch.NOT_IN_PERSON,
                    Optional.empty());
        }

        /** The body itself, or the one the collective belongs to; by its tax code, else by its name to the letter. */
        private Optional<Organisation> unit(NomineeForm nominee) {
            return bodies().stream()
                    .filter(body -> !nominee.taxCode().isEmpty() && has(body, nominee.taxCode()))
                    .findFirst()
                    .or(() -> named(nominee.name()))
                    .or(() -> named(nominee.workplace()));
        }

        private Optional<Organisation> named(String name) {
            return bodies().stream()
                    .filter(body -> plain(body.name()).equals(plain(name)))
                    .findFirst();
        }

        /** Which body was asked, only the certificates say: by the body's own number in them. */
        private RosterFinding opinion(RosterLines.Signed signed) {
            return signed.signers().stream()
                    .map(this::opinionBody)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(body -> roll(body.code())
                            .compare(SignedBy.OPINION_BODY, SigningRole.SUBMITTING_UNIT, signed)
                            .of(body.name()))
                    .orElseGet(() -> unknown(SignedBy.OPINION_BODY, Optional.empty()));
        }

        private Optional<Organisation> opinionBody(Signer signer) {
            return bodies().stream()
                    .filter(body -> OPINION_BODIES.contains(body.type()))
                    .filter(body -> !body.code().equals(parties.unit()))
                    .filter(body -> body.taxCode()
                            .map(code ->
                                    SignerMatch.compare(signer.numbers(), List.of(IdentityNumber.mst(code.value())))
                                            == SignerMatch.MATCH)
                            .orElse(false))
                    .findFirst();
        }

        private RosterLines roll(AgencyCode organisation) {
            return read.computeIfAbsent(
                    organisation.value(), code -> new RosterLines(signatories.of(new AgencyCode(code))));
        }

        private List<Organisation> bodies() {
            if (bodies == null) {
                bodies = organisations.all();
            }
            return Objects.requireNonNull(bodies);
        }
    }

    private static RosterFinding unknown(SignedBy role, Optional<String> whose) {
        return new RosterFinding(role, whose, RosterMatch.UNIT_UNKNOWN, Optional.empty());
    }

    private static boolean has(Organisation body, String taxCode) {
        return body.taxCode().map(TaxCode::value).filter(taxCode::equals).isPresent();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}

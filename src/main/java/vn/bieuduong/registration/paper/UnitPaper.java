package vn.bieuduong.registration.paper;

import java.util.Optional;
import vn.bieuduong.attachment.AttachmentState;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.Signer;

/**
 * Giấy ký số kèm đề nghị: what the inspection found of the paper a unit sent, and what that is worth. It recommends; whoever decides is
 * a person.
 *
 * @param signer what the certificate names, where it names somebody: of the unit where one does
 */
public record UnitPaper(AttachmentSummary file, Worth worth, String signer) {

    /** Giá trị của giấy. */
    public enum Worth {
        /** The inspection has not read it yet. */
        CHECKING,
        /** It cannot be used. */
        UNUSABLE,
        UNSIGNED,
        /** Changed after signing, or by somebody whom nothing vouches for. */
        DOUBTFUL,
        /** Rightly signed, by a certificate that does not carry the unit's tax code. */
        OTHER_BODY,
        /** Rightly signed, by a certificate that carries the very tax code. */
        OF_UNIT
    }

    /** Judged against the tax code that was typed: the very code, not a branch's or its parent's. */
    public static UnitPaper of(AttachmentSummary file, String taxCode) {
        if (file.state() == AttachmentState.REFUSED) {
            return new UnitPaper(file, Worth.UNUSABLE, "");
        }
        Optional<SignatureReport> report =
                file.inspected().filter(one -> file.isReady()).map(Inspection::signatures);
        if (report.isEmpty()) {
            return new UnitPaper(file, Worth.CHECKING, "");
        }
        Optional<Signer> ofUnit = report.get().signatures().stream()
                .filter(entry -> entry.integrity().integrity() == Integrity.INTACT)
                .flatMap(entry -> Optional.ofNullable(entry.signer()).stream())
                .filter(signer -> signer.numbers().stream().anyMatch(number -> number.isTaxCode(taxCode)))
                .findFirst();
        String name = ofUnit.or(() -> report.get().signatures().stream()
                        .map(SignatureEntry::signer)
                        .flatMap(one -> Optional.ofNullable(one).stream())
                        .findFirst())
                .map(UnitPaper::name)
                .orElse("");
        return new UnitPaper(file, worth(report.get(), ofUnit.isPresent()), name);
    }

    private static Worth worth(SignatureReport report, boolean ofUnit) {
        if (report.integrity() == Integrity.UNSIGNED) {
            return Worth.UNSIGNED;
        }
        if (!report.isTrustworthy()) {
            return Worth.DOUBTFUL;
        }
        return ofUnit ? Worth.OF_UNIT : Worth.OTHER_BODY;
    }

    private static String name(Signer signer) {
        String body = signer.organisation();
        return body == null || body.equals(signer.commonName())
                ? signer.commonName()
                : signer.commonName() + ", " + body;
    }
}

package vn.bieuduong.web.composing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.composing.ComposingReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.seal.remote.RemoteReason;
import vn.bieuduong.signature.signing.SealReason;

/** Lý do trên địa chỉ: why nothing was signed remotely, carried to the paper's page by its name alone. */
final class RemoteRefused {

    private RemoteRefused() {}

    /** The paper's address with the reason; a reason that names somebody rises, to be read where no address carries it. */
    static String page(String query, Refusal refusal) {
        Finding first = refusal.findings().get(0);
        if (!first.arguments().isEmpty() || read(first.reason().name()).isEmpty()) {
            throw refusal;
        }
        return "/composing/compose.xhtml?" + query + "&refused="
                + first.reason().name();
    }

    /** The finding behind the name; nothing for a name that is none. */
    static Optional<Finding> read(String name) {
        return Stream.<Reason>concat(
                        Arrays.stream(RemoteReason.values()),
                        Stream.of(
                                SealReason.CERTIFICATE_EXPIRED,
                                SealReason.CERTIFICATE_NOT_YET_VALID,
                                SealReason.TIME_STAMP_MISSING,
                                SealReason.SIGNING_FAILED,
                                ComposingReason.NOTHING_TO_SIGN,
                                ComposingReason.NOT_YOUR_TURN,
                                ComposingReason.WRITTEN_ANEW,
                                ComposingReason.DATA_CHANGED,
                                ComposingReason.FILE_INFECTED,
                                ComposingReason.FILE_NOT_SCANNED))
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .map(Finding::of);
    }
}

package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.nio.file.Files;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SealReason;

/** Ký tệp của người khác: both steps that read the file; the key is elsewhere, and so is whoever gives the time. */
final class PdfSigning {

    private PdfSigning() {}

    static SigningAnswer answer(SigningTask task) throws IOException {
        try {
            PdfSigner signer = PdfSigner.forStampInHand(task.roomForStamp());
            PdfSigner.Prepared prepared = signer.prepare(Files.readAllBytes(task.file()), task.request(), task.chain());
            if (task.signature().length == 0) {
                return new SigningAnswer(prepared.dataToSign(), null);
            }
            Files.write(
                    task.into().resolve(SigningTask.SIGNED), signer.embed(prepared, task.signature(), task.stamp()));
            return new SigningAnswer(new byte[0], null);
        } catch (Refusal refusal) {
            return SigningAnswer.refused(refusal.findings().stream()
                    .map(Finding::reason)
                    .filter(SealReason.class::isInstance)
                    .map(SealReason.class::cast)
                    .findFirst()
                    .orElse(SealReason.SIGNING_FAILED));
        }
    }
}

package vn.bieuduong.attachment;

import java.util.List;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.signature.signing.PdfInHand;
import vn.bieuduong.signature.signing.SigningRequest;

/** Tệp chờ ký ở tiến trình kiểm tra: a worker reads it, never this process. */
final class PdfAtWorker implements PdfInHand {

    private static final byte[] NONE = {};

    /** What was asked for with which signature and stamp. */
    interface Asked {
        Got of(SigningRequest request, List<byte[]> chain, boolean roomForStamp, byte[] signature, byte[] stamp);
    }

    /** What a worker answered, and the signed file if there is one. */
    record Got(SigningAnswer answer, byte[] signed) {}

    private final Asked worker;

    PdfAtWorker(Asked worker) {
        this.worker = worker;
    }

    @Override
    public byte[] dataToSign(SigningRequest request, List<byte[]> chain, boolean roomForStamp) {
        return answered(worker.of(request, chain, roomForStamp, NONE, NONE))
                .answer()
                .dataToSign();
    }

    @Override
    public byte[] signed(
            SigningRequest request, List<byte[]> chain, boolean roomForStamp, byte[] signature, byte[] stamp) {
        return answered(worker.of(request, chain, roomForStamp, signature, stamp))
                .signed();
    }

    private static Got answered(Got got) {
        if (got.answer().refused() != null) {
            throw Refusal.of(got.answer().refused());
        }
        return got;
    }
}

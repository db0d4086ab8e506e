package vn.bieuduong.signature.signing;

import java.util.List;

/**
 * Tệp chờ ký: a PDF that gets one more signature, by a key that is elsewhere. Who has the file decides in which process it is read: one that a
 * stranger may have had in hand is not read in the portal's own.
 */
public interface PdfInHand {

    /**
     * The bytes the key signs; refused as {@link PdfSigner#prepare}.
     *
     * @param roomForStamp whether room is left for a time stamp
     */
    byte[] dataToSign(SigningRequest request, List<byte[]> chain, boolean roomForStamp);

    /**
     * The signed file.
     *
     * @param roomForStamp as it was said in {@link #dataToSign}
     * @param stamp over the signature; empty for none
     */
    byte[] signed(SigningRequest request, List<byte[]> chain, boolean roomForStamp, byte[] signature, byte[] stamp);
}

package vn.bieuduong.document.words;

import java.util.List;

/** Lời của thông báo dừng giải quyết. */
public record StopNoticeWords(
        String reason,
        String legalBasis,
        String consequences,
        String authority,
        String signerTitle,
        List<String> recipients) {

    /**
     * What they are filled with: why it ended, and who ended it: the head of the body, an officer of this title, or nobody.
     *
     * @param supplementMissed whether papers that were asked for did not come in time
     */
    public record Values(
            boolean withdrawn,
            boolean supplementMissed,
            String reason,
            List<String> legalBases,
            String fee,
            boolean head,
            boolean officer,
            String officerTitle)
            implements Filling<StopNoticeWords> {

        /** Whether the desk sends it for the body. */
        public boolean desk() {
            return !head && !officer;
        }
    }
}

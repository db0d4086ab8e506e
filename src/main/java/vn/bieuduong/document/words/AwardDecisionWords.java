package vn.bieuduong.document.words;

import java.util.List;

/** Lời của quyết định khen thưởng; each text has the meaning of the decision's field of that name. */
public record AwardDecisionWords(
        String decidingBody,
        String subject,
        List<String> legalBases,
        String proposal,
        String awardForm,
        String achievement,
        String executors,
        String signerTitle,
        List<String> recipients) {

    /**
     * What they are filled with.
     *
     * @param awardForms those that are given, each once
     * @param merits what for, as each of them words it; empty where one of them does not
     */
    public record Values(
            String agency,
            String unit,
            String appraisingBody,
            List<String> awardForms,
            List<String> merits,
            String period,
            List<String> legalBases)
            implements Filling<AwardDecisionWords> {}
}

package vn.bieuduong.document.words;

import java.util.List;

/** Lời trên phiếu của Bộ phận một cửa; {@code copies} say how each paper was handed in, in their order. */
public record DeskSlipWords(
        String timeLimit, String desk, String collection, List<String> copies, String wholeDossier) {

    /** What they are filled with: the time limit in working days, the papers that were handed in, and whether at the desk. */
    public record Values(String agency, String portal, String workingDays, List<Paper> papers, boolean inPerson)
            implements Filling<DeskSlipWords> {}

    /** Giấy tờ đã nộp: of how many files. */
    public record Paper(int files) {}
}

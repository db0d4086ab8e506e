package vn.bieuduong.listing;

import java.util.List;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Worded;

/**
 * Kết quả kiểm tra danh sách: of the whole file at once. It may be imported when nothing was found.
 *
 * @param rows how many things it names
 * @param findings the first of them, each with its line and column
 * @param total how many there are
 * @param remarks what should be looked at, and keeps nothing from being imported
 * @param marks those that have a cell, for the file that is given back
 * @param headLine the line that the heads stand in; 0 when they were put above the first
 */
public record ListCheck(
        int rows, List<Worded> findings, int total, List<Worded> remarks, List<Mark> marks, int headLine) {

    /**
     * @param line as the file counts
     * @param column from 0
     * @param mistake false for a remark
     */
    public record Mark(int line, int column, Worded text, boolean mistake) {}

    public ListCheck {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        marks = List.copyOf(marks);
    }

    public boolean isGood() {
        return total == 0;
    }

    /** Refuses to import anything of a list with mistakes. */
    public void mustBeGood() {
        Refusal.unless(isGood(), ListReason.LIST_NOT_GOOD);
    }
}

package vn.bieuduong.listing;

import java.util.Map;

/**
 * Một dòng của danh sách.
 *
 * @param number of its line or row in the file
 */
public record ListLine<C extends Enum<C> & ListColumn>(int number, Map<C, String> cells) {

    /** What is written in the column, in one line; empty when the list has no such column. */
    public String said(C column) {
        return cells.getOrDefault(column, "");
    }
}

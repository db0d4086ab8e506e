package vn.bieuduong.listing;

import java.util.Map;

/**
 * Một dòng của danh sách.
 *
 * @param number of its line or row in the file
 * @param further what is written in columns besides, by their {@link OtherHeads#besides keys}; those that the list does not have are not there
 */
public record ListLine<C extends Enum<C> & ListColumn>(int number, Map<C, String> cells, Map<String, String> further) {

    /** What is written in the column, in one line; empty when the list has no such column. */
    public String said(C column) {
        return cells.getOrDefault(column, "");
    }
}

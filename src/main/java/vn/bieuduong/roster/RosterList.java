package vn.bieuduong.roster;

import java.util.List;

/**
 * Các danh sách người được ký: one page of them, by code.
 *
 * @param total how many were found
 * @param page from 1
 */
public record RosterList(List<Line> lines, long total, int page, int pages) {

    /** A body with how many lines of its own are in force. */
    public record Line(String code, String name, long inForce) {}
}

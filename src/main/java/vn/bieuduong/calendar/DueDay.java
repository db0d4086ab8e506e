package vn.bieuduong.calendar;

import java.time.LocalDate;

/**
 * Ngày hạn: a last day as somebody keeps it in a calendar of his own. His telephone shows it on a locked screen, so it names a
 * number of the office and never a person or a reason.
 *
 * @param key what it is the last day of; taken in again under the same key, it replaces itself
 * @param page the whole address to go on from
 */
public record DueDay(String key, LocalDate day, String summary, String page) {}

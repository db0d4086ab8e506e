package vn.bieuduong.dossier;

import java.time.Instant;

/**
 * Dòng tính thời hạn như màn hình đọc.
 *
 * @param kind START, PAUSE, RESUME, EXTEND or STOP
 * @param due the due time that held from then on
 */
public record ClockView(String kind, Instant at, Instant due) {}

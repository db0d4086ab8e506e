package vn.bieuduong.dossier.clock;

import java.time.Instant;

/**
 * Dòng tính thời hạn như màn hình đọc.
 *
 * @param kind START, PAUSE, RESUME, EXTEND or STOP
 * @param due the due time that held from then on
 * @param reason why it was extended; else ""
 * @param signerName the head who extended it; else ""
 * @param signerRole name of the {@code Role} he did it in; else ""
 * @param round for which request of supplement the clock stood still or went on; else 0
 */
public record ClockView(
        String kind, Instant at, Instant due, String reason, String signerName, String signerRole, int round) {}

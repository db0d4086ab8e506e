package vn.bieuduong.conversation;

import java.time.Instant;
import vn.bieuduong.dossier.DossierId;

/**
 * Hồ sơ có tin nhắn chưa trả lời.
 *
 * @param number the dossier's number, or the reference of its filing
 * @param unanswered how many messages wait
 * @param since since when the oldest of them waits
 */
public record WaitingConversation(
        DossierId dossier, String number, String title, String unit, int unanswered, Instant since) {}

package vn.bieuduong.village;

import java.time.Instant;
import java.util.UUID;

/**
 * Ý kiến như màn hình đọc.
 *
 * @param code with which its writer follows it
 * @param about whom it is about, as the board has it; "" for the list as a whole
 * @param name of its writer, or ""; as {@code phone} for the village and the office alone
 * @param answer what the village answered, or why it is set aside; "" until then
 */
public record RemarkView(
        UUID id,
        String code,
        RemarkKind kind,
        RemarkState state,
        String about,
        String text,
        String name,
        String phone,
        Instant receivedAt,
        String answer) {}

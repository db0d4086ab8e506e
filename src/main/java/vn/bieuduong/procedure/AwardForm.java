package vn.bieuduong.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Hình thức khen thưởng: what can be awarded, under the code other systems know it by.
 *
 * @param merit what for, as decisions and certificates word it: “đạt tiêu chuẩn Gia đình văn hóa”; null where the office's words say it
 */
public record AwardForm(String id, String name, @Nullable String merit) {}

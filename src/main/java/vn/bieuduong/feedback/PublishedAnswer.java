package vn.bieuduong.feedback;

import java.time.Instant;

/** Câu trả lời đã công khai: what was written and answered, in words that name nobody. */
public record PublishedAnswer(PetitionKind kind, String text, String answer, Instant publishedAt) {}

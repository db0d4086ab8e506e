package vn.bieuduong.dossier;

import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentSummary;

/**
 * Giấy tờ như màn hình đọc: a paper with what the inspection found.
 *
 * @param id the paper's own id within the dossier
 * @param round 0 for what came with the filing, n for the answer to the n-th supplement request
 * @param state how it stands, for colour and icon; the sentences say why
 * @param match whether the right ones signed
 * @param inspection what the worker found; its file name, size and SHA-256
 */
public record PaperView(
        UUID id,
        String component,
        int round,
        Instant addedAt,
        PaperState state,
        Matching match,
        AttachmentSummary inspection) {}

package vn.bieuduong.fictional;

import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Giấy tờ mẫu: a PDF a newcomer can file with, and what the portal will say about it.
 *
 * @param fileName what it is saved as
 * @param description one Vietnamese line for the page that offers it
 */
public record SamplePaper(String fileName, String description, byte[] pdf, IntegrityCode integrity) {}

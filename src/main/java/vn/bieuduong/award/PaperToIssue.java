package vn.bieuduong.award;

import vn.bieuduong.document.OfficialPaper;

/**
 * Giấy tờ sắp phát hành: a paper's content and what the register says of it.
 *
 * @param number as printed on it
 * @param title what it is about, without anybody's name
 */
record PaperToIssue(IssuedKind kind, int ordinal, String agency, String number, String title, OfficialPaper content) {}

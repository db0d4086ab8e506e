package vn.bieuduong.procedure;

/**
 * Niêm yết trước khi nộp: the list is on the board for so many days, and people may speak up, before the dossier can be handed in.
 *
 * @param days the day it is put up on not counted
 * @param merit what is said of each who stands on the list, where nobody says more
 * @param basis where it is written
 */
public record Posting(int days, String merit, Voting.Basis basis) {}

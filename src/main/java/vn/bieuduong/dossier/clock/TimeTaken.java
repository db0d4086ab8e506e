package vn.bieuduong.dossier.clock;

/**
 * Thời gian giải quyết thực tế: how long the office needed, in working days as a time limit counts them, without the time its clock
 * stood still.
 *
 * @param cases how many finished dossiers it is taken from
 * @param half within how many days half of them had their result
 * @param nineInTen within how many days nine in ten had it
 */
public record TimeTaken(int cases, int half, int nineInTen) {}

package vn.bieuduong.processing.administration;

import vn.bieuduong.platform.Worded;

/**
 * Lỗi trong tệp quy trình: one reason why a file cannot be put in force.
 *
 * @param line where it stands; 0 when the file could not be read
 */
public record DefinitionProblem(int line, String element, Worded sentence) {}

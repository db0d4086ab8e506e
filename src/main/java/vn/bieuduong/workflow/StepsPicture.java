package vn.bieuduong.workflow;

/**
 * The steps of an instance that people outside the office may see.
 *
 * @param svg a drawing, narrow enough for a telephone
 * @param words the same in a sentence
 */
public record StepsPicture(String svg, String words) {}

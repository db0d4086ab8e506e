/**
 * Xử lý hồ sơ: reception, appraisal, council, decision and issue, as the procedure's BPMN process leads from one to the next.
 *
 * <p>Here lies the door to the workflow engine: rooms above finish their steps through it ({@code TaskGate}) and learn of a
 * conflict from the engine's own words. What a filing, an answer or a withdrawal sets going is observed in {@code handling}.
 */
@NullMarked
package vn.bieuduong.processing;

import org.jspecify.annotations.NullMarked;

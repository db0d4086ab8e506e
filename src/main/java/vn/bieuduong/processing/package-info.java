/**
 * Xử lý hồ sơ: reception, appraisal, council, decision and issue, as the procedure's BPMN process leads from one to the next.
 *
 * <p>The only package that talks to the workflow engine. Observes {@code DossierFiled}, {@code SupplementAnswered} and
 * {@code WithdrawalAsked}.
 */
@NullMarked
package vn.bieuduong.processing;

import org.jspecify.annotations.NullMarked;

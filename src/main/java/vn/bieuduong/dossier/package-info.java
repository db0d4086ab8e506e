/**
 * Hồ sơ: an application from its first draft to the closed file, with nominees, papers, clock and supplement requests.
 *
 * <p>Announces {@link DossierFiled}, {@link SupplementAnswered} and {@link WithdrawalAsked}; observes nothing.
 */
@NullMarked
package vn.bieuduong.dossier;

import org.jspecify.annotations.NullMarked;

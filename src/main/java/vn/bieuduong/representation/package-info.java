/**
 * Đại diện: who acts for whom by power of attorney, and what a dossier says of who acted and who was told. Announces
 * {@link vn.bieuduong.representation.MandateChanged} and
 * {@link vn.bieuduong.representation.MandateEnds}; hears what is done with dossiers.
 */
@NullMarked
package vn.bieuduong.representation;

import org.jspecify.annotations.NullMarked;

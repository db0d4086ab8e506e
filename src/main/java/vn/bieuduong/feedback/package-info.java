/**
 * Phản ánh và đánh giá: what anybody tells the office of its service and is answered by a legal clock, and how content filers are
 * with what became of their dossiers. Announces {@link vn.bieuduong.feedback.PetitionHandled}.
 */
@NullMarked
package vn.bieuduong.feedback;

import org.jspecify.annotations.NullMarked;

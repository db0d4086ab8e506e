/**
 * Tổng hợp hồ sơ cấp dưới: a unit sends its list to the unit above instead of filing it; the unit above looks at what came, gives back or takes
 * over, and files one dossier for all; what is decided on flows back to where each nominee came from. Announces {@link
 * vn.bieuduong.consolidation.SendingChanged}; observes filings, and what becomes of a dossier.
 */
@NullMarked
package vn.bieuduong.consolidation;

import org.jspecify.annotations.NullMarked;

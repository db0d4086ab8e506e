/** What applicants see: their drafts and dossiers, from the first line to the decision. */
@NullMarked
package vn.bieuduong.web.dossier;

import org.jspecify.annotations.NullMarked;

/** Báo cáo: the register of dossiers as a document. */
@NullMarked
package vn.bieuduong.report;

import org.jspecify.annotations.NullMarked;

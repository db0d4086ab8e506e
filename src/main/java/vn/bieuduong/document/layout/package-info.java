/**
 * Sets type: blocks in, PDF/A-2b pages out. Knows PDFBox and nothing of commendation; {@code document} alone calls it.
 * All lengths are points, y grows downwards from the top of the page.
 */
@NullMarked
package vn.bieuduong.document.layout;

import org.jspecify.annotations.NullMarked;

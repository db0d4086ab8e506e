/**
 * Renders official papers: plain records and the templates under {@code config/documents} in, PDF/A-2b files out, laid out
 * after Decree 30/2020. Announces and observes nothing.
 */
@NullMarked
package vn.bieuduong.document;

import org.jspecify.annotations.NullMarked;

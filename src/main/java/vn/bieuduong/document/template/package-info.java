/**
 * Reads the templates under {@code config/documents} and fills them: YAML and a record in, layout blocks out. A template
 * is checked whole against the record it is for, so that a misspelt name stops the start and not a decision.
 */
@NullMarked
package vn.bieuduong.document.template;

import org.jspecify.annotations.NullMarked;
